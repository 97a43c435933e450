"""A deck as CSV: the rows about the deck, an empty row, and the table of its cards."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Final

from game.core.deck import MOST_CARDS, Deck
from game.storage.catalog import Catalog
from game.storage.country import customs
from game.storage.deck_checking import DeckFile
from game.storage.deck_sheets.guarding import guarded, unguarded
from game.storage.deck_sheets.places import MOST_COLUMNS, Sheet
from game.storage.deck_sheets.reading import read_sheets
from game.storage.deck_sheets.rows import Cell, heading, rows_of
from game.storage.deck_sheets.words import SheetWords, sheet_words
from game.storage.faults import Fault
from game.storage.notice import RefusedError
from game.storage.survey_text import SEPARATORS, decode

_MOST_ROWS: Final = 2 * MOST_CARDS
"""More rows than that with something in them are no deck, nor cards with many remarks between them."""


def written(deck: Deck, say: Catalog) -> bytes:
    """Return a deck as CSV in UTF-8 with a byte order mark, with the separator of the reader's country.

    No cell can become a formula; reading gives each text back as it was.
    """
    words = sheet_words(say)
    head, columns, cards = rows_of(deck, words)
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=customs(say).separator, lineterminator="\r\n")
    writer.writerows([_text(cell) for cell in row] for row in head)
    writer.writerow([])
    writer.writerow([heading(column, words) for column in columns])
    writer.writerows([_text(cell) for cell in row] for row in cards)
    return made.getvalue().encode("utf-8-sig")


def read(data: bytes, file: str, say: Catalog) -> tuple[Deck | None, list[Fault]]:
    """Read a deck from the bytes of a CSV file, whatever separates its columns and whichever spreadsheet saved it."""
    deck_file, words = DeckFile(file), sheet_words(say)
    try:
        text, notices = decode(data)
    except RefusedError as refused:
        return None, [deck_file.told(refused.notice)]
    before = [replace(deck_file.told(notice), minor=True) for notice in notices]
    readings = [_rows(text, separator) for separator in SEPARATORS]
    whole = [rows for rows, broken_at in readings if not broken_at]
    if not whole:
        return None, [*before, deck_file.fault("survey_quotes", min(line for _, line in readings))]
    best = max(whole, key=lambda rows: _known(rows, words))
    if sum(any(row) for row in best) > _MOST_ROWS:
        return None, [*before, deck_file.fault("too_many", most=MOST_CARDS)]
    sheet = Sheet("", [[unguarded(cell) for cell in row] for row in best])
    return read_sheets([sheet], file, words, say.language, before)


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return guarded(cell)
        case _ if float(f"{cell:.15g}") == cell:
            return f"{cell:.15g}"
        case _:
            return guarded(repr(cell))  # a spreadsheet would round it


def _rows(text: str, separator: str) -> tuple[list[list[str]], int]:
    """Return the rows, and the line at which they cannot be read; 0 when all can."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return list(reader), 0
    except csv.Error:
        return [], reader.line_num


def _known(rows: list[list[str]], words: SheetWords) -> int:
    """Return how many headings there are in the row that has the most of them."""
    return max((sum(words.column(cell) is not None for cell in row[:MOST_COLUMNS]) for row in rows[:100]), default=0)
