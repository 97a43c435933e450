"""Our own decks: as many cards as promised, spread over themes, kinds and depths, and nothing that could read better."""

from collections import Counter

import pytest

from game.core.cards import KINDS, THEMES, Card, ThemeId
from game.core.deck import Deck
from game.deck_style.check import deck_findings
from game.deck_style.figures import figures
from game.storage import decks, paths

MINIMA = {
    "alliance": 84,
    "ambition": 24,
    "interests": 24,
    "lenses": 20,
    "working": 20,
    "pressure": 20,
    "check-in": 20,
}
OURS, FAULTS = decks.load_all([paths.resource("decks")])
EASIEST_MEDIAN = {"nl": 60, "en": 65}
HARDEST_QUESTION = 45
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
"""What sessions are compared by: permanent, and so are the words of these statements."""


def test_the_decks_that_we_promise_are_there_without_faults() -> None:
    assert FAULTS == []
    assert set(OURS) == set(MINIMA)


@pytest.mark.parametrize("name", MINIMA)
def test_a_deck_has_nothing_that_could_read_better_and_shares_no_question(name: str) -> None:
    others = [deck for deck in OURS.values() if deck.id != name]
    assert deck_findings(OURS[name], others) == []


@pytest.mark.parametrize("name", MINIMA)
def test_a_deck_has_its_cards_in_both_languages_and_reads_easily(name: str) -> None:
    counted = figures(OURS[name])
    assert counted.cards >= MINIMA[name]
    assert dict(counted.complete) == {"nl": counted.cards, "en": counted.cards}
    assert {language: reading.median >= EASIEST_MEDIAN[language] for language, reading in counted.reading.items()} == {
        "nl": True,
        "en": True,
    }
    assert min(reading.lowest for reading in counted.reading.values()) >= HARDEST_QUESTION


@pytest.mark.parametrize("name", MINIMA)
def test_no_theme_kind_or_depth_has_a_deck_to_itself(name: str) -> None:
    deck = OURS[name]
    counted = figures(deck)
    assert len(counted.themes) >= 4
    assert len(counted.kinds) >= 4
    assert max(counted.themes.values()) <= 0.5 * counted.cards
    assert max(counted.kinds.values()) <= 0.8 * counted.cards
    if name != "check-in":  # what opens and closes a session is light
        assert set(counted.depths) == {1, 2, 3}


def test_the_base_deck_spreads_each_theme_over_kinds_and_depths() -> None:
    base = OURS["alliance"]
    assert Counter(card.theme for card in base.cards) == dict.fromkeys(THEMES, 12)
    assert {card.kind for card in base.cards} == set(KINDS)
    for theme in THEMES:
        assert len({card.kind for card in _of(base, theme)}) >= 4, theme
        assert [card.kind for card in _of(base, theme)].count("scale") >= 2, theme
        depths = Counter(card.depth for card in _of(base, theme))
        assert min(depths[depth] for depth in (1, 2, 3)) >= 3, theme


def test_interests_come_first_in_the_base_deck_and_exchanges_next() -> None:
    kinds = Counter(card.kind for card in OURS["alliance"].cards)
    assert [kind for kind, _ in kinds.most_common(2)] == ["interest", "exchange"]
    assert kinds["interest"] >= 0.3 * kinds.total()
    assert kinds["term"] <= 5


def test_eight_statements_are_measured() -> None:
    measured = [card for deck in OURS.values() for card in deck.cards if card.measured_id is not None]
    assert Counter(card.measured_id for card in measured) == dict.fromkeys(MEASURED, 1)
    assert {card.kind for card in measured} == {"scale"}
    assert all(card.source is not None for card in measured)


def test_check_in_and_check_out_are_light_and_short_and_for_the_beginning_or_the_end() -> None:
    cards = OURS["check-in"].cards
    moments = Counter(card.moment for card in cards)
    assert set(moments) == {"opening", "closing"}
    assert min(moments.values()) >= 10
    assert all(card.depth == 1 and card.minutes is not None and card.minutes <= 2 for card in cards)
    assert {card.theme for card in cards} == set(THEMES)


def _of(deck: Deck, theme: ThemeId) -> list[Card]:
    return [card for card in deck.cards if card.theme == theme]
