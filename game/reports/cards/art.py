"""The drawings of a deck on paper, as SVG: the icons, and the patterns on the backs."""

from __future__ import annotations

from functools import cache
from typing import Final

from game.drawing.icon_names import DECK_ICON, THEME_ICONS
from game.drawing.palette import BANDS
from game.drawing.patterns import TILE, TILES, WIDTH
from game.drawing.svg import moved, path, stroke
from game.storage import paths

OWN_COLOUR: Final = "#17564F"
"""The colour of the card that belongs to no theme."""
_ACROSS, _DOWN = 24, 20
"""How many tiles a pattern is wide and high: it covers the largest back."""
_WHITE: Final = "#FFFFFF"


@cache
def icon(name: str, colour: str) -> str:
    """Return the line icon of a name in assets/icons, in a colour."""
    drawn = (paths.resource("assets") / "icons" / f"{name}.svg").read_text("utf-8")
    return drawn.replace("currentColor", colour)


@cache
def pattern(theme: str) -> str:
    """Return a sheet of white lines in a theme's pattern, larger than any back; no theme, no lines."""
    tile = path(TILES[theme], stroke(_WHITE, WIDTH)) if theme else ""
    tiles = "".join(moved(tile, column * TILE, row * TILE) for row in range(_DOWN) for column in range(_ACROSS))
    wide, high = _ACROSS * TILE, _DOWN * TILE
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}">{tiles}</svg>'


def theme_looks(theme: str) -> dict[str, str | tuple[int, int]]:
    """Return what shows a theme: its colour, its icon in that colour, its pattern; an empty name gives the deck's own."""
    colour = BANDS.get(theme, OWN_COLOUR)
    return {
        "colour": colour,
        "icon": icon(THEME_ICONS.get(theme, DECK_ICON), colour),
        "pattern": pattern(theme),
        "tiles": (_ACROSS, _DOWN),
    }
