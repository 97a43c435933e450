"""Texts in a table for a spreadsheet, which must never become formulas, and how they come back as they were.

Where a cell, one of its lines, or what another separator would make a cell of begins with a sign that starts a formula,
an apostrophe stands before it.
"""

from __future__ import annotations

import re
from typing import Final

_INVISIBLE: Final = r"[\s\u200c-\u200f\ufe00-\ufe0f\"']"
"""What may stand before the sign without a spreadsheet minding: spaces, joiners, marks of direction, quotation marks."""
_BEFORE_A_SIGN: Final = re.compile(rf"(?<!{_INVISIBLE}){_INVISIBLE}*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""All that stands before a sign, once: looking again from each of its characters would take a long text minutes."""
_BEGINS: Final = re.compile(r"[\n\t]")
_GUARDED: Final = re.compile(r"([\n\t])'")


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; one that could not be taken so comes back as it is."""
    return _BEFORE_A_SIGN.sub(lambda run: ("'" if _begins(text, run) else "") + _BEGINS.sub(r"\g<0>'", run[0]), text)


def as_typed(cell: str) -> str:
    """Return the text that `harmless` was given: as an apostrophe counts among what may precede the sign, it is known."""
    return _BEFORE_A_SIGN.sub(
        lambda run: _GUARDED.sub(r"\1", run[0].removeprefix("'") if _begins(cell, run) else run[0]), cell
    )


def _begins(text: str, run: re.Match[str]) -> bool:
    """Whether a cell begins here, or what another separator would make one."""
    return run.start() == 0 or text[run.start() - 1] in ";,"
