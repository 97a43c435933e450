"""Cards: the face with its band, the back, small ones for piles and fans. Words are set on top by whoever shows them."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

import pygame

from game.drawing.dashes import dashed_line, round_corners
from game.drawing.icon_names import DECK_ICON, THEME_ICONS
from game.drawing.svg import circle, fill, moved, num, outlined, path, rect
from game.drawing.vignettes import HIGH, vignette
from game.ui.art.patterns import masked, pattern
from game.ui.art.raster import centred, raster
from game.ui.art.shade import margin, with_shadow

if TYPE_CHECKING:
    from game.drawing.palette import Layer, Theme
    from game.ui.art.icons import Icons

BAND = 112
# Where the theme's name may begin in the band, right of the medallion, and the height of the plate under it.
NAME_LEFT = 134
NAME_HEIGHT = 64
RADIUS = 28.0
"""Of the corners of a large card."""


def card_head(
    width: float, card_theme: str, icons: Icons, look: Theme, scale: float, *, name_width: float = 0
) -> pygame.Surface:
    """The head of a large card within its edge: the band with its pattern and medallion, ``BAND`` high with the edge.

    name_width: how wide a plain plate the band leaves for the theme's name, at NAME_LEFT, as pattern and words don't
    go together; 0 for none.
    """
    colour = look.band(card_theme)
    edge = card_edge(look)
    inner = RADIUS - edge
    right, left, high = width - edge, edge, BAND + edge
    band = (
        f"M{num(left)} {BAND}V{num(edge + inner)}A{num(inner)} {num(inner)} 0 0 1 {num(left + inner)} {num(edge)}"
        f"H{num(right - inner)}A{num(inner)} {num(inner)} 0 0 1 {num(right)} {num(edge + inner)}V{BAND}Z"
    )
    head = raster(path(band, fill(colour)), width, high, scale)
    mask = raster(path(band, fill("#FFFFFF")), width, high, scale)
    head.blit(masked(pattern(width, high, card_theme, look.on_band, look.pattern, scale), mask), (0, 0))
    above = moved(_sign(84, 58, card_theme, icons, look), 72, BAND / 2)
    if name_width:
        above += rect(NAME_LEFT, (BAND - NAME_HEIGHT) / 2, name_width, NAME_HEIGHT, 10, fill(colour))
    if look.outline:
        above += rect(left, BAND, right - left, edge, 0, fill(look.ink))
    head.blit(raster(above, width, high, scale), (0, 0))
    return head


def card_edge(look: Theme) -> float:
    """How wide the edge of a large card is."""
    return 3.0 if look.outline else 2.0


def medallion(size: float, card_theme: str, icons: Icons, look: Theme, scale: float) -> pygame.Surface:
    """A theme's sign on its round plate, for the back of a large card."""
    return centred(_sign(size, size * 0.63, card_theme, icons, look), size / 2 + 1, scale)


def _sign(size: float, icon: float, card_theme: str, icons: Icons, look: Theme) -> str:
    """The icon of a theme on a round plate, round 0, 0."""
    name = THEME_ICONS.get(card_theme, DECK_ICON)
    return circle(0, 0, size / 2, fill(look.medallion)) + icons.shape(name, icon, look.band(card_theme))


def card_back(
    width: float, height: float, card_theme: str, icons: Icons, look: Theme, scale: float, *, radius: float = 14
) -> pygame.Surface:
    """A card's back in its theme's colour; no theme gives the deck's own back."""
    colour = look.band(card_theme)
    inset = max(3.0, min(7.0, width * 0.08))
    plate = (inset, inset, width - 2 * inset, height - 2 * inset, max(2.0, radius - inset + 2))
    base = rect(0, 0, width, height, radius, fill(look.medallion))
    if look.outline:
        # without shadows, cards in a pile need a dark edge to be told apart
        base = rect(0.75, 0.75, width - 1.5, height - 1.5, radius, outlined(look.medallion, look.room_edge, 1.5))
    card = raster(base + rect(*plate, fill(colour)), width, height, scale)
    mask = raster(rect(*plate, fill("#FFFFFF")), width, height, scale)
    # small cards get a finer pattern, else a back shows hardly two tiles
    fine = 1.0 if width >= 60 else 0.7
    sheet = pattern(width / fine, height / fine, card_theme, look.on_band, look.pattern + 0.04, scale * fine)
    if sheet.get_size() != mask.get_size():
        sheet = pygame.transform.smoothscale(sheet, mask.get_size())
    card.blit(masked(sheet, mask), (0, 0))
    above = moved(_sign(width * 0.54, width * 0.34, card_theme, icons, look), width / 2, height / 2)
    card.blit(raster(above, width, height, scale), (0, 0))
    return card


