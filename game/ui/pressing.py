"""What is held down: one press for the mouse and one for each finger, and what runs on after a finger was lifted."""

from __future__ import annotations

from collections import deque
from math import dist, exp
from typing import Final

from game.ui.geometry import Rect
from game.ui.inputs import Drag, Pointer

HOLD_MS: Final = 500
"""A press that lasts this long without moving is a long one."""
SLACK: Final = 16.0
"""How far a finger may stray and still tap, in design units; a steady hand strays about 2 mm."""
_STRAY_MM: Final = 2.5
_RECENT_MS: Final = 100  # the speed of a finger is that of its last moments
_STILL_MS: Final = 50  # a finger that rested so long before it was lifted throws nothing
_SLOWING_MS: Final = 325.0  # the time constant of what runs on: this long until a third of the speed is left
_SLOWEST: Final = 0.04  # units a millisecond: below this it stands still


class Press:
    """One pointer that is down: on which widget, since when, and what came of it."""

    __slots__ = (
        "asked", "at", "done", "drags", "finger", "grip", "key", "moved", "over", "rect", "since", "taker", "touch",
        "track", "x", "y",
    )  # fmt: skip

    def __init__(self, event: Pointer, key: str, rect: Rect, now: int) -> None:
        self.finger = event.finger
        self.touch = event.touch
        self.key = key
        self.rect = rect
        """Where the widget was then."""
        self.at = self.x, self.y = event.x, event.y
        self.since = now
        self.over = True
        self.moved = False  # further than the slack: it is a drag
        self.asked = False  # whether anybody wants a long press
        self.grip = False  # a widget took the finger for itself: it gets every move
        self.taker = ""  # the widget that took it: it is told when nothing comes of the press
        self.done = False  # letting go presses nothing any more
        self.drags = ""  # the widget that goes along with the finger
        self.track: deque[tuple[int, float]] = deque(maxlen=32)

    def went(self, event: Pointer, now: int, slack: float) -> tuple[float, float]:
        """Take over a move; how far it went since the last one that counted, in design units."""
        dx, dy = event.x - self.x, event.y - self.y
        if not self.moved:
            if dist(self.at, (event.x, event.y)) <= slack:
                return 0.0, 0.0
            self.moved = True
        self.x, self.y = event.x, event.y
        self.track.append((now, event.y))
        return dx, dy

    def speed(self, now: int) -> float:
        """How fast it moved down at the end, in units a millisecond; 0 for a finger that came to rest."""
        recent = [one for one in self.track if now - one[0] <= _RECENT_MS]
        if len(recent) < 2 or now - recent[-1][0] > _STILL_MS or recent[-1][0] == recent[0][0]:
            return 0.0
        return (recent[-1][1] - recent[0][1]) / (recent[-1][0] - recent[0][0])

    def holds_on(self, now: int) -> bool:
        """Whether it lasts long enough, for the first time, to be a long press."""
        if self.asked or self.moved or self.grip or self.done or now - self.since < HOLD_MS:
            return False
        self.asked = True
        return True


class Glide:
    """Something that runs on after the finger was lifted, slower and slower."""

    def __init__(self, key: str, speed: float, now: int) -> None:
        self.key = key
        self._speed = speed
        self.when = now
        """Until when its way was told."""

    def on(self, now: int) -> Drag:
        """The way since the last time."""
        left = exp(-(now - self.when) / _SLOWING_MS)
        way = self._speed * _SLOWING_MS * (1 - left)
        self._speed, self.when = self._speed * left, now
        return Drag(self.key, 0.0, way, running=True)

    @property
    def over(self) -> bool:
        """Whether it stands still."""
        return abs(self._speed) < _SLOWEST


def slack(units_per_mm: float) -> float:
    """How far a finger may stray and still tap, where a millimetre of the screen has so many units (0: not known)."""
    return max(SLACK, _STRAY_MM * units_per_mm)
