"""A quiet drawing of each theme, for the room that a short question leaves on its card.

It stands round 0, from -width/2 to width/2 and from 0 to `HIGH`. What it is about stands in the middle, within `CORE` to
either side; where there is more room, what lies round it goes on to the edges. Lines are thin and pale, for nobody
reads them: they are mixed with the paper rather than laid over it, so that nothing gets darker where they cross.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from math import cos, pi, sin
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from game.drawing.icons import icon
from game.drawing.svg import circle, fill, num, outlined, path, rect, stroke

if TYPE_CHECKING:
    from game.drawing.palette import Theme

HIGH: Final = 100.0
CORE: Final = 96.0
_LINE, _DEEP, _TINT = 0.40, 0.26, 0.11
"""How much of the theme's colour is in lines, in what stands out, and in faces."""


class Pen(NamedTuple):
    """The colours of one drawing, pale to strong, and the width of its lines."""

    tint: str
    deep: str
    line: str
    width: float

    def along(self, data: str, share: float = 1.0) -> str:
        """A line."""
        return path(data, stroke(self.line, self.width * share, cap="round"))

    def face(self, data: str) -> str:
        """A tinted face with its outline."""
        return path(data, f'{outlined(self.tint, self.line, self.width)} stroke-linejoin="round"')


def vignette(card_theme: str, width: float, scale: float, look: Theme) -> str:
    """Return the drawing of a theme as SVG round 0, `HIGH` high; an unknown theme gets that of trust.

    width: how wide it may be, in its own units. scale: how much larger it will be drawn, for the width of its lines.
    """
    strong = look.ink if look.outline else look.band(card_theme)
    tint, deep, line = (_mixed(strong, look.paper, share) for share in (_TINT, _DEEP, _LINE))
    pen = Pen(tint, deep, line, 2.4 / scale**0.7)
    return _DRAWN.get(card_theme, _bridge)(width / 2, pen)


def _mixed(colour: str, ground: str, share: float) -> str:
    parts = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(below + (above - below) * share):02X}" for above, below in parts)


# ---- winst voor allen: a field that comes up for everybody ----


def _field(half: float, pen: Pen) -> str:
    body = ""
    for place, height in enumerate((66, 50, 38, 28, 21, 16, 13, 11, 10, 9, 9, 9)):
        for side in (-1, 1) if place else (1,):
            x = side * place * 34.0
            if abs(x) < half - 10:
                body += _sprout(x, 86 - _swell(x), height, pen)
    for line, y in enumerate((86.0, 92.5, 98.0)):
        body += pen.along(_wave(half, y, 2.6 - 0.5 * line), 1 - 0.2 * line)
    return body


def _swell(x: float) -> float:
    return 2.6 * sin(x / 34 * pi)


def _wave(half: float, y: float, rise: float) -> str:
    """A line of waves from edge to edge, each 68 long."""
    count = max(8, round(half / 4))
    points = [(-half + 2 * half * at / count, at) for at in range(count + 1)]
    return "M" + "L".join(f"{num(x)} {num(y - rise * sin(x / 34 * pi))}" for x, _ in points)


def _sprout(x: float, base: float, height: float, pen: Pen) -> str:
    top = base - height
    stem = f"M{num(x)} {num(base)}C{num(x + 2)} {num(base - height * 0.4)} {num(x - 2)} {num(base - height * 0.5)} {num(x)} {num(top)}"
    leaves = _leaf(x, base - height * 0.42, -2.45, height * 0.52, pen) + _leaf(
        x, top + height * 0.14, -0.62, height * 0.56, pen
    )
    return pen.along(stem) + leaves


def _leaf(x: float, y: float, angle: float, length: float, pen: Pen, wide: float = 0.34) -> str:
    """A leaf from its stalk, at an angle in radians."""
    tip = x + length * cos(angle), y + length * sin(angle)
    middle = x + length * 0.5 * cos(angle), y + length * 0.5 * sin(angle)
    out = length * wide * 1.5
    one = middle[0] - out * sin(angle), middle[1] + out * cos(angle)
    two = middle[0] + out * sin(angle), middle[1] - out * cos(angle)
    spots = [f"{num(a)} {num(b)}" for a, b in ((x, y), one, tip, two)]
    return pen.face(f"M{spots[0]}Q{spots[1]} {spots[2]}Q{spots[3]} {spots[0]}Z")


