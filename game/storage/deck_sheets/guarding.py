"""Texts in a CSV file that a spreadsheet leaves as they are: neither a formula nor a number nor a date is made of them.

An apostrophe before a text says that it is one. Each text comes back as it was: one that itself begins with apostrophes
and then looks like a number gets one more.
"""

from __future__ import annotations

import re
from typing import Final

from game.storage.formula_signs import as_typed, harmless

_NUMBER: Final = re.compile(r"(?=[^0-9]*[0-9])[0-9\s.,:/%eE+\-]+|true|false|waar|onwaar", re.IGNORECASE)


def guarded(text: str) -> str:
    """Return a text as it is written into a cell."""
    safe = harmless(text)
    return f"'{text}" if safe == text and _looks_like_a_number(text) else safe


def unguarded(cell: str) -> str:
    """Return the text that `guarded` was given."""
    text = as_typed(cell)
    return cell[1:] if text == cell and cell.startswith("'") and _looks_like_a_number(cell[1:]) else text


def _looks_like_a_number(text: str) -> bool:
    return _NUMBER.fullmatch(text.lstrip("'").strip()) is not None
