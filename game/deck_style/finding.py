"""What the style check finds: a code with values, and the place that it is about."""

from __future__ import annotations

from typing import NamedTuple

from game.storage.catalog import Say

Value = str | int | float


class Finding(NamedTuple):
    """Something about a deck that could read better; the deck can be played as it is.

    `field` is written as in faults ("question", "follow_ups[2]"), empty for a card or a deck as a whole; `language` is
    empty where it makes no difference, `card` is None where the deck itself is meant.
    """

    code: str
    card: str | None = None
    field: str = ""
    language: str = ""
    values: tuple[tuple[str, Value], ...] = ()

    def what(self, say: Say) -> str:
        """Say what was found, without a capital at its beginning."""
        return say(f"style.{self.code}.what", **dict(self.values))

    def advice(self, say: Say) -> str:
        """Say what to do about it, as a sentence."""
        return say(f"style.{self.code}.do", **dict(self.values))

    def line(self, say: Say, file: str) -> str:
        """Say it on one line: file, card, field and language, what, and what to do."""
        place = " ".join(part for part in (self.field, self.language and f"({self.language})") if part)
        return (
            ": ".join(part for part in (file, self.card or "", place, self.what(say)) if part) + f". {self.advice(say)}"
        )
