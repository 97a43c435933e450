"""The table itself: its shape, where its seats stand, and what no token may cover."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, sin

from game.drawing.geometry import Box
from game.drawing.seats import seat_angles

PLATE_HIGH = 64.0
LEAST_PLATE = 64.0
"""A plate narrows down to the disc of its party."""
PLATE_GAP = 8.0
CREST_WIDE, CREST_HIGH = 244.0, 44.0
MOST_SEATS = 24
"""More parties than this cannot sit round the table; what only they hold is listed."""


@dataclass(frozen=True)
class Ground:
    """A table top: half its width and height inside the rim, in design units.

    `seats` says how far beyond the edge the middle of a seat's disc is, and `stool` its radius: no token comes there.
    `walls` are boxes that nothing may cover. `turned` turns 4 and 8 seats half a step, for wide name plates. `keeps`
    leaves the middle free for what all share, also while nothing is shared by all. `crest` is how much larger than
    usual the plate on the rim of the middle is.
    """

    rx: float
    ry: float
    seats: float = 20.0
    stool: float = 0.0
    walls: tuple[Box, ...] = ()
    turned: bool = False
    keeps: bool = False
    crest: float = 1.0

    def angles(self, seats: int) -> tuple[float, ...]:
        """The angles of this many seats, radians."""
        return seat_angles(seats, turned=self.turned)

    def stools(self, seats: int) -> list[tuple[float, float]]:
        """The middles of the discs at the seats; none where plates stand for them."""
        if not self.stool:
            return []
        wide, high = self.rx + self.seats, self.ry + self.seats
        return [(wide * cos(angle), high * sin(angle)) for angle in self.angles(seats)]


OVAL = Ground(612.0, 394.0, turned=True)
"""The summary's table: wide, so that names have room; its outer edge is 28 further."""


def plate_boxes(ground: Ground, parties: Sequence[str], widths: Mapping[str, float]) -> dict[str, Box]:
    """The plates round the table by party, for the parties that have a width; they narrow until none overlap."""
    found = {
        party: _plate(ground, angle, max(LEAST_PLATE, widths[party]))
        for party, angle in zip(parties, ground.angles(len(parties)), strict=True)
        if party in widths
    }
    for _ in range(12):
        tight = {
            one
            for one, box in found.items()
            for other, wall in found.items()
            if one != other and box.meets(wall, PLATE_GAP)
        }
        if not tight:
            break
        for party, angle in zip(parties, ground.angles(len(parties)), strict=True):
            if party in tight:
                found[party] = _plate(ground, angle, max(LEAST_PLATE, found[party].wide * 0.85))
    return found


def _plate(ground: Ground, angle: float, wide: float) -> Box:
    """A plate over the rim, no further out than the frame round the table."""
    x = (ground.rx + ground.seats) * cos(angle)
    x = min(max(x, wide / 2 - ground.rx - 42), ground.rx + 40 - wide / 2)
    y = (ground.ry + ground.seats) * sin(angle)
    return Box(x - wide / 2, y - PLATE_HIGH / 2, x + wide / 2, y + PLATE_HIGH / 2)
