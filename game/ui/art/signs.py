"""Signs as surfaces: the four stances, the eight classes of interests, depth pips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.drawing.dashes import dashed_circle
from game.drawing.signs import class_shape, stance_shape
from game.drawing.svg import circle, fill, outlined, stroke
from game.ui.art.raster import centred, raster

if TYPE_CHECKING:
    import pygame

    from game.drawing.palette import Theme


def stance_sign(size: float, stance: str, look: Theme, scale: float, *, plate: str = "") -> pygame.Surface:
    """The sign of a stance; a plate colour puts a round ground behind it, for a sign on its own full colour."""
    body = circle(0, 0, size / 2, fill(plate)) if plate else ""
    return centred(body + stance_shape(stance, size * (0.84 if plate else 1.0), look), size / 2, scale)


def class_sign(size: float, kind: str, look: Theme, scale: float, *, colour: str = "") -> pygame.Surface:
    """The sign of a class of interests; colour is its line's, the ink of the look when empty."""
    return centred(class_shape(kind, size, look, colour=colour), size / 2, scale)


def pips(depth: int, colour: str, scale: float, *, of: int = 3) -> pygame.Surface:
    """A card's depth as filled and open dots of 16 design units with 6 between them."""
    body = ""
    for index in range(of):
        face = colour if index < depth else ""
        body += circle(8 + 22 * index, 8, 6.5, outlined(face, colour, 3))
    return raster(body, 22 * of - 6, 16, scale)


def badge(size: float, face: str, edge: str, scale: float, *, dashed: bool = False) -> pygame.Surface:
    """A round plate for a step of the why-ladder; its number or icon is set on top."""
    radius = size / 2 - 1
    line = dashed_circle(0, 0, radius, edge, 2, (6, 5)) if dashed else circle(0, 0, radius, stroke(edge, 2))
    return centred(circle(0, 0, radius, fill(face)) + line, size / 2, scale)
