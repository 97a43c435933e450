"""The room: petrol walls with one lamp above the table."""

from __future__ import annotations

from functools import cache
from math import hypot
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.drawing.palette import Theme

# The lamp is computed this small and scaled up smoothly: it is nothing but a gradient.
_SIZE = (96, 54)
_TILE = 128
# From middle to edge a colour changes by thirty to fifty levels of 255: about this many levels of alpha are one of those.
_GRAIN = 6


def room(width: int, height: int, look: Theme, light: tuple[float, float] = (0.5, 0.52)) -> pygame.Surface:
    """The background for a whole window of width by height pixels; light is where the lamp hangs, as fractions.

    The darkness of the edge is laid over the middle's colour with a smooth alpha, roughened by less than a visible
    step: the gradient has neither the blocks nor the rings that a projector would show.
    """
    wall = pygame.Surface((width, height), 0, 32)
    wall.fill(look.room_centre)
    dark = pygame.transform.smoothscale(_darkness(look, light), (width, height))
    _roughen(dark)
    wall.blit(dark, (0, 0))
    return wall


def _darkness(look: Theme, light: tuple[float, float]) -> pygame.Surface:
    edge = pygame.Color(look.room_edge)
    levels = [bytes((edge.r, edge.g, edge.b, alpha)) for alpha in range(256)]
    cells = bytearray()
    columns, rows = _SIZE
    for row in range(rows):
        down = ((row + 0.5) / rows - light[1]) / 0.85
        for column in range(columns):
            far = hypot(((column + 0.5) / columns - light[0]) / 0.75, down)
            share = min(1.0, max(0.0, (far - 0.18) / 0.82))
            cells += levels[round(share * (255 - _GRAIN))]
    return pygame.image.frombuffer(bytes(cells), _SIZE, "RGBA").convert(pygame.Surface((1, 1), pygame.SRCALPHA))


def _roughen(dark: pygame.Surface) -> None:
    """Add a fixed grain to the alpha."""
    tile = _grain()
    width, height = dark.get_size()
    for y in range(0, height, _TILE):
        for x in range(0, width, _TILE):
            dark.blit(tile, (x, y), special_flags=pygame.BLEND_RGBA_ADD)


@cache
def _grain() -> pygame.Surface:
    """A tile of grain, the same for every lamp."""
    seed, grains = 20, bytearray()
    for _ in range(_TILE * _TILE):
        seed = (seed * 1103515245 + 12345) % 2147483648
        grains += bytes((0, 0, 0, (seed >> 16) % (_GRAIN + 1)))
    return pygame.image.frombuffer(bytes(grains), (_TILE, _TILE), "RGBA").convert(
        pygame.Surface((1, 1), pygame.SRCALPHA)
    )
