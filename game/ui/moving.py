"""Gives a part of the tree a way to its place."""

from __future__ import annotations

from game.ui.holder import Holder
from game.ui.record import record
from game.ui.ways import Way
from game.ui.widget import Widget


@record
class Moving(Holder):
    """Lets a child come to its place in a way; it takes part in its row or column as the child does."""

    child: Widget
    going: Way

    @property
    def reach(self) -> float:
        """As far as the child paints."""
        return self.child.reach

    def way(self) -> Way | None:
        """The one that was given."""
        return self.going
