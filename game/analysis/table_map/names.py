"""Where a label can lie beside its token."""

from __future__ import annotations

from game.analysis.table_map.shapes import Box

SIDES = 8
COSTS = (0.0, 0.008, 0.012, 0.016, 0.024, 0.024, 0.028, 0.028)
"""What a side costs beside the best one, as a displacement: east, west, south, north, and the corners."""


def offset(size: float, wide: float, high: float, side: int) -> tuple[float, float]:
    """The top left corner of a label of this size, from the middle of its token."""
    half, slant = size / 2, size * 0.31 + 2
    return (
        (half + 4, -high / 2),
        (-half - 4 - wide, -high / 2),
        (-wide / 2, half + 3),
        (-wide / 2, -half - 3 - high),
        (slant, slant),
        (-slant - wide, slant),
        (slant, -slant - high),
        (-slant - wide, -slant - high),
    )[side]


def label_box(x: float, y: float, size: float, wide: float, high: float, side: int) -> Box:
    """The box of a label at this side of a token."""
    left, top = offset(size, wide, high, side)
    return Box(x + left, y + top, x + left + wide, y + top + high)
