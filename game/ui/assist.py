"""The link between a window and assistive technology, whether there is one or not."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from game.ui.geometry import Rect
from game.ui.inputs import Act

if TYPE_CHECKING:
    from game.ui.access import AccessBridge
    from game.ui.canvas import Canvas
    from game.ui.stage import Stage


class Assist:
    """Tells what is on the stage and hears what is asked; before it is opened it does nothing."""

    def __init__(self) -> None:
        self._bridge: AccessBridge | None = None
        self._asked: deque[Act] = deque()  # filled from the thread of assistive technology

    def open(self, stage: Stage, canvas: Canvas, handle: object) -> None:
        """Open the system's bridge for the window with this handle."""
        from game.ui.access import open_bridge

        self._bridge = open_bridge(stage.snapshot(canvas), self._asked.append, handle=handle)

    def asked(self) -> list[Act]:
        """What was asked since the last call."""
        return [self._asked.popleft() for _ in range(len(self._asked))]

    def bounds(self, place: Rect) -> None:
        """Tell where the window stands on the screen, in pixels."""
        if self._bridge is not None:
            self._bridge.bounds(place)

    def focus(self, gained: bool) -> None:
        """Tell that the window got or lost the keyboard."""
        if self._bridge is not None:
            self._bridge.focus(gained)

    def tell(self, stage: Stage, canvas: Canvas) -> None:
        """Tell how the stage is now."""
        if self._bridge is not None:
            self._bridge.update(stage.snapshot(canvas))

    def close(self) -> None:
        """Let go of it."""
        if self._bridge is not None:
            self._bridge.close()
