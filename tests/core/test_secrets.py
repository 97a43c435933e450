"""Secret rounds: named ones, those on paper, and what nobody sees before the reveal."""

from __future__ import annotations

from copy import deepcopy
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.events import RevealedAnswer, SecretAnswered, SecretOpened, SecretRevealed
from tests.builders import Table, refused, secret, table

Given = int | str | None
scores = st.one_of(st.none(), st.integers(0, 5))


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
