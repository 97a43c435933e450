"""What eyes see of colours: contrast, how far two colours are apart, and both for who sees few of them.

`python -m tests.colours` writes how far the colours of each look are apart and stand out, as tables.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from math import dist
from typing import Final

import numpy as np
import numpy.typing as npt

from game.drawing.looks import THEMES
from game.drawing.palette import BANDS, Theme

VISIONS: Final[Mapping[str, tuple[tuple[float, float, float], ...]]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What somebody sees of linear red, green and blue: Machado, Oliveira and Fernandes 2009, severity 1."""
SIGHTS: Final = ("deutan", "protan", "tritan")

LINEAR: Final = np.array(
    [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in np.arange(256) / 255],
    dtype=np.float32,
)
"""The light of each value of a colour, 0 to 1 (sRGB)."""


def linear(colour: str) -> list[float]:
    """Return the linear red, green and blue of a "#rrggbb" colour, 0 to 1."""
    return [float(LINEAR[int(colour[place : place + 2], 16)]) for place in (1, 3, 5)]


def seen(colour: str, vision: str) -> str:
    """Return the colour that somebody with this vision sees."""
    red, green, blue = simulated(np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)], dtype=np.uint8), vision)
    return f"#{red:02X}{green:02X}{blue:02X}"


def simulated(pixels: npt.NDArray[np.uint8], vision: str) -> npt.NDArray[np.uint8]:
    """Return pixels (their last axis red, green and blue, 0 to 255) as somebody with this vision sees them."""
    if vision == "normal":
        return pixels
    light = np.clip(LINEAR[pixels] @ np.array(VISIONS[vision], dtype=np.float32).T, 0, 1)
    signal = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(signal * 255), dtype=np.uint8)


def luminance(colour: str) -> float:
    """Return the relative luminance of a "#rrggbb" colour (WCAG 2.2), 0 black to 1 white."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, vision: str = "normal") -> tuple[float, float, float]:
    """Return a colour as CIE 1976 L*a*b* (white D65), as somebody with this vision sees it."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(k * part for k, part in zip(row, light, strict=True)))) for row in VISIONS[vision]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def nearest(colours: Sequence[str], vision: str = "normal") -> float:
    """Return how far the two colours that are most alike are apart for somebody: the least CIE 1976 difference."""
    points = [lab(colour, vision) for colour in colours]
    return min(dist(one, other) for one, other in itertools.combinations(points, 2))


def sets(look: Theme) -> Mapping[str, list[str]]:
    """Return the sets of colours of a look of which any two must be told apart."""
    return {
        "parties": [party.fill for party in look.parties],
        "themes": list(BANDS.values()),
        "stances": [look.mine.plate, look.grant.plate, look.neutral.plate, look.clashing.plate],
    }


def texts(look: Theme) -> list[tuple[str, str, str]]:
    """Return the pairs of words and what they stand on, as what they are, ink and ground."""
    pairs = [
        ("ink on paper", look.ink, look.paper),
        ("second ink on paper", look.ink_2, look.paper),
        ("second ink inset", look.ink_2, look.inset),
        ("ink on wood", look.ink, look.plank_2),
        ("on the room, middle", look.on_room, look.room_centre),
        ("on the room, edge", look.on_room, look.room_edge),
        ("second, middle", look.on_room_2, look.room_centre),
        ("second, edge", look.on_room_2, look.room_edge),
        ("on primary", look.on_primary, look.primary),
        ("on gold", look.on_accent, look.accent),
        ("gold ink", look.accent_ink, look.accent_faint),
        ("on clash", look.on_clash, look.clash),
        ("clash on paper", look.clash, look.paper),
        ("on selected", look.on_selected, look.selected),
        ("ink on selected row", look.ink, look.menu_selected),
        ("disabled", look.disabled, look.disabled_face),
        ("disabled on paper", look.disabled, look.paper),
        ("toast", look.on_toast, look.toast),
        *((f"on {name}", look.on_band, colour) for name, colour in BANDS.items()),
        *((f"symbol of {n}", one.symbol, one.fill) for n, one in enumerate(look.parties, start=1)),
    ]
    signs = {"mine": look.mine, "grant": look.grant, "neutral": look.neutral, "clash": look.clashing}
    return pairs + [(f"sign of {name}", one.sign, one.plate) for name, one in signs.items()]


def graphics(look: Theme) -> list[tuple[str, str, str]]:
    """Return the pairs of what is no text but must be seen, and what it stands on."""
    signs = {"mine": look.mine, "grant": look.grant, "neutral": look.neutral, "clash": look.clashing}
    return [
        ("edge of a control on paper", look.control, look.paper),
        ("edge of a control inset", look.control, look.inset),
        ("edge of a control on its face", look.control, look.face),
        ("edge of a disabled control", look.disabled_edge, look.disabled_face),
        ("edge of a disabled control on paper", look.disabled_edge, look.paper),
        ("edge of a button, middle of the room", look.room_line, look.room_centre),
        ("ring of a disc on paper", look.disc_ring, look.paper),
        ("ring of a disc on wood", look.disc_ring, look.plank_2),
        ("ring of a disc on the inlay", look.disc_ring, look.inlay),
        ("ring of a seat inside its line", look.seat_ring, look.disc_ring if not look.outline else look.rim),
        ("edge of a token on wood", look.token_ink, look.plank_2),
        ("not heard, neutral on a token", look.token_mute, look.token),
        ("clash on a token", look.clash, look.token),
        ("tie on wood", look.clash, look.plank),
        ("tie on the inlay", look.clash, look.inlay),
        ("card to come", look.step_line, look.room_centre),
        ("card now", look.step_now_edge, look.room_centre),
        ("time left", look.timer, look.room_centre),
        *((f"edge of the sign of {name}", one.edge, look.paper) for name, one in signs.items()),
        ("edge of the sign of unknown", look.unknown, look.paper),
    ]


def focus(look: Theme) -> list[tuple[str, float]]:
    """Return what a focus ring lies on, and how far the better of its two lines stands out from that."""
    grounds = {
        "paper": look.paper, "inset": look.inset, "wood": look.plank_2, "inlay": look.inlay, "rim": look.rim,
        "middle of the room": look.room_centre, "edge of the room": look.room_edge, "toast": look.toast,
    }  # fmt: skip
    lines = (look.focus_inner, look.focus_outer)
    return [(name, max(contrast(line, ground) for line in lines)) for name, ground in grounds.items()]


def main() -> None:
    """Write the tables."""
    for look in THEMES.values():
        print(f"\n{look.name}: contrast, and the least of it for who sees few colours")
        for name, ink, ground in (*texts(look), *graphics(look)):
            least = min(contrast(seen(ink, sight), seen(ground, sight)) for sight in SIGHTS)
            print(f"  {name:38} {ink} {ground} {contrast(ink, ground):5.1f} {least:5.1f}")
        for name, ratio in focus(look):
            print(f"  {'focus on ' + name:38} {ratio:21.1f}")
        print("  nearest pair, CIE 1976")
        for name, colours in sets(look).items():
            apart = "".join(f"  {vision} {nearest(colours, vision):.1f}" for vision in VISIONS)
            print(f"    {name:8}{apart}")


if __name__ == "__main__":
    main()
