"""What could read better on the open card: advice that comes after a pause in typing, and never keeps a card back."""

from __future__ import annotations

from typing import Final

from game.background import Background, Job
from game.core.card_draft import LISTS, CardDraft, filled
from game.core.cards import Card
from game.core.deck_draft import DeckDraft
from game.storage.catalog import Catalog

_PAUSE: Final = 500
"""Milliseconds without a change before a card is read through."""
_TOLD: Final = frozenset(
    {
        "too_long", "yes_or_no", "no_statement", "hard_to_read", "jargon", "cheer", "loud", "more_than_a_sentence",
        "no_glyph", "same_examples",
    }
)  # fmt: skip
"""What is told of a card of one's own: about the words that stand there, not about those that do not."""

Found = dict[tuple[str, str], str]
"""Sentences by field and language."""


class Advice:
    """Reads the open card through beside the screen's thread, each version of it once."""

    def __init__(self, say: Catalog, jobs: Background) -> None:
        self._say = say
        self._jobs = jobs
        self._job: Job[Found] | None = None
        self._of: CardDraft | None = None
        self._since = 0
        self._found: Found = {}
        self._read: CardDraft | None = None

    def about(self, card: CardDraft) -> Found:
        """Return what was found, as long as it is about this card; words that changed since lose their advice."""
        if self._read is None or self._read.id != card.id:
            return {}
        return {
            (field, language): words
            for (field, language), words in self._found.items()
            if not language or self._read.words(field).get(language) == card.words(field).get(language)
        }

    def tick(self, card: CardDraft | None, good: Card | None, draft: DeckDraft, now: int) -> bool:
        """Read the card through when it rests; whether there is something else to tell."""
        if card is not self._of:
            self._of, self._since = card, now
        if self._job is not None:
            if not self._job.done:
                return False
            job, self._job = self._job, None
            before, self._found = self._found, job.result
            return before != self._found
        if card is None or good is None or card is self._read or now - self._since < _PAUSE:
            return False
        self._read = card
        self._job = self._jobs.start(lambda job: _findings(self._say, card, good, draft))
        return False


def _findings(say: Catalog, card: CardDraft, good: Card, draft: DeckDraft) -> Found:
    from game.deck_style.check import findings  # what it knows about words is loaded when somebody writes

    found: Found = {}
    for one in findings(good, draft):
        if one.code in _TOLD:
            what = one.what(say)
            found.setdefault(
                (_field(card, one.field), one.language), f"{what[:1].upper()}{what[1:]}. {one.advice(say)}"
            )
    return found


def _field(card: CardDraft, told: str) -> str:
    """Return the editor's name for a field: "examples[1]" is the first of those that have words."""
    name, bracket, place = told.partition("[")
    if not bracket or name not in LISTS:
        return told
    there = [at for at, words in enumerate(getattr(card, name)) if filled(words)]
    return f"{name}/{there[int(place.rstrip(']')) - 1]}"
