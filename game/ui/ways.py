"""The ways in which things come to their places: what is painted where while a motion runs.

A way paints one thing, in pictures that are made once, and never changes where the thing is: inputs, focus and assistive
technology find it at its place from the first frame on.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui.motion import DEAL as DEAL_MS
from game.ui.motion import FLIP_HALF, RISE_UNITS, SLIDE, between, flip, out_cubic, part

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.geometry import Rect
    from game.ui.stills import Still

PaintBack = Callable[["Canvas", "Rect"], None]
"""Paints the back of a thing in its rectangle."""

_TURNS = (1 - 2 * FLIP_HALF / DEAL_MS, 1.0)
"""The part of dealing in which a card turns over."""


class Way(ABC):
    """How something moves while the motion of this name runs; `share` is how far it is, below 1."""

    def __init__(self, name: str) -> None:
        self.name = name

    def covers(self, home: Rect, share: float) -> Rect:
        """What it paints on, for something that paints on `home` when it is there (with its shadow)."""
        return home

    @abstractmethod
    def paint(self, canvas: Canvas, still: Still, share: float) -> None:
        """Paint it on its way."""


class Wait(Way):
    """Not to be seen until the motion is over."""

    def paint(self, canvas: Canvas, still: Still, share: float) -> None:
        """Nothing yet."""


class Slide(Way):
    """From a point to its place; the point is where its middle was, in design units."""

    def __init__(self, name: str, start: tuple[float, float]) -> None:
        super().__init__(name)
        self._start = start

    def covers(self, home: Rect, share: float) -> Rect:
        """Its rectangle moved back."""
        x, y = home.centre
        return home.moved((self._start[0] - x) * (1 - share), (self._start[1] - y) * (1 - share))

    def paint(self, canvas: Canvas, still: Still, share: float) -> None:
        """As it is, elsewhere; it is a sprite or two, so it needs no picture of its own."""
        now, then = canvas.pixels(self.covers(still.rect, share)), canvas.pixels(still.rect)
        with canvas.moved(now.x - then.x, now.y - then.y):
            still.draw()


class Rise(Way):
    """Up to its place by a few units."""

    def covers(self, home: Rect, share: float) -> Rect:
        """Its rectangle lower down."""
        return home.moved(0, RISE_UNITS * (1 - share))

    def paint(self, canvas: Canvas, still: Still, share: float) -> None:
        """As it is, lower down."""
        canvas.sprite(still.face, self.covers(still.rect, share))


class Flip(Way):
    """Turning over on the spot, from its back to its face."""

    def __init__(self, name: str, back: PaintBack) -> None:
        super().__init__(name)
        self._back = back

    def covers(self, home: Rect, share: float) -> Rect:
        """As wide as it shows."""
        return _squeezed(home, flip(share)[0])

    def paint(self, canvas: Canvas, still: Still, share: float) -> None:
        """As wide as it shows."""
        picture = still.face if flip(share)[1] else still.back(self._back)
        _fit(canvas, picture, canvas.pixels(self.covers(still.rect, share)))


class Deal(Way):
    """From a pile to its place, growing, and turning over on the last part of the way."""

    def __init__(self, name: str, pile: Rect, back: PaintBack) -> None:
        super().__init__(name)
        self._pile = pile
        self._back = back

    def covers(self, home: Rect, share: float) -> Rect:
        """Between the pile and its place, as large as it is by now, and as wide as it shows."""
        gone = out_cubic(part(share, 0, SLIDE / DEAL_MS))
        at = type(home)(*(between(a, b, gone) for a, b in zip(self._pile, home, strict=True)))
        return _squeezed(at, flip(part(share, *_TURNS))[0])

    def paint(self, canvas: Canvas, still: Still, share: float) -> None:
        """Its back, then its face."""
        picture = still.face if flip(part(share, *_TURNS))[1] else still.back(self._back)
        _fit(canvas, picture, canvas.pixels(self.covers(still.rect, share)))


class Grow(Way):
    """Drawn from both ends towards the middle, along its longer side."""

    def paint(self, canvas: Canvas, still: Still, share: float) -> None:
        """Its two ends."""
        area = canvas.pixels(still.rect)
        wide = area.w >= area.h
        length = round((area.w if wide else area.h) / 2 * share)
        size = (length, area.h) if wide else (area.w, length)
        far = (area.w - length, 0) if wide else (0, area.h - length)
        for corner in ((0, 0), far):
            canvas.surface.blit(still.face, (area.x + corner[0], area.y + corner[1]), pygame.Rect(corner, size))


class Frames(Way):
    """Drawn in so many steps, by a function that paints the step from 1 on in the thing's own rectangle."""

    def __init__(self, name: str, steps: int, paint_step: Callable[[Canvas, Rect, int], None]) -> None:
        super().__init__(name)
        self._steps = steps
        self._paint_step = paint_step

    def paint(self, canvas: Canvas, still: Still, share: float) -> None:
        """The step it is at."""
        self._paint_step(canvas, still.home, max(1, round(self._steps * share)))


def _squeezed(rect: Rect, width: float) -> Rect:
    """The middle of a rectangle, as wide as a share of it."""
    return rect.inset(rect.w * (1 - width) / 2, 0)


def _fit(canvas: Canvas, picture: pygame.Surface, area: pygame.Rect) -> None:
    """Paint a picture as large as an area."""
    if area.w < 2:
        return
    if picture.get_size() != area.size:
        picture = pygame.transform.smoothscale(picture, area.size)
    canvas.surface.blit(picture, area)
