"""The day on which the table looks back."""

from __future__ import annotations

from game.core import closing
from game.scenes.closings.ahead import ahead
from game.scenes.closings.dates import DateChoice
from game.scenes.closings.step import Step
from game.scenes.view import Action, Play
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Column, Label, Scroll


class Evaluating(Step):
    """One day."""

    icon = "calendar"

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.scroll = ScrollModel()
        self.day = DateChoice(play.ctx.desk.today(), (6, 13, 26, 52), day=self.state.evaluation)

    def done(self) -> bool:
        """When a day was chosen."""
        return self.state.evaluation is not None

    def build(self) -> Widget:
        """Spans to choose from, and what will have happened by then."""
        say = self.say
        parts: list[Widget] = [
            Label(say("closing.evaluation_hint"), role="row", ink="ink_2"),
            self.day.build(say, say("closing.evaluation_day"), "evaluation"),
        ]
        coming = ahead(self.play, self.day.day)
        if coming is not None:
            parts.append(coming)
        return Scroll(Column(tuple(parts), gap=24), self.scroll, weight=1)

    def actions(self) -> tuple[Action, ...]:
        """Keep it."""
        chosen = self.day.day is not None
        return (
            Action(self.say("closing.save"), "check", "ctrl+enter", self.save, enabled=chosen, main=True, key="save"),
        )

    def save(self) -> None:
        """Note the day."""
        if self.day.day is not None and self.play.do(closing.set_evaluation, self.day.day, self.play.ctx.desk.today()):
            self.play.ctx.toast(self.say("closing.saved"))
