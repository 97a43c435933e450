"""One string in several languages, and the checked kinds of text that people type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, RootModel, StringConstraints, model_validator
from pydantic_core import PydanticKnownError

from game.core.words import clean

STRUCK = "[struck out]"
"""What stands in a file where a text was struck out for good; screens show it in their own language."""

NAME_LENGTH = 60
SHORT_NAME_LENGTH = 33
LINE_LENGTH = 300
NOTE_LENGTH = 2000


class Typed:
    """Marks the kinds of text that people type, so that striking out finds every one of them."""


def door(most: int, least: int = 0, *, lines: bool = False) -> AfterValidator:
    """Let text in as it may be kept: cleaned, and between two lengths before and after cleaning.

    The lengths are checked first, and quickly, by the constraints; cleaning can still change them.
    """

    def kept(value: str) -> str:
        words = clean(value, lines=lines)
        if words is value:
            return value
        words = words.strip()
        if len(words) < least:
            raise PydanticKnownError("string_too_short", {"min_length": least})
        if len(words) > most:
            raise PydanticKnownError("string_too_long", {"max_length": most})
        return words

    return AfterValidator(kept)


def _lengths(most: int, least: int = 0) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=least or None, max_length=most)


Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
"""A generated or declared identifier: data, never shown and never a path."""

Name = Annotated[str, _lengths(NAME_LENGTH, 1), door(NAME_LENGTH, 1), Typed()]
ShortName = Annotated[str, _lengths(SHORT_NAME_LENGTH), door(SHORT_NAME_LENGTH), Typed()]
Line = Annotated[str, _lengths(LINE_LENGTH, 1), door(LINE_LENGTH, 1), Typed()]
OptionalLine = Annotated[str, _lengths(LINE_LENGTH), door(LINE_LENGTH), Typed()]
Note = Annotated[str, _lengths(NOTE_LENGTH), door(NOTE_LENGTH, lines=True), Typed()]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$")]


class Frozen(BaseModel):
    """A value that never changes after it was checked, and that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings", allow_inf_nan=False)


class Text(RootModel[dict[Language, Note]]):
    """One string in several languages; at least one language has words."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="after")
    def _has_words(self) -> Text:
        if not any(self.root.values()):
            raise ValueError("a text needs words in at least one language")
        return self

    def say(self, language: str, fallback: str) -> str:
        """Return the words in a language, else in the declared fallback, else in the first that has any."""
        return say_in(self.root, language, fallback)

    def spoken(self, language: str, fallback: str) -> str:
        """Return the language of the words that `say` gives for these two."""
        given = self.say(language, fallback)
        return next(one for one in (language, fallback, *self.root) if self.root.get(one) == given)

    def languages(self) -> frozenset[str]:
        """Return the languages that have words."""
        return frozenset(language for language, words in self.root.items() if words)


def say_in(words: Mapping[str, str], language: str, fallback: str) -> str:
    """Return the words in a language, else in the fallback, else in the first language that has any."""
    return words.get(language) or words.get(fallback) or next(filter(None, words.values()))
