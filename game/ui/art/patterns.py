"""The patterns of the themes as sheets of tiles."""

from __future__ import annotations

import pygame

from game.drawing.patterns import PLAIN, TILE, TILES, WIDTH
from game.drawing.svg import stroke
from game.ui.art.raster import pixels, raster


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
    data = TILES.get(card_theme, TILES[PLAIN])
    line = stroke(f"{colour[:7]}{round(strength * 255):02X}", WIDTH)
    return raster(f'<path d="{data}" {line}/>', TILE, TILE, scale)


def masked(sheet: pygame.Surface, mask: pygame.Surface) -> pygame.Surface:
    """The sheet where the white mask is, and nothing elsewhere; both of one size."""
    cut = sheet.copy()
    cut.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return cut
