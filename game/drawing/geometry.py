"""Points and boxes of the plane on which pictures are drawn: design units, x to the right and y down."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def wide(self) -> float:
        """From its left edge to its right one."""
        return self.right - self.left

    @property
    def high(self) -> float:
        """From its top edge to its bottom one."""
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        """The box with each edge so much further out."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def gap(self, x: float, y: float) -> float:
        """How far a point lies outside it; 0 inside."""
        return hypot(max(self.left - x, 0.0, x - self.right), max(self.top - y, 0.0, y - self.bottom))

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether it comes nearer to another than this gap."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > -gap
            and min(self.bottom, other.bottom) - max(self.top, other.top) > -gap
        )
