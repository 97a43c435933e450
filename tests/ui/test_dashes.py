"""Dashed lines come out the same each time."""

import math
import re

import pygame
import pytest

from game.drawing.dashes import dashed_circle, dashed_line, fitted, round_corners
from game.drawing.ties import bend
from game.storage import paths
from game.ui.art import discs, ties
from game.ui.art.icons import Icons
from game.ui.art.raster import centred, raster
from game.ui.theme import theme

LOOK = theme("lamp")


def _bytes(picture: pygame.Surface) -> bytes:
    return pygame.image.tobytes(picture, "RGBA")


def test_an_empty_place_is_drawn_the_same_a_hundred_times() -> None:
    icons = Icons(paths.resource("assets") / "icons")
    assert len({_bytes(discs.ghost_seat(68, icons, LOOK, 1.0)) for _ in range(100)}) == 1


def test_a_tie_is_drawn_the_same_a_hundred_times() -> None:
    points = bend((0, 0), (210, 90), (140, 10), cut=(30, 30))
    assert len({_bytes(ties.tie(points, LOOK, 1.0)) for _ in range(100)}) == 1


@pytest.mark.parametrize(("radius", "dash"), [(32, (9, 7)), (20, (8.6, 7.11)), (3, (9, 7))])
def test_a_dashed_circle_has_whole_dashes_with_gaps(radius: float, dash: tuple[float, float]) -> None:
    picture = centred(dashed_circle(0, 0, radius, "#FFFFFF", 3, dash), radius + 4, 4.0)
    middle = picture.get_width() / 2
    seen = [
        picture.get_at((int(middle + radius * 4 * math.cos(turn)), int(middle + radius * 4 * math.sin(turn)))).a > 127
        for turn in (index * math.tau / 720 for index in range(720))
    ]
    starts = sum(now and not before for before, now in zip([seen[-1], *seen], seen, strict=False))
    assert starts == max(1, round(math.tau * radius / sum(dash)))
    assert sum(seen) / 720 == pytest.approx(dash[0] / sum(dash), abs=0.08)


def test_a_dashed_line_is_cut_by_its_length_and_not_by_its_points() -> None:
    line = [(10.0 + step * 1.0, 10.0) for step in range(101)]
    picture = raster(dashed_line(line, "#FFFFFF", 4, (14, 6)), 120, 20, 1.0)
    seen = [picture.get_at((x, 10)).a > 127 for x in range(120)]
    assert [x for x in range(1, 120) if seen[x] and not seen[x - 1]] == [10, 30, 50, 70, 90]
    assert [x for x in range(1, 120) if seen[x - 1] and not seen[x]] == [24, 44, 64, 84, 104]


def test_no_line_has_no_dashes() -> None:
    assert dashed_line([], "#FFFFFF", 2, (5, 5)) == ""
    assert dashed_line([(1, 1), (1, 1)], "#FFFFFF", 2, (5, 5)) == ""


def test_round_corners_come_back_to_where_they_began() -> None:
    points = round_corners(2, 3, 40, 20, 6)
    assert points[0] == points[-1]
    assert min(x for x, _ in points) == pytest.approx(2)
    assert max(y for _, y in points) == pytest.approx(23)


@pytest.mark.parametrize("long", [60, 101, 250.5, 433])
def test_a_fitted_line_begins_and_ends_with_a_whole_dash(long: float) -> None:
    line = [(10.0 + long * step / 60, 10.0) for step in range(61)]
    drawn = dashed_line(line, "#FFFFFF", 4, fitted(line, (14, 9)))
    dashes = [[float(x) for x in re.findall(r"(?:^|L)([\d.]+) 10", one)] for one in drawn.split('"')[1].split("M")[1:]]
    lengths = [dash[-1] - dash[0] for dash in dashes]
    assert lengths == pytest.approx([lengths[0]] * len(lengths), abs=0.05)
    assert (dashes[0][0], dashes[-1][-1]) == pytest.approx((10, 10 + long), abs=0.05)
    assert 9 < lengths[0] < 20
