"""Turns pygame's events into the inputs of this program, for the real window and for posted events alike."""

from __future__ import annotations

import sys
from math import dist
from typing import Final, Literal

import pygame

from game.ui.inputs import Closed, Dropped, Exposed, Focused, Input, Key, Pointer, Preedit, Resize, Text, Wheel
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
_DOUBLE_FINGER: Final = 30.0
"""How far apart two quick taps of a finger may be to count as a double one, in design units."""
_FINGERS: Final[dict[int, Literal["down", "move", "up"]]] = {
    pygame.FINGERDOWN: "down",
    pygame.FINGERMOTION: "move",
    pygame.FINGERUP: "up",
}
_Press = tuple[float, float, int, int]
"""Where something was pressed, when (milliseconds), and which it was of several in quick succession."""


class Translator:
    """Translates one event at a time; it counts quick presses and knows which keys and fingers are down.

    `fingers` off leaves fingers to the mouse that SDL makes of them: a Mac has no touch screen, and reports its trackpad
    as one.
    """

    def __init__(self, *, fingers: bool = sys.platform != "darwin") -> None:
        self._held: set[int] = set()
        self._command = False  # the key that went down last is a command
        self._takes_fingers = fingers
        self._fingers: dict[tuple[int, int], tuple[int, int]] = {}  # its number from 1, and its quick taps
        self._press: _Press = (0, 0, -_DOUBLE_MS, 0)
        self._tap: _Press = (0, 0, -_DOUBLE_MS, 0)

    def translate(self, event: pygame.Event, view: View) -> Input | None:
        """The input that an event means, or None when it means nothing here.

        A finger counts once: the mouse events that SDL makes of it (marked as touch) are passed over.
        """
        kind = event.type
        if kind == pygame.KEYDOWN:
            return self._key(event)
        if kind == pygame.KEYUP:
            self._held.discard(event.key)
            self._command = False
        elif kind == pygame.TEXTINPUT:
            # Under X11 Ctrl and a sign, such as + to enlarge text, are told as words that were typed too.
            return Text(event.text) if event.text and not self._command else None
        elif kind == pygame.TEXTEDITING:
            # The caret that pygame-ce 2.5.8 reports is wrong (its issue 3755): the end of the words is where it mostly is.
            return Preedit(event.text, len(event.text))
        elif kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION):
            return self._pointer(event, view)
        elif kind in _FINGERS:
            return self._finger(event, view)
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
            self._fingers.clear()  # what they do next may never be told
            return Focused(gained=False)
        elif kind == pygame.DROPFILE:
            return Dropped(event.file)
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
        self._command = ctrl and not alt
        return Key(name, ctrl, alt, bool(mods & pygame.KMOD_SHIFT), repeat)

    def _pointer(self, event: pygame.Event, view: View) -> Input | None:
        if self._takes_fingers and getattr(event, "touch", False):
            return None
        x, y = view.units(*event.pos)
        shift = bool(pygame.key.get_mods() & pygame.KMOD_SHIFT)
        if event.type == pygame.MOUSEMOTION:
            return Pointer("move", x, y, 1 if event.buttons[0] else 0, shift=shift)
        if event.button > 3:  # the wheel, which has an event of its own
            return None
        if event.type == pygame.MOUSEBUTTONUP:
            return Pointer("up", x, y, event.button, clicks=max(1, self._press[3]), shift=shift)
        self._press = _counted(self._press, event.pos[0], event.pos[1], _DOUBLE_PIXELS)
        return Pointer("down", x, y, event.button, clicks=self._press[3], shift=shift)

    def _finger(self, event: pygame.Event, view: View) -> Input | None:
        """What a finger does; one that went down before the window listened means nothing."""
        if not self._takes_fingers:
            return None
        name = (int(event.touch_id), int(event.finger_id))
        kind = _FINGERS[event.type]
        x, y = view.units(event.x * view.pixels[0], event.y * view.pixels[1])
        if kind == "down":
            self._tap = _counted(self._tap, x, y, _DOUBLE_FINGER)
            used = {number for number, _ in self._fingers.values()}
            free = next(number for number in range(1, len(used) + 2) if number not in used)
            self._fingers[name] = (free, self._tap[3])
        known = self._fingers.get(name)
        if known is None:
            return None
        if kind == "up":
            del self._fingers[name]
        number, clicks = known
        return Pointer(kind, x, y, 1, touch=True, clicks=1 if kind == "move" else clicks, finger=number)


def _counted(last: _Press, x: float, y: float, near: float) -> _Press:
    """A press now, counted on when it comes soon after the last one and near it."""
    now = pygame.time.get_ticks()
    again = dist((x, y), last[:2]) <= near and now - last[2] <= _DOUBLE_MS
    return x, y, now, last[3] + 1 if again else 1
