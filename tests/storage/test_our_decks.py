"""What the decks that ship promise: how many cards of what, and the eight statements that sessions are compared by."""

from collections import Counter

import pytest

from game.core.cards import THEMES
from game.core.deck import Deck
from game.storage import paths
from game.storage.decks import load_all

MEASURED = {
    "direction.same",
    "gains.together",
    "give.balance",
    "sincere.known",
    "trust.bad_news",
    "trust.holding_back",
    "trust.on_guard",
    "value.counts",
}


@pytest.fixture(scope="module")
def decks() -> dict[str, Deck]:
    return load_all([paths.resource("decks")])[0]


def test_exactly_eight_statements_of_all_decks_are_measured(decks: dict[str, Deck]) -> None:
    found = [card for deck in decks.values() for card in deck.cards if card.measured_id is not None]
    assert Counter(card.measured_id for card in found) == dict.fromkeys(MEASURED, 1)
    assert all(card.kind == "scale" and card.source is not None for card in found)


def test_the_base_deck_gives_each_theme_twelve_cards_of_many_kinds_and_depths(decks: dict[str, Deck]) -> None:
    for theme in THEMES:
        cards = [card for card in decks["alliance"].cards if card.theme == theme]
        kinds, depths = Counter(card.kind for card in cards), Counter(card.depth for card in cards)
        assert len(cards) == 12
        assert len(kinds) >= 4
        assert kinds["scale"] >= 2
        assert min(depths[depth] for depth in (1, 2, 3)) >= 3


def test_interests_come_first_in_the_base_deck_and_exchanges_next(decks: dict[str, Deck]) -> None:
    kinds = Counter(card.kind for card in decks["alliance"].cards)
    assert [kind for kind, _ in kinds.most_common(2)] == ["interest", "exchange"]
    assert kinds["interest"] >= len(decks["alliance"].cards) * 0.3
    assert kinds["term"] <= 5


def test_check_in_and_check_out_are_light_and_short_and_half_of_them_open(decks: dict[str, Deck]) -> None:
    cards = decks["check-in"].cards
    moments = Counter(card.moment for card in cards)
    assert set(moments) == {"opening", "closing"}
    assert min(moments.values()) >= 10
    assert all(card.depth == 1 and card.minutes is not None and card.minutes <= 2 for card in cards)
    assert {card.theme for card in cards} == set(THEMES)
