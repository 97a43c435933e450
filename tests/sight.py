"""What an app shows, painted three times: as it is, without what stands on it, and with that in loud colours.

Where the third differs from the second something is really to be seen, however many things lie over each other; the
second shows what it stands on, be it wood, paper, a pattern or the glow of the lamp.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
import numpy.typing as npt
import pygame

from game.app import App
from game.drawing.tokens import TokenLook
from game.ui.art.ties import DrawnTie
from game.ui.canvas import Drawn
from game.ui.geometry import Rect
from game.ui.placing import Placed
from tests.colours import LINEAR

Light = npt.NDArray[np.float32]
"""Relative luminances, 0 black to 1 white, by column and row."""
Mask = npt.NDArray[np.bool_]
Pixels = npt.NDArray[np.uint8]
"""Red, green and blue, 0 to 255, by column and row."""

WORDS, SIGNS = (255, 0, 255), (0, 255, 0)  # nothing in the game has these colours
_NEAR = 48
_SIGNS = ("icon", "token", "disc", "chosen_disc", "seat", "stance", "class_sign", "symbol", "swatch")


class Sign(NamedTuple):
    """An icon or a small drawing: which, where, its own pixels, and the widget that asked for it."""

    what: str
    rect: Rect
    picture: pygame.Surface
    by: Placed


class Box(NamedTuple):
    """A box as it was asked for, how much of it could be seen, and the widget that asked."""

    rect: Rect
    face: str
    edge: str
    radius: float
    clip: pygame.Rect
    by: Placed


class Sight(NamedTuple):
    """A screen: all of it, what its words and signs stand on, where these are to be seen, and what they are."""

    full: Pixels
    bare: Pixels
    worded: Mask
    signed: Mask
    words: tuple[Drawn, ...]
    signs: tuple[Sign, ...]
    boxes: tuple[Box, ...]


def light(pixels: Pixels) -> Light:
    """Return the relative luminance of each pixel (WCAG 2.2)."""
    return np.asarray(LINEAR[pixels] @ np.array([0.2126, 0.7152, 0.0722], dtype=np.float32), dtype=np.float32)


def ratio(one: Light, other: Light) -> Light:
    """Return the contrast ratio pixel by pixel, 1 to 21."""
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05), dtype=np.float32)


def painted(app: App) -> Pixels:
    """Paint everything anew and return the pixels."""
    app.stage.dirty()
    app.show()
    return pygame.surfarray.array3d(app.canvas.surface)


def look_at(app: App) -> Sight:
    """Paint what an app shows three times, and once more so that it is as it was."""
    signs: list[Sign] = []
    boxes: list[Box] = []
    with _noting(app, signs, boxes):
        full = painted(app)
    words = tuple(app.canvas.drawn)
    with _instead(app, _blank, _blank, ""):
        bare = painted(app)
    with _instead(app, partial(_loud, WORDS), partial(_loud, SIGNS), "#{:02X}{:02X}{:02X}".format(*WORDS)):
        marked = painted(app).astype(np.int16)
    painted(app)
    worded, signed = ((np.abs(marked - colour) < _NEAR).all(axis=2) for colour in (WORDS, SIGNS))
    return Sight(full, bare, worded, signed, words, tuple(signs), tuple(boxes))


def _blank(picture: pygame.Surface) -> pygame.Surface:
    return pygame.Surface(picture.get_size(), pygame.SRCALPHA)


def _loud(colour: tuple[int, int, int], picture: pygame.Surface) -> pygame.Surface:
    drawn = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
    drawn.blit(picture, (0, 0))
    pygame.surfarray.pixels3d(drawn)[:] = colour
    return drawn


@contextmanager
def _instead(
    app: App,
    word: Callable[[pygame.Surface], pygame.Surface],
    sign: Callable[[pygame.Surface], pygame.Surface],
    ink: str,
) -> Iterator[None]:
    """Paint something other than words, icons and small drawings meanwhile; halos stay, for words stand on them."""
    canvas, art = app.canvas, app.canvas.art
    assert art is not None
    render, tie = canvas.type.render, art.tie

    def rendered(words: str, role: str, own: Any, halo: Any = None) -> pygame.Surface:
        if halo:
            return render(words, role, ink or halo, halo)
        return word(render(words, role, own))

    def tied(*given: Any, **more: Any) -> DrawnTie:
        drawn = tie(*given, **more)
        return drawn._replace(surface=sign(drawn.surface))

    def drawn(make: Callable[..., pygame.Surface]) -> Callable[..., pygame.Surface]:
        return lambda *given, **more: sign(make(*given, **more))

    with ExitStack() as stack:
        stack.enter_context(patch.object(canvas.type, "render", rendered))
        stack.enter_context(patch.object(art, "tie", tied))
        for kind in _SIGNS:
            stack.enter_context(patch.object(art, kind, drawn(getattr(art, kind))))
        yield


@contextmanager
def _noting(app: App, signs: list[Sign], boxes: list[Box]) -> Iterator[None]:
    """Note what is painted meanwhile, and for which widget."""
    canvas, art = app.canvas, app.canvas.art
    assert art is not None
    known: dict[int, tuple[str, pygame.Surface]] = {}
    now: list[Placed] = []
    painter = app.stage._painter
    box, sprite, paint = canvas.box, canvas.sprite, painter._paint_one

    def one(onto: Any, placed: Any, shown: Any, kit: Any) -> None:
        now[:] = [shown.one]
        paint(onto, placed, shown, kit)

    def boxed(rect: Rect, face: str, radius: float = 14, **more: Any) -> None:
        if now:
            boxes.append(Box(rect, face, more.get("edge", ""), radius, canvas.surface.get_clip(), now[0]))
        box(rect, face, radius, **more)

    def blitted(picture: pygame.Surface, rect: Rect) -> None:
        if now and id(picture) in known:
            signs.append(Sign(known[id(picture)][0], rect, picture, now[0]))
        sprite(picture, rect)

    def noted(make: Callable[..., pygame.Surface], kind: str) -> Callable[..., pygame.Surface]:
        def made(*given: Any, **more: Any) -> pygame.Surface:
            drawn = make(*given, **more)
            known[id(drawn)] = (_called(kind, given, more), drawn)
            return drawn

        return made

    with ExitStack() as stack:
        stack.enter_context(patch.object(painter, "_paint_one", one))
        stack.enter_context(patch.object(canvas, "box", boxed))
        stack.enter_context(patch.object(canvas, "sprite", blitted))
        for kind in _SIGNS:
            stack.enter_context(patch.object(art, kind, noted(getattr(art, kind), kind)))
        yield


def _called(kind: str, given: tuple[object, ...], more: dict[str, object]) -> str:
    """The name of a drawing for whoever reads a finding."""
    which = given[0] if kind in {"icon", "swatch"} or len(given) < 2 else given[1]
    name = f"of {which.owner}" if isinstance(which, TokenLook) else str(which)
    return " ".join([kind, name, *(f"{key}={value}" for key, value in more.items() if value)])
