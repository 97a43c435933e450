"""The birch table with its walnut rim as a surface, with the shadow that it throws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.drawing.svg import ellipse, fill, moved
from game.drawing.tables import MIDDLE, RIM, table_shape
from game.ui.art.raster import raster
from game.ui.art.shade import silhouette

if TYPE_CHECKING:
    from game.drawing.palette import Theme

# Room round the table for its shadow, design units; the same on all sides, so that the table stays in the middle.
MARGIN = 56
_COARSE = 8


def table(
    rx: float, ry: float, look: Theme, scale: float, *, inner: float = MIDDLE, rim: float = RIM, rings: bool = True
) -> pygame.Surface:
    """A round or oval table, as ``table_shape`` makes it; its centre is the surface's."""
    width, height = 2 * (rx + MARGIN), 2 * (ry + MARGIN)
    body = table_shape(rx, ry, look, inner=inner, rim=rim, rings=rings)
    top = raster(moved(body, width / 2, height / 2), width, height, scale)
    if look.name == "high_contrast":
        return top
    whole = _shadow(width, height, rx, ry, look, top.get_size(), scale)
    whole.blit(top, (0, 0))
    return whole


def _shadow(
    width: float, height: float, rx: float, ry: float, look: Theme, size: tuple[int, int], scale: float
) -> pygame.Surface:
    """Two ellipses below the table, drawn coarsely and scaled up, which makes their edges soft."""
    whole = pygame.Surface(size, pygame.SRCALPHA)
    for colour, down, wider, higher in ((look.table_shadow[0], 26, 14, 12), (look.table_shadow[1], 15, 6, 5)):
        shape = ellipse(width / 2, height / 2 + down, rx + wider, ry + higher, fill("#000000"))
        flat = silhouette(raster(shape, width, height, scale / _COARSE), colour)
        whole.blit(pygame.transform.smoothscale(flat, size), (0, 0))
    return whole
