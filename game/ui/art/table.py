"""The birch table with its walnut rim, seen from above."""

from __future__ import annotations

from math import sin, sqrt
from typing import TYPE_CHECKING

import pygame

from game.ui.art.shade import silhouette
from game.ui.art.svg import ellipse, fill, path, raster, rect, stroke

if TYPE_CHECKING:
    from game.ui.palette import Theme

# Room round the table for its shadow, design units; the same on all sides, so that the table stays in the middle.
MARGIN = 56
_PLANKS = (74, 92, 66, 88, 80, 70)
_COARSE = 8


def table(
    rx: float, ry: float, look: Theme, scale: float, *, inner: float = 0.38, rim: float = 28, rings: bool = True
) -> pygame.Surface:
    """A round or oval table; its centre is the surface's.

    rx, ry: half its width and height with the rim, design units. inner: the radius of the inlaid middle as a share
    of the top's (0 for none); rings: the thin line half-way.
    """
    width, height = 2 * (rx + MARGIN), 2 * (ry + MARGIN)
    x, y = width / 2, height / 2
    tx, ty = rx - rim, ry - rim
    plain = look.name == "high_contrast"
    body = ellipse(x, y, rx, ry, fill(look.rim))
    body += ellipse(x, y, rx - 5, ry - 5, stroke(look.rim_2, 3))
    if not plain:
        # light falls from above: the rim is a little brighter on the far side
        body += ellipse(x, y - 1.5, rx - rim / 2, ry - rim / 2, stroke(look.rim_2 + "40", rim * 0.34))
    body += ellipse(x, y, tx, ty, fill(look.plank))
    body += _planks(x, y, tx, ty, look, plain=plain)
    if not plain:
        body += _glow(x, y, tx, ty)
    body += ellipse(x, y, tx - 1, ty - 1, stroke(look.rim_shade, 4))
    if rings:
        body += ellipse(x, y, tx * 0.70, ty * 0.70, stroke(look.grain + "BF", 2))
        body += ellipse(x, y, tx * 0.715, ty * 0.715, stroke(look.grain + "80", 1))
    if inner:
        body += ellipse(x, y, tx * inner, ty * inner, fill(look.inlay))
        body += ellipse(x, y, tx * inner, ty * inner, stroke(look.grain, 3))
        body += ellipse(x, y, tx * (inner - 0.02), ty * (inner - 0.02), stroke(look.grain + "B3", 1))
    top = raster(body, width, height, scale)
    if plain:
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


def _reach(x: float, rx: float, ry: float) -> float:
    """Half the height of an ellipse at x from its middle."""
    inside = 1 - (x / rx) ** 2
    return ry * sqrt(inside) if inside > 0 else 0.0


def _planks(x: float, y: float, rx: float, ry: float, look: Theme, *, plain: bool) -> str:
    """Boards cut to the ellipse: each is a path of two arcs and two lines, so nothing needs clipping."""
    body, left, index = "", -rx, 0
    while left < rx:
        width = _PLANKS[index % len(_PLANKS)]
        right = min(left + width, rx)
        up0, up1 = _reach(left, rx, ry), _reach(right, rx, ry)
        if index % 2:
            data = (
                f"M{x + left:.2f} {y - up0:.2f}A{rx:.2f} {ry:.2f} 0 0 1 {x + right:.2f} {y - up1:.2f}"
                f"L{x + right:.2f} {y + up1:.2f}A{rx:.2f} {ry:.2f} 0 0 1 {x + left:.2f} {y + up0:.2f}Z"
            )
            body += path(data, fill(look.plank_2))
        if up0 > 0:
            body += rect(x + left, y - up0, 1.5, 2 * up0, 0, fill(look.grain + "47"))
        if not plain:
            body += _grain(x, y, left, right, rx, ry, look, index)
        left, index = right, index + 1
        if right >= rx:
            break
    return body


def _grain(x: float, y: float, left: float, right: float, rx: float, ry: float, look: Theme, index: int) -> str:
    """Faint fibres along a board; the same board always has the same ones."""
    body = ""
    for fibre in range(1, 6):
        sway = 5 * sin(index * 2.3 + fibre * 1.7)
        across = left + (right - left) * (fibre / 6 + 0.05 * sin(index + fibre * 4.1))
        reach = min(_reach(across - 5, rx, ry), _reach(across + 5, rx, ry)) - 4
        if reach < 20:
            continue
        top = -reach if fibre % 2 else -reach * (0.3 + 0.6 * abs(sin(index * 1.3 + fibre)))
        low = reach if fibre % 3 else reach * (0.25 + 0.7 * abs(sin(index * 2.9 + fibre * 0.7)))
        data = (
            f"M{x + across:.1f} {y + top:.1f}C{x + across + sway:.1f} {y + top * 0.35:.1f} "
            f"{x + across - sway:.1f} {y + low * 0.35:.1f} {x + across:.1f} {y + low:.1f}"
        )
        body += path(data, stroke(look.grain + ("1B" if fibre % 2 else "11"), 1.2 + fibre % 3 * 0.8))
    return body


def _glow(x: float, y: float, rx: float, ry: float) -> str:
    """The lamp on the wood: lighter in the middle, a little darker towards the rim."""
    size = max(rx, ry)
    return (
        f'<defs><radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="{size:.1f}">'
        '<stop offset="0" stop-color="#FFF6E0" stop-opacity="0.26"/>'
        '<stop offset="0.55" stop-color="#FFF6E0" stop-opacity="0.06"/>'
        '<stop offset="0.8" stop-color="#7A4E1C" stop-opacity="0.02"/>'
        '<stop offset="1" stop-color="#7A4E1C" stop-opacity="0.13"/></radialGradient></defs>'
        f'<g transform="translate({x:.2f} {y:.2f}) scale({rx / size:.4f} {ry / size:.4f})">'
        f'<circle cx="0" cy="0" r="{size:.1f}" fill="url(#glow)"/></g>'
    )
