"""Rectangles and sizes in design units: 1920 by 1080 is the whole frame, whatever the window's pixels are."""

from __future__ import annotations

from typing import NamedTuple


class Size(NamedTuple):
    """A width and a height."""

    w: float
    h: float


class Rect(NamedTuple):
    """A rectangle by its top left corner, width and height."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def around(cls, x: float, y: float, size: float) -> Rect:
        """The square of a size with its middle at a point."""
        return cls(x - size / 2, y - size / 2, size, size)

    @property
    def right(self) -> float:
        """The x just past the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y just past the bottom edge."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    @property
    def size(self) -> Size:
        """Width and height alone."""
        return Size(self.w, self.h)

    def inset(self, by: float, vertical: float | None = None) -> Rect:
        """The rectangle with every edge moved inwards; a negative number moves outwards. Never less than empty."""
        dy = by if vertical is None else vertical
        return Rect(self.x + by, self.y + dy, max(0.0, self.w - 2 * by), max(0.0, self.h - 2 * dy))

    def moved(self, dx: float, dy: float) -> Rect:
        """The same size at another place."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h

    def touches(self, other: Rect) -> bool:
        """Whether the two share any area."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )

    def clipped(self, other: Rect) -> Rect:
        """The part that lies inside the other; empty (w or h 0) when they do not touch."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, max(0.0, min(self.right, other.right) - x), max(0.0, min(self.bottom, other.bottom) - y))

    def joined(self, other: Rect) -> Rect:
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


def fitted(width: float, height: float, into: Rect, horizontal: str = "center", vertical: str = "center") -> Rect:
    """Where a thing of this size stands in a rectangle: start, center, end, or stretch along each axis."""
    share = {"start": 0.0, "center": 0.5, "end": 1.0, "stretch": 0.0}
    w = into.w if horizontal == "stretch" else min(width, into.w)
    h = into.h if vertical == "stretch" else min(height, into.h)
    return Rect(into.x + (into.w - w) * share[horizontal], into.y + (into.h - h) * share[vertical], w, h)
