"""Where a label can lie beside its token, and which labels are shown when others are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import hypot

from game.analysis.table_map.shapes import SIGN, MapToken, TableMap
from game.drawing.geometry import Box

SIDES = 8
BESIDE, UNDER = 8.0, 5.0
"""From a token's edge to its label: past a gold edge if it has one, and more to the side than above and below."""
COSTS = (0.0, 0.008, 0.012, 0.016, 0.024, 0.024, 0.028, 0.028)
"""What a side costs beside the best one, as a displacement: east, west, south, north, and the corners."""
_EDGE = 0.985
_AIR = 2.0


def offset(size: float, wide: float, high: float, side: int) -> tuple[float, float]:
    """The top left corner of a label of this size, from the middle of its token."""
    half, slant = size / 2, size * 0.354 + 4
    return (
        (half + BESIDE, -high / 2),
        (-half - BESIDE - wide, -high / 2),
        (-wide / 2, half + UNDER),
        (-wide / 2, -half - UNDER - high),
        (slant, slant),
        (-slant - wide, slant),
        (slant, -slant - high),
        (-slant - wide, -slant - high),
    )[side]


def label_box(x: float, y: float, size: float, wide: float, high: float, side: int) -> Box:
    """The box of a label at this side of a token."""
    left, top = offset(size, wide, high, side)
    return Box(x + left, y + top, x + left + wide, y + top + high)


def relabelled(found: TableMap, labels: Mapping[str, tuple[float, float]], wanted: Sequence[str]) -> TableMap:
    """Return the same map with the labels of these interests only, as far as there is room; no token moves.

    Labels that are there stay where they are. `wanted` is in order of importance; `labels` has widths and heights. A
    label for which there is no room else may lie over tokens that nobody asked for, which a filter makes faint.
    """
    asked = set(wanted)
    shown = {token.id: token for token in found.tokens if token.id in asked and token.label is not None}
    places = {token.id: token for token in found.tokens}
    for tokens in (found.tokens, tuple(token for token in found.tokens if token.id in asked)):
        for interest in wanted:
            token = places.get(interest)
            if token is None or interest in shown or interest not in labels:
                continue
            taken = [one.label for one in shown.values() if one.label is not None]
            boxes = (label_box(token.x, token.y, token.across, *labels[interest], side) for side in range(SIDES))
            fits = ((side, box) for side, box in enumerate(boxes) if _free(found, token, box, taken, tokens))
            side, box = next(fits, (None, None))
            if box is not None:
                shown[interest] = token._replace(label=box, side=side)
    return replace(
        found, tokens=tuple(shown.get(token.id, token._replace(label=None, side=None)) for token in found.tokens)
    )


def _free(found: TableMap, own: MapToken, box: Box, labels: Sequence[Box], tokens: Sequence[MapToken]) -> bool:
    """Whether a label would touch none of these tokens there, nor anything else."""
    ground = found.ground
    walls = [*labels, *(plate.box for plate in found.plates), *ground.walls]
    walls += [found.crest] if found.crest is not None else []
    return (
        all(hypot(x / ground.rx, y / ground.ry) < _EDGE for x in (box.left, box.right) for y in (box.top, box.bottom))
        and not any(box.meets(wall, _AIR) for wall in walls)
        and not any(box.gap(*tie.sign) < SIGN + _AIR for tie in found.ties)
        and not any(box.gap(one.x, one.y) < one.across / 2 + _AIR for one in tokens if one.id != own.id)
    )
