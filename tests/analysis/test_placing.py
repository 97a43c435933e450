"""Where interests lie on the table, by exact geometry: nothing overlaps, what is shared lies in the middle."""

from __future__ import annotations

from itertools import combinations
from math import atan2, cos, hypot, pi, sin
from random import Random

import pytest

from game.analysis.clashes import Clash, ClashSide
from game.analysis.evidence import EvidenceItem
from game.analysis.interests import InterestStanding, classify, sides
from game.analysis.placing import Placing, place
from game.core.cards import Stance
from tests.builders import START

TOP, EDGE = 318.0, 344.0
PARTIES = "ABCDEFGH"


def seats(count: int) -> dict[str, float]:
    return {PARTIES[seat]: -pi / 2 + 2 * pi * seat / count for seat in range(count)}


def standing(number: int, raised_by: str, said: dict[str, Stance], parties: int) -> InterestStanding:
    found = sides(raised_by, said.items())
    item = EvidenceItem(seq=number, at=START, card=None, party=raised_by, player=None, act="raised", words="")
    return InterestStanding(
        id=f"i{number}", text="", short_name="", raised_by=raised_by, class_=classify(found, parties),
        holds=tuple(sorted(found.holds)), grants=tuple(sorted(found.grants)), neutral=tuple(sorted(found.neutral)),
        clashes=tuple(sorted(found.clashes)), divided=(), heard=len(found.heard), support=found.support,
        level=None, lens=None, theme=None, position="", whys=(), evidence=(item,),
    )  # fmt: skip


def session(chance: Random, parties: int, interests: int) -> tuple[list[InterestStanding], list[Clash]]:
    table = PARTIES[:parties]
    found = []
    for number in range(1, interests + 1):
        raised_by = chance.choice(table)
        kind = chance.random()
        stances: tuple[Stance, ...] = ("mine",) if kind < 0.2 else ("mine", "grant", "neutral", "clash")
        said = {party: chance.choice(stances) for party in table if party != raised_by and chance.random() < 0.8}
        found.append(standing(number, raised_by, said, parties))
    pairs = [pair for pair in combinations(found, 2) if pair[0].class_ in ("contested", "conflicting")]
    ties = [clash(first.id, second.id) for first, second in chance.sample(pairs, min(5, len(pairs)))]
    return found, ties


def clash(first: str, second: str) -> Clash:
    ends = [
        ClashSide(interest=end, text="", short_name="", raised_by=None, position="", whys=()) for end in (first, second)
    ]
    return Clash(first=ends[0], second=ends[1], by=(), evidence=())


def lies(placing: Placing, interest: str) -> float:
    spot = placing.spots[interest]
    return hypot(spot.x, spot.y)


@pytest.mark.parametrize("seed", range(40))
def test_no_token_touches_another_the_rim_or_a_seat(seed: int) -> None:
    chance = Random(seed)
    parties, count = chance.randint(1, 8), chance.randint(1, 36)
    found, ties = session(chance, parties, count)
    placing = place(found, ties, seats(parties), TOP, EDGE)
    assert len(placing.spots) + len(placing.left_out) == count
    spots = list(placing.spots.values())
    for a, b in combinations(spots, 2):
        assert hypot(a.x - b.x, a.y - b.y) >= (a.size + b.size) / 2 + 2
    for spot in spots:
        assert hypot(spot.x, spot.y) + spot.size / 2 < TOP
        for angle in seats(parties).values():
            assert hypot(spot.x - EDGE * cos(angle), spot.y - EDGE * sin(angle)) >= spot.size / 2 + 42


@pytest.mark.parametrize("seed", range(20))
def test_only_what_all_share_lies_in_the_middle(seed: int) -> None:
    chance = Random(seed)
    found, ties = session(chance, 5, 20)
    placing = place(found, ties, seats(5), TOP, EDGE)
    inner = placing.middle * TOP
    for one in found:
        assert (lies(placing, one.id) < inner) == (one.class_ == "shared_by_all")


def test_what_is_a_partys_own_lies_at_its_own_seat() -> None:
    table = seats(5)
    found = [standing(number, party, dict.fromkeys("ABCDE".replace(party, ""), "neutral"), 5)
             for number, party in enumerate("ABCDEABCDE", 1)]  # fmt: skip
    placing = place(found, [], table, TOP, EDGE)
    for one in found:
        spot = placing.spots[one.id]
        turns = {party: abs((atan2(spot.y, spot.x) - angle + pi) % (2 * pi) - pi) for party, angle in table.items()}
        assert min(turns, key=lambda party: turns[party]) == one.raised_by


def test_name_plates_are_kept_free() -> None:
    found, ties = session(Random(3), 5, 24)
    wall = (150.0, -140.0, 330.0, 20.0)
    placing = place(found, ties, seats(5), TOP, EDGE, [wall])
    for spot in placing.spots.values():
        dx = max(wall[0] - spot.x, 0.0, spot.x - wall[2])
        dy = max(wall[1] - spot.y, 0.0, spot.y - wall[3])
        assert hypot(dx, dy) >= spot.size / 2


def test_the_same_interests_lie_in_the_same_places_whatever_their_order() -> None:
    found, ties = session(Random(5), 6, 25)
    placing = place(found, ties, seats(6), TOP, EDGE)
    assert place(found[::-1], ties, seats(6), TOP, EDGE).spots == placing.spots


def test_one_more_interest_leaves_most_where_they_were() -> None:
    found, ties = session(Random(8), 5, 16)
    before = place(found[:-1], ties, seats(5), TOP, EDGE).spots
    after = place(found, ties, seats(5), TOP, EDGE).spots
    moved = [key for key, spot in before.items() if hypot(spot.x - after[key].x, spot.y - after[key].y) > 1]
    assert len(moved) <= 4


def test_a_tie_joins_its_ends_and_keeps_its_sign_off_the_tokens() -> None:
    found = [standing(1, "A", {"C": "clash"}, 5), standing(2, "C", {"B": "neutral", "A": "neutral", "D": "neutral"}, 5)]
    placing = place(found, [clash("i1", "i2")], seats(5), TOP, EDGE)
    (tie,) = placing.ties
    assert (tie.first, tie.second) == ("i1", "i2")
    for spot in placing.spots.values():
        assert hypot(tie.sign[0] - spot.x, tie.sign[1] - spot.y) > spot.size / 2 + 19


def test_eighty_interests_find_a_place_by_growing_smaller() -> None:
    found, ties = session(Random(2), 8, 80)
    placing = place(found, ties, seats(8), TOP, EDGE)
    assert not placing.left_out
    assert max(spot.size for spot in placing.spots.values()) <= 44
