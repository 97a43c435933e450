"""Fingers in the real window and the real loop, posted as SDL posts them: each counts once, and nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin

import pygame
import pytest

from game.app import App
from game.scenes.scene import Context, Scene
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from game.ui.widgets import Button, Column, Row, Scroll, ScrollModel, Spacer, Widget
from game.ui.window import Window

SIZE = (1280, 720)


class Seats(Scene):
    """A button for each of two people, and a list."""

    def __init__(self) -> None:
        self.pressed: list[str] = []
        self.list = ScrollModel()

    def build(self, ctx: Context) -> Widget:
        def button(name: str) -> Widget:
            return Button(name, lambda: self.pressed.append(name), key=name)

        return Column(
            (Row((button("left"), Spacer(), button("right"))), Scroll(Spacer(height=5000), self.list, weight=1))
        )


class Loop:
    """The app in a real window without a screen, with a clock of its own."""

    def __init__(self) -> None:
        self.now = 0
        self.scene = Seats()
        say = Catalog(paths.resource("assets") / "lang")
        self.window = Window("Fingers", SIZE)
        self.app = App(self.window, self.scene, say, Settings(language="en"), clock=lambda: self.now, access=False)
        self.step(5)

    def step(self, times: int = 1) -> None:
        """Go round, 16 milliseconds each."""
        for _ in range(times):
            self.now += 16
            self.app.step()

    def share(self, key: str) -> tuple[float, float]:
        """The middle of a widget as shares of the window, as SDL tells places of fingers."""
        rect = self.app.stage.rect_of(key)
        assert rect is not None
        view = self.window.view
        x, y = (centre * view.scale + start for centre, start in zip(rect.centre, view.origin, strict=True))
        return x / SIZE[0], y / SIZE[1]


@pytest.fixture
def loop() -> Iterator[Loop]:
    made = Loop()
    yield made
    made.window.close()
    pygame.display.init()


def post(kind: int, x: float, y: float, finger: int = 1) -> None:
    pygame.event.post(pygame.Event(kind, touch_id=1, finger_id=finger, x=x, y=y, dx=0.0, dy=0.0, pressure=1.0))


def emulated(kind: int, x: float, y: float) -> None:
    """Post the mouse event that SDL makes of a finger."""
    pygame.event.post(pygame.Event(kind, pos=(round(x * SIZE[0]), round(y * SIZE[1])), button=1, touch=True))


@pytest.mark.parametrize("mouse_first", [True, False])
def test_a_finger_that_comes_as_a_mouse_as_well_presses_once(loop: Loop, mouse_first: bool) -> None:
    place = loop.share("left")
    for finger, mouse in (
        (pygame.FINGERDOWN, pygame.MOUSEBUTTONDOWN),
        (pygame.FINGERUP, pygame.MOUSEBUTTONUP),
    ):
        if mouse_first:
            emulated(mouse, *place)
        post(finger, *place)
        if not mouse_first:
            emulated(mouse, *place)
        loop.step()
    assert loop.scene.pressed == ["left"]


def test_two_people_press_in_the_same_moment(loop: Loop) -> None:
    left, right = loop.share("left"), loop.share("right")
    for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
        post(kind, *left, 11)
        post(kind, *right, 12)
    loop.step()
    assert loop.scene.pressed == ["left", "right"]


def test_a_press_that_the_window_lost_sight_of_does_nothing(loop: Loop) -> None:
    place = loop.share("left")
    post(pygame.FINGERDOWN, *place)
    loop.step()
    pygame.event.post(pygame.Event(pygame.WINDOWFOCUSLOST))
    loop.step()
    assert not loop.app.stage.running
    post(pygame.FINGERUP, *place)
    loop.step()
    assert loop.scene.pressed == []


def test_a_list_runs_on_until_it_rests_and_then_nothing_is_painted(loop: Loop) -> None:
    post(pygame.FINGERDOWN, 0.5, 0.8)
    for share in (0.75, 0.7, 0.65, 0.6):
        post(pygame.FINGERMOTION, 0.5, share)
        loop.step()
    post(pygame.FINGERUP, 0.5, 0.6)
    loop.step()
    lifted = loop.scene.list.offset
    loop.step(20)
    assert loop.scene.list.offset > lifted > 0
    loop.step(250)
    shown: list[int] = []
    loop.window.update = lambda areas: shown.append(len(areas))  # type: ignore[method-assign]
    loop.step(30)
    assert shown == []


def test_ten_fingers_that_pinch_and_turn_leave_everything_as_it_was(loop: Loop) -> None:
    before = {one.key: one.rect for one in loop.app.stage._placed if one.key in ("left", "right")}
    for step in range(40):
        for finger in range(10):
            angle = 2 * pi * finger / 10 + step / 10
            reach = 0.45 - step / 100
            kind = pygame.FINGERDOWN if step == 0 else pygame.FINGERUP if step == 39 else pygame.FINGERMOTION
            post(kind, 0.5 + reach * cos(angle), 0.5 + reach * sin(angle), finger)
        pygame.event.post(
            pygame.Event(pygame.MULTIGESTURE, touch_id=1, x=0.5, y=0.5, pinched=0.1, rotated=0.1, num_fingers=10)
        )
        loop.step()
    loop.step(250)
    after = {one.key: one.rect for one in loop.app.stage._placed if one.key in ("left", "right")}
    assert after == before
    assert loop.scene.pressed == []
    assert loop.app.stage.overfull == []
    assert not loop.app.stage.running


def test_the_moves_of_one_moment_are_one_move_for_each_finger(loop: Loop) -> None:
    post(pygame.FINGERDOWN, 0.5, 0.5, 1)
    post(pygame.FINGERDOWN, 0.6, 0.5, 2)
    for step in range(1, 50):
        post(pygame.FINGERMOTION, 0.5, 0.5 + step / 1000, 1)
        post(pygame.FINGERMOTION, 0.6, 0.5 + step / 1000, 2)
    assert len(loop.window.inputs()) == 4
