"""pygame's events become inputs: names of keys, AltGr, key pad, fingers, double presses."""

from __future__ import annotations

import pygame
import pytest

from game.ui.events import Translator
from game.ui.inputs import Closed, Focused, Input, Key, Pointer, Text
from game.ui.view import View


@pytest.fixture(autouse=True)
def display() -> None:
    pygame.display.init()


def translated(*events: pygame.Event) -> list[Input | None]:
    translator, view = Translator(), View(1280, 720)
    return [translator.translate(event, view) for event in events]


def key(code: int, mod: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0)


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
    finger = pygame.Event(pygame.FINGERDOWN, x=0.5, y=0.5, dx=0, dy=0, finger_id=1, touch_id=1, pressure=1)
    mouse = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(640, 360), button=1, touch=True)
    assert translated(finger, mouse) == [None, Pointer("down", 960, 540, 1, touch=True)]


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
