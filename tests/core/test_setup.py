"""From the wishes of a table to the first event of its session."""

from __future__ import annotations

import random
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import THEMES
from game.core.seats import PileCard, Rules
from game.core.setup import Member, Setup, Side, begin
from tests.builders import card, refused


def stock(deck: str = "base") -> list[PileCard]:
    """Two open cards of every theme at every depth."""
    return [
        card(theme=theme, depth=depth, ref=f"{theme}-{depth}-{n}", deck=deck)
        for theme in THEMES
        for depth in (1, 2, 3)
        for n in (1, 2)
    ]


def wishes(*sizes: int, **rules: object) -> Setup:
    """A set-up with so many players per party."""
    sides = [
        Side(name=f"Party {n}", number=n, members=tuple(Member(name=f"P{n} {m}") for m in range(size)))
        for n, size in enumerate(sizes, 1)
    ]
    return Setup(title="Ours", language="nl", sides=tuple(sides), decks=("base",), rules=Rules.model_validate(rules))


def numbered() -> st.SearchStrategy[list[int]]:
    """Sizes of 1-8 parties with at most twelve players together."""
    return st.lists(st.integers(1, 4), min_size=1, max_size=8).filter(lambda sizes: sum(sizes) <= 12)


@given(numbered(), st.integers(1, 12), st.integers(0, 999))
def test_a_table_gets_what_it_asked_for(sizes: list[int], each: int, seed: int) -> None:
    ids = count(1)
    setup = wishes(*sizes, minutes=None, cards_each=each)
    first = begin(setup, stock(), seed, random.Random(seed), lambda: f"id{next(ids)}")
    assert (len(first.parties), len(first.players), first.seed) == (len(sizes), sum(sizes), seed)
    wish = sum(sizes) * each
    assert len(first.pile) == (wish if wish <= 42 else 42 // sum(sizes) * sum(sizes))
    assert len(first.pile) + len(first.reserve) == 42
    seated = [party.id for party in first.parties] + [player.id for player in first.players]
    everybody = [*seated, first.session_id, first.alliance_id]
    assert len(set(everybody)) == len(everybody)


@given(numbered())
def test_a_party_never_has_two_seats_in_a_row_while_another_waits(sizes: list[int]) -> None:
    ids = count(1)
    first = begin(wishes(*sizes), stock(), 1, random.Random(1), lambda: f"id{next(ids)}")
    seats = [next(party.number for party in first.parties if party.id == one.party) for one in first.players]
    waiting = dict(enumerate(sizes, 1))
    for before, now in zip([0, *seats], seats, strict=False):
        assert now != before or all(not left for number, left in waiting.items() if number != now)
        waiting[now] -= 1


def test_minutes_or_cards_each() -> None:
    assert wishes(2, 2, minutes=None, cards_each=3).wish(stock()) == 12
    assert wishes(2, 2, minutes=60).wish(stock()) == int((60 - 4 - 15) / 3.4)


def test_only_chosen_decks_and_themes_come_into_play() -> None:
    everything = [*stock(), *stock("other")]
    setup = wishes(2, 2, minutes=None, cards_each=2).model_copy(update={"themes": ("trust", "externals")})
    dealt = setup.deal(everything, random.Random(1))
    cards = [*dealt.pile, *dealt.reserve]
    assert {one.deck_id for one in cards} == {"base"}
    assert {one.card.theme for one in cards} == {"trust", "externals"}


def test_a_stock_too_small_for_the_minutes_gives_whole_rounds() -> None:
    dealt = wishes(2, 2, minutes=240).deal(stock(), random.Random(1))
    assert (dealt.short, len(dealt.pile), len(dealt.reserve)) == (True, 40, 2)


def test_a_stock_too_small_for_one_round_is_refused() -> None:
    ids = count(1)
    with refused("no_cards"):
        begin(wishes(2, 2), stock()[:3], 1, random.Random(1), lambda: f"id{next(ids)}")


def test_a_table_too_small_for_its_secrecy_is_refused() -> None:
    ids = count(1)
    with refused("too_few_for_secrecy"):
        begin(wishes(2, 2, secrecy="anonymous"), stock(), 1, random.Random(1), lambda: f"id{next(ids)}")
