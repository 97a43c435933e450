"""The track of a 1 to 5 scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.drawing.svg import fill, outlined, path, rect, stroke

if TYPE_CHECKING:
    from game.drawing.palette import Theme

# Height of a scale's track, and how far its ends stand in from the sides.
TRACK_HEIGHT = 34
TRACK_INSET = 60


def scale_x(width: float, value: float) -> float:
    """Where a value of 1 to 5 stands on a track of that width."""
    return TRACK_INSET + (width - 2 * TRACK_INSET) * (value - 1) / 4


def track_shape(
    width: float, look: Theme, *, span: tuple[float, float] | None = None, median: float | None = None
) -> str:
    """The track of a scale as SVG, TRACK_HEIGHT high, with a tick for each value; span marks from the lowest to the highest answer.

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
    return body
