"""What the map shows of the token in focus: its name on a plate above everything, and the ties that were left out."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from game.analysis.clashes import Clash
from game.analysis.table_map import SIGN, MapTie, MapToken, TableMap
from game.analysis.table_map.names import SIDES, label_box
from game.drawing.geometry import Box

_RING = 28.0
"""How much larger the ring of focus makes a token."""
_ELSEWHERE = 0.4
"""What it costs to lie elsewhere than the label, beside covering a token."""
_BOW = 0.2
"""How far such a tie bows outwards, as a share of its length."""


def name_place(table: TableMap, token: MapToken, size: tuple[float, float], frame: Box) -> Box:
    """Return where the name of the token in focus lies: where its label is, else at the side where it covers least."""
    sides = {side: label_box(token.x, token.y, token.across + _RING, *size, side) for side in range(SIDES)}
    others = [one for one in table.tokens if one.id != token.id]
    walls = [*(plate.box for plate in table.plates), *([table.crest] if table.crest is not None else [])]

    def covered(side: int) -> float:
        box = _inside(sides[side], frame)
        away = 0.0 if token.side in (None, side) else _ELSEWHERE
        own = 10.0 if box.gap(token.x, token.y) < token.size / 2 else 0.0
        names = sum(other.label is not None and box.meets(other.label) for other in others)
        signs = sum(box.gap(*tie.sign) < SIGN for tie in table.ties)
        names += sum(box.meets(wall) for wall in walls)
        return away + own + 2 * names + signs + sum(box.gap(one.x, one.y) < one.size / 2 for one in others)

    return _inside(sides[min(sides, key=covered)], frame)


def _inside(box: Box, frame: Box) -> Box:
    dx = max(0.0, frame.left - box.left) - max(0.0, box.right - frame.right)
    dy = max(0.0, frame.top - box.top) - max(0.0, box.bottom - frame.bottom)
    return Box(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy)


def ties_of(table: TableMap, clashes: Sequence[Clash], interest: str) -> tuple[MapTie, ...]:
    """Return the ties of one interest that the map does not draw by itself: to other tokens, and to seats."""
    here = table.token(interest)
    if here is None:
        return ()
    drawn = {(tie.first, tie.second or tie.party) for tie in table.ties}
    plates = {plate.party: plate.box for plate in table.plates}
    found = []
    for clash in clashes:
        if interest not in clash.interests:
            continue
        if clash.second is not None:
            first, second = clash.first.interest, clash.second.interest
            other = table.token(second if first == interest else first)
            if other is not None and not {(first, second), (second, first)} & drawn:
                found.append(_tie(table, here, other.id, clash.by[0], (other.x, other.y), other.size / 2))
            continue
        for party in clash.by:
            if party in plates and (interest, party) not in drawn:
                box = plates[party]
                at = (min(max(here.x, box.left + 30), box.right - 30), box.middle[1])
                found.append(_tie(table, here, None, party, at, box.high / 2))
    return tuple(found)


def _tie(
    table: TableMap, here: MapToken, other: str | None, party: str, to: tuple[float, float], near: float
) -> MapTie:
    """A tie that bows away from the middle, from edge to edge, with its sign half-way."""
    far = hypot(to[0] - here.x, to[1] - here.y) or 1.0
    across, down = (to[0] - here.x) / far, (to[1] - here.y) / far
    start = (here.x + across * here.size / 2, here.y + down * here.size / 2)
    end = (to[0] - across * near, to[1] - down * near)
    x, y = (here.x + to[0]) / 2, (here.y + to[1]) / 2
    out_x, out_y = -down, across
    if out_x * x / table.ground.rx + out_y * y / table.ground.ry < 0:
        out_x, out_y = -out_x, -out_y
    control = (x + out_x * far * _BOW, y + out_y * far * _BOW)
    sign = ((start[0] + 2 * control[0] + end[0]) / 4, (start[1] + 2 * control[1] + end[1]) / 4)
    return MapTie(here.id, other, party, start, control, end, sign)
