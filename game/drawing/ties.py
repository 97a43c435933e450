"""Ties: the dashed red line between two interests that clash, with the bolt on it."""

from __future__ import annotations

from math import floor, hypot
from typing import TYPE_CHECKING

from game.drawing.dashes import dashed_line, fitted
from game.drawing.geometry import Point
from game.drawing.signs import stance_shape
from game.drawing.svg import circle, fill, moved, path, stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.drawing.palette import Theme
# Frames of a tie that grows from both ends; the sign comes with the last.
STEPS = 12
SIGN = 38.0
CHOSEN_SIGN = 46.0
WIDTH = 5.0
_CHOSEN = 1.4
"""How much wider the line of a chosen tie is."""
_DASH = (2.8, 1.8)
"""A dash and the gap behind it, as shares of the line's width."""


def bend(start: Point, end: Point, control: Point | None = None, *, cut: tuple[float, float] = (0, 0)) -> list[Point]:
    """Points along the line or curve between the middles of two tokens, left out within ``cut`` of either end."""
    bow = control or ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    points = []
    for index in range(61):
        t = index / 60
        u = 1 - t
        x = u * u * start[0] + 2 * u * t * bow[0] + t * t * end[0]
        y = u * u * start[1] + 2 * u * t * bow[1] + t * t * end[1]
        if hypot(x - start[0], y - start[1]) >= cut[0] and hypot(x - end[0], y - end[1]) >= cut[1]:
            points.append((x, y))
    return points


def bounds(
    points: Sequence[Point], scale: float, *, chosen: bool = False, sign: Point | None = None
) -> tuple[float, float, float, float]:
    """Left, top, width and height of a tie's drawing in design units, its corner on a whole pixel."""
    around = [*points, _middle(points, sign)]
    room = (CHOSEN_SIGN if chosen else SIGN) / 2 + 8
    left, top = min(x for x, _ in around) - room, min(y for _, y in around) - room
    left, top = floor(left * scale) / scale, floor(top * scale) / scale
    return left, top, max(x for x, _ in around) + room - left, max(y for _, y in around) + room - top


def tie_shape(
    points: Sequence[Point], look: Theme, *, chosen: bool = False, sign: Point | None = None, step: int = STEPS,
    ground: str = "", width: float = WIDTH,
) -> str:  # fmt: skip
    """A tie as SVG along points in design units.

    sign: where the bolt is, half-way when None. step: 1 to STEPS while it grows. ground: the colour round the sign, the
    wood's inlay when empty. width: of the line, by which its sign is measured too.
    """
    size = sign_size(width, chosen=chosen)
    line = width * _CHOSEN if chosen else width
    dash = fitted(points, (line * _DASH[0], line * _DASH[1]))
    plate = ground or look.inlay
    shown = _grown(points, step)
    body = "".join(path(_line(part), stroke(plate[:7] + "D9", line + width, cap="round")) for part in shown)
    body += "".join(dashed_line(part, look.clash, line, dash) for part in shown)
    return body + sign_shape(_middle(points, sign), look, size, plate) if step >= STEPS else body


def sign_size(width: float = WIDTH, *, chosen: bool = False) -> float:
    """Return how large the sign of a tie is: it shrinks less than the line, to stay readable."""
    return (CHOSEN_SIGN if chosen else SIGN) * float((width / WIDTH) ** 0.6)


def sign_shape(at: Point, look: Theme, size: float = SIGN, ground: str = "") -> str:
    """The bolt of a tie on a round ground, the wood's inlay when no colour is given."""
    return circle(*at, size / 2 + 3, fill(ground or look.inlay)) + moved(stance_shape("clash", size, look), *at)


def _middle(points: Sequence[Point], sign: Point | None) -> Point:
    if sign is not None or not points:
        return sign or (0.0, 0.0)
    return points[len(points) // 2]


def _grown(points: Sequence[Point], step: int) -> list[Sequence[Point]]:
    """The points of a whole tie, or its two ends while it grows."""
    if len(points) < 2:
        return []
    if step >= STEPS:
        return [points]
    ends = max(2, round(len(points) / 2 * step / STEPS))
    return [points[:ends], points[::-1][:ends]]


def _line(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
