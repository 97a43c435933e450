"""What may be wrong with a table map, by exact geometry and not by the bitmaps that it is made with."""

from __future__ import annotations

from itertools import combinations
from math import cos, hypot, sin
from statistics import fmean

from game.analysis.table_map import SIGN, Ground, MapToken, TableMap
from game.drawing.geometry import Box
from tests.map_tables import Table


def apart(one: Box, other: Box) -> bool:
    return one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top


def far(token: MapToken, ground: Ground) -> float:
    """How far from the middle, in the unstretched disc."""
    return hypot(token.x / ground.rx, token.y / ground.ry)


def tokens_overlap(found: TableMap) -> list[tuple[str, str]]:
    return [
        (one.id, other.id)
        for one, other in combinations(found.tokens, 2)
        if hypot(one.x - other.x, one.y - other.y) < (one.size + other.size) / 2 + 2
    ]


def tokens_astray(found: TableMap, parties: int) -> list[str]:
    """Tokens over the edge, a plate, a wall or a seat."""
    ground = found.ground
    boxes = [plate.box for plate in found.plates] + list(ground.walls)
    boxes += [found.crest] if found.crest else []
    seats = ground.stools(parties)
    return [
        token.id
        for token in found.tokens
        if any(box.gap(token.x, token.y) < token.size / 2 for box in boxes)
        or any(hypot(token.x - x, token.y - y) < token.size / 2 + ground.stool for x, y in seats)
        or hypot(token.x / (ground.rx - token.size / 2), token.y / (ground.ry - token.size / 2)) > 1
    ]


def labels_overlap(found: TableMap) -> list[str]:
    """Labels that touch a token, another label, a plate, the crest, a sign or the edge of the table."""
    shown = [(token.id, token.label) for token in found.tokens if token.label is not None]
    boxes = [plate.box for plate in found.plates] + ([found.crest] if found.crest else [])
    wrong = [one for (one, box), (_, other) in combinations(shown, 2) if not apart(box, other)]
    for name, box in shown:
        corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        if (
            any(box.gap(token.x, token.y) < token.size / 2 + token.edge for token in found.tokens)
            or any(not apart(box, other) for other in boxes)
            or any(box.gap(*tie.sign) < SIGN for tie in found.ties)
            or any(hypot(x / found.ground.rx, y / found.ground.ry) > 1 for x, y in corners)
        ):
            wrong.append(name)
    return wrong


def signs_overlap(found: TableMap) -> list[tuple[str, str | None]]:
    """Ties whose sign touches a token, another sign, a plate or the crest."""
    boxes = [plate.box for plate in found.plates] + ([found.crest] if found.crest else [])
    wrong = []
    for tie in found.ties:
        others = [other for other in found.ties if other is not tie]
        if (
            any(hypot(token.x - tie.sign[0], token.y - tie.sign[1]) < token.size / 2 + SIGN for token in found.tokens)
            or any(hypot(tie.sign[0] - other.sign[0], tie.sign[1] - other.sign[1]) < 2 * SIGN for other in others)
            or any(box.gap(*tie.sign) < SIGN for box in boxes)
        ):
            wrong.append((tie.first, tie.second))
    return wrong


def ties_astray(found: TableMap, of: Table) -> list[str]:
    """Ties that do not begin and end where they should, or whose sign is not on their curve or off the table."""
    wrong = []
    places = {token.id: token for token in found.tokens}
    for tie in found.ties:
        ends = [(tie.start, places[tie.first])] + ([(tie.end, places[tie.second])] if tie.second else [])
        gaps = [hypot(x - token.x, y - token.y) - token.size / 2 for (x, y), token in ends]
        curve = [
            tuple(
                (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c
                for a, b, c in zip(tie.start, tie.control, tie.end, strict=True)
            )
            for t in (step / 400 for step in range(401))
        ]
        off = min(hypot(x - tie.sign[0], y - tie.sign[1]) for x, y in curve)
        known = any(tie.party in one.by and tie.first == one.first.interest for one in of.clashes)
        on_table = hypot(tie.sign[0] / found.ground.rx, tie.sign[1] / found.ground.ry) < 1
        if not known or not on_table or off > 3 or any(abs(gap - 5) > 1 for gap in gaps):
            wrong.append(tie.first)
    return wrong


def shared_astray(found: TableMap, of: Table) -> bool:
    """Whether anything else lies as near the middle as what all share."""
    inside = [far(token, found.ground) for token in found.tokens if of.standing(token.id).class_ == "shared_by_all"]
    outside = [far(token, found.ground) for token in found.tokens if of.standing(token.id).class_ != "shared_by_all"]
    return bool(inside and outside) and max(inside) >= min(outside)


def own_astray(found: TableMap, of: Table) -> list[str]:
    """What is only one party's and does not lie nearest that party's seat."""
    angles = found.ground.angles(len(of.parties))
    wrong = []
    for token in found.tokens:
        one = of.standing(token.id)
        if one.class_ in {"own", "not_yet_heard", "conflicting"}:
            x, y = token.x / found.ground.rx, token.y / found.ground.ry
            away = [hypot(x - cos(angle), y - sin(angle)) for angle in angles]
            if away[of.parties.index(one.holds[0])] > min(away):
                wrong.append(token.id)
    return wrong


def lost(found: TableMap, of: Table) -> list[str]:
    """Interests that are neither on the table nor listed once."""
    told = sorted([token.id for token in found.tokens] + [one for some in found.listed.values() for one in some])
    return sorted(set(told) ^ {one.id for one in of.interests}) + [one for one in set(told) if told.count(one) > 1]


def faults(found: TableMap, of: Table) -> dict[str, object]:
    every = {
        "tokens overlap": tokens_overlap(found),
        "tokens astray": tokens_astray(found, len(of.parties)),
        "ties astray": ties_astray(found, of),
        "labels overlap": labels_overlap(found),
        "signs overlap": signs_overlap(found),
        "shared by all astray": shared_astray(found, of),
        "own astray": own_astray(found, of),
        "lost": lost(found, of),
    }
    return {fault: where for fault, where in every.items() if where}


def moved(before: TableMap, after: TableMap) -> float:
    """How far tokens moved on average, as a share of the table's radius."""
    ground, places = before.ground, {token.id: token for token in before.tokens}
    both = [(token, places[token.id]) for token in after.tokens if token.id in places]
    ways = [hypot((a.x - b.x) / ground.rx, (a.y - b.y) / ground.ry) for a, b in both]
    return fmean(ways) if ways else 0.0
