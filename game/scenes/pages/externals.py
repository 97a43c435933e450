"""Externals: influence and interest in one grid, who keeps the contact, and what is still to be checked with them."""

from __future__ import annotations

from dataclasses import replace

from game.analysis.externals import ExternalStanding
from game.pictures.outside import grid_marks, grid_picture, kinds, mark_picture
from game.scenes.discs import disc
from game.scenes.pages.pieces import bare, row, scrolled, sheet
from game.scenes.pages.reader import Page
from game.scenes.pages.shaped import Shaped
from game.ui.widget import Widget
from game.ui.widgets import Column, Icon, Row

_LARGE_HIGH = 800.0
"""How high the grid is where the text is enlarged and it has the whole width."""
_MARK = 50.0


class Externals(Page):
    """A grid at the left, the list with its numbers at the right."""

    def build(self) -> Widget:
        """Both, as long as anybody was named."""
        found = self.summary.externals
        if not found:
            return bare(self.reader, self.say("report.no_externals"), "externals", "externals")
        rows = Column(tuple(self._line(one, place) for place, one in enumerate(found, 1)), gap=6)
        shows = tuple((one.influence, one.interest, kinds(one)) for one in found)
        grid = Shaped(
            lambda room: grid_picture(self.summary, self.say, room.measure, room.look, room.width, room.height),
            (760, 620), ("grid", shows, self.say.language), kept=self.reader.kept, least=600, weight=1,
            name=grid_marks(self.summary, self.say),
        )  # fmt: skip
        if self.reader.large:
            outside = sheet(self.say("summary.outside"), rows)
            parts = (sheet(self.say("summary.grid"), replace(grid, weight=0, height=_LARGE_HIGH)), outside)
            return scrolled(Column(parts, gap=24), self.scroll, room=True)
        return Row(
            (
                sheet(self.say("summary.grid"), grid, weight=1),
                sheet(self.say("summary.outside"), scrolled(rows, self.scroll), weight=1),
            ),
            gap=24,
            align="stretch",
        )

    def says_something(self) -> bool:
        """Whether there is any."""
        return bool(self.summary.externals)

    def basis(self) -> str:
        """How many externals."""
        return self.say("summary.basis_externals", n=len(self.summary.externals))

    def _line(self, one: ExternalStanding, place: int) -> Widget:
        say, unknown = self.say, self.say("report.unknown")
        scores = say(
            "report.grid",
            influence=one.influence if one.influence is not None else unknown,
            interest=one.interest if one.interest is not None else unknown,
        )
        notes = [scores]
        if one.stance is not None:
            notes.append(say(f"vocabulary.external_stance.{one.stance}"))
        if one.assumption:
            notes.append(say("report.assumption"))
        words = f"{one.who}: {one.stake}" if one.stake else one.who
        after: tuple[Widget, ...]
        if one.keeper is not None:
            keeper = self.summary.player(one.keeper)
            notes.append(say("report.keeper", player=keeper.name))
            after = (disc(self.reader.number(keeper.party), 40, keeper.name),)
        elif one.unkept:
            notes.append(say("report.unkept"))
            after = (Icon("user-round-x", 36, "ink", name=say("report.unkept")),)
        else:
            after = ()
        mark = Shaped(
            lambda room: mark_picture(one, place, room.measure, room.look, _MARK), (_MARK, _MARK), (kinds(one), place),
            width=_MARK,
        )  # fmt: skip
        return row(
            self.reader, words, one.evidence, before=(mark,), after=after, second=" · ".join(notes),
            name=say("picture.external", number=place, who=words, notes=". ".join(notes)), key=one.id,
        )  # fmt: skip
