"""Sets words in the room that there is: broken into lines, or cut short with an ellipsis."""

from __future__ import annotations

from collections.abc import Callable

from game.drawing.picture import Measure

RISE = 0.35
"""How far the baseline lies below the middle of figures and capitals, as a share of the size."""


def set_in(text: str, size: float, face: str, width: float, most: int, measure: Measure) -> tuple[str, ...]:
    """Break words into at most so many lines of a width; what is left over ends in an ellipsis.

    A word that is wider than a line is broken inside, so that nothing leaves the frame.
    """

    def fits(line: str) -> bool:
        return measure(line, size, face) <= width

    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if fits(longer):
            line = longer
            continue
        if line:
            lines.append(line)
        while not fits(word) and len(word) > 1:
            head = max(1, _longest(word, fits))
            lines.append(word[:head])
            word = word[head:]
        line = word
    lines.append(line)
    if len(lines) > most:
        lines[most - 1 :] = [cut(" ".join(lines[most - 1 :]), size, face, width, measure) or "…"]
    return tuple(lines)


def cut(line: str, size: float, face: str, width: float, measure: Measure) -> str:
    """Return as much of a line as fits, closed by an ellipsis where something was left out; nothing in no room."""
    if measure(line, size, face) <= width:
        return line
    count = _longest(line, lambda head: measure(_closed(head), size, face) <= width)
    return _closed(line[:count]) if count else ""


def _closed(head: str) -> str:
    return head.rstrip() + "…"


def _longest(text: str, fits: Callable[[str], bool]) -> int:
    """How many letters the longest beginning of a text has that fits."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(text[:middle]) else (low, middle - 1)
    return low
