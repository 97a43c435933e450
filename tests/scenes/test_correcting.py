"""Corrections reach the right line, and never show what is still hidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.analysis.evidence import EvidenceItem
from game.analysis.summary import summarise
from game.core import closing, moves, sealed
from game.core.cards import ExchangeAnswer, InterestAnswer, ScaleAnswer, StanceAnswer
from game.core.events import SecretAnswered, SecretRevealed
from game.desk import Playing
from game.scenes.correct_dialog import Correction
from game.scenes.correcting import changed, edits, line_of, standing
from tests.builders import card
from tests.scenes.seats import interest_on_table, on_stage, secret, secretly, sit_down


def scored(playing: Playing, player: str) -> EvidenceItem:
    """What the summary rests on for the first statement and this player."""
    found = summarise(playing.session.state).statements[0]
    return next(one for one in found.evidence if one.player == player)


def by_hand(playing: Playing) -> None:
    """A named round by raised fingers: a1 two, b1 four."""
    playing.session.play(moves.open_secret)
    slips = [("a1", ScaleAnswer(value=2)), ("b1", ScaleAnswer(value=4))]
    playing.session.play(sealed.reveal_from_paper, slips)


def test_a_score_given_by_hand_is_corrected_in_its_own_round(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    by_hand(playing)
    session, item = playing.session, scored(playing, "b1")
    line = line_of(session.entries, item)
    event = standing(session.entries, line)
    assert isinstance(event, SecretRevealed)
    correction = Correction(session, line, event, item.party, item.player)
    (edit,) = edits(event, item.party, item.player)
    assert edit.value == 4
    correction._choose(edit, 5)
    assert correction.save()
    assert [one.answer for one in session.state.rounds["r2"].revealed or ()] == [secret(2), secret(5)]


def test_no_correction_reaches_into_a_round_that_is_still_secret(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1], pile=(card("scale", ref="one"), card("scale", ref="two")))
    by_hand(playing)
    session = playing.session
    session.play(moves.next_card)
    session.play(moves.open_secret)
    session.answer_secretly("a1", ScaleAnswer(value=5))
    event = standing(session.entries, line_of(session.entries, scored(playing, "a1")))
    assert event is not None
    assert [edit.value for edit in edits(event, player="a1")] == [2]


def test_a_sealed_round_offers_nothing_to_correct(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], secrecy="parties")
    session = playing.session
    session.play(moves.open_secret)
    for player in session.state.players:
        session.answer_secretly(player.id, ScaleAnswer(value=3))
    assert all(standing(session.entries, entry.seq) is None for entry in session.entries)


def test_the_first_value_of_an_exchange_is_no_part_of_a_correction_before_the_reply(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "exchange", [1, 1])
    session = playing.session
    answer = ExchangeAnswer(direction="bring", other="B", what="Een zaal", value=5)
    line = session.play(moves.answer_card, "a1", answer).seq
    event = standing(session.entries, line)
    assert event is not None
    assert [edit.name for edit in Correction(session, line, event, "A")._edits] == ["what"]
    session.play(moves.answer_exchange, f"x{line}", "accepted", 2)
    assert [edit.name for edit in Correction(session, line, event, "A")._edits] == ["what", "value"]


@pytest.mark.parametrize("kind", ["interest", "term"])
def test_what_is_corrected_at_an_interim_look_stands_on_the_table_at_once(kind: str, tmp_path: Path) -> None:
    playing = sit_down(tmp_path, kind, [1, 1])
    session = playing.session
    if kind == "interest":
        interest_on_table(playing, "Gezinnen vragen hulp")
        line = session.entries[-1].seq
    else:
        secretly(playing, "samen doen", "samen delen")
        line = 3
    hand = on_stage(playing, tmp_path)
    event = standing(session.entries, line)
    assert event is not None
    edit = edits(event)[0]
    session.play(closing.correct, session.entries, line, changed(event, {edit.way: "Iets heel anders"}))
    hand.press("f1", "esc")
    assert any("Iets heel anders" in words for words in hand.words)


def stances(folder: Path, secrecy: str) -> Playing:
    """A table of two parties of three at which everybody asked clashed with A's interest."""
    playing = sit_down(folder, "interest", [3, 3], response="secret", secrecy=secrecy)
    session = playing.session
    session.play(moves.answer_card, "a1", InterestAnswer(text="Rust"))
    session.play(moves.open_stances)
    for player in session.awaited():
        session.answer_secretly(player, StanceAnswer(stance="clash"))
    return playing


def test_a_named_secret_stance_is_corrected_in_its_own_line(tmp_path: Path) -> None:
    playing = stances(tmp_path, "named")
    session = playing.session
    (interest,) = summarise(session.state).interests
    item = next(one for one in interest.evidence if one.player == "b2")
    line = line_of(session.entries, item)
    event = standing(session.entries, line)
    assert isinstance(event, SecretAnswered)
    assert event.player == "b2"
    correction = Correction(session, line, event, item.party, item.player)
    (edit,) = edits(event, item.party, item.player)
    correction._choose(edit, "grant")
    assert correction.save()
    assert session.state.interests[interest.id].stances[("B", "b2")].stance == "grant"


def test_a_sealed_stance_offers_nothing_to_correct(tmp_path: Path) -> None:
    playing = stances(tmp_path, "parties")
    session = playing.session
    (interest,) = summarise(session.state).interests
    found = [
        standing(session.entries, line_of(session.entries, one)) for one in interest.evidence if one.act == "clash"
    ]
    assert len(found) == 5
    assert set(found) == {None}
