"""Puts a tree of widgets on the frame: a flat list in reading order, every widget with its rectangle and its key."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from game.ui.geometry import Rect
from game.ui.widget import Kit, Look, Widget

if TYPE_CHECKING:
    import pygame

PLAIN = Look(hover=False, focus=False, pressed=False)
_ROUNDING = 1.5


class Placed:
    """A widget where the layout put it. `parent` and `end` are indices in the list: its descendants lie between."""

    __slots__ = ("area", "clip", "end", "index", "key", "look", "parent", "rect", "stamp", "widget")

    def __init__(self, widget: Widget, key: str, rect: Rect, clip: Rect | None, parent: int, index: int) -> None:
        self.widget = widget
        self.key = key
        self.rect = rect
        self.clip = clip
        self.parent = parent
        self.index = index
        self.end = 0
        self.stamp: object = None
        self.look = PLAIN
        # what it paints on at rest, in pixels, with the scale and the origin for which that was worked out
        self.area: tuple[tuple[float, tuple[float, float]], pygame.Rect] | None = None

    @property
    def seen(self) -> Rect:
        """The part of the rectangle that is not clipped away."""
        return self.rect if self.clip is None else self.rect.clipped(self.clip)


class Layout:
    """One layout of one tree. `overfull` names widgets that got less room than they need: a fault of the scene."""

    def __init__(self, root: Widget, kit: Kit) -> None:
        self.placed: list[Placed] = []
        self.by_key: dict[str, Placed] = {}
        self.overfull: list[str] = []
        self._kit = kit
        self._over: deque[tuple[Widget, Rect, int, str]] = deque()
        kit.fresh()
        self._place(root, kit.frame, None, -1, root.key or "root")
        while self._over:
            widget, rect, parent, key = self._over.popleft()
            spot = widget.settled(rect, self.placed, kit)
            if spot is not None:
                self._place(spot.widget, spot.rect, None, parent, key)

    def _place(self, widget: Widget, rect: Rect, clip: Rect | None, parent: int, key: str) -> None:
        base, number = key, 2
        while key in self.by_key:
            key = f"{base}#{number}"
            number += 1
        index = len(self.placed)
        one = Placed(widget, key, rect, clip, parent, index)
        self.placed.append(one)
        self.by_key[key] = one
        spots = widget.arrange(rect, self._kit)
        one.stamp = widget.stamp()
        for place, spot in enumerate(spots):
            child_key = spot.widget.key or f"{key}/{place}"
            if spot.overlay:
                self._over.append((spot.widget, spot.rect, index, child_key))
                continue
            inner = clip
            if spot.clip is not None:
                inner = spot.clip if clip is None else clip.clipped(spot.clip)
            elif spot.rect.bottom > rect.bottom + _ROUNDING or spot.rect.right > rect.right + _ROUNDING:
                self.overfull.append(child_key)
            self._place(spot.widget, spot.rect, inner, index, child_key)
        one.end = len(self.placed)
