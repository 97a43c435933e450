"""What rows beside the cards say about the deck itself: in each a name, and in another column its value."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any, Final

from game.storage.deck_sheets.places import Notes, Sheet
from game.storage.deck_sheets.table import Table
from game.storage.deck_sheets.words import HEAD_TEXTS, Column, SheetWords

_LANGUAGES: Final = re.compile(r"[\s,;/+&]+")
_NO_ID: Final = re.compile(r"[^A-Za-z0-9]+")
_MOST_AUTHORS: Final = 100


def head_of(sheets: Sequence[Sheet], table: Table, words: SheetWords, notes: Notes) -> dict[str, Any]:
    """Return the deck's own fields as far as they are given; texts that name no language stand under ""."""
    found: dict[str, Any] = {}
    for sheet in sheets:
        above = Sheet(sheet.name, sheet.rows[: table.row]) if sheet is table.sheet else sheet
        for row, place, column, label in _named(above, words):
            cell = above.cell(row, place)
            notes.put(None, f"{column.field}.{column.language}" if column.language else column.field, cell, label)
            value = notes.text(above.rows[row][place], cell, row).strip()
            if value:
                _take(found, column, value, (notes, cell, row))
    return found


def fill_in(head: dict[str, Any], file: str, first: str, words: SheetWords) -> None:
    """Give what somebody who only wrote cards did not think of: an id and a title by the file's name, and so on."""
    stem = PurePath(file).stem
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    head.setdefault("format", 1)
    head.setdefault("id", _NO_ID.sub("-", plain).strip("-")[:60] or "deck")
    head.setdefault("version", "1")
    head.setdefault("title", {first: stem or words.written("deck")})
    head.setdefault("about", head["title"])
    head.setdefault("authors", [words.written("no_author")])
    head.setdefault("licence", words.written("no_licence"))


def _named(sheet: Sheet, words: SheetWords) -> Iterator[tuple[int, int, Column, str]]:
    """Yield the row and column of each value that has a name, with what it is about and the name as it was written.

    Names stand in one column, whichever it is: the one that has the most of them.
    """
    named = {
        (row, place): column
        for row, cells in enumerate(sheet.rows)
        for place, cell in enumerate(cells)
        if isinstance(cell, str) and (column := words.head(cell))
    }
    if not named:
        return
    count = Counter(place for _, place in named)
    names = min(count, key=lambda place: (-count[place], place))
    for row, cells in enumerate(sheet.rows):
        column = named.get((row, names))
        if column is not None:
            values = (place for place, cell in enumerate(cells) if place != names and cell not in (None, ""))
            if (value := next(values, None)) is not None:
                yield row, value, column, str(cells[names])


def _take(found: dict[str, Any], column: Column, value: str, at: tuple[Notes, str, int]) -> None:
    notes, cell, row = at
    field, language = column.field, column.language
    if field in HEAD_TEXTS:
        texts = found.setdefault(field, {})
        if language in texts:
            notes.wrong("sheet_same_row", cell, row)
        texts[language] = value
    elif field == "authors":
        found.setdefault("authors", [])
        found["authors"] += [value] if len(found["authors"]) < _MOST_AUTHORS else []
    elif field in found:
        notes.wrong("sheet_same_row", cell, row)
    elif field == "languages":
        found["languages"] = [one for one in _LANGUAGES.split(value) if one]
    elif field == "format":
        number = re.sub(r"[.,]0*$", "", value)  # a spreadsheet may write 1.0
        found["format"] = int(number) if number.isdecimal() and len(number) < 5 else value
    else:
        found[field] = value
