"""What lies on the map besides its tokens: the wood, ties and their signs, plates, and the name of what is chosen."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import ClassVar

from game.analysis.table_map import MapTie
from game.drawing.geometry import Point
from game.drawing.picture import Lettering
from game.drawing.tables import RIM
from game.pictures.map_layout import DISC
from game.pictures.map_shapes import PlateFace, frame_point, tie_points
from game.scenes.pages.map_view import LANDING, MapView
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.drawn import write
from game.ui.geometry import Rect
from game.ui.record import record
from game.ui.ways import Grow, Wait, Way
from game.ui.widget import Kit, Look, Widget

_ROUND = 36.0  # how far a tie with its sign reaches beyond its points


@record
class Wood(Widget):
    """The table from above."""

    radii: tuple[float, float]
    middle: float
    zoom: float
    bleed: ClassVar[float] = 30
    effort: ClassVar[int] = 10

    @property
    def drawing(self) -> Hashable:
        """The size of the table and its middle."""
        return "table", self.radii, self.middle, self.zoom

    def ready(self, canvas: Canvas) -> bool:
        """Once it is drawn: it is larger than anything else."""
        if canvas.art is None or canvas.jobs is None:
            return True
        rx, ry, inner, rim = self._measures()
        return canvas.art.begin_table(rx, ry, canvas.jobs, inner=inner, rim=rim)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The table from above."""
        if canvas.art is not None:
            rx, ry, inner, rim = self._measures()
            canvas.sprite(canvas.art.table(rx, ry, inner=inner, rim=rim), rect)

    def _measures(self) -> tuple[float, float, float, float]:
        """Half its width and height with the rim, the share of its middle, the width of the rim."""
        rx, ry = ((radius + RIM) * self.zoom for radius in self.radii)
        return rx, ry, round(self.middle, 3), RIM * self.zoom


@record
class Tie(Widget):
    """A clash as a dashed line; its sign comes above the tokens."""

    view: MapView
    tie: MapTie
    wide: float
    chosen: bool
    effort: ClassVar[int] = 6

    @property
    def drawing(self) -> Hashable:
        """Its curve, and whether it is that of what is chosen."""
        return self.tie, self.chosen, self.view.zoom

    def bounds(self) -> Rect:
        """What it covers on the screen, its sign included."""
        points = [self.view.point(point) for point in (*_points(self.tie), frame_point(*self.tie.sign))]
        left, top = min(x for x, _ in points), min(y for _, y in points)
        return Rect(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top).inset(-_ROUND)

    def way(self) -> Way | None:
        """From both ends, while the tokens come."""
        return Grow(LANDING)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A dashed line; its sign comes above the tokens."""
        if canvas.art is None:
            return
        view = self.view
        points = [(x * view.zoom, y * view.zoom) for x, y in _points(self.tie)]
        if len(points) < 2:
            return
        x, y = frame_point(*self.tie.sign)
        drawn = canvas.art.tie(points, sign=(x * view.zoom, y * view.zoom), chosen=self.chosen, width=self.wide)
        left, top = (
            round((view.whole.x + drawn.x) * canvas.scale),
            round((view.whole.y + drawn.y) * canvas.scale),
        )
        canvas.surface.blit(drawn.surface, (left + round(canvas.origin[0]), top + round(canvas.origin[1])))


@lru_cache(maxsize=256)
def _points(tie: MapTie) -> tuple[Point, ...]:
    """The points of a tie in the frame: every layout asks for all of them."""
    return tuple(tie_points(tie))


@record
class Sign(Widget):
    """The bolt of a tie."""

    size: float
    bleed: ClassVar[float] = 14
    effort: ClassVar[int] = 1

    @property
    def drawing(self) -> Hashable:
        """All are alike."""
        return "sign", self.size

    def way(self) -> Way | None:
        """With the last piece of its tie."""
        return Wait(LANDING)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The bolt on its ground, above whatever token is near."""
        if canvas.art is not None:
            canvas.sprite(canvas.art.stance(self.size + 6, "clash", plate=kit.theme.inlay), rect)


@record
class Crest(Widget):
    """The plate above the middle of the table."""

    view: MapView
    words: tuple[Lettering, ...]

    def way(self) -> Way | None:
        """When the tokens are there: the table itself may come after it."""
        return Wait(LANDING)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """What the middle of the table is."""
        canvas.box(rect, kit.theme.inlay, rect.h / 2, edge=kit.theme.grain)
        for line in self.words:
            write(canvas, line, self.view.whole, self.view.zoom)

    def says(self, kit: Kit) -> AccessNode | None:
        """Its words."""
        return AccessNode("", tree.LABEL, " ".join(line.text for line in self.words)) if self.words else None


@record
class Plate(Widget):
    """The plate of a party."""

    view: MapView
    face: PlateFace
    bleed: ClassVar[float] = 60
    effort: ClassVar[int] = 2

    @property
    def drawing(self) -> Hashable:
        """Its disc and its paper; words are quick."""
        return self.face.number, self.face.box, self.view.zoom

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Paper with a disc and a name."""
        theme = kit.theme
        canvas.box(rect, theme.paper, rect.h / 2, edge=theme.outline, shadow=2)
        if canvas.art is not None:
            size = DISC * self.view.zoom
            canvas.sprite(canvas.art.disc(size, self.face.number), Rect.around(*self.view.point(self.face.disc), size))
        for line in self.face.words:
            write(canvas, line, self.view.whole, self.view.zoom)

    def says(self, kit: Kit) -> AccessNode | None:
        """The party's name in full."""
        return AccessNode("", tree.IMAGE, self.face.name)


@record
class Over(Widget):
    """The name of what is chosen, above everything."""

    view: MapView
    words: tuple[Lettering, ...]
    bleed: ClassVar[float] = 60

    def way(self) -> Way | None:
        """When the tokens are there."""
        return Wait(LANDING)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The name of what is chosen on paper, above everything."""
        canvas.box(rect, kit.theme.paper, 12, edge=kit.theme.outline or kit.theme.accent, width=2, shadow=1)
        for line in self.words:
            write(canvas, line, self.view.whole, self.view.zoom)
