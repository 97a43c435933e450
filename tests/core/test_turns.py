"""Whose turn it is, what a player may do with a card, and what a table may take back or change."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pytest

from game.core import closing, moves
from game.core.cards import ExchangeAnswer, ExternalAnswer, InterestAnswer, InterestDraft, OpenAnswer
from game.core.events import (
    AgreementMade,
    CardAnswered,
    CheckedOut,
    Correctable,
    ExchangeAnswered,
    ExternalAdded,
    InterestLifted,
    SecretAnswered,
    StancesGiven,
    TurnEnded,
)
from game.core.replay import replay
from game.core.turns import player_in_turn, round_of
from tests.builders import Table, card, cards, refused, secret, stance, started, table

# Turns


def test_the_opening_seat_rotates_from_round_to_round() -> None:
    assert [player_in_turn(index, 3) for index in range(9)] == [0, 1, 2, 1, 2, 0, 2, 0, 1]
    assert [round_of(index, 3) for index in range(7)] == [1, 1, 1, 2, 2, 2, 3]


def test_every_seat_gets_as_many_turns_as_there_are_rounds() -> None:
    sat = table("open " * 9, parties=3)
    turns = []
    while sat.step != "closing":
        turns.append(sat.now)
        sat.pass_card()
    assert turns == ["a1", "b1", "c1", "b1", "c1", "a1", "c1", "a1", "b1"]


def test_only_the_player_in_turn_plays_the_card() -> None:
    sat = table("open open")
    for move in (moves.pass_card, moves.swap, moves.talk_about):
        with refused("not_your_turn"):
            sat.session.play(move, "b1")
    with refused("not_your_turn"):
        sat.answer("Mine", by="b1")


def test_a_card_is_played_once() -> None:
    sat = table("open open").answer("Words")
    for move in (moves.pass_card, moves.swap, moves.talk_about):
        with refused("not_now"):
            sat.session.play(move, "a1")
    with refused("not_now"):
        sat.answer("More words")


def test_the_next_card_waits_for_this_one() -> None:
    for kind in ("open", "interest", "scale"):
        with refused("not_now"):
            table(kind).next()
    with refused("not_now"):
        table("scale").open().next()


def test_after_the_last_card_the_closing_begins() -> None:
    sat = table("open").answer("Words").next()
    assert sat.step == "closing"
    for move in (moves.next_card, moves.open_secret):
        with refused("no_card"):
            sat.session.play(move)
    with refused("no_card"):
        sat.session.play(moves.pass_card, "a1")


# Swap


def swaps(pile: str, *reserve: tuple[str, str, int]) -> Table:
    """A table whose first card is about trust, at depth 2, with this reserve of kind, theme and depth."""
    first, *later = pile.split()
    dealt = [card(first, ref="had", depth=2), *cards(" ".join(later))]
    spare = [card(kind, ref=f"r{n}", theme=theme, depth=depth) for n, (kind, theme, depth) in enumerate(reserve, 1)]
    return Table(started(dealt, reserve=spare))


def swapped(sat: Table) -> str:
    """Swap, and say which card lies there now."""
    sat.swap()
    assert sat.state.turn is not None
    return sat.state.turn.card.card.id


def test_a_swap_takes_the_same_theme_and_the_nearest_depth() -> None:
    assert swapped(swaps("open", ("open", "externals", 2), ("open", "trust", 3), ("open", "trust", 2))) == "r3"
    assert swapped(swaps("open", ("open", "externals", 2), ("scale", "trust", 3))) == "r2"


def test_a_swap_without_the_theme_takes_the_nearest_depth() -> None:
    assert swapped(swaps("open", ("open", "externals", 3), ("open", "appreciation", 2))) == "r2"


def test_without_a_reserve_only_passing_remains() -> None:
    sat = table("open open", reserve="open").swap()
    with refused("reserve_empty"):
        sat.swap()
    assert sat.pass_card().now == "b1"


def test_a_swapped_card_never_comes_back() -> None:
    sat = table("open open", reserve="open open").swap().swap()
    assert [one.card.id for one in sat.state.pile] == ["r2", "c2"]
    assert sat.state.reserve == []
    with refused("reserve_empty"):
        sat.swap()


def test_a_swap_brings_no_second_term() -> None:
    assert swapped(swaps("open term", ("term", "trust", 2), ("open", "externals", 3))) == "r2"
    with refused("reserve_empty"):
        swaps("open term", ("term", "trust", 2)).swap()


def test_a_term_may_be_swapped_for_a_term_and_a_first_one_may_come() -> None:
    assert swapped(swaps("term open", ("term", "trust", 2))) == "r1"
    assert swapped(swaps("open open", ("term", "trust", 2))) == "r1"


def test_a_swap_keeps_the_turn() -> None:
    sat = table("open open", reserve="interest").swap()
    assert (sat.now, sat.step) == ("a1", "answer")
    assert sat.answer("Rest").step == "respond"


# Undo


def test_undo_takes_back_step_by_step_to_the_beginning() -> None:
    sat = table("interest exchange", reserve="open", parties=3)
    states = []
    plays: list[Callable[[], object]] = [
        lambda: sat.answer("Rest"),
        lambda: sat.respond(B="clash", C="grant"),
        lambda: sat.park("Parking"),
        sat.next,
        lambda: sat.bring("Time", to="C", value=3),
        lambda: sat.reply("accepted", 2),
        sat.next,
    ]
    for play in plays:
        states.append(deepcopy(sat.state))
        play()
    lines = sat.session.entries
    for before in reversed(states):
        sat.undo()
        before.seq, before.last_at = sat.state.seq, sat.state.last_at
        assert sat.state == before
    with refused("nothing_to_undo"):
        sat.undo()
    assert sat.session.entries[: len(lines)] == lines


def test_undo_goes_on_after_a_restart() -> None:
    sat = table("open open").answer("Words").next().answer("Others").restart().undo(2)
    assert sat.step == "talk"
    assert sat.restart().undo().step == "answer"
    assert not sat.state.reflections


def test_what_was_undone_is_played_anew_and_undone_anew() -> None:
    sat = table("open open").answer("One").undo().answer("Two").undo().talk()
    assert [note.text for note in sat.state.reflections.values()] == [""]
    assert sat.undo().step == "answer"
    with refused("nothing_to_undo"):
        sat.undo()


def test_undo_brings_a_swapped_card_back() -> None:
    sat = table("open open", reserve="open").swap().undo()
    assert [one.card.id for one in sat.state.pile] == ["c1", "c2"]
    assert [one.card.id for one in sat.state.reserve] == ["r1"]


def test_undo_takes_a_correction_back_before_what_it_corrected() -> None:
    sat = table("open open").answer("One")
    sat.correct(2, CardAnswered(player="a1", answer=OpenAnswer(text="Two")))
    assert sat.state.reflections["o2"].text == "Two"
    assert sat.undo().state.reflections["o2"].text == "One"
    assert sat.undo().state.reflections == {}


def test_nothing_is_taken_back_after_the_close() -> None:
    sat = table("open").pass_card().close()
    with refused("nothing_to_undo"):
        sat.undo()
    with refused("nothing_to_undo"):
        sat.restart().undo()


# Corrections


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


def test_a_refused_move_leaves_no_trace() -> None:
    sat = table("interest open").answer("Rest")
    before, lines = deepcopy(sat.state), sat.session.entries
    with refused("not_now"):
        sat.pass_card()
    with refused("unknown_party"):
        sat.respond(Z="grant")
    assert (sat.state, sat.session.entries) == (before, lines)
    assert replay(lines) == before
    assert TurnEnded().type not in sat.events
