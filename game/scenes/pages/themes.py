"""The seven themes: what was answered and said, the medians, and what is still open; levels and lenses beside them."""

from __future__ import annotations

from dataclasses import replace

from game.analysis.themes import OpenPoint, ThemeStanding
from game.pictures.sayings import open_said
from game.pictures.shares import Share, lenses, levels, shares_picture, shares_twin
from game.pictures.wheel import wheel_picture, wheel_twin
from game.scenes.pages.pieces import row, scrolled, sheet, theme_band
from game.scenes.pages.reader import Page
from game.scenes.pages.shaped import Shaped
from game.ui.widget import Widget
from game.ui.widgets import Column, Grid, Icon, Label, Pad, Panel, Row


class Themes(Page):
    """The wheel at the left, with levels and lenses under it; a sheet for each theme at the right, two beside each other."""

    def build(self) -> Widget:
        """All seven, also those that nothing was said about."""
        wheel = Shaped(
            lambda room: wheel_picture(self.summary, self.say, room.measure, room.look, room.width),
            (880, 0), ("wheel", self.summary.themes, self.say.language), kept=self.reader.kept,
            least=760, name=" ".join(wheel_twin(self.summary, self.say)),
        )  # fmt: skip
        left = Column((sheet(self.say("report.themes"), wheel), *self._shares()), gap=20, weight=1)
        right = Grid(tuple(self._theme(one) for one in self.summary.themes), (1, 1), gap=20, line_gap=20, weight=1)
        if self.reader.large:  # each has the whole width, and the words of the wheel grow as far as the others
            both: Widget = Column((replace(left, weight=0), replace(right, weight=0)), gap=20)
        else:
            both = Row((left, right), gap=20, align="start")
        return scrolled(both, self.scroll, room=True)

    def basis(self) -> str:
        """How many cards were answered, as in the middle of the wheel; who passed one is nobody's business."""
        return self.say("picture.wheel_all", n=sum(one.answered for one in self.summary.themes))

    def _theme(self, one: ThemeStanding) -> Widget:
        say, reader = self.say, self.reader
        counts = say("report.answered", n=one.answered)
        if one.to_come:
            counts = f"{counts}, {say('report.to_come', n=one.to_come)}"
        parts: list[Widget] = [_beside(Label(counts, ink="ink_2"))]
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
        if len(parts) == 1 and one.answered:
            parts.append(_beside(Label(say("summary.theme_quiet"), ink="ink_2")))
        name = say(f"vocabulary.theme.{one.theme}")
        body = Column(tuple(parts), gap=8)
        return Panel(
            Column((theme_band(one.theme, name), Pad(body, sides=(8, 12, 8, 18))), gap=0),
            pad=0, name=name,
        )  # fmt: skip

    def _open(self, point: OpenPoint) -> Widget:
        words = open_said(self.reader.tell, point, short=True)
        return _beside(Row((Icon("circle-dashed", 24, "ink_2"), Label(words, weight=1)), gap=10, align="start"))

    def _shares(self) -> tuple[Widget, ...]:
        """The balance of levels and of lenses, each where anybody chose any."""
        say = self.say
        found = (("report.levels", levels(self.summary, say)), ("report.lenses", lenses(self.summary, say)))
        return tuple(sheet(say(title), self._bars(shares)) for title, shares in found if shares)

    def _bars(self, shares: tuple[Share, ...]) -> Widget:
        said = " ".join(f"{line}." for line in shares_twin(shares, self.say))
        return Shaped(
            lambda room: shares_picture(shares, room.measure, room.look, room.width),
            (880, 0),
            ("shares", shares),
            kept=self.reader.kept,
            least=480,
            name=said,
        )


def _beside(child: Widget) -> Widget:
    """What cannot be pressed begins where the words of a statement do."""
    return Pad(child, sides=(10, 0, 10, 0))
