"""Things that measure, as surfaces: the turn timer, the progress, the track of a scale, the speaking meter."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING

from game.drawing.svg import circle, fill, moved, outlined, path, point, rect, stroke
from game.drawing.symbols import shape
from game.drawing.tracks import TRACK_HEIGHT, track_shape
from game.ui.art.raster import centred, raster

if TYPE_CHECKING:
    import pygame

    from game.drawing.palette import Theme

# A timer ring has sixty positions and no more, so that it is redrawn at most once in a sixtieth of the turn.
RING_STEPS = 60
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


def scale_track(
    width: float, look: Theme, scale: float, *, span: tuple[float, float] | None = None, median: float | None = None
) -> pygame.Surface:
    """The track of a scale, as ``track_shape`` makes it."""
    return raster(track_shape(width, look, span=span, median=median), width, TRACK_HEIGHT, scale)


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
