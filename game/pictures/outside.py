"""Externals in a grid: their influence upwards, what is at stake for them to the right; numbered as in the list."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from game.analysis.externals import ExternalStanding
from game.analysis.summary import Summary
from game.drawing.dashes import dashed_circle
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import circle, fill, num, outlined, path, rect, stroke
from game.pictures.lines import set_in
from game.pictures.pen import SIZE, SMALL, Pen, sentence
from game.pictures.teller import Teller
from game.pictures.words import Words

WIDTH, HEIGHT = 900.0, 720.0
LAST = 5
_AXIS = 36.0
_MARK = 50.0
_APART = 4.0
_KEEN, _WARM = 8, 6
"""From this sum of influence and interest on, a cell lies on the deepest ground, or on a deeper one."""


def grid_picture(
    summary: Summary, say: Words, measure: Measure, look: Theme, width: float = WIDTH, height: float = HEIGHT
) -> Picture:
    """Draw the grid, its axes, a numbered mark for each external that has both scores, and what the marks mean.

    The numbers are the places in the summary's list. An external without both scores stands in the line below.
    """
    if not summary.externals:
        return sentence(say("report.no_externals"), measure, look, width)
    pen = Pen(look, measure)
    keys = list(_keys(summary, say))
    rows = _legend_rows(pen, keys, width)
    unplaced = _unplaced(summary)
    note = (
        set_in(say("picture.unplaced", numbers=", ".join(unplaced)), SMALL, "body", width, 3, measure)
        if unplaced
        else ()
    )
    foot = 34.0 + len(rows) * 38 + len(note) * 26
    pen.write(0, 14, say("summary.axis_influence"), size=SMALL, face="bold", ink=look.ink_2)
    top, bottom = 32.0, height - foot - _AXIS
    wide, high = (width - _AXIS) / LAST, (bottom - top) / LAST
    for n in range(1, LAST + 1):
        pen.write(_AXIS / 2 - 4, top + (LAST - n + 0.5) * high, str(n), anchor="middle", ink=look.ink_2)
        pen.write(_AXIS + (n - 0.5) * wide, bottom + _AXIS / 2, str(n), anchor="middle", ink=look.ink_2)
        for m in range(1, LAST + 1):
            near = n + m
            face = look.menu_selected if near >= _KEEN else look.card_selected if near >= _WARM else look.inset
            x, y = _AXIS + (n - 1) * wide + 3, top + (LAST - m) * high + 3
            pen.add(rect(x, y, wide - 6, high - 6, 12, outlined(face, look.edge, 1)))
    marks: dict[tuple[int, int], list[int]] = {}
    for place, one in enumerate(summary.externals):
        if one.influence is not None and one.interest is not None:
            marks.setdefault((one.interest, one.influence), []).append(place)
    for (interest, influence), places in marks.items():
        x, y = _AXIS + (interest - 0.5) * wide, top + (LAST - influence + 0.5) * high
        _cluster(pen, x, y, wide - 14, high - 12, places, summary)
    pen.write(
        width, bottom + _AXIS + 16, say("summary.axis_interest"), size=SMALL, face="bold", anchor="end", ink=look.ink_2
    )
    y = bottom + _AXIS + 34
    for row in rows:
        x = 0.0
        for kind, words, long in row:
            _mark(pen, x + 14, y + 19, 26, "", kind)
            pen.write(x + 36, y + 19, words, size=SMALL, ink=look.ink_2)
            x += long
        y += 38
    for line in note:
        pen.write(0, y + 13, line, size=SMALL, ink=look.ink_2)
        y += 26
    return pen.picture(width, height)


def _placed(one: ExternalStanding) -> bool:
    return one.influence is not None and one.interest is not None


def _cluster(pen: Pen, x: float, y: float, wide: float, high: float, places: list[int], summary: Summary) -> None:
    """Set the marks of one cell in rows round its middle, as large as their number allows."""

    def size_at(broad: int) -> float:
        return min(_MARK, wide / broad - _APART, high / ceil(len(places) / broad) - _APART)

    broad = max(range(1, len(places) + 1), key=size_at)
    size, down = size_at(broad), ceil(len(places) / broad)
    for index, place in enumerate(places):
        row = index // broad
        in_row = min(broad, len(places) - row * broad)
        at = x + (index % broad - (in_row - 1) / 2) * (size + _APART)
        one = summary.externals[place]
        _mark(pen, at, y + (row - (down - 1) / 2) * (size + _APART), size, str(place + 1), *kinds(one))


def kinds(one: ExternalStanding) -> tuple[str, ...]:
    """Return what a mark shows of an external: its stance, whether nobody keeps it, whether it is an assumption."""
    found = [one.stance] if one.stance in {"supports", "critical"} else []
    return (*found, *(("unkept",) if one.unkept else ()), *(("assumption",) if one.assumption else ()))


def mark_picture(one: ExternalStanding, number: int, measure: Measure, look: Theme, size: float = _MARK) -> Picture:
    """Draw one external's mark with its number, for the list beside the grid."""
    pen = Pen(look, measure)
    _mark(pen, size / 2, size / 2, size - 6, str(number), *kinds(one))
    return pen.picture(size, size)


