"""Trust and the other statements: dots, median and range, and never who when the round was sealed."""

from __future__ import annotations

from game.analysis.scales import StatementStanding
from game.pictures.spread import spread_picture, spread_twin
from game.scenes.pages.pieces import bare, scrolled
from game.scenes.pages.reader import Page
from game.scenes.pages.shaped import Shaped
from game.ui.widget import Widget
from game.ui.widgets import Button, Column, Grid, Icon, Label, Panel, Row, Spacer

SECRECY_ICONS = {"named": "eye", "parties": "users-round", "anonymous": "eye-off"}


class Trust(Page):
    """One sheet a statement, two beside each other."""

    def build(self) -> Widget:
        """The statements in the order of play."""
        found = self.summary.statements
        if not found:
            return bare(self.reader, self.say("report.no_statements"), "trust", "trust")
        columns = (1,) if self.reader.large else (1, 1)
        listed = Grid(tuple(self._statement(one) for one in found), columns, gap=24, line_gap=24)
        return scrolled(listed, self.scroll, room=True)

    def says_something(self) -> bool:
        """Whether there is any."""
        return bool(self.summary.statements)

    def basis(self) -> str:
        """How many statements."""
        return self.say("summary.basis_statements", n=len(self.summary.statements))

    def _statement(self, one: StatementStanding) -> Widget:
        say = self.say
        question = one.card.say(say.language)
        theme = Label(say(f"vocabulary.theme.{one.card.theme}"), role="label", ink="ink_2", weight=1)
        secrecy = Row(
            (
                Icon(SECRECY_ICONS[one.secrecy], 22, "ink_2"),
                Label(say(f"vocabulary.secrecy.{one.secrecy}"), role="hint", ink="ink_2"),
            ),
            gap=8,
        )
        head = (Row((theme, secrecy)), Label(question, role="name_big", heading=2))
        talk = Button(
            say("summary.evidence"), self.reader.open(question, one.evidence), small=True, icon="message-square-quote",
            name=f"{say('summary.evidence')}: {question}", key=f"statement-{one.id}",
        )  # fmt: skip
        foot = Row((Label(self._figures(one), role="body", ink="ink_2", weight=1), talk), gap=16)
        return Panel(Column((*head, *self._dots(one), Spacer(), foot), gap=12), pad=(28, 20, 28, 20), name=question)

    def _dots(self, one: StatementStanding) -> tuple[Widget, ...]:
        if not one.dots:
            return ()
        return (
            Shaped(
                lambda room: spread_picture(
                    one, self.summary, self.say, room.measure, room.look, room.width
                ),
                (840, 0), ("spread", one.id, one.dots, one.dont_know, one.parties, one.before, self.say.language), kept=self.reader.kept, least=560, name=" ".join(spread_twin(one, self.summary, self.say)),
            ),
        )  # fmt: skip

    def _figures(self, one: StatementStanding) -> str:
        say, found = self.say, one.figures
        if one.too_few:
            return say("report.too_few")
        if found is None:
            words = say("report.too_few_scores", n=one.scored or 0)
        else:
            words = say("report.figures", n=one.scored, median=found.median, low=found.lowest, high=found.highest)
        return f"{words}. {say('report.dont_know', n=one.dont_know)}" if one.dont_know else words
