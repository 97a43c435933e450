"""Discs: the colour and symbol of a party, on paper and as a seat at the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.drawing.dashes import dashed_circle
from game.drawing.discs import disc_shape
from game.drawing.svg import circle, fill
from game.ui.art.raster import centred
from game.ui.art.shade import with_shadow

if TYPE_CHECKING:
    import pygame

    from game.drawing.palette import Theme
    from game.ui.art.icons import Icons

HALO = 7


def disc(size: float, number: int, look: Theme, scale: float, *, faded: bool = False) -> pygame.Surface:
    """A party's disc for paper and wood, ringed in ink; faded for one that can't be chosen."""
    body = disc_shape(size, number, look)
    if look.outline:
        # where the ring is cream, a dark line round it sets it off from gold
        body = circle(0, 0, size / 2, fill(look.focus_inner)) + disc_shape(size - 4, number, look)
    drawn = centred(body, size / 2, scale)
    if faded:
        drawn.set_alpha(72)
    return drawn


def seat(size: float, number: int, look: Theme, scale: float, *, turn: bool = False) -> pygame.Surface:
    """A party's disc as a seat: a cream ring and a shadow, and a gold halo when it is that party's turn.

    Cream stands out from the room and the rim, but not from birch or daylight: there a thin line of ink round it does.
    """
    ring = max(3.0, size * 0.056)
    line = max(2.6, size * 0.03)
    body = disc_shape(size, number, look, ring=look.seat_ring, width=ring)
    half = size / 2
    if turn:
        if look.outline:
            halo = circle(0, 0, half + 10, fill(look.accent)) + circle(0, 0, half + 4, fill(look.focus_inner))
        else:
            halo = circle(0, 0, half + HALO + line, fill(look.disc_ring)) + circle(0, 0, half + HALO, fill(look.accent))
        body, half = halo + body, half + HALO + line + 1
    elif look.outline:
        body, half = circle(0, 0, half + 2, fill(look.outline)) + body, half + 3
    else:
        body, half = circle(0, 0, half + line, fill(look.disc_ring)) + body, half + line + 1
    return with_shadow(centred(body, half, scale), look.shadow_2, scale)


def chosen_disc(size: float, number: int, look: Theme, scale: float) -> pygame.Surface:
    """A party's disc in a double ring: the one that is chosen among several."""
    half = size / 2
    # no wider than the place that it is chosen at, so that the focus ring stays to be seen round it
    body = circle(0, 0, half + 5, fill(look.ink)) + circle(0, 0, half + 2, fill(look.paper))
    return centred(body + disc_shape(size - 2, number, look), half + 6, scale)


def ghost_seat(size: float, icons: Icons, look: Theme, scale: float, *, icon: str = "plus") -> pygame.Surface:
    """An empty place at the table: a dashed circle with an icon, for one more party or for an empty chair."""
    half = size / 2
    face = look.room_edge if look.name != "daylight" else look.room_face
    body = circle(0, 0, half - 2, fill(face))
    body += dashed_circle(0, 0, half - 2, look.room_line, 3, (9, 7))
    body += icons.shape(icon, size * 0.47, look.on_room)
    return centred(body, half, scale)
