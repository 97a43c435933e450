"""Stances that are given secretly: who is asked, what the file says before and after, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.summary import summarise
from game.core import closing, moves, sealed
from game.core.cards import STANCES, Stance, StanceAnswer
from game.core.events import SecretAnswered, SecretRevealed
from game.core.seats import Secrecy
from game.core.view import visible_to
from tests.builders import Table, refused, sizes_of, stance, started, table

Said = tuple[Stance, str | None] | Stance | None


def sat_down(parties: int = 2, players: int = 6, secrecy: str = "named") -> Table:
    """A table with an interest of a1 on it, and one of B that B can clash with."""
    sat = table("interest open", parties, players, secrecy=secrecy, response="secret")
    return sat.lift("B", "Less overtime").answer("Longer opening hours")


def own_of_b(sat: Table) -> str:
    """The interest that B holds itself."""
    return next(one.id for one in sat.state.interests.values() if one.evidence.party == "B")


def lines(sat: Table) -> list[str]:
    """What the journal holds, byte for byte."""
    return [entry.model_dump_json() for entry in sat.session.entries]


@pytest.mark.parametrize(
    ("secrecy", "parties", "players", "expected"),
    [
        ("named", 2, 2, "named"),
        ("parties", 2, 5, "parties"),
        ("anonymous", 2, 5, "parties"),
        ("anonymous", 4, 5, "named"),
    ],
)
def test_stances_are_named_or_of_parties_and_never_anonymous(
    secrecy: str, parties: int, players: int, expected: str
) -> None:
    sat = sat_down(parties, players, secrecy).open_stances()
    assert sat.step == "secret"
    assert sat.state.rounds[sat.subject].secrecy == expected


def test_everybody_but_the_raiser_is_asked() -> None:
    sat = sat_down(2, 4).open_stances()
    assert sat.session.awaited() == ("b1", "a2", "b2")
    with refused("not_asked"):
        sat.take_stances(a1="mine")


def test_a_single_colleague_of_the_raiser_is_not_asked_in_a_sealed_round() -> None:
    assert sat_down(2, 5, "parties").open_stances().session.awaited() == ("b1", "a2", "b2", "a3")
    sat = table("open interest open", 2, 5, secrecy="parties", response="secret").answer("Words").next()
    sat.answer("Rest").open_stances()
    assert sat.now == "b1"
    assert sat.session.awaited() == ("a1", "a2", "a3")


@pytest.mark.parametrize("secrecy", ["named", "parties", "anonymous"])
def test_a_table_that_may_be_so_secret_always_asks_enough_people(secrecy: Secrecy) -> None:
    for parties, players in product(range(1, 5), range(1, 9)):
        sizes = sizes_of(parties, players)
        if players < parties or not closing.secrecy_allowed(secrecy, sizes):
            continue
        allowed = closing.secret_stances_allowed(secrecy, sizes)
        first = started(table("interest").state.started.pile, parties, players, secrecy=secrecy, response="secret")
        if not allowed:
            with refused("too_few_for_secrecy"):
                closing.start(first)
            continue
        for turn in range(players):
            sat = table("interest " * players, parties, players, secrecy=secrecy, response="secret")
            for _ in range(turn):
                sat.pass_card()
            sat.answer("Rest").open_stances()
            least = 1 if sat.state.rounds[sat.subject].secrecy == "named" else sealed.ENOUGH
            assert len(sat.session.awaited()) >= least


def test_one_person_alone_has_nobody_to_ask() -> None:
    first = started(table("interest").state.started.pile, 2, 2, alone=True, response="secret")
    with refused("too_few_for_secrecy"):
        closing.start(first)


def test_only_a_secret_round_of_an_interest_can_be_opened() -> None:
    with refused("wrong_kind"):
        table("interest", 2, 4).answer("Rest").open_stances()
    with refused("not_now"):
        table("interest", 2, 4, response="secret").open_stances()
    with refused("wrong_kind"):
        sat_down().open_stances().secretly(b1=3)


def test_a_named_round_writes_each_stance_hides_it_and_turns_all_over_at_once() -> None:
    sat = sat_down(2, 3).open_stances()
    interest = sat.state.rounds[sat.subject].interest or ""
    sat.take_stances(b1=("clash", own_of_b(sat)))
    assert isinstance(sat.last.event, SecretAnswered)
    for seat in (None, "a1", "a2"):
        assert visible_to(sat.state, seat).rounds[sat.subject].given == {"b1": None}
    assert sat.state.interests[interest].stances == {}
    sat.take_stances(a2="grant")
    assert sat.step == "talk"
    assert sat.subject == interest
    given = sat.state.interests[interest].stances
    assert given == {("B", "b1"): stance("b1", "clash", against=own_of_b(sat)), ("A", "a2"): stance("a2", "grant")}
    assert sat.undo().step == "secret"
    assert sat.state.interests[interest].stances == {}
    assert sat.undo(2).step == "respond"


def test_a_named_stance_can_be_corrected_and_is_judged_again() -> None:
    sat = sat_down(2, 3).open_stances().take_stances(b1="grant", a2="mine")
    line = next(entry.seq for entry in sat.session.entries if isinstance(entry.event, SecretAnswered))
    clash = StanceAnswer(stance="clash", against=own_of_b(sat))
    sat.correct(line, SecretAnswered(player="b1", answer=clash))
    assert sat.state.interests[sat.subject].stances[("B", "b1")].against == own_of_b(sat)
    for code, wrong in {
        "only_clash_names": StanceAnswer(stance="mine", against=own_of_b(sat)),
        "unknown_interest": StanceAnswer(stance="clash", against="i99"),
    }.items():
        with refused(code):
            sat.correct(line, SecretAnswered(player="b1", answer=wrong))


@pytest.mark.parametrize("secrecy", ["named", "parties"])
def test_a_clash_names_an_interest_of_its_own_party_only(secrecy: str) -> None:
    sat = sat_down(2, 6, secrecy).open_stances()
    for code, said in {
        "not_their_interest": {"a2": ("clash", own_of_b(sat))},
        "only_clash_names": {"b1": ("grant", own_of_b(sat))},
        "unknown_interest": {"b1": ("clash", sat.state.rounds[sat.subject].interest)},
    }.items():
        with refused(code):
            sat.take_stances(**said)  # type: ignore[arg-type]


def test_a_sealed_round_of_stances_writes_one_line_when_all_are_in() -> None:
    sat = sat_down(2, 6, "parties").open_stances()
    interest, written = sat.state.rounds[sat.subject].interest or "", lines(sat)
    sat.take_stances(b1="grant", a2="neutral", b2=("clash", own_of_b(sat)), a3="clash")
    assert lines(sat) == written
    assert sat.state.rounds[sat.subject].given == {}
    assert sat.restart().session.awaited() == ("b1", "a2", "b2", "a3", "b3")
    sat.take_stances(b1="grant", a2="neutral", b2=("clash", own_of_b(sat)), a3="clash", b3="mine")
    assert len(lines(sat)) == len(written) + 1
    event = sat.last.event
    assert isinstance(event, SecretRevealed)
    assert [(one.party, one.player) for one in event.answers] == [("A", None)] * 2 + [("B", None)] * 3
    for again in (sat, sat.restart()):
        with refused("nothing_to_undo"):
            again.undo()
        with refused("sealed"):
            again.correct(again.last.seq, event)
    (standing,) = [one for one in summarise(sat.state).interests if one.id == interest]
    assert (standing.holds, standing.grants, standing.neutral) == (("A", "B"), (), ())
    assert standing.clashes == standing.divided == ("A", "B")
    assert standing.class_ == "contested"
    assert all(item.player is None for item in standing.evidence if item.act != "raised")


def test_stances_of_one_party_do_not_overwrite_each_other() -> None:
    sat = sat_down(2, 6, "parties").open_stances()
    interest = sat.state.rounds[sat.subject].interest or ""
    sat.take_stances(b1="grant", a2="mine", b2="neutral", a3=None, b3="clash")
    given = [(giver[0], entry.stance) for giver, entry in sat.state.interests[interest].stances.items()]
    assert given == [("A", "mine"), ("B", "grant"), ("B", "neutral"), ("B", "clash")]


def test_too_few_stances_leave_only_that_they_were_too_few() -> None:
    sat = sat_down(2, 6, "parties").open_stances()
    sat.take_stances(b1="grant", a2=None, b2="clash", a3=None, b3=None)
    assert sat.last.event == SecretRevealed(answers=(), too_few=True)
    assert sat.step == "talk"
    assert sat.state.interests[sat.subject].stances == {}


@pytest.mark.parametrize("secrecy", ["named", "parties"])
def test_stances_that_are_set_aside_no_longer_count(secrecy: str) -> None:
    sat = sat_down(2, 6, secrecy).open_stances()
    opened = sat.subject
    sat.take_stances(b1="grant", a2="mine", b2="neutral", a3="mine", b3="clash").respond(B="grant")
    sat.session.play(moves.set_aside, opened)
    assert sat.state.interests[sat.subject].stances == {("B", None): stance("B", "grant")}


def test_what_a_sealed_clash_is_with_can_be_named_later() -> None:
    sat = sat_down(2, 6, "parties").open_stances()
    sat.take_stances(b1="clash", a2="mine", b2="clash", a3="mine", b3="grant")
    own = own_of_b(sat)
    sat.respond(B=stance("B", "clash", against=own))
    (clash,) = summarise(sat.state).clashes
    assert clash.interests == (own, sat.subject)


def test_slips_take_no_stances() -> None:
    sat = sat_down().open_stances()
    with refused("wrong_kind"):
        sat.session.play(sealed.reveal_from_paper, [("b1", StanceAnswer(stance="mine"))])


def journal(players: int, said: Mapping[str, Said]) -> list[str]:
    """The lines of a sealed round in which these stances were given, in this order."""
    sat = sat_down(2, players, "parties").open_stances()
    own = own_of_b(sat)
    named = {who: (one[0], own if one[1] else None) if isinstance(one, tuple) else one for who, one in said.items()}
    return lines(sat.take_stances(**named).next())


def test_every_permutation_within_a_party_gives_the_same_file() -> None:
    of_a: list[Said] = ["neutral", "clash"]
    of_b: list[Said] = [("clash", "own"), "clash", None]
    files = {
        tuple(journal(6, {"b1": b[0], "a2": a[0], "b2": b[1], "a3": a[1], "b3": b[2]}))
        for a in permutations(of_a)
        for b in permutations(of_b)
    }
    assert len(files) == 1
    other: dict[str, Said] = {"b1": "neutral", "a2": "clash", "b2": "clash", "a3": "clash", "b3": None}
    assert tuple(journal(6, other)) not in files


@settings(max_examples=25)
@given(data=st.data())
def test_stances_within_a_party_over_other_seats_give_the_same_file(data: st.DataObject) -> None:
    one = st.sampled_from([*STANCES, None])
    answers = {letter: data.draw(st.lists(one, min_size=size, max_size=size)) for letter, size in (("a", 2), ("b", 3))}
    other = {letter: data.draw(st.permutations(mine)) for letter, mine in answers.items()}
    seats = {"a": ["a2", "a3"], "b": ["b1", "b2", "b3"]}
    first = {seat: said for letter in "ab" for seat, said in zip(seats[letter], answers[letter], strict=True)}
    turned = {
        seat: said for letter in "ba" for seat, said in reversed(list(zip(seats[letter], other[letter], strict=True)))
    }
    assert journal(6, turned) == journal(6, first)
