"""How a table scored a statement: dots on a line from 1 to 5, their range and median, and before it where there is one.

Where scores may be shown per party a dot is the party's disc; else all dots are alike. Nothing here tells who.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from game.analysis.scales import Figures, StatementStanding
from game.analysis.summary import Summary
from game.drawing.dashes import dashed_circle
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import circle, fill, num, outlined, path, rect, stroke
from game.pictures.lines import set_in
from game.pictures.pen import LINE, SIZE, SMALL, Pen, sentence
from game.pictures.teller import Teller
from game.pictures.words import Words

WIDTH = 860.0
LAST = 5
_DOT = 28.0
_TALL = 4
_PLATE = 38.0


class _Dots(NamedTuple):
    """One row of the picture: its scores with the parties that gave them (0: not told), its figures and its name."""

    scores: tuple[tuple[int, int], ...]
    figures: Figures | None
    unsure: int
    name: str
    earlier: bool


def spread_picture(
    one: StatementStanding, summary: Summary, say: Words, measure: Measure, look: Theme, width: float = WIDTH
) -> Picture:
    """Draw one statement's scores, and above them the earlier ones of the same measure; only words where too few."""
    if not one.dots:
        return sentence(_too_few(one, say), measure, look, width)
    pen = Pen(look, measure)
    rows = _rows(one, summary, say)
    named = any(row.name for row in rows)
    side = max(pen.measure(row.name, SIZE, "bold") for row in rows) + 24 if named else 0.0
    unsure = 76.0 if any(row.unsure for row in rows) else 0.0
    left, right = side + 34, width - 34 - unsure
    y = 4.0
    for row in rows:
        y = _row(pen, row, say, y, left, right, width)
    return pen.picture(width, max(y, _ends(pen, one, say, y, left, right, SMALL)))


def _ends(pen: Pen, one: StatementStanding, say: Words, y: float, left: float, right: float, size: float) -> float:
    """Write what 1 and 5 mean: beside the plate of the median where that leaves room, else below it; return the end."""
    texts = [text.say(say.language, one.card.fallback) for text in (one.low, one.high)]
    lines = [set_in(text, size, "body", (right - left) / 2 + 20, 3, pen.measure) for text in texts]
    spans = [max(pen.measure(line, size, "body") for line in part) for part in lines]
    if one.figures is not None:
        at = left + (one.figures.median - 1) * (right - left) / (LAST - 1)
        free = 60 + pen.measure(say("picture.figure", value=one.figures.median), SIZE, "bold") / 2
        if left - 14 + spans[0] < at - free and right + 14 - spans[1] > at + free:
            y -= _PLATE + 14
    for part, x, anchor in ((lines[0], left - 14, "start"), (lines[1], right + 14, "end")):
        for place, line in enumerate(part):
            middle = y + 4 + (place + 0.5) * size * LINE
            pen.write(x, middle, line, size=size, anchor="start" if anchor == "start" else "end", ink=pen.look.ink_2)
    return y + 4 + max(len(part) for part in lines) * size * LINE + 4


def _rows(one: StatementStanding, summary: Summary, say: Words) -> tuple[_Dots, ...]:
    told = [(score, summary.party(each.party).number) for each in one.parties for score in each.dots]
    if tuple(sorted(score for score, _ in told)) != one.dots:
        told = [(score, 0) for score in one.dots]
    scores = tuple(sorted(told))
    now = _Dots(scores, one.figures, one.dont_know or 0, say("picture.now") if one.before else "", earlier=False)
    if one.before is None:
        return (now,)
    plain = tuple((score, 0) for score in one.before.dots)
    return _Dots(plain, one.before.figures, one.before.dont_know, say("picture.before"), earlier=True), now


