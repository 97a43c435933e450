"""A real mouse in a real window, without a key: it opens the keyboard on the screen and types there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.ui.access_tree import BUTTON, GROUP, HEADING, TEXT_FIELD
from tests.window.desktop import Desktop, Program
from tests.window.wait import until

pytestmark = pytest.mark.window


def test_a_mouse_alone_types_on_the_keyboard_of_the_screen(desktop: Desktop) -> None:
    with desktop.start("--lang", "nl") as game:
        game.find(BUTTON, "Nieuwe sessie")
        click(game, BUTTON, "Nieuwe sessie", lambda: game.window.look(HEADING, "Nieuwe sessie"))
        field = game.find(TEXT_FIELD, "Waar gaat het over?")
        click(game, TEXT_FIELD, "Waar gaat het over?", lambda: game.window.look(BUTTON, "Toetsenbord openen"))
        click(game, BUTTON, "Toetsenbord openen", lambda: game.window.look(GROUP, "Toetsenbord op het scherm"))
        click(game, BUTTON, "é", lambda: field.text == "é")
        hold(game, "i", lambda: game.window.look(BUTTON, "ï"))
        click(game, BUTTON, "ï", lambda: field.text == "éï")
        assert "focused" in field.states


def click(game: Program, role: str, name: str, done: Callable[[], object]) -> None:
    """Click in the middle of something until it has worked; a window that just opened may swallow the first."""
    for last in (False, False, True):
        game.click(game.find(role, name).place)
        try:
            until(done, f"a click on {name!r} to work", patience=30 if last else 6)
            return
        except AssertionError:
            if last:
                raise


def hold(game: Program, key: str, done: Callable[[], object]) -> None:
    """Hold the mouse on a key until it has worked."""
    place = game.find(BUTTON, key).place
    at = str(place.x + place.w // 2), str(place.y + place.h // 2)
    game.desktop.tool("xdotool", "mousemove", "--sync", *at, "mousedown", "1")
    until(done, f"{key!r} to offer more")
    game.desktop.tool("xdotool", "mouseup", "1")
