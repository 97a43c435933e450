"""A party's disc: its colour and its symbol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.drawing.svg import circle, outlined
from game.drawing.symbols import shape

if TYPE_CHECKING:
    from game.drawing.palette import Theme


def disc_shape(size: float, number: int, look: Theme, *, ring: str = "", width: float = 0) -> str:
    """A party's disc as SVG round 0, 0; ring and width: the colour and line of its edge, an inked one when not given."""
    line = width or max(2.0, size / 22)
    party = look.party(number)
    body = circle(0, 0, size / 2 - line / 2, outlined(party.fill, ring or look.disc_ring, line))
    return body + shape(number, party.symbol, size * 0.5)
