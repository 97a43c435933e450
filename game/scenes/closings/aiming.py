"""The shared ambition in one sentence, and who looks after it."""

from __future__ import annotations

from game.core import closing
from game.core.text import LINE_LENGTH
from game.scenes.closings.step import Step
from game.scenes.view import Action, Play
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Chip, Column, Flow, Icon, Label, Row, Scroll, TextField, labelled


class Aiming(Step):
    """One sentence and one name; what set-up wrote stands there already."""

    icon = "compass"

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.missing = False
        self.scroll = ScrollModel()
        ambition = self.state.ambition
        if ambition is not None:
            for name, words in (("sentence", ambition.sentence), ("owner", ambition.owner)):
                model = play.draft(name, LINE_LENGTH)
                if not model.text:
                    model.restore(words)

    def done(self) -> bool:
        """When the ambition has somebody who looks after it."""
        return self.state.ambition is not None and bool(self.state.ambition.owner)

    def build(self) -> Widget:
        """Sentence, owner, names to tap."""
        say, state = self.say, self.state
        sentence = self.play.draft("sentence", LINE_LENGTH)
        fault = say("closing.missing_sentence") if self.missing and not sentence.text.strip() else ""
        owner = self.play.draft("owner", LINE_LENGTH)
        names = dict.fromkeys([party.name for party in state.parties] + [player.name for player in state.players])
        chips = tuple(
            Chip(name, lambda name=name: self._own(name), selected=owner.text == name, key=f"owner-{name}")  # type: ignore[misc]
            for name in names
        )
        parts: list[Widget] = [
            Label(say("closing.ambition_hint"), role="row", ink="ink_2"),
            labelled(
                say("closing.sentence"),
                TextField(
                    sentence, min_lines=2, max_lines=5, on_enter=self.save, fault=fault, strong=True, autofocus=True,
                    key="sentence",
                ),
            ),
            labelled(say("closing.owner"), TextField(owner, max_lines=2, on_enter=self.save, key="owner")),
            Flow(chips),
        ]  # fmt: skip
        if self.done():
            parts.append(Row((Icon("check", 30, "primary"), Label(say("closing.ambition_kept"), weight=1)), gap=12))
        return Scroll(Column(tuple(parts), gap=22), self.scroll, weight=1)

    def actions(self) -> tuple[Action, ...]:
        """Keep it."""
        return (Action(self.say("closing.save"), "check", "ctrl+enter", self.save, main=True, key="save"),)

    def save(self) -> None:
        """Note the ambition as it stands in the fields."""
        sentence = self.play.draft("sentence", LINE_LENGTH).text.strip()
        self.missing = not sentence
        if self.missing:
            self.play.ctx.toast(self.say("closing.missing_sentence"), icon="triangle-alert")
            return
        owner = self.play.draft("owner", LINE_LENGTH).text.strip()
        player = next((one.id for one in self.state.players if one.name == owner), None)
        if self.play.do(closing.set_ambition, sentence, owner, player):
            self.play.ctx.toast(self.say("closing.saved"))

    def _own(self, name: str) -> None:
        model = self.play.draft("owner", LINE_LENGTH)
        model.fill("" if model.text == name else name)
