"""What is taken on the table while tokens, labels and signs are laid, and the free place nearest to a wish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor, hypot
from typing import NamedTuple

from game.analysis.table_map.lattice import PITCH, Lattice, bits, shifted
from game.analysis.table_map.names import COSTS, SIDES, label_box, offset
from game.drawing.geometry import Point

GAP = 6.0
"""The least room between two tokens."""
ANYWHERE = 9.0
_ROUNDS = tuple(0.03 * 1.2**step for step in range(26))


class Place(NamedTuple):
    """A free place: the bit of its point, the side of the label if it has one, and how far it is from the wish."""

    bit: int
    side: int | None
    cost: float


@dataclass
class Taken:
    """Cells that no label may touch, and per diameter the points where no disc of that size may have its middle."""

    cells: int
    near: dict[float, int]

    def copy(self) -> Taken:
        """Another that can be added to."""
        return Taken(self.cells, dict(self.near))

    def add(self, more: Taken) -> None:
        """Take this too."""
        self.cells |= more.cells
        for size, mask in more.near.items():
            self.near[size] |= mask


class Piece(NamedTuple):
    """One interest while it is laid: its size, its label's size if it has a name to show, and where it may lie.

    `zone` has the points of its middle; `closed` the cells that its label keeps off; `target` is in the disc; `gap` is
    the least room between it and the next, and `edge` what a gold edge adds on each side.
    """

    size: float
    gap: float
    label: Point | None
    zone: int
    closed: int
    target: Point
    edge: float = 0.0

    @property
    def across(self) -> float:
        """The diameter with its edge, which names keep off."""
        return self.size + 2 * self.edge


@dataclass
class Space:
    """The table with all pieces that are laid so far; `fixed` has walls, edge and signs."""

    lattice: Lattice
    pieces: Sequence[Piece]
    fixed: Taken
    at: list[Point | None] = field(init=False)
    side: list[int | None] = field(init=False)
    cost: list[float] = field(init=False)
    _taken: list[Taken | None] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with an empty table."""
        count = len(self.pieces)
        self.at, self.side, self.cost, self._taken = [None] * count, [None] * count, [0.0] * count, [None] * count

    def others(self, *but: int) -> Taken:
        """All that is taken, except by these pieces."""
        found = self.fixed.copy()
        for place, taken in enumerate(self._taken):
            if taken is not None and place not in but:
                found.add(taken)
        return found

    def taken(self, place: int) -> Taken | None:
        """What one piece takes."""
        return self._taken[place]

    def lay(self, place: int, found: Place) -> Taken:
        """Lay a piece on its place; return what it takes."""
        lattice, piece = self.lattice, self.pieces[place]
        x, y = lattice.place(found.bit)
        self.at[place], self.side[place], self.cost[place] = (x, y), found.side, found.cost
        taken = self.disc(x, y, piece.size / 2, 3.0 + piece.edge, piece.gap)
        if found.side is not None and piece.label is not None:
            wide, high = piece.label
            left, top, right, bottom = label_box(x, y, piece.across, wide, high, found.side)
            taken.cells |= lattice.cells(left - 3, top - 1, right + 3, bottom + 1)
            middle = ((left + right) / 2, (top + bottom) / 2)
            for size in taken.near:
                taken.near[size] |= lattice.put(
                    lattice.blob(round(wide / 2 + 5), round(high / 2 + 5), size / 2 + piece.edge + 1), *middle
                )
        self._taken[place] = taken
        return taken

    def disc(self, x: float, y: float, radius: float, edge: float, gap: float) -> Taken:
        """What a disc takes, with an edge that labels keep off and a gap that other discs do."""
        lattice = self.lattice
        near = {size: lattice.put(lattice.blob(0, 0, radius + size / 2 + gap), x, y) for size in self.fixed.near}
        return Taken(lattice.disc_cells(x, y, radius + edge), near)

    def find(
        self,
        place: int,
        taken: Taken,
        *,
        label: bool,
        around: Point | None = None,
        limit: float = ANYWHERE,
        avoid: int = 0,
    ) -> Place | None:
        """Return the free place nearest to a piece's target, or to `around`, no further than `limit` in the disc.

        `avoid` are points where it may not be besides.
        """
        lattice, piece = self.lattice, self.pieces[place]
        free = [piece.zone & ~taken.near[piece.size] & ~avoid]
        if label and piece.label is not None:
            wide, high = piece.label
            hit = lattice.grown(taken.cells | piece.closed, wide + 6, high + 2)
            free = [free[0] & ~shifted(hit, -self._corner(piece.across, wide, high, side)) for side in range(SIDES)]
        (tx, ty), best = around or piece.target, None
        column, row, stride = lattice.column, lattice.row, lattice.stride
        across, down = PITCH / lattice.rx, PITCH / lattice.ry
        for share in _ROUNDS:
            if share > limit * 1.2 + 0.03 or not any(free):
                break
            ring = lattice.put(lattice.ring(share), tx * lattice.rx, ty * lattice.ry)
            for side, mask in enumerate(free):
                extra = COSTS[side] if label else 0.0
                for bit in bits(mask & ring):
                    y, x = divmod(bit, stride)
                    far = hypot((x - column) * across - tx, (y - row) * down - ty) + extra
                    if best is None or (far, bit, side) < best:
                        best = (far, bit, side)
                free[side] = mask & ~ring
            if best and best[0] <= share + 0.03:
                break
        if best is None or best[0] > limit:
            return None
        return Place(best[1], best[2] if label else None, best[0])

    def _corner(self, size: float, wide: float, high: float, side: int) -> int:
        """From the bit of a token to that of the first cell of its label."""
        left, top = offset(size, wide, high, side)
        return floor((top - 1) / PITCH) * self.lattice.stride + floor((left - 3) / PITCH)
