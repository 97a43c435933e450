"""Dashes as lines of their own, for the renderer inside pygame-ce draws `stroke-dasharray` now and then with streaks.

Seen with pygame-ce 2.5.8: the same dashed circle, drawn 400 times, came out in up to thirty ways. Solid lines never did.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin

from game.drawing.svg import num, path, stroke

_LEAST = 0.4  # design units; a shorter dash is left out, for it may have no direction


def dashed_circle(
    x: float, y: float, radius: float, colour: str, width: float, dash: tuple[float, float], *, cap: str = ""
) -> str:
    """A circle of whole dashes; `dash` is the length of one and of the gap behind it, fitted to the round."""
    on, off = dash
    count = max(1, round(2 * pi * radius / (on + off)))
    step = 2 * pi / count
    data = []
    for index in range(count):
        start = index * step
        data.append(_arc(x, y, radius, start, start + step * on / (on + off)))
    return path("".join(data), stroke(colour, width, cap=cap))


def dashed_line(
    points: Sequence[tuple[float, float]], colour: str, width: float, dash: tuple[float, float], *, cap: str = ""
) -> str:
    """A line along points as dashes; nothing where there is no line."""
    pieces = _pieces(points, *dash)
    data = "".join("M" + "L".join(f"{num(x)} {num(y)}" for x, y in piece) for piece in pieces)
    return path(data, stroke(colour, width, cap=cap)) if data else ""


def fitted(points: Sequence[tuple[float, float]], dash: tuple[float, float]) -> tuple[float, float]:
    """Return a dash and its gap so much longer or shorter that a line along points begins and ends with a whole dash."""
    on, off = dash
    long = sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(points))
    count = max(1, round((long + off) / (on + off)))
    # a hair longer, for the last dash must not be cut short by what rounding adds up to
    share = long / (count * (on + off) - off) * 1.000001
    return on * share, off * share


def round_corners(x: float, y: float, width: float, height: float, radius: float) -> list[tuple[float, float]]:
    """The points round a rectangle with round corners, back to the first."""
    corners = (
        (x + width - radius, y + radius, -pi / 2),
        (x + width - radius, y + height - radius, 0.0),
        (x + radius, y + height - radius, pi / 2),
        (x + radius, y + radius, pi),
    )
    points = [
        (cx + radius * cos(start + pi / 2 * at / 8), cy + radius * sin(start + pi / 2 * at / 8))
        for cx, cy, start in corners
        for at in range(9)
    ]
    return [*points, points[0]]


def _arc(x: float, y: float, radius: float, start: float, end: float) -> str:
    size, large = num(radius), 1 if end - start > pi else 0
    x0, y0 = num(x + radius * cos(start)), num(y + radius * sin(start))
    x1, y1 = num(x + radius * cos(end)), num(y + radius * sin(end))
    return f"M{x0} {y0}A{size} {size} 0 {large} 1 {x1} {y1}"


def _pieces(points: Sequence[tuple[float, float]], on: float, off: float) -> list[list[tuple[float, float]]]:
    """Cut a line into its dashes."""
    pieces: list[list[tuple[float, float]]] = []
    piece: list[tuple[float, float]] = list(points[:1])
    drawing, left, long = True, on, 0.0
    for (x0, y0), (x1, y1) in pairwise(points):
        whole = hypot(x1 - x0, y1 - y0)
        done = 0.0
        while whole - done > left:
            done += left
            cut = (x0 + (x1 - x0) * done / whole, y0 + (y1 - y0) * done / whole)
            if drawing:
                pieces.append([*piece, cut])
            drawing = not drawing
            piece, long = [cut], 0.0
            left = on if drawing else off
        left -= whole - done
        if drawing and whole > done:
            piece.append((x1, y1))
            long += whole - done
    if drawing and long > _LEAST:
        pieces.append(piece)
    return pieces
