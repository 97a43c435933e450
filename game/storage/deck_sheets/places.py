"""Where things stand in a spreadsheet, and what is wrong there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from game.storage.deck_checking import DeckFile
from game.storage.faults import Fault, shortened

Value = str | int | float | bool | dt.date | dt.time | dt.timedelta | None
"""What a cell may hold; a text file holds texts alone."""


MOST_COLUMNS: Final = 2000
"""So many columns are looked at; a deck in fifty languages has fewer."""


class Sheet(NamedTuple):
    """A sheet's name, empty where a file has only one, and its rows."""

    name: str
    rows: Sequence[Sequence[Value]]

    def cell(self, row: int, column: int) -> str:
        """Return how a spreadsheet names the cell in a row and a column, both counted from 0, as in "Cards C7"."""
        letters, left = "", column + 1
        while left:
            left, place = divmod(left - 1, 26)
            letters = chr(ord("A") + place) + letters
        return f"{self.name} {letters}{row + 1}".strip()


class Notes:
    """What is noted while a spreadsheet is read: its faults, and the cell and heading of each field."""

    def __init__(self, file: str) -> None:
        self.file = DeckFile(file)
        self.faults: list[Fault] = []
        self._cells: dict[tuple[int | None, str], str] = {}
        self._headings: dict[str, str] = {}

    def put(self, card: int | None, field: str, cell: str, heading: str) -> None:
        """Note where a field stands: of a card by its number from 0, else of the deck itself. The first cell counts."""
        self._cells.setdefault((card, field), cell)
        if cell not in self._headings:
            self._headings[cell] = shortened(heading)

    def wrong(self, code: str, cell: str, row: int, /, *, minor: bool = False, **values: str | int) -> None:
        """Note a fault in a cell; its row is counted from 0."""
        fault = self.file.fault(code, row + 1, **values)
        self.faults.append(replace(fault, cell=cell, field=self._headings.get(cell, ""), minor=minor))

    def text(self, value: Value, cell: str, row: int) -> str:
        """Return what a cell says as text; a fault, and nothing, when the spreadsheet made a date or time of it."""
        match value:
            case None:
                return ""
            case str():
                return value
            case bool():
                return str(value).lower()
            case int():
                return str(value)
            case float():
                return str(int(value)) if value.is_integer() else repr(value)
            case _:
                self.wrong("sheet_date", cell, row)
                return ""

    def where(self, lines: Sequence[int]) -> DeckFile:
        """Return the file with all places noted, and the row of each card."""
        return replace(self.file, card_lines=tuple(lines), cells=dict(self._cells))

    def headed(self, faults: Iterable[Fault]) -> list[Fault]:
        """Return faults with the heading that people see in the place of the field's own name."""
        return [replace(fault, field=self._headings.get(fault.cell, fault.field)) for fault in faults]
