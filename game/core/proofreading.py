"""What keeps a card that is being written from being dealt, found by the same models that load decks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from game.core.card_draft import LISTS, TEXTS, CardDraft, filled
from game.core.cards import KINDS, Card
from game.core.deck import Deck
from game.core.deck_draft import DeckDraft

_CARD: Final[TypeAdapter[Card]] = TypeAdapter(Card)
_MISSING: Final = frozenset({"missing", "string_too_short", "too_short", "value_error"})


class Wrong(NamedTuple):
    """What is wrong in a field of a card, or of the deck itself; `language` where it is one of its languages alone."""

    field: str
    language: str
    detail: ErrorDetails

    @property
    def missing(self) -> bool:
        """Whether only something has to be filled in yet."""
        return self.detail["type"] in _MISSING


class Proofreader:
    """Knows what is wrong with each card of a deck, and looks again only at those that changed."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[CardDraft, Card | None, tuple[Wrong, ...]]] = {}

    def wrong(self, card: CardDraft) -> tuple[Wrong, ...]:
        """Return what keeps a card from being dealt; nothing when it is good."""
        return self._read(card)[2]

    def good(self, card: CardDraft) -> Card | None:
        """Return a card as a deck has it, or None while something is wrong with it."""
        return self._read(card)[1]

    def wrong_deck(self, draft: DeckDraft) -> tuple[Wrong, ...]:
        """Return what is wrong with the deck's own words."""
        try:
            _checked(draft, ())
        except ValidationError as error:
            return tuple(_wrong(one, list(one["loc"])) for one in error.errors() if one["loc"][0] != "cards")
        return ()

    def deck(self, draft: DeckDraft) -> Deck | None:
        """Return the deck with all of its good cards; None when it has none, or something is wrong with its own words."""
        cards = tuple(card for one in draft.cards if (card := self.good(one)) is not None)
        self._seen = {one.id: self._seen[one.id] for one in draft.cards}  # those that are gone need not be kept
        try:
            return _checked(draft, cards)
        except ValidationError:
            return None

    def _read(self, card: CardDraft) -> tuple[CardDraft, Card | None, tuple[Wrong, ...]]:
        seen = self._seen.get(card.id)
        if seen is None or seen[0] is not card:
            seen = self._seen[card.id] = (card, *_looked_at(card))
        return seen


def to_translate(card: CardDraft, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each field of a card that has words, with each of the languages in which it has none."""
    fields: list[str] = [name for name in TEXTS if name in card.plain()]
    fields += [f"{name}/{at}" for name in LISTS for at, words in enumerate(getattr(card, name)) if filled(words)]
    for field in fields:
        there = filled(card.words(field))
        yield from ((field, language) for language in languages if language not in there)


def _looked_at(card: CardDraft) -> tuple[Card | None, tuple[Wrong, ...]]:
    try:
        # By way of JSON, because only there may a strict check take a list for a tuple.
        return _CARD.validate_json(json.dumps(card.plain()), strict=True), ()
    except ValidationError as error:
        errors = error.errors()
        # a list is also called too short when the items in it are faulty
        spoilt = {one["loc"][: len(one["loc"]) - cut] for one in errors for cut in range(1, len(one["loc"]))}
        return None, tuple(_wrong(one, list(one["loc"]), card) for one in errors if one["loc"] not in spoilt)


def _checked(draft: DeckDraft, cards: tuple[Card, ...]) -> Deck:
    plain = draft.plain(())
    for name in ("languages", "authors"):
        plain[name] = tuple(plain[name])
    return Deck.model_validate({**plain, "cards": cards})


def _wrong(detail: ErrorDetails, loc: list[Any], card: CardDraft | None = None) -> Wrong:
    if card is not None and loc and loc[0] in KINDS:
        loc = loc[1:]
    if not loc:
        return Wrong("kind", "", detail)
    name, rest = str(loc[0]), loc[1:]
    if name == "source" and rest:
        return Wrong(f"source_{rest[0]}", "", detail)
    if rest and isinstance(rest[0], int):
        filled_at = list(range(rest[0] + 1))
        if card is not None:
            filled_at = [at for at, words in enumerate(getattr(card, name)) if filled(words)]
        name, rest = f"{name}/{filled_at[rest[0]]}", rest[1:]
    return Wrong(name, str(rest[0]) if rest else "", detail)
