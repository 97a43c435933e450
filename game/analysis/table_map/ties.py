"""The curves between what clashes: they bow away from the middle, and their signs lie on nothing."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, hypot

from game.analysis.table_map.lattice import PITCH, Lattice, bits
from game.analysis.table_map.shapes import SIGN
from game.analysis.table_map.space import Taken
from game.drawing.geometry import Point

_BOWS = (0.12, 0.22, 0.06, 0.34, 0.48, 0.64, 0.8, 1.0, -0.34, -0.64, -1.0)
_STEPS = 24
_SIGNS_AT = (12, 11, 13, 10, 14, 9, 15, 8, 16, 7, 17, 6, 18)
"""Where on its curve a sign may be, in steps: halfway first."""
_CORE, _UNDER, _BOW, _SLIDE = 3.0, 2.0, 0.35, 0.25
"""What a curve costs for each of its points in the inner ellipse, on a token or label; and for a worse bow or slide."""
_SIGNS_WITHIN = 0.94
_FARTHEST_BEND = (0.1, 0.2, 0.35, 0.5, 0.8)
_CLEAR = 10.0


@dataclass(frozen=True)
class Route:
    """A curve from middle to middle, with the point of its sign and where on the curve that is."""

    start: Point
    control: Point
    end: Point
    sign: Point
    share: float

    def samples(self) -> list[Point]:
        """Points along the whole curve."""
        return [along(self, step / _STEPS) for step in range(_STEPS + 1)]

    def trimmed(self, first: float, last: float) -> tuple[Point, Point, Point]:
        """Start, control and end of the part of the curve outside these distances from its ends."""
        begin, stop = self._leaves(self.start, first, 0.0), self._leaves(self.end, last, 1.0)
        if begin >= stop:
            begin = stop = self.share
        return along(self, begin), self._between(begin, stop), along(self, stop)

    def _leaves(self, middle: Point, radius: float, end: float) -> float:
        """How far along the curve it leaves a disc round one of its ends."""
        near, far = end, self.share
        for _ in range(24):
            half = (near + far) / 2
            x, y = along(self, half)
            if hypot(x - middle[0], y - middle[1]) < radius:
                near = half
            else:
                far = half
        return far

    def _between(self, begin: float, stop: float) -> Point:
        """The control point of the part between two shares of the curve."""
        a, b, c = (1 - begin) * (1 - stop), begin + stop - 2 * begin * stop, begin * stop
        (x0, y0), (x1, y1), (x2, y2) = self.start, self.control, self.end
        return a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2


def along(route: Route, share: float) -> Point:
    """A point of the curve, from 0 at its start to 1 at its end."""
    return _curve(route.start, route.control, route.end, share)


def _curve(start: Point, control: Point, end: Point, t: float) -> Point:
    u = 1 - t
    a, b, c = u * u, 2 * u * t, t * t
    return a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]


def _through(start: Point, end: Point, sign: Point, share: float) -> Route:
    """The curve that passes through its sign."""
    u = 1 - share
    a, b, c = u * u, 2 * u * share, share * share
    control = ((sign[0] - a * start[0] - c * end[0]) / b, (sign[1] - a * start[1] - c * end[1]) / b)
    return Route(start, control, end, sign, share)


def route(
    lattice: Lattice, start: Point, end: Point, reach: tuple[float, float], taken: Taken, others: int, middle: float
) -> Route | None:
    """Return the curve that passes over the least, or None when its sign has room nowhere near.

    `reach` are the radii of what it ties; `taken` has where signs cannot be, `others` the cells of other tokens and
    labels; `middle` is the inner ellipse, which ties avoid, and signs unless there is no other room.
    """
    blocked = taken.near[2 * SIGN]
    for off in (lattice.ellipse(round(middle + 0.04, 4)) if middle else 0, 0):
        found = _bowing(lattice, start, end, reach, blocked | off, others, middle)
        found = found or _bent(lattice, start, end, blocked | off)
        if found is not None:
            return found
    return None


def _bowing(
    lattice: Lattice, start: Point, end: Point, reach: tuple[float, float], blocked: int, others: int, middle: float
) -> Route | None:
    """The best of some bows, with its sign halfway or a little to one side."""
    best: tuple[float, Route] | None = None
    for turn, bow in enumerate(_BOWS):
        control = _bowed(lattice, start, end, bow)
        points = [_curve(start, control, end, step / _STEPS) for step in range(_STEPS + 1)]
        cost = turn * _BOW
        cost += _CORE * sum(hypot(x / lattice.rx, y / lattice.ry) < middle + 0.02 for x, y in points)
        cost += _UNDER * sum(
            _covered(lattice, others, x, y)
            for x, y in points
            if hypot(x - start[0], y - start[1]) > reach[0] + _CLEAR
            and hypot(x - end[0], y - end[1]) > reach[1] + _CLEAR
        )
        for slide, step in enumerate(_SIGNS_AT):
            whole = cost + _SLIDE * slide
            if best is not None and whole >= best[0]:
                break
            x, y = points[step]
            bit = lattice.bit(x, y)
            if hypot(x / lattice.rx, y / lattice.ry) < _SIGNS_WITHIN and not blocked >> bit & 1:
                best = (whole, _through(start, end, lattice.place(bit), step / _STEPS))
    return best[1] if best is not None else None


def _bent(lattice: Lattice, start: Point, end: Point, blocked: int) -> Route | None:
    """A curve through the room for a sign that is nearest to its first wish."""
    x, y = _curve(start, _bowed(lattice, start, end, _BOWS[0]), end, 0.5)
    free = lattice.ellipse(_SIGNS_WITHIN) & ~blocked
    for share in _FARTHEST_BEND:
        near = free & lattice.put(lattice.ring(share), x, y)
        if near:
            spots = [lattice.place(bit) for bit in bits(near)]
            sign = min(spots, key=lambda spot: (hypot(spot[0] - x, spot[1] - y), spot))
            return _through(start, end, sign, 0.5)
    return None


def _bowed(lattice: Lattice, start: Point, end: Point, bow: float) -> Point:
    """The control point of a curve that bows away from the middle, made in the unstretched disc."""
    (ax, ay), (bx, by) = ((x / lattice.rx, y / lattice.ry) for x, y in (start, end))
    mx, my = (ax + bx) / 2, (ay + by) / 2
    nx, ny = by - ay, ax - bx
    if nx * mx + ny * my < 0:
        nx, ny = -nx, -ny
    return (mx + nx * bow) * lattice.rx, (my + ny * bow) * lattice.ry


def _covered(lattice: Lattice, cells: int, x: float, y: float) -> int:
    column, row = floor(x / PITCH) + lattice.column, floor(y / PITCH) + lattice.row
    if not (0 <= column < lattice.columns and 0 <= row < lattice.rows):
        return 1
    return cells >> (row * lattice.stride + column) & 1
