"""What sheets are made of: a question with its answers, a quiet remark, a box to tick, backs of cards."""

from __future__ import annotations

from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.inputs import Input, Key
from game.ui.widgets import Column, Icon, Label, Picture, Row, ScrollModel, Widget

_LINES = 93.0  # three lines of text


def section(words: str, *parts: Widget, gap: float = 8) -> Widget:
    """A question in large letters with what answers it."""
    return Column((Label(words, role="heading", heading=2), *parts), gap=gap)


def note(icon: str, words: str, *, weight: float = 0) -> Widget:
    """A quiet line that says what a choice means."""
    return Row((Icon(icon, 30, "primary"), Label(words, ink="ink_2", weight=1)), gap=14, weight=weight)


def scroll_by_keys(event: Input, *shown: ScrollModel) -> None:
    """Scroll what holds nothing that takes the focus, by the arrows and page keys that nothing else took."""
    if isinstance(event, Key):
        for one in shown:
            step = {"down": _LINES, "up": -_LINES, "page down": 0.85 * one.view, "page up": -0.85 * one.view}
            one.to(one.offset + step.get(event.name, 0.0))


def tick(chosen: bool) -> Widget:
    """The box of something that can be taken, drawn only: what it stands in is pressed."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        theme = canvas.theme
        if not chosen:
            canvas.box(rect, theme.face, 12, edge=theme.control)
            return
        canvas.box(rect, theme.primary, 12)
        canvas.icon("check", rect.inset(8), theme.on_primary)

    return Picture(paint, (44, 44), chosen)


def backs(themes: tuple[str, ...], width: float, height: float) -> Widget:
    """One card's back, or a few like a hand of cards."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is None:
            return
        if len(themes) == 1:
            canvas.sprite(canvas.art.card_back(width, height, themes[0], radius=10), rect)
        else:
            canvas.sprite(canvas.art.fan(height * 0.56, height * 0.8, themes, tilt=7, step=16), rect)

    return Picture(paint, (width, height), themes, beyond=16)
