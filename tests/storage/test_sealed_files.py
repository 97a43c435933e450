"""Sealed rounds on disk: the file says the same whoever gave which answer, and nothing before the reveal."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

import pytest

from game.core import moves
from game.core.cards import InterestAnswer, ScaleAnswer, SecretlyGiven, StanceAnswer, TermAnswer
from game.session import Session
from game.storage.journal import Journal
from tests.builders import START, cards, started

SCORES: tuple[SecretlyGiven | None, ...] = (
    ScaleAnswer(value=1),
    ScaleAnswer(value=4),
    ScaleAnswer(value=4),
    ScaleAnswer(value=None),
    None,
    ScaleAnswer(value=2),
)
WORDS: tuple[SecretlyGiven | None, ...] = (
    TermAnswer(definition="Eerder helpen"),
    TermAnswer(definition="Zorgen dat inwoners gezond blijven"),
    None,
    TermAnswer(definition="Ölüm, één idee"),
    TermAnswer(definition="Nu uitgeven wat later scheelt"),
    TermAnswer(definition="Erbij zijn"),
)
STANCES: tuple[StanceAnswer | None, ...] = (
    StanceAnswer(stance="clash"),
    StanceAnswer(stance="grant"),
    None,
    StanceAnswer(stance="mine"),
)


def _begin(path: Path, kind: str, secrecy: str) -> tuple[Journal, Session]:
    journal = Journal.create(path, clock=lambda: START, ticks=lambda: 0.0)
    session = Session.start(journal, started(cards(f"{kind} open"), 3, 6, secrecy=secrecy))
    session.play(moves.open_secret)
    return journal, session


def _played(folder: Path, kind: str, secrecy: str, answers: Sequence[SecretlyGiven | None]) -> bytes:
    path = folder / "session.journal"
    path.unlink(missing_ok=True)
    journal, session = _begin(path, kind, secrecy)
    for player, answer in zip(session.state.players, answers, strict=True):
        session.answer_secretly(player.id, answer)
    session.play(moves.settle_term, session.state.round_now().id, "") if kind == "term" else None  # type: ignore[union-attr]
    session.play(moves.next_card)
    journal.close()
    return path.read_bytes()


@pytest.mark.parametrize(("kind", "answers"), [("scale", SCORES), ("term", WORDS)])
def test_an_anonymous_round_is_the_same_file_whoever_gave_what(
    tmp_path: Path, kind: str, answers: tuple[SecretlyGiven | None, ...]
) -> None:
    orders = set(itertools.permutations(range(len(answers))))
    files = {_played(tmp_path, kind, "anonymous", [answers[place] for place in order]) for order in sorted(orders)}
    assert len(files) == 1


@pytest.mark.parametrize(("kind", "answers"), [("scale", SCORES), ("term", WORDS)])
def test_a_round_per_party_is_the_same_file_whoever_of_the_party_gave_what(
    tmp_path: Path, kind: str, answers: tuple[SecretlyGiven | None, ...]
) -> None:
    seats = _begin(tmp_path / "seats.journal", kind, "parties")[1].state.players
    parties = sorted({seat.party for seat in seats})
    places = {party: [place for place, seat in enumerate(seats) if seat.party == party] for party in parties}
    files = set()
    for swapped in itertools.product((False, True), repeat=len(parties)):
        order = list(range(len(seats)))
        for party, swap in zip(parties, swapped, strict=True):
            first, second = places[party]
            if swap:
                order[first], order[second] = second, first
        files.add(_played(tmp_path, kind, "parties", [answers[place] for place in order]))
    assert len(files) == 1


def test_what_was_given_by_another_party_makes_another_file(tmp_path: Path) -> None:
    turned = (*SCORES[1:], SCORES[0])
    assert _played(tmp_path, "scale", "parties", SCORES) != _played(tmp_path, "scale", "parties", turned)


@pytest.mark.parametrize("secrecy", ["parties", "anonymous"])
def test_before_the_reveal_no_answer_is_in_any_file(tmp_path: Path, secrecy: str) -> None:
    _, session = _begin(tmp_path / "session.journal", "term", secrecy)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for player, answer in zip(session.state.players[:-1], WORDS, strict=False):
        session.answer_secretly(player.id, answer)
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    session.answer_secretly(session.state.players[-1].id, WORDS[-1])
    assert b"Eerder helpen" in (tmp_path / "session.journal").read_bytes()


def _stances(path: Path, secrecy: str) -> tuple[Journal, Session]:
    """A table of two parties of three at which A put an interest on the table; B and two of A give secret stances."""
    journal = Journal.create(path, clock=lambda: START, ticks=lambda: 0.0)
    session = Session.start(journal, started(cards("interest open"), 2, 6, secrecy=secrecy, response="secret"))
    session.play(moves.answer_card, "a1", InterestAnswer(text="Rest on the ward"))
    session.play(moves.open_stances)
    return journal, session


@pytest.mark.parametrize("secrecy", ["parties", "anonymous"])
def test_stances_are_the_same_file_whoever_of_the_party_gave_which(tmp_path: Path, secrecy: str) -> None:
    files = set()
    for of_b in itertools.permutations((STANCES[0], STANCES[1], STANCES[2])):
        for of_a in itertools.permutations((STANCES[0], STANCES[3])):
            path = tmp_path / "session.journal"
            path.unlink(missing_ok=True)
            journal, session = _stances(path, secrecy)
            for player, answer in zip(("b1", "b2", "b3", "a2", "a3"), (*of_b, *of_a), strict=True):
                session.answer_secretly(player, answer)
            session.play(moves.next_card)
            journal.close()
            files.add(path.read_bytes())
    assert len(files) == 1


def test_before_the_reveal_no_stance_is_in_any_file(tmp_path: Path) -> None:
    _, session = _stances(tmp_path / "session.journal", "parties")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for player in ("b1", "a2", "b2", "a3"):
        session.answer_secretly(player, StanceAnswer(stance="clash"))
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    session.answer_secretly("b3", StanceAnswer(stance="clash"))
    assert b'"stance":"clash"' in (tmp_path / "session.journal").read_bytes()
