"""A canvas that notes every word and its ground and draws nothing: what fits and stands out then costs only the layout."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pygame

from game.app import App
from game.record import replace
from game.ui.art.ties import DrawnTie
from game.ui.canvas import Canvas
from game.ui.fonts import Typesetter
from game.ui.geometry import Rect
from game.ui.headless import Headless
from game.ui.roles import BALANCED
from game.ui.view import View

_SPECK = pygame.Surface((1, 1))
_TIGHT = 0.22  # of a line's height is empty, above and below its letters together
_SLACK = 3.0  # pixels that two texts may share: the edges of letters
_WHOLE = 12  # letters of a word that is never broken
_COVERED = 0.08  # the share of words that may be lost under the corner of a box
_OPAQUE = len("#RRGGBB")


class _Nothing:
    """Stands in for a window's surface: it has a size and a clip, and takes everything without drawing it."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._whole = pygame.Rect((0, 0), size)
        self._clip = self._whole

    def get_size(self) -> tuple[int, int]:
        return self._whole.size

    def get_rect(self) -> pygame.Rect:
        return self._whole.copy()

    def get_clip(self) -> pygame.Rect:
        return self._clip

    def set_clip(self, area: pygame.Rect | None) -> None:
        self._clip = self._whole if area is None else area.clip(self._whole)

    def get_at(self, _: tuple[int, int]) -> pygame.Color:
        return pygame.Color(0, 0, 0, 0)

    def blit(self, *_: object) -> None:
        pass

    fill = blit


class _DryArt:
    """A shelf on which every drawing is a speck."""

    def __init__(self, look: object, scale: float, icons: object = None, cache: object = None) -> None:
        self.look, self.scale, self.icons = look, scale, icons
        self.cache = cache or SimpleNamespace(clear=lambda: None)

    def tie(self, *_: object, **__: object) -> DrawnTie:
        return DrawnTie(_SPECK, 0, 0)

    def begin_table(self, *_: object, **__: object) -> bool:
        return True

    def __getattr__(self, name: str) -> Any:
        return lambda *_, **__: _SPECK


class _DryType(Typesetter):
    def render(self, words: str, role: str, ink: str, halo: str | None = None) -> pygame.Surface:
        return _SPECK


class DryCanvas(Canvas):
    """Notes words and grounds; `collisions` are the words that lie over other words, or that a box half covers."""

    _inks: list[tuple[str, pygame.Rect]]
    collisions: list[str]

    def begin(self, areas: Any = ()) -> None:
        """A painting starts; only a whole one knows all that lies over what."""
        super().begin(areas)
        self._inks, self.collisions = [], []

    def fill(self, rect: Rect, colour: str) -> None:
        """A veil over everything hides what lies below it from whoever reads."""
        if len(colour) == _OPAQUE:
            self.ground(rect, colour)
        elif self.pixels(rect).contains(self.surface.get_rect()):
            self._inks = []

    def box(self, rect: Rect, face: str, radius: float = 14, **_: object) -> None:
        """A box hides the words below it; half of them is a fault, unless it is a message that goes by itself."""
        if len(face) != _OPAQUE:
            return
        self.ground(rect, face)
        area = self.pixels(rect).clip(self.surface.get_clip())
        seen = []
        for words, place in self._inks:
            if area.contains(place) or (face == self.theme.toast and _meet(area, place)):
                continue
            seen.append((words, place))
            covered = area.clip(place)
            if _meet(area, place) and covered.w * covered.h > _COVERED * place.w * place.h:
                self.collisions.append(f"{words!r} is half covered by a box")
        self._inks = seen

    def line(self, *_: object, **__: object) -> None:
        """Nothing."""

    def icon(self, name: str, rect: Rect, ink: str) -> None:
        """Nothing."""

    def sprite(self, picture: pygame.Surface, rect: Rect) -> None:
        """Nothing."""

    def text(self, rect: Rect, words: str, role: str, ink: str, **how: Any) -> None:
        """Note where the letters themselves stand, and which other letters stand there too."""
        super().text(rect, words, role, ink, **how)
        if not words.strip():
            return
        broken = self.type.balanced if role in BALANCED else self.type.wrap
        lines = broken(words, role, rect.w + 0.75 / self.scale)[: how.get("max_lines") or None]
        shown = " ".join(lines)
        for word in words.split():
            if len(word) <= _WHOLE and word not in shown and not how.get("cut"):
                self.collisions.append(f"{word!r} is broken in {words!r}")
        wide = min(rect.w, max(self.type.width(line, role) for line in lines))
        line = self.type.line_height(role)
        high = line * len(lines)
        left = {"start": 0.0, "center": (rect.w - wide) / 2, "end": rect.w - wide}[how.get("align", "start")]
        top = {"start": 0.0, "center": (rect.h - high) / 2, "end": rect.h - high}[how.get("vertical", "center")]
        tight = line * _TIGHT / 2
        letters = Rect(rect.x + left, rect.y + top + tight, wide, high - 2 * tight)
        area = self.pixels(letters).clip(self.surface.get_clip())
        for other, place in self._inks:
            if _meet(area, place):
                self.collisions.append(f"{words!r} lies over {other!r}")
        self._inks.append((words, area))


def _meet(one: pygame.Rect, other: pygame.Rect) -> bool:
    both = one.clip(other)
    return both.w > _SLACK and both.h > _SLACK


def see(app: App, size: tuple[int, int], *, dry: bool, **settings: object) -> None:
    """Let a staged app have another window and other settings, drawn or (`dry`) only laid out and noted."""
    screen, canvas = cast("Headless", app.screen), cast("Any", app.canvas)
    screen.view = View(*size)
    screen._surface = cast("pygame.Surface", _Nothing(size)) if dry else pygame.Surface(size)
    canvas.__class__ = DryCanvas if dry else Canvas
    canvas.type.__class__ = _DryType if dry else Typesetter
    canvas.begin()
    if dry:
        canvas.art = _DryArt(canvas.theme, canvas.scale)
    elif isinstance(canvas.art, _DryArt):
        canvas.type.resize(0.0)  # what was rendered dry is no picture
        canvas.open_art(app._icons)
    app.change(replace(app.ctx.settings, **settings))
    app.step()
    while app.stage.waiting:
        app.step()
    if dry:  # once more in one piece: what comes in pieces does not see the rest
        app.stage.dirty()
        app.show()
