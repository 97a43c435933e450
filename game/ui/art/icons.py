"""Line icons by name, from a folder of SVG files 24 units square."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.drawing.svg import moved
from game.ui.art.raster import centred

if TYPE_CHECKING:
    from pathlib import Path

    import pygame


class Icons:
    """A folder of icons, each read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bodies: dict[str, str] = {}

    def shape(self, name: str, size: float, colour: str, width: float = 2.0) -> str:
        """An icon as SVG round 0, 0; width is its line's in the icon's own 24 units. KeyError for an unknown name."""
        k = size / 24
        lines = (
            f'fill="none" stroke="{colour[:7]}" stroke-width="{width:g}" stroke-linecap="round" stroke-linejoin="round"'
        )
        body = self._body(name).replace("currentColor", colour[:7])
        return moved(f"<g {lines}>{body}</g>", -12 * k, -12 * k, k)

    def draw(self, name: str, size: float, colour: str, scale: float, width: float = 2.0) -> pygame.Surface:
        """An icon as a surface of its true size."""
        return centred(self.shape(name, size, colour, width), size / 2, scale)

    def _body(self, name: str) -> str:
        if name not in self._bodies:
            file = self._folder / f"{name}.svg"
            try:
                text = file.read_text(encoding="utf-8")
            except OSError as fault:
                raise KeyError(name) from fault
            inside = text[text.index("<svg") :].partition(">")[2].rpartition("</svg>")[0]
            self._bodies[name] = re.sub(r"\s+", " ", inside).strip()
        return self._bodies[name]
