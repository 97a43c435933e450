"""Finds names in texts: whole words only, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_SHORTEST_PART = 3


class Known(NamedTuple):
    """A name, what may stand in its place, and whether a part of it (a first name, a surname) is a name too."""

    name: str
    instead: str
    in_parts: bool


class Names:
    """The names that are looked for; quick with thousands of them."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._known: dict[tuple[str, ...], Known] = {}
        parts: dict[tuple[str, ...], Known] = {}
        for one in known:
            words = [found.group() for found in _WORD.finditer(one.name)]
            self._known.setdefault(tuple(word.casefold() for word in words), one)
            for word in words if one.in_parts else ():
                if len(word) >= _SHORTEST_PART and not word[0].islower() and not word.isdecimal():
                    parts.setdefault((word.casefold(),), one)
        self._known = {**parts, **self._known}
        self._known.pop((), None)
        self._longest = max((len(words) for words in self._known), default=0)

    def found_in(self, text: str) -> tuple[str, ...]:
        """Return the names in a text, each once, in the order in which they stand there."""
        return tuple(dict.fromkeys(known.name for _, _, known in self._spans(text)))

    def nothing_else_in(self, text: str) -> bool:
        """Tell whether a text is nothing but names."""
        rest = text
        for start, stop, _ in reversed(list(self._spans(text))):
            rest = rest[:start] + rest[stop:]
        return not _WORD.search(rest)

    def covered(self, text: str) -> str:
        """Return the text with each name replaced; in an enumeration each replacement stands once."""
        pieces, end = [], 0
        for start, stop, known in self._spans(text):
            pieces += [text[end:start], known.instead]
            end = stop
        if not pieces:
            return text
        parts = [part.strip() for part in "".join([*pieces, text[end:]]).split(",")]
        return ", ".join(dict.fromkeys(part for part in parts if part))

    def _spans(self, text: str) -> Iterator[tuple[int, int, Known]]:
        """Yield where names begin and end, the longest name first where two begin at the same word."""
        words = [(found.start(), found.end(), found.group().casefold()) for found in _WORD.finditer(text)]
        place = 0
        while place < len(words):
            for count in range(min(self._longest, len(words) - place), 0, -1):
                known = self._known.get(tuple(word for _, _, word in words[place : place + count]))
                if known is not None:
                    yield words[place][0], words[place + count - 1][1], known
                    place += count
                    break
            else:
                place += 1
