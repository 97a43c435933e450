"""The draw pile: fair, seeded, from light to deep.

The rules, in this order and as far as the stock allows: no card twice; at most one `term` (and later one `guess`) in
sixty minutes; what opens a session first and what closes it last; cards per player differ by at most one; theme totals
differ by at most one; depths in proportion to the stock, never falling between opening and closing; no player repeats
a theme while another of equal depth is left.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from game.core.cards import ONCE_AN_HOUR
from game.core.moments import shares, stage
from game.core.seats import PileCard
from game.core.turns import player_in_turn

Cell = tuple[str, int]
"""A theme and a depth."""


class Chance(Protocol):
    """Where chance comes from: a seeded generator that the caller owns."""

    def shuffle(self, x: MutableSequence[Any], /) -> None:
        """Put a list in another order."""


@dataclass(frozen=True)
class Dealt:
    """The pile in playing order, the cards left for swaps, and whether the stock was smaller than the wish."""

    pile: tuple[PileCard, ...]
    reserve: tuple[PileCard, ...]
    short: bool


def deal(stock: Sequence[PileCard], seats: int, wish: int, minutes: float, chance: Chance) -> Dealt:
    """Deal a pile of at most `wish` cards for this many seats; a stock too small gives whole rounds only.

    `minutes` is the planned length, which limits the kinds that come once an hour.
    """
    cards = _once(stock)
    chance.shuffle(cards)
    eligible = _limit_rare_kinds(cards, max(1, math.floor(minutes / 60)))
    short = len(eligible) < wish
    count = len(eligible) // seats * seats if short else wish
    pile = _order(_choose_by_stage(eligible, count, chance), seats)
    dealt = {card.ref for card in pile}
    return Dealt(tuple(pile), tuple(card for card in cards if card.ref not in dealt), short)


def _once(stock: Sequence[PileCard]) -> list[PileCard]:
    """Return each card once: one that stands in a copy of its deck, as it was, is the same card."""
    first: dict[tuple[str, str], PileCard] = {}
    for card in stock:
        first.setdefault((card.card.id, card.card.question.model_dump_json()), card)
    return list(first.values())


def _limit_rare_kinds(cards: Sequence[PileCard], most: int) -> list[PileCard]:
    seen: Counter[str] = Counter()
    kept = []
    for card in cards:
        kind = card.card.kind
        seen[kind] += 1
        if kind not in ONCE_AN_HOUR or seen[kind] <= most:
            kept.append(card)
    return kept


def _cell(card: PileCard) -> Cell:
    return (card.card.theme, card.card.depth)


def _choose_by_stage(cards: Sequence[PileCard], count: int, chance: Chance) -> list[PileCard]:
    """Take what opens and what closes, then the many in between, whose themes make up for those of the few."""
    by_stage: dict[int, list[PileCard]] = {at: [card for card in cards if stage(card.card) == at] for at in (0, 2, 1)}
    shared = shares(Counter({at: len(some) for at, some in by_stage.items()}), count)
    chosen: list[PileCard] = []
    for at, some in by_stage.items():
        chosen += _choose(some, shared[at], Counter(card.card.theme for card in chosen), chance)
    return chosen


def _choose(cards: Sequence[PileCard], count: int, had: Counter[str], chance: Chance) -> list[PileCard]:
    """Take cards so that themes, with those had, are even first, and depths as near to the stock's proportions."""
    room = Counter(_cell(card) for card in cards)
    themes = _even(Counter(card.card.theme for card in cards), count, had, chance)
    depths = _in_proportion(Counter(card.card.depth for card in cards), count)
    order = sorted(themes)
    chance.shuffle(order)
    wanted = _spread(room, {theme: themes[theme] for theme in order}, depths)
    chosen = []
    for card in cards:
        if wanted[_cell(card)] > 0:
            wanted[_cell(card)] -= 1
            chosen.append(card)
    return chosen


