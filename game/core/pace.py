"""How long cards take, how many fit, and which go when it is getting late: minutes per kind for this number of people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from game.core.cards import Card
from game.core.moments import shares, stage
from game.core.seats import PileCard, Rules
from game.core.state import State

SETTING_UP = 4.0
CLOSING = 15.0
LAST = 15.0
"""Minutes before the closing in which a table that ran late begins no card of the deepest kind any more."""
DEEPEST = 3
STEADY = 10.0
"""Minutes as estimated that the own pace begins with: one long card at the start says little about the rest."""
FASTEST, SLOWEST = 0.5, 2.0
MANY = 6
"""Above this many players a term goes on paper and a scale by raised fingers, unless the session is sealed."""


def minutes_for(card: Card, players: int, parties: int, rules: Rules) -> float:
    """Estimate the minutes that a card takes (source: the design's table); the card's own minutes win."""
    if card.minutes is not None:
        return card.minutes
    match card.kind:
        case "open":
            return 3.4
        case "interest":
            each = rules.response != "per_party" or parties == 1
            return 3.4 + (0.65 * (players - 1) if each else 0.6 * (parties - 1))
        case "exchange":
            return 3.7
        case "external":
            return 2.7
        case "scale":
            return 2.7 if rules.scale_by == "hand" else 2.3 + 0.3 * players
        case "term":
            return 4.5 + 0.2 * players if rules.term_by == "hand" else 2.8 + 1.1 * players


def cards_that_fit(minutes: float, stock: Sequence[Card], players: int, parties: int, rules: Rules) -> int:
    """Return how many cards of this stock's mixture fit between set-up and closing, at least one.

    Where all of them leave time for more, it is one more than the stock has: the deal then says so, and deals whole
    rounds only. Counting on would go on for ever with cards of next to no time.
    """
    if not stock:
        return 0
    times: dict[int, list[float]] = {}
    for card in stock:
        times.setdefault(stage(card), []).append(minutes_for(card, players, parties, rules))
    room = Counter({at: len(some) for at, some in times.items()})
    average = {at: sum(some) / len(some) for at, some in times.items()}
    usual = average.get(1) or sum(average.values()) / len(average)
    count = 1
    while (
        count <= len(stock) and _minutes_for_so_many(count + 1, room, average, usual) <= minutes - SETTING_UP - CLOSING
    ):
        count += 1
    return count


def _minutes_for_so_many(count: int, room: Counter[int], average: Mapping[int, float], usual: float) -> float:
    return sum(some * average.get(at, usual) for at, some in shares(room, count).items())


def minutes_of(pile: Sequence[Card], players: int, parties: int, rules: Rules) -> float:
    """Estimate the minutes of a whole session with this pile, set-up and closing included."""
    return SETTING_UP + CLOSING + sum(minutes_for(card, players, parties, rules) for card in pile)


def own_pace(state: State) -> float:
    """Return how many minutes this table takes for each one estimated, within bounds; passed cards say nothing."""
    played = sum(_minutes_at(state, one.card) for one in state.played if one.outcome != "passed")
    return min(SLOWEST, max(FASTEST, (state.elapsed / 60 + STEADY) / (played + STEADY)))


def too_late(state: State) -> tuple[PileCard, ...]:
    """Return which cards must leave the pile to keep time for the closing, as a turn begins; none without a set length.

    What is left must end before the closing at the table's own pace. Where it does not, the deepest cards go first;
    among them those of the themes that were played most, then of which most are left, then the last in the pile.
    Once a table ran late, no card of the deepest kind begins in the last minutes before the closing. What closes the
    session is meant for those minutes, and goes when nothing else is left. The card on the table always stays.
    """
    if state.rules.minutes is None or state.turn is None:
        return ()
    pace = own_pace(state)
    kept = state.pile[state.turn.index + 1 :]
    free = state.rules.minutes - CLOSING - state.elapsed / 60 - pace * _minutes_at(state, state.turn.card)
    takes = {card.ref: pace * _minutes_at(state, card) for card in kept}
    late = sum(takes.values()) > free
    gone: list[PileCard] = []
    if (late or state.dropped) and free < LAST:
        gone = [card for card in kept if card.card.depth == DEEPEST and not _closes(card)]
        kept = [card for card in kept if card not in gone]
    had = Counter(card.card.theme for card in (*(one.card for one in state.played), state.turn.card))
    while kept and sum(takes[card.ref] for card in kept) > free:
        left = Counter(card.card.theme for card in kept)
        order = [
            (not _closes(card), card.card.depth, had[card.card.theme], left[card.card.theme], place)
            for place, card in enumerate(kept)
        ]
        gone.append(kept.pop(max(order)[-1]))
    return tuple(gone)


def _closes(card: PileCard) -> bool:
    return card.card.moment == "closing"


def _minutes_at(state: State, card: PileCard) -> float:
    return minutes_for(card.card, len(state.players), len(state.parties), state.rules)
