"""Pictures on the screen and as documents: the same shapes and the same words."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from game.drawing.picture import Lettering, Picture, document
from game.drawing.svg import circle, fill, rect
from game.storage import paths
from game.ui.drawn import paint_picture
from game.ui.fonts import measuring
from game.ui.widgets import Box
from game.ui.widgets import Picture as Painted
from tests.ui.hand import Hand

FONTS = paths.resource("assets") / "fonts"
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = rect(0, 0, 400, 200, 0, fill("#FFFCF5")) + circle(100, 100, 40, fill("#B3201B"))


def painted(picture: Picture, size: tuple[float, float]) -> Hand:
    return Hand().show(
        Box(Painted(lambda canvas, room: paint_picture(canvas, picture, room), size=size, key="picture"))
    )


def shown(*words: Lettering, size: tuple[float, float] = (400, 200)) -> Hand:
    return painted(Picture(*size, SHAPES, words), size)


def test_shapes_and_words_are_drawn_where_they_belong() -> None:
    hand = shown(Lettering(200, 100, "in the middle", 24, "bold", "middle"))
    place = hand.stage.rect_of("picture")
    assert place is not None
    at = hand.canvas.surface.get_at
    assert at((round(place.x + 100), round(place.y + 100)))[:3] == (0xB3, 0x20, 0x1B)
    assert at((round(place.x + 390), round(place.y + 10)))[:3] == (0xFF, 0xFC, 0xF5)
    (note,) = hand.canvas.drawn
    assert note.words == "in the middle"
    assert note.rect.centre[0] == pytest.approx(place.x + 200, abs=1)
    assert note.rect.y < place.y + 100 < note.rect.bottom
    assert note.ground == "#FFFCF5"
    assert hand.canvas.overflows == []


@pytest.mark.parametrize("words", [Lettering(390, 100, "sticks out", 24), Lettering(10, 240, "below", 24)])
def test_words_that_stick_out_are_found(words: Lettering) -> None:
    assert [note.words for note in shown(words).canvas.overflows] == [words.text]


def test_a_picture_grows_with_its_place_and_its_words_with_it() -> None:
    picture = Picture(400, 200, SHAPES, (Lettering(20, 100, "grows", 24),))
    hand = painted(picture, (800, 400))
    (note,) = hand.canvas.drawn
    assert note.rect.w == pytest.approx(2 * measuring(FONTS)("grows", 24, "body"), rel=0.03)


def test_the_measure_needs_no_window_and_knows_the_faces() -> None:
    measure = measuring(FONTS)
    assert measure("", 24, "body") == 0
    assert measure("Vertrouwen", 48, "body") == pytest.approx(2 * measure("Vertrouwen", 24, "body"), rel=0.01)
    assert measure("Vertrouwen", 24, "bold") > measure("Vertrouwen", 24, "body")
    with pytest.raises(KeyError):
        measure("Vertrouwen", 24, "gothic")


def test_a_document_holds_any_text_as_text() -> None:
    hostile = '</text><script>alert(1)</script> & "quotes" \ud800\x00\x1b end'
    words = (Lettering(0, 20, hostile, 24, "serif", "start", "#1C2928", "#F2E6CE"),)
    root = ET.fromstring(document(Picture(400, 200, SHAPES, words), hostile, hostile))
    plain = hostile.replace("\ud800", "").replace("\x00", "").replace("\x1b", "")
    assert [one.text for one in root.iter(f"{SVG}text")] == [plain]
    assert [one.text for one in (*root.iter(f"{SVG}title"), *root.iter(f"{SVG}desc"))] == [plain, plain]
    assert {one.tag for one in root.iter()} == {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "circle", "text")
    }
    assert root.get("viewBox") == "0 0 400 200"


def test_the_drawing_floor_knows_no_renderer_but_shapes_that_all_know() -> None:
    folder = Path(document.__code__.co_filename).parent
    code = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    assert not [word for word in ("clipPath", "<pattern", "<mask", "<filter", "<use", "foreignObject") if word in code]
