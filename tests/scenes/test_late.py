"""What comes after its card has gone: replies, stances, what a clash is with, and a round that does not count."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import moves
from game.core.cards import ExchangeAnswer, InterestAnswer, InterestDraft, StanceAnswer
from game.core.events import StanceEntry
from game.desk import Playing
from game.scenes.late import waiting
from game.scenes.summary import SummaryScene
from tests.builders import card
from tests.scenes.seats import interest_on_table, secretly, sit_down
from tests.stagehand import Stagehand


def look(playing: Playing, folder: Path, page: str, statement: str) -> Stagehand:
    """An interim look with the evidence of a statement open."""
    hand = Stagehand(folder, size=(1280, 720))
    hand.show(SummaryScene(playing, page=page))
    press(hand, statement)
    return hand


def press(hand: Stagehand, *keys: str) -> None:
    """Press widgets one after another."""
    for key in keys:
        stage = hand.on_stage.stage
        found = [one for one in stage.snapshot().nodes if one == key or one.endswith(f"/{key}")]
        assert found, (key, list(stage.snapshot().nodes))
        stage.focus_on(found[0])
        hand.press("space")
        hand.settle(100)


@pytest.mark.parametrize("screen", ["private", "visible"])
def test_an_exchange_is_answered_later(screen: str, tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "exchange", [1, 1], screen=screen)
    session = playing.session
    line = session.play(
        moves.answer_card, "a1", ExchangeAnswer(direction="need", other="B", what="Een zaal", value=2)
    ).seq
    session.play(moves.next_card)
    hand = look(playing, tmp_path, "exchange", f"apart-x{line}")
    press(hand, "reply-now")
    hand.on_stage.stage.focus_on("reply")
    hand.press("space")
    if screen == "visible":
        hand.on_stage.stage.focus_on("value")
        hand.press("4")
    else:
        press(hand, "value/3")
    hand.press("ctrl+enter")
    exchange = session.state.exchanges[f"x{line}"]
    assert (exchange.reply, exchange.other_value) == ("yes", 4)


def test_a_party_that_was_not_heard_is_heard_later(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1, 1])
    session = playing.session
    interest_on_table(playing)
    interest = next(reversed(session.state.interests))
    session.play(moves.respond, interest, [StanceEntry(party="C", stance="neutral")])
    hand = look(playing, tmp_path, "interests", f"interest-{interest}")
    press(hand, "talk", "respond-now", "stance-0/1")
    hand.press("ctrl+enter")
    stances = {party: entry.stance for (party, _), entry in session.state.interests[interest].stances.items()}
    assert stances == {"B": "grant", "C": "neutral"}


def test_a_clash_says_later_what_it_is_with(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    session = playing.session
    interest_on_table(playing)
    interest = next(reversed(session.state.interests))
    session.play(moves.respond, interest, [StanceEntry(party="B", stance="clash", why="Het rooster")])
    own = session.play(moves.lift_interest, "B", InterestDraft(text="Vaste dagen")).seq
    hand = look(playing, tmp_path, "interests", f"interest-{interest}")
    press(hand, "talk", "respond-now", f"against-0-i{own}")
    hand.press("ctrl+enter")
    entry = session.state.interests[interest].stances["B", None]
    assert (entry.stance, entry.against, entry.why) == ("clash", f"i{own}", "Het rooster")


def test_a_round_is_set_aside_after_its_card(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], secrecy="parties")
    secretly(playing, 1, 2, 3, 4)
    playing.session.play(moves.next_card)
    hand = look(playing, tmp_path, "trust", "statement-r2")
    press(hand, "aside")
    assert playing.session.state.rounds["r2"].set_aside


def test_a_session_that_is_only_looked_at_offers_nothing(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], secrecy="parties")
    secretly(playing, 1, 2, 3, 4)
    playing.close()
    hand = look(Stagehand(tmp_path).desk.look(playing.path), tmp_path, "trust", "statement-r2")
    assert not [key for key in hand.on_stage.stage.snapshot().nodes if key.endswith("aside")]


def test_a_filter_that_is_left_empty_by_a_late_answer_shows_everything(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    session = playing.session
    interest_on_table(playing)
    interest = next(reversed(session.state.interests))
    session.play(moves.respond, "i2", [StanceEntry(party="A", stance="grant")])
    session.play(moves.respond, "i3", [StanceEntry(party="A", stance="grant")])
    hand = look(playing, tmp_path, "interests", "only-not_yet_heard")
    press(hand, "talk", "respond-now", "stance-0/1")
    hand.press("ctrl+enter")
    assert session.state.interests[interest].stances["B", None].stance == "grant"
    assert isinstance(hand.on_stage.scene, SummaryScene)


def test_arrows_do_nothing_while_there_is_no_interest(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(SummaryScene(sit_down(tmp_path, "open", [1, 1])))
    hand.press("right", "up")
    assert isinstance(hand.on_stage.scene, SummaryScene)


@pytest.mark.parametrize("secrecy", ["named", "parties"])
def test_stances_given_secretly_are_heard_and_can_be_set_aside(secrecy: str, tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [2, 3], response="secret", secrecy=secrecy)
    session = playing.session
    session.play(moves.answer_card, "a1", InterestAnswer(text="Rust", short_name="Rust"))
    session.play(moves.open_stances)
    for player in session.awaited():
        session.answer_secretly(player, StanceAnswer(stance="grant"))
    (interest,) = session.state.interests.values()
    assert waiting(session.state, interest) == ()
    hand = look(playing, tmp_path, "interests", f"interest-{interest.id}")
    press(hand, "aside")
    (interest,) = session.state.interests.values()
    assert interest.stances == {}
    assert len(waiting(session.state, interest)) == (4 if secrecy == "named" else 1)


def test_a_party_whose_sealed_clash_named_nothing_can_still_name_it(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [2, 3], response="secret", secrecy="parties")
    interest_on_table(playing)
    session = playing.session
    session.play(moves.open_stances)
    for player in session.awaited():
        session.answer_secretly(player, StanceAnswer(stance="clash"))
    interest = list(session.state.interests.values())[-1]
    assert waiting(session.state, interest) == (("B", None),)


def test_who_put_it_in_other_words_was_heard(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1, 1], pile=(card("interest", ref="one"), card("interest", ref="two")))
    session = playing.session
    session.play(moves.answer_card, "a1", InterestAnswer(text="Hulp dicht bij huis"))
    (interest,) = session.state.interests.values()
    session.play(moves.next_card)
    assert waiting(session.state, interest) == (("B", None), ("C", None))
    session.play(moves.answer_card, "b1", InterestAnswer(text="Zorg om de hoek", same_as=interest.id))
    assert waiting(session.state, interest) == (("C", None),)
