"""Every scene in its main states: what it says can be read, what it offers reached and pressed, in every size and look."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.scenes.scene import Context, Scene
from game.ui.widgets import Button, Column, Label, Layers, Picture, Place, Widget
from tests.contrast import faint
from tests.dry import see
from tests.everywhere import DRAWN, LOOKS, OTHER_SHAPES, examined, findings, pairs
from tests.gallery import AREAS, LANGUAGES, SIZES, misfits, shots
from tests.stagehand import Stagehand


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", shots())
def test_all_can_be_read_and_pressed_in_every_size_look_and_text(name: str, language: str) -> None:
    """Each pair of a size, a look and a size of text is seen; `pytest -m long` sees and measures every combination.

    How far things stand out differs little between languages, and takes long: it is measured in one of them, in the
    usual look and, shots taking turns, one of the others.
    """
    ways = (*pairs(language), *OTHER_SHAPES)
    other = LOOKS[1 + list(shots()).index(name) % 2]
    drawn = {way for way in ways[:9] if language == "nl" and way.size == DRAWN and way.look in ("lamp", other)}
    assert {str(way): found for way, found in examined(name, language, ways, drawn) if found} == {}


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_all_can_be_read_and_pressed_in_every_combination() -> None:
    parts = os.cpu_count() or 1
    command = [sys.executable, "-m", "tests.everywhere", "--part"]
    running = [
        subprocess.Popen([*command, f"{part}/{parts}"], stdout=subprocess.PIPE, text=True)
        for part in range(1, parts + 1)
    ]
    told = [one.communicate()[0] for one in running]
    assert [one.returncode for one in running] == [0] * parts, "\n".join(told)


def test_nine_ways_hold_every_pair() -> None:
    for language in LANGUAGES:
        for first, second in ((0, 1), (0, 2), (1, 2)):
            assert len({(way[first], way[second]) for way in pairs(language)}) == len(LOOKS) ** 2
    assert len({*pairs("nl"), *pairs("en")}) > len(pairs("nl"))


def test_a_text_that_stands_out_too_little_is_found(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, "nl", SIZES[0])
    app = hand.stage(shots()["title-first"])
    app.canvas.theme = replace(app.canvas.theme, ink="#F0E8D8")
    app.stage.kit.theme = app.canvas.theme
    assert faint(app)


def test_a_text_that_does_not_fit_is_found(tmp_path: Path) -> None:
    """Plants the fault once and sees it found: a title that is wider than any window."""
    hand = Stagehand(tmp_path, "nl", SIZES[0])
    hand.say._area("nl", "title")["new"] = "Nieuwe sessie " * 40
    app = hand.stage(shots()["title-first"])
    assert misfits(app)


class Planted(Scene):
    """One thing on the screen."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget

    def build(self, ctx: Context) -> Widget:
        return self._widget


FAULTS = {
    "lies over": Layers(((Label("one word"), Place(10, 10)), (Label("other words"), Place(20, 14)))),
    "half covered": Layers(
        (
            (Label("one word"), Place(10, 10)),
            (Picture(lambda canvas, rect: canvas.box(rect, "#FFFFFF")), Place(40, 0, 400, 200)),
        )
    ),
    "is broken": Column((Label("breakfast", width=60),)),
    "too small to press": Column((Button("x", lambda: None, height=40),)),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_a_screen_is_found(tmp_path: Path, fault: str) -> None:
    hand = Stagehand(tmp_path, "en", SIZES[0])
    app = hand.show(Planted(FAULTS[fault]))
    see(app, SIZES[1], dry=True)
    assert [one for one in findings(app) if fault in one], findings(app)


def test_a_screen_without_faults_has_no_findings(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, "en", SIZES[0])
    app = hand.show(Planted(Column((Label("one word", ink="on_room"), Button("press", lambda: None)), gap=40)))
    see(app, SIZES[1], dry=True)
    assert findings(app) == ()


def test_the_gallery_covers_every_scene() -> None:
    assert {"title", "setup", "play", "secret", "closing", "summary", "settings", "help", "library"} <= set(AREAS)
