"""What happens to every text on its way to the page: long words get places to break."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, TypeVar

T = TypeVar("T")
_DRAWN = ("svg", "token", "drawn", "is", "sign")
_BREAK = "\u200b"
"""A place where a line may end, without a sign of its own."""
_RUN = re.compile(r"[^ \n]{25,}")
_WORD_MOST = 50
_PIECE = 10
_BOUND = "\u200d"


def fitting(value: T) -> T:
    """Return values in which no run of letters is too long for a column.

    Words of up to fifty letters are left to hyphenation; a longer one, or one with other signs in it, such as an
    address, gets places where a line may end: after every ten signs, and never within one sign as people see it.
    """
    return _fitting(value)  # type: ignore[no-any-return]


def _fitting(value: Any) -> Any:
    if isinstance(value, str):
        return _RUN.sub(_broken, value)
    if isinstance(value, dict):
        return {name: one if name in _DRAWN else _fitting(one) for name, one in value.items()}
    return [_fitting(one) for one in value] if isinstance(value, list) else value


def _broken(found: re.Match[str]) -> str:
    run = found.group()
    if len(run) <= _WORD_MOST and run.isalpha() and run.isascii():
        return run
    made, piece = "", 0
    for place, sign in enumerate(run):
        tied = unicodedata.category(sign) in {"Mn", "Me", "Cf", "Sk"} or run[place - 1 : place] == _BOUND
        if piece >= _PIECE and not tied:
            made, piece = made + _BREAK, 0
        made, piece = made + sign, piece + 1
    return made