# ---- halen en brengen: two bowls, and what goes to and fro ----


def _bowls(half: float, pen: Pen) -> str:
    body = ""
    for side in (-1, 1):
        x = side * 64
        body += pen.face(f"M{x - 30} 58H{x + 30}A30 30 0 0 1 {x - 30} 58Z")
        body += pen.along(f"M{x - 12} 90H{x + 12}")
        for place in range(12):
            start = 108 + place * 30
            for line, y in enumerate((66, 76)):
                left = start + line * 10
                if left + 18 < half:
                    body += pen.along(f"M{side * left} {y}H{side * (left + 18)}", 0.8)
    body += pen.along("M-64 46C-52 4 52 4 64 46") + pen.along("M53 36 64 47 70 33")
    body += pen.along("M26 74C14 92-14 92-26 74") + pen.along("M-28 86-27 73-14 77")
    body += circle(0, 14.5, 9, outlined(pen.deep, pen.line, pen.width))
    return body + rect(-8, 79.5, 16, 16, 2, outlined(pen.deep, pen.line, pen.width))


# ---- waardering: a rosette between branches of laurel ----


def _rosette(half: float, pen: Pen) -> str:
    body = pen.face("M-16 56-27 97-13 90-4 99 4 62Z") + pen.face("M16 56 27 97 13 90 4 99-4 62Z")
    petals = 14
    ring = "".join(
        circle(
            27 * cos(2 * pi * at / petals),
            39 + 27 * sin(2 * pi * at / petals),
            7,
            outlined(pen.tint, pen.line, pen.width),
        )
        for at in range(petals)
    )
    body += ring + circle(0, 39, 27, fill(pen.tint)) + circle(0, 39, 19, outlined(pen.deep, pen.line, pen.width))
    body += circle(0, 39, 11, stroke(pen.line, pen.width * 0.8))
    for side in (-1, 1):
        branch = [(side * (14 + 60 * cos(t)), 50 + 46 * sin(t), t) for t in (1.25 - 0.1 * n for n in range(23))]
        body += pen.along("M" + "L".join(f"{num(x)} {num(y)}" for x, y, _ in branch))
        for at, (x, y, t) in enumerate(branch[2::4]):
            for lean in (0.75, -0.75):
                upwards = t - pi / 2 + lean
                body += _leaf(x, y, upwards if side > 0 else pi - upwards, 17 - at, pen, 0.3)
        for place in range(16):
            x = 114 + place * 26
            if x + 6 < half:
                body += circle(side * x, 52, max(2.4, 6 - 0.6 * place), stroke(pen.line, pen.width * 0.8))
    return body


# ---- externen: a door that stands open, and somebody in it ----


def _door(half: float, pen: Pen) -> str:
    body = path("M-30 88H30L66 99H-6Z", fill(pen.tint))
    body += path("M-30 4H30V88H-30Z", fill(pen.tint))
    body += circle(6, 39, 9, outlined(pen.deep, pen.line, pen.width))
    body += path(
        "M-12 88V72A18 18 0 0 1 24 72V88Z", f'{outlined(pen.deep, pen.line, pen.width)} stroke-linejoin="round"'
    )
    body += pen.along("M-30 88V4H30V88")
    body += pen.face("M-30 4-64 12V99L-30 88Z") + circle(-57, 57, 2.6, fill(pen.line))
    body += pen.along("M-55 25-39 21V46L-55 49ZM-55 65-39 61V79L-55 83Z", 0.8)
    body += pen.along(f"M{num(-half)} 88H-64M30 88H{num(half)}")
    for place in range(8):
        for side, first in ((-1, 96), (1, 62)):
            left = first + place * 44
            if left + 30 < half:
                x = side * left - (28 if side < 0 else 0)
                body += rect(x, 26, 28, 28, 2, outlined(pen.tint, pen.line, pen.width))
                body += rect(x + 8, 34, 12, 12, 1, stroke(pen.line, pen.width * 0.8))
    return body


# ---- vertrouwen: a bridge of lattice, built from both banks ----


