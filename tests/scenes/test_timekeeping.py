"""A table that runs late on the screen: cards leave the pile, everybody hears it, and it can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import closing
from game.core.seats import PileCard
from game.desk import Playing
from game.ui import access_tree as tree
from tests.builders import card
from tests.scenes.seats import on_stage, sit_down
from tests.stagehand import Stagehand


class Clock:
    """Minutes by a clock that only the test sets."""

    def __init__(self) -> None:
        self.minutes = 0.0

    def __call__(self) -> float:
        return self.minutes * 60


def open_cards() -> tuple[PileCard, ...]:
    """Five open cards, the last of them deep; the two of `sit_down` come after them."""
    return tuple(card("open", ref=f"c{place}", depth=3 if place == 5 else 1) for place in range(1, 6))


def late(tmp_path: Path, clock: Clock, minutes: int | None = 60) -> tuple[Playing, Stagehand]:
    """A table that took sixteen minutes for its first card, with 45 minutes before the closing of an hour."""
    playing = sit_down(tmp_path, "open", [1, 1], pile=open_cards(), ticks=clock, minutes=minutes)
    hand = on_stage(playing, tmp_path)
    turn(hand, clock, 16)
    return playing, hand


def turn(hand: Stagehand, clock: Clock, minutes: float) -> None:
    """Talk about the card on the table for so many minutes, and go on."""
    clock.minutes += minutes
    hand.press("alt+g", "ctrl+enter", "enter")
    hand.settle(100)


def said(hand: Stagehand) -> list[str]:
    """What was announced."""
    return [message.words for message in hand.on_stage.stage.snapshot().live]


def progress(hand: Stagehand) -> str:
    """What the bar says about how far the session is."""
    names = [one.name for one in hand.on_stage.stage.snapshot().nodes.values()]
    return next(name for name in names if name.startswith("Kaart ") and " van " in name)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_screen_says_that_cards_go_and_why(language: str, tmp_path: Path) -> None:
    clock = Clock()
    playing = sit_down(tmp_path, "open", [1, 1], pile=open_cards(), ticks=clock)
    hand = on_stage(playing, tmp_path, language)
    turn(hand, clock, 16)
    words = hand.say("play.dropped", n=2)
    assert [one.card.id for one in playing.session.state.dropped] == ["c5", "third"]
    assert said(hand)[-1] == words
    button = next(one for one in hand.on_stage.stage.snapshot().nodes.values() if one.description == words)
    assert (button.role, button.name) == (tree.BUTTON, hand.say("play.undo"))
    assert playing.session.saved


def test_bar_and_title_follow_the_pile(tmp_path: Path) -> None:
    _, hand = late(tmp_path, Clock())
    assert progress(hand) == "Kaart 2 van 5"
    assert hand.say("play.draw_pile", n=3) in hand.words
    assert hand.ctx.settings.last_session["cards"] == 5
    hand.press("ctrl+z")
    assert progress(hand) == "Kaart 2 van 7"
    assert hand.ctx.settings.last_session["cards"] == 7
    assert said(hand)[-1] == hand.say("play.undone.cards_dropped")


def test_a_drop_that_was_taken_back_does_not_come_again(tmp_path: Path) -> None:
    clock = Clock()
    playing, hand = late(tmp_path, clock)
    hand.press("ctrl+z")
    for _ in range(3):
        turn(hand, clock, 9)
        assert playing.session.state.dropped == []
    playing.close()
    again = hand.desk.resume(playing.path)
    hand = on_stage(again, tmp_path)
    hand.press("alt+g", "ctrl+enter", "enter")
    assert again.session.state.dropped == []
    assert again.session.state.turn is not None


def test_the_turn_itself_can_still_be_taken_back(tmp_path: Path) -> None:
    playing, hand = late(tmp_path, Clock())
    hand.press("ctrl+z", "ctrl+z")
    turn_now = playing.session.state.turn
    assert turn_now is not None
    assert turn_now.index == 0
    assert turn_now.step == "talk"


def test_time_is_looked_at_when_a_turn_ended_and_not_before(tmp_path: Path) -> None:
    clock = Clock()
    playing = sit_down(tmp_path, "open", [1, 1], pile=open_cards(), ticks=clock)
    hand = on_stage(playing, tmp_path)
    clock.minutes = 16
    hand.press("alt+g", "ctrl+enter")
    assert playing.session.state.elapsed == 16 * 60
    hand.press("k", "end")
    hand.type("De ruimte")
    hand.press("ctrl+enter")
    assert playing.session.state.parked
    assert playing.session.state.dropped == []


def test_cards_per_player_run_as_long_as_they_run(tmp_path: Path) -> None:
    playing, _ = late(tmp_path, Clock(), minutes=None)
    assert playing.session.state.dropped == []


def test_what_the_file_holds_tells_the_same_table(tmp_path: Path) -> None:
    playing, hand = late(tmp_path, Clock())
    playing.close()
    again = hand.desk.resume(playing.path)
    assert again.session.state == playing.session.state
    assert again.session.play(closing.open_closing).event.type == "closing_opened"
