"""pygame's events become inputs: names of keys, AltGr, key pad, fingers, double presses."""

from __future__ import annotations

import pygame
import pytest

from game.ui.events import Translator
from game.ui.inputs import Closed, Dropped, Focused, Input, Key, Pointer, Text
from game.ui.view import View


@pytest.fixture(autouse=True)
def display() -> None:
    pygame.display.init()


def translated(*events: pygame.Event, fingers: bool = True) -> list[Input | None]:
    translator, view = Translator(fingers=fingers), View(1280, 720)
    return [translator.translate(event, view) for event in events]


def key(code: int, mod: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0)


def finger(kind: str, x: float, y: float, number: int = 1, screen: int = 1) -> pygame.Event:
    types = {"down": pygame.FINGERDOWN, "move": pygame.FINGERMOTION, "up": pygame.FINGERUP}
    return pygame.Event(types[kind], x=x, y=y, dx=0, dy=0, finger_id=number, touch_id=screen, pressure=1)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (pygame.K_RETURN, "enter"),
        (pygame.K_KP_ENTER, "enter"),
        (pygame.K_KP5, "5"),
        (pygame.K_5, "5"),
        (pygame.K_ESCAPE, "esc"),
        (pygame.K_a, "a"),
        (pygame.K_F11, "f11"),
        (pygame.K_SPACE, "space"),
        (pygame.K_PAGEDOWN, "page down"),
    ],
)
def test_keys_have_plain_names(code: int, name: str) -> None:
    assert translated(key(code)) == [Key(name)]


def test_altgr_is_text_and_a_modifier_alone_is_nothing() -> None:
    windows = pygame.KMOD_RALT | pygame.KMOD_LCTRL
    assert translated(key(pygame.K_e, pygame.KMOD_MODE), key(pygame.K_e, windows), key(pygame.K_LALT)) == [
        Key("e"),
        Key("e", repeat=True),
        None,
    ]


def test_a_held_key_repeats_until_it_is_let_go() -> None:
    up = pygame.Event(pygame.KEYUP, key=pygame.K_a, mod=0)
    assert translated(key(pygame.K_a), key(pygame.K_a), up, key(pygame.K_a)) == [
        Key("a"),
        Key("a", repeat=True),
        None,
        Key("a"),
    ]


def test_a_finger_counts_once_and_places_are_design_units() -> None:
    mouse = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(640, 360), button=1, touch=True)
    assert translated(finger("down", 0.5, 0.5), mouse) == [Pointer("down", 960, 540, 1, touch=True, finger=1), None]
    assert translated(mouse, finger("down", 0.5, 0.5)) == [None, Pointer("down", 960, 540, 1, touch=True, finger=1)]


def test_a_trackpad_that_calls_itself_a_touch_screen_stays_a_mouse() -> None:
    mouse = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(640, 360), button=1, touch=True)
    assert translated(finger("down", 0.1, 0.1), mouse, fingers=False) == [None, Pointer("down", 960, 540, 1)]


def test_fingers_have_numbers_of_their_own_as_long_as_they_are_down() -> None:
    found = translated(
        finger("down", 0.1, 0.1, 901),
        finger("down", 0.9, 0.9, 17),
        finger("move", 0.2, 0.1, 901),
        finger("up", 0.2, 0.1, 901),
        finger("down", 0.5, 0.1, 902),
        finger("up", 0.9, 0.9, 17),
    )
    told = [(one.kind, one.finger) for one in found if isinstance(one, Pointer)]
    assert told == [("down", 1), ("down", 2), ("move", 1), ("up", 1), ("down", 1), ("up", 2)]


def test_two_touch_screens_may_give_the_same_number() -> None:
    found = translated(finger("down", 0.1, 0.1, 1, screen=1), finger("down", 0.9, 0.9, 1, screen=2))
    assert [one.finger for one in found if isinstance(one, Pointer)] == [1, 2]


def test_a_finger_that_the_window_lost_sight_of_does_nothing_more() -> None:
    assert translated(
        finger("move", 0.5, 0.5, 3),
        finger("down", 0.5, 0.5, 4),
        pygame.Event(pygame.WINDOWFOCUSLOST),
        finger("move", 0.6, 0.5, 4),
        finger("up", 0.6, 0.5, 4),
    ) == [None, Pointer("down", 960, 540, 1, touch=True, finger=1), Focused(gained=False), None, None]


def test_a_sign_with_ctrl_is_a_command_and_no_text() -> None:
    def pressed(mod: int) -> list[Input | None]:
        released = pygame.Event(pygame.KEYUP, key=pygame.K_PLUS, mod=mod)
        return translated(
            key(pygame.K_LCTRL, mod),
            key(pygame.K_PLUS, mod),
            pygame.Event(pygame.TEXTINPUT, text="+"),
            released,
            pygame.Event(pygame.TEXTINPUT, text="é"),
        )

    assert pressed(pygame.KMOD_LCTRL) == [None, Key("+", ctrl=True), None, None, Text("é")]
    assert pressed(pygame.KMOD_LCTRL | pygame.KMOD_RALT) == [None, Key("+"), Text("+"), None, Text("é")]


def test_quick_taps_are_counted_near_each_other_only() -> None:
    taps = [finger(kind, x, 0.5) for x in (0.5, 0.505, 0.9) for kind in ("down", "up")]
    assert [one.clicks for one in translated(*taps) if isinstance(one, Pointer)] == [1, 1, 2, 2, 1, 1]


def test_two_quick_presses_are_a_double_press() -> None:
    press = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(10, 10), button=1, touch=False)
    first, second = translated(press, press)
    assert isinstance(first, Pointer)
    assert isinstance(second, Pointer)
    assert (first.clicks, second.clicks) == (1, 2)


def test_the_wheel_is_no_button() -> None:
    assert translated(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(10, 10), button=4, touch=False)) == [None]


def test_text_and_the_window() -> None:
    assert translated(
        pygame.Event(pygame.TEXTINPUT, text="é"),
        pygame.Event(pygame.TEXTINPUT, text=""),
        pygame.Event(pygame.QUIT),
        pygame.Event(pygame.WINDOWFOCUSLOST),
    ) == [Text("é"), None, Closed(), Focused(gained=False)]


def test_a_file_that_is_dropped_on_the_window_is_named() -> None:
    assert translated(pygame.Event(pygame.DROPFILE, file="/home/noor/Zorgpad.toml")) == [
        Dropped("/home/noor/Zorgpad.toml")
    ]
