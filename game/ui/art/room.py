"""The room: petrol walls with one lamp above the table."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.ui.palette import Theme

# The lamp is computed this small and scaled up smoothly: it is nothing but a gradient.
_SIZE = (96, 54)
_LEVELS = 256
_TILE = 128


def room(width: int, height: int, look: Theme, light: tuple[float, float] = (0.5, 0.52)) -> pygame.Surface:
    """The background for a whole window of width by height pixels; light is where the lamp hangs, as fractions."""
    inner, outer = pygame.Color(look.room_centre), pygame.Color(look.room_edge)
    ramp = [bytes(inner.lerp(outer, step / (_LEVELS - 1)))[:3] for step in range(_LEVELS)]
    cells = bytearray()
    columns, rows = _SIZE
    for row in range(rows):
        down = ((row + 0.5) / rows - light[1]) / 0.85
        for column in range(columns):
            far = hypot(((column + 0.5) / columns - light[0]) / 0.75, down)
            share = min(1.0, max(0.0, (far - 0.18) / 0.82))
            cells += ramp[round(share * (_LEVELS - 1))]
    small = pygame.image.frombuffer(bytes(cells), _SIZE, "RGB").convert(pygame.Surface((1, 1), 0, 32))
    wall = pygame.transform.smoothscale(small, (width, height))
    _roughen(wall)
    return wall


def _roughen(wall: pygame.Surface) -> None:
    """Hide the steps of the gradient, which a projector shows as rings, under a grain of one or two levels."""
    seed, grains = 20, bytearray()
    for _ in range(_TILE * _TILE):
        seed = (seed * 1103515245 + 12345) % 2147483648
        grains += bytes(((seed >> 16) % 3,)) * 3
    tile = pygame.image.frombuffer(bytes(grains), (_TILE, _TILE), "RGB").convert(pygame.Surface((1, 1), 0, 32))
    width, height = wall.get_size()
    places = [(tile, (x, y)) for y in range(0, height, _TILE) for x in range(0, width, _TILE)]
    for drawn, place in places:
        wall.blit(drawn, place, special_flags=pygame.BLEND_RGB_ADD)
