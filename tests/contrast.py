"""How far everything that was drawn stands out, measured from pixels: words, signs, and the outlines of controls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pygame

from game.app import App
from game.ui.geometry import Rect
from game.ui.placing import Placed
from tests.colours import simulated
from tests.sight import Box, Light, Mask, Sight, light, look_at, ratio

TEXT = 4.5  # WCAG 2.2, 1.4.3 (AA), asked of large words too
# 1.4.6 (AAA): the question on the card, and in the look for high contrast every word but the names of the themes, whose
# colours would be too much alike if they were darker.
ENHANCED = 7.0
GRAPHIC = 3.0  # 1.4.11: controls, signs and what else must be seen
_WORST = 8  # the percentage of the pixels that may be worse: where letters touch a line
_OWN = 60  # of 255 in each colour: as near is a letter's own ink, for its pixels are covered four fifths at least
_SLIVER = 0.2  # words of which less than this share of the height is to be seen cannot be read anyhow
_MOST = 0.95  # a sign of which less than this share is to be seen lies under something else
_PLATE = "plate="
_THICK = 3  # pixels: the edge of a control is at most this thick
_RIM = 5  # pixels: two rings round a sign, of which one stands out, are at most this thick


class Seen(NamedTuple):
    """Something drawn, what it stands out by (1 to 21), and what it was asked to stand out by."""

    what: str
    rect: Rect
    contrast: float
    least: float

    @property
    def faint(self) -> bool:
        """Whether it stands out too little, but for what colours lose by rounding."""
        return self.contrast < self.least - 0.05

    def __str__(self) -> str:
        """The finding as a line."""
        x, y, w, h = (round(part) for part in self.rect)
        return f"{self.what} at {x},{y} {w}x{h} stands out by {self.contrast:.2f}, not {self.least:.1f}"


def faint(app: App) -> tuple[str, ...]:
    """Return what stands out too little of all that an app shows."""
    sight = look_at(app)
    found = (*texts(app, sight), *signs(app, sight), *controls(app, sight))
    return tuple(str(one) for one in found if one.faint)


def texts(app: App, sight: Sight, vision: str = "normal") -> Iterator[Seen]:
    """Yield how far each text stands out from what is below its letters; what nobody sees is left out.

    vision: one of `colours.VISIONS`, through which both are seen.
    """
    look = app.canvas.theme
    high = look.name == "high_contrast"
    for note in sight.words:
        area = _area(app, note.rect)
        if not note.words.strip() or area is None:
            continue
        ink = np.array(pygame.Color(note.ink)[:3], dtype=np.uint8)
        own = sight.worded[area] & (np.abs(sight.full[area].astype(np.int16) - ink) < _OWN).all(axis=2)
        if (
            own.any(axis=0).sum() < _SLIVER * own.shape[1]
        ):  # nothing of it shows, or an edge that the rest follows by scrolling
            continue
        found = ratio(light(simulated(ink, vision)), light(simulated(sight.bare[area][own], vision)))
        enhanced = note.role.startswith("question") or (high and note.ink != look.on_band)
        least = ENHANCED if enhanced else TEXT
        yield Seen(repr(note.words), note.rect, float(np.percentile(found, _WORST)), least)


def signs(app: App, sight: Sight, vision: str = "normal") -> Iterator[Seen]:
    """Yield how far each icon and small drawing stands out: by its line, or by the edge all round it.

    What lies on a plate of its own, which need not be seen, is measured by its colours in `tests/ui/test_art.py`.
    """
    for sign in sight.signs:
        place = sign.picture.get_rect(center=app.canvas.pixels(sign.rect).center)
        area = _indices(app, place)
        if area is None or _PLATE in sign.what or sign.what.startswith("swatch"):
            continue
        solid = _laid(sign.picture, area, place)
        shown = solid & sight.signed[area]
        around = _rim(solid) & shown
        outside = place.w * place.h / max(1, shown.size)  # what lies beside the window counts as covered
        if shown.sum() < solid.sum() * _MOST * outside or not around.any():
            continue
        full, bare = (light(simulated(pixels[area], vision)) for pixels in (sight.full, sight.bare))
        found = np.where(shown, ratio(full, bare), 1)
        if np.percentile(found[around], _WORST) < GRAPHIC:
            found = _best_near(found)
        found = found[around]
        yield Seen(sign.what, sign.rect, float(np.percentile(found, _WORST)), GRAPHIC)


def controls(app: App, sight: Sight) -> Iterator[Seen]:
    """Yield how far the outline of each control stands out, where it has one and the focus does not lie round it."""
    bare = light(sight.bare)
    scope = app.stage._scope()
    for place, box in enumerate(sight.boxes):
        by = box.by
        if box.edge and by.widget.focusable and not by.look.focus and by in scope:
            over = [app.canvas.pixels(one.rect) for one in sight.boxes[place + 1 :] if not _inside(one.by, by)]
            name = f"{type(by.widget).__name__} {by.key}, {box.face or 'open'} edged {box.edge},"
            yield Seen(name, box.rect, _outline(app, bare, box, over), GRAPHIC)


def _inside(one: Placed, other: Placed) -> bool:
    return other.index <= one.index < other.end


def _outline(app: App, bare: Light, box: Box, over: list[pygame.Rect]) -> float:
    """The contrast across a box's outline at its middle parts, where no corner is round and nothing lies over it."""
    area = app.canvas.pixels(box.rect)
    steps, found = range(-_THICK, 2 * _THICK), []
    for share in np.linspace(0.44, 0.56, 5):
        x, y = round(area.x + area.w * share), round(area.y + area.h * share)
        for path in (
            [(x, area.top + step) for step in steps],
            [(x, area.bottom - 1 - step) for step in steps],
            [(area.left + step, y) for step in steps],
            [(area.right - 1 - step, y) for step in steps],
        ):
            if all(box.clip.collidepoint(at) for at in path) and not any(one.collidepoint(path[0]) for one in over):
                seen = [float(bare[at]) for at in path]
                found.append((max(seen) + 0.05) / (min(seen) + 0.05))
    return float(np.percentile(found, 25)) if found else 21.0


