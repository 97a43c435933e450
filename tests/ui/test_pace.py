"""The pace of the loop: rubbish is searched for once people have come to rest, and not while they are busy."""

from __future__ import annotations

import gc

import pytest

from game.ui.pace import Pace


def test_rubbish_is_searched_for_once_each_time_people_come_to_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[bool] = []
    monkeypatch.setattr(gc, "collect", lambda: searched.append(True))
    pace = Pace()
    for busy, times in ((True, 0), (True, 0), (False, 1), (False, 1), (True, 1), (False, 2)):
        pace.rest(busy=busy)
        assert len(searched) == times


def test_python_searches_as_usual_after_the_loop() -> None:
    usual = gc.get_threshold()
    pace = Pace()
    pace.begin()
    try:
        assert gc.get_threshold()[2] > usual[2]
    finally:
        pace.end()
    assert gc.get_threshold() == usual
