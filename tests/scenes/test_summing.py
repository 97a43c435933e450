"""The summary of a long session is worked out beside the screen's thread, and the screen says so until it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import moves
from game.core.cards import InterestDraft
from game.desk import Playing
from game.scenes import summing
from game.scenes.fault import FaultScene
from game.scenes.summary import SummaryScene
from tests.busy_table import busy_table
from tests.stagehand import Later, Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    made = Stagehand(tmp_path, "en", (1280, 720))
    made.jobs = Later()
    return made


def later(hand: Stagehand) -> Later:
    assert isinstance(hand.jobs, Later)
    return hand.jobs


def waits(hand: Stagehand) -> bool:
    return hand.say("summary.on_its_way") in hand.words


def long_session(hand: Stagehand) -> Playing:
    return Playing(busy_table(6, 3, 40).session, hand.desk.saves / "none", None)


def test_a_short_session_needs_no_waiting(hand: Stagehand) -> None:
    playing = hand.playing(lambda state: len(state.interests) > 1)
    hand.show(SummaryScene(playing, page="interests"))
    assert not waits(hand)
    assert later(hand).waiting == []


def test_a_long_session_says_that_its_summary_is_coming_and_then_shows_it(hand: Stagehand) -> None:
    playing = long_session(hand)
    assert len(playing.session.entries) > summing.AT_ONCE
    hand.show(SummaryScene(playing))
    assert waits(hand)
    hand.press("down", "3", "enter", "k")
    assert waits(hand)
    later(hand).work()
    hand.settle(200)
    assert not waits(hand)
    assert hand.say("summary.ours") in hand.words
    hand.press("3")
    assert hand.on_stage.running


def test_one_may_leave_while_it_is_being_worked_out(hand: Stagehand) -> None:
    hand.show(SummaryScene(long_session(hand)))
    (job,) = later(hand).waiting
    hand.press("esc")
    assert not hand.on_stage.running
    hand.on_stage._end()
    assert not job.wanted


def test_the_last_summary_stands_until_the_newer_is_there(hand: Stagehand) -> None:
    table = busy_table(6, 3, 40, close=False)
    playing = Playing(table.session, hand.desk.saves / "none", None)
    scene = SummaryScene(playing)
    hand.show(scene)
    later(hand).work()
    hand.settle(200)
    before = scene.reader(hand.say).summary
    table.session.play(moves.lift_interest, "A", InterestDraft(text="late but heard"))
    hand.press("2")
    assert scene.reader(hand.say).summary is before
    assert not waits(hand)
    later(hand).work()
    hand.settle(200)
    after = scene.reader(hand.say).summary
    assert len(after.interests) == len(before.interests) + 1
    assert later(hand).waiting == []


def test_a_fault_in_the_work_is_told(hand: Stagehand, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("unforeseen")

    hand.show(SummaryScene(long_session(hand)))
    monkeypatch.setattr(summing, "summarise", fail)
    later(hand).work()
    hand.settle(200)
    assert isinstance(hand.on_stage.scene, FaultScene)
