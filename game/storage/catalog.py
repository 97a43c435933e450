"""The words of the program, in the language of the user; quick to start, so it reads a file only when it is asked for.

The first part of a key names a file, the rest is the way to the words in it: "title.new" is `new` in title.toml. Words
for a number have two forms, `one` and `other`, chosen by the value `n`.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any, Protocol

REFERENCE = "en"
"""The language that stands in where another has no words yet."""


class Say(Protocol):
    """Whatever turns a key and values into words."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words of a key, with the values in their places."""
        ...


class Catalog:
    """The words of one language at a time; `language` may be changed at any moment."""

    def __init__(self, folder: Path, language: str = REFERENCE) -> None:
        self._folder = folder
        self._areas: dict[tuple[str, str], dict[str, Any]] = {}
        self.language = language

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words of a key; a key without words in any language comes back as itself."""
        found = self._find(self.language, key, values.get("n")) or self._find(REFERENCE, key, values.get("n"))
        if found is None:
            return key
        return found.format_map({name: self._shown(value) for name, value in values.items()})

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of words, such as the names of a sample table; empty when there is none."""
        found = self._value(self.language, key) or self._value(REFERENCE, key)
        return tuple(found) if isinstance(found, list) else ()

    def number(self, value: float, decimals: int | None = None) -> str:
        """Write a number with the language's decimal sign and, if asked, a fixed count of decimals."""
        if decimals is None:
            text = f"{value:.12g}"
        else:
            text = f"{value:.{decimals}f}"
        return text.replace("-", "−").replace(".", self("language.decimal"))

    def date(self, day: dt.date) -> str:
        """Write a date in full, such as "3 november 2026"."""
        month = self(f"language.months.{day.month}")
        return self("language.date", day=str(day.day), month=month, year=str(day.year))

    def time(self, moment: dt.datetime) -> str:
        """Write the time of day of a moment, on the clock that the moment carries."""
        return self("language.time", hour=f"{moment.hour:02}", minute=f"{moment.minute:02}")

    def languages(self) -> dict[str, str]:
        """Return the languages that there are, by code, each with its own name for itself."""
        codes = sorted(place.parent.name for place in self._folder.glob("*/language.toml"))
        return {code: str(self._find(code, "language.name")) for code in codes}

    def in_language(self, language: str) -> Catalog:
        """Return the words of another language, leaving this one as it is; what was read is shared."""
        other = Catalog(self._folder, language)
        other._areas = self._areas
        return other

    def _shown(self, value: object) -> object:
        if isinstance(value, dt.date):  # a datetime is a date as well
            return self.date(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.number(value)
        return value

    def _find(self, language: str, key: str, n: object = None) -> str | None:
        found = self._value(language, key)
        if isinstance(found, dict):
            found = found.get("one" if n == 1 else "other")
        return found if isinstance(found, str) else None

    def _value(self, language: str, key: str) -> Any:
        area, *way = key.split(".")
        found: Any = self._area(language, area)
        for part in way:
            found = found.get(part) if isinstance(found, dict) else None
        return found

    def _area(self, language: str, area: str) -> dict[str, Any]:
        if (language, area) not in self._areas:
            try:
                words = tomllib.loads((self._folder / language / f"{area}.toml").read_text("utf-8"))
            except FileNotFoundError:
                words = {}
            self._areas[language, area] = words
        return self._areas[language, area]
