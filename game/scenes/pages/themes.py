"""The seven themes: what was answered and said, the medians, and what is still open; levels and lenses beside them."""

from __future__ import annotations

from game.analysis.themes import OpenPoint, ThemeStanding
from game.scenes.pages.pieces import row, scrolled, theme_band
from game.scenes.pages.reader import Page
from game.ui.widget import Widget
from game.ui.widgets import Column, Grid, Icon, Label, Pad, Panel, Row


class Themes(Page):
    """One sheet a theme, four beside each other; the last sheet counts levels and lenses."""

    def build(self) -> Widget:
        """All seven, also those that nothing was said about."""
        sheets = [self._theme(one) for one in self.summary.themes]
        spread = self._spread()
        if spread is not None:
            sheets.append(spread)
        grid = Grid(tuple(sheets), (1, 1, 1, 1), gap=20, line_gap=20, weight=1)
        return scrolled(grid, self.scroll, room=True)

    def basis(self) -> str:
        """How many cards were played."""
        return self.say("report.cards", n=self.summary.session.cards_played)

    def _theme(self, one: ThemeStanding) -> Widget:
        say, reader = self.say, self.reader
        counts = say("report.answered", n=one.answered)
        if one.to_come:
            counts = f"{counts}, {say('report.to_come', n=one.to_come)}"
        parts: list[Widget] = [Label(counts, ink="ink_2")]
        for statement in self.summary.statements:
            if statement.id in one.statements and statement.figures is not None:
                figures = statement.figures
                words = say("summary.median", median=figures.median, low=figures.lowest, high=figures.highest)
                parts.append(
                    row(reader, statement.card.say(say.language), statement.evidence, second=words, role="body",
                        key=f"theme-{statement.id}")
                )  # fmt: skip
        for said in self.summary.reflections:
            if said.id in one.reflections:
                who = reader.tell.giver(said.evidence[0])
                parts.append(
                    row(
                        reader,
                        reader.tell.quote(said.text),
                        said.evidence,
                        second=who,
                        role="body",
                        key=f"theme-{said.id}",
                    )
                )
        parts += [self._open(point) for point in one.open]
        name = say(f"vocabulary.theme.{one.theme}")
        body = Column(tuple(parts), gap=8)
        return Panel(
            Column((theme_band(one.theme, name), Pad(body, sides=(16, 12, 16, 18))), gap=0),
            pad=0, name=name,
        )  # fmt: skip

    def _open(self, point: OpenPoint) -> Widget:
        words = self.say(f"report.open.{point.kind}", about=self._about(point))
        return Row((Icon("circle-dashed", 24, "ink_2"), Label(words, weight=1)), gap=10, align="start")

    def _about(self, point: OpenPoint) -> str:
        summary = self.summary
        match point.kind:
            case "clash" | "not_yet_heard":
                return self.reader.tell.quote(summary.interest(point.about).short_name)
            case "unmet":
                return next(
                    self.reader.tell.quote(one.what) for one in summary.exchange.exchanges if one.id == point.about
                )
            case "unkept" | "assumption":
                return next(one.who for one in summary.externals if one.id == point.about)
            case "term":
                term = next(one for one in summary.terms if one.id == point.about)
                return self.reader.tell.quote(term.term.say(self.say.language, term.card.fallback))

    def _spread(self) -> Widget | None:
        say, found = self.say, self.summary.levels
        none = say("report.not_chosen")
        levels = [(say(f"vocabulary.level.{one.level}") if one.level else none, one.interests) for one in found.levels]
        lenses = [(say(f"vocabulary.lens.{one.lens}") if one.lens else none, one.interests) for one in found.lenses]
        parts: list[Widget] = []
        for heading, shares in ((say("report.levels"), levels), (say("report.lenses"), lenses)):
            if any(ids for _, ids in shares[:-1]):
                parts.append(Label(heading, role="label", ink="ink_2", heading=3))
                parts += [
                    Row((Label(words, weight=1), Label(str(len(ids)), role="body_strong")), gap=12)
                    for words, ids in shares
                    if ids
                ]
        return Panel(Column(tuple(parts), gap=8), pad=(24, 20, 24, 22), name=say("report.levels")) if parts else None
