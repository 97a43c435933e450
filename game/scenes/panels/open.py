"""The panel of an open card: a reflection in free text."""

from __future__ import annotations

from game.core import moves
from game.core.cards import OpenAnswer
from game.core.text import NOTE_LENGTH
from game.scenes.panels.parts import card_examples, examples
from game.scenes.table_view import AnswerView, submit
from game.scenes.view import Play
from game.ui.editor_view import TextField, labelled
from game.ui.widgets import Column, Label, Widget


class OpenPanel(AnswerView):
    """One field; whoever speaks first need not type at all."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self._text = play.draft("text", limit=NOTE_LENGTH, lines=True)

    def sheet(self) -> Widget:
        """Speak first, then a few words for the table."""
        say = self.say
        alone = self.play.state.rules.alone
        missing = self.tried and not self._text.text.strip()
        field = TextField(
            self._text,
            min_lines=5,
            max_lines=12,
            autofocus=True,
            fault=say("panel.open_missing") if missing else "",
            key="open-text",
        )
        parts: list[Widget] = [
            Label(say("panel.open_lead_alone" if alone else "panel.open_lead"), ink="ink_2"),
            labelled(say("panel.open_text"), field, say("play.no_cases")),
        ]
        if not self._text.text.strip() and (
            chips := examples(self.play, card_examples(self.play), self._text, "open-text")
        ):
            parts.append(chips)
        return Column(tuple(parts), gap=16)

    def foot(self) -> Widget:
        """Note it."""
        return submit(self.say("panel.open_do"), self._answer)

    def _answer(self) -> None:
        text = self._text.text.strip()
        if not text:
            self.tried = True
            self.play.ctx.stage.focus_on("open-text")
            return
        self.play.do(moves.answer_card, self.player, OpenAnswer(text=text))
