"""The symbol of a party as a surface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.drawing.symbols import shape
from game.ui.art.raster import centred

if TYPE_CHECKING:
    import pygame


def symbol(size: float, number: int, colour: str, scale: float) -> pygame.Surface:
    """The bare symbol of a party in one colour."""
    return centred(shape(number, colour, size), size / 2, scale)
