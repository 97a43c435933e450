"""Each picture says what its twin says, stays inside its frame, and sets no two words over each other."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import combinations
from math import dist
from xml.etree import ElementTree as ET

import pygame
import pytest

from game.analysis.summary import Summary
from game.drawing.icon_names import LENS_ICONS, LEVEL_ICONS, SORT_ICONS, THEME_ICONS
from game.drawing.icons import SHAPES
from game.drawing.looks import PRINT, THEMES, theme
from game.drawing.picture import Lettering, Picture, document
from game.drawing.svg import moved
from game.pictures.charts import CHARTS
from game.pictures.gaps import line_picture
from game.pictures.lines import set_in
from game.pictures.matrix import cell_picture, cells, legend_picture, matrix_picture
from game.pictures.outside import grid_picture
from game.pictures.spread import spread_picture, spread_twin
from game.pictures.wheel import wheel_picture
from game.storage.catalog import Catalog
from game.storage.paths import resource
from game.ui.art.raster import raster
from tests.colours import contrast
from tests.pictures.sessions import SUMMARIES

LOOK = theme("lamp")
AXIS = {"1", "2", "3", "4", "5"}
Drawn = tuple[Picture, tuple[str, ...]]


def measure(text: str, size: float, face: str) -> float:
    return len(text) * size * (0.58 if face == "bold" else 0.54)


def catalog(language: str) -> Catalog:
    return Catalog(resource("assets") / "lang", language)


@cache
def summary(name: str) -> Summary:
    return SUMMARIES[name]()


LOOKS = {**THEMES, "print": PRINT}


def drawn(name: str, language: str, look: str = "lamp") -> dict[str, Drawn]:
    """Every picture of a summary with its twin, by name."""
    found, say = summary(name), catalog(language)
    made = {chart: (one.draw(found, say, measure, LOOKS[look]), one.tell(found, say)) for chart, one in CHARTS.items()}
    for place, one in enumerate(found.statements):
        made[f"statement {place}"] = (
            spread_picture(one, found, say, measure, LOOKS[look]),
            spread_twin(one, found, say),
        )
    return made


def numbers(texts: list[str]) -> set[str]:
    return {number for text in texts for number in re.findall(r"[+−]?\d+(?:[.,]\d+)?", text)}


def boxes(picture: Picture) -> list[tuple[float, float, float, float, str]]:
    """The exact room of each text: its width by the measure, its figures and capitals in height."""
    found = []
    for one in picture.words:
        wide = measure(one.text, one.size, one.face)
        left = one.x - {"start": 0.0, "middle": wide / 2, "end": wide}[one.anchor]
        found.append((left, one.y - 0.72 * one.size, left + wide, one.y + 0.05 * one.size, one.text))
    return found


def astray(picture: Picture) -> list[object]:
    """The texts that leave the frame, and the pairs that lie over each other."""
    texts = boxes(picture)
    wide, high = picture.width + 0.5, picture.height + 0.5
    found: list[object] = [one for one in texts if min(one[:2]) < -0.5 or one[2] > wide or one[3] > high]
    for first, second in combinations(texts, 2):
        across = min(first[2], second[2]) - max(first[0], second[0])
        down = min(first[3], second[3]) - max(first[1], second[1])
        if across > 0.1 and down > 0.1:
            found.append((first[4], second[4]))
    return found


@pytest.mark.parametrize(
    "words",
    [
        (Lettering(-2, 30, "links eruit", 20), Lettering(300, 30, "goed", 20)),
        (Lettering(10, 30, "over elkaar", 20), Lettering(20, 32, "heen", 20)),
        (Lettering(790, 30, "rechts eruit", 20),),
        (Lettering(10, 10, "boven eruit", 20),),
    ],
)
def test_words_out_of_the_frame_or_over_each_other_are_found(words: tuple[Lettering, ...]) -> None:
    assert astray(Picture(800, 200, "", words))


@pytest.mark.parametrize("name", SUMMARIES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_stay_in_the_frame_and_apart(name: str, language: str) -> None:
    for chart, (picture, _) in drawn(name, language).items():
        assert not astray(picture), chart


def spilt(picture: Picture) -> int:
    """How many pixels the shapes paint outside the frame, drawn with room all round."""
    room = 40
    wide, high = round(picture.width) + 2 * room, round(picture.height) + 2 * room
    sheet = raster(moved(picture.body, room, room), wide, high, 1)
    sheet.fill((0, 0, 0, 0), pygame.Rect(room - 1, room - 1, round(picture.width) + 2, round(picture.height) + 2))
    return pygame.mask.from_surface(sheet, 8).count()


@pytest.mark.parametrize("name", SUMMARIES)
def test_shapes_stay_in_the_frame(name: str) -> None:
    for chart, (picture, _) in drawn(name, "nl").items():
        assert not spilt(picture), chart


@pytest.mark.parametrize("asks", range(1, 6))
@pytest.mark.parametrize("gives", range(1, 6))
def test_two_values_on_a_line_stay_in_its_frame(asks: int, gives: int) -> None:
    found = summary("two")
    one = found.exchange.gaps[0].model_copy(update={"asks": asks, "gives": gives, "gap": asks - gives})
    assert not spilt(line_picture(one, found, measure, LOOK, 236, 52))


@pytest.mark.parametrize(("width", "height"), [(58, 40), (76, 56), (116, 80), (300, 80)])
def test_a_cell_stays_in_its_frame(width: float, height: float) -> None:
    for found in cells(summary("crowded")).values():
        picture = cell_picture(found, measure, LOOK, width, height)
        assert not spilt(picture)
        assert width < 76 or not astray(picture)
        assert all(one.size >= 20 for one in picture.words)
        three = cell_picture(found, measure, LOOK, 290, height, most=3)
        assert not spilt(three)
        assert not astray(three)


def test_the_names_in_the_matrix_end_before_its_cells() -> None:
    picture, _ = drawn("long", "nl")["matrix"]
    names = [one for one in boxes(picture) if "Samen" in one[4]]
    assert names
    assert max(one[2] for one in names) <= 300


def test_a_name_of_one_word_in_the_matrix_stays_whole() -> None:
    found = summary("eight")
    name = "Zorgverzekeraar"
    first, *others = found.parties
    told = found.model_copy(update={"parties": (first.model_copy(update={"name": name}), *others)})
    picture = matrix_picture(told, catalog("nl"), measure, LOOK)
    assert name in [one.text for one in picture.words]


@pytest.mark.parametrize("width", [760, 880, 1100])
@pytest.mark.parametrize("name", ["five", "long", "heaped"])
def test_what_fits_its_room_does_so_at_other_widths(name: str, width: float) -> None:
    found, say = summary(name), catalog("nl")
    made = [
        wheel_picture(found, say, measure, LOOK, width),
        grid_picture(found, say, measure, LOOK, width, 640),
        legend_picture(found, say, measure, LOOK, width),
        *(spread_picture(one, found, say, measure, LOOK, width) for one in found.statements),
    ]
    for picture in made:
        assert not astray(picture)


@pytest.mark.parametrize("name", [name for name in SUMMARIES if name != "long"])
def test_every_number_of_the_twin_is_in_the_picture_and_the_other_way_round(name: str) -> None:
    names = {one.who for one in summary(name).externals} | {one.what for one in summary(name).exchange.exchanges}
    for chart, (picture, twin) in drawn(name, "nl").items():
        shown = numbers([one.text for one in picture.words if one.text not in names])
        told = numbers(list(twin))
        if chart in {"gaps", "externals"} or chart.startswith("statement"):
            shown, told = shown - AXIS, told - AXIS
        if chart == "matrix":  # "+2" in a cell is "and 2 more" in words
            shown = {number.lstrip("+") for number in shown}
        if chart.startswith("statement"):
            told -= {str(len(one.dots)) for one in summary(name).statements}
        if chart == "externals":
            told -= {number for one in summary(name).players for number in numbers([one.name])}
        assert shown == told, chart


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_statement_has_a_dot_for_each_score(name: str) -> None:
    for place, one in enumerate(summary(name).statements):
        picture, twin = drawn(name, "en")[f"statement {place}"]
        nodes = ET.fromstring(document(picture)).iter("{http://www.w3.org/2000/svg}circle")
        assert sum(1 for node in nodes) >= len(one.dots)
        assert not one.dots or f"Scores: {' '.join(map(str, one.dots))}" in " ".join(twin)


@pytest.mark.parametrize("look", LOOKS)
def test_words_stand_out_on_what_they_can_stand_on(look: str) -> None:
    colours = LOOKS[look]
    grounds = (colours.paper, colours.inset, colours.field, colours.card_selected)
    dark = {colours.ink, colours.ink_2}
    for chart, (picture, _) in drawn("five", "nl", look).items():
        for one in picture.words:
            if one.ink in dark:
                assert all(contrast(one.ink, ground) >= 4.5 for ground in grounds), (chart, one.text)
            else:
                assert max(contrast(one.ink, ground) for ground in (colours.ink, colours.grant.plate)) >= 4.5


@pytest.mark.parametrize("name", ["two", "eight"])
def test_the_same_summary_gives_the_same_pictures(name: str) -> None:
    assert drawn(name, "nl") == drawn(name, "nl")


def test_pictures_hold_only_what_every_reader_of_svg_knows() -> None:
    known = {"svg", "g", "path", "circle", "rect", "ellipse", "line", "text"}
    for picture, _ in drawn("eight", "nl").values():
        root = ET.fromstring(document(picture))
        assert {node.tag.rpartition("}")[2] for node in root.iter()} <= known


def test_red_and_gold_are_left_to_what_they_mean() -> None:
    """Red says clash and fault; gold says turn, go on, focus and shared by all. No picture here is about these."""
    taken = {LOOK.clash, LOOK.clash_soft, LOOK.fault_face, LOOK.accent, LOOK.accent_soft, LOOK.accent_faint}
    for chart, (picture, _) in drawn("eight", "nl").items():
        assert not [colour for colour in taken if colour in picture.body], chart


def grey(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("look", LOOKS)
def test_the_two_sides_of_a_balance_differ_in_grey(look: str) -> None:
    colours = LOOKS[look]
    assert abs(grey(colours.mine.plate) - grey(colours.grant.plate)) > 60


def test_icons_are_those_of_the_screen() -> None:
    used = {*THEME_ICONS.values(), *SORT_ICONS.values(), *LEVEL_ICONS.values(), *LENS_ICONS.values()}
    assert used <= SHAPES.keys()
    for name, shapes in SHAPES.items():
        text = (resource("assets") / "icons" / f"{name}.svg").read_text("utf-8")
        inside = text[text.index("<svg") :].partition(">")[2].rpartition("</svg>")[0]
        plain = re.sub(r'<polyline points="([^"]*)"', r'<path d="M\1"', inside)
        assert re.sub(r"\s+", " ", plain).strip() == shapes


@pytest.mark.parametrize("text", ["", "x", "een twee drie vier vijf zes", "Samenwerkingsverbandsovereenkomst " * 3])
def test_words_are_set_in_the_room_there_is(text: str) -> None:
    for most in (1, 2, 3):
        lines = set_in(text, 20, "body", 120, most, measure)
        assert len(lines) <= most
        assert all(measure(line, 20, "body") <= 120 for line in lines)
    assert " ".join(set_in("een twee drie vier", 20, "body", 120, 9, measure)) == "een twee drie vier"


@pytest.mark.parametrize("width", [760, 1000])
@pytest.mark.parametrize("name", ["five", "eight", "heaped", "long"])
def test_the_words_round_the_wheel_do_not_touch_it(name: str, width: float) -> None:
    picture = wheel_picture(summary(name), catalog("nl"), measure, LOOK, width)
    middle, rim = (picture.width / 2, picture.height / 2), width * 0.224
    for left, top, right, bottom, text in boxes(picture):
        near = (min(max(middle[0], left), right), min(max(middle[1], top), bottom))
        away = dist(middle, near)
        assert away > rim + 3 or away < rim * 0.32, text


def test_dots_of_one_heap_lie_beside_each_other() -> None:
    picture, _ = drawn("heaped", "nl")[f"statement {len(summary('heaped').statements) - 4}"]
    nodes = ET.fromstring(document(picture)).iter("{http://www.w3.org/2000/svg}circle")
    spots = Counter((node.get("cx"), node.get("cy")) for node in nodes)
    assert len(spots) >= 12
    assert set(spots.values()) == {1}
