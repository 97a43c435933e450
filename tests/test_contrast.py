"""The measuring of contrast finds what is planted, and nothing else: each fault is put on a screen and seen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app import App
from game.drawing.palette import PartyColours
from tests.contrast import faint
from tests.gallery import shots
from tests.stagehand import Stagehand


def staged(folder: Path, shot: str, look: str = "lamp", **colours: object) -> App:
    """A scene of the gallery in a look of which some colours are other than they should be."""
    app = Stagehand(folder, "nl", (1280, 720), look).stage(shots()[shot])
    spoilt = replace(app.canvas.theme, **colours)  # type: ignore[arg-type]
    app.canvas.dress(spoilt)
    assert app.canvas.art is not None
    app.canvas.art.cache.clear()
    app.stage.kit.theme = spoilt
    return app


def test_a_scene_as_it_is_has_nothing_faint(tmp_path: Path) -> None:
    assert faint(staged(tmp_path, "secret-response")) == ()


@pytest.mark.parametrize(
    ("colours", "found"),
    [
        ({"on_room_2": "#4A6B66"}, "1 van 4 gehoord'"),  # words on the glow of the lamp, of no single colour
        ({"ink_2": "#8A8A80"}, "'Kinderarts'"),
        ({"control": "#D9CBB2", "face": "#FFFCF5"}, "_Cell"),
        ({"disc_ring": "#EBDCC0", "seat_ring": "#EBDCC0"}, "seat"),
    ],
)
def test_what_is_faint_is_found(tmp_path: Path, colours: dict[str, str], found: str) -> None:
    findings = faint(staged(tmp_path, "secret-response", **colours))
    assert any(found in line for line in findings), findings


def test_an_icon_that_is_faint_is_found(tmp_path: Path) -> None:
    assert any("icon" in line for line in faint(staged(tmp_path, "play-open", on_room="#4A6B66")))


def test_a_disc_without_a_ring_is_found_where_its_colour_is_that_of_what_it_stands_on(tmp_path: Path) -> None:
    pale = (PartyColours("#FFFCF5", "#1C2928"),) * 8
    findings = faint(staged(tmp_path, "secret-response", disc_ring="#F7F3EA", parties=pale))
    assert any(line.startswith("disc") for line in findings), findings


def test_what_lies_under_a_dialog_is_not_looked_for(tmp_path: Path) -> None:
    assert faint(staged(tmp_path, "play-note")) == ()
