"""The table top as a lattice of points, and shapes on it as bitmaps held in whole numbers.

One bit is one point of the lattice, one Python integer a whole bitmap: growing, shifting and testing are operations
on large integers, which are quick, and two shapes overlap exactly where the `and` of their bitmaps is not zero. Each
row has spare columns, so that what is shifted past the edge of the table does not come back on the other side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from math import ceil, cos, floor, pi, sin, sqrt

PITCH = 8
"""Design units from one point of the lattice to the next."""
_SPARE = 64
_MARGIN = 4
_KEEP = 4096

Stamp = tuple[int, int]
"""A bitmap of a shape with the place of its own middle in it."""


class Lattice:
    """The points over a table of half-width `rx` and half-height `ry`, with `above` design units more on top and below.

    Columns and rows count from the top left; the table's middle is at `column`, `row`.
    """

    def __init__(self, rx: float, ry: float, above: float) -> None:
        self.rx, self.ry = rx, ry
        self.column = ceil(rx / PITCH) + _MARGIN
        self.row = ceil((ry + above) / PITCH)
        self.columns = 2 * self.column + 1
        self.rows = 2 * self.row + 1
        self.stride = self.columns + _SPARE
        self._repeat = [0]
        for row in range(self.rows):
            self._repeat.append(self._repeat[-1] | 1 << (row * self.stride))
        self.full = ((1 << self.columns) - 1) * self._repeat[self.rows]
        self._blobs: dict[tuple[float, float, float], Stamp] = {}
        self._rings: dict[float, Stamp] = {}

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """The lattice point nearest to a point of the table."""
        return round(x / PITCH) + self.column, round(y / PITCH) + self.row

    def place(self, bit: int) -> tuple[float, float]:
        """The point of the table that a bit stands for."""
        row, column = divmod(bit, self.stride)
        return float((column - self.column) * PITCH), float((row - self.row) * PITCH)

    def bit(self, x: float, y: float) -> int:
        """The number of the bit of the lattice point nearest to a point of the table."""
        column, row = self.cell(x, y)
        return row * self.stride + column

    def put(self, stamp: Stamp, x: float, y: float) -> int:
        """A shape with its middle on the lattice point nearest to a point of the table."""
        mask, anchor = stamp
        return shifted(mask, self.bit(x, y) - anchor) & self.full

    def blob(self, half_wide: float, half_high: float, radius: float) -> Stamp:
        """All points less than `radius` away from a box of these half sizes; a disc when they are 0."""
        key = (half_wide, half_high, radius)
        found = self._blobs.get(key)
        if found is None:
            found = self._blob(*key)
            if len(self._blobs) < _KEEP:
                self._blobs[key] = found
        return found

    def _blob(self, half_wide: float, half_high: float, radius: float) -> Stamp:
        columns = int((half_wide + radius) // PITCH) + 1
        rows = int((half_high + radius) // PITCH) + 1
        mask = 0
        for row in range(-rows, rows + 1):
            away = max(0.0, abs(row * PITCH) - half_high)
            if away >= radius:
                continue
            most = ceil((half_wide + sqrt(radius * radius - away * away)) / PITCH) - 1  # strictly inside
            if most >= 0:
                mask |= ((1 << (2 * most + 1)) - 1) << ((row + rows) * self.stride + columns - most)
        return mask, rows * self.stride + columns

    def ring(self, share: float) -> Stamp:
        """All points within `share` of the table's radii, as a shape that is put round a point."""
        found = self._rings.get(share)
        if found is None:
            found = self._rings[share] = self._ellipse_stamp(share)
        return found

    def _ellipse_stamp(self, share: float) -> Stamp:
        rows = min(int(share * self.ry / PITCH), self.rows)
        mask = 0
        for row in range(-rows, rows + 1):
            wide = self.rx * sqrt(max(0.0, share * share - (row * PITCH / self.ry) ** 2))
            most = min(int(wide / PITCH), self.columns)  # a row that wraps only names points that are looked at anyway
            mask |= ((1 << (2 * most + 1)) - 1) << ((row + rows) * self.stride + self.columns - most)
        return mask, rows * self.stride + self.columns

    def ellipse(self, share: float) -> int:
        """The points inside this share of the table."""
        return self._rows(share, abs, 0)

    def cells_within(self, share: float) -> int:
        """The cells wholly inside this share of the table; a cell lies right of and below its point."""
        return self._rows(share, lambda row: max(abs(row), abs(row + 1)), -1)

    def cells_touching(self, share: float) -> int:
        """The cells that this share of the table touches."""
        return self._rows(share, lambda row: min(abs(row), abs(row + 1)), 1)

    def _rows(self, share: float, away: Callable[[int], int], grow: int) -> int:
        mask = 0
        for row in range(-self.row, self.rows - self.row):
            left = share * share - (away(row) * PITCH / self.ry) ** 2
            if left <= 0:
                continue
            most = int(self.rx * sqrt(left) / PITCH)
            first, past = (-most, most + 1) if grow == 0 else (-most - (grow > 0), most + (grow > 0))
            first, past = max(first, -self.column), min(past, self.columns - self.column)
            if past > first:
                mask |= ((1 << (past - first)) - 1) << ((row + self.row) * self.stride + first + self.column)
        return mask

    def cells(self, left: float, top: float, right: float, bottom: float) -> int:
        """The cells that a box touches."""
        first, past = max(0, floor(left / PITCH) + self.column), min(self.columns, ceil(right / PITCH) + self.column)
        upper, lower = max(0, floor(top / PITCH) + self.row), min(self.rows, ceil(bottom / PITCH) + self.row)
        if past <= first or lower <= upper:
            return 0
        return (((1 << (past - first)) - 1) << first) * self._repeat[lower - upper] << (upper * self.stride)

    def disc_cells(self, x: float, y: float, radius: float) -> int:
        """The cells that a disc touches, a few more at its slanting edge: four bars that cover it."""
        mask = 0
        for bar in range(4):
            wide, high = radius * cos(bar * pi / 8), radius * sin((bar + 1) * pi / 8)
            mask |= self.cells(x - wide, y - high, x + wide, y + high)
        return mask

    def wedges(self, angles: tuple[float, ...], keep: float) -> list[int]:
        """For each seat the points nearer to it than to any other in the unstretched disc, `keep` within the border."""
        count = len(angles)
        if count < 2:
            return [self.full] * count
        return [self._wedge(angle - pi / count, angle + pi / count, keep, count) for angle in angles]

    def _wedge(self, start: float, end: float, keep: float, count: int) -> int:
        """The points on the inner side of the two rays that bound a seat's part of the table."""
        mask = 0
        walls = [(-sin(start), cos(start)), (sin(end), -cos(end))][: 1 if count == 2 else 2]  # a half table has one
        for row in range(self.rows):
            y = (row - self.row) * PITCH / self.ry
            first, last = 0, self.columns - 1
            for across, down in walls:
                rest = keep - down * y  # inside: across * x > rest, where x is a share of the table's half width
                if abs(across) < 1e-9:
                    if rest >= 0:
                        last = -1
                    continue
                edge = rest / across * self.rx / PITCH + self.column
                if across > 0:
                    first = max(first, floor(edge) + 1)
                else:
                    last = min(last, ceil(edge) - 1)
            if last >= first:
                mask |= ((1 << (last - first + 1)) - 1) << (row * self.stride + first)
        return mask

    def grown(self, mask: int, wide: float, high: float) -> int:
        """The cells from which a box of this size, right and down, would touch the bitmap."""
        for size, step in ((ceil(wide / PITCH) + 1, 1), (ceil(high / PITCH) + 1, self.stride)):
            done = 1
            while done < size:
                more = min(done, size - done)
                mask |= mask >> (more * step)
                done += more
        return mask


def shifted(mask: int, by: int) -> int:
    """A bitmap moved this many bits on, or back."""
    return mask << by if by >= 0 else mask >> -by


def bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set, lowest first."""
    base = 0
    while mask:
        lowest = (mask & -mask).bit_length() - 1
        yield base + lowest
        mask >>= lowest + 1
        base += lowest + 1


@lru_cache(maxsize=8)
def lattice(rx: float, ry: float, above: float) -> Lattice:
    """The lattice of a table; asked for again it is the same one, with the shapes that it remembers."""
    return Lattice(rx, ry, above)
