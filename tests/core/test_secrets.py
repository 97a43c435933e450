"""Secret rounds: what nobody sees before the reveal, and what nobody ever learns from a sealed one."""

from __future__ import annotations

from copy import deepcopy
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import moves
from game.core.events import RevealedAnswer, SecretAnswered, SecretOpened, SecretRevealed
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


# How secret is said before


@pytest.mark.parametrize("secrecy", ["named", "parties", "anonymous"])
def test_how_secret_is_written_down_before_anybody_answers(secrecy: str) -> None:
    sat = table("scale", players=6, secrecy=secrecy).open()
    opened = sat.last.event
    assert opened == SecretOpened(deck_id="test", card_id="c1", secrecy=secrecy)  # type: ignore[arg-type]  # parametrised


# Named rounds


def test_a_named_round_writes_a_line_an_answer_and_shows_none() -> None:
    sat = table("scale", players=4).open().secretly(a1=4, b1=None)
    assert sat.events[-2:] == ["secret_answered", "secret_answered"]
    for seat in (None, "b1", "a2", "b2"):
        shown = sat.session.view(seat).rounds[sat.subject]
        assert shown.given == {"a1": None, "b1": None}
        assert shown.revealed is None
    assert sat.session.view("a1").rounds[sat.subject].given == {"a1": secret(4), "b1": None}


def test_a_named_answer_is_given_once() -> None:
    sat = table("scale", players=4).open().secretly(a1=4)
    with refused("already_answered"):
        sat.secretly(a1=5)
    sat.correct(sat.last.seq, SecretAnswered(player="a1", answer=secret(5)))
    assert sat.state.rounds[sat.subject].given == {"a1": secret(5)}


def test_a_named_round_goes_on_after_a_restart() -> None:
    sat = table("scale", players=3).open().secretly(a1=4, b1=2).restart()
    assert sat.session.awaited() == ("a2",)
    assert [one.answer for one in revealed(sat.secretly(a2=1))] == [secret(4), secret(2), secret(1)]


def test_a_named_reveal_can_be_undone() -> None:
    sat = table("scale", players=2).open().secretly(a1=4, b1=2).undo()
    assert sat.state.rounds[sat.subject].revealed is None
    assert sat.session.awaited() == ("b1",)


# Sealed rounds


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


# On paper


def test_paper_in_a_named_round_is_entered_with_names() -> None:
    sat = table("term", players=3).open().paper(("b1", "speed"), ("a1", "care"))
    assert [(one.player, one.party) for one in revealed(sat)] == [("a1", "A"), ("b1", "B")]
    assert sat.step == "settle"


def test_a_named_slip_of_paper_can_be_corrected() -> None:
    sat = table("scale", players=2).open().paper(("a1", 2), ("b1", 4))
    line = sat.last
    assert isinstance(line.event, SecretRevealed)
    a1, b1 = line.event.answers
    better = a1.model_copy(update={"answer": secret(3)})
    sat.correct(line.seq, SecretRevealed(answers=(better, b1)))
    assert revealed(sat) == (better, b1)
    for wrong in (a1.model_copy(update={"answer": secret("words")}), a1.model_copy(update={"player": "b1"})):
        with refused("not_the_same"):
            sat.correct(line.seq, SecretRevealed(answers=(wrong, b1)))


def test_unsigned_paper_keeps_no_order() -> None:
    slips: list[tuple[str | None, Given]] = [(None, 5), (None, 1), (None, None), (None, 3)]
    files = set()
    for order in permutations(slips):
        sat = table("scale", 2, 5, secrecy="anonymous").open().paper(*order)
        assert all(one.player is None and one.party is None for one in revealed(sat))
        files.add(tuple(lines(sat)))
    assert len(files) == 1


def test_paper_per_party_keeps_the_party_only() -> None:
    sat = table("scale", 2, 4, secrecy="parties").open().paper(("B", 2), ("A", 5), ("B", 1), ("A", 4))
    assert [(one.party, one.player, one.answer) for one in revealed(sat)] == [
        ("A", None, secret(4)),
        ("A", None, secret(5)),
        ("B", None, secret(1)),
        ("B", None, secret(2)),
    ]


@pytest.mark.parametrize(
    ("code", "secrecy", "slips"),
    [
        ("unknown_player", "named", [("z9", 1)]),
        ("unknown_player", "named", [(None, 1)]),
        ("unknown_player", "named", [("a1", 1), ("a1", 2)]),
        ("unknown_party", "anonymous", [("a1", 1)]),
        ("unknown_party", "anonymous", [("A", 1)]),
        ("unknown_party", "parties", [(None, 1)]),
        ("unknown_party", "parties", [("a1", 1)]),
        ("too_many_slips", "anonymous", [(None, 1)] * 7),
        ("too_many_slips", "parties", [("A", 1)] * 4),
    ],
)
def test_a_slip_that_does_not_fit_is_refused(code: str, secrecy: str, slips: list[tuple[str | None, Given]]) -> None:
    sat = table("scale", 2, 6, secrecy=secrecy).open()
    with refused(code):
        sat.paper(*slips)
    assert sat.step == "secret"


def test_too_few_slips_leave_only_that_they_were_too_few() -> None:
    sat = table("scale", 2, 5, secrecy="anonymous").open().paper((None, 1), (None, 5))
    assert sat.last.event == SecretRevealed(answers=(), too_few=True)


# What a seat sees


@given(mine=scores, other=scores, seat=st.sampled_from([None, "b1", "a2", "b2"]))
def test_nobody_sees_which_named_answer_was_given(mine: Given, other: Given, seat: str | None) -> None:
    views = [table("scale", players=4).open().secretly(a1=value, b1=3).session.view(seat) for value in (mine, other)]
    assert views[0] == views[1]


@given(
    mine=st.integers(1, 5),
    other=st.one_of(st.none(), st.integers(1, 5)),
    seat=st.sampled_from([None, "b1", "b2", "c1"]),
    direction=st.sampled_from(["bring", "need"]),
)
def test_nobody_else_sees_the_first_value_of_an_exchange(
    mine: int, other: int | None, seat: str | None, direction: str
) -> None:
    views = []
    for value in (mine, other):
        sat = table("exchange", parties=3, players=6)
        views.append((sat.bring if direction == "bring" else sat.need)("Time", "B", value).session.view(seat))
    assert views[0] == views[1]
    open_now = table("exchange", parties=3).bring("Time", "B", mine).reply("accepted", 2)
    assert open_now.session.view("c1").exchanges["x2"].own_value == mine


def test_looking_changes_nothing() -> None:
    sat = table("scale", players=4).open().secretly(a1=4, b1=None)
    before = deepcopy(sat.state)
    for seat in (None, "a1", "b2"):
        sat.session.view(seat)
    assert sat.state == before


def test_after_the_reveal_everybody_sees_the_same() -> None:
    sat = table("scale", players=2).open().secretly(a1=4, b1=2)
    assert sat.session.view(None) == sat.session.view("a1") == sat.state
