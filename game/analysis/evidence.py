"""What every statement rests on: the card, who said it, and when."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from game.core.cards import Kind, ThemeId
from game.core.seats import PileCard
from game.core.state import Evidence, State
from game.core.text import Frozen, Text

Act = Literal[
    "raised", "mine", "grant", "neutral", "clash",
    "offered", "asked", "replied", "scored", "defined", "described", "said", "parked", "agreed",
    "aimed", "chosen", "checked_out", "surveyed",
]  # fmt: skip
"""What somebody did at that moment; the language files put it into words."""


class CardShown(Frozen):
    """The card that a statement came from, with its question in all its languages."""

    deck: str
    id: str
    kind: Kind
    theme: ThemeId
    question: Text
    fallback: str

    def say(self, language: str) -> str:
        """Return the question in a language, else in the deck's declared fallback."""
        return self.question.say(language, self.fallback)


class EvidenceItem(Frozen):
    """One thing that was said: its line in the journal, the moment, the card, who, what they did, and their words.

    In a survey `people` says how many of the party did so.
    """

    seq: int
    at: dt.datetime
    act: Act
    card: CardShown | None = None
    party: str | None = None
    player: str | None = None
    words: str = ""
    people: int | None = None


class Witness:
    """Turns the evidence of a state into items that can be shown without the state."""

    def __init__(self, state: State) -> None:
        """Look every card of the session up once."""
        self._cards = {card.ref: shown(card) for card in (*state.started.reserve, *state.started.pile)}

    def card(self, evidence: Evidence) -> CardShown | None:
        """Return the card that lay on the table at that moment, if any did."""
        return self._cards[evidence.card] if evidence.card is not None else None

    def theme(self, evidence: Evidence) -> ThemeId | None:
        """Return the theme that was on the table at that moment, if any was."""
        card = self.card(evidence)
        return card.theme if card is not None else None

    def item(self, evidence: Evidence, act: Act, words: str = "") -> EvidenceItem:
        """Return what can be shown of one piece of evidence."""
        return EvidenceItem(
            seq=evidence.seq,
            at=evidence.at,
            act=act,
            card=self.card(evidence),
            party=evidence.party,
            player=evidence.player,
            words=words,
        )


def shown(card: PileCard) -> CardShown:
    """Return what a summary shows of a card."""
    return CardShown(
        deck=card.deck_id,
        id=card.card.id,
        kind=card.card.kind,
        theme=card.card.theme,
        question=card.card.question,
        fallback=card.fallback,
    )
