"""Soft shadows under any drawing."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.drawing.palette import Layer

# Shadows are blurred at a quarter of their size: they are soft, so nobody sees it, and it takes a fraction of the time.
_COARSE = 4


def silhouette(drawing: pygame.Surface, colour: str) -> pygame.Surface:
    """The outline of a drawing filled with one colour, whose alpha thins it."""
    tint = pygame.Color(colour)
    shadow = drawing.copy()
    # colour everywhere, also where it is transparent: scaling and blurring then mix no other colour in
    shadow.fill((0, 0, 0, tint.a), special_flags=pygame.BLEND_RGBA_MULT)
    shadow.fill((tint.r, tint.g, tint.b, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return shadow


def margin(layers: Iterable[Layer]) -> float:
    """How far the shadows reach beyond their drawing, in design units."""
    return max((layer.down + layer.blur + layer.spread for layer in layers), default=0.0)


def with_shadow(drawing: pygame.Surface, layers: tuple[Layer, ...], scale: float) -> pygame.Surface:
    """The drawing over its shadows, on a larger surface with the same centre."""
    if not layers:
        return drawing
    pad = ceil(margin(layers) * scale)
    width, height = drawing.get_width() + 2 * pad, drawing.get_height() + 2 * pad
    whole = pygame.Surface((width, height), pygame.SRCALPHA)
    for layer in layers:
        whole.blit(_soft(drawing, layer, scale, pad), (0, 0))
    whole.blit(drawing, (pad, pad))
    return whole


def _soft(drawing: pygame.Surface, layer: Layer, scale: float, pad: int) -> pygame.Surface:
    tint = pygame.Color(layer.colour)
    bare = (tint.r, tint.g, tint.b, 0)
    sheet = pygame.Surface((drawing.get_width() + 2 * pad, drawing.get_height() + 2 * pad), pygame.SRCALPHA)
    sheet.fill(bare)
    shadow = silhouette(drawing, layer.colour)
    sheet.blit(shadow, (pad, pad + round(layer.down * scale)), special_flags=pygame.BLEND_RGBA_MAX)
    coarse = (max(1, sheet.get_width() // _COARSE), max(1, sheet.get_height() // _COARSE))
    small = pygame.transform.smoothscale(sheet, coarse)
    radius = round(layer.blur * scale / 2 / _COARSE)
    if radius:
        small = pygame.transform.gaussian_blur(small, radius)
    return pygame.transform.smoothscale(small, sheet.get_size())
