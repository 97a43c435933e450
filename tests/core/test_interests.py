"""An interest: from position to stances, and what a clash names."""

from __future__ import annotations

import pytest

from game.core import moves
from game.core.cards import InterestAnswer, InterestDraft
from game.core.events import StanceEntry
from game.core.turns import respondents
from tests.builders import refused, stance, table


def test_an_interest_goes_from_position_to_stances() -> None:
    sat = table("interest open", parties=3)
    ladder = InterestAnswer(
        position="Longer opening hours",
        whys=("People come too late", "Then it has become serious"),
        text="Nobody waits until it is serious",
        short_name="In time",
        level="network",
        lens="meaning",
    )
    sat.answer(ladder)
    assert sat.step == "respond"
    interest = sat.state.interests[sat.subject]
    assert (interest.draft.position, interest.draft.whys, interest.draft.level) == (
        ladder.position,
        ladder.whys,
        "network",
    )
    assert respondents(sat.state, interest) == (("B", None), ("C", None))
    sat.respond(B="grant", C="mine")
    assert sat.step == "talk"
    assert {giver: entry.stance for giver, entry in interest.stances.items()} == {
        ("B", None): "grant",
        ("C", None): "mine",
    }
    assert sat.next().now == "b1"


def test_any_member_may_add_a_differing_stance() -> None:
    sat = table("interest", parties=2, players=4).answer("Rest").respond(B="grant", b2="clash", a2="clash")
    interest = sat.state.interests[sat.subject]
    assert {giver: entry.stance for giver, entry in interest.stances.items()} == {
        ("B", None): "grant",
        ("B", "b2"): "clash",
        ("A", "a2"): "clash",
    }


def test_everyone_for_themselves() -> None:
    sat = table("interest", parties=2, players=4, response="each").answer("Rest")
    asked = respondents(sat.state, sat.state.interests[sat.subject])
    assert asked == (("B", "b1"), ("A", "a2"), ("B", "b2"))


def test_one_party_is_asked_one_by_one() -> None:
    sat = table("interest", parties=1, players=3).answer("Rest")
    assert sat.step == "respond"
    asked = respondents(sat.state, sat.state.interests[sat.subject])
    assert asked == (("A", "a2"), ("A", "a3"))


def test_alone_there_is_nobody_to_respond() -> None:
    sat = table("interest open", parties=1, players=1, alone=True).answer("Rest")
    assert sat.step == "talk"
    assert sat.next().now == "a1"


def test_a_stance_can_come_later_and_replaces_the_earlier_one() -> None:
    sat = table("interest open").answer("Rest").respond(B="neutral")
    interest = sat.subject
    sat.next().respond(interest, B="grant")
    assert sat.state.interests[interest].stances["B", None].stance == "grant"
    assert sat.state.interests[interest].stances_seq["B", None].seq == sat.last.seq
    assert sat.step == "answer"


def test_the_table_may_go_on_before_everybody_was_heard() -> None:
    sat = table("interest open", parties=3).answer("Rest").next()
    assert sat.now == "b1"
    assert sat.state.interests["i2"].stances == {}


def test_a_clash_names_an_interest_of_its_own() -> None:
    sat = table("interest interest").answer("Open late").next().answer("Less overtime").next()
    sat.respond("i2", b=stance("B", "clash", against="i4", why="The same people do both"))
    assert sat.state.interests["i2"].stances["B", None].against == "i4"


def test_a_clash_may_name_an_interest_that_the_party_shares() -> None:
    sat = table("interest interest open", parties=3).answer("Open late").next()
    sat.answer("Less overtime").respond(C="mine").next()
    sat.respond("i2", C=stance("C", "clash", against="i4"))
    with refused("not_their_interest"):
        sat.respond("i4", C=stance("C", "clash", against="i2"))


def test_a_clash_may_put_an_own_interest_on_the_table() -> None:
    sat = table("interest open", parties=3).answer("Open late")
    own = InterestDraft(text="Less overtime")
    sat.respond(B="grant", c=stance("C", "clash", own=own))
    clash = sat.state.interests["i2"].stances["C", None]
    named = sat.state.interests[clash.against or ""]
    assert (named.draft, named.evidence.party) == (own, "C")
    assert sat.last.seq == named.evidence.seq
    assert sat.undo().state.interests.keys() == {"i2"}


@pytest.mark.parametrize(
    ("code", "entry"),
    [
        ("unknown_party", stance("H", "grant")),
        ("unknown_player", stance("b9", "grant")),
        ("only_clash_names", stance("B", "grant", against="i4")),
        ("only_clash_names", stance("B", "neutral", own=InterestDraft(text="Less overtime"))),
        ("unknown_interest", stance("B", "clash", against="i99")),
        ("unknown_interest", stance("B", "clash", against="i2")),
        ("not_their_interest", stance("C", "clash", against="i4")),
        ("one_or_the_other", stance("B", "clash", against="i4", own=InterestDraft(text="Rest"))),
    ],
)
def test_a_stance_that_does_not_fit_is_refused(code: str, entry: StanceEntry) -> None:
    sat = table("interest interest", parties=3).answer("Open late").next().answer("Less overtime")
    with refused(code):
        sat.session.play(moves.respond, "i2", [entry])


def test_a_giver_speaks_once_in_a_round() -> None:
    sat = table("interest").answer("Open late")
    with refused("twice"):
        sat.session.play(moves.respond, "i2", [stance("B", "grant"), stance("B", "clash")])
    with refused("unknown_interest"):
        sat.respond("i9", B="grant")
