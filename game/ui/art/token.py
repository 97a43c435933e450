"""The interest token and its segments as surfaces; `game.drawing.tokens` says how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.drawing.tokens import SWATCH, TokenLook, reach, swatch_shape, token_shape
from game.ui.art.raster import centred, raster

if TYPE_CHECKING:
    import pygame

    from game.drawing.palette import Theme


def token(size: float, seen: TokenLook, look: Theme, scale: float, *, faded: bool = False) -> pygame.Surface:
    """A token of ``size`` design units across; its centre is the surface's."""
    drawn = centred(token_shape(size, seen, look), reach(size, chosen=seen.chosen), scale)
    if faded:
        drawn.set_alpha(64)
    return drawn


def swatch(state: str, look: Theme, scale: float) -> pygame.Surface:
    """A segment on a small plate for the legend."""
    return raster(swatch_shape(state, look), *SWATCH, scale)
