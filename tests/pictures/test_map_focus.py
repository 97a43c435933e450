"""The name of the token in focus covers as little as it can, and its ties reach all that it clashes with."""

from __future__ import annotations

import pytest

from game.analysis.summary import Summary
from game.analysis.table_map import TableMap
from game.drawing.geometry import Box
from game.pictures.map_focus import name_place, ties_of
from game.pictures.map_layout import laid, measured
from game.pictures.map_shapes import FRAME
from tests.pictures.sessions import SUMMARIES

EDGE = Box(-FRAME[0] / 2, -FRAME[1] / 2, FRAME[0] / 2, FRAME[1] / 2)


@pytest.fixture(scope="module", params=["two", "eight"])
def summary(request: pytest.FixtureRequest) -> Summary:
    return SUMMARIES[request.param]()


@pytest.fixture(scope="module")
def table(summary: Summary) -> TableMap:
    return laid(summary, measured(summary, lambda text, size, face: len(text) * size / 2)).map


def test_a_name_lies_in_the_frame_beside_its_token_and_off_other_names(table: TableMap) -> None:
    under = 0
    for token in table.tokens:
        place = name_place(table, token, (150, 66), EDGE)
        assert EDGE.left <= place.left < place.right <= EDGE.right
        assert EDGE.top <= place.top < place.bottom <= EDGE.bottom
        assert place.gap(token.x, token.y) >= token.size / 2 - 1
        others = [one.label for one in table.tokens if one.id != token.id and one.label is not None]
        under += any(place.meets(one) for one in others)
    assert under <= len(table.tokens) / 3


def test_every_clash_of_a_token_has_a_tie(summary: Summary, table: TableMap) -> None:
    for interest in summary.interests:
        if table.token(interest.id) is None:
            continue
        extra = ties_of(table, summary.clashes, interest.id)
        shown = [tie for tie in (*table.ties, *extra) if interest.id in (tie.first, tie.second)]
        for clash in summary.clashes:
            if interest.id not in clash.interests or any(table.token(one) is None for one in clash.interests):
                continue
            if clash.second is not None:
                pair = set(clash.interests)
                assert any({tie.first, tie.second} == pair for tie in shown)
            else:
                assert set(clash.by) <= {tie.party for tie in shown if tie.second is None}


def test_a_tie_runs_from_edge_to_edge_with_its_sign_on_it(summary: Summary, table: TableMap) -> None:
    drawn = [tie for one in summary.interests for tie in ties_of(table, summary.clashes, one.id)]
    for tie in drawn:
        here = table.token(tie.first)
        assert here is not None
        assert ((tie.start[0] - here.x) ** 2 + (tie.start[1] - here.y) ** 2) ** 0.5 == pytest.approx(here.size / 2)
        at = [(s + 2 * c + e) / 4 for s, c, e in zip(tie.start, tie.control, tie.end, strict=True)]
        assert tie.sign == pytest.approx(tuple(at))
