"""What a survey comes to: counts over people, Polis' figures over parties, classes as at any table."""

from __future__ import annotations

import math
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.interests import InterestStanding, classify, sides
from game.analysis.summary import Summary, summarise
from game.core.cards import STANCES, Stance
from game.core.replay import replay
from tests.builders import table
from tests.survey_events import asked, brought, told

Voice = tuple[str | None, Stance]
"""What one person said, with their party or none."""


def summary_of(*interests: list[Voice], parties: int = 2) -> Summary:
    """The summary of a survey in which these people answered; ten people in each party, ten of none."""
    events = []
    for place, voices in enumerate(interests):
        counts: dict[str, list[int]] = {}
        for party, stance in voices:
            counts.setdefault(party or "others", [0, 0, 0, 0])[STANCES.index(stance)] += 1
        said = {who: (mine, grant, neutral, clash) for who, (mine, grant, neutral, clash) in counts.items()}
        events.append(asked(f"Interest {place}", **said))
    start = brought(parties, 10)
    start = start.model_copy(
        update={"survey": start.survey.model_copy(update={"others": 10}) if start.survey else None}
    )
    return summarise(replay(told(start, *events)))


def only(summary: Summary) -> InterestStanding:
    (interest,) = summary.interests
    return interest


def several(party: str | None, stance: Stance, count: int) -> list[Voice]:
    return [(party, stance)] * count


def test_people_are_counted_with_those_who_named_no_party() -> None:
    found = only(summary_of([*several("p1", "mine", 3), *several("p2", "clash", 2), *several(None, "grant", 4)]))
    people = found.people
    assert people is not None
    assert (people.mine, people.grant, people.neutral, people.clash) == (3, 4, 0, 2)
    assert (people.heard, people.people) == (9, 30)
    assert people.support == float(Fraction(8, 11))
    assert [(one.party, one.heard, one.people) for one in people.parties] == [("p1", 3, 10), ("p2", 2, 10)]


def test_who_named_no_party_is_in_no_party_s_figure() -> None:
    voices = [*several("p1", "mine", 3), *several("p2", "clash", 2)]
    with_others = only(summary_of([*voices, *several(None, "mine", 10)]))
    without = only(summary_of(voices))
    figures = {"class_", "holds", "grants", "neutral", "clashes", "heard", "support", "divisiveness", "evidence"}
    assert with_others.model_dump(include=figures) == without.model_dump(include=figures)
    assert with_others.group_informed_consensus == without.group_informed_consensus


def test_a_party_has_the_strongest_side_of_its_people_and_is_marked_by_one_that_clashes() -> None:
    found = only(
        summary_of([("p1", "mine"), *several("p1", "neutral", 9), *several("p2", "grant", 9), ("p2", "clash")])
    )
    assert (found.holds, found.grants, found.clashes, found.divided) == (("p1",), ("p2",), ("p2",), ("p2",))
    assert found.class_ == "contested"
    assert found.raised_by is None


def test_polis_figures_by_hand() -> None:
    found = only(
        summary_of(
            [*several("p1", "mine", 3), *several("p1", "grant", 1), ("p1", "neutral"), *several("p2", "clash", 3)],
            parties=3,
        )
    )
    # p1: 4 of 5 agree, p2: 0 of 3, p3 was not heard
    assert found.group_informed_consensus == pytest.approx(5 / 7 * 1 / 5 * 1 / 2, abs=1e-15)
    assert found.divisiveness == pytest.approx(5 / 7 - 1 / 5, abs=1e-15)


def test_a_missing_answer_never_counts_as_agreement() -> None:
    one = only(summary_of([("p1", "mine")])).group_informed_consensus
    more = only(summary_of([("p1", "mine"), ("p2", "mine")])).group_informed_consensus
    assert one is not None
    assert more is not None
    assert one < more


def test_with_equal_support_over_parties_the_people_decide_the_order_and_then_the_columns() -> None:
    few: list[Voice] = [("p1", "mine"), ("p2", "mine"), ("p1", "clash")]
    many = [*several("p1", "mine", 9), ("p2", "mine"), ("p1", "clash")]
    found = summary_of(few, many, few).interests
    assert {one.class_ for one in found} == {"contested"}
    assert len({one.support for one in found}) == 1
    assert [one.text for one in found] == ["Interest 1", "Interest 0", "Interest 2"]


def test_a_clash_is_listed_for_a_party_of_which_more_people_clash_than_hold_or_grant_it() -> None:
    summary = summary_of([("p1", "mine"), *several("p1", "clash", 2), ("p2", "clash"), ("p2", "grant")])
    (clash,) = summary.clashes
    assert (clash.by, clash.second) == (("p1",), None)
    assert [(item.party, item.people, item.act) for item in clash.evidence] == [("p1", 2, "clash")]


def test_an_interest_is_one_clash_with_all_its_parties_and_that_of_most_people_comes_first() -> None:
    few = several("p1", "clash", 3)
    many = [*several("p1", "clash", 2), *several("p2", "clash", 5), (None, "mine")]
    summary = summary_of(few, many)
    assert [(clash.first.text, clash.by, clash.people) for clash in summary.clashes] == [
        ("Interest 1", ("p1", "p2"), 7),
        ("Interest 0", ("p1",), 3),
    ]
    assert [(item.party, item.people) for item in summary.clashes[0].evidence] == [("p2", 5), ("p1", 2)]


def test_the_evidence_says_how_many_of_each_party_said_what() -> None:
    found = only(summary_of([*several("p1", "mine", 3), ("p1", "clash"), ("p2", "grant"), (None, "mine")]))
    assert [(item.act, item.party, item.people) for item in found.evidence] == [
        ("surveyed", None, None),
        ("mine", "p1", 3),
        ("clash", "p1", 1),
        ("grant", "p2", 1),
    ]


def test_a_played_session_has_no_figures_over_people() -> None:
    summary = summarise(table("open", parties=2).lift("A", "Rest").state)
    found = only(summary)
    assert (found.people, found.group_informed_consensus, found.divisiveness) == (None, None, None)
    assert summary.session.imported is None


def test_the_session_says_how_many_people_it_was_read_from() -> None:
    imported = summary_of([("p1", "mine")]).session.imported
    assert imported is not None
    assert (imported.people, imported.without_party) == (30, 10)
    assert [(size.party, size.people) for size in imported.parties] == [("p1", 10), ("p2", 10)]


PARTIES = ("p1", "p2", "p3", None)
voices = st.lists(st.tuples(st.sampled_from(PARTIES), st.sampled_from(STANCES)), max_size=10)


@given(voices)
def test_every_figure_is_what_counting_the_people_gives(said: list[Voice]) -> None:
    found = only(summary_of(said, parties=3))
    stances = Counter(stance for _, stance in said)
    assert found.people is not None
    assert {stance: getattr(found.people, stance) for stance in STANCES} == {one: stances[one] for one in STANCES}
    agreed = []
    for party in PARTIES[:3]:
        own = [stance for who, stance in said if who == party]
        agreed.append(Fraction(sum(stance in {"mine", "grant"} for stance in own) + 1, len(own) + 2))
    assert found.group_informed_consensus == pytest.approx(float(math.prod(agreed)), abs=1e-12)
    assert found.divisiveness == pytest.approx(float(max(agreed) - min(agreed)), abs=1e-12)
    stood = sides(None, [(party, stance) for party, stance in said if party is not None])
    assert found.class_ == classify(stood, 3)
    assert set(found.holds) == stood.holds
    assert found.heard == len(stood.heard)
    assert found.support == stood.support
