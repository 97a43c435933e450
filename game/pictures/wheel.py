"""The seven themes as a wheel: how much was answered under each, what is to come, and what is still open."""

from __future__ import annotations

from math import cos, pi, sin

from game.analysis.summary import Summary
from game.analysis.themes import ThemeStanding
from game.drawing.icons import THEME_ICONS
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import arc, circle, fill, moved, outlined, point
from game.pictures.icons import icon
from game.pictures.pen import SIZE, SMALL, Pen, set_in
from game.pictures.words import Words

WIDTH, HEIGHT = 1000.0, 640.0
_HUB, _RIM, _BAND = 70.0, 190.0, 232.0
_SLIT = 0.022
RINGS = 6
"""How many rings a spoke has at least; a theme with more cards makes the rings of all themes narrower."""


def wheel_picture(summary: Summary, say: Words, measure: Measure, look: Theme) -> Picture:
    """Draw seven spokes: a full ring for each card answered, an empty one for each to come, and beside it the words."""
    pen, x, y = Pen(look, measure), WIDTH / 2, HEIGHT / 2
    most = max([RINGS, *(one.answered + one.to_come for one in summary.themes)])
    pen.add(circle(x, y, _BAND + 3, fill(look.edge)))
    part = 2 * pi / len(summary.themes)
    for place, one in enumerate(summary.themes):
        start = -pi / 2 - part / 2 + place * part
        middle = start + part / 2
        _spoke(pen, x, y, start + _SLIT, start + part - _SLIT, one, most)
        at = point(x, y, (_RIM + _BAND) / 2 + 2, middle)
        pen.add(moved(icon(THEME_ICONS[one.theme], 30, look.on_band), *at))
        _label(pen, x, y, middle, one, summary, say)
    pen.add(circle(x, y, _HUB - 6, outlined(look.paper, look.edge, 2)))
    pen.write(x, y - 12, str(sum(one.answered for one in summary.themes)), size=40, face="bold", anchor="middle")
    words = set_in(say("picture.answered_all"), SMALL, "body", 2 * _HUB - 34, 1, measure)
    pen.write_lines(x, y + 24, words, size=SMALL, anchor="middle", ink=look.ink_2)
    return pen.picture(WIDTH, HEIGHT)


def _spoke(pen: Pen, x: float, y: float, start: float, end: float, one: ThemeStanding, most: int) -> None:
    look = pen.look
    colour = look.band(one.theme)
    pen.add(arc_of(x, y, _RIM + 4, _BAND, start, end, fill(colour)))
    pen.add(arc_of(x, y, _HUB, _RIM, start, end, fill(look.inset)))
    deep = (_RIM - _HUB) / most
    for ring in range(one.answered + one.to_come):
        inner = _HUB + ring * deep + 1.5
        outer = inner + deep - 3
        if ring < one.answered:
            pen.add(arc_of(x, y, inner, outer, start + 0.02, end - 0.02, outlined(look.bullet(one.theme), look.ink, 1)))
        else:
            pen.add(arc_of(x, y, inner, outer, start + 0.02, end - 0.02, outlined(look.paper, look.control, 1.5)))


def arc_of(x: float, y: float, inner: float, outer: float, start: float, end: float, paint: str) -> str:
    """Return a segment of a ring between two radii and two angles."""
    return f'<path d="{arc(x, y, inner, outer, start, end)}" {paint}/>'


def _label(pen: Pen, x: float, y: float, angle: float, one: ThemeStanding, summary: Summary, say: Words) -> None:
    """Write a theme's name and figures beside its spoke, away from the wheel."""
    look, dx, dy = pen.look, cos(angle), sin(angle)
    at_x, at_y = x + (_BAND + 22) * dx, y + (_BAND + 22) * dy
    name, notes = say(f"vocabulary.theme.{one.theme}"), figures(one, summary, say)
    upright = abs(dx) < 0.2
    anchor = "middle" if upright else "start" if dx > 0 else "end"
    room = 420.0 if upright else (WIDTH - at_x if dx > 0 else at_x) - 4
    lines = [(line, "bold", SIZE) for line in set_in(name, SIZE, "bold", room, 2, pen.measure)]
    lines += [(line, "body", SMALL) for line in set_in(notes, SMALL, "body", room, 3, pen.measure)]
    high = 27.0
    total = len(lines) * high
    top = at_y - total if upright and dy < 0 else at_y if upright else at_y - total / 2 + dy * total * 0.3
    top = min(max(top, 2), HEIGHT - total - 2)
    for place, (line, face, size) in enumerate(lines):
        ink = look.ink if face == "bold" else look.ink_2
        middle = top + (place + 0.5) * high
        if anchor == "middle":
            pen.write(at_x, middle, line, size=size, face=face, anchor="middle", ink=ink)
        else:
            pen.write(at_x, middle, line, size=size, face=face, anchor="start" if dx > 0 else "end", ink=ink)


def figures(one: ThemeStanding, summary: Summary, say: Words) -> str:
    """Return a theme's figures in a few words: answered, to come, still open, and the medians of its statements."""
    parts = [say("picture.answered", n=one.answered)]
    if one.to_come:
        parts.append(say("report.to_come", n=one.to_come))
    if one.open:
        parts.append(say("picture.open", n=len(one.open)))
    medians = [found.figures.median for found in summary.statements if found.id in one.statements and found.figures]
    if medians:
        shown = " · ".join(say("picture.figure", value=median) for median in medians)
        parts.append(say("picture.medians", n=len(medians), values=shown))
    return ", ".join(parts)


def wheel_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Say each theme's figures, and over all how many cards were answered."""
    told = [f"{say(f'vocabulary.theme.{one.theme}')}: {figures(one, summary, say)}." for one in summary.themes]
    return (*told, say("picture.wheel_all", n=sum(one.answered for one in summary.themes)))