def _mark(pen: Pen, x: float, y: float, size: float, words: str, *shown: str) -> None:
    """Draw a numbered disc: light teal supports, dark is critical.

    A dashed ring round it says that it is an assumption, a small cross at its shoulder that nobody keeps the contact.
    """
    look, radius = pen.look, size / 2
    face = look.grant.plate if "supports" in shown else look.ink if "critical" in shown else look.paper
    ink = look.grant.sign if "supports" in shown else look.paper if "critical" in shown else look.ink
    inner = radius - 1.5
    if "assumption" in shown:
        inner = radius - 5.5
        pen.add(circle(x, y, radius - 1, fill(look.paper)))
        pen.add(dashed_circle(x, y, radius - 2, look.ink, 2.5, (6, 4.5)))
    pen.add(circle(x, y, inner, outlined(face, look.ink, 2)))
    if "unkept" in shown:
        small = max(6.5, size * 0.19)
        at_x, at_y, arm = x + radius * 0.74, y - radius * 0.74, small * 0.42
        pen.add(circle(at_x, at_y, small, outlined(look.paper, look.ink, 2)))
        cross = f"M{num(at_x - arm)} {num(at_y - arm)}L{num(at_x + arm)} {num(at_y + arm)}"
        cross += f"M{num(at_x + arm)} {num(at_y - arm)}L{num(at_x - arm)} {num(at_y + arm)}"
        pen.add(path(cross, stroke(look.ink, 2.5, cap="round")))
    if words:
        least = 2 * inner - 6
        type_ = min(SIZE, size * 0.55)
        while type_ > 9 and pen.measure(words, type_, "bold") > least:
            type_ -= 1
        pen.write(x, y, words, size=type_, face="bold", anchor="middle", ink=ink)


def _keys(summary: Summary, say: Words) -> Iterator[tuple[str, str]]:
    shown = {kind for one in summary.externals if _placed(one) for kind in kinds(one)}
    for kind, words in (
        ("supports", "vocabulary.external_stance.supports"),
        ("critical", "vocabulary.external_stance.critical"),
        ("unkept", "picture.unkept"),
        ("assumption", "picture.assumption"),
    ):
        if kind in shown:
            yield kind, say(words)


def _unplaced(summary: Summary) -> list[str]:
    """The numbers of those without both scores."""
    return [str(place) for place, one in enumerate(summary.externals, 1) if not _placed(one)]


def _legend_rows(pen: Pen, keys: list[tuple[str, str]], width: float) -> list[list[tuple[str, str, float]]]:
    rows: list[list[tuple[str, str, float]]] = []
    used = width
    for kind, words in keys:
        long = 36 + pen.measure(words, SMALL, "body") + 28
        if used + long - 28 > width:
            rows.append([])
            used = 0.0
        rows[-1].append((kind, words, long))
        used += long
    return rows


def grid_marks(summary: Summary, say: Words) -> str:
    """Say what the axes of the grid are, what the marks mean, and who stands in no place: all it shows beside figures."""
    told = [say("summary.axis_influence"), say("summary.axis_interest"), *(words for _, words in _keys(summary, say))]
    unplaced = _unplaced(summary)
    if unplaced:
        told.append(say("picture.unplaced", numbers=", ".join(unplaced)))
    return ". ".join(told)


def grid_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Say each external by its number, with both scores and what its mark shows."""
    tell = Teller(summary, say)
    told = tuple(external_said(tell, place, one) for place, one in enumerate(summary.externals, 1))
    return told or (say("report.no_externals"),)


def external_said(tell: Teller, place: int, one: ExternalStanding) -> str:
    """Say one external."""
    say, unknown = tell.say, tell.say("report.unknown")
    scores = say(
        "report.grid",
        influence=unknown if one.influence is None else one.influence,
        interest=unknown if one.interest is None else one.interest,
    )
    notes = [scores]
    if one.stance is not None:
        notes.append(say(f"vocabulary.external_stance.{one.stance}"))
    keeper = tell.keeper(one)
    if keeper:
        notes.append(say("report.keeper", player=keeper))
    if one.unkept:
        notes.append(say("report.unkept"))
    if one.assumption:
        notes.append(say("report.assumption"))
    return say("picture.external", number=place, who=one.who, notes=". ".join(notes))
