"""A deck as a workbook: a sheet about the deck, and one with its cards."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, Final

from game.core.deck import MOST_CARDS, Deck
from game.storage.catalog import Catalog
from game.storage.deck_checking import DeckFile
from game.storage.deck_sheets.guarding import unguarded
from game.storage.deck_sheets.places import MOST_COLUMNS, Sheet
from game.storage.deck_sheets.reading import read_sheets
from game.storage.deck_sheets.rows import Cell, heading, rows_of
from game.storage.deck_sheets.words import LISTS, SOURCE, TEXTS, Column, SheetWords, sheet_words
from game.storage.faults import Fault
from game.storage.notice import RefusedError

if TYPE_CHECKING:  # imported when a workbook is made
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_AS_TEXT: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": False,
}
# What a workbook would take for the code of a sign. The word joiner between is invisible, and no text of ours keeps one.
_CODE: Final = re.compile(r"(_?x)(?=[0-9A-Fa-f]{4}_)")
_JOINER: Final = "\u2060"
_LONGEST_LIST: Final = 255
_LINE: Final = 15
_MOST_LINES: Final = 12

_MOST_UNZIPPED: Final = 12_000_000
_MOST_PARTS: Final = 300
_MOST_TAGS: Final = 400_000
_MOST_TAGS_ELSEWHERE: Final = 50_000
"""In parts other than sheets and their texts; of some of these each tag costs a reader much."""
_MOST_ROWS: Final = 3000
_DECLARES: Final = re.compile(rb"<!(?!--|\[CDATA\[)")
_OTHER_CODE: Final = re.compile(rb"""^[^<]*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
_OLD: Final = b"\xd0\xcf\x11\xe0"
"""How a workbook of before 2007 begins, and one with a password."""


def written(deck: Deck, say: Catalog) -> bytes:
    """Return a deck as a workbook, in which every text is a text; fixed choices can be taken from a list."""
    from xlsxwriter import Workbook

    words = sheet_words(say)
    rows = rows_of(deck, words)
    made = io.BytesIO()
    with Workbook(made, dict(_AS_TEXT)) as book:
        look = {"valign": "top", "text_wrap": True, "font_name": "Calibri", "font_size": 11, "num_format": "@"}
        plain, bold = book.add_format(look), book.add_format({**look, "bold": True, "bg_color": "#F6EFE1"})
        on = book.add_worksheet(words.written("deck"))
        on.set_column(0, 0, 24, bold)
        on.set_column(1, 1, 80, plain)
        for row, (name, value) in enumerate(rows.head):
            _write(on, row, 0, name, bold)
            _write(on, row, 1, value, plain)
        on = book.add_worksheet(words.written("cards"))
        for place, column in enumerate(rows.columns):
            on.set_column(place, place, _width(column), plain)
            _write(on, 0, place, heading(column, words), bold)
            _choices(on, place, column, words)
        for row, cells in enumerate(rows.cards, 1):
            on.set_row(row, _LINE * max(map(_lines, cells, rows.columns)))
            for place, cell in enumerate(cells):
                _write(on, row, place, cell, plain)
        on.freeze_panes(1, 1)
        on.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    return made.getvalue()


def read(data: bytes, file: str, say: Catalog) -> tuple[Deck | None, list[Fault]]:
    """Read a deck from the bytes of a workbook; what could take too long or too much memory is not opened at all."""
    try:
        _look_inside(data)
        sheets = _sheets(data)
    except RefusedError as refused:
        return None, [DeckFile(file).told(refused.notice)]
    if len(sheets) == 1:  # as a spreadsheet saves a CSV file: its texts are still guarded
        (only,) = sheets
        rows = [[unguarded(cell) if isinstance(cell, str) else cell for cell in row] for row in only.rows]
        sheets = [Sheet(only.name, rows)]
    return read_sheets(sheets, file, sheet_words(say), say.language)


def _width(column: Column) -> int:
    """Return the width of a column in characters."""
    if column.field in ("kind", "theme", "term", "low", "high", *SOURCE):
        return 22
    return 40 if column.field in (*TEXTS, *LISTS) else 12


def _lines(cell: Cell, column: Column) -> int:
    """Return how many lines a cell takes, about; not every spreadsheet finds that out by itself."""
    width = _width(column)
    return min(_MOST_LINES, sum(1 + len(line) // width for line in str(cell or "").split("\n")))


def _write(on: Worksheet, row: int, place: int, cell: Cell, look: Format) -> None:
    match cell:
        case None:
            return
        case str():
            on.write_string(row, place, _CODE.sub(rf"\1{_JOINER}", cell), look)
        case int() | float() if float(f"{cell:.15g}") == cell:
            on.write_number(row, place, cell, look)
        case _:
            on.write_string(row, place, repr(cell), look)


def _choices(on: Worksheet, place: int, column: Column, words: SheetWords) -> None:
    """Let the reader choose from a list where a field has a fixed choice."""
    labels = list(words.labels.get(column.field, {}).values())
    if column.field in ("empty_chair", "hidden"):
        labels = [words.written("yes"), words.written("no")]
    if labels and len(",".join(labels)) <= _LONGEST_LIST:
        on.data_validation(1, place, MOST_CARDS, place, {"validate": "list", "source": labels, "error_type": "warning"})


def _look_inside(data: bytes) -> None:
    """Look at the parts of a workbook before it is opened. Raises RefusedError."""
    if data.startswith(_OLD):
        raise RefusedError("sheet_locked")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            parts = book.infolist()
            # No part gives more than it declares: zipfile stops there.
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNZIPPED:
                raise RefusedError("sheet_too_much", most=_MOST_UNZIPPED // 1_000_000)
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels", ".vml")):
                    large = part.filename.lower().startswith(("xl/worksheets/", "xl/sharedstrings"))
                    _look_at(book.read(part), _MOST_TAGS if large else _MOST_TAGS_ELSEWHERE)
    # zipfile says NotImplementedError of a way to pack that it does not know, and RuntimeError of a locked part.
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise RefusedError("sheet_broken") from error


def _look_at(text: bytes, most: int) -> None:
    """Refuse XML that declares things of its own, which could grow without end, that hides what it says, or is too much."""
    if b"\0" in text or _DECLARES.search(text) or _OTHER_CODE.match(text[:200]):
        raise RefusedError("sheet_unsafe")
    if text.count(b"<") > most:
        raise RefusedError("sheet_too_much", most=_MOST_UNZIPPED // 1_000_000)


def _sheets(data: bytes) -> list[Sheet]:
    """Return the sheets of a workbook, hidden ones too. Raises RefusedError."""
    from openpyxl import load_workbook

    found = []
    try:
        with warnings.catch_warnings(action="ignore"):  # of what openpyxl would lose if it saved the workbook
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            for on in book.worksheets:
                on.reset_dimensions()  # the sheet's own word for it may be wrong
                rows = on.iter_rows(max_row=_MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
                found.append(Sheet(on.title, [_trimmed(row) for row in rows]))
    except Exception as error:
        raise RefusedError("sheet_broken") from error
    return found


def _trimmed(row: tuple[Any, ...]) -> list[Any]:
    cells = list(row)
    while cells and cells[-1] is None:
        cells.pop()
    return cells
