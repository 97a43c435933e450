"""The drawings of the title screen: the table at the end of a good evening, and the three steps of a turn."""

from __future__ import annotations

from typing import Final, NamedTuple

import pygame

from game.drawing.seats import seat_angles, seat_point
from game.drawing.ties import bend
from game.drawing.tokens import TokenLook
from game.ui.canvas import Canvas
from game.ui.geometry import Rect

_SEATS: Final = tuple(seat_angles(5)[place] for place in (0, 1, 4, 3, 2))
_STATES: Final = {"h": "holds", "g": "grants", "n": "neutral", "c": "clashes", ".": "unheard"}


class _Laid(NamedTuple):
    """A token on the table: where from its middle, whose, what the five seats think of it, how large."""

    x: float
    y: float
    owner: int
    seats: str
    size: float
    gold: bool = False


_TOKENS: Final = (
    _Laid(0, -64, 1, "hhhhh", 104, gold=True),
    _Laid(-66, 52, 3, "hhhhh", 92, gold=True),
    _Laid(70, 46, 2, "hhhhh", 92, gold=True),
    _Laid(96, 158, 5, "nhgnh", 76),
    _Laid(-190, -6, 1, "hghgg", 76),
    _Laid(206, 92, 2, "nhgnh", 72),
    _Laid(-212, -128, 3, "cghnn", 70),
    _Laid(-168, 168, 4, "nghhg", 72),
    _Laid(-58, -262, 1, "hncn.", 70),
    _Laid(262, -66, 2, "nhnng", 66),
    _Laid(-286, 56, 3, "nghnn", 64),
    _Laid(186, 232, 5, "nnnch", 70),
    _Laid(-64, 266, 4, "ngnhc", 70),
    _Laid(150, -196, 1, "hghng", 72),
    _Laid(58, -232, 1, "hnn.n", 64),
)
_RADIUS: Final = 392
"""Of the table on which the interests lie where they are said to."""
_TIES: Final = ((11, 12), (8, 6))
_FAN: Final = ("appreciation", "shared_language", "mutual_gains")
_STEP_FAN: Final = ("give_and_take", "trust", "mutual_gains")


def table(canvas: Canvas, rect: Rect) -> None:
    """The round table with its seats, interests and two clashes, and a few cards in reach."""
    art = canvas.art
    assert art is not None
    x, y = rect.centre
    radius = rect.w / 2
    zoom = radius / _RADIUS
    canvas.sprite(art.table(radius, radius, inner=0.44, rim=30 * zoom), rect)
    for start, end in _TIES:
        a, b = _TOKENS[start], _TOKENS[end]
        from_, to = (x + a.x * zoom, y + a.y * zoom), (x + b.x * zoom, y + b.y * zoom)
        points = bend(from_, to, cut=(34 * zoom, 34 * zoom))
        middle = ((from_[0] + to[0]) / 2, (from_[1] + to[1]) / 2)
        drawn = art.tie(points, sign=middle, ground=canvas.theme.plank)
        wide, high = drawn.surface.get_size()
        canvas.sprite(drawn.surface, Rect(drawn.x, drawn.y, wide / canvas.scale, high / canvas.scale))
    for one in _TOKENS:
        size = one.size * zoom
        canvas.sprite(art.token(size, _look(one)), _round(x + one.x * zoom, y + one.y * zoom, size))
    for seat, angle in enumerate(_SEATS):
        seat_x, seat_y = seat_point(x, y, radius - 12, radius - 12, angle)
        canvas.sprite(art.seat(96 * zoom, seat + 1), _round(seat_x, seat_y, 96))
    if zoom == 1:  # beside a smaller table there is no room
        canvas.sprite(art.fan(150, 210, _FAN, tilt=11, step=66, deep=True), _round(x + 441, y + 306, 210))


def fan(canvas: Canvas, rect: Rect) -> None:
    """Three cards to draw from."""
    assert canvas.art is not None
    canvas.sprite(canvas.art.fan(72, 100, _STEP_FAN), rect)


def token(canvas: Canvas, rect: Rect) -> None:
    """One interest with what four parties think of it."""
    assert canvas.art is not None
    canvas.sprite(canvas.art.token(92, _look(_Laid(0, 0, 4, ".gghn", 92))), rect)


def stances(canvas: Canvas, rect: Rect) -> None:
    """The four answers to an interest."""
    assert canvas.art is not None
    x, y = rect.centre
    for (across, down), (sign, size) in zip(
        ((-32, -30), (30, -30), (-32, 33), (30, 33)),
        (("mine", 54), ("grant", 50), ("neutral", 50), ("clash", 56)),
        strict=True,
    ):
        canvas.sprite(canvas.art.stance(size, sign), _round(x + across, y + down, size))


def sign(canvas: Canvas, pixels: int) -> pygame.Surface:
    """The sign of the game, for the window's icon: a golden token, an interest that everybody shares."""
    assert canvas.art is not None
    size = pixels / canvas.scale
    return canvas.art.token(size, _look(_Laid(0, 0, 1, "hhhhh", size, gold=True)))


def _look(one: _Laid) -> TokenLook:
    return TokenLook(one.owner, tuple(_STATES[seat] for seat in one.seats), _SEATS, gold=one.gold)


def _round(x: float, y: float, size: float) -> Rect:
    return Rect(x - size / 2, y - size / 2, size, size)
