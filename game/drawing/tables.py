"""The birch table with its walnut rim, seen from above."""

from __future__ import annotations

from math import sin, sqrt
from typing import TYPE_CHECKING

from game.drawing.svg import ellipse, fill, path, rect, stroke

if TYPE_CHECKING:
    from game.drawing.palette import Theme

RIM = 28.0
"""The width of the walnut round the birch, design units."""
MIDDLE = 0.38
"""The inlaid middle as a share of the table; it grows with what all share."""

_PLANKS = (74, 92, 66, 88, 80, 70)


def table_shape(
    rx: float,
    ry: float,
    look: Theme,
    *,
    inner: float = MIDDLE,
    rim: float = RIM,
    rings: bool = True,
    flat: bool = False,
) -> str:
    """A round or oval table as SVG round 0, 0, without its shadow.

    rx, ry: half its width and height with the rim, design units. inner: the radius of the inlaid middle as a share
    of the top's (0 for none); rings: the thin line half-way. flat: without the lamp's light on it and the fibres of
    the wood, which need a gradient and would not survive a printer.
    """
    tx, ty = rx - rim, ry - rim
    plain = flat or look.name == "high_contrast"
    body = ellipse(0, 0, rx, ry, fill(look.rim))
    body += ellipse(0, 0, rx - 5, ry - 5, stroke(look.rim_2, 3))
    if not plain:
        # light falls from above: the rim is a little brighter on the far side
        body += ellipse(0, -1.5, rx - rim / 2, ry - rim / 2, stroke(look.rim_2 + "40", rim * 0.34))
    body += ellipse(0, 0, tx, ty, fill(look.plank))
    body += _planks(tx, ty, look, plain=plain)
    if not plain:
        body += _glow(tx, ty)
    body += ellipse(0, 0, tx - 1, ty - 1, stroke(look.rim_shade, 4))
    if rings:
        body += ellipse(0, 0, tx * 0.70, ty * 0.70, stroke(look.grain + "BF", 2))
        body += ellipse(0, 0, tx * 0.715, ty * 0.715, stroke(look.grain + "80", 1))
    if inner:
        body += inlay_shape(tx * inner, ty * inner, tx * 0.02, ty * 0.02, look)
    return body


def inlay_shape(rx: float, ry: float, inset_x: float, inset_y: float, look: Theme) -> str:
    """The inlaid middle of a table as SVG round 0, 0, with a thin line that far inside its edge."""
    body = ellipse(0, 0, rx, ry, fill(look.inlay)) + ellipse(0, 0, rx, ry, stroke(look.grain, 3))
    return body + ellipse(0, 0, rx - inset_x, ry - inset_y, stroke(look.grain + "B3", 1))


def _reach(x: float, rx: float, ry: float) -> float:
    """Half the height of an ellipse at x from its middle."""
    inside = 1 - (x / rx) ** 2
    return ry * sqrt(inside) if inside > 0 else 0.0


def _planks(rx: float, ry: float, look: Theme, *, plain: bool) -> str:
    """Boards cut to the ellipse: each is a path of two arcs and two lines, so nothing needs clipping."""
    body, left, index = "", -rx, 0
    while left < rx:
        width = _PLANKS[index % len(_PLANKS)]
        right = min(left + width, rx)
        up0, up1 = _reach(left, rx, ry), _reach(right, rx, ry)
        if index % 2:
            data = (
                f"M{left:.2f} {-up0:.2f}A{rx:.2f} {ry:.2f} 0 0 1 {right:.2f} {-up1:.2f}"
                f"L{right:.2f} {up1:.2f}A{rx:.2f} {ry:.2f} 0 0 1 {left:.2f} {up0:.2f}Z"
            )
            body += path(data, fill(look.plank_2))
        if up0 > 0:
            body += rect(left, -up0, 1.5, 2 * up0, 0, fill(look.grain + "47"))
        if not plain:
            body += _grain(left, right, rx, ry, look, index)
        left, index = right, index + 1
        if right >= rx:
            break
    return body


def _grain(left: float, right: float, rx: float, ry: float, look: Theme, index: int) -> str:
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
            f"M{across:.1f} {top:.1f}C{across + sway:.1f} {top * 0.35:.1f} "
            f"{across - sway:.1f} {low * 0.35:.1f} {across:.1f} {low:.1f}"
        )
        body += path(data, stroke(look.grain + ("1B" if fibre % 2 else "11"), 1.2 + fibre % 3 * 0.8))
    return body


def _glow(rx: float, ry: float) -> str:
    """The lamp on the wood: lighter in the middle, a little darker towards the rim."""
    size = max(rx, ry)
    return (
        f'<defs><radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="{size:.1f}">'
        '<stop offset="0" stop-color="#FFF6E0" stop-opacity="0.26"/>'
        '<stop offset="0.55" stop-color="#FFF6E0" stop-opacity="0.06"/>'
        '<stop offset="0.8" stop-color="#7A4E1C" stop-opacity="0.02"/>'
        '<stop offset="1" stop-color="#7A4E1C" stop-opacity="0.13"/></radialGradient></defs>'
        f'<g transform="scale({rx / size:.4f} {ry / size:.4f})">'
        f'<circle cx="0" cy="0" r="{size:.1f}" fill="url(#glow)"/></g>'
    )
