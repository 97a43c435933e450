"""Gives a part of the tree a way to its place."""

from __future__ import annotations

from typing import ClassVar

from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.ways import Way
from game.ui.widget import Kit, Spot, Widget


@record
class Moving(Widget):
    """Lets a child come to its place in a way; it takes part in its row or column as the child does."""

    child: Widget
    going: Way
    wraps: ClassVar[bool] = True

    @property
    def reach(self) -> float:
        """As far as the child paints."""
        return self.child.reach

    def measure(self, width: float, kit: Kit) -> Size:
        """The child's."""
        return kit.measure(self.child, width)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The child, where it will be."""
        return (Spot(self.child, rect),)

    def way(self) -> Way | None:
        """The one that was given."""
        return self.going
