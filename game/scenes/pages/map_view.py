"""What the map shows at a moment, and where its frame lies on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.analysis.table_map import MapTie
from game.drawing.geometry import Box
from game.drawing.picture import Lettering
from game.drawing.tokens import TokenLook
from game.pictures.map_layout import Laid
from game.pictures.map_shapes import PlateFace
from game.ui.geometry import Rect


@dataclass(frozen=True)
class Seen:
    """All that the map shows at a moment; without `laid` there is only the table.

    looks: how each token looks. tell: a token's name and description, for those who can't see it. names: the boxes of the
    names that are written. picked: the tokens that are not faded. over: the plate with the name in focus.
    hint: that of what the pointer is on.
    """

    laid: Laid | None
    looks: Mapping[str, TokenLook] = field(default_factory=dict)
    tell: Callable[[str], tuple[str, str]] = field(default=lambda interest: (interest, ""))
    names: Mapping[str, tuple[Lettering, ...]] = field(default_factory=dict)
    picked: frozenset[str] = frozenset()
    chosen: str = ""
    ties: tuple[MapTie, ...] = ()
    plates: tuple[PlateFace, ...] = ()
    crest: tuple[Lettering, ...] = ()
    over: tuple[Box, tuple[Lettering, ...]] | None = None
    ways: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    hint: tuple[Box, tuple[Lettering, ...]] | None = None


LANDING = "landing"
"""The motion of the tokens from the seats to their places, when the map is there."""


class MapView(NamedTuple):
    """Where the map's frame lies on the screen, and how much larger it is there than in its own units."""

    whole: Rect
    zoom: float

    def point(self, at: tuple[float, float]) -> tuple[float, float]:
        """A point of the frame on the screen."""
        return self.whole.x + at[0] * self.zoom, self.whole.y + at[1] * self.zoom

    def rect(self, box: Box) -> Rect:
        """A box of the frame on the screen."""
        (left, top), (right, bottom) = self.point((box.left, box.top)), self.point((box.right, box.bottom))
        return Rect(left, top, right - left, bottom - top)
