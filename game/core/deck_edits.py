"""The changes that were made to a deck while it is written, so that every one can be taken back and done again."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from game.core.card_draft import CardDraft
from game.core.deck_draft import DeckDraft


@dataclass(frozen=True)
class Change:
    """One change: what was done ("moved", "typed"…), to which card and field, and the deck before and after it.

    `card` is empty where it was the deck itself; `joins` says with which changes right after it this is one.
    """

    what: str
    card: str
    field: str
    language: str
    joins: Hashable
    before: DeckDraft
    after: DeckDraft


class DeckEdits:
    """A deck being written, with all that was done to it; `draft` is how it now stands, `version` rises with it."""

    def __init__(self, draft: DeckDraft) -> None:
        self.draft = draft
        self.version = 0
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back that can be done again."""
        return bool(self._undone)

    def do(
        self, what: str, draft: DeckDraft, card: str = "", field: str = "", language: str = "", joins: Hashable = None
    ) -> bool:
        """Take another draft over as one change, and tell whether it differs from the present one.

        A change that joins the last one is taken back together with it: so words are typed, not letters.
        """
        if draft == self.draft:
            return False
        last = self._done[-1] if self._done else None
        if last is not None and joins is not None and last.joins == joins and not self._undone:
            self._done[-1] = replace(last, after=draft)
        else:
            self._done.append(Change(what, card, field, language, joins, self.draft, draft))
        self._undone.clear()
        self._put(draft)
        return True

    def change(self, what: str, card: CardDraft, field: str = "", language: str = "", joins: Hashable = None) -> bool:
        """Take another version of a card over, as `do` takes a deck over."""
        return self.do(what, self.draft.changed(card), card.id, field, language, joins)

    def undo(self) -> Change | None:
        """Take the last change back and return it; None where there is none."""
        if not self._done:
            return None
        change = self._done.pop()
        self._undone.append(change)
        self._put(change.before)
        return change

    def redo(self) -> Change | None:
        """Do again what was taken back last, and return it; None where there is nothing."""
        if not self._undone:
            return None
        change = self._undone.pop()
        self._done.append(replace(change, joins=None))
        self._put(change.after)
        return change

    def _put(self, draft: DeckDraft) -> None:
        self.draft = draft
        self.version += 1
