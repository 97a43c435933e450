"""Cards face down: what stands there for answers that nobody can read, not yet or not at all."""

from __future__ import annotations

from typing import Final

from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Column, Label, Pad, Picture, Spacer, Widget

_CARD: Final = (132.0, 184.0)
_ROOM: Final = (420.0, 260.0)
_LEAST: Final = 224.0
_CARDS: Final = 3
"""Always as many: the number of answers is nobody's business either."""


def shut(theme: str, words: str) -> Widget:
    """Cards of a theme face down in the middle of the sheet, and below them why they stay so."""
    cards = Picture(lambda canvas, rect: _backs(canvas, rect, theme), size=_ROOM, shows=("shut", theme), beyond=60)
    told = Pad(Label(words, role="lead", align="center"), sides=(96, 0, 96, 0))
    return Column((Spacer(), cards, told, Spacer()), gap=20, weight=1)


def face_down(theme: str) -> Widget:
    """Cards of a theme face down, where a sheet has that much room left; otherwise nothing."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if rect.h >= _LEAST:
            _backs(canvas, rect, theme)

    return Picture(paint, shows=("face down", theme), beyond=60, weight=1, key="face-down")


def _backs(canvas: Canvas, rect: Rect, theme: str) -> None:
    if canvas.art is not None:
        canvas.sprite(canvas.art.fan(*_CARD, (theme,) * _CARDS, tilt=8, step=74), rect)
