"""Things that measure: the turn timer, the session's progress, the track of a 1 to 5 scale, the speaking meter."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING

from game.ui.art.svg import centred, circle, fill, moved, outlined, path, point, raster, rect, stroke
from game.ui.art.symbols import shape

if TYPE_CHECKING:
    import pygame

    from game.ui.palette import Theme

# A timer ring has sixty positions and no more, so that it is redrawn at most once in a sixtieth of the turn.
RING_STEPS = 60
# Height of a scale's track, and how far its ends stand in from the sides.
TRACK_HEIGHT = 34
TRACK_INSET = 60
PROGRESS_HEIGHT = 30


def timer_ring(size: float, step: int, look: Theme, scale: float) -> pygame.Surface:
    """What is left of a turn as a ring, step 0 (nothing) to RING_STEPS (all)."""
    radius = size / 2 - 6
    body = circle(0, 0, radius, stroke(look.timer_rest, 7))
    share = max(0, min(RING_STEPS, step)) / RING_STEPS
    if share >= 1:
        body += circle(0, 0, radius, stroke(look.timer, 7))
    elif share > 0:
        end = -pi / 2 + share * 2 * pi
        x, y = point(0, 0, radius, end)
        large = 1 if share > 0.5 else 0
        arc = f"M0 {-radius:.2f}A{radius:.2f} {radius:.2f} 0 {large} 1 {x:.2f} {y:.2f}"
        body += path(arc, stroke(look.timer, 7, cap="round"))
    return centred(body, size / 2, scale)


def progress(width: float, total: int, done: int, look: Theme, scale: float) -> pygame.Surface:
    """One mark a card: played, now (the one after ``done``), to come; a bar when there are too many for marks."""
    height = PROGRESS_HEIGHT
    middle = height / 2
    pitch = min(19.0, (width - 4) / max(1, total))
    if pitch < 9:
        share = min(1.0, done / max(1, total))
        body = rect(1, middle - 8, width - 2, 16, 8, stroke(look.step_line, 2))
        if share:
            body += rect(3, middle - 6, max(12.0, (width - 6) * share), 12, 6, fill(look.step_done))
        return raster(body, width, height, scale)
    body, mark = "", pitch - max(2.0, min(5.0, pitch * 0.26))
    for index in range(total):
        x = index * pitch + 2
        if index < done:
            body += rect(x, middle - 11, mark, 22, 4, fill(look.step_done))
        elif index == done:
            body += rect(x - 1, middle - 14, mark + 2, 28, 4, outlined(look.step_now, look.step_now_edge, 2))
        else:
            body += rect(x + 1, middle - 10, mark - 2, 20, 3, stroke(look.step_line, 2))
    return raster(body, width, height, scale)


def scale_x(width: float, value: float) -> float:
    """Where a value of 1 to 5 stands on a track of that width."""
    return TRACK_INSET + (width - 2 * TRACK_INSET) * (value - 1) / 4


def scale_track(
    width: float, look: Theme, scale: float, *, span: tuple[float, float] | None = None, median: float | None = None
) -> pygame.Surface:
    """The track of a scale with a tick for each value; span marks from the lowest to the highest answer.

    The middle answer is a small pointer from above. Numbers and words are set by whoever shows it, at ``scale_x``.
    """
    middle = TRACK_HEIGHT - 13
    body = ""
    if span and span[1] > span[0]:
        low, high = scale_x(width, span[0]), scale_x(width, span[1])
        body += rect(low, middle - 12, high - low, 24, 12, outlined(look.menu_selected, look.primary, 2))
    line = stroke(look.control, 4, cap="round")
    body += path(f"M{TRACK_INSET - 40} {middle}H{width - TRACK_INSET + 40}", line)
    for value in range(1, 6):
        x = scale_x(width, value)
        body += path(f"M{x:.1f} {middle - 12}V{middle + 12}", stroke(look.control, 4))
    if median is not None:
        x = scale_x(width, median)
        body += path(f"M{x - 13:.1f} 0H{x + 13:.1f}L{x:.1f} {middle - 2}Z", fill(look.ink))
    return raster(body, width, TRACK_HEIGHT, scale)


def speaking_meter(counts: tuple[int, ...], look: Theme, scale: float) -> pygame.Surface:
    """How often each party spoke, in seat order: a bar and its symbol, 28 design units a party and 56 high."""
    most = max(8, *counts) if counts else 8
    body = ""
    for index, count in enumerate(counts):
        x = 28 * index
        high = max(4.0, 32 * count / most)
        party = look.party(index + 1)
        ring = look.on_room if look.name == "daylight" else look.seat_ring
        body += rect(x + 1, 35 - high, 20, high, 3, outlined(party.fill, ring, 2))
        body += moved(shape(index + 1, look.on_room, 16), x + 11, 47)
    return raster(body, max(22, 28 * len(counts) - 6), 56, scale)
