"""The map as a picture: the layout's own coordinates, words that fit, and a twin that says all of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.analysis.summary import Summary
from game.drawing.geometry import Box
from game.drawing.picture import Measure, document
from game.drawing.ties import sign_size
from game.pictures.map_layout import laid, measured
from game.pictures.map_shapes import FRAME, frame_box, frame_point, tie_points, tie_width
from game.pictures.table_map import table_picture, table_twin
from game.storage import paths
from game.storage.catalog import Catalog
from game.ui.fonts import measuring
from tests.pictures.sessions import SUMMARIES

SAY = Catalog(paths.resource("assets") / "lang", "nl")
NUMBER = r"(-?[\d.]+)"


@pytest.fixture(scope="module")
def measure() -> Measure:
    return measuring(paths.resource("assets") / "fonts")


@pytest.fixture(scope="module", params=["two", "five", "eight", "long"])
def summary(request: pytest.FixtureRequest) -> Summary:
    return SUMMARIES[request.param]()


def test_tokens_are_drawn_where_the_layout_says(summary: Summary, measure: Measure) -> None:
    found = laid(summary, measured(summary, measure))
    body = table_picture(summary, SAY, measure).body
    places = {(float(x), float(y)) for x, y in re.findall(rf"translate\({NUMBER} {NUMBER}\)", body)}
    assert found.map.tokens
    for token in found.map.tokens:
        x, y = frame_point(token.x, token.y)
        assert (round(x, 2), round(y, 2)) in places


def test_words_stay_in_the_frame_and_off_each_other(summary: Summary, measure: Measure) -> None:
    picture = table_picture(summary, SAY, measure)
    boxes = []
    for words in picture.words:
        wide = measure(words.text, words.size, words.face)
        left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]
        box = Box(left, words.y - words.size * 0.72, left + wide, words.y + words.size * 0.2)
        assert 0 <= box.left <= box.right <= picture.width, words.text
        assert 0 <= box.top <= box.bottom <= picture.height, words.text
        boxes.append((words.text, box))
    for place, (text, box) in enumerate(boxes):
        for other, wall in boxes[:place]:
            apart = box.right <= wall.left or wall.right <= box.left or box.bottom <= wall.top or wall.bottom <= box.top
            assert apart, (text, other)


def test_names_lie_in_their_labels(summary: Summary, measure: Measure) -> None:
    found = laid(summary, measured(summary, measure))
    labels = {token.id: frame_box(token.label) for token in found.map.tokens if token.label is not None}
    assert labels
    written = table_picture(summary, SAY, measure).words
    for interest, box in labels.items():
        for line in found.measured.lines[interest]:
            words = [one for one in written if one.text == line and box.top <= one.y <= box.bottom]
            assert words, line
            assert any(box.left - 1 <= one.x <= box.right + 1 for one in words)


def test_the_twin_names_every_interest_party_and_clash(summary: Summary) -> None:
    lines = "\n".join(table_twin(summary, SAY))
    for interest in summary.interests:
        assert interest.short_name in lines
        for party in summary.parties:
            own = next(
                line for line in lines.splitlines() if line.startswith(SAY("report.quote", words=interest.short_name))
            )
            assert party.name in own
    for clash in summary.clashes:
        assert sum(clash.first.short_name in line for line in lines.splitlines()) >= 2


def test_the_same_summary_is_the_same_picture(summary: Summary, measure: Measure) -> None:
    assert table_picture(summary, SAY, measure) == table_picture(summary, SAY, measure)
    assert document(table_picture(summary, SAY, measure)).startswith("<svg")


def test_an_empty_table_has_a_picture_too(summary: Summary, measure: Measure) -> None:
    bare = summary.model_copy(update={"interests": (), "clashes": ()})
    picture = table_picture(bare, SAY, measure)
    assert (picture.width, picture.height > FRAME[1]) == (FRAME[0], True)
    assert table_twin(bare, SAY) == (SAY("summary.no_interests"),)


def test_ties_are_drawn_from_end_to_end_and_thinner_beside_smaller_tokens(summary: Summary, measure: Measure) -> None:
    table = laid(summary, measured(summary, measure)).map
    for tie in table.ties:
        points = tie_points(tie)
        assert (points[0], points[-1]) == (frame_point(*tie.start), frame_point(*tie.end))
    widths = [tie_width(replace(table, tier=tier)) for tier in range(4)]
    assert widths == sorted(set(widths), reverse=True)
    assert sign_size(widths[-1]) > 22


def test_names_keep_off_the_gold_edge_of_what_all_share(summary: Summary, measure: Measure) -> None:
    table = laid(summary, measured(summary, measure)).map
    classes = {one.id: one.class_ for one in summary.interests}
    for token in table.tokens:
        assert (token.edge > 0) == (classes[token.id] == "shared_by_all")
        if token.label is not None:
            assert token.label.gap(token.x, token.y) >= token.size / 2 + token.edge + 2
