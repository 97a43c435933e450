"""Pictures of what moves: its face, and a back if it has one, each painted once and then carried about."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.canvas import Canvas
from game.ui.geometry import Rect


class Still:
    """One thing that moves. `home` is its place, `rect` that with all it paints round it; `draw` paints it there."""

    def __init__(self, canvas: Canvas, home: Rect, reach: float, draw: Callable[[], None]) -> None:
        self.home = home
        self.rect = home.inset(-reach)
        self.draw = draw
        self._canvas = canvas
        self._face: pygame.Surface | None = None
        self._back: pygame.Surface | None = None

    @property
    def face(self) -> pygame.Surface:
        """The thing as it will lie there."""
        if self._face is None:
            self._face = self._painted(self.draw)
        return self._face

    def back(self, paint: Callable[[Canvas, Rect], None]) -> pygame.Surface:
        """Its back, as this paints it."""
        if self._back is None:
            self._back = self._painted(lambda: paint(self._canvas, self.home))
        return self._back

    def _painted(self, draw: Callable[[], None]) -> pygame.Surface:
        area = self._canvas.pixels(self.rect)
        sheet = pygame.Surface(area.size, pygame.SRCALPHA)
        with self._canvas.moved(-area.x, -area.y, sheet):
            draw()
        return sheet
