"""Shapes written as SVG: paths, circles, rectangles, ellipses and strokes, in design units.

Only what every renderer knows that meets them: no pattern, clip path or text. Words go beside them (`picture`).
"""

from __future__ import annotations

from math import cos, pi, sin


def num(value: float) -> str:
    """A number as SVG reads it, to a hundredth of a unit."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def fill(colour: str) -> str:
    """The fill attributes for ``#RRGGBB``, ``#RRGGBBAA`` or no colour at all."""
    return _colour("fill", colour)


def stroke(colour: str, width: float, *, cap: str = "") -> str:
    """The stroke attributes, without a fill; width in design units. Dashes are in `dashes`."""
    lines = f' stroke-linecap="{cap}" stroke-linejoin="{cap}"' if cap else ""
    return f'fill="none" {_colour("stroke", colour)} stroke-width="{num(width)}"{lines}'


def outlined(face: str, edge: str, width: float) -> str:
    """A fill and an edge in one."""
    return f'{_colour("fill", face)} {_colour("stroke", edge)} stroke-width="{num(width)}"'


def _colour(what: str, colour: str) -> str:
    if not colour:
        return f'{what}="none"'
    if len(colour) == 9:
        return f'{what}="{colour[:7]}" {what}-opacity="{int(colour[7:], 16) / 255:.3f}"'
    return f'{what}="{colour}"'


def circle(x: float, y: float, radius: float, paint: str) -> str:
    """A circle with attributes made by ``fill``, ``stroke`` or ``outlined``."""
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" {paint}/>'


def ellipse(x: float, y: float, rx: float, ry: float, paint: str) -> str:
    """An ellipse."""
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}" {paint}/>'


def rect(x: float, y: float, width: float, height: float, radius: float, paint: str) -> str:
    """A rectangle with round corners."""
    return (
        f'<rect x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}" rx="{num(max(0.0, radius))}" '
        f"{paint}/>"
    )


def path(data: str, paint: str) -> str:
    """A path."""
    return f'<path d="{data}" {paint}/>'


def moved(body: str, x: float, y: float, scale: float = 1.0) -> str:
    """The same shapes moved to x, y and scaled from there."""
    return f'<g transform="translate({num(x)} {num(y)}) scale({scale:.4f})">{body}</g>'


def point(x: float, y: float, radius: float, angle: float) -> tuple[float, float]:
    """The point at an angle in radians, clockwise from the right as on a screen."""
    return x + radius * cos(angle), y + radius * sin(angle)


def arc(x: float, y: float, inner: float, outer: float, start: float, end: float) -> str:
    """The path of a ring's segment between two angles (radians) and two radii."""
    (x0, y0), (x1, y1) = point(x, y, outer, start), point(x, y, outer, end)
    (x2, y2), (x3, y3) = point(x, y, inner, end), point(x, y, inner, start)
    large = 1 if end - start > pi else 0
    out, back = num(outer), num(inner)
    return (
        f"M{num(x0)} {num(y0)}A{out} {out} 0 {large} 1 {num(x1)} {num(y1)}"
        f"L{num(x2)} {num(y2)}A{back} {back} 0 {large} 0 {num(x3)} {num(y3)}Z"
    )
