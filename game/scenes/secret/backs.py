"""The back of an answer that nobody has seen yet: a small card of its theme."""

from __future__ import annotations

from game.ui.canvas import Canvas
from game.ui.geometry import Rect

_PATTERN = 0.16


def paint_back(canvas: Canvas, rect: Rect, theme: str, radius: float) -> None:
    """An edge of paper, the theme's colour and its pattern."""
    canvas.box(rect, canvas.theme.medallion, radius)
    face = rect.inset(3)
    canvas.box(face, canvas.theme.band(theme), max(2.0, radius - 3))
    inner = face.inset(radius * 0.4, min(6.0, radius * 0.4))
    if canvas.art is not None and inner.w > 0 and inner.h > 0:
        colour = canvas.theme.on_band
        canvas.sprite(canvas.art.pattern(round(inner.w), round(inner.h), theme, colour, _PATTERN), inner)
