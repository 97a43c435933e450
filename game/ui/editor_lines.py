"""Where the letters of an edited text stand: lines as they wrap, and the way from offsets to places and back.

Unlike the wrapping of shown text nothing is dropped: every code point belongs to a line, spaces hang over its end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from game.ui.editor import Kept
from game.ui.graphemes import nearest_stop, next_stop, previous_stop

Measure = Callable[[str], float]  # the width of a string, measured as a whole
_WORD = re.compile(r" *[^ ]+ *| +")


class Line(NamedTuple):
    """Offsets of a line as drawn; `hard` lines end with a line end, which is not part of them."""

    start: int
    end: int
    hard: bool


def wrap(text: str, measure: Measure, width: float, kept: Kept, stamp: object) -> list[Line]:
    """The lines of a text at a width; what was found for a paragraph is kept in `kept` while the stamp is the same."""
    if kept.wrapped_for != (stamp, width):
        kept.wrapped_for = (stamp, width)
        kept.wrapped = {}
    known, kept.wrapped = kept.wrapped, {}
    lines: list[Line] = []
    at = 0
    paragraphs = text.split("\n")
    for number, paragraph in enumerate(paragraphs):
        ends = known.get(paragraph) or _ends(paragraph, measure, width)
        kept.wrapped[paragraph] = ends
        start = 0
        for end in ends:
            last = end == len(paragraph) and number < len(paragraphs) - 1
            lines.append(Line(at + start, at + end, last))
            start = end
        at += len(paragraph) + 1
    return lines


def _ends(words: str, measure: Measure, width: float) -> tuple[int, ...]:
    """Where each line of one paragraph ends; always at least one line."""
    ends: list[int] = []
    start = end = 0
    for found in _WORD.finditer(words):
        if measure(words[start : found.end()].rstrip(" ")) > width:
            if end > start:
                ends.append(end)
                start = end
            while measure(words[start : found.end()].rstrip(" ")) > width:
                cut = _most(words, start, found.end(), measure, width)
                if cut >= found.end():
                    break
                ends.append(cut)
                start = cut
        end = found.end()
    return (*ends, len(words))


def _most(words: str, start: int, end: int, measure: Measure, width: float) -> int:
    """The last stop up to which a long word still fits; at least one character."""
    low, high = next_stop(words, start), end
    while low < high:
        middle = (low + high + 1) // 2
        if measure(words[start:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return max(nearest_stop(words, low), next_stop(words, start))


def line_of(lines: list[Line], at: int) -> int:
    """The number of the line on which a caret at this offset stands: where a line wrapped, on the next one."""
    return max(0, bisect_left(lines, at + 1, key=lambda line: line.start) - 1)


def last_stop(text: str, lines: list[Line], number: int) -> int:
    """The last offset at which a caret stands on this line."""
    line = lines[number]
    if line.hard or number == len(lines) - 1:
        return line.end
    return max(line.start, previous_stop(text, line.end))


def across(text: str, line: Line, at: int, measure: Measure) -> float:
    """How far from the line's start a caret at this offset stands."""
    return measure(text[line.start : min(at, line.end)])


def offset_at(text: str, lines: list[Line], number: int, x: float, measure: Measure) -> int:
    """The offset on this line whose caret is nearest to x."""
    line = lines[number]
    last = last_stop(text, lines, number)
    stops = [line.start]
    while stops[-1] < last:
        stops.append(next_stop(text, stops[-1]))
    right = bisect_left(stops, x, key=lambda stop: measure(text[line.start : stop]))
    if right == 0:
        return stops[0]
    if right == len(stops):
        return stops[-1]
    left_x, right_x = (measure(text[line.start : stops[index]]) for index in (right - 1, right))
    return stops[right] if right_x - x <= x - left_x else stops[right - 1]
