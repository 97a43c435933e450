"""A window onto something longer: wheel, keys, a bar, a finger; the focus is always brought into view.

A press above or below the bar goes a page on, for who can press and not drag.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import ClassVar

from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.inputs import Drag, Input, Key, Pointer, Wheel
from game.ui.record import record
from game.ui.widget import At, Kit, Look, Spot, Taken, Widget

_NOTCH = 93.0  # three lines of body text
_BAR = 10.0
_GRIP = 24.0  # so far from the right edge the bar can be taken
_PAGE = 0.85  # of what shows: that much further by a page key, or by a press beside the bar


class ScrollModel:
    """How far something is scrolled; the scene keeps it across rebuilds."""

    def __init__(self) -> None:
        self.offset = 0.0
        self.content = 0.0
        self.view = 0.0
        self.grabbed: tuple[int, float, float] | None = (
            None  # by which finger the bar was taken, where, the offset then
        )

    @property
    def limit(self) -> float:
        """The largest offset."""
        return max(0.0, self.content - self.view)

    def to(self, offset: float) -> bool:
        """Scroll to an offset, kept within bounds; whether anything moved."""
        before = self.offset
        self.offset = min(max(0.0, offset), self.limit)
        return abs(self.offset - before) > 0.01


@record
class Scroll(Widget):
    """Shows as much of its child as there is room for; give it a weight or a height. `room` colours the bar.

    `steady` keeps the bar's room free when there is no bar, so that nothing moves when one comes.
    """

    child: Widget
    model: ScrollModel
    room: bool = False
    steady: bool = False
    most: float = 0  # the natural height is at most this, when above 0
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """The child's size."""
        size = kit.measure(self.child, width - _BAR - 6)
        return Size(size.w + _BAR + 6, min(size.h, self.most) if self.most else size.h)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The child moved up by the offset."""
        width = rect.w - (_BAR + 6 if self.steady else 0)
        high = kit.measure(self.child, width).h
        if high > rect.h + 0.5 and not self.steady:
            width = rect.w - _BAR - 6
            high = kit.measure(self.child, width).h
        self.model.content, self.model.view = high, rect.h
        self.model.to(self.model.offset)
        return (Spot(self.child, Rect(rect.x, rect.y - self.model.offset, width, max(high, rect.h)), clip=rect),)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A thin bar at the right while there is more than fits."""
        if self.model.limit <= 0:
            return
        ink = kit.theme.room_line if self.room else kit.theme.control
        canvas.box(self._bar(rect), ink, _BAR / 2)

    def stamp(self) -> Hashable:
        """The bar moves with the offset."""
        return (self.model.offset, self.model.content, self.model.view)

    def take(self, event: Input, at: At) -> Taken | None:
        """Wheel, page keys, the bar, a dragging finger."""
        model = self.model
        if isinstance(event, Wheel):
            return Taken() if model.to(model.offset + event.dy * _NOTCH) else None
        if isinstance(event, Key) and not (event.ctrl or event.alt):
            step = {"page down": _PAGE * model.view, "page up": -_PAGE * model.view, "down": _NOTCH, "up": -_NOTCH}
            if event.name in step:
                return Taken() if model.to(model.offset + step[event.name]) else None
        if isinstance(event, Drag):
            return Taken() if model.to(model.offset - event.dy) else None
        if isinstance(event, Pointer):
            return self._by_bar(event, at.rect)
        return None

    def reveal(self, inside: Rect, rect: Rect) -> None:
        """Scroll so that the focused widget and a little round it show."""
        if inside.y - 16 < rect.y:
            self.model.to(self.model.offset + inside.y - 16 - rect.y)
        elif inside.bottom + 16 > rect.bottom:
            self.model.to(self.model.offset + min(inside.bottom + 16 - rect.bottom, inside.y - 16 - rect.y))

    def _by_bar(self, event: Pointer, rect: Rect) -> Taken | None:
        model = self.model
        if event.kind == "down":
            if event.x < rect.right - _GRIP or model.limit <= 0:
                return None
            bar = self._bar(rect)
            if bar.y <= event.y < bar.bottom:
                model.grabbed = (event.finger, event.y, model.offset)
            else:
                model.to(model.offset + (_PAGE if event.y >= bar.bottom else -_PAGE) * model.view)
            return Taken()
        if model.grabbed is None or model.grabbed[0] != event.finger:
            return None
        _, start, offset = model.grabbed
        if event.kind != "move":
            model.grabbed = None
            return None
        return Taken() if model.to(offset + (event.y - start) * model.content / max(1.0, model.view)) else None

    def _bar(self, rect: Rect) -> Rect:
        share = self.model.view / self.model.content
        high = max(36.0, rect.h * share)
        y = rect.y + (rect.h - high) * (self.model.offset / self.model.limit)
        return Rect(rect.right - _BAR, y, _BAR, high)
