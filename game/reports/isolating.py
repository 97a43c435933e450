"""Keeps what people typed apart from the sentence around it, so that text from right to left cannot turn its neighbours round.

Values are marked where a sentence takes them in, with two code points that the door for typed text never lets through;
each form of report then puts its own isolation in the place of the marks.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Final

from game.pictures.words import Words

OPEN: Final = "\ufdd0"
CLOSE: Final = "\ufdd1"
_FROM_RIGHT = frozenset({"R", "AL", "AN"})
_GONE = str.maketrans("", "", OPEN + CLOSE)
_ISOLATED = str.maketrans({OPEN: "\u2068", CLOSE: "\u2069"})


class Marked:
    """The words of a language, with marks round every text that stands in them as a value."""

    def __init__(self, say: Words) -> None:
        self._say = say
        self.language = say.language

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words of a key, each text among the values between marks."""
        return self._say(
            key, **{name: mark(value) if isinstance(value, str) else value for name, value in values.items()}
        )

    def time(self, moment: dt.datetime) -> str:
        """Write the time of day of a moment."""
        return self._say.time(moment)


def mark(words: str) -> str:
    """Put marks round a text."""
    return f"{OPEN}{words}{CLOSE}"


def plain(words: str) -> str:
    """Return words for a form without markup: isolated where something runs from right to left, else without marks."""
    if any(unicodedata.bidirectional(letter) in _FROM_RIGHT for letter in words):
        return words.translate(_ISOLATED)
    return unmarked(words)


def unmarked(words: str) -> str:
    """Return words without marks."""
    return words.translate(_GONE)
