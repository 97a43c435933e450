"""The words of a deck in a spreadsheet: one language is written, every language that the program speaks is understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from game.core.cards import DIRECTIONS, KINDS, LENSES, MOMENTS, THEMES
from game.storage.catalog import Catalog
from game.storage.survey_text import folded

TEXTS: Final = ("term", "question", "low", "high", "why", "note")
LISTS: Final = ("follow_ups", "examples")
SOURCE: Final = ("source_title", "source_organisation")
ORDER: Final = (
    "id", "kind", "theme", "depth", "question", "term", "low", "high", "why", "follow_ups", "note", "examples", *SOURCE,
    "direction", "empty_chair", "lens", "moment", "hidden", "minutes", "measured_id",
)  # fmt: skip
"""The fields of a card in the order of their columns: what somebody writes first stands first."""
HEADS: Final = ("format", "id", "version", "title", "about", "languages", "authors", "licence")
"""The fields of the deck itself, one or more rows each."""
HEAD_TEXTS: Final = ("title", "about")
DEPTHS: Final = ("1", "2", "3")

_LONGEST_HEADING: Final = 80
_LANGUAGE: Final = re.compile(r"^(.+?)[\s_.:(\[]+([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)[\s)\]]*$")
_NUMBER: Final = re.compile(r"^(.+?)[\s_.#]*([0-9]{1,3})$")


class Column(NamedTuple):
    """What a column or row is about: a field, of which item of its list (from 1), in which language (empty: not said)."""

    field: str
    item: int = 0
    language: str = ""


class SheetWords(NamedTuple):
    """Words that are written, and words that are understood, these in the form that `folded` gives."""

    written: Callable[[str], str]
    """Return the word of a key such as "column.kind" in the language that is written."""
    labels: Mapping[str, Mapping[str, str]]
    """For each field with a fixed choice the words that are written, by value."""
    columns: Mapping[str, str]
    heads: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    """For each field with a fixed choice the values, by any word for them."""
    languages: Mapping[str, str]
    """Codes of languages by their own names."""

    def column(self, heading: str) -> Column | None:
        """Return what the heading of a column is about, such as "follow-up 2 nl"; None when nobody can tell."""
        return self._found(heading, self.columns)

    def head(self, label: str) -> Column | None:
        """Return what a row about the deck itself is about, such as "title nl"; None when nobody can tell."""
        return self._found(label, self.heads)

    def _found(self, heading: str, known: Mapping[str, str]) -> Column | None:
        bare, language = heading.strip(), ""
        if len(bare) > _LONGEST_HEADING:
            return None
        if folded(bare) not in known and (ending := _LANGUAGE.match(bare)):
            bare, language = ending[1], _code(ending[2])
        elif folded(bare) not in known:
            first, _, last = bare.rpartition(" ")
            if folded(last.strip("()[]")) in self.languages:
                bare, language = first, self.languages[folded(last.strip("()[]"))]
        item = 0
        if folded(bare) not in known and (numbered := _NUMBER.match(bare)):
            bare, item = numbered[1], int(numbered[2])
        field = known.get(folded(bare))
        return Column(field, item, language) if field else None


def sheet_words(say: Catalog) -> SheetWords:
    """Return the words for a spreadsheet: those of a language to write, those of all languages to understand."""
    spoken = [say.in_language(code) for code in say.languages()]

    def known(table: str, fields: Sequence[str]) -> dict[str, str]:
        found = {folded(field): field for field in fields}
        for words in spoken:
            for field in fields:
                found |= dict.fromkeys(_any(words(f"deck_sheet.{table}.{field}")), field)
        return found

    keys: Mapping[str, Mapping[str, str]] = {
        "kind": {kind: f"vocabulary.kind.{kind}" for kind in KINDS},
        "theme": {theme: f"vocabulary.theme.{theme}" for theme in THEMES},
        "depth": {depth: f"vocabulary.depth.{depth}" for depth in DEPTHS},
        "direction": {direction: f"vocabulary.direction.{direction}" for direction in DIRECTIONS},
        "lens": {lens: f"vocabulary.lens.{lens}" for lens in LENSES},
        "moment": {moment: f"deck_sheet.moment.{moment}" for moment in MOMENTS},
    }
    values = {
        field: {
            **{folded(_plain(words(key))): value for words in spoken for value, key in choices.items()},
            **{folded(words(key)): value for words in spoken for value, key in choices.items()},
            **{folded(value): value for value in choices},
        }
        for field, choices in keys.items()
    }
    flags = {word: value for words in spoken for value in ("yes", "no") for word in _any(words(f"deck_sheet.{value}"))}
    return SheetWords(
        written=lambda key: say(f"deck_sheet.{key}").partition("|")[0].strip(),
        labels={
            field: {value: value if field == "depth" else _plain(say(key)) for value, key in choices.items()}
            for field, choices in keys.items()
        },
        columns=known("column", ORDER),
        heads=known("head", HEADS),
        values={**values, "empty_chair": flags, "hidden": flags},
        languages={folded(name): code for code, name in say.languages().items()},
    )


def _any(words: str) -> list[str]:
    """Return the words of which each is understood, as in "question | statement"."""
    return [folded(word) for word in words.split("|")]


def _plain(words: str) -> str:
    """Return a word without what stands behind its comma, as in "Scale, secret"."""
    return words.partition(",")[0]


def _code(language: str) -> str:
    first, dash, rest = language.partition("-")
    return f"{first.lower()}{dash}{rest}"
