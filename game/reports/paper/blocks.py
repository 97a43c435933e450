"""The blocks that a printed report is made of: plain values, each set by the function of its name in look.typ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Block = dict[str, Any]
"""One block: `is` names the function that sets it, the rest is what that function asks for."""
Cell = str | dict[str, Any]
"""Words, alone or with the discs of parties or a sign before them."""


def heading(text: str, level: int = 1) -> Block:
    """A heading; levels are never skipped on the way down."""
    return {"is": "heading", "level": level, "text": text}


def text(words: Cell, *, quiet: bool = False) -> Block:
    """A paragraph; a quiet one is set in the second ink."""
    return {"is": "text", "text": words, "quiet": quiet}


def point(words: Cell, details: Iterable[Cell] = ()) -> dict[str, Any]:
    """A point of a list with what belongs to it; empty details are left out."""
    return {"text": words, "details": [one for one in details if one]}


def points(found: Iterable[dict[str, Any]]) -> Block:
    """A list of points."""
    return {"is": "points", "points": list(found)}


def table(
    head: Sequence[str], rows: Iterable[Sequence[Cell]], widths: Sequence[float], numbers: Iterable[int] = ()
) -> Block:
    """A table with a header row; widths are shares, `numbers` are the places of columns set to the right."""
    return {
        "is": "table",
        "head": list(head),
        "rows": [list(row) for row in rows],
        "widths": list(widths),
        "numbers": list(numbers),
    }


def picture(svg: str, alt: str, twin: Iterable[str] = (), share: float = 100) -> Block:
    """A drawing with a short alternative text; its twin in sentences stands below it. `share` is percent of the width."""
    return {"is": "picture", "svg": svg, "alt": alt, "twin": list(twin), "share": share}


def chips(found: Iterable[Cell]) -> Block:
    """A row of small plates, such as the classes with their counts."""
    return {"is": "chips", "chips": list(found)}


def cell(words: str, *, discs: Iterable[int] = (), sign: str = "", strong: bool = False) -> Cell:
    """Words with the discs of parties, by number, and a sign before them."""
    made: dict[str, Any] = {"text": words, "discs": list(discs), "strong": strong}
    return made | {"sign": sign} if sign else made


def listed(wanted: str, rows: Sequence[Block], none: str = "") -> list[Block]:
    """A heading of the second level with blocks under it; without blocks what to say instead, or nothing at all."""
    if rows:
        return [heading(wanted, 2), *rows]
    return [heading(wanted, 2), text(none, quiet=True)] if none else []
