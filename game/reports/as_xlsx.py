"""The summary as a workbook: one sheet a subject, numbers and days as such, and no text that could become a formula."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Final

from game.analysis.summary import Summary
from game.reports.making import Making
from game.reports.sheets import answers, closing, exchange, interests
from game.reports.sheets.ledger import Cell, Ledger, Sheet
from game.reports.struck import in_words

if TYPE_CHECKING:  # imported when a workbook is made
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

SHEETS = (
    interests.overview,
    interests.people,
    interests.interests,
    interests.clashes,
    exchange.exchanges,
    exchange.balances,
    answers.statements,
    answers.externals,
    answers.terms,
    answers.themes,
    answers.said,
    closing.agreements,
    closing.left_open,
    closing.evidence,
)
_AS_TEXT: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": False,
}
_SHORT_DATE: Final = 14
"""The number format that every reader shows as a date of its own country."""

_PAPERS: Final = {"letter": 1, "a4": 9}
_LONGEST: Final = 32_767
"""The most characters that a cell can hold."""


def render(summary: Summary, making: Making) -> bytes:
    """Return the workbook; it carries the day of the session as its date and names no maker."""
    from xlsxwriter import Workbook

    ledger = Ledger(in_words(summary, making.say), making)
    made = io.BytesIO()
    with Workbook(made, dict(_AS_TEXT)) as book:
        day = ledger.tell.session_day
        book.set_properties({"title": ledger.summary.session.title, "created": dt.datetime.combine(day, dt.time())})
        look = {"valign": "top", "font_name": "Calibri", "font_size": 11}
        words = book.add_format({**look, "text_wrap": True})
        head = book.add_format({**look, "text_wrap": True, "bold": True, "bg_color": "#F6EFE1", "bottom": 2})
        dates = book.add_format({**look, "num_format": _SHORT_DATE, "align": "left"})
        for part in SHEETS:
            sheet = part(ledger)
            on = book.add_worksheet(sheet.name)
            on.set_paper(_PAPERS[making.paper])
            _fill(on, sheet, head, words, dates)
    return made.getvalue()


def _fill(on: Worksheet, sheet: Sheet, head: Format, words: Format, dates: Format) -> None:
    for place, column in enumerate(sheet.columns):
        on.set_column(place, place, column.width)
        on.write_string(0, place, column.words, head)
    for line, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            _write(on, line, place, cell, words, dates)
    on.freeze_panes(1, 1)
    on.set_landscape()
    on.fit_to_pages(1, 0)
    on.repeat_rows(0)
    if sheet.rows:
        on.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _write(on: Worksheet, line: int, place: int, cell: Cell, words: Format, dates: Format) -> None:
    match cell:
        case None:
            return
        case str():
            on.write_string(line, place, cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1]}…", words)
        case dt.date():
            on.write_datetime(line, place, cell, dates)
        case _:
            on.write_number(line, place, cell, words)
