"""Sounds: a card, a reveal, the end of the time; never an answer, and nothing that the screen does not show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.scenes.play import PlayScene
from game.scenes.title import TitleScene
from game.scenes.wish import Push
from tests.scenes.listener import Listener, read_to, told
from tests.scenes.seats import on_stage, sit_down, strike
from tests.stagehand import Stagehand


def test_a_card_and_a_reveal_sound_and_an_answer_does_not(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    hand = Stagehand(tmp_path, size=(1280, 720))
    hand.show(TitleScene())
    listener = Listener(hand)
    hand.on_stage.grant(Push(PlayScene(playing)))
    hand.settle()
    assert listener.sounds.played == ["card"]
    hand.press("enter", "enter", "4", "enter", "enter", "2")
    assert listener.sounds.played == ["card"]
    hand.press("enter")
    assert listener.sounds.played == ["card", "reveal"]


def test_the_end_of_the_time_sounds_once_and_is_said_and_shown_as_well(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1], timer=True), tmp_path)
    listener = read_to(hand)
    listener.hand.now = 30_000
    hand.on_stage.step()
    for moment in (3_600_000, 3_601_000, 3_602_000):
        hand.now = moment
        hand.on_stage.step()
    assert listener.sounds.played == ["time"]
    assert listener.words == [told(hand, "time_over")]
    assert "0:00" in hand.words


def test_a_round_that_is_left_again_does_not_sound_like_a_reveal(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "scale", [1, 1]), tmp_path)
    listener = Listener(hand)
    hand.press("enter", "backspace")
    assert listener.sounds.played == []


@pytest.mark.parametrize("silent", ["setting", "voice"])
def test_sounds_are_silent_when_they_are_off_and_while_something_is_read(tmp_path: Path, silent: str) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = read_to(hand)
    if silent == "voice":
        hand.press("f4")
    else:
        hand.ctx.change(replace(hand.ctx.settings, sound=False))
    hand.ctx.sound("card")
    assert listener.sounds.played == []
    listener.voice.finish()
    hand.ctx.change(replace(hand.ctx.settings, sound=True))
    hand.ctx.sound("card")
    assert listener.sounds.played == ["card"]


@pytest.mark.parametrize("screen", ["private", "visible"])
def test_nothing_sounds_at_an_answer_that_is_secret(tmp_path: Path, screen: str) -> None:
    """The sound comes with the reveal, at the same moment whatever was entered."""
    played = []
    for values in ("111", "50p"):
        (folder := tmp_path / values).mkdir()
        hand = on_stage(sit_down(folder, "scale", [1, 1, 1], screen=screen), folder)
        listener = Listener(hand)
        moments = []
        hand.press("enter")
        for value in values:
            hand.press("enter")
            strike(hand, value)
            if screen == "private" and value != "p":
                hand.press("enter")
            moments.append(list(listener.sounds.played))
        played.append(moments)
    assert played[0] == played[1] == [[], [], ["reveal"]]
