"""Texts in a table for a spreadsheet, which must never become formulas, and how they come back as they were.

Where a cell, one of its lines, or what another separator would make a cell of begins with a sign that starts a formula,
an apostrophe stands before it.
"""

from __future__ import annotations

import re
from typing import Final

_INVISIBLE: Final = r"[\s\u200c-\u200f\ufe00-\ufe0f\"']*"
"""What may stand before the sign without a spreadsheet minding: spaces, joiners, marks of direction, quotation marks."""
_SIGN: Final = rf"(?={_INVISIBLE}[=+\-@\uff1d\uff0b\uff0d\uff20])"
_BEGINS_A_FORMULA: Final = re.compile(rf"(^|[;,\t]){_SIGN}", re.MULTILINE)
_MADE_HARMLESS: Final = re.compile(rf"(^|[;,\t])'{_SIGN}", re.MULTILINE)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; one that could not be taken so comes back as it is."""
    return _BEGINS_A_FORMULA.sub(r"\1'", text)


def as_typed(cell: str) -> str:
    """Return the text that `harmless` was given: as an apostrophe counts among what may precede the sign, it is known."""
    return _MADE_HARMLESS.sub(r"\1", cell)
