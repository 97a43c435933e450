from pathlib import Path

import pytest
from hypothesis import given

from game.core.deck import Deck
from game.core.text import Text
from game.storage import paths
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_deck
from tests.some_decks import decks

LAID_OUT = """\
format = 1
id = "trial"
version = "1.0"
title = { nl = "Proefset", en = "Trial deck" }
languages = ["nl", "en"]
authors = ["Wij", "Zij"]
licence = "CC BY-SA 4.0"
about.nl = "Om te proberen."
about.en = "To try out."

[[cards]]
id = "s1"
kind = "scale"
theme = "trust"
depth = 2
minutes = 3
measured_id = "trust.bad_news"
question.nl = "Slecht nieuws komt snel."
question.en = "Bad news travels fast."
low = { nl = "nooit", en = "never" }
high = { nl = "altijd", en = "always" }
why.nl = "Zo blijft het klein."
why.en = "That keeps it small."
follow_ups = [
  { nl = "Hoe komt dat?", en = "Why is that?" },
]
note.nl = "Vraag naar ‘snel’."
note.en = "Ask about ‘fast’."
source = { title = "Kijk op samenwerken", organisation = "Pronet" }
"""
SHIPPED = sorted(paths.resource("decks").glob("*.toml"))


@given(decks())
def test_every_deck_comes_back_from_its_file(deck: Deck) -> None:
    again, faults = load_deck(deck_toml(deck).encode())
    assert again == deck
    assert all(fault.minor for fault in faults)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_deck_comes_back_from_its_file(path: Path) -> None:
    deck, _ = load_deck(path)
    assert deck is not None
    assert load_deck(deck_toml(deck).encode()) == (deck, [])


def test_a_file_is_laid_out_for_people() -> None:
    deck, _ = load_deck(LAID_OUT.encode())
    assert deck is not None
    assert deck_toml(deck) == LAID_OUT


def test_a_language_that_is_named_twice_counts_once() -> None:
    deck, faults = load_deck(LAID_OUT.replace('["nl", "en"]', '["nl", "en", "nl"]').encode())
    assert faults == []
    assert deck is not None
    assert deck.languages == ("nl", "en")
    assert deck_toml(deck) == LAID_OUT


def test_a_text_of_several_lines_stays_one() -> None:
    deck, _ = load_deck(SHIPPED[0])
    assert deck is not None
    card = deck.cards[0]
    note = Text({"nl": 'een\n"twee"', "en": 'a """b""" \\\nc""'})
    text = deck_toml(deck.model_copy(update={"cards": (card.model_copy(update={"note": note}),)}))
    assert 'note.nl = """\neen\n"twee\\""""\n' in text
    again, faults = load_deck(text.encode())
    assert faults == []
    assert again is not None
    assert again.cards[0].note == note
