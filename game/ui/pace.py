"""The pace of the loop: how long it sleeps between two rounds, and what is done while nobody waits.

Python looks for circular rubbish in the middle of every thirtieth key or so. With a large table that takes up to two
frames and finds nothing, for widgets know only what is below them. So that is done when people have come to rest.
"""

from __future__ import annotations

import gc
from typing import Final

import pygame

IDLE_PER_SECOND: Final = 20
MOVING_PER_SECOND: Final = 60
_SELDOM: Final = 100
"""How many searches of the middle generation make a full one while people are busy; Python's own figure is 10."""


class Pace:
    """The rounds of one loop: `begin`, then `rest` after each round, then `end`."""

    def __init__(self) -> None:
        self._ticker = pygame.time.Clock()
        self._usual = gc.get_threshold()
        self._searched = False

    def begin(self) -> None:
        """From now on search seldom by oneself."""
        gc.set_threshold(*self._usual[:2], _SELDOM)

    def rest(self, *, busy: bool) -> None:
        """Sleep until the next round is due; the first time that nobody is busy any more, search for rubbish."""
        if busy:
            self._searched = False
        elif not self._searched:
            self._searched = True
            gc.collect()
        self._ticker.tick(MOVING_PER_SECOND if busy else IDLE_PER_SECOND)

    def end(self) -> None:
        """Search as usual again."""
        gc.set_threshold(*self._usual)
