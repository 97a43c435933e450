"""What the pictures of give and take share: which way a value falls, and the signs for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from game.analysis.exchange import ExchangeGroup, ExchangeStanding
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import fill, num, outlined, path
from game.pictures.pen import Pen

Fall = Literal["dear", "treasure", "even"]
FAR = 2
"""From this gap on, something is given dearly, or is a hidden treasure."""
GROUP_ICONS: Mapping[ExchangeGroup, str] = MappingProxyType(
    {"unmet": "circle-question-mark", "unused": "package", "unvalued": "check"}
)


def fall(exchange: ExchangeStanding) -> Fall:
    """Return whether an exchange asks clearly more than it gives, clearly less, or about the same."""
    gap = exchange.gap or 0
    return "dear" if gap >= FAR else "treasure" if gap <= -FAR else "even"


def wedge(x: float, y: float, size: float, kind: Fall, look: Theme, *, tall: float = 0) -> str:
    """Return the sign of a fall round a point, `size` wide and four fifths or `tall` high: a wedge that drops is given dearly, one that rises is a treasure.

    Red is not used for what is missed: red says clash and fault, and nobody clashes here or did anything wrong. The
    wedge shows the two values as they are, high to low or low to high, so that it needs no colour; ink against teal.
    """
    half, high = size / 2, (tall or size * 0.8) / 2
    left, right, foot = num(x - half), num(x + half), num(y + high)
    top, low = num(y - high), num(y + high * 0.55)
    if kind == "dear":
        return path(f"M{left} {top}L{right} {low}V{foot}H{left}Z", fill(look.ink))
    if kind == "treasure":
        return path(f"M{left} {low}L{right} {top}V{foot}H{left}Z", outlined(look.grant.plate, look.grant.edge, 2))
    return ""


def wedge_picture(kind: Fall, measure: Measure, look: Theme, size: float = 24) -> Picture:
    """Draw the sign of a fall alone, to stand before words."""
    pen = Pen(look, measure)
    pen.add(wedge(size / 2, size / 2, size - 2, kind, look))
    return pen.picture(size, size)
