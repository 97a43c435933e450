"""Which texts of a summary people typed themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from game.analysis.agreements import AgreementStanding, AmbitionStanding, CheckOut, ParkedItem
from game.analysis.clashes import ClashSide
from game.analysis.evidence import CardShown, EvidenceItem
from game.analysis.exchange import ExchangeStanding
from game.analysis.externals import ExternalStanding
from game.analysis.interests import InterestStanding, OtherWords
from game.analysis.language import Definition, TermStanding
from game.analysis.short_names import propose
from game.analysis.summary import Session, Summary
from game.analysis.themes import Reflection
from game.core.text import STRUCK, Text

TYPED: Mapping[type[BaseModel], tuple[str, ...]] = {
    Session: ("title",),
    InterestStanding: ("text", "short_name", "position", "whys"),
    OtherWords: ("text", "position", "whys"),
    ClashSide: ("text", "short_name", "position", "whys"),
    ExchangeStanding: ("what",),
    ExternalStanding: ("who", "stake"),
    TermStanding: ("wording",),
    Definition: ("words",),
    Reflection: ("text",),
    AgreementStanding: ("what", "who", "step"),
    AmbitionStanding: ("sentence", "owner"),
    ParkedItem: ("text",),
    CheckOut: ("word",),
    EvidenceItem: ("words",),
}
"""The fields with typed text, by model. Names and roles are not among them: the program itself puts those in reports."""


def typed(summary: Summary) -> Iterator[str]:
    """Yield every text that somebody typed, in the order of the summary; a text can come more than once."""
    return _in(summary)


def _in(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _in(item)
    elif isinstance(value, BaseModel) and not isinstance(value, CardShown | Text):
        fields = TYPED.get(type(value), ())
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name not in fields:
                yield from _in(inner)
            elif not _by_the_program(value, name):
                yield from (
                    words for words in (inner if isinstance(inner, tuple) else (inner,)) if words and words != STRUCK
                )


def _by_the_program(value: BaseModel, name: str) -> bool:
    """Some of these fields hold a score, or a short name that nobody changed."""
    if isinstance(value, EvidenceItem):
        return value.act == "scored"
    if isinstance(value, InterestStanding | ClashSide) and name == "short_name":
        return value.short_name == propose(value.text)
    return False
