"""Says in the reader's language where a text was struck out for good."""

from __future__ import annotations

from pydantic import BaseModel

from game.analysis.evidence import CardShown
from game.analysis.summary import Summary
from game.core.text import STRUCK, Text
from game.pictures.words import Words


def in_words(summary: Summary, say: Words) -> Summary:
    """Return the summary with the words of the language in the place of every text that was struck out."""
    shown = _shown(summary, say("report.struck"))
    assert isinstance(shown, Summary)
    return shown


def _shown(old: object, words: str) -> object:
    if isinstance(old, str):
        return words if old == STRUCK else old
    if isinstance(old, tuple):
        items = tuple(_shown(item, words) for item in old)
        return old if all(one is before for one, before in zip(items, old, strict=True)) else items
    if not isinstance(old, BaseModel) or isinstance(old, CardShown | Text):
        return old
    fields = {name: getattr(old, name) for name in type(old).model_fields}
    changes = {name: new for name, value in fields.items() if (new := _shown(value, words)) is not value}
    return old.model_copy(update=changes) if changes else old
