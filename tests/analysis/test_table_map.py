"""The table map, by exact geometry and not by the bitmaps that it is made with: nothing overlaps, near means held."""

from __future__ import annotations

from itertools import combinations
from math import cos, hypot, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.table_map import Box, Ground, MapToken, TableMap
from tests.map_tables import Table, table

IN_PLAY = Ground(314.0, 314.0, stool=42.0, keeps=True, walls=((-140.0, 300.0, 140.0, 360.0),))
SIGN = 22.0
MOODS = ("mixed", "clashing", "calm", "shared", "own")
TABLES = [
    *((parties, count, mood, seed) for seed, (parties, count) in enumerate([(1, 12), (2, 30), (3, 36), (4, 24), (5, 30), (5, 37), (6, 61), (7, 45), (8, 80)]) for mood in MOODS),
    (8, 8, "mixed", 3), (12, 80, "mixed", 1), (5, 80, "shared", 2), (8, 80, "clashing", 7),
]  # fmt: skip
small_tables = st.builds(
    table, st.integers(1, 8), st.integers(0, 80), st.sampled_from(MOODS), st.integers(0, 10**6), wide=st.booleans()
)


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


def tokens_astray(found: TableMap) -> list[str]:
    """Tokens over the edge, a plate, a wall or a seat."""
    ground = found.ground
    boxes = [plate.box for plate in found.plates] + [Box(*wall) for wall in ground.walls]
    boxes += [found.crest] if found.crest else []
    seats = ground.stools(len(found.plates)) if found.plates else []
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
            any(box.gap(token.x, token.y) < token.size / 2 for token in found.tokens)
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
        "tokens astray": tokens_astray(found),
        "labels overlap": labels_overlap(found),
        "signs overlap": signs_overlap(found),
        "shared by all astray": shared_astray(found, of),
        "own astray": own_astray(found, of),
        "lost": lost(found, of),
    }
    return {fault: where for fault, where in every.items() if where}


@pytest.mark.parametrize(("parties", "count", "mood", "seed"), TABLES)
def test_nothing_overlaps_and_everything_lies_with_who_holds_it(parties: int, count: int, mood: str, seed: int) -> None:
    of = table(parties, count, mood, seed, wide=seed % 3 == 2)
    assert faults(of.laid(), of) == {}
    assert faults(of.laid(IN_PLAY, bare=True), of) == {}


@settings(max_examples=60, deadline=None)
@given(small_tables)
def test_nothing_overlaps_on_any_table(of: Table) -> None:
    assert faults(of.laid(), of) == {}
