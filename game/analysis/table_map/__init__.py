"""Where each interest lies on the round table: what all share in the middle, the rest near who holds it; none overlap.

The table is a lattice of points, and all that is taken on it is a bitmap. Each token takes the free point nearest to
where the seats that hold it (weight 1) and grant it (0.5) pull it, so overlap cannot happen; labels and the signs of
clashes then take what is still free. The same interests always give the same map.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.analysis.clashes import Clash
from game.analysis.interests import InterestStanding
from game.analysis.table_map.ground import MOST_SEATS, OVAL, Ground, plate_boxes
from game.analysis.table_map.layout import attempt
from game.analysis.table_map.names import relabelled
from game.analysis.table_map.shapes import SIGN, MapPlate, MapTie, MapToken, TableMap
from game.analysis.table_map.space import GAP
from game.analysis.table_map.task import CROWDED, LAST_TIER, MOST_TOKENS, SIZES, Task
from game.analysis.table_map.wishes import Knot, knots, wishes

__all__ = ["OVAL", "SIGN", "Ground", "MapPlate", "MapTie", "MapToken", "TableMap", "lay_out", "relabelled"]

FEW_TIES = 4
"""So many clashes are drawn on a table that has no room for more; others show while their token is in hand."""


def lay_out(
    interests: Sequence[InterestStanding],
    clashes: Sequence[Clash],
    parties: Sequence[str],
    *,
    plates: Mapping[str, float],
    labels: Mapping[str, tuple[float, float]],
    ground: Ground = OVAL,
    before: TableMap | None = None,
) -> TableMap:
    """Lay the interests on the table, with their names and clashes as far as there is room.

    `parties` are ids in seat order. `plates` has the width of each party's name plate and `labels` the width and
    height of each interest's name, in design units; who is not in them shows none. With `before`, the map before the
    last move, what has not changed keeps its place, and tokens never grow. Tokens get smaller until all have a place;
    what has none at the smallest size is in `listed`.
    """
    angles = ground.angles(min(len(parties), MOST_SEATS))
    seated = tuple(parties[: len(angles)])
    found = wishes(interests, seated, angles)
    drawn = knots(clashes, found, {party: place for place, party in enumerate(seated)})
    boxes = plate_boxes(ground, seated, plates)
    sizes = [labels.get(one.id) for one in found]
    tier = max(_tier(len(found), ground), before.tier if before is not None else 0)
    ways: list[tuple[TableMap | None, list[Knot], bool]] = [(before, drawn, False)] if before is not None else []
    if len(found) <= MOST_TOKENS[-1]:
        # where there is little room: fewer ties, and then such that make do with what the tokens leave
        ways += [(None, drawn, False), (None, drawn[:FEW_TIES], False)]
    ways.append((None, drawn[:FEW_TIES], True))
    while True:
        for kept, shown, late in ways:
            laid = attempt(Task(ground, angles, seated, boxes, found, shown, sizes, tier, kept, late))
            if not laid.listed:
                return laid
        if tier == LAST_TIER:
            return laid
        tier += 1


def _tier(count: int, ground: Ground) -> int:
    """The largest tokens that this many can have without crowding the table."""
    whole = 3.14 * ground.rx * ground.ry
    for tier, most in enumerate(MOST_TOKENS):
        if count <= most and count * (SIZES[tier][1] + GAP) ** 2 <= CROWDED * whole:
            return tier
    return LAST_TIER
