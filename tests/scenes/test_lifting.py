"""Lifting an interest out of any conversation, whatever kind of card it came from."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import moves
from game.core.cards import ExchangeAnswer
from tests.scenes.seats import interest_on_table, on_stage, secretly, sit_down, step


@pytest.mark.parametrize("kind", ["open", "interest", "exchange", "scale"])
def test_an_interest_is_lifted_out_of_the_conversation(kind: str, tmp_path: Path) -> None:
    playing = sit_down(tmp_path, kind, [1, 1])
    session = playing.session
    match kind:
        case "open":
            session.play(moves.talk_about, "a1")
        case "interest":
            interest_on_table(playing)
            session.play(moves.respond, next(reversed(session.state.interests)), [])
        case "exchange":
            session.play(moves.answer_card, "a1", ExchangeAnswer(direction="bring", other=None, what="Een zaal"))
        case _:
            secretly(playing, 2, 4)
    assert step(playing) == "talk"
    before = len(session.state.interests)
    hand = on_stage(playing, tmp_path)
    hand.press("b", "end")
    hand.type("Rust in het rooster")
    hand.press("ctrl+enter")
    assert len(session.state.interests) == before + 1
