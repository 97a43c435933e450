"""Externals: influence and interest in one grid, who keeps the contact, and what is still to be checked with them."""

from __future__ import annotations

from game.analysis.externals import ExternalStanding
from game.scenes.pages.gauges import written
from game.scenes.pages.pieces import disc, empty, row, scrolled, sheet
from game.scenes.pages.reader import Page
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widget import Widget
from game.ui.widgets import Box, Column, Icon, Label, Panel, Picture, Row

LAST = 5
_MARK = 40.0


class Externals(Page):
    """A grid at the left, the list with its numbers at the right."""

    def build(self) -> Widget:
        """Both, as long as anybody was named."""
        found = self.summary.externals
        if not found:
            return Panel(empty(self.say("report.no_externals")), weight=1)
        rows = Column(tuple(self._line(one, place) for place, one in enumerate(found, 1)), gap=6)
        return Row(
            (
                sheet(self.say("summary.grid"), self._grid(found), weight=1),
                sheet(self.say("summary.outside"), scrolled(rows, self.scroll), weight=1),
            ),
            gap=24,
            align="stretch",
        )

    def basis(self) -> str:
        """How many externals."""
        return self.say("summary.basis_externals", n=len(self.summary.externals))

    def _grid(self, found: tuple[ExternalStanding, ...]) -> Widget:
        marks: dict[tuple[int, int], list[tuple[int, bool]]] = {}
        for place, one in enumerate(found, 1):
            if one.influence is not None and one.interest is not None:
                marks.setdefault((one.interest, one.influence), []).append((place, one.unkept))
        shows = tuple((spot, tuple(numbers)) for spot, numbers in sorted(marks.items()))
        across = Label(self.say("summary.axis_interest"), role="label", ink="ink_2", align="center")
        up = Label(self.say("summary.axis_influence"), role="label", ink="ink_2")
        picture = Picture(
            lambda canvas, rect: _paint(canvas, rect, shows), size=(760, 620), shows=("grid", shows), weight=1
        )
        return Column((up, picture, across), gap=10, weight=1)

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
        number = Box(Label(str(place), role="figure", hidden=True, align="center"), min_width=_MARK)
        return row(
            self.reader, words, one.evidence, before=(number,), after=after, second=" · ".join(notes), key=one.id
        )


def _paint(canvas: Canvas, rect: Rect, shows: tuple[tuple[tuple[int, int], tuple[tuple[int, bool], ...]], ...]) -> None:
    """Five by five; the upper right, much influence and much at stake, on a warmer ground."""
    theme, axis = canvas.theme, 36.0
    wide, high = (rect.w - axis) / LAST, (rect.h - axis) / LAST
    for n in range(1, LAST + 1):
        y = rect.y + (LAST - n) * high
        written(canvas, rect.x + axis / 2 - 4, y + high / 2, str(n), theme.ink_2)
        x = rect.x + axis + (n - 1) * wide
        written(canvas, x + wide / 2, rect.bottom - axis / 2 + 4, str(n), theme.ink_2)
        for m in range(1, LAST + 1):
            near = n + m
            face = theme.accent_soft if near >= 8 else theme.accent_faint if near >= 6 else theme.inset
            canvas.box(Rect(x + 3, rect.y + (LAST - m) * high + 3, wide - 6, high - 6), face, 12)
    for (interest, influence), numbers in shows:
        x = rect.x + axis + (interest - 1) * wide
        y = rect.y + (LAST - influence) * high
        fit = max(1, int((wide - 14) // (_MARK + 4)))
        lines = (len(numbers) + fit - 1) // fit
        step = min(_MARK + 4, (high - 14) / lines)
        for place, (number, unkept) in enumerate(numbers):
            in_line = min(fit, len(numbers) - place // fit * fit)
            cx = x + wide / 2 + (place % fit - (in_line - 1) / 2) * (_MARK + 4)
            cy = y + high / 2 + (place // fit - (lines - 1) / 2) * step
            canvas.disc(cx, cy, _MARK / 2, theme.paper, theme.ink, 4 if unkept else 2)
            written(canvas, cx, cy, str(number), theme.ink)
