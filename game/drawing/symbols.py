"""The solid symbols of the eight parties, the second cue beside their colours."""

from __future__ import annotations

from game.drawing.svg import fill, moved

NAMES = ("square", "cross", "circle", "triangle", "diamond", "star", "moon", "hexagon")

# In a box of 24 units, middle at 12, 12.
_SHAPES = (
    '<rect x="4" y="4" width="16" height="16" rx="1.5"/>',
    '<path d="M8.6 2.5h6.8v6.1h6.1v6.8h-6.1v6.1H8.6v-6.1H2.5V8.6h6.1z"/>',
    '<circle cx="12" cy="12" r="9"/>',
    '<path d="M12 2.6 22.4 20.6H1.6z"/>',
    '<path d="M12 .4 19.6 12 12 23.6 4.4 12z"/>',  # narrow, for small and grey a wide one looks like a circle
    '<path d="m12 1.6 3.1 7 7.6.8-5.7 5.1 1.6 7.5L12 18.2l-6.6 3.8L7 14.5 1.3 9.4l7.6-.8z"/>',
    '<path d="M15.6 2.2A10 10 0 1 0 21.8 15 8.6 8.6 0 0 1 15.6 2.2z"/>',
    '<path d="M12 1.6 21 6.8v10.4l-9 5.2-9-5.2V6.8z"/>',
)


def name(number: int) -> str:
    """The name of the symbol of party 1 to 8."""
    return NAMES[(number - 1) % len(NAMES)]


def shape(number: int, colour: str, size: float) -> str:
    """The symbol of a party as SVG round 0, 0; size is the side of its box."""
    k = size / 24
    return moved(f"<g {fill(colour)}>{_SHAPES[(number - 1) % len(_SHAPES)]}</g>", -12 * k, -12 * k, k)
