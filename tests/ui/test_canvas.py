"""The canvas remembers words, notes what does not fit, and knows what words stand on."""

from __future__ import annotations

import pytest

from game.ui.geometry import Rect
from game.ui.theme import LAMP, theme
from game.ui.widgets import Box, Button, Column, Label, Panel
from tests.ui.hand import Hand


def test_words_that_do_not_fit_are_noted_unless_an_ellipsis_is_meant() -> None:
    canvas = Hand().canvas
    canvas.text(Rect(0, 0, 200, 31), "kort", "body", LAMP.ink)
    assert canvas.overflows == []
    canvas.text(Rect(0, 50, 200, 31), "veel te lang voor een regel", "body", LAMP.ink, max_lines=1, cut=True)
    assert canvas.overflows == []
    canvas.text(Rect(0, 100, 200, 31), "veel te lang voor die regel", "body", LAMP.ink, max_lines=1)
    canvas.text(Rect(0, 150, 200, 31), "veel te lang voor deze hoogte", "body", LAMP.ink)
    assert [note.words for note in canvas.overflows] == ["veel te lang voor die regel", "veel te lang voor deze hoogte"]


def test_the_ground_is_what_was_painted_below() -> None:
    canvas = Hand().canvas
    canvas.box(Rect(0, 0, 400, 400), LAMP.paper)
    canvas.text(Rect(10, 10, 100, 31), "op papier", "body", LAMP.ink)
    canvas.text(Rect(500, 10, 100, 31), "in de kamer", "body", LAMP.on_room)
    canvas.text(Rect(500, 90, 100, 31), "op hout", "body", LAMP.ink, halo=LAMP.halo)
    assert [note.ground for note in canvas.drawn] == [LAMP.paper, LAMP.room_centre, LAMP.halo]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_what_fits_at_one_size_fits_at_all(size: tuple[int, int]) -> None:
    parts = tuple(Button(f"Knop nummer {i}", shortcut="ctrl+enter", icon="check") for i in range(4))
    hand = Hand(*size).show(Box(Panel(Column((Label("Een kop", role="heading"), *parts)))))
    assert hand.canvas.overflows == []
    assert hand.stage.overfull == []


@pytest.mark.parametrize("factor", [0.8, 1.0, 1.5, 2.0])
def test_enlarged_text_makes_things_grow(factor: float) -> None:
    button = Button("Een knop met een heel lange tekst erop, die niet past", key="b", shortcut="k")
    hand = Hand(1280, 720, factor).show(Box(Panel(Column((button, Label("Woorden " * 20))), width=500)))
    assert hand.canvas.overflows == []
    assert hand.stage.overfull == []


def test_another_look_and_scale_draw_at_their_true_size() -> None:
    hand = Hand().show(Panel(Label("Woorden")))
    before = hand.canvas.surface.copy()
    hand.canvas.dress(theme("high_contrast"))
    hand.stage.kit.theme = hand.canvas.theme
    hand.stage.dirty()
    hand.stage.paint(hand.canvas)
    assert hand.canvas.surface.get_at((40, 500)) != before.get_at((40, 500))
    assert hand.canvas.art is not None
    assert hand.canvas.art.look.name == "high_contrast"


def test_boxes_have_smooth_corners_and_a_shadow_below() -> None:
    canvas = Hand().canvas
    canvas.surface.fill("#FFFFFF")
    canvas.box(Rect(100, 100, 900, 600), "#000000", 24, shadow=2)
    at = canvas.surface.get_at
    assert at((500, 400)).normalize() == (0, 0, 0, 1)
    assert 0 < at((107, 107)).r < 255 or 0 < at((106, 107)).r < 255
    assert at((500, 710)).r < 240
    assert at((500, 80)).r > at((500, 720)).r
    assert at((500, 800)).r == 255


def test_a_large_box_and_a_small_one_look_the_same_at_their_corners() -> None:
    canvas = Hand().canvas
    canvas.box(Rect(0, 0, 120, 120), "#123456", 24, edge="#FFFFFF")
    small = canvas.surface.subsurface((0, 0, 40, 40)).copy()
    canvas.surface.fill("#000000")
    canvas.box(Rect(0, 0, 1800, 1000), "#123456", 24, edge="#FFFFFF")
    assert small.get_buffer().raw == canvas.surface.subsurface((0, 0, 40, 40)).copy().get_buffer().raw
