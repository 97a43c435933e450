"""A deck: a file of cards with a title, languages, a version, authors and a licence, and the checks that span cards."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Iterable, Iterator
from typing import Annotated, Final, Literal, TypeVar

from pydantic import BaseModel, Field, field_validator

from game.core.cards import Card
from game.core.text import Frozen, Id, Language, Line, Name, Text

DECK_FORMAT = 1
"""The version of the deck format."""

MOST_CARDS = 500
BASE_DECK: Final = "alliance"
"""The deck of the seven questions: it lies ready the first time, and the demos play it."""

Key = TypeVar("Key", bound=Hashable)


class Deck(Frozen):
    """The cards that belong together; the first language is the one that stands in where another has no words."""

    format: Literal[1]
    id: Id
    version: Name
    title: Text
    about: Text
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=50)]
    authors: Annotated[tuple[Line, ...], Field(min_length=1, max_length=50)]
    licence: Name
    cards: Annotated[tuple[Card, ...], Field(min_length=1, max_length=MOST_CARDS)]

    @field_validator("languages")
    @classmethod
    def _each_language_counts_once(cls, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        return tuple(dict.fromkeys(languages))

    @field_validator("cards")
    @classmethod
    def _ids_are_unique(cls, cards: tuple[Card, ...]) -> tuple[Card, ...]:
        if twice := repeated(card.id for card in cards):
            raise ValueError(f"card {twice[0][0]!r} stands in the deck twice")
        return cards

    @property
    def fallback(self) -> Language:
        """The language that stands in where another has no words."""
        return self.languages[0]


def repeated(keys: Iterable[Key]) -> list[tuple[Key, int, int]]:
    """Return each key that comes again, with the places (from 0) of its first and of this coming."""
    first: dict[Key, int] = {}
    found = []
    for place, key in enumerate(keys):
        if key in first:
            found.append((key, first[key], place))
        else:
            first[key] = place
    return found


def untranslated(deck: Deck) -> Iterator[tuple[str | None, str, Language]]:
    """Yield each text that lacks a declared language: its card (None for the deck itself), its field, the language."""
    for field, language in untranslated_in(deck, deck.languages):
        yield None, field, language
    for card in deck.cards:
        for field, language in untranslated_in(card, deck.languages):
            yield card.id, field, language


def untranslated_in(one: BaseModel, languages: Iterable[Language]) -> Iterator[tuple[str, Language]]:
    """Yield each text of a card, or of the deck itself, that lacks one of some languages: its field, the language."""
    for field, text in card_texts(one):
        yield from ((field, language) for language in languages if language not in text.languages())


def deck_hash(deck: Deck) -> str:
    """Return the SHA-256 of the deck's canonical JSON: the same cards give the same hash, however the file is laid out.

    Values that a card leaves at their default do not count, so that a later version of the format with more optional
    fields gives the same hash.
    """
    plain = deck.model_dump(mode="json", exclude_defaults=True)
    canonical = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def card_texts(card: BaseModel) -> Iterator[tuple[str, Text]]:
    """Yield each text of a card, or of a deck itself, with its field, counted from 1 in a list: "question", "follow_ups[2]"."""
    for name in type(card).model_fields:
        value = getattr(card, name)
        if isinstance(value, Text):
            yield name, value
        elif isinstance(value, tuple):
            yield from ((f"{name}[{place}]", item) for place, item in enumerate(value, 1) if isinstance(item, Text))
