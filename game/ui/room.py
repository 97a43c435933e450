"""The room that everything stands in: a lamp's light, or one colour until drawings can be made."""

from __future__ import annotations

import pygame

from game.ui.canvas import Canvas


def paint_room(canvas: Canvas, area: pygame.Rect, light: tuple[float, float]) -> None:
    """Paint the room in a rectangle of pixels; `light` is where the lamp hangs, as shares of the window."""
    if canvas.art is None:
        canvas.surface.fill(canvas.theme.room_centre, area)
        return
    width, height = canvas.surface.get_size()
    canvas.surface.blit(canvas.art.room(width, height, light), area, area)
