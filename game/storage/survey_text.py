"""The text of a survey's file: which encoding it is in, and what stands between its columns."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Final

from game.storage.notice import Notice, RefusedError, notice

MOST_MEGABYTES: Final = 64
SEPARATORS: Final = (",", ";", "\t")

_ACCENT: Final = re.compile(r"[^\x00-\x7f]")
_LETTERS: Final = re.compile(r"\w*")
_SHOWN: Final = 40
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_DECLARED: Final = "sep="  # a first line with which a spreadsheet says what separates its columns


def load(path: Path) -> bytes:
    """Read a file that is not too large. Raises RefusedError when it is, and OSError."""
    most = MOST_MEGABYTES * 1_000_000
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise RefusedError("survey_too_large", most=MOST_MEGABYTES)
    return data


def decode(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of a file in UTF-8 (or UTF-16, as some spreadsheets save), with what is to be said about it.

    What is not UTF-8 is read as Windows-1252, the encoding of old spreadsheets, and some words with its accents are
    given to be checked. Raises RefusedError when it is not even that.
    """
    try:
        return data.decode("utf-16" if data.startswith(_WIDE) else "utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise RefusedError("survey_encoding") from error
    return text, (notice("survey_cp1252", example=_accented(text)),)


def separated(text: str, first: frozenset[str], second: frozenset[str]) -> tuple[str, int, str]:
    """Return the table in a text, the lines above it, and what separates its columns.

    It is the separator with which the first two columns have one of these names (in lower case); when none does, the
    one that gives the first line the most columns.
    """
    above, line = 0, text[: text.find("\n") + 1]
    if line.lower().startswith(_DECLARED) and len(line.strip()) <= len(_DECLARED) + 1:
        text, above = text[len(line) :], 1
    heads = {separator: _first_row(text, separator) for separator in SEPARATORS}
    for separator, head in heads.items():
        if len(head) > 1 and folded(head[0]) in first and folded(head[1]) in second:
            return text, above, separator
    return text, above, max(SEPARATORS, key=lambda separator: len(heads[separator]))


def folded(word: str) -> str:
    """Return a word without the differences that do not matter: space around it and capitals."""
    return " ".join(word.split()).casefold()


def _first_row(text: str, separator: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True), [])
    except csv.Error:
        return []


def _accented(text: str) -> str:
    """Return the first word that is read otherwise in another encoding, to look at; of a very long one its beginning."""
    found = _ACCENT.search(text)
    if found is None:
        return ""
    before = _LETTERS.match(text[max(0, found.start() - _SHOWN) : found.start()][::-1])
    start = found.start() - (before.end() if before else 0)
    after = _LETTERS.match(text, found.end(), max(found.end(), start + _SHOWN))
    return text[start : after.end() if after else found.end()]