def _bridge(half: float, pen: Pen) -> str:
    def arch(x: float) -> float:
        return 12 + 54 * (x / 90) ** 2

    body = path("M-90 66" + "".join(f"L{x} {num(arch(x))}" for x in range(-90, 91, 6)) + "Z", fill(pen.tint))
    steps = list(range(-90, 91, 18))
    for x, on in pairwise(steps):
        body += pen.along(f"M{x} 66L{on} {num(arch(on))}M{x} {num(arch(x))}L{on} 66", 0.7)
    body += "".join(pen.along(f"M{x} 66V{num(arch(x))}", 0.7) for x in steps)
    body += pen.along("M" + "L".join(f"{x} {num(arch(x))}" for x in range(-90, 91, 6)))
    body += pen.along(f"M{num(-half)} 66H{num(half)}") + pen.along(f"M{num(-half)} 71H{num(half)}", 0.7)
    for side in (-1, 1):
        body += pen.face(f"M{side * 86} 71H{side * 100}V94H{side * 86}Z")
        for place in range(1, 8):
            if 100 + 36 * place < half:
                body += pen.along(f"M{side * (86 + 36 * place)} 66V56", 0.8)
        if half > 112:
            body += pen.along(f"M{side * 90} 57H{num(side * half)}", 0.7)
    return body + pen.along(_ripples(half, 88)) + pen.along(_ripples(half, 96, 17), 0.8)


def _ripples(half: float, y: float, shift: float = 0.0) -> str:
    """Short waves with room between them, left out where the piers stand."""
    data, x = "", -half + shift
    while x + 22 < half:
        if not 80 < abs(x + 11) < 106:
            data += f"M{num(x)} {num(y)}q5.5-5 11 0t11 0"
        x += 34
    return data


# ---- oprechte interesse: an ear, and voices from both sides ----


def _ear(half: float, pen: Pen) -> str:
    body = f'<g transform="translate(0 50)">{icon("ear", 92, pen.line, pen.width * 24 / 92)}</g>'
    for side in (-1, 1):
        body += circle(side * 92, 50, 6, outlined(pen.deep, pen.line, pen.width))
        for ring, radius in enumerate((16, 28, 40, 52)):
            dx, dy = side * radius * cos(0.6), radius * sin(0.6)
            data = f"M{num(side * 92 - dx)} {num(50 + dy)}A{radius} {radius} 0 0 {(side + 1) // 2} {num(side * 92 - dx)} {num(50 - dy)}"
            body += pen.along(data, 1 - 0.16 * ring)
        for place in range(12):
            x, rise = 110 + 15 * place, 20 * 0.86**place
            if x + 6 < half:
                data = f"M{num(side * x)} {num(50 - rise)}q{num(side * rise * 0.5)} {num(rise)} 0 {num(2 * rise)}"
                body += pen.along(data, 0.84 * 0.93**place)
    return body


# ---- taal en richting: one road to one star ----


def _road(half: float, pen: Pen) -> str:
    edge = num(half)
    hills = f"M-{edge} 46C{num(-half * 0.7)} 34 {num(-half * 0.45)} 34-40 46S40 56 64 44 {num(half * 0.8)} 38 {edge} 46"
    body = pen.along(hills, 0.9)
    body += pen.face("M-62 100C-34 82 56 80 44 67C36 58 4 58 15 45.5L20 46C16 56 64 56 76 67C90 80 46 88 28 100Z")
    body += pen.along("M-12 96C2 90 20 86 36 81M54 75C61 71 59 66 51 63M40 59C32 57 25 55 21 52", 0.8)
    x, y = 17.0, 22.0
    for turn, long, wide in ((pi / 4, 11.0, 3.0), (0.0, 21.0, 4.4)):
        points = [
            (
                x + (long if at % 2 == 0 else wide) * sin(turn + at * pi / 4),
                y - (long if at % 2 == 0 else wide) * cos(turn + at * pi / 4),
            )
            for at in range(8)
        ]
        body += path(
            "M" + "L".join(f"{num(a)} {num(b)}" for a, b in points) + "Z",
            f'{outlined(pen.deep, pen.line, pen.width * 0.8)} stroke-linejoin="round"',
        )
    for side in (-1, 1):
        for place in range(12):
            left = 72 + place * 30 if side < 0 else 92 + place * 30
            if left + 14 < half:
                body += pen.along(f"M{side * left} {70 + 4 * (place % 2)}l8-7 8 7", 0.8)
    return body


_DRAWN: Mapping[str, Callable[[float, Pen], str]] = MappingProxyType(
    {
        "mutual_gains": _field,
        "give_and_take": _bowls,
        "appreciation": _rosette,
        "externals": _door,
        "trust": _bridge,
        "sincere_interest": _ear,
        "shared_language": _road,
    }
)
