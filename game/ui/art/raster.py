"""From shapes written as SVG to surfaces of their true size.

The renderer inside pygame-ce knows paths, circles, rectangles, ellipses, strokes and gradients; it knows no
pattern, clip path or text. Shapes are written in design units and scaled on the way to pixels.
"""

from __future__ import annotations

import io

import pygame

from game.drawing.svg import moved

# The pixel layout that pygame blits fastest; the SVG loader hands out another one.
_LAYOUT = pygame.Surface((1, 1), pygame.SRCALPHA)


def pixels(width: float, height: float, scale: float) -> tuple[int, int]:
    """A size in whole pixels, at least one each way."""
    return max(1, round(width * scale)), max(1, round(height * scale))


def raster(body: str, width: float, height: float, scale: float) -> pygame.Surface:
    """Shapes in design units as a surface with alpha of ``width * scale`` by ``height * scale`` pixels."""
    size = pixels(width, height, scale)
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}">'
        f'<g transform="scale({size[0] / width:.5f} {size[1] / height:.5f})">{body}</g></svg>'
    )
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), size).convert(_LAYOUT)


def centred(body: str, half: float, scale: float) -> pygame.Surface:
    """Shapes drawn round 0, 0 as a square surface whose centre is that point; ``half`` is half its side."""
    # an even number of pixels keeps the centre between two of them, so that left and right come out equal
    side = 2 * max(1, round(half * scale))
    true = side / scale
    return raster(moved(body, true / 2, true / 2), true, true, scale)
