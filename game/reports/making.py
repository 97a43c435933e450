"""What a report is made with: the words, a measure of texts, how much of the summary, and the paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from game.analysis.summary import Summary
from game.drawing.picture import Measure
from game.pictures.words import Words

Extent = Literal["one", "full"]
"""How much: one page to hand round, or everything with its evidence."""
Paper = Literal["a4", "letter"]


def rough(text: str, size: float, face: str) -> float:
    """Return about how wide a text is, for forms that draw nothing."""
    del face
    return len(text) * size / 2


@dataclass(frozen=True, slots=True)
class Making:
    """The choices that every form of report understands; a form takes no notice of those that mean nothing to it."""

    say: Words
    measure: Measure = rough
    page: Extent = "full"
    paper: Paper = "a4"


Report = Callable[[Summary, Making], str | bytes]
"""Turns a summary into the contents of a file: text to be encoded as UTF-8, or bytes as they are."""
