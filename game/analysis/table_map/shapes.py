"""What the layout of the table hands out: tokens, ties and plates as plain coordinates.

Lengths are design units from the table's middle, x to the right and y down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from game.analysis.table_map.ground import Ground
from game.drawing.geometry import Box, Point

SIGN = 22.0
"""The radius of a clash sign with its edge."""


class MapToken(NamedTuple):
    """An interest on the table: its middle, its diameter, and the box of its label when there is room for one.

    `side` is where the label lies (0 to 7: east, west, south, north, and the corners); `aim` is where its parties pull
    it in a disc of radius 1. Both help to keep it in its place when the table is laid again. `edge` is how far a gold
    edge reaches beyond the diameter.
    """

    id: str
    x: float
    y: float
    size: float
    label: Box | None = None
    side: int | None = None
    aim: Point = (0.0, 0.0)
    edge: float = 0.0

    @property
    def across(self) -> float:
        """The diameter with its edge, which names keep off."""
        return self.size + 2 * self.edge


class MapTie(NamedTuple):
    """A clash as a quadratic curve from the edge of one token to another, or to the seat of the party that clashes.

    `sign` is the middle of the clash sign, a point of the curve.
    """

    first: str
    second: str | None
    party: str
    start: Point
    control: Point
    end: Point
    sign: Point


class MapPlate(NamedTuple):
    """The name plate of a party; `box` may be narrower than was asked for where many parties sit round the table."""

    party: str
    box: Box
    angle: float


@dataclass(frozen=True)
class TableMap:
    """Everything on the table, and what found no place on it.

    `middle` is the inner ellipse as a share of the table, 0 where nothing is shared by all; `crest` the plate on its
    rim. `listed` has per party the interests without a place, in the order in which they were raised; under "" those
    that no party at the table raised or holds. `tier` is 0 with the largest tokens and 3 with the smallest.
    """

    tokens: tuple[MapToken, ...]
    ties: tuple[MapTie, ...]
    plates: tuple[MapPlate, ...]
    middle: float
    crest: Box | None
    tier: int
    listed: Mapping[str, tuple[str, ...]]
    ground: Ground

    def token(self, interest: str) -> MapToken | None:
        """Return where an interest lies, or None when it has no place."""
        return next((token for token in self.tokens if token.id == interest), None)
