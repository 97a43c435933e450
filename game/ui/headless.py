"""A window that nobody sees: the same interface on a plain surface, with inputs that a test posts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pygame

from game.ui.geometry import Rect
from game.ui.inputs import Input, Resize
from game.ui.view import View

SIZE: Final = (1920, 1080)


class Headless:
    """Stands in for `Window` in tests and pictures; `shown` counts the updates."""

    def __init__(self, title: str = "", size: tuple[int, int] = SIZE) -> None:
        self.title = title
        self.view = View(*size)
        self.dots = size
        self.shown = 0
        self.areas: list[pygame.Rect] = []  # what the last update showed
        self.clipboard = ""
        self.typing_at = Rect(0, 0, 0, 0)
        self.full = False
        self.closed = False
        self._surface = pygame.Surface(size)
        self._waiting: list[Input] = []

    @property
    def surface(self) -> pygame.Surface:
        """What is drawn on."""
        return self._surface

    @property
    def place(self) -> Rect:
        """At the corner of a screen."""
        return Rect(0, 0, *self._surface.get_size())

    @property
    def handle(self) -> object:
        """No window."""
        return None

    def post(self, *events: Input) -> None:
        """Put inputs in the queue; a Resize gives the surface that size."""
        self._waiting.extend(events)

    def inputs(self) -> list[Input]:
        """What was posted since the last call."""
        found, self._waiting = self._waiting, []
        for event in found:
            if isinstance(event, Resize):
                self._surface = pygame.Surface((event.w, event.h))
                self.view = View(event.w, event.h)
        return found

    def update(self, areas: Sequence[pygame.Rect]) -> None:
        """Remember what would have been shown."""
        if areas:
            self.shown += 1
            self.areas = list(areas)

    def toggle_full(self) -> None:
        """Remember it."""
        self.full = not self.full

    def set_title(self, title: str) -> None:
        """Remember it."""
        self.title = title

    def clipboard_get(self) -> str:
        """The words of its own clipboard."""
        return self.clipboard

    def clipboard_put(self, words: str) -> None:
        """Keep words on its own clipboard."""
        self.clipboard = words

    def input_area(self, rect: Rect) -> None:
        """Remember where somebody types."""
        self.typing_at = rect

    def close(self) -> None:
        """Remember it."""
        self.closed = True
