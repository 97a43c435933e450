"""The seven patterns of the themes: with colour and icon the third thing that tells them apart."""

from __future__ import annotations

import pygame

from game.drawing.svg import stroke
from game.ui.art.raster import pixels, raster

TILE = 24.0

_SHAPES = {
    "mutual_gains": "M0 12Q6 4 12 12T24 12",
    "give_and_take": "M2 8h20M2 16h20",
    "appreciation": "M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
    "externals": "M4 4h16v16H4z",
    "trust": "M0 0 24 24M24 0 0 24",
    "sincere_interest": "M4 24a8 8 0 0 1 16 0M0 12a8 8 0 0 0 8-8M24 12a8 8 0 0 1-8-8",
    "shared_language": "m0 18 12-12 12 12",
}


def pattern(width: float, height: float, card_theme: str, colour: str, strength: float, scale: float) -> pygame.Surface:
    """A sheet of a theme's pattern; an unknown theme gets the lattice of trust. Strength is its opacity, 0 to 1."""
    tile = tile_of(card_theme, colour, strength, scale)
    sheet = pygame.Surface(pixels(width, height, scale), pygame.SRCALPHA)
    for y in range(0, sheet.get_height(), tile.get_height()):
        for x in range(0, sheet.get_width(), tile.get_width()):
            sheet.blit(tile, (x, y))
    return sheet


def tile_of(card_theme: str, colour: str, strength: float, scale: float) -> pygame.Surface:
    """One tile of a theme's pattern, a whole number of pixels wide so that the tiles join."""
    data = _SHAPES.get(card_theme, _SHAPES["trust"])
    line = stroke(f"{colour[:7]}{round(strength * 255):02X}", 2)
    return raster(f'<path d="{data}" {line}/>', TILE, TILE, scale)


def masked(sheet: pygame.Surface, mask: pygame.Surface) -> pygame.Surface:
    """The sheet where the white mask is, and nothing elsewhere; both of one size."""
    cut = sheet.copy()
    cut.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return cut
