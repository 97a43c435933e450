"""A deck as a file for somebody else, or for a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from game.background import Job
from game.core.deck import Deck
from game.scenes.deck_words import title_of
from game.scenes.decks.to_file import ToFileScene, Work
from game.scenes.keep.opener import Opener
from game.scenes.parts import note
from game.scenes.scene import Context
from game.storage.catalog import Say
from game.storage.own_decks import FORMS, export_deck
from game.ui.widgets import ChoiceGroup, Label, Line, Option, Widget


class ShareScene(ToFileScene):
    """As what, in which folder, under which name."""

    def __init__(self, deck: Deck, opener: Opener | None = None) -> None:
        super().__init__(deck, opener)
        self._form = FORMS[0]

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("decks.share_title")

    def ending(self) -> str:
        """As its form says."""
        return self._form

    def rows(self, ctx: Context) -> tuple[Widget, ...]:
        """The form."""
        say = ctx.say
        options = tuple(
            Option(form, say(f"decks.form.{form[1:]}"), description=say(f"decks.form_about.{form[1:]}"))
            for form in FORMS
        )
        words = say("keep.choose.form")
        group = ChoiceGroup(options, self._form, self._choose, name=words, key="form", weight=1)
        return (self.chosen(ctx, words, group),)

    def about(self, ctx: Context) -> tuple[Widget, ...]:
        """What the form is good for, and what who gets the file may do with it."""
        say = ctx.say
        return (
            Label(title_of(ctx, self.deck), "heading", heading=2),
            Label(say(f"decks.form_about.{self._form[1:]}")),
            Line(),
            note("users-round", say("decks.share_text")),
            note("info", say("decks.share_licence", licence=self.deck.licence, authors=", ".join(self.deck.authors))),
        )

    def button(self, ctx: Context) -> tuple[str, str]:
        """Keep it."""
        return ctx.say("decks.share_do"), "download"

    def work(self, ctx: Context, path: Path, *, over: bool) -> Work:
        """Write the deck."""
        deck, say = self.deck, ctx.say

        def write(job: Job[Path]) -> Path:
            export_deck(deck, path, say, overwrite=over)
            return path

        return write

    def _choose(self, form: object) -> None:
        self._form = str(form)
