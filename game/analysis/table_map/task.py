"""One attempt to lay a table: what is to be laid, how large, and where the middle ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, pi

from game.analysis.table_map.ground import Ground
from game.analysis.table_map.lattice import lattice
from game.analysis.table_map.shapes import TableMap
from game.analysis.table_map.space import GAP
from game.analysis.table_map.wishes import Knot, Wish
from game.drawing.geometry import Box, Point
from game.drawing.tables import MIDDLE

SIZES = ((66.0, 62.0, 56.0), (58.0, 52.0, 50.0), (44.0, 44.0, 44.0), (36.0, 36.0, 36.0))
"""The diameter of a token that all share, of one that some share, and of the others; one row a tier."""
MOST_TOKENS = (36, 60, 110)
MOST_LABELS = (36, 30, 24, 12)
LAST_TIER = len(SIZES) - 1
CROWDED = 0.5
"""A tier whose tokens would cover more of the table than this is passed over."""
MIDDLE_MOST, MIDDLE_STEP, ALL_MIDDLE = 0.80, 0.06, 0.96
REST = 0.3
AIR = 10.0
"""The room between tokens while they are few."""
GOLD = 8.0
"""How much further apart lies what all share, for the gold edges."""
_TALL = 96.0
"""Room above the table for labels to be tried in; in steps, so that few lattices are made."""


@dataclass
class Task:
    """One attempt: what is to be laid, on which ground, at which tier, and where everything was before.

    `late` draws the ties after all tokens have a place, for a table on which they would take too much room before.
    """

    ground: Ground
    angles: Sequence[float]
    parties: Sequence[str]
    plates: Mapping[str, Box]
    wishes: Sequence[Wish]
    knots: Sequence[Knot]
    labels: Sequence[Point | None]
    tier: int
    before: TableMap | None
    late: bool = False

    def __post_init__(self) -> None:
        """Work out sizes, the inner ellipse, and which interests may show their name."""
        large, shared, small = SIZES[self.tier]
        by_class = {"shared_by_all": large, "shared": shared}
        self.sizes = [by_class.get(one.class_, small) for one in self.wishes]
        self.few = self.tier == 0
        air = AIR if self.few else GAP
        self.gaps = [air + (GOLD if one.class_ == "shared_by_all" else 0.0) for one in self.wishes]
        named = [
            place
            for place, one in enumerate(self.wishes)
            if self.labels[place] is not None and (self.few or one.rank < 2)
        ]
        self.labelled = sorted(named, key=lambda place: (self.wishes[place].rank, place))[: MOST_LABELS[self.tier]]
        self.shared = any(one.class_ == "shared_by_all" for one in self.wishes)
        self.middle = self._middle()
        high = max((label[1] for label in self.labels if label is not None), default=0.0)
        self.lattice = lattice(self.ground.rx, self.ground.ry, SIZES[0][0] + max(1, ceil(high / _TALL)) * _TALL)

    @property
    def kept(self) -> bool:
        """Whether there is an inner ellipse that only what all share may enter."""
        return self.shared or (self.ground.keeps and len(self.parties) > 1)

    def _middle(self) -> float:
        """The inner ellipse: it grows in steps with what all share, as far as the rest leaves room."""
        ground, labelled = self.ground, set(self.labelled)
        whole = pi * ground.rx * ground.ry
        inside = [place for place, one in enumerate(self.wishes) if one.class_ == "shared_by_all"]
        if inside and len(inside) == len(self.wishes) and not ground.keeps:
            return ALL_MIDDLE
        need = sum(self._room(place, 1.6 if place in labelled else 0.0) for place in inside) / whole
        outside = [place for place, one in enumerate(self.wishes) if one.class_ != "shared_by_all"]
        rest = 1 - sum(self._room(place, 0.8 if place in labelled else 0.0) for place in outside) / whole
        middle = MIDDLE
        while middle < MIDDLE_MOST - 0.01 and middle**2 < need:
            middle += MIDDLE_STEP
        while middle > MIDDLE + 0.01 and middle**2 > max(rest, REST):
            middle -= MIDDLE_STEP
        if self.before is not None and self.before.middle < MIDDLE_MOST + 0.01:
            middle = max(middle, self.before.middle)
        return round(middle, 2)

    def _room(self, place: int, loose: float) -> float:
        label = self.labels[place]
        words = (label[0] + 12) * (label[1] + 8) * loose if label is not None else 0.0
        return (self.sizes[place] + self.gaps[place]) ** 2 * 1.2 + words