def card_small(
    width: float, height: float, card_theme: str, icons: Icons, look: Theme, scale: float, *, radius: float = 12
) -> pygame.Surface:
    """A small open card, as on the discard pile: band, icon and three lines that stand for words."""
    colour = look.band(card_theme)
    band = round(height * 0.28)
    inner = radius - 2
    shape = (
        f"M2 {band}V{num(2 + inner)}A{num(inner)} {num(inner)} 0 0 1 {num(2 + inner)} 2"
        f"H{num(width - 2 - inner)}A{num(inner)} {num(inner)} 0 0 1 {num(width - 2)} {num(2 + inner)}V{band}Z"
    )
    body = rect(1, 1, width - 2, height - 2, radius - 1, outlined(look.paper, look.edge, 2)) + path(shape, fill(colour))
    body += moved(
        icons.shape(THEME_ICONS.get(card_theme, DECK_ICON), band * 0.7, look.on_band), width / 2, 1 + band / 2
    )
    for line, share in enumerate((1.0, 1.0, 0.6)):
        body += rect(width * 0.16, band + height * (0.10 + 0.11 * line), width * 0.68 * share, 5, 2.5, fill(look.edge))
    return raster(body, width, height, scale)


def draw_pile(
    width: float, height: float, themes: tuple[str, ...], icons: Icons, look: Theme, scale: float
) -> pygame.Surface:
    """The draw pile from its lowest to its topmost card, four at most; the lowest lies in the middle of the surface."""
    cards = [card_back(width, height, name, icons, look, scale, radius=12) for name in themes[-4:]]
    return _laid(cards, [(3.0 * n, -3.0 * n, 0.0) for n in range(len(cards))], (width, height), look, scale)


def discard_pile(
    width: float, height: float, themes: tuple[str, ...], icons: Icons, look: Theme, scale: float
) -> pygame.Surface:
    """The discard pile, its last three cards lying a little askew."""
    shown = themes[-3:]
    cards = [card_small(width, height, name, icons, look, scale * 2) for name in shown]
    tilts = (-5.0, 4.0, -1.0)[3 - len(shown) :]
    places = [(3.0 * n, -3.0 * n, tilt) for n, tilt in enumerate(tilts)]
    return _laid(cards, places, (width, height), look, scale)


def fan(
    width: float, height: float, themes: tuple[str, ...], icons: Icons, look: Theme, scale: float,
    *, tilt: float = 9, step: float = 22, deep: bool = False,
) -> pygame.Surface:  # fmt: skip
    """Card backs spread like a hand of cards; tilt in degrees and step in design units from one card to the next.

    deep: with the shadow of a thing that lies high.
    """
    radius = width * 0.12 if deep else 12.0
    cards = [card_back(width, height, name, icons, look, scale * 2, radius=radius) for name in themes]
    places = []
    for index in range(len(cards)):
        away = index - (len(cards) - 1) / 2
        turn = tilt * away
        arm = height * 0.65
        places.append((step * away + arm * sin(radians(turn)), arm * (1 - cos(radians(turn))), turn))
    return _laid(cards, places, (width, height), look, scale, layers=look.shadow_2 if deep else look.shadow_1)


def empty_pile(width: float, height: float, look: Theme, scale: float) -> pygame.Surface:
    """The place of a pile that has no cards."""
    edge = round_corners(2, 2, width - 4, height - 4, 12)
    return raster(dashed_line(edge, look.room_line, 2, (8, 7), cap="round"), width, height, scale)


def ornament(width: float, height: float, card_theme: str, look: Theme, scale: float) -> pygame.Surface:
    """A quiet drawing of the theme for the room that a short question leaves on its card."""
    larger = height / HIGH
    drawn = vignette(card_theme, width / larger, larger, look)
    return raster(moved(drawn, width / 2, 0, larger), width, height, scale)


def _laid(
    cards: list[pygame.Surface], places: list[tuple[float, float, float]], size: tuple[float, float],
    look: Theme, scale: float, *, layers: tuple[Layer, ...] | None = None,
) -> pygame.Surface:  # fmt: skip
    """Cards over each other, each moved and turned from the middle; turned ones come in at twice their size."""
    shades = look.shadow_1 if layers is None else layers
    drawn = []
    for card, (x, y, turn) in zip(cards, places, strict=True):
        upright = card.get_width() <= round(size[0] * scale) + 1
        flat = card if upright else _turned(card, turn)
        drawn.append((with_shadow(flat, shades, scale), x, y))
    room = margin(shades) + 4
    half_w = max((abs(x) + s.get_width() / scale / 2 for s, x, _ in drawn), default=size[0] / 2) + room
    half_h = max((abs(y) + s.get_height() / scale / 2 for s, _, y in drawn), default=size[1] / 2) + room
    sheet = pygame.Surface((2 * round(half_w * scale), 2 * round(half_h * scale)), pygame.SRCALPHA)
    for card, x, y in drawn:
        place = card.get_rect(center=(sheet.get_width() / 2 + x * scale, sheet.get_height() / 2 + y * scale))
        sheet.blit(card, place)
    return sheet


def _turned(card: pygame.Surface, angle: float) -> pygame.Surface:
    """A card of twice its size turned clockwise by degrees and brought to its size, with smooth edges."""
    padded = pygame.Surface((card.get_width() + 8, card.get_height() + 8), pygame.SRCALPHA)
    # the card's own light edge beyond it, fully transparent: else turning would mix black into its rim
    padded.fill((255, 252, 245, 0))
    padded.blit(card, (4, 4))
    large = pygame.transform.rotozoom(padded, -angle, 1.0)
    size = (max(1, large.get_width() // 2), max(1, large.get_height() // 2))
    return pygame.transform.smoothscale(large, size)
