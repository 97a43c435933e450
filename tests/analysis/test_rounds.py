"""Statements and terms: figures that are right, and never say who in a sealed round."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.scales import StatementStanding, figures
from game.analysis.summary import Summary, summarise
from game.core import moves
from tests.builders import Table, card, started, table


def scored(sat: Table) -> StatementStanding:
    (found,) = summarise(sat.state).statements
    return found


def told(found: StatementStanding) -> tuple[float, int, int, int] | None:
    one = found.figures
    return None if one is None else (one.median, one.lowest, one.highest, one.spread)


def test_named_scores_have_figures_and_their_givers() -> None:
    sat = table("scale").open().secretly(a1=2, b1=5)
    found = scored(sat)
    assert told(found) == (3.5, 2, 5, 3)
    assert found.dots == (2, 5)
    assert (found.scored, found.dont_know, found.no_answer) == (2, 0, 0)
    assert [(item.player, item.words) for item in found.evidence] == [("a1", "2"), ("b1", "5")]
    assert [(one.party, one.dots, one.figures) for one in found.parties] == [("A", (2,), None), ("B", (5,), None)]


def test_not_knowing_counts_in_no_score_and_passing_leaves_no_trace() -> None:
    found = scored(table("scale", parties=3).open().secretly(a1=0, b1=None, c1=4))
    assert told(found) == (4.0, 4, 4, 0)
    assert (found.scored, found.dont_know, found.no_answer) == (1, 1, 1)
    assert [(item.player, item.words) for item in found.evidence] == [("a1", ""), ("c1", "4")]


def test_nothing_is_told_before_the_reveal() -> None:
    sat = table("scale").open().secretly(a1=2)
    assert summarise(sat.state).statements == ()


def test_an_anonymous_round_shows_scores_and_no_giver() -> None:
    sat = table("scale", parties=5, secrecy="anonymous").open().secretly(a1=5, b1=1, c1=2, d1=2, e1=0)
    found = scored(sat)
    assert told(found) == (2.0, 1, 5, 4)
    assert found.dots == (1, 2, 2, 5)
    assert found.parties == ()
    assert {(item.party, item.player, item.words) for item in found.evidence} == {(None, None, "")}


def test_two_scores_in_a_sealed_round_show_neither_figure_nor_dot() -> None:
    sat = table("scale", parties=5, secrecy="anonymous").open().secretly(a1=5, b1=1, c1=0, d1=0, e1=None)
    found = scored(sat)
    assert (found.figures, found.dots, found.parties) == (None, (), ())
    assert (found.scored, found.dont_know, found.too_few) == (2, 2, False)


def test_too_few_answers_say_only_that() -> None:
    sat = table("scale", parties=5, secrecy="anonymous").open().secretly(a1=5, b1=1, c1=None, d1=None, e1=None)
    found = scored(sat)
    assert found.too_few
    assert (found.scored, found.dont_know, found.no_answer) == (None, None, None)
    assert (found.figures, found.dots) == (None, ())


def test_a_party_below_three_scores_has_dots_without_a_figure() -> None:
    sat = table("scale", parties=2, players=5, secrecy="parties").open()
    found = scored(sat.secretly(a1=1, b1=2, a2=4, b2=3, a3=5))
    assert told(found) == (3.0, 1, 5, 4)
    a, b = found.parties
    assert (a.party, a.dots, a.figures and a.figures.median) == ("A", (1, 4, 5), 4.0)
    assert (b.party, b.dots, b.figures) == ("B", (2, 3), None)
    assert all(item.player is None for item in found.evidence)


@pytest.mark.parametrize("kind", ["scale", "term"])
def test_a_round_set_aside_is_out_of_the_summary(kind: str) -> None:
    sat = table(kind).open()
    sat.secretly(**({"a1": 1, "b1": 5} if kind == "scale" else {"a1": "Fast", "b1": "Kind"}))
    sat.session.play(moves.set_aside, sat.subject)
    summary = summarise(sat.state)
    assert (summary.statements, summary.terms) == ((), ())


def test_a_term_with_a_wording_stands_in_the_glossary_and_one_without_is_open() -> None:
    sat = Table(started([card("term", ref="t1"), card("term", ref="t2")]))
    sat.open().secretly(a1="Fast", b1="Kind").settle("Fast and kind").next()
    sat.open().secretly(a1="Near", b1="Open late").settle()
    agreed, open_ = summarise(sat.state).terms
    assert (agreed.wording, agreed.is_open) == ("Fast and kind", False)
    assert (open_.wording, open_.is_open) == (None, True)
    assert [(one.words, one.player) for one in open_.definitions] == [("Near", "a1"), ("Open late", "b1")]


def test_definitions_from_a_sealed_round_have_no_giver() -> None:
    sat = table("term", parties=5, secrecy="anonymous").open()
    (term,) = summarise(sat.secretly(a1="a", b1="b", c1="c", d1="d", e1=None).state).terms
    assert [(one.words, one.party, one.player) for one in term.definitions] == [(w, None, None) for w in "abcd"]


@pytest.mark.parametrize(
    ("scores", "median"), [((1,), 1.0), ((1, 2), 1.5), ((5, 1, 2), 2.0), ((4, 4, 1, 5), 4.0), ((1, 1, 2, 5), 1.5)]
)
def test_medians(scores: tuple[int, ...], median: float) -> None:
    found = figures(scores)
    assert found is not None
    assert found.median == median


answer = st.none() | st.integers(min_value=0, max_value=5)


@given(st.lists(answer, min_size=6, max_size=6), st.permutations(range(6)))
def test_a_sealed_round_says_the_same_whoever_gave_which_answer(given: list[int | None], order: list[int]) -> None:
    def summed(answers: list[int | None]) -> Summary:
        sat = table("scale", parties=3, players=6, secrecy="anonymous").open()
        seats = [player.id for player in sat.state.players]
        return summarise(sat.secretly(**dict(zip(seats, answers, strict=True))).state)

    first, second = summed(given), summed([given[place] for place in order])
    assert first == second
    (found,) = first.statements
    assert {(item.party, item.player, item.words) for item in found.evidence} == {(None, None, "")}
    counted = [value for value in given if value]
    if len(counted) < 3:
        assert (found.figures, found.dots, found.parties) == (None, (), ())
    else:
        assert found.dots == tuple(sorted(counted))
        assert all(one <= other for one, other in pairwise(found.dots))


def test_a_term_says_how_many_gave_a_meaning() -> None:
    (named,) = summarise(table("term", parties=3).open().secretly(a1="Fast", b1=None, c1="Near").state).terms
    assert (named.heard, named.no_answer) == (2, 1)
    sealed = table("term", parties=5, secrecy="anonymous").open()
    (hidden,) = summarise(sealed.secretly(a1="a", b1="b", c1=None, d1=None, e1=None).state).terms
    assert (hidden.too_few, hidden.heard, hidden.no_answer) == (True, None, None)
