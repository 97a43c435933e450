"""What a language knows about its own style: how to count syllables, which words to leave out; a file for each.

A language without a file in assets/style is not judged by the rules that need one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from game.storage import paths

_WORDS_KEPT: Final = 20_000
_BETWEEN: Final = r"(?:\W+\w+){1,4}\W+"
_ACUTE: Final = str.maketrans("áéíóúý’", "aeiouy'")
"""An acute accent only stresses a word in the languages that we count in, and makes no syllable."""


class LanguageStyle:
    """The style of one language, ready to be used."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take what the language's file says."""
        reading, questions, words = data["reading"], data["questions"], data["words"]
        self.base: float = reading["base"]
        self.per_syllable: float = reading["per_syllable"]
        self.per_word: float = reading["per_word"]
        self.least: int = reading["least"]
        self.median: int = reading["median"]
        enders = re.escape(data["sentences"]["enders"])
        self.sentence_end = re.compile(rf"[{enders}]+[’”\"')»]*(?=\s+[‘“\"'(«]*[^\W_a-zà-ÿ]|\s*$)")
        self.closed = frozenset(questions["closed"].split())
        self.open = frozenset(questions["open"].split())
        self.either = frozenset(questions["either"].split())
        self.joining = frozenset(questions["joining"].split())
        self.tags = frozenset(questions["tags"])
        self.unwanted = {name: _any_of(words[name]) for name in words}
        self._syllables = _Syllables(data["syllables"])

    def syllables(self, word: str) -> int:
        """Return how many syllables a word has, at least one; rather one too many than one too few."""
        return self._syllables.count(word)


class _Syllables:
    """Counts syllables by the spelling of a language."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._silent = re.compile("|".join(data["silent"]) or "(?!)")
        self._vowels = re.compile("|".join(data["vowels"]))
        self._exact: Mapping[str, int] = data.get("exact", {})
        self._points = _points(data["hyphenation"], data["left"], data["right"])
        self.count = lru_cache(maxsize=_WORDS_KEPT)(self._count)

    def _count(self, word: str) -> int:
        plain = word.casefold().translate(_ACUTE)
        if plain in self._exact:
            return self._exact[plain]
        if any(sign.isdigit() for sign in plain):
            return max(1, sum(sign.isalnum() for sign in plain))
        groups = len(self._vowels.findall(self._silent.sub("", plain)))
        return max(1, groups, self._points(plain) + 1)


@cache
def style_of(language: str) -> LanguageStyle | None:
    """Return the style of a language; None when it has no file."""
    return read(paths.resource("assets") / "style" / f"{language}.toml")


def read(file: Path) -> LanguageStyle | None:
    """Read the style of a language from its file; None when there is none."""
    try:
        return LanguageStyle(tomllib.loads(file.read_text("utf-8")))
    except FileNotFoundError:
        return None


def _points(hyphenation: str, left: int, right: int) -> Callable[[str], int]:
    """Return what counts the places where a word may be broken."""
    import pyphen  # reads a dictionary of a language, which nobody needs who only plays

    if hyphenation not in pyphen.LANGUAGES:
        return lambda _word: 0
    broken = pyphen.Pyphen(lang=hyphenation, left=left, right=right)
    return lambda word: len(broken.positions(word))


def _any_of(entries: Iterable[str]) -> re.Pattern[str]:
    """Return what finds each of these words: whole, or with any ending where it ends in a star."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_pattern, entries))})", re.IGNORECASE)


def _pattern(entry: str) -> str:
    first, apart, last = entry.partition(" … ")
    begin = " ".join(_word(word) for word in first.split()).replace(" ", r"\s+")
    return rf"{begin}{_BETWEEN}{_word(last)}(?=\s*(?:[^\w\s]|$))" if apart else begin


def _word(word: str) -> str:
    return re.escape(word[:-1]) + r"[\w-]*" if word.endswith("*") else re.escape(word) + r"(?![\w-])"
