"""One word from everybody."""

from __future__ import annotations

from dataclasses import replace

from game.core import closing
from game.core.seats import Player
from game.core.text import NAME_LENGTH
from game.scenes.board_beside import enlarged
from game.scenes.closings.step import Step
from game.scenes.discs import disc
from game.scenes.view import Action, Play
from game.ui.editor import EditorModel
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Column, Grid, Icon, Label, Row, Scroll, TextField

FEW = 8
"""Up to this many players stand below each other, each on a line with the word."""
NAME = 0.36
"""The share of such a line that is for the name."""


class CheckingOut(Step):
    """A field a player; Enter keeps the word and goes on to the next."""

    icon = "message-circle"

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.scroll = ScrollModel()
        for player in self.state.players:
            model = self._model(player)
            if not model.text:
                model.restore(self.state.check_outs.get(player.id, ""))

    def done(self) -> bool:
        """When everybody said a word."""
        return len(self.state.check_outs) == len(self.state.players)

    def build(self) -> Widget:
        """Players in the order of their seats."""
        players = self.state.players
        rows = tuple(self._player(player, place) for place, player in enumerate(players))
        columns = (1.0,) if len(players) <= FEW else (1.0, 1.0)
        between = 26 if len(players) <= FEW - 2 else 18
        hint = Label(self.say("closing.check_out_hint"), role="row", ink="ink_2")
        return Scroll(Column((hint, Grid(rows, columns, gap=28, line_gap=between)), gap=22), self.scroll, weight=1)

    def actions(self) -> tuple[Action, ...]:
        """Keep all words."""
        return (Action(self.say("closing.save"), "check", "ctrl+enter", self.save, main=True, key="save"),)

    def save(self) -> None:
        """Note every word that is new."""
        kept = [self._keep(player) for player in self.state.players]
        if any(kept):
            self.play.ctx.toast(self.say("closing.saved"))

    def _player(self, player: Player, place: int) -> Widget:
        number = self.state.party(player.party).number
        said = self.state.check_outs.get(player.id)
        model = self._model(player)
        sign = (
            (Icon("check", 28, "primary", name=self.say("closing.said_by", name=player.name)),)
            if said and said == model.text.strip()
            else ()
        )
        field = TextField(
            model, on_enter=lambda: self._enter(place), name=self.say("closing.word_of", name=player.name),
            key=f"out-{player.id}", autofocus=place == 0,
        )  # fmt: skip
        if len(self.state.players) > FEW or enlarged(self.play.ctx):
            name = Label(player.name, role="label", hidden=True, max_lines=1, cut=True, weight=1)
            return Column((Row((disc(number, 36), name, *sign), gap=12), field), gap=8)
        name = Label(player.name, role="row_strong", hidden=True, max_lines=2, cut=True, weight=1)
        who = Row((disc(number, 52), name, *sign), gap=16, weight=NAME)
        return Row((who, replace(field, weight=1 - NAME)), gap=20)

    def _model(self, player: Player) -> EditorModel:
        return self.play.draft(f"out-{player.id}", NAME_LENGTH)

    def _enter(self, place: int) -> None:
        players = self.state.players
        self._keep(players[place])
        if place + 1 < len(players):
            self.play.ctx.stage.focus_on(f"out-{players[place + 1].id}")

    def _keep(self, player: Player) -> bool:
        word = self._model(player).text.strip()
        if not word or self.state.check_outs.get(player.id) == word:
            return False
        return self.play.do(closing.check_out, player.id, word)
