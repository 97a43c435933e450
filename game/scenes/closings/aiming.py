"""The shared ambition in one sentence, and who looks after it."""

from __future__ import annotations

from game.analysis.interests import READING_ORDER, SHARED
from game.core import closing
from game.core.text import LINE_LENGTH
from game.scenes.closings.step import Step
from game.scenes.pages.pieces import token
from game.scenes.pages.reader import Reader
from game.scenes.view import Action, Play
from game.ui import access_tree as tree
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import (
    Chip,
    Column,
    Flow,
    Grid,
    Icon,
    Label,
    Named,
    Panel,
    Row,
    Scroll,
    TextField,
    labelled,
)

_MOST = 6
"""So many shared interests are shown below the sentence."""


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
                    sentence, min_lines=3, max_lines=5, on_enter=self.save, fault=fault, strong=True, autofocus=True,
                    key="sentence",
                ),
            ),
            labelled(say("closing.owner"), TextField(owner, max_lines=2, on_enter=self.save, key="owner")),
            Flow(chips),
        ]  # fmt: skip
        ours = self._shared()
        if ours is not None:
            parts.append(ours)
        if self.done():
            parts.append(Row((Icon("check", 30, "primary"), Label(say("closing.ambition_kept"), weight=1)), gap=12))
        return Scroll(Column(tuple(parts), gap=22), self.scroll, weight=1)

    def _shared(self) -> Widget | None:
        """The interests that several parties hold, for the sentence to rest on; None when there is none."""
        summary = self.play.summary
        found = [one for kind in READING_ORDER if kind in SHARED for one in summary.interests if one.class_ == kind]
        if not found:
            return None
        reader = Reader(self.say, summary)
        rows = tuple(
            Row((token(reader.token(one), 64), Label(one.short_name, role="body_medium", weight=1)), gap=16)
            for one in found[:_MOST]
        )
        words = self.say("closing.shared")
        told = Named(Grid(rows, (1.0, 1.0), gap=20, line_gap=12), role=tree.GROUP, name=words)
        parts = (Label(words, role="label", ink="ink_2", hidden=True), told)
        return Panel(Column(parts, gap=14), look="inset", pad=(26, 18, 26, 22), radius=18)

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
