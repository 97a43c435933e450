"""The only module that draws on a window: boxes, words, icons, sprites and lines, in design units.

The canvas remembers the words it drew with their ink and the colour they stand on (`drawn`) and every text that did not
fit its rectangle (`overflows`), so that tests read a screen and measure its contrast instead of comparing pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.drawing.palette import Layer, Theme
from game.ui.fonts import Typesetter
from game.ui.geometry import Rect
from game.ui.patches import Patches, Shape, reach
from game.ui.roles import BALANCED

if TYPE_CHECKING:
    from game.background import Background
    from game.ui.art.shelf import Art


class Drawn(NamedTuple):
    """Words on the screen: where, in what ink, on what ground (none where it is clipped away), in which role."""

    words: str
    rect: Rect
    ink: str
    ground: str
    role: str


class Canvas:
    """Draws on one window's surface; `origin` is the pixel where the frame begins, `scale` pixels per design unit.

    `art` draws tokens, cards and icons; it is None until `open_art`, which costs time and so waits until the first
    frame has been shown. Until then boxes are plain too, and Pictures are left out. `jobs` makes drawings that take longer
    than a frame; without it they are made when they are needed.
    """

    def __init__(self, type_: Typesetter, theme: Theme) -> None:
        self.type = type_
        self.theme = theme
        self.art: Art | None = None
        self.jobs: Background | None = None
        self.surface = pygame.Surface((1, 1))
        self.scale = 1.0
        self.origin = (0.0, 0.0)
        self._drawn: dict[Drawn, bool] = {}  # whether it did not fit
        self._grounds: list[tuple[pygame.Rect, str]] = []
        self._patches = Patches()
        self._scaled_shadows: dict[int, tuple[Layer, ...]] = {}

    def resize(self, surface: pygame.Surface, scale: float, origin: tuple[float, float], factor: float = 1.0) -> None:
        """Draw on another surface at another scale from now on."""
        if scale != self.scale:
            self._patches.clear()
            self._scaled_shadows.clear()
        self.surface, self.scale, self.origin = surface, scale, origin
        self.type.resize(scale, factor)
        self._renew_art()

    def dress(self, theme: Theme) -> None:
        """Change the look."""
        self.theme = theme
        self._scaled_shadows.clear()
        self._patches.clear()
        self._renew_art()

    def open_art(self, icons: Path) -> None:
        """Draw everything from now on; `icons` is the folder of the SVG files."""
        from game.ui.art.shelf import Art

        self.art = Art(self.theme, self.scale, icons)

    def _renew_art(self) -> None:
        art = self.art
        if art is not None and (art.look, art.scale) != (self.theme, self.scale):
            art.cache.clear()
            self.art = type(art)(self.theme, self.scale, art.icons, art.cache)

    def begin(self, areas: Sequence[pygame.Rect] = ()) -> None:
        """A painting starts: forget the words in these parts of the window, or all of them when there are none."""
        self._grounds.clear()
        self._drawn = {note: over for note, over in self._drawn.items() if areas and not self._within(note, areas)}

    @property
    def drawn(self) -> list[Drawn]:
        """Every text that is on the screen now."""
        return list(self._drawn)

    @property
    def overflows(self) -> list[Drawn]:
        """The texts among them that did not fit."""
        return [note for note, over in self._drawn.items() if over]

    def _within(self, note: Drawn, areas: Sequence[pygame.Rect]) -> bool:
        return self.pixels(note.rect).collidelist(list(areas)) >= 0

    # ---- places ----

    def pixels(self, rect: Rect) -> pygame.Rect:
        """A rectangle in pixels; edges that touch in design units touch on the screen."""
        ox, oy = self.origin
        left, top = round(rect.x * self.scale + ox), round(rect.y * self.scale + oy)
        right, bottom = round(rect.right * self.scale + ox), round(rect.bottom * self.scale + oy)
        return pygame.Rect(left, top, right - left, bottom - top)

    def length(self, units: float) -> int:
        """A thickness in pixels, at least one."""
        return max(1, round(units * self.scale)) if units > 0 else 0

    @contextmanager
    def clip(self, rect: Rect) -> Iterator[None]:
        """Draw only inside the rectangle while the block lasts."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(self.pixels(rect)))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    @contextmanager
    def moved(self, dx: int, dy: int, onto: pygame.Surface | None = None) -> Iterator[None]:
        """Draw elsewhere by so many pixels while the block lasts; on another surface no words are noted."""
        before = self.surface, self.origin, self._drawn, self._grounds
        self.origin = self.origin[0] + dx, self.origin[1] + dy
        if onto is not None:
            self.surface, self._drawn, self._grounds = onto, {}, []
        try:
            yield
        finally:
            self.surface, self.origin, self._drawn, self._grounds = before

    def ground(self, rect: Rect, colour: str) -> None:
        """Say what colour words inside the rectangle will stand on; a Picture says it for what it paints itself."""
        self._grounds.append((self.pixels(rect).clip(self.surface.get_clip()), colour))

    # ---- shapes ----

    def fill(self, rect: Rect, colour: str) -> None:
        """Fill a rectangle; a colour with alpha is laid over."""
        area, value = self.pixels(rect), pygame.Color(colour)
        if value.a == 255:
            self.surface.fill(value, area)
            self.ground(rect, colour)
        elif area.w > 0 and area.h > 0:
            veil = pygame.Surface(area.size, pygame.SRCALPHA)
            veil.fill(value)
            self.surface.blit(veil, area)

    def box(
        self,
        rect: Rect,
        face: str,
        radius: float = 14,
        *,
        edge: str = "",
        width: float = 2,
        foot: float = 0,
        dent: float = 0,
        shadow: int = 0,
    ) -> None:
        """A rounded box. `foot` thickens the lower edge (a key cap), `dent` shades the top (pressed), shadow is 0-3."""
        area = self.pixels(rect)
        value = pygame.Color(face) if face else None
        if value is not None and value.a == 255:
            self.ground(rect, face)
        if self.art is None:
            if value is not None and value.a == 255:
                pygame.draw.rect(self.surface, value, area, border_radius=round(radius * self.scale))
            if edge:
                pygame.draw.rect(
                    self.surface, edge, area, width=self.length(width), border_radius=round(radius * self.scale)
                )
            return
        shape = Shape(
            min(round(radius * self.scale), area.w // 2, area.h // 2),
            face,
            edge,
            self.length(width) if edge else 0,
            self.length(foot),
            self.length(dent),
            self._shadow(shadow),
        )
        self._patches.draw(self.surface, shape, area)

    def ring(self, rect: Rect, radius: float) -> None:
        """The focus ring round a thing: ink next to it, gold outside; at the window's edge it comes inside."""
        (ox, oy), (wide, high) = self.origin, self.surface.get_size()
        outside = rect.inset(-8).clipped(Rect(*(part / self.scale for part in (-ox, -oy, wide, high))))
        self.box(outside, "", radius + 8, edge=self.theme.focus_outer, width=4.5)
        self.box(outside.inset(4), "", radius + 4, edge=self.theme.focus_inner, width=4)

    def spread(self, shadow: int) -> float:
        """How far a shadow reaches beyond its box, in design units."""
        return reach(Shape(0, "", shadow=self._shadow(shadow))) / self.scale

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: str, width: float = 2) -> None:
        """A straight line."""
        ox, oy = self.origin
        ends = (
            (round(x0 * self.scale + ox), round(y0 * self.scale + oy)),
            (round(x1 * self.scale + ox), round(y1 * self.scale + oy)),
        )
        if x0 == x1 or y0 == y1:
            pygame.draw.line(self.surface, colour, *ends, width=self.length(width))
        else:
            pygame.draw.aaline(self.surface, colour, *ends, self.length(width))

    def disc(self, x: float, y: float, radius: float, face: str, edge: str = "", width: float = 2) -> None:
        """A circle by its centre."""
        self.box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), face, radius, edge=edge, width=width)

    def icon(self, name: str, rect: Rect, ink: str) -> None:
        """An icon, as large as fits the middle of the rectangle."""
        if self.art is not None:
            self.sprite(self.art.icon(name, min(rect.w, rect.h), ink), rect)

    def sprite(self, picture: pygame.Surface, rect: Rect) -> None:
        """A surface that is already at true size, centred on the rectangle."""
        area = self.pixels(rect)
        self.surface.blit(picture, picture.get_rect(center=area.center))

    # ---- words ----

    def note(self, words: Drawn, *, over: bool) -> None:
        """Remember words that somebody set on the surface, and whether they did not fit."""
        self._drawn[words] = over

    def text(
        self,
        rect: Rect,
        words: str,
        role: str,
        ink: str,
        *,
        align: str = "start",
        vertical: str = "center",
        max_lines: int = 0,
        cut: bool = False,
        halo: str = "",
    ) -> None:
        """Words in a rectangle, broken into lines; max_lines 0 is as many as there are.

        What does not fit is noted in `overflows`, unless `cut` says that an ellipsis is meant.
        """
        if not words:
            return
        rough = 0.75 / self.scale  # half a pixel of rounding is not an overflow
        broken = self.type.balanced if role in BALANCED else self.type.wrap
        lines = list(broken(words, role, rect.w + rough))
        over = len(lines) > max_lines > 0
        if over:
            rest = " ".join(lines[max_lines - 1 :])
            lines[max_lines - 1 :] = [self.type.shortened(rest, role, rect.w)]
        height = self.type.line_height(role)
        total = height * len(lines)
        too_wide = any(self.type.width(line, role) > rect.w + rough for line in lines)
        y = rect.y + {"start": 0.0, "center": (rect.h - total) / 2, "end": rect.h - total}[vertical]
        ground = halo or self._ground_at(rect)
        note = Drawn(words, rect, ink, ground, role)
        self._drawn[note] = (over and not cut) or too_wide or total > rect.h + height * 0.2
        ox, oy = self.origin
        drop = self.type.drop(role)
        edge = self.type.halo_pixels() if halo else 0
        for line in lines:
            if line:
                picture = self.type.render(line, role, ink, halo or None)
                wide = (picture.get_width() - 2 * edge) / self.scale
                x = rect.x + {"start": 0.0, "center": (rect.w - wide) / 2, "end": rect.w - wide}[align]
                place = (round(x * self.scale + ox) - edge, math.floor(y * self.scale + oy + drop + 0.5) - edge)
                self.surface.blit(picture, place)
            y += height

    def _ground_at(self, rect: Rect) -> str:
        middle = self.pixels(rect).center
        if not self.surface.get_clip().collidepoint(middle):
            return ""  # clipped away: nobody sees what it would stand on
        for area, colour in reversed(self._grounds):
            if area.collidepoint(middle):
                return colour
        return self.theme.room_centre

    def _shadow(self, level: int) -> tuple[Layer, ...]:
        if not level:
            return ()
        known = self._scaled_shadows.get(level)
        if known is None:
            layers = (self.theme.shadow_1, self.theme.shadow_2, self.theme.shadow_3)[level - 1]
            s = self.scale
            known = tuple(Layer(one.down * s, one.blur * s, one.colour, one.spread * s) for one in layers)
            self._scaled_shadows[level] = known
        return known
