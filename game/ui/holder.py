"""What widgets share that hold one other and give it all their room."""

from __future__ import annotations

from typing import ClassVar

from game.ui.geometry import Rect, Size
from game.ui.widget import Kit, Spot, Widget


class Holder(Widget):
    """Measures and lays out its child; the records below it have the field."""

    child: Widget
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """The child's."""
        return kit.measure(self.child, width)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The child alone."""
        return (Spot(self.child, rect),)
