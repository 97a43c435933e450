"""Texts in a CSV file that a spreadsheet leaves as they are: neither a formula nor a number nor a date is made of them.

An apostrophe before a text says that it is one. Each text comes back as it was: one that itself begins with apostrophes
and then looks like a number gets one more.
"""

from __future__ import annotations

import re
from typing import Final

from game.storage.formula_signs import as_typed, harmless

_LOOKS_LIKE_A_NUMBER: Final = re.compile(
    r"'*\s*(?:(?=[^0-9]*[0-9])[0-9\s.,:/%eE+\-]+|true|false|waar|onwaar)\s*", re.IGNORECASE
)


def guarded(text: str) -> str:
    """Return a text as it is written into a cell."""
    safe = harmless(text)
    return f"'{text}" if safe == text and _LOOKS_LIKE_A_NUMBER.fullmatch(text) else safe


def unguarded(cell: str) -> str:
    """Return the text that `guarded` was given."""
    text = as_typed(cell)
    if text == cell and cell.startswith("'") and _LOOKS_LIKE_A_NUMBER.fullmatch(cell[1:]):
        return cell[1:]
    return text
