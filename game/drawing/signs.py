"""Signs: the four stances and the eight classes of interests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.drawing.dashes import dashed_circle
from game.drawing.svg import circle, fill, moved, outlined, path, rect, stroke

if TYPE_CHECKING:
    from game.drawing.palette import Theme

STANCES = ("mine", "grant", "neutral", "clash", "unknown")
CLASSES = (
    "held_by_nobody", "conflicting", "contested", "shared_by_all", "shared", "not_yet_heard", "granted", "own",
)  # fmt: skip


def stance_shape(stance: str, size: float, look: Theme) -> str:
    """A stance's sign as SVG round 0, 0; each has a plate of its own shape."""
    body = ""
    if stance == "mine":
        paint = look.mine
        body = circle(24, 24, 22, fill(paint.plate))
        body += circle(18.6, 24, 8.6, stroke(paint.sign, 4)) + circle(29.4, 24, 8.6, stroke(paint.sign, 4))
    elif stance == "grant":
        paint = look.grant
        body = rect(3.5, 3.5, 41, 41, 12, outlined(paint.plate, paint.edge, 3))
        body += path("M24 36V13M14 22.5 24 12.5l10 10", stroke(paint.sign, 5, cap="round"))
    elif stance == "neutral":
        paint = look.neutral
        body = circle(24, 24, 20, outlined(paint.plate, paint.edge, 4))
        body += path("M14.5 24h19", stroke(paint.sign, 5, cap="round"))
    elif stance == "clash":
        paint = look.clashing
        body = path("M24 .8 47.2 24 24 47.2 .8 24z", fill(paint.plate))
        body += path("m26.6 10.5-9.4 15h6.6l-2.6 12 9.8-15.4h-6.8z", fill(paint.sign))
    else:
        body = dashed_circle(24, 24, 20, look.unknown, 4, (8.6, 7.11))
    k = size / 48
    return moved(body, -24 * k, -24 * k, k)


def class_shape(kind: str, size: float, look: Theme, *, colour: str = "") -> str:
    """A class's sign as SVG round 0, 0; colour is its line's, the ink of the look when empty."""
    ink = colour or look.ink
    red, white = look.clash, look.on_clash
    # on a plain colour of someone else's choosing, red would not be seen
    if colour:
        red, white = colour, look.paper
    heart = circle(12, 12, 5.4, fill(look.paper)) if look.outline else ""
    body = {
        "shared_by_all": circle(12, 12, 9, fill(ink)) + heart + circle(12, 12, 4.2, fill(look.accent)),
        "shared": circle(8.6, 12, 6, stroke(ink, 2.6)) + circle(15.4, 12, 6, stroke(ink, 2.6)),
        "granted": path("M12 20V5M5 12l7-7 7 7", stroke(ink, 3, cap="round")),
        "contested": path("M12 2 22 12 12 22 2 12z", stroke(red, 2.6))
        + path("M12 7v6M12 16.4v.4", stroke(red, 3, cap="round")),
        "conflicting": path("M12 1 23 12 12 23 1 12z", fill(red))
        + path("m13.3 5-4.9 7.8h3.4L10.5 19l5.2-8h-3.6z", fill(white)),
        "own": circle(12, 12, 8, stroke(ink, 2.6)) + circle(12, 12, 3, fill(ink)),
        "not_yet_heard": dashed_circle(12, 12, 9, ink, 2.6, (3.4, 3.669)),
        "held_by_nobody": circle(12, 12, 8, stroke(ink, 2.6)) + path("M5.2 18.8 18.8 5.2", stroke(ink, 2.6)),
    }.get(kind, circle(12, 12, 8, stroke(ink, 2.6)))
    k = size / 24
    return moved(body, -12 * k, -12 * k, k)
