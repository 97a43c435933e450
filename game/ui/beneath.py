"""What lies below everything that moves: kept as pixels, so that a frame of a motion does not paint the table anew."""

from __future__ import annotations

from collections.abc import Callable

import pygame


class Beneath:
    """Copies of some regions of a window, for as long as the same things move and nothing below them changes."""

    def __init__(self) -> None:
        self.above: frozenset[str] = frozenset()
        """What was moving when the copies were made, with all that it holds: it is not on them."""
        self._moving: frozenset[str] = frozenset()
        self._wanted: list[pygame.Rect] = []
        self._kept: list[tuple[pygame.Rect, pygame.Surface]] = []

    def forget(self) -> None:
        """Keep nothing: what lies below is another matter now, or nothing moves."""
        self.above = self._moving = frozenset()
        self._wanted.clear()
        self._kept.clear()

    def follow(
        self, moving: frozenset[str], carried: frozenset[str], ways: Callable[[], list[pygame.Rect]]
    ) -> list[pygame.Rect]:
        """Say what moves and what it holds; where it may come is to be painted whole if something else moved before."""
        if moving <= self._moving:
            return []
        self.forget()
        self.above, self._moving = moving | carried, moving
        self._wanted = [one for one in ways() if one.w > 0 and one.h > 0]
        return list(self._wanted)

    def take(self, surface: pygame.Surface, area: pygame.Rect) -> None:
        """Copy the regions inside the area, on which nothing that moves has been painted yet."""
        for region in [one for one in self._wanted if area.contains(one)]:
            self._wanted.remove(region)
            self._kept.append((region, surface.subsurface(region).copy()))

    def lay(self, surface: pygame.Surface, area: pygame.Rect) -> bool:
        """Bring an area back to what lies below; False when that is not known."""
        for region, copy in self._kept:
            if region.contains(area):
                surface.blit(copy, area, area.move(-region.x, -region.y))
                return True
        return False
