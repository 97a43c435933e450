"""The map under a pointer: names show where it is, and small tokens are easy to hit."""

from __future__ import annotations

from math import dist
from pathlib import Path

import pytest

from game.scenes.pages.map import MapPage
from game.scenes.summary import SummaryScene
from game.ui.geometry import Rect
from game.ui.inputs import Pointer
from tests.full_table import full_table
from tests.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path, "en", (1280, 720))


@pytest.fixture
def page(hand: Stagehand) -> MapPage:
    scene = SummaryScene(full_table(hand, 12, 60))
    hand.show(scene)
    found = scene.open_page(hand.say)
    assert isinstance(found, MapPage)
    return found


def rects(hand: Stagehand, page: MapPage) -> dict[str, Rect]:
    found = {one.id: hand.on_stage.stage.rect_of(f"map-{one.id}") for one in page.summary.interests}
    return {interest: rect for interest, rect in found.items() if rect is not None}


def nameless(hand: Stagehand, page: MapPage) -> list[str]:
    """The interests whose name is not written beside their token, without the chosen one."""
    assert page._kept is not None
    return [one for one in rects(hand, page) if one not in page._kept[3].names and one != page.chosen]


def test_a_name_shows_while_the_pointer_is_on_its_token(hand: Stagehand, page: MapPage) -> None:
    stage = hand.on_stage.stage
    wanted = nameless(hand, page)
    assert len(wanted) > 10
    chosen = page.chosen
    for interest in wanted[:8]:
        hand.send(Pointer("move", *rects(hand, page)[interest].centre))
        assert stage.rect_of("map-hint") is not None
        assert (page.pointed, page.chosen) == (interest, chosen)
    hand.send(Pointer("move", 2.0, 2.0))
    assert stage.rect_of("map-hint") is None


def test_the_name_is_gone_when_the_pointer_leaves_or_another_page_is_turned_to(hand: Stagehand, page: MapPage) -> None:
    stage = hand.on_stage.stage
    at = rects(hand, page)[nameless(hand, page)[0]].centre
    hand.send(Pointer("move", *at))
    hand.send(Pointer("leave", 0, 0))
    assert stage.rect_of("map-hint") is None
    hand.send(Pointer("move", *at))
    hand.press("2")
    hand.send(Pointer("move", 2.0, 2.0))
    hand.press("1")
    assert stage.rect_of("map-hint") is None


def test_what_is_written_or_filtered_out_needs_no_second_name(hand: Stagehand, page: MapPage) -> None:
    assert page._kept is not None
    for interest in page._kept[3].names:
        hand.send(Pointer("move", *rects(hand, page)[interest].centre))
        assert hand.on_stage.stage.rect_of("map-hint") is None


def test_small_tokens_are_large_to_hit_and_the_nearest_is_the_one(hand: Stagehand, page: MapPage) -> None:
    where = rects(hand, page)
    assert all(min(rect.w, rect.h) >= 48 for rect in where.values())
    for rect in where.values():
        x, y = rect.centre
        for across, down in ((0.0, 0.0), (15.0, 0.0), (-15.0, 0.0), (0.0, 15.0), (0.0, -15.0)):
            at = (x + across, y + down)
            holding = [other for other, box in where.items() if box.holds(*at)]
            nearest = min(holding, key=lambda other: dist(where[other].centre, at))
            under = hand.on_stage.stage._at(*at)
            assert under in (f"map-{nearest}", "map-over") or not under.startswith("map-i")
