"""Turns pygame's events into the inputs of this program, for the real window and for posted events alike."""

from __future__ import annotations

from typing import Final

import pygame

from game.ui.inputs import Closed, Exposed, Focused, Input, Key, Pointer, Preedit, Resize, Text, Wheel
from game.ui.view import View

_NAMES: Final = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "esc",
    pygame.K_PAGEUP: "page up",
    pygame.K_PAGEDOWN: "page down",
    pygame.K_KP_PLUS: "+",
    pygame.K_KP_MINUS: "-",
    pygame.K_KP_PERIOD: ".",
    pygame.K_KP_MULTIPLY: "*",
    pygame.K_KP_DIVIDE: "/",
    **{getattr(pygame, f"K_KP{digit}"): str(digit) for digit in range(10)},
}
_SILENT: Final = frozenset(
    getattr(pygame, f"K_{name}")
    for name in (
        "LSHIFT",
        "RSHIFT",
        "LCTRL",
        "RCTRL",
        "LALT",
        "RALT",
        "LGUI",
        "RGUI",
        "MODE",
        "CAPSLOCK",
        "NUMLOCKCLEAR",
    )
)
_DOUBLE_MS: Final = 400
_DOUBLE_PIXELS: Final = 6


class Translator:
    """Translates one event at a time; it counts quick presses and knows which keys are held."""

    def __init__(self) -> None:
        self._held: set[int] = set()
        self._press: tuple[int, int, int, int] = (0, 0, -_DOUBLE_MS, 0)  # x, y, when, how often

    def translate(self, event: pygame.Event, view: View) -> Input | None:
        """The input that an event means, or None when it means nothing here.

        A finger arrives as the mouse events that SDL makes of it (marked as touch); its own events are passed over, so
        that it counts once.
        """
        kind = event.type
        if kind == pygame.KEYDOWN:
            return self._key(event)
        if kind == pygame.KEYUP:
            self._held.discard(event.key)
        elif kind == pygame.TEXTINPUT:
            return Text(event.text) if event.text else None
        elif kind == pygame.TEXTEDITING:
            # The caret that pygame-ce 2.5.8 reports is wrong (its issue 3755): the end of the words is where it mostly is.
            return Preedit(event.text, len(event.text))
        elif kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION):
            return self._pointer(event, view)
        elif kind == pygame.MOUSEWHEEL:
            x, y = view.units(*pygame.mouse.get_pos())
            return Wheel(float(event.precise_x), -float(event.precise_y), x, y)
        elif kind == pygame.WINDOWLEAVE:
            return Pointer("leave", 0, 0)
        elif kind in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            return Resize(0, 0)
        elif kind in (pygame.WINDOWEXPOSED, pygame.VIDEOEXPOSE):
            return Exposed()
        elif kind == pygame.WINDOWFOCUSGAINED:
            return Focused(gained=True)
        elif kind == pygame.WINDOWFOCUSLOST:
            self._held.clear()
            return Focused(gained=False)
        elif kind == pygame.QUIT:
            return Closed()
        return None

    def _key(self, event: pygame.Event) -> Input | None:
        code, mods = event.key, event.mod
        if code in _SILENT:
            return None
        repeat = code in self._held
        self._held.add(code)
        name = _NAMES.get(code) or pygame.key.name(code).lower()
        if not name:
            return None
        ctrl, alt = bool(mods & (pygame.KMOD_CTRL | pygame.KMOD_META)), bool(mods & pygame.KMOD_ALT)
        if mods & pygame.KMOD_MODE or (mods & pygame.KMOD_RALT and ctrl):
            ctrl = alt = False  # AltGr types; Windows reports it as Ctrl and Alt together
        return Key(name, ctrl, alt, bool(mods & pygame.KMOD_SHIFT), repeat)

    def _pointer(self, event: pygame.Event, view: View) -> Input | None:
        x, y = view.units(*event.pos)
        touch = bool(getattr(event, "touch", False))
        shift = bool(pygame.key.get_mods() & pygame.KMOD_SHIFT)
        if event.type == pygame.MOUSEMOTION:
            return Pointer("move", x, y, 1 if event.buttons[0] else 0, touch, 1, shift)
        if event.button > 3:  # the wheel, which has an event of its own
            return None
        if event.type == pygame.MOUSEBUTTONUP:
            return Pointer("up", x, y, event.button, touch, max(1, self._press[3]), shift)
        px, py, when, count = self._press
        now = pygame.time.get_ticks()
        near = abs(event.pos[0] - px) <= _DOUBLE_PIXELS and abs(event.pos[1] - py) <= _DOUBLE_PIXELS
        count = count + 1 if near and now - when <= _DOUBLE_MS else 1
        self._press = (event.pos[0], event.pos[1], now, count)
        return Pointer("down", x, y, event.button, touch, count, shift)
