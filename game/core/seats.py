"""Who sits at the table, by which rules they play, and the cards before them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.core.cards import Card
from game.core.text import Frozen, Id, Language, Line, Name, OptionalLine, Text

Secrecy = Literal["named", "parties", "anonymous"]
Screen = Literal["private", "visible"]
ResponseRound = Literal["per_party", "each", "secret"]
GivenBy = Literal["keys", "hand"]


class Party(Frozen):
    """An organisation or group in the alliance; its number is its colour and symbol, 1 to 8."""

    id: Id
    name: Name
    number: Annotated[int, Field(ge=1, le=8)]


class Player(Frozen):
    """A person at the table, who belongs to one party: a name or alias, and optionally a role."""

    id: Id
    name: Name
    party: Id
    role: OptionalLine = ""


class Rules(Frozen):
    """The options of play, chosen at set-up and never changed afterwards."""

    secrecy: Secrecy = "named"
    screen: Screen = "private"
    response: ResponseRound = "per_party"
    scale_by: GivenBy = "keys"
    term_by: GivenBy = "keys"
    alone: bool = False
    aliases: bool = False
    timer: bool = False
    minutes: Annotated[int, Field(ge=5, le=480)] | None = 60
    cards_each: Annotated[int, Field(ge=1, le=12)] = 2


class PileCard(Frozen):
    """A card with the deck it came from, whole and in all its languages, so that replay needs no deck."""

    deck_id: Id
    deck_title: Text
    deck_hash: str
    deck_version: OptionalLine = ""
    deck_authors: tuple[Line, ...] = ()
    deck_licence: OptionalLine = ""
    fallback: Language
    card: Card

    @property
    def ref(self) -> tuple[str, str]:
        """The pair of ids that names this card for ever."""
        return (self.deck_id, self.card.id)
