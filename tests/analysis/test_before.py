"""Before and after: the same measure twice, and never where the difference would be one person's score."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.before import comparable
from game.analysis.scales import Measured
from game.analysis.summary import Summary, summarise
from game.reports import FORMATS
from game.reports.making import Making
from game.storage import paths
from game.storage.catalog import Catalog
from tests.builders import Table, card, started


def twice(players: int, secrecy: str, parties: int = 3) -> Table:
    """A table with three scale cards, of which the first and the last measure the same."""
    pile = [card("scale", ref=f"s{place}", measured_id=name) for place, name in enumerate(("trust", "pace", "trust"))]
    return Table(started(pile, parties, players, secrecy=secrecy))


def scored(sat: Table, values: list[int | None]) -> Table:
    seats = [player.id for player in sat.state.players]
    sat.open().secretly(**dict(zip(seats, values, strict=True)))
    return sat.next()


def befores(summary: Summary) -> list[Measured | None]:
    return [one.before for one in summary.statements]


@pytest.mark.parametrize("secrecy", ["named", "parties", "anonymous"])
def test_the_same_measure_later_in_a_session_has_its_first_scores_beside_it(secrecy: str) -> None:
    sat = twice(6, secrecy)
    for values in ([1, 2, 2, 3, 0, 5], [1, 1, 1, 1, 1, 1], [3, 3, 4, 4, 5, 5]):
        scored(sat, list(values))
    first, other, last = summarise(sat.state).statements
    assert (first.before, other.before) == (None, None)
    assert last.before is not None
    assert (last.before.statement, last.before.dots, last.before.dont_know) == (first.id, (1, 2, 2, 3, 5), 1)
    assert last.before.figures == first.figures
    assert last.before.at == first.evidence[0].at


def test_too_few_scores_stand_beside_nothing() -> None:
    sat = twice(6, "anonymous")
    for values in ([1, 2, 0, 0, 0, 0], [1] * 6, [3] * 6):
        scored(sat, list(values))
    assert befores(summarise(sat.state)) == [None] * 3


@pytest.mark.parametrize(("missing", "shown"), [(0, True), (1, False), (2, False), (3, True)])
@pytest.mark.parametrize("secrecy", ["parties", "anonymous"])
def test_who_gave_no_answer_the_second_time_is_not_singled_out(secrecy: str, missing: int, shown: bool) -> None:
    sat = twice(8, secrecy, parties=2)
    full: list[int | None] = [1, 2, 3, 4, 5, 1, 2, 3]
    fewer = [None if place < missing else value for place, value in enumerate(full)]
    for values in (full, full, fewer):
        scored(sat, values)
    assert (befores(summarise(sat.state))[-1] is not None) is shown


def test_named_scores_stand_side_by_side_whoever_answered() -> None:
    sat = twice(3, "named")
    for values in ([1, 2, 3], [1, 1, 1], [None, None, 4]):
        scored(sat, list(values))
    last = befores(summarise(sat.state))[-1]
    assert last is not None
    assert last.dots == (1, 2, 3)


@pytest.mark.parametrize(("players", "shown"), [(6, True), (7, False), (8, False), (9, True)])
def test_an_earlier_session_stands_beside_this_one_where_nobody_can_be_told_by_it(players: int, shown: bool) -> None:
    first, second = twice(6, "anonymous"), twice(players, "anonymous")
    scored(first, [2] * 6)
    scored(second, [4] * players)
    found = befores(summarise(second.state, earlier=[summarise(first.state)]))[0]
    assert (found is not None) is shown
    if found is not None:
        assert (found.statement, found.dots) == (None, (2,) * 6)


PEOPLE = frozenset("abcdefgh")


@given(st.sets(st.sampled_from(sorted(PEOPLE))), st.sets(st.sampled_from(sorted(PEOPLE))))
def test_sealed_scores_are_compared_only_where_nobody_or_three_came_and_left(one: set[str], other: set[str]) -> None:
    left, came = len(one - other), len(other - one)
    assert comparable(frozenset(one), frozenset(other)) == (left not in (1, 2) and came not in (1, 2))
    if one != other and comparable(frozenset(one), frozenset(other)):
        assert len(one ^ other) >= 3


def test_one_person_in_the_place_of_another_is_not_compared() -> None:
    for leaves, comes in combinations("abcdefgh", 2):
        assert not comparable(PEOPLE - {comes}, PEOPLE - {leaves})


def test_the_text_lays_the_earlier_scores_beside_the_later() -> None:
    sat = twice(6, "anonymous")
    for values in ([1, 2, 2, 3, 0, 5], [1] * 6, [3, 3, 4, 4, 5, 5]):
        scored(sat, list(values))
    text = FORMATS["text"](summarise(sat.state), Making(Catalog(paths.resource("assets") / "lang", "en")))
    assert isinstance(text, str)
    (line,) = [line for line in text.splitlines() if "Before: " in line]
    assert "1 2 2 3 5" in line.replace(",", "")
