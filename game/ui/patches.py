"""Makes the surfaces of boxes: rounded face, edge and shadow together, small enough to be kept.

A box is stretched from a patch whose corners alone are drawn smooth (four times too large, then scaled down) and whose
shadow is blurred once; so a panel of any size costs its corners. All sizes here are pixels.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final, NamedTuple

import pygame

from game.drawing.palette import Layer

_FINE: Final = 4  # how much larger a face is drawn before it is scaled down
# A blur of CSS has half its radius as deviation; that of pygame is wider for the same number (measured).
_CSS_TO_PYGAME: Final = 0.48
_SPRITE_AREA: Final = 160_000  # boxes up to this many pixels are kept whole
_SPRITE_BYTES: Final = 14_000_000


class Shape(NamedTuple):
    """How a box looks: corner radius, face, edge, a thicker edge below (`foot`), a dark line inside the top, shadow."""

    radius: int
    face: str
    edge: str = ""
    width: int = 0
    foot: int = 0
    dent: int = 0
    shadow: tuple[Layer, ...] = ()


class Patches:
    """Draws boxes from kept surfaces."""

    def __init__(self) -> None:
        self._patches: dict[tuple[Shape, int, int], pygame.Surface] = {}
        self._strips: OrderedDict[tuple[Shape, int, int], pygame.Surface] = OrderedDict()
        self._bytes = 0

    def clear(self) -> None:
        """Forget every surface."""
        self._patches.clear()
        self._strips.clear()
        self._bytes = 0

    def draw(self, onto: pygame.Surface, shape: Shape, area: pygame.Rect) -> None:
        """Put the box on the surface; its shadow falls outside `area`."""
        if area.w <= 0 or area.h <= 0:
            return
        margin = reach(shape)
        corner = _corner(shape)
        if (area.w + 2 * margin) * (area.h + 2 * margin) <= _SPRITE_AREA:
            onto.blit(self._sprite(shape, area.w, area.h, margin, corner), (area.x - margin, area.y - margin))
            return
        self._stretch(onto, shape, area, margin, corner)

    def _sprite(self, shape: Shape, w: int, h: int, margin: int, corner: int) -> pygame.Surface:
        key = (shape, w, h)
        known = self._strips.get(key)
        if known is not None:
            self._strips.move_to_end(key)
            return known
        made = pygame.Surface((w + 2 * margin, h + 2 * margin), pygame.SRCALPHA)
        self._stretch(made, shape, pygame.Rect(margin, margin, w, h), margin, corner)
        self._strips[key] = made
        self._bytes += made.get_width() * made.get_height() * 4
        while self._bytes > _SPRITE_BYTES and len(self._strips) > 1:
            _, old = self._strips.popitem(last=False)
            self._bytes -= old.get_width() * old.get_height() * 4
        return made

    def _stretch(self, onto: pygame.Surface, shape: Shape, area: pygame.Rect, margin: int, corner: int) -> None:
        """Nine pieces: corners as they are, edges stretched along, the middle filled."""
        whole = 2 * corner + 1
        pw, ph = min(area.w, whole), min(area.h, whole)
        patch = self._patches.get((shape, pw, ph))
        if patch is None:
            if len(self._patches) > 600:
                self._patches.clear()
            patch = self._patches[shape, pw, ph] = _make(shape, pw, ph, margin)
        across = _cuts(pw, area.w, margin, corner, area.x)
        down = _cuts(ph, area.h, margin, corner, area.y)
        clip = onto.get_clip()
        for sy, sh, dy, dh in down:
            for sx, sw, dx, dw in across:
                if dw <= 0 or dh <= 0 or not clip.colliderect(dx, dy, dw, dh):
                    continue
                piece = pygame.Rect(sx, sy, sw, sh)
                if (sw, sh) == (dw, dh):
                    onto.blit(patch, (dx, dy), piece)
                    continue
                inside = sw == 1 and sh == 1
                if inside:
                    colour = patch.get_at((sx, sy))
                    if colour.a == 255:
                        onto.fill(colour, (dx, dy, dw, dh))
                        continue
                    if colour.a == 0:
                        continue
                onto.blit(pygame.transform.scale(patch.subsurface(piece), (dw, dh)), (dx, dy))


def reach(shape: Shape) -> int:
    """How far the shadow goes beyond the box."""
    return max((round(abs(one.down) + one.blur * 1.1 + one.spread) for one in shape.shadow), default=0)


def _corner(shape: Shape) -> int:
    return max(shape.radius + shape.width + shape.foot + shape.dent, reach(shape) + shape.radius) + 1


def _cuts(patch: int, size: int, margin: int, corner: int, start: int) -> list[tuple[int, int, int, int]]:
    """Where pieces begin in the patch and on the screen along one axis: (from, length, to, length)."""
    if patch == size:
        return [(0, patch + 2 * margin, start - margin, size + 2 * margin)]
    side = margin + corner
    return [
        (0, side, start - margin, side),
        (side, 1, start + corner, size - 2 * corner),
        (side + 1, side, start + size - corner, side),
    ]


def _make(shape: Shape, w: int, h: int, margin: int) -> pygame.Surface:
    made = pygame.Surface((w + 2 * margin, h + 2 * margin), pygame.SRCALPHA)
    for one in shape.shadow:
        made.blit(_shadow(one, shape.radius, w, h, margin), (0, 0))
    made.blit(_face(shape, w, h), (margin, margin))
    return made


def _face(shape: Shape, w: int, h: int) -> pygame.Surface:
    n = _FINE
    fine = pygame.Surface((w * n, h * n), pygame.SRCALPHA)
    radius = min(shape.radius, w // 2, (h + 1) // 2) * n
    face = pygame.Color(shape.face) if shape.face else pygame.Color(0, 0, 0, 0)
    edge = pygame.Color(shape.edge) if shape.edge else face
    # Smoothing mixes neighbours, so what is clear must have the colour that it is mixed with.
    outer = edge if shape.width else face
    fine.fill((outer.r, outer.g, outer.b, 0))
    inner = pygame.Rect(0, 0, w * n, h * n)
    if shape.width:
        if face.a:
            pygame.draw.rect(fine, edge, inner, border_radius=radius)
            inner = pygame.Rect(
                shape.width * n, shape.width * n, (w - 2 * shape.width) * n, (h - 2 * shape.width - shape.foot) * n
            )
            radius = max(0, radius - shape.width * n)
        else:
            pygame.draw.rect(fine, edge, inner, width=shape.width * n, border_radius=radius)
    if face.a and inner.w > 0 and inner.h > 0:
        if shape.dent:
            shade = face.lerp(pygame.Color(0, 0, 0, face.a), 0.25)
            pygame.draw.rect(fine, shade, inner, border_radius=radius)
            inner = pygame.Rect(inner.x, inner.y + shape.dent * n, inner.w, inner.h - shape.dent * n)
        pygame.draw.rect(fine, face, inner, border_radius=radius)
    return pygame.transform.smoothscale(fine, (w, h))


def _shadow(layer: Layer, radius: int, w: int, h: int, margin: int) -> pygame.Surface:
    """The blurred shape on a surface as large as the patch; blurred small and scaled up where the blur is wide."""
    small = max(1, int(layer.blur / 10))
    fw, fh = -(-(w + 2 * margin) // small), -(-(h + 2 * margin) // small)
    colour = pygame.Color(layer.colour)
    made = pygame.Surface((fw, fh), pygame.SRCALPHA)
    made.fill((colour.r, colour.g, colour.b, 0))
    spread = layer.spread
    box = pygame.Rect(
        round((margin - spread) / small),
        round((margin - spread + layer.down) / small),
        max(1, round((w + 2 * spread) / small)),
        max(1, round((h + 2 * spread) / small)),
    )
    pygame.draw.rect(made, colour, box, border_radius=max(1, round(radius / small)))
    blur = max(1, round(layer.blur / small * _CSS_TO_PYGAME))
    made = pygame.transform.gaussian_blur(made, blur)
    if small > 1:
        made = pygame.transform.smoothscale(made, (fw * small, fh * small))
        made = made.subsurface((0, 0, w + 2 * margin, h + 2 * margin))
    return made
