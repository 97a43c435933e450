"""The summary as one table for a spreadsheet: a row for each thing that the session says, to filter, count and merge.

Texts cannot become formulas: where a cell, one of its lines, or what another separator would make a cell of begins with
a sign that starts a formula, an apostrophe stands before it. Numbers and days stay what they are.
"""

from __future__ import annotations

import csv
import datetime as dt
import io

from game.analysis.summary import Summary
from game.reports.making import Making
from game.reports.sheets.ledger import Cell, Ledger
from game.reports.sheets.statements import statements_of
from game.reports.struck import in_words
from game.storage.country import Customs, customs
from game.storage.formula_signs import harmless


def render(summary: Summary, making: Making) -> bytes:
    """Return the table in UTF-8 with a byte order mark, as spreadsheets want it, in the manner of the reader's country."""
    manner = customs(making.say)
    table = statements_of(Ledger(in_words(summary, making.say), making))
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=manner.separator, lineterminator="\r\n")
    writer.writerow([harmless(column.words) for column in table.columns])
    writer.writerows([_written(cell, manner) for cell in row] for row in table.rows)
    return made.getvalue().encode("utf-8-sig")


def _written(cell: Cell, manner: Customs) -> str:
    match cell:
        case None:
            return ""
        case str():
            return harmless(cell)
        case dt.date():
            return cell.isoformat()
        case int():
            return str(cell)
        case float():
            return f"{cell:.12g}".replace(".", manner.decimal)
