"""Sealed rounds: what nobody ever learns, neither from the screen nor from the file."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import moves
from game.core.events import RevealedAnswer, SecretRevealed
from tests.builders import Table, refused, secret, table

Given = int | str | None
SEALED = [("anonymous", 2, 5), ("anonymous", 5, 5), ("parties", 2, 4), ("parties", 3, 6)]
scores = st.one_of(st.none(), st.integers(0, 5))
words = st.one_of(st.none(), st.sampled_from(["care", "speed", "Speed", "één", "zorg"]))


def lines(sat: Table) -> list[str]:
    """What the journal holds, byte for byte."""
    return [entry.model_dump_json() for entry in sat.session.entries]


def revealed(sat: Table) -> tuple[RevealedAnswer, ...]:
    """What lies open after the reveal of the card on the table."""
    return sat.state.rounds[sat.subject].revealed or ()


@pytest.mark.parametrize(("secrecy", "parties", "players"), SEALED)
def test_a_sealed_round_writes_one_line_when_all_are_in(secrecy: str, parties: int, players: int) -> None:
    sat = table("scale open", parties, players, secrecy=secrecy).open()
    written = lines(sat)
    seats = [player.id for player in sat.state.players]
    for seat in seats[:-1]:
        assert sat.session.answer_secretly(seat, secret(3)) is None
        assert lines(sat) == written
        assert sat.state.rounds[sat.subject].given == {}
    assert sat.session.awaited() == (seats[-1],)
    entry = sat.session.answer_secretly(seats[-1], secret(1))
    assert entry is not None
    assert entry.event.type == "secret_revealed"
    assert len(lines(sat)) == len(written) + 1
    assert all(one.player is None for one in revealed(sat))
    assert all((one.party is None) == (secrecy == "anonymous") for one in revealed(sat))


def test_a_sealed_answer_can_be_changed_until_the_reveal() -> None:
    sat = table("scale", 2, 5, secrecy="anonymous").open()
    sat.secretly(a1=1, b1=2).secretly(a1=5).secretly(a2=3, b2=3, a3=3)
    assert [one.answer for one in revealed(sat)] == [secret(value) for value in (2, 3, 3, 3, 5)]


def test_a_sealed_answer_can_be_taken_back() -> None:
    sat = table("scale", 2, 5, secrecy="anonymous").open().secretly(a1=1, b1=2)
    sat.session.take_back_own("a1")
    assert sat.session.awaited() == ("a1", "a2", "b2", "a3")
    with refused("sealed"):
        sat.undo()
    sat.session.take_back_own("b1")
    assert sat.undo().step == "answer"


def test_after_a_crash_a_sealed_round_starts_at_its_first_seat() -> None:
    sat = table("scale", 2, 5, secrecy="anonymous").open().secretly(a1=1, b1=2, a2=3).restart()
    assert sat.step == "secret"
    assert sat.session.awaited() == ("a1", "b1", "a2", "b2", "a3")


def test_a_round_that_is_opened_again_remembers_nothing() -> None:
    sat = table("scale", 2, 5, secrecy="anonymous").open().secretly(a1=1)
    sat.session.take_back_own("a1")
    sat.undo().open()
    assert sat.session.awaited() == ("a1", "b1", "a2", "b2", "a3")


def test_answers_of_one_round_stay_out_of_the_next() -> None:
    sat = table("scale scale", 2, 5, secrecy="anonymous").open().secretly(a1=1, b1=2)
    sat.paper((None, 3), (None, 4), (None, 5)).next().open()
    assert sat.session.awaited() == ("a1", "b1", "a2", "b2", "a3")


def test_sealed_answers_have_no_move_of_their_own() -> None:
    sat = table("scale", 2, 5, secrecy="anonymous").open()
    with refused("sealed"):
        sat.session.play(moves.answer_secretly, "a1", secret(1))


def test_a_sealed_reveal_is_a_barrier() -> None:
    sat = table("open scale open", 2, 5, secrecy="anonymous").answer("Words").next().open()
    sat.secretly(a1=1, b1=2, a2=3, b2=4, a3=5)
    for again in (sat, sat.restart()):
        with refused("nothing_to_undo"):
            again.undo()
    reveal = sat.last
    sat.park("Later")
    assert isinstance(reveal.event, SecretRevealed)
    with refused("sealed"):
        sat.correct(reveal.seq, reveal.event)
    assert sat.undo().state.parked == {}
    with refused("nothing_to_undo"):
        sat.undo()


def test_a_sealed_round_can_be_set_aside_once() -> None:
    sat = table("scale open", 2, 5, secrecy="anonymous").open()
    with refused("no_round"):
        sat.session.play(moves.set_aside, sat.subject)
    sat.secretly(a1=1, b1=2, a2=3, b2=4, a3=5)
    sat.session.play(moves.set_aside, sat.subject)
    assert sat.state.rounds[sat.subject].set_aside
    with refused("no_round"):
        sat.session.play(moves.set_aside, sat.subject)
    with refused("no_round"):
        sat.session.play(moves.set_aside, "r99")


@pytest.mark.parametrize("kind", ["scale", "term"])
def test_too_few_answers_leave_only_that_they_were_too_few(kind: str) -> None:
    one, two = (1, 2) if kind == "scale" else ("care", "speed")
    sat = table(f"{kind} open", 2, 5, secrecy="anonymous").open()
    sat.secretly(a1=one, b1=None, a2=two, b2=None, a3=None)
    assert sat.last.event == SecretRevealed(answers=(), too_few=True)
    assert sat.step == "talk"
    with refused("nothing_to_undo"):
        sat.undo()


def test_not_knowing_is_an_answer_and_passing_is_none() -> None:
    sat = table("scale", 2, 5, secrecy="anonymous").open().secretly(a1=0, b1=None, a2=5, b2=None, a3=0)
    assert [one.answer for one in revealed(sat)] == [secret(5), secret(0), secret(0), None, None]


def journal(kind: str, secrecy: str, given: dict[str, Given]) -> list[str]:
    """The lines of a round in which these answers were given, in this order of seats."""
    sat = table(f"{kind} open", 2, len(given), secrecy=secrecy).open()
    return lines(sat.secretly(**given).next())


@pytest.mark.parametrize("kind", ["scale", "term"])
@settings(max_examples=25)
@given(data=st.data())
def test_anonymous_answers_over_other_seats_give_the_same_file(kind: str, data: st.DataObject) -> None:
    answers = data.draw(st.lists(scores if kind == "scale" else words, min_size=5, max_size=7))
    other = data.draw(st.permutations(answers))
    seats = [player.id for player in table("open", 2, len(answers)).state.players]
    order = data.draw(st.permutations(range(len(seats))))
    first = journal(kind, "anonymous", dict(zip(seats, answers, strict=True)))
    assert journal(kind, "anonymous", {seats[i]: other[i] for i in order}) == first


@pytest.mark.parametrize("kind", ["scale", "term"])
@settings(max_examples=25)
@given(data=st.data())
def test_answers_within_a_party_over_other_seats_give_the_same_file(kind: str, data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 4))
    one = scores if kind == "scale" else words
    answers = {letter: data.draw(st.lists(one, min_size=size, max_size=size)) for letter in "ab"}
    other = {letter: data.draw(st.permutations(mine)) for letter, mine in answers.items()}
    first = {f"{letter}{n}": answers[letter][n - 1] for n in range(1, size + 1) for letter in "ab"}
    turned = {f"{letter}{n}": other[letter][n - 1] for letter in "ba" for n in range(size, 0, -1)}
    assert journal(kind, "parties", turned) == journal(kind, "parties", first)


def test_every_permutation_of_five_answers_gives_the_same_file() -> None:
    seats = [player.id for player in table("open", 2, 5).state.players]
    answers: list[Given] = [5, 0, 2, None, 2]
    files = {tuple(journal("scale", "anonymous", dict(zip(seats, one, strict=True)))) for one in permutations(answers)}
    assert len(files) == 1
    changed: list[Given] = [5, 0, 2, None, 3]
    assert tuple(journal("scale", "anonymous", dict(zip(seats, changed, strict=True)))) not in files


def test_a_value_moved_to_another_party_does_show_when_parties_do() -> None:
    first: dict[str, Given] = {"a1": 5, "b1": 1, "a2": 4, "b2": 2}
    moved: dict[str, Given] = {"a1": 1, "b1": 5, "a2": 4, "b2": 2}
    assert journal("scale", "parties", first) != journal("scale", "parties", moved)
