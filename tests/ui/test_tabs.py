"""Tabs keep their names whole while the text grows: in smaller letters, then in two lines."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.ui.geometry import Rect
from game.ui.widgets import Option
from game.ui.widgets_tabs import Tabs
from tests.ui.hand import Hand

NAMES = ("Map", "Interests", "Clashes", "Give and take", "Trust", "Externals", "Language", "Themes", "Agreements")
PAGES = tuple(Option(name, name) for name in NAMES)


@pytest.mark.parametrize(("factor", "lines"), [(1.0, 1), (1.5, 2), (2.0, 2)])
def test_names_are_whole_however_large_the_letters(factor: float, lines: int) -> None:
    kit = Hand().stage.kit
    kit.type.resize(2 / 3, factor)
    tabs = Tabs(PAGES, "Map", width=1300.0)
    size = kit.measure(tabs, 1300)
    spots = tabs.arrange(Rect(100, 10, 1300, size.h), kit)
    assert [spot.widget.option.text for spot in spots] == list(NAMES)  # type: ignore[attr-defined]
    assert len({spot.rect.y for spot in spots}) == lines
    for spot in spots:
        assert spot.rect.w >= kit.measure(spot.widget).w - 0.01
        assert spot.rect.y >= 10
        assert spot.rect.bottom <= 10 + size.h
        assert spot.rect.right <= 1400
    for one, other in pairwise(spots):
        assert other.rect.y > one.rect.y or other.rect.x >= one.rect.right


def test_one_page_alone_stays_in_the_room_there_is() -> None:
    kit = Hand().stage.kit
    tabs = Tabs((Option("today", "Everything that was said at this table today"),), "today")
    assert [spot.rect.w <= 200 for spot in tabs.arrange(Rect(0, 0, 200, 52), kit)] == [True]
