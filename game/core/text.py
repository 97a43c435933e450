"""One string in several languages, and the checked kinds of text that people type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, RootModel, StringConstraints, model_validator

from game.core.words import clean

STRUCK = "[struck out]"
"""What stands in a file where a text was struck out for good; screens show it in their own language."""

NAME_LENGTH = 60
SHORT_NAME_LENGTH = 33
LINE_LENGTH = 300
NOTE_LENGTH = 2000


def _one_line(value: Any) -> Any:
    return clean(value, lines=False).strip() if isinstance(value, str) else value


def _many_lines(value: Any) -> Any:
    return clean(value, lines=True).strip() if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
"""A generated or declared identifier: data, never shown and never a path."""

Name = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=NAME_LENGTH)]
ShortName = Annotated[str, BeforeValidator(_one_line), StringConstraints(max_length=SHORT_NAME_LENGTH)]
Line = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=LINE_LENGTH)]
OptionalLine = Annotated[str, BeforeValidator(_one_line), StringConstraints(max_length=LINE_LENGTH)]
Note = Annotated[str, BeforeValidator(_many_lines), StringConstraints(max_length=NOTE_LENGTH)]
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

    def languages(self) -> frozenset[str]:
        """Return the languages that have words."""
        return frozenset(language for language, words in self.root.items() if words)


def say_in(words: Mapping[str, str], language: str, fallback: str) -> str:
    """Return the words in a language, else in the fallback, else in the first language that has any."""
    return words.get(language) or words.get(fallback) or next(filter(None, words.values()))