def _even(room: Mapping[str, int], count: int, had: Counter[str], chance: Chance) -> Counter[str]:
    """Share a count over themes as evenly, with those had, as their room allows; chance says who gets the odd ones."""
    even: Counter[str] = Counter()
    order = sorted(room)
    chance.shuffle(order)
    while even.total() < count:
        open_themes = [theme for theme in order if even[theme] < room[theme]]
        least = min(even[theme] + had[theme] for theme in open_themes)
        for theme in open_themes:
            if even[theme] + had[theme] == least and even.total() < count:
                even[theme] += 1
    return even


def _in_proportion(room: Mapping[int, int], count: int) -> Counter[int]:
    """Share a count over depths in proportion to the stock, by largest remainder (Hamilton's method)."""
    total = sum(room.values())
    depths = Counter({depth: count * size // total for depth, size in room.items()})
    by_remainder = sorted(room, key=lambda depth: (-(count * room[depth] % total), depth))
    for depth in by_remainder[: count - depths.total()]:
        depths[depth] += 1
    return depths


def _spread(room: Mapping[Cell, int], themes: Mapping[str, int], depths: Mapping[int, int]) -> Counter[Cell]:
    """Fill theme × depth cells: theme totals exactly, depth totals as far as the cells have room.

    Augmenting paths of a small flow network give the most cards at their wished depth; what stays open is filled
    at the nearest depth that the theme still has. Themes come in the order given, and so choose their depths: an order
    of chance lets every card have its turn.
    """
    taken: Counter[Cell] = Counter()
    left = Counter(depths)
    for theme in themes:
        for _ in range(themes[theme]):
            _augment(theme, room, taken, left, frozenset())
    for theme in themes:
        while sum(taken[theme, depth] for depth in depths) < themes[theme]:
            free = [depth for depth in sorted(depths) if taken[theme, depth] < room.get((theme, depth), 0)]
            nearest = max(free, key=lambda depth: (left[depth], -depth))
            taken[theme, nearest] += 1
            left[nearest] -= 1
    return taken


def _augment(
    theme: str, room: Mapping[Cell, int], taken: Counter[Cell], left: Counter[int], tried: frozenset[int]
) -> bool:
    """Give a theme one card at a depth with demand left, moving other themes' cards aside where that helps."""
    free = [depth for depth in sorted(left) if depth not in tried and taken[theme, depth] < room.get((theme, depth), 0)]
    for depth in sorted(free, key=lambda one: -left[one]):
        if left[depth] > 0:
            left[depth] -= 1
            taken[theme, depth] += 1
            return True
    for depth in free:
        for other in sorted({name for name, at in taken if at == depth and taken[name, at] > 0} - {theme}):
            if _augment(other, room, taken, left, tried | {depth}):
                taken[other, depth] -= 1
                taken[theme, depth] += 1
                return True
    return False


def _order(chosen: Sequence[PileCard], seats: int) -> list[PileCard]:
    """Put cards in playing order: by stage, light to deep, themes new to the player in turn first, kinds varied."""
    waiting = sorted(chosen, key=_place)
    had: list[set[str]] = [set() for _ in range(seats)]
    pile: list[PileCard] = []
    while waiting:
        level = [card for card in waiting if _place(card) == _place(waiting[0])]
        themes_left: Counter[str] = Counter(card.card.theme for card in level)
        seat = player_in_turn(len(pile), seats)
        best = min(level, key=lambda card: _cost(card, had[seat], pile[-1:], themes_left))
        waiting.remove(best)
        had[seat].add(best.card.theme)
        pile.append(best)
    return pile


def _place(card: PileCard) -> tuple[int, int]:
    return (stage(card.card), card.card.depth)


def _cost(
    card: PileCard, had: set[str], before: Sequence[PileCard], themes_left: Mapping[str, int]
) -> tuple[bool, bool, bool, int]:
    """Say how unwelcome a card is to this player now: a theme seen, then a theme or kind just played."""
    return (
        card.card.theme in had,
        any(card.card.theme == last.card.theme for last in before),
        any(card.card.kind == last.card.kind for last in before),
        -themes_left[card.card.theme],
    )
