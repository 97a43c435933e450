"""The two faces of a card: the front without its words, and the back of what nobody has read yet."""

from __future__ import annotations

from game.ui.art.cards import BAND, RADIUS, card_edge
from game.ui.canvas import Canvas
from game.ui.geometry import Rect

_PATTERN = 0.16
_MEDAL = 0.54
"""The width of the medallion on a card, as a share of the card's."""


def paint_back(canvas: Canvas, rect: Rect, theme: str, radius: float, *, card: bool = False) -> None:
    """An edge of paper, the theme's colour and its pattern; a card has the theme's sign and a shadow too.

    It is painted from boxes and tiles, for a drawing of this size would take the time of a frame or more.
    """
    edge = 7.0 if card else 3.0
    canvas.box(rect, canvas.theme.medallion, radius, shadow=2 if card else 0)
    face, round_ = rect.inset(edge), max(2.0, radius - edge)
    canvas.box(face, canvas.theme.band(theme), round_)
    inner = face.inset(round_ * 0.4, min(8.0, round_ * 0.4))
    art = canvas.art
    if art is None or inner.w <= 0 or inner.h <= 0:
        return
    canvas.sprite(art.pattern(round(inner.w), round(inner.h), theme, canvas.theme.on_band, _PATTERN), inner)
    if card:
        canvas.sprite(art.medallion(round(rect.w * _MEDAL), theme), rect)


def paint_front(canvas: Canvas, rect: Rect, theme: str, name_width: float) -> None:
    """A large card face up, without words; `name_width` is what its theme's name takes of the band."""
    look = canvas.theme
    canvas.box(rect, look.paper, RADIUS, edge=look.card_edge, width=card_edge(look), shadow=2)
    if canvas.art is not None:
        head = canvas.art.card_head(round(rect.w, 1), theme, name_width=round(name_width))
        canvas.surface.blit(head, canvas.pixels(rect))
        canvas.ground(Rect(rect.x, rect.y, rect.w, BAND), look.band(theme))
