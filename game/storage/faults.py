"""What can be wrong with a deck: a place and a code, translated from what the models say."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from game.core import cards
from game.storage.catalog import Say
from game.storage.notice import Notice

_PLAIN = {
    "missing": "missing",
    "union_tag_not_found": "missing",
    "string_type": "not_text",
    "int_type": "not_number",
    "int_parsing": "not_number",
    "int_from_float": "not_number",
    "int_parsing_size": "huge_number",
    "float_type": "not_number",
    "float_parsing": "not_number",
    "finite_number": "not_number",
    "bool_type": "not_true_or_false",
    "bool_parsing": "not_true_or_false",
    "tuple_type": "not_list",
    "list_type": "not_list",
    "dict_type": "not_table",
    "model_type": "not_table",
    "model_attributes_type": "not_table",
    "string_too_short": "empty",
    "too_short": "empty",
    "value_error": "empty",
    "string_unicode": "not_text",
}
_LOOKED_AT = 200
_LONGEST = {"string_too_long": ("too_long", "max_length"), "too_long": ("too_many", "max_length")}
_BOUNDS = {
    "greater_than": ("too_small", "gt"),
    "greater_than_equal": ("too_small", "ge"),
    "less_than": ("too_big", "lt"),
    "less_than_equal": ("too_big", "le"),
}


@dataclass(frozen=True)
class Fault(Notice):
    """Something that is wrong in a deck's file, and where: the line, the card's id and the field, as far as known.

    In a spreadsheet the `cell` is known, as in "C7". A `minor` fault is one with which the deck can still be played.
    """

    file: str = ""
    card: str | None = None
    field: str = ""
    line: int | None = None
    minor: bool = False
    cell: str = ""

    def sentence(self, say: Say) -> str:
        """Say it on one line: file, card, field, what is wrong."""
        file = f"{self.file}:{self.line}" if self.line and not self.cell else self.file
        return ": ".join(
            printable(part) for part in (file, self.cell, self.card or "", self.field, self.words(say)) if part
        )


def translate(error: ErrorDetails) -> tuple[str, dict[str, str | int]]:
    """Return the code and the values for one of pydantic's errors."""
    kind: str = error["type"]
    context: Mapping[str, Any] = error.get("ctx", {})
    if kind in _PLAIN:
        return _PLAIN[kind], {}
    if kind in _LONGEST:
        code, bound = _LONGEST[kind]
        # the models clean a text before they count, and then pydantic says of a text what it says of a list
        code = "too_long" if isinstance(error["input"], str) else code
        return code, {"most": int(context[bound])}
    if kind in _BOUNDS:
        code, bound = _BOUNDS[kind]
        return code, {"bound": f"{context[bound]:g}"}
    if kind == "union_tag_invalid":
        return "unknown_kind", {"found": shortened(context["tag"]), "known": ", ".join(cards.KINDS)}
    if kind == "literal_error":
        return "not_one_of", {"found": shortened(error["input"]), "known": _unquoted(str(context["expected"]))}
    if kind == "string_pattern_mismatch":
        return "not_id", {"found": shortened(error["input"])}
    return "wrong", {"reason": error["msg"]}


def unknown_field(name: str, known: Sequence[str]) -> tuple[str, dict[str, str | int]]:
    """Return the code and the values for a field that does not exist, with the field that was probably meant."""
    if meant := difflib.get_close_matches(name, known, 1):
        return "unknown_field_meant", {"meant": meant[0]}
    return "unknown_field", {"known": ", ".join(known)}


def printable(text: str) -> str:
    """Return a text on one line and without signs that a terminal would obey, or that turn the direction of writing."""
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(text.split())


def shortened(found: object) -> str:
    """Return what stands in a file as it can be told: printable, and no more than forty characters of it."""
    text = printable(str(found)[:_LOOKED_AT])
    return text if len(text) <= 40 else text[:39] + "…"


def _unquoted(expected: str) -> str:
    return expected.replace("'", "").replace(" or ", ", ")
