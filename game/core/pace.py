"""How long cards take, and how many fit: minutes to start from, per kind, for this number of people."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.cards import Card
from game.core.seats import Rules

SETTING_UP = 4.0
CLOSING = 15.0
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
            each = rules.response == "each" or parties == 1
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

    That can be more than the stock has: the deal then says so, and deals whole rounds only.
    """
    if not stock:
        return 0
    average = sum(minutes_for(card, players, parties, rules) for card in stock) / len(stock)
    return max(1, int((minutes - SETTING_UP - CLOSING) / average))


def minutes_of(pile: Sequence[Card], players: int, parties: int, rules: Rules) -> float:
    """Estimate the minutes of a whole session with this pile, set-up and closing included."""
    return SETTING_UP + CLOSING + sum(minutes_for(card, players, parties, rules) for card in pile)
