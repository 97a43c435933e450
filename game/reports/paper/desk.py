"""What every part of a printed report needs at hand: the summary, its words, and the small drawings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.reports.making import Making
from game.reports.teller import Teller


class Desk:
    """A summary with what tells it in one language."""

    def __init__(self, summary: Summary, making: Making) -> None:
        self.summary = summary
        self.making = making
        self.say = making.say
        self.tell = Teller(summary, making.say)
        self._numbers = {party.id: party.number for party in summary.parties}

    def numbers(self, parties: Iterable[str]) -> list[int]:
        """Return the numbers of some parties: their colours and symbols."""
        return [self._numbers[party] for party in parties]

    def token(self, one: InterestStanding) -> str | None:
        """Return the drawing of an interest's token."""
        del one
        return None

    @property
    def day(self) -> dt.date:
        """The day of the session, where the report is made."""
        return self.tell.day(self.summary.session.started_at)

    def number(self, value: float) -> str:
        """Return a figure as the language writes it."""
        return self.say("paper.plain", value=value)

    def discs(self) -> dict[str, str]:
        """Return the drawing of each party's disc, by its number."""
        return {}

    def signs(self) -> dict[str, str]:
        """Return the drawings of stances and classes, by name."""
        return {}
