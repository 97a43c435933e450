"""The response round: one key a row and Enter; a clash asks with what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.core.state import Interest
from game.desk import Playing
from game.ui import access_tree as tree
from game.ui.inputs import Pointer
from tests.scenes.seats import LONG_LINE, interest_on_table, on_stage, sit_down, step, strike
from tests.stagehand import Stagehand


def responding(folder: Path, sizes: list[int], **rules: Any) -> tuple[Playing, Stagehand]:
    """A table that is asked how it stands towards an interest of A."""
    playing = sit_down(folder, "interest", sizes, **rules)
    interest_on_table(playing)
    return playing, on_stage(playing, folder)


def raised(playing: Playing) -> Interest:
    """The interest that was asked about."""
    return next(one for one in playing.session.state.interests.values() if one.evidence.party == "A")


def stances(playing: Playing) -> dict[tuple[str, str | None], str]:
    """Who stands how."""
    return {giver: entry.stance for giver, entry in raised(playing).stances.items()}


def test_six_people_of_three_parties_respond_with_two_keys_and_enter(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [2, 2, 2])
    hand.press("2", "1", "enter")
    assert stances(playing) == {("B", None): "grant", ("C", None): "mine"}
    assert step(playing) == "talk"


def test_everyone_for_themselves_takes_one_key_a_person(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [2, 2], response="each")
    hand.press("1", "3", "2", "enter")
    assert stances(playing) == {("B", "b1"): "mine", ("A", "a2"): "neutral", ("B", "b2"): "grant"}


def test_not_responding_is_fine(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    hand.press("p", "2", "enter")
    assert stances(playing) == {("C", None): "grant"}


def test_enter_with_nobody_heard_first_says_so(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    hand.press("enter")
    assert step(playing) == "respond"
    told = hand.say("response.nobody_yet")
    assert told in hand.words
    assert told in [one.words for one in hand.on_stage.stage.snapshot().live]
    hand.press("enter")
    assert (step(playing), stances(playing)) == ("talk", {})


def test_a_click_with_nobody_heard_first_says_so(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    tap(hand, "done")
    assert step(playing) == "respond"
    hand.press("2", "backspace")
    tap(hand, "done")
    assert step(playing) == "respond"  # somebody was heard in between
    tap(hand, "done")
    assert step(playing) == "talk"


def test_a_tap_in_any_row_counts_for_that_row(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    groups = [node for node in hand.on_stage.stage.snapshot().reading_order() if node.role == tree.RADIO_GROUP]
    assert [node.name for node in groups] == ["Houding van Party B", "Houding van Party C"]
    hand.on_stage.stage.focus_on("stance.C/3")
    hand.press("space", "1", "enter")
    assert stances(playing) == {("C", None): "neutral", ("B", None): "mine"}


def test_a_clash_asks_with_which_own_interest_and_then_goes_on(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    hand.press("4")
    assert "Minder avonddienst" in hand.words
    hand.press("2", "1", "enter")
    entry = raised(playing).stances[("B", None)]
    assert entry.against is not None
    assert playing.session.state.interests[entry.against].draft.text == "Trots op het vak"
    assert stances(playing)["C", None] == "mine"


def test_a_clash_can_name_a_new_interest_with_a_reason(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    strike(hand, "4", "3")
    hand.settle()
    hand.type("Rust op de huisartsenpost")
    hand.on_stage.stage.focus_on("why.B")
    hand.type("Anders redden we het niet")
    hand.press("enter", "enter")
    entry = raised(playing).stances[("B", None)]
    assert entry.why == "Anders redden we het niet"
    assert entry.against is not None
    own = playing.session.state.interests[entry.against]
    assert (own.draft.text, own.evidence.party) == ("Rust op de huisartsenpost", "B")
    assert own.draft.short_name


def test_a_clash_can_say_that_their_interest_is_not_on_the_table_yet(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    hand.press("p", "4", "2", "enter")
    entry = raised(playing).stances[("C", None)]
    assert (entry.stance, entry.against, entry.own) == ("clash", None, None)


def test_any_member_may_stand_elsewhere_than_their_party(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [2, 2])
    hand.press("1")
    hand.press("up", "a", "3", "down", "down", "enter")
    given = stances(playing)
    assert given["B", None] == "mine"
    assert given["B", "b1"] == "neutral"


def test_an_answer_can_be_taken_back(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    hand.press("1", "backspace", "3", "2", "enter")
    assert stances(playing) == {("B", None): "neutral", ("C", None): "grant"}


def test_the_token_tells_how_it_takes_colour(tmp_path: Path) -> None:
    _, hand = responding(tmp_path, [1, 1, 1])
    hand.press("2")
    assert hand.on_stage.stage.find(tree.IMAGE, "De tafel met dit belang. Party B: Gun ik je") is not None


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("response", ["per_party", "each"])
def test_the_longest_texts_of_the_largest_table_fit(tmp_path: Path, size: tuple[int, int], response: str) -> None:
    playing = sit_down(tmp_path, "interest", [2, 2, 2, 2, 1, 1, 1, 1], long=True, response=response)
    interest_on_table(playing, LONG_LINE, position=LONG_LINE, whys=(LONG_LINE,) * 3)
    hand = on_stage(playing, tmp_path, "nl", size)
    hand.press("4")
    hand.settle()
    assert hand.on_stage.canvas.overflows == []
    assert hand.on_stage.stage.overfull == []
    hand.press("3", "4", "2", "1", "2", "3")
    hand.settle()
    assert hand.on_stage.canvas.overflows == []
    assert hand.on_stage.stage.overfull == []


def test_a_finger_alone_can_respond(tmp_path: Path) -> None:
    playing, hand = responding(tmp_path, [1, 1, 1])
    for key in ("stance.C/1", "stance.B/2", "done"):
        tap(hand, key)
    assert stances(playing) == {("C", None): "mine", ("B", None): "grant"}


def tap(hand: Stagehand, key: str) -> None:
    """Put a finger on the middle of a widget and lift it."""
    rect = hand.on_stage.stage.rect_of(key)
    assert rect is not None
    x, y = rect.centre
    hand.send(Pointer("down", x, y, 1, touch=True), Pointer("up", x, y, 1, touch=True))


def test_few_rows_are_higher_and_leave_room_for_the_question_of_a_clash(tmp_path: Path) -> None:
    heights = []
    for place, parties in enumerate((3, 5, 6)):
        _, hand = responding(tmp_path / str(place), [1] * parties)
        row = hand.on_stage.stage.rect_of("row.B")
        assert row is not None
        heights.append(row.h)
    assert heights[0] > heights[1] >= heights[2] >= 76
