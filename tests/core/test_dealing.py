"""The draw pile, rule by rule, over tables and stocks of many shapes."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.core.cards import KINDS, ONCE_AN_HOUR, THEMES
from game.core.dealing import Dealt, deal
from game.core.seats import PileCard
from game.core.turns import player_in_turn
from tests.builders import card

POOL: dict[tuple[str, str, int], PileCard] = {
    (kind, theme, depth): card(kind, theme=theme, depth=depth)
    for kind in KINDS
    for theme in THEMES
    for depth in (1, 2, 3)
}


def copy_of(kind: str, theme: str, depth: int, ref: str) -> PileCard:
    """A card like others of its kind, theme and depth, with an id of its own."""
    like = POOL[kind, theme, depth]
    return like.model_copy(update={"card": like.card.model_copy(update={"id": ref})})


@dataclass(frozen=True)
class Wish:
    """A table and its stock, before the deal."""

    stock: tuple[PileCard, ...]
    seats: int
    cards: int
    minutes: float
    seed: int

    def deal(self) -> Dealt:
        """Deal what this table would play."""
        return deal(self.stock, self.seats, self.cards, self.minutes, random.Random(self.seed))


@st.composite
def wishes(draw: st.DrawFn) -> Wish:
    """Tables of 1-12 players who want 1-12 cards each (or any number that fits), with stocks smaller and larger."""
    themes = draw(st.lists(st.sampled_from(THEMES), min_size=1, max_size=7, unique=True))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6, unique=True))
    depths = draw(st.lists(st.sampled_from((1, 2, 3)), min_size=1, max_size=3, unique=True))
    shapes = st.tuples(st.sampled_from(kinds), st.sampled_from(themes), st.sampled_from(depths))
    size = draw(st.sampled_from((6, 25, 60, 160)))
    stock = [copy_of(*shape, f"c{n}") for n, shape in enumerate(draw(st.lists(shapes, min_size=1, max_size=size)))]
    seats = draw(st.integers(1, 12))
    each = draw(st.integers(1, 12))
    odd = draw(st.integers(0, seats - 1)) if draw(st.booleans()) else 0
    minutes = draw(st.sampled_from((15, 60, 90, 120, 240)))
    return Wish(tuple(stock), seats, max(1, seats * each - odd), minutes, draw(st.integers(0, 2**32)))


def even_stock(each: int = 2) -> tuple[PileCard, ...]:
    """So many open cards of every theme at every depth."""
    cells = [(theme, depth) for theme in THEMES for depth in (1, 2, 3)]
    return tuple(copy_of("open", *cell, f"c{n}") for n, cell in enumerate(cells * each))


def playable(wish: Wish) -> int:
    """How many cards of a stock can be dealt at most, with its rare kinds limited."""
    kinds = Counter(one.card.kind for one in wish.stock)
    most = max(1, int(wish.minutes // 60))
    return sum(min(size, most) if kind in ONCE_AN_HOUR else size for kind, size in kinds.items())


# No card twice, and none lost


@given(wishes())
def test_pile_and_reserve_are_the_stock(wish: Wish) -> None:
    dealt = wish.deal()
    assert sorted(one.ref for one in (*dealt.pile, *dealt.reserve)) == sorted(one.ref for one in wish.stock)


def test_a_card_that_stands_in_two_chosen_decks_comes_once() -> None:
    first = even_stock(1)
    copied = [one.model_copy(update={"deck_id": "copy"}) for one in first]
    dealt = deal((*first, *copied), 3, 21, 60, random.Random(1))
    assert sorted(one.ref for one in dealt.pile) == sorted(one.ref for one in first)
    assert not dealt.reserve


def test_a_card_that_asks_something_else_in_a_copy_comes_beside_the_first() -> None:
    first, other = card(ref="same"), card(ref="same", deck="copy", question={"nl": "Iets anders?"})
    assert len(deal((first, other), 1, 2, 60, random.Random(1)).pile) == 2


# Rare kinds


@given(wishes())
def test_a_term_comes_at_most_once_in_sixty_minutes(wish: Wish) -> None:
    kinds = Counter(one.card.kind for one in wish.deal().pile)
    assert kinds["term"] <= max(1, wish.minutes // 60)


@pytest.mark.parametrize(("minutes", "most"), [(30, 1), (60, 1), (119, 1), (120, 2), (180, 3)])
def test_a_longer_session_has_room_for_more_terms(minutes: int, most: int) -> None:
    stock = [copy_of("term", "trust", 1, f"t{n}") for n in range(9)]
    assert len(deal(stock, 1, 9, minutes, random.Random(1)).pile) == most


# Cards per player


@given(wishes())
def test_cards_per_player_differ_by_at_most_one(wish: Wish) -> None:
    pile = wish.deal().pile
    dealt = Counter(player_in_turn(index, wish.seats) for index in range(len(pile)))
    counts = [dealt[seat] for seat in range(wish.seats)]
    assert max(counts) - min(counts) <= 1


@given(wishes())
def test_a_stock_too_small_says_so_and_deals_whole_rounds(wish: Wish) -> None:
    dealt = wish.deal()
    room = playable(wish)
    assert dealt.short is (room < wish.cards)
    if dealt.short:
        assert len(dealt.pile) == room // wish.seats * wish.seats
    else:
        assert len(dealt.pile) == wish.cards


# Themes


@given(wishes())
def test_theme_totals_differ_by_at_most_one_where_the_stock_allows(wish: Wish) -> None:
    dealt = wish.deal()
    totals = Counter(one.card.theme for one in dealt.pile)
    # A rare card that stayed behind may have been one too many for its hour, so it is no proof of room.
    room = {one.card.theme for one in dealt.reserve if one.card.kind not in ONCE_AN_HOUR}
    for theme in room:
        assert all(totals[theme] >= total - 1 for total in totals.values())


def test_an_even_stock_gives_even_themes() -> None:
    for seed in range(20):
        totals = Counter(one.card.theme for one in deal(even_stock(), 4, 16, 60, random.Random(seed)).pile)
        assert sorted(totals.values()) == [2, 2, 2, 2, 2, 3, 3]


# Depths


@given(wishes())
def test_depth_never_falls(wish: Wish) -> None:
    depths = [one.card.depth for one in wish.deal().pile]
    assert depths == sorted(depths)


def hamilton(sizes: Mapping[int, int], count: int) -> Counter[int]:
    """Share a count in proportion to sizes by largest remainder, the lighter depth first."""
    total = sum(sizes.values())
    shares = Counter({depth: count * size // total for depth, size in sizes.items()})
    first = sorted(sizes, key=lambda depth: (-(count * sizes[depth] % total), depth))
    for depth in first[: count - shares.total()]:
        shares[depth] += 1
    return shares


def most_at_their_depth(
    room: Mapping[tuple[str, int], int], themes: Mapping[str, int], depths: Mapping[int, int]
) -> int:
    """How many cards can at most lie at a wished depth with these theme totals: the least cut of the flow between.

    A cut takes some themes whole; every depth then costs the lesser of its wish and what those themes could send it.
    """
    least = sum(themes.values())
    names = sorted(themes)
    for chosen in range(2 ** len(names)):
        sending = [name for place, name in enumerate(names) if chosen >> place & 1]
        cut = sum(themes[name] for name in names if name not in sending)
        cut += sum(min(size, sum(room.get((name, depth), 0) for name in sending)) for depth, size in depths.items())
        least = min(least, cut)
    return least


@given(wishes())
@example(Wish(even_stock(), 4, 16, 60, 1))
def test_depths_are_as_near_to_their_proportion_as_the_themes_allow(wish: Wish) -> None:
    common = tuple(one for one in wish.stock if one.card.kind not in ONCE_AN_HOUR)
    wish = Wish(common, wish.seats, wish.cards, wish.minutes, wish.seed)
    pile = wish.deal().pile
    if not pile:
        return
    wanted = hamilton(Counter(one.card.depth for one in common), len(pile))
    got = Counter(one.card.depth for one in pile)
    kept = sum(min(wanted[depth], got[depth]) for depth in (1, 2, 3))
    room: Counter[tuple[str, int]] = Counter((one.card.theme, one.card.depth) for one in common)
    assert kept == most_at_their_depth(room, Counter(one.card.theme for one in pile), wanted)


def test_depths_come_in_the_proportion_of_the_stock() -> None:
    sizes = {1: 4, 2: 2, 3: 1}
    stock = [
        copy_of("open", theme, depth, f"{theme}-{depth}-{n}")
        for theme in THEMES
        for depth, size in sizes.items()
        for n in range(size)
    ]
    for seed in range(20):
        got = Counter(one.card.depth for one in deal(stock, 7, 14, 60, random.Random(seed)).pile)
        assert got == {1: 8, 2: 4, 3: 2}


# Themes per player


def repeats(pile: Sequence[PileCard], seats: int) -> list[int]:
    """The places where a player gets a theme again though another of equal depth is still to come."""
    had: list[set[str]] = [set() for _ in range(seats)]
    found = []
    for place, one in enumerate(pile):
        seen = had[player_in_turn(place, seats)]
        left = {other.card.theme for other in pile[place:] if other.card.depth == one.card.depth}
        if one.card.theme in seen and left - seen:
            found.append(place)
        seen.add(one.card.theme)
    return found


@given(wishes())
def test_no_player_repeats_a_theme_while_another_of_equal_depth_is_left(wish: Wish) -> None:
    assert repeats(wish.deal().pile, wish.seats) == []


def test_two_cards_of_a_theme_do_not_follow_each_other_where_that_can_be_helped() -> None:
    for seed in range(20):
        pile = deal(even_stock(), 4, 21, 60, random.Random(seed)).pile
        pairs = pairwise(pile)
        assert sum(one.card.theme == other.card.theme for one, other in pairs) == 0


# Chance


@given(wishes())
def test_the_same_seed_deals_the_same_pile(wish: Wish) -> None:
    assert wish.deal() == wish.deal()


def test_another_seed_deals_another_pile() -> None:
    piles = {tuple(one.ref for one in deal(even_stock(), 4, 16, 60, random.Random(seed)).pile) for seed in range(10)}
    assert len(piles) == 10


def test_every_card_gets_its_chance() -> None:
    stock = even_stock()
    seen = {one.ref for seed in range(60) for one in deal(stock, 4, 8, 60, random.Random(seed)).pile}
    assert seen == {one.ref for one in stock}
