"""How the frame lies in a window of any size and shape."""

from __future__ import annotations

from math import hypot
from typing import Final

from game.ui.geometry import Rect

MM_PER_INCH: Final = 25.4
FRAME: Final = (1920.0, 1080.0)


class View:
    """How the frame lies in a window: pixels per design unit, where the frame begins, and how large it is.

    The frame is 1920 wide; a wider window shows room beside it, a higher one makes the frame higher.
    """

    def __init__(self, width: int, height: int) -> None:
        self.pixels = (width, height)
        self.scale = max(0.1, min(width / FRAME[0], height / FRAME[1]))
        self.origin = ((width - FRAME[0] * self.scale) / 2, 0.0)
        self.frame = Rect(0, 0, FRAME[0], height / self.scale)

    def per_mm(self, dots: tuple[int, int], inches: float) -> float:
        """How many design units a millimetre is on a screen of so many pixels and inches across; 0 where nobody knows."""
        return hypot(*dots) / (inches * MM_PER_INCH) / self.scale if inches else 0.0

    def units(self, x: float, y: float) -> tuple[float, float]:
        """A place in the window as design units of the frame."""
        return (x - self.origin[0]) / self.scale, (y - self.origin[1]) / self.scale
