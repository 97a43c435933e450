"""Of what is secret the loudspeaker says nothing: the same words, whatever was chosen or typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.core import moves
from game.core.cards import ExchangeAnswer
from game.scenes.panels.parts import BlindValue, SecretScale
from game.scenes.secret.stances import StancesView
from game.scenes.secret.view import SecretView
from game.scenes.view import View
from game.ui.inputs import Text
from tests.scenes.listener import Listener, read_to, told
from tests.scenes.seats import interest_on_table, on_stage, secretly, sit_down, strike


def _walked(listener: Listener, *keys: str) -> list[str]:
    """Press keys; after each ask what has the focus, then step through everything that can have it."""
    heard: list[str] = []
    for key in keys:
        listener.voice.finish()
        strike(listener.hand, key)
        heard += listener.hears("f3", "f4")
    return heard


def _opened(tmp_path: Path, name: str, kind: str, *keys: str, **rules: Any) -> Listener:
    folder = tmp_path / name
    folder.mkdir()
    sizes = [2, 2, 2]
    playing = sit_down(folder, kind, sizes, **rules)
    if kind == "interest":
        interest_on_table(playing)
    hand = on_stage(playing, folder)
    listener = read_to(hand)
    listener.hears(*keys)
    listener.voice.said.clear()
    return listener


WAYS: dict[str, dict[str, Any]] = {
    "passed round": {},
    "seen by all": {"screen": "visible"},
    "while the others look away": {"screen": "visible"},
    "by hand": {"scale_by": "hand"},
    "sealed": {"secrecy": "parties"},
    "sealed, by hand, seen by all": {"secrecy": "parties", "scale_by": "hand", "screen": "visible"},
}


@pytest.mark.parametrize("way", WAYS)
def test_of_a_secret_figure_the_same_is_said_whichever_it_is(tmp_path: Path, way: str) -> None:
    keys = ("enter",) if "by hand" in way else ("enter", "w", "enter") if "look away" in way else ("enter", "enter")
    heard = {
        value: _walked(_opened(tmp_path, value, "scale", *keys, **WAYS[way]), value)
        for value in ("1", "2", "3", "5", "0")
    }
    first = heard.pop("1")
    assert len(first) >= 2
    for value, words in heard.items():
        assert words == first, value


@pytest.mark.parametrize("screen", ["private", "visible"])
def test_of_a_secret_stance_the_same_is_said_whichever_it_is(tmp_path: Path, screen: str) -> None:
    heard = [
        _walked(_opened(tmp_path, key, "interest", "enter", "enter", response="secret", screen=screen), key)
        for key in ("1", "2", "3", "4")
    ]
    assert heard[0]
    assert all(words == heard[0] for words in heard[1:])


@pytest.mark.parametrize("rules", [{}, {"secrecy": "parties"}, {"screen": "visible"}], ids=["named", "sealed", "paper"])
def test_of_a_secret_text_nothing_is_said_not_even_whether_there_is_one(tmp_path: Path, rules: dict[str, Any]) -> None:
    heard = []
    for place, words in enumerate(("", "zuster", "samen dragen wij de wijk")):
        listener = _opened(
            tmp_path, str(place), "term", *(("enter",) if rules.get("screen") else ("enter", "enter")), **rules
        )
        assert listener.hand.on_stage.stage.typing
        if words:
            listener.hand.send(Text(words))
        heard.append(listener.hears("f3"))
    assert heard[0] == heard[1] == heard[2]
    assert "zuster" not in " ".join(heard[1])


@pytest.mark.parametrize("screen", ["private", "visible"])
def test_of_what_an_exchange_is_worth_nothing_is_said_before_the_other_party_has_heard(
    tmp_path: Path, screen: str
) -> None:
    heard = []
    for value in ("1", "4", "5"):
        folder = tmp_path / value
        folder.mkdir()
        playing = sit_down(folder, "exchange", [1, 1], screen=screen)
        session = playing.session
        assert session.state.turn is not None
        answer = ExchangeAnswer(direction="bring", other="B", what="Een kamer", value=2)
        session.play(moves.answer_card, session.state.turn.player, answer)
        hand = on_stage(playing, folder)
        listener = read_to(hand)
        hand.press("1")
        found = [one.key for one in hand.on_stage.stage.snapshot().nodes.values() if one.secret]
        assert found
        hand.on_stage.stage.focus_on("submit")
        hand.press(value)
        said = listener.hears("f3")
        for key in found:
            hand.on_stage.stage.focus_on(key)
            if hand.on_stage.stage.focus == key:
                said += listener.hears("f3")
        heard.append(said)
    assert heard[0] == heard[1] == heard[2]
    assert told(hand, "secret") in " ".join(heard[0])


@pytest.mark.parametrize("screen", ["private", "visible"])
def test_who_offers_something_is_not_given_away_either(tmp_path: Path, screen: str) -> None:
    heard = []
    for value in ("1", "3", "5"):
        (folder := tmp_path / value).mkdir()
        hand = on_stage(sit_down(folder, "exchange", [1, 1], screen=screen), folder)
        listener = read_to(hand)
        hand.on_stage.stage.focus_on("what")
        hand.type("Een kamer")
        hand.on_stage.stage.focus_on("submit")
        hand.press(value)
        said = listener.hears("f3")
        for key in [one.key for one in hand.on_stage.stage.snapshot().nodes.values() if one.secret]:
            hand.on_stage.stage.focus_on(key)
            said += listener.hears("f3")
        hand.on_stage.stage.focus = ""
        heard.append([*said, *listener.hears("f3")])
    assert told(hand, "secret") in " ".join(heard[0])
    assert heard[0] == heard[1] == heard[2]


def test_no_view_decides_for_itself_what_may_be_said_while_a_round_is_open() -> None:
    """Whether it is open says the state of the session, which no view can forget to ask."""
    views = [View]
    for one in views:
        views += one.__subclasses__()
    assert {SecretView, StancesView} <= set(views)
    assert [one.__name__ for one in views if "spoken_in_secret" in vars(one)] == ["View"]


def test_what_is_measured_secretly_is_marked_as_such() -> None:
    assert BlindValue.secret
    assert SecretScale.secret


def test_a_message_that_could_tell_an_answer_is_not_said_behind_the_curtain(tmp_path: Path) -> None:
    listener = _opened(tmp_path, "scale", "scale", "enter", "enter")
    listener.hand.ctx.stage.announce("4 gekozen")
    listener.hand.ctx.toast("4 gekozen")
    listener.hand.settle(100)
    assert listener.words == []


def test_who_is_called_and_what_is_asked_are_said_in_a_secret_round(tmp_path: Path) -> None:
    listener = _opened(tmp_path, "scale", "scale")
    hand = listener.hand
    assert hand.say("secret.pass_on_to", who="A 1") in listener.hears("enter")
    (asked,) = listener.hears("enter")
    assert "5" in asked
    hand.press("3", "enter")
    assert listener.words[-1] == hand.say("secret.pass_on_to", who="B 1")


def test_after_the_reveal_everything_may_be_said_again(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "term", [1, 1])
    secretly(playing, "samen dragen", "zorg dichtbij")
    hand = on_stage(playing, tmp_path)
    listener = read_to(hand)
    hand.on_stage.stage.focus_on("definition.0")
    assert "samen dragen" in listener.hears("f3")[0]


def test_that_the_others_should_look_away_is_said(tmp_path: Path) -> None:
    listener = _opened(tmp_path, "scale", "scale", "enter", screen="visible")
    assert listener.hand.say("secret.look_away") in listener.hears("w")


def test_a_finger_that_rests_on_an_answer_hears_the_question(tmp_path: Path) -> None:
    listener = _opened(tmp_path, "scale", "scale", "enter", "enter")
    heard = [listener.feels(f"value/{at}") for at in range(6)]
    assert heard == [[f"{listener.hand.say('secret.choose')}. {told(listener.hand, 'secret')}"]] * 6
    assert not [one for one in listener.hand.on_stage.stage.snapshot().nodes.values() if one.checked]
