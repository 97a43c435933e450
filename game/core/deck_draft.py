"""A deck while somebody writes it: its own words and its cards, any of which may be unfinished, and the ways to change it.

A draft never changes: each way returns another one, which shares with the first all that stayed the same. So taking
back is putting an earlier draft back, and a card that is the same object needs no second look.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field, field_validator

from game.core.card_draft import CardDraft, Words, filled, less, one_line, parted
from game.core.deck import DECK_FORMAT, MOST_CARDS, Deck, repeated
from game.core.text import Frozen, Id, Language


class DeckDraft(Frozen):
    """A deck as far as it is written: its own words, and its cards in the order of the list."""

    id: Id
    version: str = "1.0"
    title: Words = Field(default_factory=dict)
    about: Words = Field(default_factory=dict)
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=50)]
    authors: tuple[str, ...] = ()
    licence: str = ""
    cards: Annotated[tuple[CardDraft, ...], Field(max_length=MOST_CARDS)] = ()

    @field_validator("cards")
    @classmethod
    def _ids_are_unique(cls, cards: tuple[CardDraft, ...]) -> tuple[CardDraft, ...]:
        if twice := repeated(card.id for card in cards):
            raise ValueError(f"card {twice[0][0]!r} stands in the draft twice")
        return cards

    @classmethod
    def of(cls, deck: Deck) -> DeckDraft:
        """Return a deck as a draft."""
        return cls(
            id=deck.id,
            version=deck.version,
            title=filled(deck.title.root),
            about=filled(deck.about.root),
            languages=deck.languages,
            authors=deck.authors,
            licence=deck.licence,
            cards=tuple(CardDraft.of(card) for card in deck.cards),
        )

    # ---- the deck itself ----

    @property
    def fallback(self) -> Language:
        """The language that stands in where another has no words."""
        return self.languages[0]

    def put(self, field: str, language: str, words: str) -> DeckDraft:
        """Return the deck with another title, about or licence, or "authors/0"; the last two are in no language."""
        name, place = parted(field)
        if name == "licence":
            return self.model_copy(update={name: words})
        if place is not None:
            authors = [*self.authors, *("" for _ in range(place + 1 - len(self.authors)))]
            authors[place] = words
            return self.model_copy(update={name: tuple(authors)})
        return self.model_copy(update={name: {**getattr(self, name), language: words}})

    def without_author(self, place: int) -> DeckDraft:
        """Return the deck without one of its authors."""
        return self.model_copy(update={"authors": self.authors[:place] + self.authors[place + 1 :]})

    def speaking(self, language: Language) -> DeckDraft:
        """Return the deck with one more language, in which it has no words yet."""
        return self.model_copy(update={"languages": (*self.languages, language)})

    def falling_back_on(self, language: Language) -> DeckDraft:
        """Return the deck with one of its languages first: that stands in for the others."""
        rest = tuple(one for one in self.languages if one != language)
        return self.model_copy(update={"languages": (language, *rest)})

    def silent_in(self, language: Language) -> DeckDraft:
        """Return the deck without one of its languages and all words in it; the last language stays."""
        rest = tuple(one for one in self.languages if one != language)
        if not rest:
            return self
        values: dict[str, Any] = {name: less(getattr(self, name), language) for name in ("title", "about")}
        values |= {"languages": rest, "cards": tuple(card.without(language) for card in self.cards)}
        return self.model_copy(update=values)

    # ---- its cards ----

    @property
    def full(self) -> bool:
        """Whether no card can come to it any more."""
        return len(self.cards) >= MOST_CARDS

    def place(self, card: str) -> int:
        """Return where a card stands, from 0. Raises KeyError where there is no such card."""
        for at, one in enumerate(self.cards):
            if one.id == card:
                return at
        raise KeyError(card)

    def card(self, card: str) -> CardDraft:
        """Return a card by its id. Raises KeyError where there is no such card."""
        return self.cards[self.place(card)]

    def add(self, card: CardDraft, at: int) -> DeckDraft:
        """Return the deck with a card at a place; the same deck when it is full."""
        return self if self.full else self._with((*self.cards[:at], card, *self.cards[at:]))

    def next_card(self, new_id: str, after: str = "") -> CardDraft:
        """Return an empty card that takes its kind, theme and depth from the card before it, so that one can write on."""
        if not self.cards:
            return CardDraft(id=new_id)
        before = self.card(after) if after else self.cards[-1]
        return CardDraft(id=new_id, kind=before.kind, theme=before.theme, depth=before.depth)

    def duplicate(self, card: str, new_id: str) -> CardDraft:
        """Return the same card with an id of its own; it measures nothing, as a measure stands in a deck once."""
        return self.card(card).model_copy(update={"id": new_id, "measured_id": None})

    def remove(self, card: str) -> DeckDraft:
        """Return the deck without a card."""
        return self._with(tuple(one for one in self.cards if one.id != card))

    def move(self, card: str, by: int) -> DeckDraft:
        """Return the deck with a card so many places further down, or up; it stops at the ends."""
        at = self.place(card)
        rest = self.cards[:at] + self.cards[at + 1 :]
        to = min(max(0, at + by), len(rest))
        return self if to == at else self._with((*rest[:to], self.cards[at], *rest[to:]))

    def changed(self, card: CardDraft) -> DeckDraft:
        """Return the deck with a card in place of the one with its id."""
        at = self.place(card.id)
        return self._with((*self.cards[:at], card, *self.cards[at + 1 :]))

    def _with(self, cards: tuple[CardDraft, ...]) -> DeckDraft:
        return self.model_copy(update={"cards": cards})

    # ---- what becomes of it ----

    def plain(self, cards: Iterable[CardDraft] | None = None) -> dict[str, Any]:
        """Return the deck as its file has it, with some of its cards or with all."""
        found: dict[str, Any] = {"format": DECK_FORMAT, "id": self.id, "version": self.version}
        for name in ("title", "about"):
            if words := filled(getattr(self, name)):
                found[name] = words
        found |= {
            "languages": list(self.languages),
            "authors": [name for one in self.authors if (name := one_line(one))],
            "licence": one_line(self.licence),
        }
        return {**found, "cards": [card.plain() for card in (self.cards if cards is None else cards)]}
