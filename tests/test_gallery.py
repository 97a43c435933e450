"""Every scene in its main states, at three sizes and in two languages: all texts fit, and all can be reached."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.inputs import Resize
from tests.contrast import faint
from tests.gallery import AREAS, LANGUAGES, SIZES, misfits, shots
from tests.reaching import out_of_reach
from tests.stagehand import Stagehand

# Every shot in one of the two other looks, in turns; all of them in both is a long test.
OTHERS = [
    pytest.param(name, look, marks=() if (at + other) % 2 else pytest.mark.long)
    for at, name in enumerate(shots())
    for other, look in enumerate(("daylight", "high_contrast"))
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", shots())
def test_every_text_fits_at_every_size_and_all_can_be_reached(tmp_path: Path, name: str, language: str) -> None:
    hand = Stagehand(tmp_path, language, SIZES[0])
    app = hand.stage(shots()[name])
    # how far things stand out differs little between languages, and takes long to measure
    found = {SIZES[0]: misfits(app) + (faint(app) if language == "nl" else ()) + out_of_reach(app)}
    for size in SIZES[1:]:
        hand.send(Resize(*size))
        found[size] = misfits(app) + out_of_reach(app)
    app.scene.closed(app.ctx)
    assert {size: wrong for size, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(("name", "look"), OTHERS)
def test_everything_stands_out_in_the_other_looks(tmp_path: Path, name: str, look: str) -> None:
    app = Stagehand(tmp_path, "nl", SIZES[0], look).stage(shots()[name])
    assert misfits(app) + faint(app) == ()
    app.scene.closed(app.ctx)


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


def test_the_gallery_covers_every_scene() -> None:
    assert {"title", "setup", "play", "secret", "closing", "summary", "settings", "help", "library"} <= set(AREAS)