def _row(pen: Pen, row: _Dots, say: Words, y: float, left: float, right: float, width: float) -> float:
    """Draw one row from the height y; return where it ends."""
    look, step = pen.look, (right - left) / (LAST - 1)
    piles = Counter(score for score, _ in row.scores)
    broad, size = _packed(max(piles.values()), step)
    tall = max(-(-count // broad) for count in piles.values())
    floor = y + tall * (size + 3) + 14
    if row.figures is not None and row.figures.spread:
        start, long = left + (row.figures.lowest - 1) * step, row.figures.spread * step
        pen.add(rect(start - 9, floor - 9, long + 18, 18, 9, outlined(look.menu_selected, look.mine.plate, 2)))
    ticks = "".join(f"M{num(left + n * step)} {num(floor - 8)}V{num(floor + 8)}" for n in range(LAST))
    pen.add(path(f"M{num(left - 16)} {num(floor)}H{num(right + 16)}{ticks}", stroke(look.control, 3, cap="round")))
    for value, count in sorted(piles.items()):
        parties = [party for score, party in row.scores if score == value]
        for place in range(count):
            line = place // broad
            in_line = min(broad, count - line * broad)
            x = left + (value - 1) * step + (place % broad - (in_line - 1) / 2) * (size + 3)
            _dot(pen, x, floor - 14 - size / 2 - line * (size + 3), size, parties[place], earlier=row.earlier)
    for value in range(1, LAST + 1):
        pen.write(left + (value - 1) * step, floor + 26, str(value), anchor="middle", ink=look.ink_2)
    bottom = floor + 46
    if row.figures is not None:
        bottom = _median(pen, row.figures.median, say, left, step, floor)
    if row.unsure:
        x = width - 38
        pen.add(dashed_circle(x, floor - 24, 17, look.unknown, 3, (8, 6)))
        pen.write(x, floor - 24, "?", face="bold", anchor="middle")
        pen.write(x, floor + 26, say("picture.times", n=row.unsure), anchor="middle")
    if row.name:
        pen.write(0, floor, row.name, face="bold")
    return bottom + 10


def _packed(most: int, step: float) -> tuple[int, float]:
    """How many dots stand beside each other on a score, and how large: piles grow sideways before they grow high."""
    size = _DOT
    while True:
        broad = max(1, int((step - 12) // (size + 3)))
        if -(-most // broad) <= _TALL or size <= 14:
            break
        size -= 2
    return min(broad, max(1, -(-most // _TALL))), size


def _dot(pen: Pen, x: float, y: float, size: float, party: int, *, earlier: bool) -> None:
    look = pen.look
    if party:
        pen.disc(x, y, size, party)
    elif earlier:
        pen.add(circle(x, y, size / 2 - 2, outlined(look.paper, look.mine.plate, 3)))
    else:
        pen.add(circle(x, y, size / 2 - 1, fill(look.mine.plate)))


def _median(pen: Pen, median: float, say: Words, left: float, step: float, floor: float) -> float:
    """Mark the middle score under the line, on a plate that replaces the number there; return where it ends."""
    look, words, x = pen.look, say("picture.figure", value=median), left + (median - 1) * step
    half = max(26.0, pen.measure(words, SIZE, "bold") / 2 + 10)
    y = floor + 46
    pen.add(path(f"M{num(x - 9)} {num(y + 1)}L{num(x)} {num(y - 8)}L{num(x + 9)} {num(y + 1)}Z", fill(look.ink)))
    pen.add(rect(x - half, y, 2 * half, _PLATE, 10, fill(look.ink)))
    pen.write(x, y + _PLATE / 2, words, face="bold", anchor="middle", ink=look.paper)
    return y + _PLATE + 4


def _too_few(one: StatementStanding, say: Words) -> str:
    if one.too_few or one.scored is None:
        return say("report.too_few")
    return say("report.too_few_scores", n=one.scored)


def spread_twin(one: StatementStanding, summary: Summary, say: Words) -> tuple[str, ...]:
    """Say how one statement was scored: its ends, its scores, figures, parties and who did not know."""
    tell = Teller(summary, say)
    if not one.dots:
        return (_too_few(one, say),)
    low, high = (text.say(say.language, one.card.fallback) for text in (one.low, one.high))
    told = [say("report.ends", low=low, high=high)]
    if one.before is not None:
        before = one.before
        told.append(say("picture.before_said", what=_said(before.dots, before.figures, before.dont_know, say)))
        told.append(say("picture.now_said", what=_said(one.dots, one.figures, one.dont_know or 0, say)))
    else:
        told.append(_said(one.dots, one.figures, one.dont_know or 0, say))
    told += [say("report.party_dots", party=tell.party(each.party), dots=_listed(each.dots)) for each in one.parties]
    return tuple(told)


def _said(dots: Sequence[int], figures: Figures | None, unsure: int, say: Words) -> str:
    told = [say("report.dots", dots=_listed(dots))]
    if figures is not None:
        told.append(say("report.figures", n=len(dots), median=figures.median, low=figures.lowest, high=figures.highest))
    if unsure:
        told.append(say("report.dont_know", n=unsure))
    return ". ".join(told)


def _listed(dots: Sequence[int]) -> str:
    return " ".join(str(score) for score in dots)
