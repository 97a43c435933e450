"""Ties as surfaces: the dashed red line between two interests that clash, with the bolt on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.drawing.geometry import Point
from game.drawing.svg import moved
from game.drawing.ties import STEPS, WIDTH, bounds, tie_shape
from game.ui.art.raster import raster

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pygame

    from game.drawing.palette import Theme


class DrawnTie(NamedTuple):
    """A drawing and where its top left corner belongs, in the units its points were given in."""

    surface: pygame.Surface
    x: float
    y: float


def tie(
    points: Sequence[Point], look: Theme, scale: float, *, chosen: bool = False, sign: Point | None = None,
    step: int = STEPS, ground: str = "", width: float = WIDTH,
) -> pygame.Surface:  # fmt: skip
    """A tie along points in design units, as ``tie_shape`` makes it; its corner belongs at ``bounds``."""
    left, top, across, down = bounds(points, scale, chosen=chosen, sign=sign)
    body = tie_shape(points, look, chosen=chosen, sign=sign, step=step, ground=ground, width=width)
    return raster(moved(body, -left, -top), across, down, scale)
