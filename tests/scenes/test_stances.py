"""A secret round of stances on the screen: who is called, what the keys do, and what others can see of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.core.cards import StanceAnswer
from game.core.state import Interest
from game.desk import Playing
from game.scenes.secret.stances import StancesView
from game.ui import access_tree as tree
from game.ui.inputs import Key, Text
from tests.scenes.seats import interest_on_table, on_stage, sit_down, step, strike
from tests.scenes.test_secret import Seen, events_in, seen
from tests.stagehand import Stagehand

WAYS = (("1", "0"), ("2", "2"), ("3", "1"), ("4", "0"), ("4", "1"), ("4", "2"), ("p", "0"))
WRONG = ("7", "x", "space", "left")


def sat_down(folder: Path, sizes: list[int], **rules: Any) -> tuple[Playing, Stagehand]:
    """A table with an interest of A on it, on the real scene; B holds two interests of its own."""
    playing = sit_down(folder, "interest", sizes, response="secret", **rules)
    interest_on_table(playing)
    return playing, on_stage(playing, folder)


def interest(playing: Playing) -> Interest:
    """The interest that the round is about: the last that was put on the table."""
    return list(playing.session.state.interests.values())[-1]


def said(playing: Playing) -> list[tuple[str | None, str | None, str | None, str | None]]:
    """Party, player, stance and what a clash is with, of everything that lies open."""
    (found,) = playing.session.state.rounds.values()
    names = {one.id: one.draft.short_name for one in playing.session.state.interests.values()}
    return [
        (one.party, one.player, one.answer.stance, names.get(one.answer.against or ""))
        if isinstance(one.answer, StanceAnswer)
        else (one.party, one.player, None, None)
        for one in found.revealed or ()
    ]


def test_stances_come_one_by_one_behind_the_curtain_and_turn_over_at_once(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 1, 1])
    hand.press("enter")
    assert "B 1" in hand.words
    assert hand.on_stage.stage.find(tree.RADIO) is None
    hand.press("enter", "4", "2", "enter")
    assert "C 1" in hand.words
    assert interest(playing).stances == {}
    assert hand.say("vocabulary.stance.clash") not in hand.words
    hand.press("enter", "1", "enter")
    assert step(playing) == "talk"
    assert said(playing) == [("B", "b1", "clash", "Trots op het vak"), ("C", "c1", "mine", None)]
    assert "B 1: " + hand.say("vocabulary.stance.clash") in hand.words


def test_a_clash_waits_for_what_it_is_with_and_can_be_taken_back(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 1])
    hand.press("enter", "enter", "4", "enter")
    assert step(playing) == "secret"
    hand.press("backspace", "2", "enter")
    assert said(playing) == [("B", "b1", "grant", None)]


def test_what_a_clash_is_with_may_not_be_on_the_table_yet(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 1, 1])
    hand.press("enter", "enter", "4", "0", "enter", "enter", "4", "enter")
    assert said(playing) == [("B", "b1", "clash", None), ("C", "c1", "clash", None)]


def test_giving_no_answer_is_an_answer(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 1])
    hand.press("enter", "enter", "p")
    assert step(playing) == "talk"
    assert interest(playing).stances == {}


@pytest.mark.parametrize("secrecy", ["named", "parties"])
def test_the_last_seat_can_answer_again_before_the_reveal(tmp_path: Path, secrecy: str) -> None:
    playing, hand = sat_down(tmp_path, [2, 3], secrecy=secrecy)
    hand.press("enter", "enter", "1", "enter", "backspace")
    assert "B 1" in hand.words
    hand.press("backspace")
    assert step(playing) == "respond"


def test_a_table_can_go_on_without_stances(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 1])
    hand.press("p")
    assert step(playing) == "talk"
    assert interest(playing).stances == {}


def test_an_anonymous_table_hears_before_anybody_answers_that_stances_are_not(tmp_path: Path) -> None:
    for sizes, secrecy in (([2, 3], "parties"), ([1, 4], "named")):
        folder = tmp_path / secrecy
        folder.mkdir()
        _, hand = sat_down(folder, sizes, secrecy="anonymous")
        assert hand.say("secret.stances.not_anonymous") in hand.words
        hand.press("enter")
        assert hand.say("secret.stances.not_anonymous") in hand.words
        assert hand.say(f"secret.sees.{secrecy}") in hand.words


def test_a_colleague_who_would_be_known_is_told_so_and_not_called(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [2, 3], secrecy="parties")
    assert hand.say("secret.stances.left_out", who="A 2", raiser="A 1") in hand.words
    hand.press("enter")
    assert playing.session.awaited() == ("b1", "b2", "b3")


def test_too_few_stances_are_neither_shown_nor_kept(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [2, 3], secrecy="parties")
    hand.press("enter", *("enter", "p") * 2, "enter", "1", "enter")
    assert hand.say("reveal.too_few", n=3) in hand.words
    assert b'"stance":"mine"' not in playing.path.read_bytes()


# ---- where others see the screen ----


def round_seen(folder: Path, ways: list[tuple[str, str]], secrecy: str) -> tuple[list[Seen], list[object]]:
    """Play a visible round with these keys; what was seen after each input before the last one, and the file then."""
    folder.mkdir()
    playing, hand = sat_down(folder, [2, 3], screen="visible", secrecy=secrecy)
    hand.press("enter")
    frames: list[Seen] = []
    keys = [key for way in ways for key in way]
    for place, key in enumerate(keys):
        if place % 2 == 0:
            frames.append(seen(hand))
            hand.press("enter")
        frames.append(seen(hand))
        for wrong in WRONG:
            strike(hand, wrong)
            frames.append(seen(hand))
        if place + 1 < len(keys):
            strike(hand, key)
            frames.append(seen(hand))
    written = events_in(playing.path)
    assert step(playing) == "secret"
    strike(hand, keys[-1])
    assert step(playing) == "talk"
    playing.close()
    return frames, written


def test_on_a_visible_screen_everything_looks_and_sounds_the_same_whichever_stance_is_entered(tmp_path: Path) -> None:
    rounds = [[way] * 3 for way in WAYS]
    told = [round_seen(tmp_path / str(place), ways, "parties") for place, ways in enumerate(rounds)]
    first_frames, first_file = told[0]
    assert len({frame[0] for frame in first_frames}) >= 6  # each seat has its own curtain and its own panel
    for frames, written in told[1:]:
        assert frames == first_frames
        assert written == first_file


def test_every_blind_key_is_recorded_as_what_it_stands_for(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 7], screen="visible")
    hand.press("enter")
    for first, second in WAYS:
        hand.press("enter")
        strike(hand, first, second)
    assert [one[2:] for one in said(playing)] == [
        ("mine", None), ("grant", None), ("neutral", None), ("clash", None), ("clash", "Minder avonddienst"),
        ("clash", "Trots op het vak"), (None, None),
    ]  # fmt: skip


def test_one_blind_key_is_enough_for_a_party_that_holds_nothing(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 1, 1], screen="visible")
    hand.press("enter", "l", "enter")
    strike(hand, "4")
    assert playing.session.awaited() == ("b1",)


def test_who_does_not_see_the_panel_hears_the_interest_and_the_keys(tmp_path: Path) -> None:
    for screen in ("private", "visible"):
        folder = tmp_path / screen
        folder.mkdir()
        playing, hand = sat_down(folder, [1, 2], screen=screen)
        hand.press("enter", "enter")
        view = hand.on_stage.scene.view  # type: ignore[attr-defined]
        assert isinstance(view, StancesView)
        assert interest(playing).draft.text in view.asks
        assert ("Trots op het vak" in view.asks) is (screen == "visible")


def test_a_held_key_is_one_key(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 2], screen="visible")
    hand.press("enter", "enter")
    hand.send(Key("1"), Text("1"), *(item for _ in range(5) for item in (Key("1", repeat=True), Text("1"))))
    assert len(playing.session.awaited()) == 2
    strike(hand, "1")
    assert len(playing.session.awaited()) == 1


def test_figures_that_need_another_key_count_too(tmp_path: Path) -> None:
    playing, hand = sat_down(tmp_path, [1, 2], screen="visible")
    hand.press("enter", "enter")
    hand.send(Key("é"), Text("2"), Key("é", repeat=True), Text("2"))
    assert len(playing.session.awaited()) == 2
    hand.send(Key("à"), Text("0"))
    assert len(playing.session.awaited()) == 1
