"""Classes, sides, support and order of interests."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.interests import InterestClass, Sides, classify, sides
from game.analysis.summary import Summary, summarise
from game.core.cards import STANCES, InterestAnswer, InterestDraft, Stance
from game.core.state import Evidence, Interest
from tests.builders import LETTERS, START, Table, stance, table

ANSWERS: dict[str, tuple[Stance, ...]] = {
    "H": ("mine",), "H!": ("mine", "clash"), "G": ("grant",), "G!": ("grant", "clash"), "N": ("neutral",),
    "N!": ("neutral", "clash"), "C": ("clash",), "U": (),
}  # fmt: skip

FIXTURES = [
    ("H,G", "granted"),
    ("H,U", "not_yet_heard"),
    ("H,N,U", "own"),
    ("H,G,U", "granted"),
    ("H,G,U,U", "not_yet_heard"),
    ("H,H,U,U", "shared"),
    ("H!", "contested"),
    ("H!,G", "contested"),
    ("H,C", "conflicting"),
    ("H,G,C", "contested"),
    ("H,H", "shared_by_all"),
    ("C,C", "held_by_nobody"),
    # Beyond the design's own list: the borders between two lines.
    ("H", "own"),
    ("H,G,N", "own"),
    ("H,G,G,U,U", "granted"),
    ("H,N!", "conflicting"),
    ("H!,C", "conflicting"),
    ("H,G!", "contested"),
    ("H,H,C", "contested"),
    ("H,H,N", "shared"),
    ("G,G", "held_by_nobody"),
    ("U,U", "held_by_nobody"),
]


def sat_down(pattern: str) -> tuple[Table, str]:
    """A table with one interest, on which the parties stand as the pattern says; the first raised it if it holds."""
    answers = pattern.split(",")
    sat = table("open", parties=len(answers), players=2 * len(answers))
    if answers[0].startswith("H"):
        sat.lift("A", "Rest on the ward")
    else:
        sat.state.interests["i0"] = Interest("i0", InterestDraft(text="Rest on the ward"), Evidence(1, START))
    (interest,) = sat.state.interests
    given: dict[str, Stance] = {}
    for letter, answer in zip(LETTERS, answers, strict=False):
        for seat, said in enumerate(ANSWERS[answer], 1):
            given[f"{letter.lower()}{seat}"] = said
    if answers[0].startswith("H"):
        given.pop("a1")
    return sat.respond(interest, **given), interest


def summary_of(pattern: str) -> Summary:
    return summarise(sat_down(pattern)[0].state)


@pytest.mark.parametrize(("pattern", "expected"), FIXTURES)
def test_the_first_line_that_matches_is_the_class(pattern: str, expected: str) -> None:
    (interest,) = summary_of(pattern).interests
    assert interest.class_ == expected


def test_a_party_holds_by_its_strongest_answer_and_is_divided_when_another_member_clashes() -> None:
    (interest,) = summary_of("H,G!,N!,C").interests
    assert interest.holds == ("A",)
    assert interest.grants == ("B",)
    assert interest.neutral == ("C",)
    assert interest.clashes == ("B", "C", "D")
    assert interest.divided == ("B",)
    assert interest.heard == 4


def test_the_partys_own_stance_and_a_differing_member_count_as_one_party() -> None:
    sat = table("open", parties=2, players=4).lift("A", "Rest").respond("i2", B="neutral")
    sat.respond("i2", b2="mine")
    (interest,) = summarise(sat.state).interests
    assert (interest.holds, interest.neutral, interest.heard) == (("A", "B"), (), 2)


def test_a_later_stance_of_the_same_giver_replaces_the_earlier_one() -> None:
    sat = table("open").lift("A", "Rest").respond("i2", B="clash").respond("i2", B="grant")
    (interest,) = summarise(sat.state).interests
    assert (interest.class_, interest.clashes) == ("granted", ())


def test_support_counts_parties() -> None:
    (interest,) = summary_of("H,G,N,U").interests
    assert interest.support == float(Fraction(3, 5))


def test_order_is_by_class_then_support_then_heard_then_moment() -> None:
    sat = table("open", parties=4)
    told: list[tuple[str, dict[str, Stance]]] = [
        ("one heard", {"A": "clash"}),
        ("four heard", {"B": "grant", "C": "grant", "D": "clash"}),
        ("early", {"B": "neutral", "C": "neutral", "D": "neutral"}),
        ("late", {"B": "neutral", "C": "neutral", "D": "neutral"}),
        ("better supported", {"B": "grant", "C": "neutral", "D": "neutral"}),
        ("shared", {"B": "mine"}),
    ]
    for words, said in told:
        sat.lift("A", words)
        sat.respond(f"i{sat.state.seq}", **{giver: stance(giver, given) for giver, given in said.items()})
    found = summarise(sat.state).interests
    assert [one.text for one in found] == ["shared", "four heard", "one heard", "better supported", "early", "late"]
    assert found[1].support == found[2].support


def test_one_party_has_nothing_to_compare() -> None:
    sat = table("open", parties=1, players=2).lift("A", "Rest")
    (interest,) = summarise(sat.state).interests
    assert interest.class_ == "own"


def test_each_statement_says_who_said_it_when_and_at_which_card() -> None:
    sat = table("interest", parties=2)
    sat.answer("Rest on the ward").respond(B=stance("B", "clash", why="Then nobody is in at night"))
    raised, clash = summarise(sat.state).interests[0].evidence
    assert (raised.act, raised.party, raised.player, raised.words) == ("raised", "A", "a1", "Rest on the ward")
    assert (clash.act, clash.party, clash.player, clash.words) == ("clash", "B", None, "Then nobody is in at night")
    assert raised.seq < clash.seq
    assert raised.at < clash.at
    assert raised.card is not None
    assert raised.card.say("en") == "Question of c1"
    assert raised.card.say("fr") == "Question of c1 (nl)"


def test_without_a_short_name_one_is_proposed() -> None:
    sat = table("open").lift("A", "We want less overtime")
    assert summarise(sat.state).interests[0].short_name == "Less overtime"


# Any table

parties_of = st.integers(min_value=1, max_value=8)


@st.composite
def answers_given(draw: st.DrawFn) -> tuple[int, str | None, list[tuple[str, Stance]]]:
    parties = draw(parties_of)
    letters = st.sampled_from(LETTERS[:parties])
    stances = draw(st.lists(st.tuples(letters, st.sampled_from(STANCES)), max_size=24))
    return parties, draw(st.none() | letters), stances


def second_opinion(found: Sides, parties: int) -> list[str]:
    """Every class whose own condition holds, with the conditions of the earlier ones taken out by hand."""
    h, g, n, c = (len(side) for side in (found.holds, found.grants, found.neutral, found.clashes))
    alone = h + g == 1 and bool(found.clashes - found.holds - found.grants)
    quiet = h == 1 and c == 0
    missing = parties - len(found.heard)
    few = len(found.heard) - 1 < (parties - 1) / 2
    conditions = {
        "held_by_nobody": h == 0,
        "conflicting": h == 1 and g == 0 and alone,
        "contested": h >= 1 and c >= 1 and not alone,
        "shared_by_all": c == 0 and h == parties >= 2,
        "shared": c == 0 and 2 <= h < parties,
        "not_yet_heard": quiet and few and missing > 0,
        "granted": quiet and not few and g >= 1 and n == 0,
        "own": quiet and not few and (g == 0 or n > 0),
    }
    return [name for name, holds in conditions.items() if holds]


@given(answers_given())
def test_an_interest_has_exactly_one_class(told: tuple[int, str | None, list[tuple[str, Stance]]]) -> None:
    parties, raised_by, stances = told
    found = sides(raised_by, stances)
    assert second_opinion(found, parties) == [classify(found, parties)]
    assert classify(found, parties) in get_args(InterestClass)


@given(answers_given())
def test_no_party_counts_twice_and_a_missing_answer_is_no_answer(
    told: tuple[int, str | None, list[tuple[str, Stance]]],
) -> None:
    _, raised_by, stances = told
    found = sides(raised_by, stances)
    only_clash = found.clashes - found.holds - found.grants - found.neutral
    parts = (found.holds, found.grants, found.neutral, only_clash)
    assert sum(len(part) for part in parts) == len(found.heard)
    spoke = {party for party, _ in stances} | ({raised_by} if raised_by else set())
    assert found.heard == spoke
    assert found.divided == {party for party in found.clashes if party in found.holds | found.grants}
    assert 0 < found.support < 1


@given(answers_given(), st.randoms(use_true_random=False))
def test_the_order_of_speaking_does_not_matter(
    told: tuple[int, str | None, list[tuple[str, Stance]]], chance: Random
) -> None:
    _, raised_by, stances = told
    shuffled = list(stances)
    chance.shuffle(shuffled)
    assert sides(raised_by, shuffled) == sides(raised_by, stances)


def test_words_that_say_the_same_are_evidence_of_who_typed_them() -> None:
    sat = table("interest interest", parties=3)
    sat.answer("Help close to home").respond(C="grant")
    first = sat.subject
    sat.next().answer(InterestAnswer(text="Care around the corner", whys=("No car",), same_as=first))
    one = summarise(sat.state).interest(first)
    assert (one.text, one.raised_by, one.holds, one.grants) == ("Help close to home", "A", ("A", "B"), ("C",))
    assert one.class_ == "shared"
    assert [(words.party, words.player, words.text, words.whys) for words in one.other_words] == [
        ("B", "b1", "Care around the corner", ("No car",))
    ]
    said = one.evidence[-1]
    assert (said.act, said.player, said.words) == ("mine", "b1", "Care around the corner")
    assert said.seq == one.other_words[0].seq
