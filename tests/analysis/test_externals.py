"""Who outside the table has an interest, who keeps the contact, and what is only assumed."""

from __future__ import annotations

from game.analysis.summary import summarise
from game.core import moves
from game.core.cards import ExternalAnswer
from tests.builders import Table, card, started, table


def test_most_influence_comes_first_and_a_high_one_without_contact_is_unkept() -> None:
    sat = table("external external external external", parties=2)
    sat.external("Press", influence=3).next()
    sat.external("Insurer", stake="Less cost", influence=5, interest=2).next()
    sat.external("Council", influence=5, interest=4, contact="b1", stance="critical").next()
    sat.external("Neighbours")
    found = summarise(sat.state).externals
    assert [one.who for one in found] == ["Council", "Insurer", "Press", "Neighbours"]
    assert [one.unkept for one in found] == [False, True, False, False]
    assert [(one.keeper, one.keeper_party) for one in found[:2]] == [("b1", "B"), (None, None)]
    assert found[1].evidence[0].words == "Less cost"


def test_somebody_named_twice_is_kept_when_either_says_so() -> None:
    sat = table("external", parties=2).external("Council", influence=5)
    sat.session.play(moves.add_external, "b1", ExternalAnswer(who="council", influence=4, contact="b1"))
    assert [one.unkept for one in summarise(sat.state).externals] == [False, False]


def test_what_is_said_from_the_empty_chair_is_an_assumption_to_check() -> None:
    sat = Table(started([card("external", theme="externals", empty_chair=True)])).external("Council")
    summary = summarise(sat.state)
    assert summary.externals[0].assumption
    (outside,) = [theme for theme in summary.themes if theme.theme == "externals"]
    assert [(point.kind, point.about) for point in outside.open] == [("assumption", summary.externals[0].id)]
