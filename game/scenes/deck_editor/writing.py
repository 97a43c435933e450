"""What the deck editor knows beside its widgets: the deck with all that was done to it, and where somebody is writing."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any, Final

from game.core.card_draft import QUESTION, CardDraft, parted
from game.core.deck_draft import DeckDraft
from game.core.deck_edits import Change, DeckEdits
from game.core.proofreading import Proofreader, Wrong
from game.core.text import LINE_LENGTH, NAME_LENGTH, NOTE_LENGTH
from game.scenes.deck_editor.typing import Typing
from game.ui.scroll import ScrollModel

DECK: Final = ""
"""Stands for the deck itself where a card could be chosen."""
LIMITS: Final = {
    "note": NOTE_LENGTH,
    "about": LINE_LENGTH,
    "title": NAME_LENGTH,
    "licence": NAME_LENGTH,
    "term": NAME_LENGTH,
    "low": NAME_LENGTH,
    "high": NAME_LENGTH,
}
"""How many characters a field takes, where that is not as many as a line."""
NO_LANGUAGE: Final = ""
"""Of a field that is the same in every language: who made the deck, where an idea comes from."""
FOLDED: Final = frozenset(
    ("why", "follow_ups", "examples", "note", "moment", "minutes", "lens", "source_title", "source_organisation")
)
"""The fields that a card can do without: they are folded away until somebody asks for them."""
_PLAIN: Final = ("licence", "authors", "source_title", "source_organisation")


def random_card_id() -> str:
    """Return an id for a new card that says nothing and never comes again."""
    return f"card-{secrets.token_hex(4)}"


class Writing:
    """A deck being written: which card is open, in which language, and what stands in its fields."""

    def __init__(self, draft: DeckDraft, new_id: Callable[[], str] = random_card_id) -> None:
        self.edits = DeckEdits(draft)
        self.proof = Proofreader()
        self.at = DECK
        self.language = draft.fallback
        self.beside = False
        self.more = False
        self.list_scroll = ScrollModel()
        self.form_scroll = ScrollModel()
        self.card_scroll = ScrollModel()
        self.to = ""
        """Where the focus goes next."""
        self.order: list[str] = []
        """The keys of the fields on the screen, in the order in which Enter leads along them."""
        self._new_id = new_id
        self._fresh: set[str] = set()
        self._fields: dict[tuple[str, str, str], Typing] = {}

    @property
    def draft(self) -> DeckDraft:
        """The deck as it now stands."""
        return self.edits.draft

    @property
    def card(self) -> CardDraft | None:
        """The card that is open; None while the deck itself is."""
        return self.draft.card(self.at) if self.at != DECK else None

    def settle(self) -> None:
        """Write in a language that the deck has, and translate only where there is one to translate from."""
        languages = self.draft.languages
        if self.language not in languages:
            self.language = languages[0]
        self.beside = self.beside and len(languages) > 1
        if self.beside and self.language == languages[0]:
            self.language = languages[1]

    # ---- what is wrong ----

    def wrong(self, card: CardDraft) -> tuple[Wrong, ...]:
        """Return what keeps a card from being dealt."""
        return self.proof.wrong(card)

    def told(self, card: CardDraft) -> tuple[Wrong, ...]:
        """Return what is wrong and may be told: of a card that somebody just began, not what is still to come."""
        return tuple(one for one in self.wrong(card) if not (one.missing and card.id in self._fresh))

    @property
    def unfinished(self) -> list[str]:
        """The cards that are not dealt, as something is wrong with them."""
        return [card.id for card in self.draft.cards if self.wrong(card)]

    # ---- where somebody is ----

    def choose(self, card: str) -> None:
        """Open a card, or the deck itself."""
        if card == self.at:
            return
        self._fresh.discard(self.at)
        self.at = card
        self._fields.clear()
        self.form_scroll.offset = self.card_scroll.offset = 0.0

    def step(self, by: int) -> None:
        """Open the card before or after; before the first stands the deck itself."""
        order = [DECK, *(card.id for card in self.draft.cards)]
        self.choose(order[min(max(0, order.index(self.at) + by), len(order) - 1)])

    def field(self, field: str, language: str) -> Typing:
        """Return what stands in a field of what is open, to type in; it follows what was taken back."""
        key = (self.at, field, language)
        words = self.words(field, language)
        model = self._fields.get(key)
        if model is None:
            name = parted(field)[0]
            limit = LIMITS.get(name, LINE_LENGTH)
            model = self._fields[key] = Typing(words, limit=limit, lines=name == "note")
        elif model.text != words:
            model.follow(words)
        return model

    def words(self, field: str, language: str) -> str:
        """Return what stands in a field of what is open."""
        card, (name, place) = self.card, parted(field)
        if name in _PLAIN:
            if name == "authors":
                authors = self.draft.authors
                return authors[place] if place is not None and place < len(authors) else ""
            return str(getattr(self.draft if card is None else card, name))
        words: dict[str, str] = getattr(self.draft, name) if card is None else card.words(field)
        return words.get(language, "")

    def typed(self, field: str, language: str) -> bool:
        """Take over what was typed in a field; whether a measured statement changed by it, and measures no more."""
        model = self._fields[self.at, field, language]
        joins = (self.at, field, language, model.step)
        card = self.card
        if card is None:
            changed = self.draft.put(field, language, model.text)
            self.edits.do("typed", changed, DECK, field, language, joins)
            return False
        if field in _PLAIN:
            now = card.turned(**{field: model.text})
        else:
            now = card.put(field, language, model.text)
        self.edits.change("typed", now, field, language, joins)
        return card.measured_id is not None and now.measured_id is None

    # ---- what is done ----

    def turn(self, what: str, **values: Any) -> bool:
        """Choose something else on the open card; whether it measured something before and does no more."""
        card = self.card
        if card is None:
            return False
        now = card.turned(**values)
        self.edits.change(what, now, next(iter(values)))
        return card.measured_id is not None and now.measured_id is None

    def add(self) -> bool:
        """Put an empty card after the open one and open it, ready to type in; False when the deck is full."""
        if self.draft.full:
            return False
        card = self.draft.next_card(self._new_id(), self.at)
        self.edits.do("added", self.draft.add(card, self._after()), card.id, QUESTION)
        self._open_new(card.id)
        return True

    def duplicate(self) -> bool:
        """Put the open card once more after itself and open that; False when the deck is full."""
        if self.draft.full or self.at == DECK:
            return False
        card = self.draft.duplicate(self.at, self._new_id())
        self.edits.do("duplicated", self.draft.add(card, self._after()), card.id, QUESTION)
        self._open_new(card.id)
        return True

    def remove(self) -> None:
        """Take the open card away and open the one that comes in its place."""
        if self.at == DECK:
            return
        gone, place = self.at, self.draft.place(self.at)
        draft = self.draft.remove(gone)
        self.edits.do("removed", draft, gone)
        self.choose(draft.cards[min(place, len(draft.cards) - 1)].id if draft.cards else DECK)

    def move(self, by: int) -> None:
        """Move the open card up or down."""
        if self.at != DECK:
            self.edits.do("moved", self.draft.move(self.at, by), self.at)

    def hide(self) -> None:
        """Hide the open card, or show it again."""
        card = self.card
        if card is not None:
            self.turn("shown" if card.hidden else "hidden", hidden=not card.hidden)

    def undo(self) -> Change | None:
        """Take the last change back and go where it was made."""
        change = self.edits.undo()
        if change is not None:
            self._go_to(change, change.before)
        return change

    def redo(self) -> Change | None:
        """Do again what was taken back, and go where that is."""
        change = self.edits.redo()
        if change is not None:
            self._go_to(change, change.after)
        return change

    def _after(self) -> int:
        return len(self.draft.cards) if self.at == DECK else self.draft.place(self.at) + 1

    def _open_new(self, card: str) -> None:
        self.choose(card)
        self._fresh.add(card)
        self.to = field_key(QUESTION, self.language)

    def _go_to(self, change: Change, draft: DeckDraft) -> None:
        there = {card.id for card in draft.cards}
        if change.card in there or change.card == DECK:
            self.choose(change.card)
        elif self.at not in there:
            other = change.after if draft is change.before else change.before
            place = min(other.place(change.card), len(draft.cards))
            self.choose(draft.cards[place - 1].id if place else DECK)
        if change.field and change.card == self.at:
            self.more = self.more or parted(change.field)[0] in FOLDED
            self.to = field_key(change.field, change.language)


def field_key(field: str, language: str) -> str:
    """Return the key of a field's widget."""
    return f"{field}-{language}" if language else field
