"""Choosing a day without typing: a few spans from today, and a day earlier or later."""

from __future__ import annotations

import datetime as dt

from game.storage.catalog import Catalog
from game.ui.widget import Widget
from game.ui.widgets import Box, Button, Chip, Column, Flow, Label, Named, Row


class DateChoice:
    """One day, or none; `weeks` are the spans offered, `most` the latest day in weeks from today."""

    def __init__(
        self, today: dt.date, weeks: tuple[int, ...], *, most: int | None = None, day: dt.date | None = None
    ) -> None:
        self.today = today
        self.day = day
        self._weeks = weeks
        self._latest = today + dt.timedelta(weeks=most) if most is not None else None

    def forget(self) -> None:
        """No day."""
        self.day = None

    def build(self, say: Catalog, name: str, key: str) -> Widget:
        """Chips for the spans; the chosen day between buttons for a day less and more."""
        parts: list[Widget] = [
            Chip(
                say("closing.in_weeks", n=weeks), lambda weeks=weeks: self._span(weeks),  # type: ignore[misc]
                selected=self.day == self._after(weeks), key=f"{key}-{weeks}",
            )
            for weeks in self._weeks
        ]  # fmt: skip
        if self.day is not None:
            shown = say.date(self.day)
            earlier = Button(
                "", lambda: self._move(-1), icon="minus", name=say("closing.day_earlier"), small=True, key=f"{key}-less"
            )
            later = Button(
                "", lambda: self._move(1), icon="plus", name=say("closing.day_later"), small=True, key=f"{key}-more"
            )
            words = Box(Label(shown, role="body_strong", align="center"), min_width=230)
            parts.append(Row((earlier, words, later), gap=4))
        return Column(
            (Label(name, role="label", ink="ink_2", hidden=True), Named(Flow(tuple(parts)), name=name)), gap=8
        )

    def _after(self, weeks: int) -> dt.date:
        return self.today + dt.timedelta(weeks=weeks)

    def _span(self, weeks: int) -> None:
        day = self._after(weeks)
        self.day = None if self.day == day else day

    def _move(self, days: int) -> None:
        if self.day is None:
            return
        day = max(self.today, self.day + dt.timedelta(days=days))
        self.day = min(day, self._latest) if self._latest is not None else day
