"""What the deck commands call decks and cards: found by id or file, and named so that people know them again."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from game.core.cards import CardBase
from game.core.deck import Deck
from game.core.text import say_in
from game.desk import deck_folders
from game.storage import decks
from game.storage.catalog import Catalog
from game.storage.deck_parsing import MOST_BYTES, parsed
from game.storage.faults import printable, shortened

_CARD: Final = re.compile(r"card-(?:[0-9a-f]{8}|\d{1,3})")
_DECK: Final = re.compile(r"deck-[0-9a-f]{8}(?:-\d+)?")
_MOST_SIGNS: Final = 40


def deck_files() -> list[Path]:
    """Return the files of all decks, the shipped ones first."""
    return [path for folder in deck_folders() if folder.is_dir() for path in sorted(folder.glob("*.toml"))]


def file_of(named: str) -> Path | None:
    """Find the file of a deck by its id, else by the file's own name; None when there is neither.

    A deck that is too faulty to have an id is found by the name of its file, which the game calls after the id.
    """
    files = deck_files()
    for path in files:
        deck, _ = decks.load_deck(path)
        if deck is not None and deck.id == named:
            return path
    path = Path(named)
    return path if path.exists() else next((file for file in files if file.stem == named), None)


def none_such(named: str, say: Catalog) -> str:
    """Say that no deck and no file has a name, and which decks there are."""
    return say("cli.print_no_deck", named=named, known=", ".join(decks.load_all(deck_folders())[0]))


def deck_name(deck: Deck, say: Catalog) -> str:
    """Return a deck's id; its title where the editor or a copy of that made the id, which no screen shows."""
    return deck.title.say(say.language, deck.fallback) if _DECK.fullmatch(deck.id) else deck.id


def card_name(card: str, question: str, say: Catalog) -> str:
    """Return a card's id, with the first words of its question where the id was made and says nothing."""
    if not question or not _CARD.fullmatch(card):
        return card
    return say("cli.deck_card", id=card, question=_first_words(question))


def question_of(card: CardBase, deck: Deck, say: Catalog) -> str:
    """Return what a card asks, in the language of the command where the deck has it."""
    return card.question.say(say.language, deck.fallback)


def questions_in(path: Path, say: Catalog) -> dict[str, str]:
    """Return the question of each card by its id, as far as a faulty file of TOML still tells them."""
    data, fault = decks.read_file(path, MOST_BYTES)
    _, found, _ = parsed(data, str(path)) if fault is None else (None, None, None)
    cards = (found or {}).get("cards")
    return {
        card["id"]: _asked(card.get("question"), say.language)
        for card in (cards if isinstance(cards, list) else [])
        if isinstance(card, dict) and isinstance(card.get("id"), str)
    }


def hidden_words(deck: Deck, say: Catalog) -> str:
    """Return how many cards of a deck are hidden, to stand behind the number of the others; nothing when none are."""
    hidden = sum(card.hidden for card in deck.cards)
    return ", " + say("decks.hidden", n=hidden) if hidden else ""


def dealt(deck: Deck) -> int:
    """Return how many cards of a deck come to the table."""
    return sum(not card.hidden for card in deck.cards)


def _first_words(question: str) -> str:
    """Return whole words at the beginning of a question, some forty characters; part of a word that is longer."""
    words = textwrap.shorten(printable(question), _MOST_SIGNS, placeholder="…")
    return words if words != "…" else shortened(question)


def _asked(question: Any, language: str) -> str:
    if not isinstance(question, Mapping):
        return question if isinstance(question, str) else ""
    words = {key: value for key, value in question.items() if isinstance(value, str) and value}
    return say_in(words, language, language) if words else ""
