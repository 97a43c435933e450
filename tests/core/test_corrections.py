"""Corrections: an earlier answer reads otherwise, and what that may not do."""

from __future__ import annotations

import pytest

from game.core import closing, moves
from game.core.cards import ExchangeAnswer, ExternalAnswer, InterestAnswer, InterestDraft, OpenAnswer
from game.core.closing_events import AgreementMade, CheckedOut
from game.core.events import (
    CardAnswered,
    Correctable,
    ExchangeAnswered,
    ExternalAdded,
    InterestLifted,
    SecretAnswered,
    StancesGiven,
)
from tests.builders import Table, refused, secret, stance, table


def test_the_last_of_two_corrections_counts() -> None:
    sat = table("open open").answer("One").next()
    for words in ("Two", "Three"):
        sat.correct(2, CardAnswered(player="a1", answer=OpenAnswer(text=words)))
    assert sat.state.reflections["o2"].text == "Three"
    assert sat.undo().state.reflections["o2"].text == "Two"
    assert sat.restart().state.reflections["o2"].text == "Two"
    assert sat.session.entries[1].event == CardAnswered(player="a1", answer=OpenAnswer(text="One"))


def test_a_correction_keeps_the_responses() -> None:
    sat = table("interest open").answer("Rest").respond(B="grant").next()
    sat.correct(2, CardAnswered(player="a1", answer=InterestAnswer(text="Calm", whys=("Too much noise",))))
    interest = sat.state.interests["i2"]
    assert (interest.draft.text, interest.stances["B", None].stance) == ("Calm", "grant")


def talked_through() -> Table:
    """A table on which much was said: the answers are on lines 2, 3, 5, 6, 8, 9, 12 and 14."""
    sat = table("interest exchange external scale open").answer("Rest").respond(B="grant").next()
    sat.bring("Time", to="A", value=3).reply("accepted", 2).next()
    sat.external("The insurer")
    sat.session.play(moves.add_external, "b1", ExternalAnswer(who="A fund"))
    sat.lift("A", "Money").next().open().secretly(b1=2, a1=3)
    return sat.agree("Meet", serves=("i2",))


def test_the_transcript_of_the_corrections_is_as_it_says() -> None:
    types = {entry.seq: entry.event.type for entry in talked_through().session.entries}
    assert types[3] == "stances_given"
    assert types[6] == "exchange_answered"
    assert types[9] == "external_added"
    assert types[10] == "interest_lifted"
    assert types[13] == "secret_answered"
    assert types[15] == "agreement_made"


@pytest.mark.parametrize(
    ("line", "event", "code"),
    [
        (2, CardAnswered(player="b1", answer=InterestAnswer(text="Rest")), "not_the_same"),
        (2, CardAnswered(player="a1", answer=OpenAnswer(text="Rest")), "not_the_same"),
        (3, StancesGiven(interest="i10", stances=()), "not_the_same"),
        (3, StancesGiven(interest="i2", stances=(stance("Z", "grant"),)), "unknown_party"),
        (3, StancesGiven(interest="i2", stances=(stance("B", "clash", against="i10"),)), "not_their_interest"),
        (3, StancesGiven(interest="i2", stances=(stance("B", "mine"), stance("B", "clash"))), "twice"),
        (5, CardAnswered(player="b1", answer=ExchangeAnswer(direction="need", other="A", what="Time")), "not_the_same"),
        (6, ExchangeAnswered(exchange="x5", party="A", reply="yes"), "wrong_reply"),
        (6, ExchangeAnswered(exchange="x5", party="A", reply="declined", value=2), "declined_has_no_value"),
        (9, ExternalAdded(player="b1", external=ExternalAnswer(who="Fund", contact="z1")), "unknown_player"),
        (10, InterestLifted(party="Z", interest=InterestDraft(text="Money")), "unknown_party"),
        (13, SecretAnswered(player="b1", answer=secret("Words")), "not_the_same"),
        (13, SecretAnswered(player="a1", answer=secret(1)), "not_the_same"),
        (15, AgreementMade(what="Meet", who="A", serves=("i99",)), "unknown_interest"),
        (99, CardAnswered(player="a1", answer=InterestAnswer(text="Rest")), "not_the_same"),
    ],
)
def test_a_correction_is_judged_like_the_move_that_it_corrects(line: int, event: Correctable, code: str) -> None:
    sat = talked_through()
    with refused(code):
        sat.correct(line, event)


def test_every_answer_can_be_corrected() -> None:
    sat = talked_through()
    sat.correct(3, StancesGiven(interest="i2", stances=(stance("B", "mine"),)))
    sat.correct(6, ExchangeAnswered(exchange="x5", party="A", reply="declined"))
    sat.correct(10, InterestLifted(party="B", interest=InterestDraft(text="Money")))
    sat.correct(13, SecretAnswered(player="b1", answer=secret(5)))
    sat.correct(15, AgreementMade(what="Meet twice", who="A", serves=("i10",)))
    state = sat.state
    assert state.interests["i2"].stances["B", None].stance == "mine"
    assert (state.exchanges["x5"].reply, state.exchanges["x5"].other_value) == ("declined", None)
    assert state.interests["i10"].evidence.party == "B"
    assert [one.answer for one in state.rounds["r12"].revealed or ()] == [secret(3), secret(5)]
    assert state.agreements["a15"].what == "Meet twice"
    assert sat.restart().state == state


def test_a_correction_may_not_pull_away_what_others_stand_on() -> None:
    sat = table("interest interest").answer("Open late").respond(B=stance("B", "clash", own=InterestDraft(text="Rest")))
    sat.next().agree("Meet", serves=("i3.0",))
    with refused("not_the_same"):
        sat.correct(3, StancesGiven(interest="i2", stances=(stance("B", "grant"),)))
    sat.undo().correct(3, StancesGiven(interest="i2", stances=(stance("B", "grant"),)))
    assert sat.state.interests.keys() == {"i2"}


def test_what_was_undone_is_not_corrected() -> None:
    sat = table("open").answer("One").undo()
    with refused("not_the_same"):
        sat.correct(2, CardAnswered(player="a1", answer=OpenAnswer(text="Two")))


def test_nothing_is_corrected_after_the_close() -> None:
    sat = table("open").answer("One").close_cards()
    sat.session.play(closing.check_out, "a1", "Calm")
    sat.correct(sat.last.seq, CheckedOut(player="a1", word="Hopeful"))
    assert sat.state.check_outs == {"a1": "Hopeful"}
    sat.close()
    with refused("closed"):
        sat.correct(2, CardAnswered(player="a1", answer=OpenAnswer(text="Two")))
