"""The table map as a widget: its layers from the wood upwards, as large as fits."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from game.analysis.table_map import OVAL
from game.drawing.tables import MIDDLE
from game.drawing.ties import sign_size
from game.pictures.map_shapes import FRAME, PlateFace, frame_box, frame_point, tie_width
from game.scenes.pages.map_pieces import Crest, Over, Plate, Sign, Tie, Wood
from game.scenes.pages.map_tokens import Tokens
from game.scenes.pages.map_view import MapView, Seen
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import Kit, Spot, Widget

_SMALLEST = 0.05
"""The share of its full size below which nothing of the map is shown."""


@record
class MapBoard(Widget):
    """The map as large as fits its rectangle. `on_token` gets the id of a token, `on_listed` that of a party.

    `on_point` gets that of the token under the pointer, "" when it leaves.
    """

    seen: Seen
    on_reach: Callable[[str], object]
    on_token: Callable[[str], object]
    on_listed: Callable[[str], object]
    on_point: Callable[[str], object]
    more_name: Callable[[PlateFace], str]
    list_name: str = ""
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """The frame, or as much of it as there is room for."""
        share = min(1.0, width / FRAME[0])
        return Size(FRAME[0] * share, FRAME[1] * share)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """From the wood upwards."""
        zoom = round(min(rect.w / FRAME[0], rect.h / FRAME[1]), 3)
        if zoom < _SMALLEST:  # no room: nothing could be told apart, and wood of no size cannot be drawn
            return ()
        whole = Rect(*_corner(rect, zoom), FRAME[0] * zoom, FRAME[1] * zoom)
        laid = self.seen.laid
        middle, ground = (laid.map.middle, laid.map.ground) if laid is not None else (MIDDLE, OVAL)
        spots = [Spot(Wood((ground.rx, ground.ry), middle, zoom, key="map-wood"), whole)]
        if laid is None:
            return tuple(spots)
        seen, view = self.seen, MapView(whole, zoom)
        wide = tie_width(laid.map) * zoom
        for at, tie in enumerate(seen.ties):
            line = Tie(view, tie, wide, seen.chosen in (tie.first, tie.second), key=f"map-tie-{at}")
            spots.append(Spot(line, line.bounds()))
        if laid.map.crest is not None:
            spots.append(Spot(Crest(view, seen.crest, key="map-crest"), view.rect(frame_box(laid.map.crest))))
        tokens = Tokens(
            seen,
            view,
            self.on_reach,
            self.on_token,
            self.on_listed,
            self.on_point,
            self.more_name,
            name=self.list_name,
            key="map-tokens",
        )
        spots.append(Spot(tokens, whole))
        for at, tie in enumerate(seen.ties):
            x, y = view.point(frame_point(*tie.sign))
            size = sign_size(wide, chosen=seen.chosen in (tie.first, tie.second))
            spots.append(Spot(Sign(size, key=f"map-sign-{at}"), Rect.around(x, y, size)))
        spots += [Spot(Plate(view, face, key=f"map-plate-{face.party}"), view.rect(face.box)) for face in seen.plates]
        for key, over in (("map-over", seen.over), ("map-hint", seen.hint)):
            if over is not None:
                spots.append(Spot(Over(view, over[1], key=key), view.rect(over[0])))
        return tuple(spots)

    def says(self, kit: Kit) -> AccessNode | None:
        """A group by its name."""
        return AccessNode("", tree.GROUP, self.name, description=self.description)


def _corner(rect: Rect, zoom: float) -> tuple[float, float]:
    return rect.x + (rect.w - FRAME[0] * zoom) / 2, rect.y + (rect.h - FRAME[1] * zoom) / 2
