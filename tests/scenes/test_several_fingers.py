"""Several people at once at a screen that lies between them: each taps in a row of their own, and none disturbs another."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.cards import STANCES
from game.core.state import Interest
from game.desk import Playing
from game.ui.geometry import Rect
from game.ui.inputs import Pointer, Wheel
from tests.scenes.seats import interest_on_table, on_stage, secret, sit_down, step
from tests.stagehand import Stagehand

THINKING = 400
"""Milliseconds between two things that people do."""
Answers = dict[str, str | None]
Taps = tuple[str, int]
"""Whose row, and which of its cells from the left (from 1)."""


class Table:
    """A table that is asked how it stands towards an interest of A, with a finger for each party that answers."""

    def __init__(self, folder: Path, parties: int = 4) -> None:
        self.playing: Playing = sit_down(folder, "interest", [1] * parties)
        interest_on_table(self.playing)
        self.hand: Stagehand = on_stage(self.playing, folder, size=(1920, 1080))
        self._down: dict[int, tuple[float, float]] = {}

    def down(self, key: str, finger: int) -> None:
        """Put a finger on the middle of a widget, once it is in view."""
        rect = self._seen(key)
        self.hand.now += THINKING
        self._down[finger] = rect.centre
        self.hand.send(Pointer("down", *rect.centre, 1, touch=True, finger=finger))

    def _seen(self, key: str) -> Rect:
        stage = self.hand.on_stage.stage
        for _ in range(20):
            rect, rows = stage.rect_of(key), stage.rect_of("rows")
            assert rect is not None, key
            assert rows is not None
            if key == "done" or rows.y <= rect.y <= rect.bottom <= rows.bottom:
                return rect
            self.hand.send(Wheel(0, 1 if rect.bottom > rows.bottom else -1, *rows.centre))
        raise AssertionError(f"{key} does not come into view")

    def up(self, finger: int) -> None:
        """Lift a finger where it went down."""
        self.hand.send(Pointer("up", *self._down.pop(finger), 1, touch=True, finger=finger))

    def tap(self, key: str, finger: int = 1) -> None:
        """Tap the middle of a widget."""
        self.down(key, finger)
        self.up(finger)

    @property
    def interest(self) -> Interest:
        """The interest that was asked about."""
        return next(one for one in self.playing.session.state.interests.values() if one.evidence.party == "A")

    def done(self) -> Answers:
        """Everybody was heard: how each party stands."""
        self.tap("done", 9)
        if step(self.playing) == "respond":  # nobody said anything; that is asked once
            self.tap("done", 9)
        return {party: entry.stance for (party, _), entry in self.interest.stances.items()}


def folded(taps: list[Taps]) -> Answers:
    """How everybody stands after these taps, each counted alone: the same once more takes it back."""
    found: Answers = {}
    for party, place in taps:
        stance = STANCES[place - 1]
        if found.get(party) == stance:
            del found[party]
        else:
            found[party] = stance
    return found


@settings(max_examples=15, deadline=None)
@given(
    taps=st.lists(st.tuples(st.sampled_from("BCD"), st.integers(1, 4)), min_size=1, max_size=7),
    data=st.data(),
)
def test_taps_of_several_people_count_as_if_each_were_alone(taps: list[Taps], data: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = Table(Path(folder))
        waiting = {party: [tap for tap in taps if tap[0] == party] for party in "BCD"}
        held: dict[str, Taps] = {}
        made: list[Taps] = []
        while any(waiting.values()) or held:
            party = data.draw(st.sampled_from([one for one in "BCD" if waiting[one] or one in held]))
            finger = "BCD".index(party) + 1
            if party in held:
                table.up(finger)
                made.append(held.pop(party))
            else:
                held[party] = waiting[party].pop(0)
                table.down(f"stance.{party}/{held[party][1]}", finger)
        assert table.done() == folded(made)
        table.playing.close()


def test_a_tap_in_another_row_leaves_the_turn_to_whoever_notes(tmp_path: Path) -> None:
    table = Table(tmp_path)
    table.tap("stance.D/3")
    table.hand.press("2", "1")
    assert table.done() == {"B": "grant", "C": "mine", "D": "neutral"}


def test_a_tap_in_another_row_leaves_the_question_of_a_clash_where_it_is(tmp_path: Path) -> None:
    table = Table(tmp_path)
    table.hand.press("4")
    table.tap("stance.C/4", 1)
    table.tap("stance.D/1", 2)
    table.hand.press("2")  # which interest of B: still B's question
    against = table.playing.session.state.interests
    table.tap("done", 3)
    entries = {party: entry for (party, _), entry in table.interest.stances.items()}
    assert {party: entry.stance for party, entry in entries.items()} == {"B": "clash", "C": "clash", "D": "mine"}
    assert against[str(entries["B"].against)].draft.text == "Trots op het vak"
    assert entries["C"].against is None


def test_two_people_say_at_once_what_their_clash_is_with(tmp_path: Path) -> None:
    table = Table(tmp_path)
    table.down("stance.B/4", 1)
    table.down("stance.C/4", 2)
    table.up(1)
    table.up(2)
    table.down("against.B.1", 1)
    table.down("against.C.2", 2)  # theirs is not on the table yet
    table.up(2)
    table.up(1)
    table.tap("done", 3)
    entries = {party: entry for (party, _), entry in table.interest.stances.items()}
    assert table.playing.session.state.interests[str(entries["B"].against)].draft.text == "Minder avonddienst"
    assert (entries["C"].stance, entries["C"].against) == ("clash", None)


def test_nobody_takes_the_field_away_from_who_types(tmp_path: Path) -> None:
    table = Table(tmp_path)
    table.tap("stance.B/4", 1)
    table.tap("against.B.1", 1)
    table.tap("why.B", 1)
    table.hand.type("Anders redden ")
    table.tap("stance.C/4", 2)
    table.tap("against.C.1", 2)  # an interest that is to be written
    table.tap("stance.D/2", 3)
    table.hand.settle()
    table.hand.type("we het niet")
    table.tap("done", 3)
    assert table.interest.stances["B", None].why == "Anders redden we het niet"
    assert table.interest.stances["D", None].stance == "grant"


def test_a_tap_on_another_slip_leaves_the_turn_to_whoever_enters(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1], scale_by="hand")
    hand = on_stage(playing, tmp_path, size=(1920, 1080))
    hand.press("enter")
    rect = hand.on_stage.stage.rect_of("value.b1/1")
    assert rect is not None
    hand.send(*(Pointer(kind, *rect.centre, 1, touch=True, finger=1) for kind in ("down", "up")))
    hand.press("5", "4", "enter")
    found = playing.session.state.round_now()
    assert found is not None
    answers = {one.player: one.answer for one in found.revealed or ()}
    assert answers == {"a1": secret(5), "b1": secret(2), "c1": secret(4)}


def test_figures_of_a_show_of_hands_are_tapped_at_once(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1, 1], scale_by="hand")
    hand = on_stage(playing, tmp_path, size=(1920, 1080))
    hand.press("enter")
    fingers = {1: "value.a1/3", 2: "value.d1/0", 3: "value.c1/4", 4: "value.c1/1"}
    places = {}
    for finger, key in fingers.items():
        rect = hand.on_stage.stage.rect_of(key)
        assert rect is not None, key
        places[finger] = rect.centre
        hand.now += THINKING
        hand.send(Pointer("down", *rect.centre, 1, touch=True, finger=finger))
    for finger in (2, 3, 1, 4):
        hand.now += THINKING
        hand.send(Pointer("up", *places[finger], 1, touch=True, finger=finger))
    hand.press("5")  # the slip in turn is the first without a figure
    again = hand.on_stage.stage.rect_of("value.d1/0")
    assert again is not None
    hand.now += THINKING
    hand.send(*(Pointer(kind, *again.centre, 1, touch=True, finger=1) for kind in ("down", "up")))
    hand.press("enter")
    found = playing.session.state.round_now()
    assert found is not None
    assert {one.player: one.answer for one in found.revealed or () if one.answer} == {
        "a1": secret(4),
        "b1": secret(5),
        "c1": secret(2),
    }
