"""The end: what is still open, and closing the session for good."""

from __future__ import annotations

from game.core import closing
from game.scenes.board_beside import enlarged
from game.scenes.closings.step import Step
from game.scenes.dialogs import confirm
from game.scenes.view import Action, Play
from game.scenes.wish import Replace, Wish
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Column, Icon, Label, Panel, Row, Scroll


class Ending(Step):
    """A check of what was done, and the button that closes."""

    icon = "flag"

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.asking = False
        self.scroll = ScrollModel()

    def build(self) -> Widget:
        """What the table has done so far."""
        say, state = self.say, self.state
        waiting = [player.name for player in state.players if player.id not in state.check_outs]
        checks = (
            (bool(state.agreements), say("closing.check.agreements", n=len(state.agreements))),
            (state.ambition is not None and bool(state.ambition.owner), say("closing.check.ambition")),
            (state.evaluation is not None, say("closing.check.evaluation")),
            (
                not waiting,
                say("closing.check.check_out")
                if not waiting
                else say("closing.check.waiting", names=", ".join(waiting)),
            ),
        )
        high = 20 if enlarged(self.play.ctx) else 36
        rows: list[Widget] = [Label(say("closing.ending_hint"), role="row", ink="ink_2")]
        for done, words in checks:
            icon = Icon("circle-check" if done else "circle-dashed", 48, "primary" if done else "ink_2")
            line = Row((icon, Label(words, role="row_strong" if done else "row", weight=1)), gap=28)
            rows.append(Panel(line, look="inset", pad=(32, high, 32, high), radius=18))
        rows.append(Label(say("closing.later_hint"), ink="ink_2"))
        return Scroll(Column(tuple(rows), gap=18), self.scroll, weight=1)

    def actions(self) -> tuple[Action, ...]:
        """Close."""
        return (Action(self.say("closing.close"), "lock", "ctrl+enter", self._ask, main=True, key="end"),)

    def overlay(self) -> Widget | None:
        """Are you sure."""
        if not self.asking:
            return None
        say = self.say
        return confirm(
            self.play.ctx, say("closing.sure"), say("closing.sure_text"), say("closing.close"), self._close, self._stay
        )

    def _ask(self) -> None:
        self.asking = True

    def _stay(self) -> None:
        self.asking = False

    def _close(self) -> Wish | None:
        self.asking = False
        if not self.play.do(closing.close):
            return None
        from game.scenes.summary import SummaryScene

        return Replace(SummaryScene(self.play.playing))
