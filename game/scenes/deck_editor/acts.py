"""What can be done in the deck editor, and what is said about it."""

from __future__ import annotations

from typing import Any

from game.core.card_draft import QUESTION, parted
from game.scenes.deck_editor.card_list import line_key
from game.scenes.deck_editor.words import done_words, language_name
from game.scenes.deck_editor.writing import DECK, FOLDED, NO_LANGUAGE, Writing, field_key
from game.scenes.scene import Context
from game.scenes.wish import Wish

NEXT = "new-card"
"""The key of the button for one more card."""


class Acts:
    """The deeds of one editor; each changes what is written, and says what nobody would see by themselves."""

    def __init__(self, ctx: Context, writing: Writing) -> None:
        self.ctx = ctx
        self.writing = writing

    # ---- cards ----

    def choose(self, card: str) -> None:
        """Open a card, or the deck itself."""
        self.writing.choose(card)

    def press(self, card: str) -> None:
        """Open a card that was pressed in the list; the one that is open already is gone into, to write."""
        if card == self.writing.at:
            self.writing.to = self._first_field
        self.writing.choose(card)

    def step(self, by: int) -> None:
        """Open the card before or after, with the focus where it was."""
        writing, stage = self.writing, self.ctx.stage
        in_list = stage.focus.startswith("line-")
        writing.step(by)
        if in_list:
            writing.to = line_key(writing.at)
        elif not writing.to:
            writing.to = self._first_field

    def add(self) -> None:
        """One more card after the open one; where nothing stands on that yet, it is the next."""
        card = self.writing.card
        if card is not None and card.blank:
            self.ctx.toast(self.ctx.say("editor.still_blank"), icon="pencil")
        elif not self.writing.add():
            self._full()
        self.writing.to = field_key(QUESTION, self.first_language)

    def duplicate(self) -> None:
        """The open card once more."""
        if self.writing.duplicate():
            self.writing.to = field_key(QUESTION, self.first_language)
            self.ctx.toast(self.ctx.say("editor.now.duplicated"), icon="copy")
        else:
            self._full()

    def remove(self) -> None:
        """Take the open card away, and offer to put it back."""
        say, writing = self.ctx.say, self.writing
        writing.remove()
        writing.to = line_key(writing.at)
        self.ctx.toast(say("editor.now.removed"), say("editor.put_back"), "ctrl+z", self.undo, icon="trash-2")

    def move(self, by: int) -> None:
        """Move the open card up or down."""
        writing = self.writing
        writing.move(by)
        place = writing.draft.place(writing.at) + 1
        self.ctx.stage.announce(self.ctx.say("editor.moved_to", card=place, cards=len(writing.draft.cards)))

    def hide(self) -> None:
        """Hide the open card, or show it again."""
        writing = self.writing
        writing.hide()
        card = writing.card
        if card is not None:
            what = "hidden" if card.hidden else "shown"
            self.ctx.toast(self.ctx.say(f"editor.now.{what}"), icon="eye-off" if card.hidden else "eye")

    def try_out(self) -> Wish | None:
        """Play the open card at a table of its own."""
        from game.scenes.deck_editor.trying import try_card

        writing, card = self.writing, self.writing.card
        good = None if card is None else writing.proof.good(card)
        if good is None:
            self.ctx.toast(self.ctx.say("editor.not_to_try"), icon="circle-dashed")
            return None
        return try_card(self.ctx, writing.draft, good)

    def unfinished(self) -> None:
        """Open the next card that is not dealt yet, with the focus where something is wrong."""
        writing, draft = self.writing, self.writing.draft
        order = [card.id for card in draft.cards]
        at = order.index(writing.at) + 1 if writing.at != DECK else 0
        waiting = set(writing.unfinished)
        found = next((card for card in (*order[at:], *order[:at]) if card in waiting), None)
        if found is None:
            return
        writing.choose(found)
        wrong = writing.wrong(draft.card(found))[0]
        name = parted(wrong.field)[0]
        writing.more = writing.more or name in FOLDED
        same = name in ("source_title", "source_organisation")
        writing.to = field_key(wrong.field, NO_LANGUAGE if same else wrong.language or self.first_language)

    # ---- what a card says ----

    @property
    def _first_field(self) -> str:
        return field_key(QUESTION if self.writing.at != DECK else "title", self.first_language)

    @property
    def first_language(self) -> str:
        """The language of the first column of the form."""
        writing = self.writing
        return writing.draft.fallback if writing.beside else writing.language

    def typed(self, field: str, language: str) -> None:
        """Take over what was typed."""
        if self.writing.typed(field, language):
            self._no_measure()

    def turn(self, what: str, **values: Any) -> None:
        """Make a choice on the open card."""
        if self.writing.turn(what, **values):
            self._no_measure()

    def next_field(self) -> None:
        """Lead Enter to the next field, and from the last one to the button for one more card."""
        writing, focus = self.writing, self.ctx.stage.focus
        at = writing.order.index(focus) + 1 if focus in writing.order else 0
        writing.to = writing.order[at] if at < len(writing.order) else NEXT

    def fold(self) -> None:
        """Show all that a card can do without, or fold it away."""
        self.writing.more = not self.writing.more

    # ---- languages and makers ----

    def write_in(self, language: object) -> None:
        """Write in another language."""
        self.writing.language = str(language)

    def translate(self) -> None:
        """Put two languages beside each other, or only one."""
        self.writing.beside = not self.writing.beside

    def speak(self, language: str) -> None:
        """Add a language to the deck."""
        writing = self.writing
        writing.edits.do("speaks", writing.draft.speaking(language))
        name = language_name(self.ctx.say, language)
        self.ctx.toast(self.ctx.say("editor.spoken", language=name), icon="languages")

    def silence(self, language: str) -> None:
        """Take a language out of the deck, and offer to put it back."""
        writing, say = self.writing, self.ctx.say
        writing.edits.do("silent", writing.draft.silent_in(language))
        name = language_name(say, language)
        words = say("editor.silenced", language=name)
        self.ctx.toast(words, say("editor.put_back"), "ctrl+z", self.undo, icon="languages")

    def put_first(self, language: str) -> None:
        """Let a language stand in for the others."""
        self.writing.edits.do("first", self.writing.draft.falling_back_on(language))

    def drop_author(self, place: int) -> None:
        """Take one of the makers away."""
        self.writing.edits.do("typed", self.writing.draft.without_author(place), DECK, f"authors/{place}")

    # ---- back and forth ----

    def undo(self) -> None:
        """Take the last change back, and say which that was."""
        self._told(back=True)

    def redo(self) -> None:
        """Do it again, and say what."""
        self._told(back=False)

    def _told(self, *, back: bool) -> None:
        ctx, writing = self.ctx, self.writing
        change = writing.undo() if back else writing.redo()
        if change is None:
            ctx.stage.announce(ctx.say("editor.nothing_to_undo" if back else "editor.nothing_to_redo"))
            return
        ctx.toast(done_words(ctx.say, change, back=back), icon="undo-2" if back else "redo-2")

    def _full(self) -> None:
        self.ctx.toast(self.ctx.say("editor.full", n=len(self.writing.draft.cards)), icon="info")

    def _no_measure(self) -> None:
        say = self.ctx.say
        self.ctx.toast(say("editor.no_measure"), say("editor.put_back"), "ctrl+z", self.undo, icon="gauge")
