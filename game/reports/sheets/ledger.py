"""What the sheets are made of: columns, rows of plain values, and the words that many of them share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from game.analysis.evidence import EvidenceItem
from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.pictures.teller import Teller
from game.reports.making import Making

Cell = str | int | float | dt.date | None
"""What a cell can hold; None is left empty. Numbers and days stay what they are, only forms write them in words."""

MOST_PARTY_COLUMNS = 40
"""With more parties than this (surveys) there is no column for each: the evidence tells it in rows."""


WIDTHS: Mapping[str, int] = {
    **dict.fromkeys(("interest", "what", "statement", "said", "agreement", "about"), 44),
    **dict.fromkeys(
        (
            "ladder",
            "first_ladder",
            "second_ladder",
            "stake",
            "step",
            "wording",
            "meaning",
            "serves",
            "not_served",
            "reasons",
            "card",
        ),
        36,
    ),
    **dict.fromkeys(
        ("short_name", "party", "player", "role", "theme", "who", "external", "class", "first", "second"), 22
    ),
    **dict.fromkeys(("heard", "of", "number", "support", "asks", "gives", "gap", "low", "high", "median", "time"), 9),
}
"""The columns that want another width than most, in characters."""


class Column(NamedTuple):
    """A column: its heading, and how wide it wants to be in characters."""

    words: str
    width: int = 14


class Sheet(NamedTuple):
    """A table with a name; every row has a cell for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Ledger:
    """What every sheet needs: the summary, its words, and ways to fill cells that many sheets share."""

    def __init__(self, summary: Summary, making: Making) -> None:
        self.summary = summary
        self.say = making.say
        self.tell = Teller(summary, making.say)
        fits = len(summary.parties) <= MOST_PARTY_COLUMNS
        self.parties = summary.parties if fits else ()
        self._players = {player.id: player.name for player in summary.players}

    def sheet(self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> Sheet:
        """Return a sheet with a name from the words."""
        return Sheet(self.say(f"sheet.name.{name}"), tuple(columns), tuple(tuple(row) for row in rows))

    def columns(self, *keys: str) -> tuple[Column, ...]:
        """Return columns with headings from the words, as wide as what stands in them asks for."""
        return tuple(Column(self.say(f"sheet.{key}"), WIDTHS.get(key, 14)) for key in keys)

    def party_columns(self, width: int = 16) -> tuple[Column, ...]:
        """Return a column for each party, in the order of the seats, where there are not too many."""
        return tuple(Column(party.name, width) for party in self.parties)

    def per_party(self, cell: Callable[[str], Cell]) -> tuple[Cell, ...]:
        """Return the cells of those columns."""
        return tuple(cell(party.id) for party in self.parties)

    def party(self, party: str | None) -> str | None:
        """Return the name of a party, where there is one."""
        return self.tell.party(party) if party is not None else None

    def player(self, player: str | None) -> str | None:
        """Return a player's name alone, where it may be known."""
        return self._players[player] if player is not None and self.summary.session.names == "names" else None

    def card(self, item: EvidenceItem) -> str | None:
        """Return the question of the card that lay on the table."""
        return item.card.say(self.say.language) if item.card is not None else None

    def theme(self, theme: str | None) -> str | None:
        """Return the name of a theme."""
        return self.say(f"vocabulary.theme.{theme}") if theme is not None else None

    def word(self, group: str, value: object) -> str | None:
        """Return the word of the vocabulary for a value, where there is one."""
        return self.say(f"vocabulary.{group}.{value}") if value is not None else None

    def day(self, item: EvidenceItem) -> dt.date:
        """Return the day on which something was said."""
        return self.tell.day(item.at)

    def time(self, item: EvidenceItem) -> str | None:
        """Return the time of day at which something was said, where the summary may tell it."""
        return None if self.summary.session.names == "anonymous" else self.say.time(item.at.astimezone())

    def yes(self, held: bool) -> str | None:
        """Return yes, or nothing."""
        return self.say("sheet.yes") if held else None

    def side(self, interest: InterestStanding, party: str) -> str | None:
        """Return where a party stands on an interest; nothing when it was not heard."""
        sides = (
            ("mine", interest.holds),
            ("grant", interest.grants),
            ("neutral", interest.neutral),
            ("clash", interest.clashes),
        )
        found = [self.say(f"vocabulary.stance.{stance}") for stance, parties in sides if party in parties]
        return " + ".join(found) or None

    def said(self, item: EvidenceItem) -> str:
        """Return who said what."""
        return self.say("report.said", who=self.tell.giver(item), words=item.words)

    def texts(self, interests: Sequence[str]) -> str | None:
        """Return the texts of some interests, a line each."""
        return "\n".join(self.summary.interest(interest).text for interest in interests) or None
