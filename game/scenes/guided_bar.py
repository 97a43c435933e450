"""The quiet bar under the demo: what happened, and the keys to pause, step, take over or stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from game.scenes.chapters import CHAPTERS
from game.scenes.scene import Context
from game.storage.catalog import Say
from game.ui.access_tree import STATUS, AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.holder import Holder
from game.ui.inputs import Input, Key
from game.ui.record import record
from game.ui.widget import At, Kit, Spot, Taken, call
from game.ui.widgets import Button, Column, Icon, Label, Panel, Picture, Row, Widget
from game.ui.widgets_buttons import ButtonKind

PAUSE = "guide.pause"
_LOW = 4
"""Design units under the bar."""
HIGH = 80
_ASIDE = 12.0
_DOT = 6.0
_WORDED = ("pause", "on", "take_over")  # beside a story's caption only these have room for words
ROOMY = 115
"""Percent of text size up to which the buttons keep their words beside the caption."""


class Keys(NamedTuple):
    """What the bar can do."""

    toggle: Callable[[], object]
    step: Callable[[], object]
    take_over: Callable[[], object]
    stop: Callable[[], object]
    back: Callable[[], object] | None = None


@record
class Guide(Holder):
    """Keeps keys and pointer to the bar, so that nobody presses what the table is about to do itself.

    `resting` is set while nobody has moved the focus along the bar: then Enter takes over wherever the focus is.
    """

    child: Widget
    keys_of: Keys
    caption: str
    resting: bool
    modal: ClassVar[bool] = True
    keeps_focus: ClassVar[bool] = True

    def says(self, kit: Kit) -> AccessNode | None:
        """What happened last."""
        return AccessNode("", STATUS, self.caption, description=self.description)

    def take(self, event: Input, at: At) -> Taken | None:
        """Enter and space act at once, wherever the focus was on the table."""
        if not self.resting or not isinstance(event, Key) or event.ctrl or event.alt or event.repeat:
            return None
        if event.name == "enter":
            return call(self.keys_of.take_over)
        return call(self.keys_of.toggle) if event.name == "space" else None


def bar(ctx: Context, keys: Keys, caption: str, *, paused: bool, chapter: int | None = None) -> Widget:
    """The sheet with the caption at its left and the buttons at its right; before a story's caption its chapter."""
    say = ctx.say
    roomy = ctx.settings.text_size <= ROOMY

    def button(
        name: str, icon: str, shortcut: str, on_press: Callable[[], object], kind: ButtonKind = "quiet"
    ) -> Button:
        text = say(f"guided.{name}")
        worded = roomy and (chapter is None or name in _WORDED)
        return Button(
            text if worded else "",
            on_press,
            kind=kind,
            icon=icon,
            shortcut=shortcut,
            name=text,
            key=PAUSE if shortcut == "space" else f"guide.{name}",
        )

    buttons = [button("on", "play", "space", keys.toggle) if paused else button("pause", "pause", "space", keys.toggle)]
    if keys.back is not None:
        buttons.append(button("back", "undo-2", "left", keys.back))
    buttons += [
        button("step", "skip-forward", "right", keys.step),
        button("take_over", "hand", "enter", keys.take_over, "go"),
        button("stop", "x", "esc", keys.stop),
    ]
    first = (
        Icon("pause" if paused else "play", 30, "accent")
        if chapter is None or not roomy
        else chapter_mark(say, chapter)
    )
    where = "" if chapter is None else chapter_words(say, chapter)
    return sheet(ctx, keys, caption, (first,), tuple(buttons), where)


def sheet(
    ctx: Context, keys: Keys, caption: str, before: tuple[Widget, ...], after: tuple[Widget, ...], where: str = ""
) -> Widget:
    """The dark sheet at the lower edge: a caption between what stands before and after it."""
    roomy = ctx.settings.text_size <= ROOMY
    told = Label(
        caption, "body" if roomy else "hint", "on_toast", fit=("hint",) if roomy else (), vertical="center",
        hidden=True, weight=1, height=HIGH - 12 if roomy else None,
    )  # fmt: skip
    edge = 6 if roomy else 12  # large buttons are high: the focus ring stays on the sheet
    return Guide(
        Panel(Row((*before, told, *after), gap=14), pad=(26, edge, 20, edge), look="dark", radius=22),
        keys,
        caption,
        resting=ctx.stage.focus in {"", PAUSE} or not ctx.stage.focus.startswith("guide."),
        height=HIGH if roomy else None,
        description=where,
        key="guide",
    )


def chapter_words(say: Say, chapter: int) -> str:
    """Where the story is, in words."""
    name = say(f"story.chapter.{CHAPTERS[chapter]}")
    return say("guided.chapter", at=chapter + 1, of=len(CHAPTERS), name=name)


def chapter_mark(say: Say, chapter: int) -> Widget:
    """The name of the chapter over a dot for each, filled as far as the story is."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        for at in range(len(CHAPTERS)):
            x, y = rect.x + _DOT + at * 3.4 * _DOT, rect.y + rect.h / 2
            canvas.disc(x, y, _DOT, canvas.theme.accent if at <= chapter else "", canvas.theme.accent, 2)

    dots = Picture(paint, (2 * _DOT + 3.4 * _DOT * (len(CHAPTERS) - 1), 2 * _DOT + 4), chapter)
    return Column(
        (Label(say(f"story.chapter.{CHAPTERS[chapter]}"), "label", "accent", hidden=True), dots), gap=6, width=190
    )


@record
class Guided(Widget):
    """A table with the bar over its strip; where the bar is higher than the strip, the table ends above it."""

    table: Widget
    bar: Widget

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The bar at the foot, the table in what it leaves."""
        wide = rect.w - 2 * _ASIDE
        high = kit.measure(self.bar, wide).h
        table = Rect(rect.x, rect.y, rect.w, rect.h - max(0.0, high - HIGH))
        return Spot(self.table, table), Spot(self.bar, Rect(rect.x + _ASIDE, rect.bottom - _LOW - high, wide, high))
