"""Drawings already made, kept as long as they fit; the one that was not used for longest goes first."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pygame

    from game.background import Background, Job

MEBIBYTE = 1024 * 1024


class ArtCache:
    """Surfaces by key, bounded by the bytes of their pixels."""

    def __init__(self, limit: int = 64 * MEBIBYTE) -> None:
        self.limit = limit
        self.size = 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._begun: tuple[Hashable, Job[pygame.Surface]] | None = None

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The drawing of that key, made when it is not there. The newest is always kept, even beyond the limit."""
        drawn = self._kept.get(key)
        if drawn is not None:
            self._kept.move_to_end(key)
            return drawn
        drawn = make()
        self._kept[key] = drawn
        self.size += weight(drawn)
        while self.size > self.limit and len(self._kept) > 1:
            self.size -= weight(self._kept.popitem(last=False)[1])
        return drawn

    def begin(self, key: Hashable, make: Callable[[], pygame.Surface], jobs: Background) -> bool:
        """Whether the drawing of that key is there; else it is being made, one at a time, beside the screen's thread."""
        if key in self._kept:
            return True
        if self._begun is None or self._begun[0] != key:
            if self._begun is not None:
                self._begun[1].let_go()
            self._begun = key, jobs.start(lambda _: make())
        job = self._begun[1]
        if job.done:
            self._begun = None
            self.get(key, lambda: job.result)
        return job.done

    def clear(self) -> None:
        """Forget everything, as after a change of size or look."""
        self._kept.clear()
        self.size = 0


def weight(drawn: pygame.Surface) -> int:
    """The bytes of a surface's pixels."""
    return drawn.get_pitch() * drawn.get_height()
