"""Where the seats stand round a table, and which way a token's segments point."""

from __future__ import annotations

from math import cos, pi, sin


def seat_angles(seats: int, *, turned: bool = False) -> tuple[float, ...]:
    """The angles of the seats in radians, clockwise from the top.

    ``turned`` is for the map: 4 and 8 seats stand half a step further, so that no name plate lies far left or right.
    """
    if seats < 1:
        return ()
    step = 2 * pi / seats
    first = -pi / 2 + (step / 2 if turned and seats in {4, 8} else 0.0)
    return tuple(first + step * seat for seat in range(seats))


def seat_point(x: float, y: float, rx: float, ry: float, angle: float) -> tuple[float, float]:
    """The point at an angle on a round or oval table's edge."""
    return x + rx * cos(angle), y + ry * sin(angle)
