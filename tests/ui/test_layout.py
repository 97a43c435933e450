"""Containers share out the room there is."""

from __future__ import annotations

import pytest

from game.ui.geometry import Rect, fitted
from game.ui.widgets import Box, Column, Flow, Grid, Label, Layers, Pad, Panel, Place, Row, Scroll, ScrollModel, Spacer
from tests.ui.hand import Hand


def box(key: str, width: float = 100, height: float = 50, weight: float = 0) -> Spacer:
    return Spacer(key=key, width=width, height=height, weight=weight)


def rect(hand: Hand, key: str) -> Rect:
    found = hand.stage.rect_of(key)
    assert found is not None
    return found


def test_a_row_gives_what_is_left_to_those_with_a_weight() -> None:
    hand = Hand().show(Row((box("a"), box("b", weight=1), box("c", weight=3)), gap=10, align="stretch"))
    left = 1920 - 100 - 20
    assert rect(hand, "a") == (0, 0, 100, 1080)
    assert rect(hand, "b") == (110, 0, left / 4, 1080)
    assert rect(hand, "c").right == 1920


@pytest.mark.parametrize(("justify", "x"), [("start", 0), ("center", 910), ("end", 1820)])
def test_a_row_stands_where_it_is_told(justify: str, x: float) -> None:
    hand = Hand().show(Row((box("a"),), justify=justify))  # type: ignore[arg-type]
    assert rect(hand, "a").x == x


def test_between_pushes_the_outer_ones_to_the_ends() -> None:
    hand = Hand().show(Row((box("a"), box("b"), box("c")), justify="between"))
    assert (rect(hand, "a").x, rect(hand, "b").x, rect(hand, "c").right) == (0, 910, 1920)


def test_text_in_a_row_gives_way_before_what_cannot_wrap() -> None:
    words = Label("een zin die veel te lang is voor de breedte die er nog over is " * 3, key="words")
    hand = Hand().show(Box(Row((words, box("a", 300)), width=700), across="start", down="start"))
    assert rect(hand, "a").w == 300
    assert rect(hand, "words").w == pytest.approx(700 - 300 - 16)
    assert not hand.canvas.overflows


def test_a_column_gets_the_height_that_its_text_needs() -> None:
    words = Label("woord " * 60, key="words")
    hand = Hand().show(Box(Panel(Column((words, box("below"))), width=500), across="start", down="start"))
    lines = rect(hand, "words").h / 31
    assert lines == int(lines) > 5
    assert rect(hand, "below").y == pytest.approx(rect(hand, "words").bottom + 16)


def test_a_flow_breaks_where_the_line_is_full() -> None:
    hand = Hand().show(Box(Flow(tuple(box(f"{i}", 200) for i in range(5)), width=650), across="start", down="start"))
    assert [rect(hand, f"{i}").y for i in range(5)] == [0, 0, 0, 58, 58]


def test_a_grid_lines_its_columns_up() -> None:
    grid = Grid(
        tuple(box(f"{i}", 10, 40 + i) for i in range(4)), columns=(1, 2), fixed=(300,), gap=20, across="stretch"
    )
    hand = Hand().show(grid)
    assert rect(hand, "1").x == rect(hand, "3").x == 320
    assert rect(hand, "2").y == pytest.approx(41 + 16)


def test_layers_stand_from_both_edges_and_by_an_anchor() -> None:
    hand = Hand().show(
        Layers(((box("corner"), Place(-100, -50)), (box("middle"), Place(960, 540, anchor=(0.5, 0.5))), box("all")))
    )
    assert rect(hand, "corner") == (1820, 1030, 100, 50)
    assert rect(hand, "middle") == (910, 515, 100, 50)
    assert rect(hand, "all") == (0, 0, 1920, 1080)


def test_padding_may_differ_by_side() -> None:
    hand = Hand().show(Pad(box("a"), sides=(1, 2, 3, 4)))
    assert rect(hand, "a") == (1, 2, 1920 - 4, 1080 - 6)


def test_what_gets_too_little_room_is_named() -> None:
    hand = Hand().show(Column((box("fits", height=1000), box("not", height=200))))
    assert hand.stage.overfull == ["not"]


def test_what_scrolls_is_not_too_large() -> None:
    hand = Hand().show(Scroll(Column((box("fits", height=1000), box("not", height=900))), ScrollModel()))
    assert hand.stage.overfull == []


@pytest.mark.parametrize(("size", "frame"), [((1280, 720), 1080), ((3840, 2160), 1080), ((1600, 1200), 1440)])
def test_the_frame_is_always_1920_wide(size: tuple[int, int], frame: float) -> None:
    hand = Hand(*size).show(box("all"))
    assert tuple(hand.stage.kit.frame) == pytest.approx((0, 0, 1920, frame))


def test_a_wider_window_centres_the_frame() -> None:
    hand = Hand(2560, 1080)
    assert hand.canvas.origin == pytest.approx((320, 0))
    assert tuple(hand.canvas.pixels(Rect(0, 0, 1920, 1080))) == (320, 0, 1920, 1080)


def test_fitting_never_grows_beyond_the_room() -> None:
    assert fitted(500, 20, Rect(0, 0, 100, 100), "center", "end") == (0, 80, 100, 20)
