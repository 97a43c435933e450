"""The only module that touches the display and the event queue: opens the window and turns events into inputs."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Sequence
from typing import Final, Protocol

import pygame

from game.ui.events import Translator
from game.ui.geometry import Rect
from game.ui.inputs import Input, Pointer, Resize
from game.ui.view import View

SMALLEST: Final = (1280, 720)


class NoScreenError(Exception):
    """No window can be opened here."""


class Screen(Protocol):
    """What the loop needs of a window, real or not."""

    view: View

    @property
    def dots(self) -> tuple[int, int]:
        """How many pixels the whole screen has across and down."""
        ...

    @property
    def surface(self) -> pygame.Surface:
        """What is drawn on."""
        ...

    @property
    def place(self) -> Rect:
        """Where the surface stands on the screen, in pixels."""
        ...

    @property
    def handle(self) -> object:
        """The system's own window, for assistive technology; None where there is none."""
        ...

    def inputs(self) -> list[Input]:
        """What people did since the last call."""
        ...

    def update(self, areas: Sequence[pygame.Rect]) -> None:
        """Show these rectangles of the surface."""
        ...

    def toggle_full(self) -> None:
        """Fill the screen, or stop doing so."""
        ...

    def set_title(self, title: str) -> None:
        """Name the window."""
        ...

    def clipboard_get(self) -> str:
        """The words on the clipboard."""
        ...

    def clipboard_put(self, words: str) -> None:
        """Put words on the clipboard."""
        ...

    def input_area(self, rect: Rect) -> None:
        """Say where somebody types, in design units, so that an input method can stand beside it."""
        ...

    def close(self) -> None:
        """Take the window away."""
        ...


class Window:
    """A real window. Raises NoScreenError when none can be opened."""

    def __init__(self, title: str, size: tuple[int, int] | None = None) -> None:
        if sys.platform.startswith("linux"):
            # Its accelerated framebuffer is a detour through OpenGL that makes small updates twelve times slower.
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
            # Without either SDL tries both all the same, and their libraries print complaints of their own.
            if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")):
                raise NoScreenError("there is no display")
        os.environ.setdefault("SDL_MOUSE_FOCUS_CLICKTHROUGH", "1")
        if sys.platform != "darwin":
            os.environ.setdefault("SDL_TOUCH_MOUSE_EVENTS", "0")  # a finger is a finger, and no mouse as well
        os.environ.setdefault("SDL_MOUSE_TOUCH_EVENTS", "0")
        try:
            pygame.display.init()
            if pygame.display.get_driver() in ("offscreen", "dummy") and "SDL_VIDEODRIVER" not in os.environ:
                raise NoScreenError("there is no display")
            wanted = size or _comfortable()
            pygame.display.set_caption(title)
            self._surface = pygame.display.set_mode(wanted, pygame.RESIZABLE)
        except pygame.error as fault:
            raise NoScreenError(str(fault)) from fault
        self.view = View(*self._surface.get_size())
        self._translator = Translator()
        self._full = False
        self._window = _window_of_display()
        if self._window is not None:
            self._window.minimum_size = SMALLEST

    @property
    def surface(self) -> pygame.Surface:
        """What is drawn on."""
        return self._surface

    @property
    def place(self) -> Rect:
        """Where the surface stands on the screen, in pixels."""
        x, y = pygame.display.get_window_position()
        return Rect(x, y, *self._surface.get_size())

    @property
    def dots(self) -> tuple[int, int]:
        """How many pixels the first screen has: nothing says on which one the window stands."""
        sizes = pygame.display.get_desktop_sizes()
        return sizes[0] if sizes else self.view.pixels

    @property
    def handle(self) -> object:
        """The system's own window."""
        return pygame.display.get_wm_info().get("window")

    def inputs(self) -> list[Input]:
        """What people did since the last call; the view follows a change of size at once."""
        found: list[Input] = []
        for event in pygame.event.get():
            one = self._translator.translate(event, self.view)
            if isinstance(one, Resize):
                current = pygame.display.get_surface()
                if current is not None:
                    self._surface = current
                self.view = View(*self._surface.get_size())
                one = Resize(*self._surface.get_size())
                found = [seen for seen in found if not isinstance(seen, Resize)]
            if one is not None:
                _join(found, one)
        return found

    def update(self, areas: Sequence[pygame.Rect]) -> None:
        """Show these rectangles of the surface."""
        if areas:
            pygame.display.update(list(areas))

    def toggle_full(self) -> None:
        """Fill the screen, or stop doing so; the size follows as a Resize."""
        self._full = not self._full
        if self._window is None:
            pygame.display.toggle_fullscreen()
        elif self._full:
            self._window.set_fullscreen(True)
        else:
            self._window.set_windowed()

    def set_title(self, title: str) -> None:
        """Name the window."""
        pygame.display.set_caption(title)

    def set_icon(self, picture: pygame.Surface) -> None:
        """Give the window its icon, for the title bar and the list of windows."""
        pygame.display.set_icon(picture)

    def clipboard_get(self) -> str:
        """The words on the clipboard, empty when there are none."""
        try:
            return pygame.scrap.get_text()
        except pygame.error:
            return ""

    def clipboard_put(self, words: str) -> None:
        """Put words on the clipboard, if there is one."""
        with contextlib.suppress(pygame.error):
            pygame.scrap.put_text(words)

    def input_area(self, rect: Rect) -> None:
        """Say where somebody types, in design units."""
        s, (ox, oy) = self.view.scale, self.view.origin
        pygame.key.set_text_input_rect(
            pygame.Rect(round(rect.x * s + ox), round(rect.y * s + oy), max(1, round(rect.w * s)), round(rect.h * s))
        )

    def close(self) -> None:
        """Take the window away."""
        pygame.display.quit()


def _join(found: list[Input], one: Input) -> None:
    """Add an input; of the moves of one pointer that nothing else interrupts only the last counts."""
    if isinstance(one, Pointer) and one.kind == "move":
        for at in range(len(found) - 1, -1, -1):
            before = found[at]
            if not isinstance(before, Pointer) or before.kind != "move":
                break
            if before.finger == one.finger:
                found[at] = one
                return
    found.append(one)


def _window_of_display() -> pygame.Window | None:
    """The display's own window object, which knows more than `pygame.display`; None where there is no such thing."""
    with warnings.catch_warnings(), contextlib.suppress(pygame.error, AttributeError):
        warnings.simplefilter("ignore", DeprecationWarning)  # without it there are no partial updates
        return pygame.Window.from_display_module()
    return None


def _comfortable() -> tuple[int, int]:
    """A size that leaves the desktop's bars in view."""
    desktop = pygame.display.get_desktop_sizes()
    if not desktop:
        return SMALLEST
    width, height = desktop[0]
    for size in ((3200, 1800), (2560, 1440), (1920, 1080), (1600, 900)):
        if size[0] <= width * 0.92 and size[1] <= height * 0.9:
            return size
    return SMALLEST
