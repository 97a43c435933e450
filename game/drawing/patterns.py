"""The lines of the seven themes' patterns, a square tile each: with colour and icon the third thing that tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TILE = 24.0
"""How wide and high a tile is, in design units; tiles join on all sides."""
WIDTH = 2.0
"""How wide their lines are."""
PLAIN = "trust"
"""The theme whose pattern stands in where there is no theme, or an unknown one."""

TILES: Mapping[str, str] = MappingProxyType(
    {
        "mutual_gains": "M0 12Q6 4 12 12T24 12",
        "give_and_take": "M2 8h20M2 16h20",
        "appreciation": "M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
        "externals": "M4 4h16v16H4z",
        "trust": "M0 0 24 24M24 0 0 24",
        "sincere_interest": "M4 24a8 8 0 0 1 16 0M0 12a8 8 0 0 0 8-8M24 12a8 8 0 0 1-8-8",
        "shared_language": "m0 18 12-12 12 12",
    }
)
"""The path of each theme's tile."""
