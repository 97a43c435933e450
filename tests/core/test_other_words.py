"""One interest held by both: what is said in other words joins the interest that it is."""

from __future__ import annotations

from typing import Any

import pytest

from game.core import closing
from game.core.cards import InterestAnswer, InterestDraft
from game.core.events import Entry, InterestLifted, StancesGiven
from game.core.replay import replay
from tests.builders import Table, refused, stance, table


def near_home(**options: Any) -> tuple[Table, str]:
    """A table at which a1 has put an interest down and it is b1's turn, with the id of that interest."""
    sat = table("interest interest interest", parties=3, **options)
    sat.answer("Help close to home").respond(C="neutral")
    interest = sat.subject
    return sat.next(), interest


def test_the_words_stay_with_the_interest_and_both_hold_it() -> None:
    sat, first = near_home()
    ladder = InterestAnswer(text="Care around the corner", position="A shop", whys=("No car",), same_as=first)
    sat.answer(ladder)
    assert list(sat.state.interests) == [first]
    interest = sat.state.interests[first]
    assert interest.draft.text == "Help close to home"
    words = interest.other_words["B", "b1"]
    assert (words.draft.text, words.draft.whys, words.evidence.player) == ("Care around the corner", ("No car",), "b1")
    held = interest.stances["B", "b1"]
    assert (held.stance, held.why) == ("mine", "Care around the corner")
    assert (sat.step, sat.subject) == ("talk", first)
    assert sat.next().now == "c1"


def test_undo_takes_the_words_away_and_a_restart_keeps_them() -> None:
    sat, first = near_home()
    sat.answer(InterestAnswer(text="Care around the corner", same_as=first)).restart()
    assert ("B", "b1") in sat.state.interests[first].other_words
    sat.undo()
    assert (sat.step, sat.now) == ("answer", "b1")
    assert not sat.state.interests[first].other_words
    assert set(sat.state.interests[first].stances) == {("C", None)}


def test_a_correction_changes_the_words_and_not_what_they_are_the_same_as() -> None:
    sat, first = near_home()
    sat.answer(InterestAnswer(text="Care around the corner", same_as=first))
    event = sat.last.event
    assert event.type == "card_answered"
    better = event.answer.model_copy(update={"text": "Care in our own street"})
    sat.correct(sat.last.seq, event.model_copy(update={"answer": better}))
    assert sat.state.interests[first].stances["B", "b1"].why == "Care in our own street"
    apart = better.model_copy(update={"same_as": None})
    with refused("not_the_same"):
        closing.correct(sat.state, sat.session.entries, 5, event.model_copy(update={"answer": apart}))


def test_a_later_stance_of_the_same_player_counts_and_the_words_stay() -> None:
    sat, first = near_home(response="each")
    sat.answer(InterestAnswer(text="Care around the corner", same_as=first)).respond(first, b1="grant")
    interest = sat.state.interests[first]
    assert interest.stances["B", "b1"].stance == "grant"
    assert interest.other_words["B", "b1"].draft.text == "Care around the corner"


def test_what_is_lifted_can_be_the_same_as_what_lies_there() -> None:
    sat, first = near_home()
    sat.lift("B", "Care around the corner", same_as=first)
    assert list(sat.state.interests) == [first]
    assert sat.state.interests[first].stances["B", None].stance == "mine"
    event = sat.last.event
    assert isinstance(event, InterestLifted)
    again = InterestDraft(text="Care in our own street", same_as=first)
    sat.correct(sat.last.seq, event.model_copy(update={"interest": again}))
    assert sat.state.interests[first].other_words["B", None].draft.text == "Care in our own street"


def test_a_clash_can_be_with_what_a_third_party_put_down() -> None:
    sat, first = near_home()
    sat.answer("One large hospital")
    large = sat.subject
    own = InterestDraft(text="Care around the corner", same_as=first)
    sat.respond(C=stance("C", "clash", own=own))
    assert list(sat.state.interests) == [first, large]
    assert sat.state.interests[large].stances["C", None].against == first
    assert sat.state.interests[first].stances["C", None].stance == "mine"
    told = sat.last.event
    assert isinstance(told, StancesGiven)
    milder = told.stances[0].model_copy(update={"stance": "neutral", "own": None})
    sat.correct(sat.last.seq, told.model_copy(update={"stances": (milder,)}))
    assert sat.state.interests[first].stances["C", None].stance == "neutral"


@pytest.mark.parametrize(("party", "named", "code"), [("A", "i2", "own_interest"), ("B", "i99", "unknown_interest")])
def test_it_is_never_a_party_s_own_and_always_on_the_table(party: str, named: str, code: str) -> None:
    sat, _ = near_home()
    with refused(code):
        sat.lift(party, "Care around the corner", same_as=named)


def test_a_clash_with_an_interest_is_not_with_the_same_interest() -> None:
    sat, first = near_home()
    with refused("unknown_interest"):
        sat.respond(first, C=stance("C", "clash", own=InterestDraft(text="Help near home", same_as=first)))


def test_the_player_in_turn_cannot_say_their_own_in_other_words() -> None:
    sat = table("interest interest", parties=1, players=2).answer("Rest")
    first = sat.subject
    with refused("own_interest"):
        sat.next().answer(InterestAnswer(text="Quiet", same_as=first))


def test_a_line_says_nothing_of_it_unless_there_is_something_to_say() -> None:
    sat, first = near_home()
    assert all("same_as" not in entry.model_dump_json() for entry in sat.session.entries)
    sat.answer(InterestAnswer(text="Care around the corner", same_as=first))
    line = sat.last.model_dump_json()
    assert f'"same_as":"{first}"' in line
    assert replay([*sat.session.entries[:-1], Entry.model_validate_json(line)]) == sat.state
