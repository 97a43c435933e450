"""What opens and what closes a session: where it lies in the pile, how much of it, and what takes its place."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import moves, pace
from game.core.dealing import Dealt, deal
from game.core.moments import shares, stage
from game.core.seats import PileCard, Rules
from tests.builders import Table, card, started

STAGES = {0: "opening", 1: None, 2: "closing"}


def stock(openings: int, between: int, closings: int) -> list[PileCard]:
    """So many cards for each stage, with themes in turn and those in between of every depth."""
    themes = ("trust", "externals", "appreciation")
    return [
        card(ref=f"{at}-{n}", theme=themes[n % 3], depth=n % 3 + 1 if at == 1 else 1, moment=STAGES[at])
        for at, size in enumerate((openings, between, closings))
        for n in range(size)
    ]


@st.composite
def deals(draw: st.DrawFn) -> tuple[Dealt, int, tuple[int, int, int]]:
    """A deal out of a stock with moments, its wish, and the sizes of the three stages."""
    sizes = draw(st.tuples(st.integers(0, 12), st.integers(0, 40), st.integers(0, 12)))
    wish = draw(st.integers(1, 60))
    seats = draw(st.integers(1, 6))
    return deal(stock(*sizes), seats, wish, 60, random.Random(draw(st.integers(0, 99)))), wish, sizes


@given(deals())
def test_openings_come_first_and_closings_last(dealt: tuple[Dealt, int, tuple[int, int, int]]) -> None:
    pile = dealt[0].pile
    stages = [stage(one.card) for one in pile]
    assert stages == sorted(stages)
    between = [one.card.depth for one in pile if one.card.moment is None]
    assert between == sorted(between)


@given(deals())
def test_the_pile_is_as_long_as_wished(dealt: tuple[Dealt, int, tuple[int, int, int]]) -> None:
    found, wish, sizes = dealt
    assert found.short is (sum(sizes) < wish)
    if not found.short:
        assert len(found.pile) == wish


@pytest.mark.parametrize(
    ("wish", "openings", "between", "closings"),
    [(2, 0, 2, 0), (3, 1, 1, 1), (10, 1, 8, 1), (16, 2, 12, 2), (24, 3, 18, 3)],
)
def test_one_card_in_eight_opens_and_one_closes(wish: int, openings: int, between: int, closings: int) -> None:
    pile = deal(stock(10, 40, 10), 2, wish, 60, random.Random(3)).pile
    found = Counter(stage(one.card) for one in pile)
    assert (found[0], found[1], found[2]) == (openings, between, closings)


def test_with_too_few_in_between_more_cards_open_and_close() -> None:
    assert dict(shares(Counter({0: 10, 1: 4, 2: 10}), 12)) == {0: 4, 1: 4, 2: 4}
    pile = deal(stock(10, 0, 10), 2, 8, 60, random.Random(3)).pile
    assert Counter(stage(one.card) for one in pile) == {0: 4, 2: 4}


def test_the_themes_in_between_make_up_for_those_of_the_opening() -> None:
    mixed = [*stock(0, 9, 0), card(ref="hello", theme="trust", moment="opening")]
    for seed in range(9):
        pile = deal(mixed, 2, 4, 60, random.Random(seed)).pile
        themes = Counter(one.card.theme for one in pile)
        assert pile[0].card.id == "hello"
        assert max(themes.values()) - min(themes.values()) == 1
        assert themes["trust"] <= 2


def test_short_cards_at_the_edges_leave_time_for_the_others() -> None:
    usual = [card(ref=f"c{n}").card for n in range(40)]
    edges = [
        card(ref=f"{moment}{n}", moment=moment, minutes=1).card for moment in ("opening", "closing") for n in range(10)
    ]
    few = pace.cards_that_fit(60, usual, 4, 4, Rules())
    fit = pace.cards_that_fit(60, [*usual, *edges], 4, 4, Rules())
    assert (few, fit) == (12, 13)  # two of a minute each and eleven of 3.4 in 41 minutes
    assert pace.cards_that_fit(60, edges, 4, 4, Rules()) == 21  # all twenty leave time for more
    assert pace.cards_that_fit(30, edges, 4, 4, Rules()) == 11


def test_a_card_that_opens_is_swapped_for_one_that_opens() -> None:
    first = card(ref="first", theme="trust", moment="opening")
    same_theme, opening = card(ref="same", theme="trust"), card(ref="other", theme="externals", moment="opening")
    table = Table(started([first], reserve=[same_theme, opening]))
    found = moves.swap_candidate(table.state)
    assert found is not None
    assert found.card.id == "other"


@pytest.mark.parametrize("depth", [1, 3])
def test_a_table_that_runs_late_keeps_what_closes_its_session(depth: int) -> None:
    pile = [card(ref=f"c{n}", theme="trust", depth=1 + n // 3) for n in range(9)]
    closing = card(ref="close", theme="trust", depth=depth, moment="closing", minutes=2)
    table = Table(started([*pile, closing], minutes=60))
    for took in (12, 12):
        table.log.minutes = took
        table.talk()
        table.log.minutes = 0
        table.next()
        table.session.drop_late()
    assert table.state.dropped
    assert table.state.pile[-1].card.id == "close"


def test_what_closes_goes_where_no_time_is_left_at_all() -> None:
    pile = [card(ref="first"), card(ref="second"), card(ref="close", moment="closing", minutes=2)]
    table = Table(started(pile, minutes=60))
    table.log.minutes = 29  # twice: the time of a longer break does not count
    table.talk().next()
    table.session.drop_late()
    assert [one.card.id for one in table.state.dropped] == ["close"]


def test_an_opening_comes_in_the_place_of_no_other_card() -> None:
    table = Table(started([card(ref="first")], reserve=[card(ref="other", moment="opening")]))
    assert moves.swap_candidate(table.state) is None
