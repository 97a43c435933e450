"""What every look has in common: spacing, corners and sizes, with the looks themselves to import from one place.

Sizes are design units at 1920 x 1080.
"""

from __future__ import annotations

from game.drawing.looks import DAYLIGHT, HIGH_CONTRAST, LAMP, THEMES, theme
from game.drawing.palette import BANDS, Layer, PartyColours, StanceColours, Theme

__all__ = [
    "BANDS", "BORDER", "BORDER_SELECTED", "CHIP", "DAYLIGHT", "FOCUS_WIDTH", "GUTTER", "HIGH_CONTRAST", "LAMP",
    "MARGIN", "RADIUS", "SPACE", "TARGET", "THEMES", "Layer", "PartyColours", "StanceColours", "Theme", "theme",
]  # fmt: skip

# Design units, for all looks.
SPACE = (4, 8, 12, 16, 24, 32, 48, 64, 96)
MARGIN = 32
GUTTER = 24
RADIUS = {"key": 8, "cell": 12, "button": 14, "field": 14, "tile": 18, "panel": 24, "card": 28}
BORDER = 2
BORDER_SELECTED = 4
FOCUS_WIDTH = 4
TARGET = 52
CHIP = 48
