"""A picture that reports share, made for the room and the size of text that it gets on the screen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.drawn import paint_picture
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import ENDLESS, Kit, Look, Widget


class Room(NamedTuple):
    """What a picture is made for: its width and height in its own units, the measure of words, and the look."""

    width: float
    height: float
    measure: Measure
    look: Theme


class Kept:
    """Pictures already made for their room, the newest ones; whoever outlives a rebuild of the page owns it."""

    MOST = 300

    def __init__(self) -> None:
        self._made: OrderedDict[Hashable, Picture] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        """The picture of that key, made when it is not there."""
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = make()
            if len(self._made) > self.MOST:
                self._made.popitem(last=False)
        else:
            self._made.move_to_end(key)
        return found


@record
class Shaped(Widget):
    """A picture made anew for each size; `shows` says what it shows, so that it is painted again when that changes.

    `natural` is the size it takes when it may choose; a height of 0 leaves the height to the picture. `least` is the
    width that it needs: where there is more, enlarged text enlarges all of it, as far as that goes. With `kept`, nothing
    that was made is made again; `shows` then tells it from every other picture there. What it says must be said by what
    stands round it, or by its name.
    """

    draw: Callable[[Room], Picture]
    natural: tuple[float, float] = (0, 0)
    shows: Hashable = None
    least: float = 0
    kept: Kept | None = None

    def measure(self, width: float, kit: Kit) -> Size:
        """As wide as it may be; as high as the picture says, where its own height is not fixed."""
        wide = self.natural[0] if width == ENDLESS else width
        return Size(wide, self.natural[1] or self._made(wide, 0, kit).height * self._zoom(wide, kit))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The picture for this room."""
        paint_picture(canvas, self._made(rect.w, rect.h, kit), rect)

    def says(self, kit: Kit) -> AccessNode | None:
        """An image when it has a name."""
        return AccessNode("", tree.IMAGE, self.name, description=self.description) if self.name else None

    def _made(self, width: float, height: float, kit: Kit) -> Picture:
        zoom = self._zoom(width, kit)
        room = Room(width / zoom, height / zoom, kit.type.measure, kit.theme)
        if self.kept is None:
            return self.draw(room)
        key = (self.shows, room.width, room.height, kit.type.scale, kit.theme.name)
        return self.kept.get(key, lambda: self.draw(room))

    def _zoom(self, width: float, kit: Kit) -> float:
        return max(1.0, min(kit.type.factor, width / self.least)) if self.least else 1.0
