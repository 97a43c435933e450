"""What was agreed, and what that leaves open."""

from __future__ import annotations

import datetime as dt

from game.analysis.summary import summarise
from game.core import closing
from tests.builders import TODAY, Table, stance, table


def clashing() -> Table:
    """A and B share calm (i2); longer hours (i4) of A clash with less overtime (i5) of B; i4 clashes for C as well."""
    sat = table("open", parties=3).lift("A", "Calm").respond("i2", B="mine")
    sat.lift("A", "Longer opening hours").lift("B", "Less overtime")
    return sat.respond("i4", B=stance("B", "clash", against="i5"), C="clash")


def test_shared_interests_wait_until_an_agreement_serves_them() -> None:
    sat = clashing()
    assert summarise(sat.state).outcome.unserved == ("i2",)
    sat.agree("A quiet room", not_served=("i2",))
    assert summarise(sat.state).outcome.unserved == ("i2",)
    sat.agree("A quiet room", serves=("i2",))
    assert summarise(sat.state).outcome.unserved == ()


def test_a_clash_waits_until_one_agreement_names_both_its_interests() -> None:
    sat = clashing()
    assert [clash.interests for clash in summarise(sat.state).outcome.without_step] == [("i4", "i5"), ("i4",)]
    sat.agree("Open on Saturday", serves=("i4",))
    assert [clash.interests for clash in summarise(sat.state).outcome.without_step] == [("i4", "i5")]
    sat.agree("A shared rota", serves=("i5",), not_served=("i4",))
    assert summarise(sat.state).outcome.without_step == ()


def test_only_interests_that_are_shared_and_not_contested_wait_for_an_agreement() -> None:
    sat = clashing().respond("i2", C="clash")
    assert summarise(sat.state).outcome.unserved == ()


def test_agreements_carry_who_what_and_when() -> None:
    sat = clashing().agree("A quiet room", who="A 1", by=TODAY, step="Measure", step_by=TODAY, serves=("i2",))
    (found,) = summarise(sat.state).outcome.agreements
    assert (found.what, found.who, found.by, found.step, found.step_by) == (
        "A quiet room", "A 1", TODAY, "Measure", TODAY,
    )  # fmt: skip
    assert found.evidence[0].seq == sat.state.seq


def test_the_closing_is_kept_whole() -> None:
    sat = clashing().park("Who pays?").close_cards()
    sat.session.play(closing.set_ambition, "Everybody well", "B 1")
    sat.session.play(closing.set_evaluation, TODAY + dt.timedelta(days=90), TODAY)
    sat.session.play(closing.check_out, "c1", "Hopeful")
    sat.session.play(closing.check_out, "a1", "Clear")
    summary = summarise(sat.close().state)
    found = summary.outcome
    assert [one.text for one in found.parked] == ["Who pays?"]
    assert found.ambition is not None
    assert (found.ambition.sentence, found.ambition.owner) == ("Everybody well", "B 1")
    assert found.evaluation == TODAY + dt.timedelta(days=90)
    assert [(one.player, one.word) for one in found.check_outs] == [("a1", "Clear"), ("c1", "Hopeful")]
    assert summary.session.stage == "closed"


def test_the_closing_can_be_traced_to_who_said_it() -> None:
    sat = clashing().close_cards()
    sat.session.play(closing.set_ambition, "Everybody well", "B 1")
    sat.session.play(closing.set_evaluation, TODAY + dt.timedelta(days=90), TODAY)
    sat.session.play(closing.check_out, "c1", "Hopeful")
    found, last = summarise(sat.state).outcome, sat.state.seq
    assert found.ambition is not None
    told = (*found.ambition.evidence, *found.evaluation_evidence, *found.check_outs[0].evidence)
    assert [(one.seq, one.act, one.player, one.words) for one in told] == [
        (last - 2, "aimed", None, "Everybody well"),
        (last - 1, "chosen", None, ""),
        (last, "checked_out", "c1", "Hopeful"),
    ]


def test_an_ambition_from_the_set_up_came_with_the_start() -> None:
    found = summarise(table("open", ambition="Everybody well").state).outcome.ambition
    assert found is not None
    assert [one.seq for one in found.evidence] == [1]