def _laid(picture: pygame.Surface, area: tuple[slice, slice], place: pygame.Rect) -> Mask:
    """Where a drawing covers what is below it, on the part of the window that it lies on."""
    sheet = pygame.Surface((area[0].stop - area[0].start, area[1].stop - area[1].start), pygame.SRCALPHA)
    sheet.blit(picture, (place.x - area[0].start, place.y - area[1].start))
    alpha: npt.NDArray[np.uint8] = pygame.surfarray.array_alpha(sheet)
    return np.asarray(alpha > 230)


def _rim(solid: Mask) -> Mask:
    """Where a shape ends."""
    wide = np.pad(solid, 1)
    return np.asarray(solid & ~(wide[:-2, 1:-1] & wide[2:, 1:-1] & wide[1:-1, :-2] & wide[1:-1, 2:]))


def _best_near(found: Light) -> Light:
    """The best of each pixel and of those that a rim's thickness lies within."""
    wide = np.pad(found, _RIM, constant_values=1)
    w, h = found.shape
    best = found.copy()
    for dx in range(2 * _RIM + 1):
        for dy in range(2 * _RIM + 1):
            if (dx - _RIM) ** 2 + (dy - _RIM) ** 2 <= _RIM**2:
                best = np.maximum(best, wide[dx : dx + w, dy : dy + h])
    return best


def _area(app: App, rect: Rect) -> tuple[slice, slice] | None:
    """The pixels of a rectangle as indices, a few more round it; None when it lies beside the window."""
    return _indices(app, app.canvas.pixels(rect).inflate(4, 4))


def _indices(app: App, place: pygame.Rect) -> tuple[slice, slice] | None:
    area = place.clip(app.canvas.surface.get_rect())
    return (slice(area.left, area.right), slice(area.top, area.bottom)) if area.w > 0 and area.h > 0 else None
