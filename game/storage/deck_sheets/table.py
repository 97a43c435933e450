"""Where the table of cards is: the row with its headings, and what each column is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from game.storage.deck_sheets.places import MOST_COLUMNS, Notes, Sheet
from game.storage.deck_sheets.words import LISTS, TEXTS, Column, SheetWords

_LOOKED_AT: Final = 100
"""The headings are looked for in so many rows of each sheet."""


class Table(NamedTuple):
    """The sheet with the cards, the row with the headings (from 0), and by column (from 0) what it is about."""

    sheet: Sheet
    row: int
    columns: dict[int, Column]


def find_table(sheets: Sequence[Sheet], words: SheetWords) -> Table | None:
    """Return the table with the most headings that are known, of which one is the question; None without any."""
    best: Table | None = None
    for sheet in sheets:
        for number, row in enumerate(sheet.rows[:_LOOKED_AT]):
            known = {
                place: words.column(cell) for place, cell in enumerate(row[:MOST_COLUMNS]) if isinstance(cell, str)
            }
            columns = {place: column for place, column in known.items() if column is not None}
            asks = any(column.field == "question" for column in columns.values())
            if asks and len(columns) > max(1, len(best.columns) if best else 0):
                best = Table(sheet, number, columns)
    return best


def languages_of(table: Table) -> list[str]:
    """Return the languages in the headings, in their order; that of the questions first."""
    columns = sorted(table.columns.values(), key=lambda column: column.field != "question")
    return list(dict.fromkeys(column.language for column in columns if column.language))


def note_headings(table: Table, first: str, notes: Notes) -> dict[int, Column]:
    """Return the columns to read, with a language for every text; note those that come twice or that nobody knows."""
    sheet, head = table.sheet, table.sheet.rows[table.row]
    used: dict[Column, int] = {}
    for place, column in table.columns.items():
        if column.field in (*TEXTS, *LISTS):
            column = column._replace(language=column.language or first)
        cell = sheet.cell(table.row, place)
        notes.put(None, f"heading {place}", cell, str(head[place]))
        if column in used:
            notes.wrong("sheet_same_column", cell, table.row, other=sheet.cell(table.row, used[column]))
        used.setdefault(column, place)
    unknown: set[int] = set()
    for number, row in enumerate(sheet.rows[table.row + 1 :], table.row + 1):
        for place, value in enumerate(row):
            if place in table.columns or place in unknown or value is None or not str(value).strip():
                continue
            unknown.add(place)
            named = place < len(head) and str(head[place] or "").strip()
            if named:
                notes.put(None, f"heading {place}", sheet.cell(table.row, place), str(head[place]))
                notes.wrong("sheet_unknown_column", sheet.cell(table.row, place), table.row, minor=True)
            else:
                notes.wrong("sheet_no_heading", sheet.cell(number, place), number, minor=True)
    return {place: column for column, place in used.items()}
