"""Where the arrow keys lead on a map of points: to the nearest in that direction, and never to a dead end."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import hypot

from game.drawing.geometry import Point

Ways = Mapping[str, Mapping[str, str]]
"""From a point and an arrow to the point that it leads to."""

_ROW = 56.0
_ASIDE = 1.6  # how much a step aside counts beside a step ahead


def ways(points: Mapping[str, Point]) -> Ways:
    """Return where each arrow leads from each point; from any point every other can be reached.

    An arrow leads to the nearest point within 45 degrees of its direction. Where nothing lies that way it goes on in
    reading order. Where arrows alone would leave some point out, all of them go by rows.
    """
    order = _rows(points)
    near = {name: _nearest(name, points) for name in points}
    for line in (order, order[::-1]):
        forward = line is order
        for one, after in pairwise((*line, *line[:1])):
            for arrow in ("right", "down") if forward else ("left", "up"):
                near[one].setdefault(arrow, after)
    return near if _whole(near) else _by_rows(points, order)


def _rows(points: Mapping[str, Point]) -> list[str]:
    return sorted(points, key=lambda name: (round(points[name][1] / _ROW), points[name][0], name))


def _nearest(name: str, points: Mapping[str, Point]) -> dict[str, str]:
    x, y = points[name]
    best: dict[str, tuple[float, str]] = {}
    for other, (to_x, to_y) in points.items():
        dx, dy = to_x - x, to_y - y
        if other == name or not (dx or dy):
            continue
        arrow = ("right" if dx > 0 else "left") if abs(dx) >= abs(dy) else ("down" if dy > 0 else "up")
        ahead, aside = (abs(dx), abs(dy)) if abs(dx) >= abs(dy) else (abs(dy), abs(dx))
        found = (hypot(ahead, _ASIDE * aside), other)
        if arrow not in best or found < best[arrow]:
            best[arrow] = found
    return {arrow: other for arrow, (_, other) in best.items()}


def _whole(found: Ways) -> bool:
    """Whether every point leads to every other: from the first to all, and from all to the first."""
    if not found:
        return True
    start = next(iter(found))
    back: dict[str, list[str]] = {name: [] for name in found}
    for name, arrows in found.items():
        for other in arrows.values():
            back[other].append(name)
    there = {name: list(arrows.values()) for name, arrows in found.items()}
    return len(_reached(start, there)) == len(_reached(start, back)) == len(found)


def _reached(start: str, leads: Mapping[str, list[str]]) -> set[str]:
    seen, todo = {start}, [start]
    while todo:
        for other in leads[todo.pop()]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return seen


def _by_rows(points: Mapping[str, Point], order: list[str]) -> Ways:
    """Left and right along the rows, up and down to the nearest of the next row."""
    rows: dict[int, list[str]] = {}
    for name in order:
        rows.setdefault(round(points[name][1] / _ROW), []).append(name)
    lines = list(rows.values())
    found: dict[str, dict[str, str]] = {}
    for place, name in enumerate(order):
        line = next(at for at, members in enumerate(lines) if name in members)
        below, above = lines[(line + 1) % len(lines)], lines[line - 1]
        found[name] = {
            "right": order[(place + 1) % len(order)],
            "left": order[place - 1],
            "down": min(below, key=lambda other: abs(points[other][0] - points[name][0])),
            "up": min(above, key=lambda other: abs(points[other][0] - points[name][0])),
        }
    return found
