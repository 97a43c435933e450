"""What stands there instead of answers that nobody may read: cards face down, and why."""

from __future__ import annotations

from typing import Final

from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Column, Label, Pad, Picture, Spacer, Widget

_CARD: Final = (132.0, 184.0)
_ROOM: Final = (420.0, 260.0)
_CARDS: Final = 3
"""Always as many: the number of answers is nobody's business either."""


def shut(theme: str, words: str) -> Widget:
    """Cards of a theme face down in the middle of the sheet, and below them why they stay so."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.fan(*_CARD, (theme,) * _CARDS, tilt=8, step=74), rect)

    cards = Picture(paint, size=_ROOM, shows=("shut", theme), beyond=60)
    told = Pad(Label(words, role="lead", align="center"), sides=(96, 0, 96, 0))
    return Column((Spacer(), cards, told, Spacer()), gap=20, weight=1)
