"""The seven themes as a wheel: how much was answered under each, what is to come, and what is still open."""

from __future__ import annotations

from math import cos, hypot, pi, sin
from typing import NamedTuple

from game.analysis.summary import Summary
from game.analysis.themes import ThemeStanding
from game.drawing.icon_names import THEME_ICONS
from game.drawing.icons import icon
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import arc, circle, fill, moved, outlined, path, point
from game.pictures.lines import set_in
from game.pictures.pen import SIZE, SMALL, Pen
from game.pictures.words import Words

WIDTH = 1000.0
_OVER = 120.0
"""The room above and below the wheel, for the words there."""
_SLIT = 0.022
RINGS = 6
"""How many rings a spoke has at least; a theme with more cards makes the rings of all themes narrower."""


class _Wheel(NamedTuple):
    """Where the wheel stands, and the radii of its hub, of the outermost ring, and of its coloured rim."""

    x: float
    y: float
    hub: float
    last: float
    rim: float


def wheel_picture(summary: Summary, say: Words, measure: Measure, look: Theme, width: float = WIDTH) -> Picture:
    """Draw seven spokes: a full ring for each card answered, an empty one for each to come, and beside it the words.

    The words need a width of 760 at least.
    """
    pen, rim = Pen(look, measure), width * 0.224
    at = _Wheel(width / 2, _OVER + rim, rim * 0.32, rim * 0.82, rim)
    most = max([RINGS, *(one.answered + one.to_come for one in summary.themes)])
    pen.add(circle(at.x, at.y, rim + 3, fill(look.edge)))
    part = 2 * pi / len(summary.themes)
    for place, one in enumerate(summary.themes):
        start = -pi / 2 - part / 2 + place * part
        _spoke(pen, at, start + _SLIT, start + part - _SLIT, one, most)
        middle = point(at.x, at.y, (at.last + rim) / 2 + 2, start + part / 2)
        pen.add(moved(icon(THEME_ICONS[one.theme], (rim - at.last) * 0.72, look.on_band), *middle))
        _label(pen, at, start + part / 2, one, say)
    pen.add(circle(at.x, at.y, at.hub - 6, outlined(look.paper, look.edge, 2)))
    pen.write(at.x, at.y - 12, str(sum(one.answered for one in summary.themes)), size=36, face="bold", anchor="middle")
    words = set_in(say("picture.answered_all"), SMALL, "body", 2 * at.hub - 20, 1, measure)
    pen.write_lines(at.x, at.y + 20, words, size=SMALL, anchor="middle", ink=look.ink_2)
    return pen.picture(width, 2 * (_OVER + rim))


def _spoke(pen: Pen, at: _Wheel, start: float, end: float, one: ThemeStanding, most: int) -> None:
    look = pen.look
    band = look.band(one.theme)
    # on black the bands are too dark for lines this thin; the band above still tells the theme
    full = look.mine.plate if look.outline else band
    pen.add(path(arc(at.x, at.y, at.last + 4, at.rim, start, end), fill(band)))
    pen.add(path(arc(at.x, at.y, at.hub, at.last, start, end), fill(look.inset)))
    deep = (at.last - at.hub) / most
    for ring in range(one.answered + one.to_come):
        inner = at.hub + ring * deep + 1.5
        ring_of = arc(at.x, at.y, inner, inner + deep - 3, start + 0.02, end - 0.02)
        pen.add(path(ring_of, fill(full) if ring < one.answered else outlined(look.paper, look.control, 1.5)))


def _label(pen: Pen, at: _Wheel, angle: float, one: ThemeStanding, say: Words) -> None:
    """Write a theme's name and figures beside its spoke, away from the wheel."""
    look, dx, dy = pen.look, cos(angle), sin(angle)
    at_x, at_y = at.x + (at.rim + 20) * dx, at.y + (at.rim + 20) * dy
    name, notes = say(f"vocabulary.theme.{one.theme}"), figures(one, say)
    upright, width, height = abs(dx) < 0.2, 2 * at.x, 2 * at.y
    room = 0.46 * width if upright else (width - at_x if dx > 0 else at_x) - 12
    lines = [(line, "bold", SIZE) for line in set_in(name, SIZE, "bold", room, 2, pen.measure)]
    for note in notes:
        lines += [(line, "body", SMALL) for line in set_in(note, SMALL, "body", room, 3, pen.measure)]
    high = 27.0
    total = len(lines) * high
    top = at_y - total if upright and dy < 0 else at_y if upright else _beside(at, at_x, at_y - total / 2, total)
    top = min(max(top, 2), height - total - 2)
    for place, (line, face, size) in enumerate(lines):
        ink = look.ink if face == "bold" else look.ink_2
        middle = top + (place + 0.5) * high
        if upright:
            pen.write(at_x, middle, line, size=size, face=face, anchor="middle", ink=ink)
        else:
            pen.write(at_x, middle, line, size=size, face=face, anchor="start" if dx > 0 else "end", ink=ink)


def _beside(at: _Wheel, x: float, top: float, total: float) -> float:
    """Move a block of words with its near edge at x up or down until the wheel leaves it free; return its new top."""
    step = 4.0 if top + total / 2 > at.y else -4.0
    while hypot(x - at.x, min(max(at.y, top), top + total) - at.y) < at.rim + 12:
        top += step
    return top


def figures(one: ThemeStanding, say: Words) -> tuple[str, ...]:
    """Return a theme's figures in a few words: answered, to come and still open; its medians with their widest spread."""
    parts = [say("picture.answered", n=one.answered)]
    if one.to_come:
        parts.append(say("report.to_come", n=one.to_come))
    if one.open:
        parts.append(say("picture.open", n=len(one.open)))
    counts = ", ".join(parts)
    if one.scale is None:
        return (counts,)
    shown = " · ".join(say("picture.figure", value=median) for median in one.scale.medians)
    medians = say("picture.medians", n=len(one.scale.medians), values=shown)
    return counts, medians, say("picture.widest", n=len(one.scale.medians), widest=one.scale.widest)


def wheel_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Say each theme's figures, and over all how many cards were answered."""
    told = [f"{say(f'vocabulary.theme.{one.theme}')}: {'; '.join(figures(one, say))}." for one in summary.themes]
    return (*told, say("picture.wheel_all", n=sum(one.answered for one in summary.themes)))
