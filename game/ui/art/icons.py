"""Line icons by name, from a folder of SVG files 24 units square."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.ui.art.svg import centred, moved

if TYPE_CHECKING:
    from pathlib import Path

    import pygame

# Which icon stands for what; the words beside them are the scenes' business.
THEME_ICONS = {
    "mutual_gains": "sprout",
    "give_and_take": "arrow-left-right",
    "appreciation": "award",
    "externals": "door-open",
    "trust": "handshake",
    "sincere_interest": "ear",
    "shared_language": "compass",
}
KIND_ICONS = {
    "open": "message-circle",
    "interest": "heart",
    "exchange": "arrow-left-right",
    "scale": "gauge",
    "external": "armchair",
    "term": "text-quote",
    "guess": "eye",
    "agreement": "handshake",
}
LEVEL_ICONS = {"individual": "user-round", "organisation": "building-2", "network": "waypoints"}
LENS_ICONS = {
    "utilitarian": "target",
    "political": "landmark",
    "meaning": "sparkles",
    "relational": "heart-handshake",
}
SORT_ICONS = {
    "time": "clock",
    "knowledge": "graduation-cap",
    "people": "users-round",
    "money": "coins",
    "data": "database",
    "network": "network",
    "legitimacy": "award",
    "room_to_act": "key-round",
}
DECK_ICON = "users-round"


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
