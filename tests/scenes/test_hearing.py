"""Reading aloud and sounds: F3 says where you are, F4 the card, and neither tells anything that is secret."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.core import moves
from game.core.cards import ExchangeAnswer
from game.scenes.help import HelpScene
from game.scenes.panels.parts import BlindValue, SecretScale
from game.scenes.play import PlayScene
from game.scenes.secret.stances import StancesView
from game.scenes.secret.view import SecretView
from game.scenes.settings import SettingsScene
from game.scenes.title import TitleScene
from game.scenes.view import View
from game.scenes.wish import Push
from game.ui import access_tree as tree
from game.ui.inputs import Act, Key, Text
from game.voice.speaker import Trouble
from tests.builders import card
from tests.scenes.listener import Listener, read_to
from tests.scenes.seats import interest_on_table, on_stage, secretly, sit_down, strike
from tests.stagehand import Stagehand


def told(hand: Stagehand, key: str, **values: object) -> str:
    return hand.say(f"hear.{key}", **values)


# ---- what the keys say ----


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_role_has_a_name(tmp_path: Path, language: str) -> None:
    hand = Stagehand(tmp_path, language)
    for role in tree.ROLES - {tree.WINDOW, tree.LABEL}:
        assert told(hand, f"role.{role}") != f"hear.role.{role}"


def test_f3_says_name_role_value_state_place_and_description_of_what_has_the_focus(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, "en")
    hand.show(SettingsScene())
    listener = read_to(hand)
    for at, state in ((0, "chosen"), (1, "not_chosen")):
        hand.on_stage.stage.focus_on(f"theme/{at}")
        (said,) = listener.hears("f3")
        look = hand.say(f"settings.{('lamp', 'daylight')[at]}")
        place = told(hand, "position", at=at + 1, of=3)
        what = (look, told(hand, "role.radio"), told(hand, f"state.{state}"), place)
        assert said == f"{hand.say('settings.theme')}. {', '.join(what)}."


def test_f3_says_what_was_typed_where_that_is_no_secret_and_that_a_field_is_empty(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = read_to(hand)
    key = next(one.key for one in hand.on_stage.stage.snapshot().reading_order() if one.role == tree.TEXT_FIELD)
    hand.on_stage.stage.focus_on(key)
    assert told(hand, "state.empty") in listener.hears("f3")[0]
    hand.type("Wij zien elkaar te weinig")
    assert "Wij zien elkaar te weinig" in listener.hears("f3")[0]


def test_f3_reads_the_whole_screen_where_nothing_has_the_focus(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(HelpScene())
    listener = read_to(hand)
    hand.on_stage.stage.focus = ""
    (said,) = listener.hears("f3")
    for words in ("help.steps", "help.step.draw_text", "help.reading_text"):
        assert hand.say(words).rstrip(".") in said


def test_f4_says_theme_question_reason_questions_to_ask_on_and_kind(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    hand = on_stage(playing, tmp_path)
    listener = read_to(hand)
    assert playing.session.state.turn is not None
    shown = playing.session.state.turn.card.card
    said = " ".join(listener.hears("f4"))
    parts = [hand.say(f"vocabulary.theme.{shown.theme}"), shown.question.say("nl", "nl"), shown.why.say("nl", "nl")]
    parts += [one.say("nl", "nl") for one in shown.follow_ups]
    parts.append(hand.say(f"vocabulary.kind.{shown.kind}"))
    places = [said.index(words) for words in parts]
    assert places == sorted(places)


def test_the_cards_own_words_are_said_in_the_language_that_they_have(tmp_path: Path) -> None:
    dutch: dict[str, Any] = {"question": {"nl": "Wat bindt jullie?"}, "why": {"nl": "Omdat het telt."}}
    playing = sit_down(tmp_path, "open", [1, 1], pile=(card("open", ref="first", **dutch),))
    hand = on_stage(playing, tmp_path, language="en")
    listener = read_to(hand)
    listener.hears("f4")
    kind = f"{hand.say('vocabulary.kind.open')}."
    theme = f"{hand.say('vocabulary.theme.trust')}."
    assert listener.voice.said == [("en", theme), ("nl", "Wat bindt jullie? Omdat het telt."), ("en", kind)]


def test_f4_says_on_the_screen_that_no_card_lies_there(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    listener = read_to(hand)
    listener.hears("f4")
    assert told(hand, "no_card") in hand.words
    assert listener.words == [told(hand, "no_card")]  # as an announcement


# ---- silence ----


@pytest.mark.parametrize("key", ["f3", "f4"])
def test_the_same_key_again_stops_and_does_not_begin_anew(tmp_path: Path, key: str) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = read_to(hand)
    speaks = []
    for _ in range(3):
        hand.press(key)
        speaks.append((listener.voice.speaking, len(listener.words)))
    assert speaks == [(True, 1), (False, 1), (True, 2)]


def test_another_key_interrupts_with_what_it_asks_for(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = read_to(hand)
    hand.press("f4", "f3")
    assert listener.voice.stopped == 1
    assert listener.voice.speaking


def test_escape_stops_the_voice_first_and_does_its_own_thing_when_it_is_silent(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    hand.press("f1")
    listener = read_to(hand)
    hand.press("f3", "esc")
    assert listener.voice.stopped == 1
    assert isinstance(hand.on_stage.scene, HelpScene)
    hand.press("esc")
    assert isinstance(hand.on_stage.scene, TitleScene)


def test_a_held_key_asks_once(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = read_to(hand)
    hand.send(Key("f4"), Key("f4", repeat=True), Key("f4", repeat=True))
    assert listener.voice.speaking
    assert not listener.voice.stopped


# ---- on and off ----


def test_while_it_is_off_f3_tells_so_and_pressed_again_turns_it_on(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = Listener(hand)
    hand.press("f3")
    assert told(hand, "off") in hand.words
    assert told(hand, "turn_on") in hand.words
    assert listener.words == []
    hand.press("f3")
    hand.settle(100)
    assert hand.ctx.settings.read_aloud
    assert listener.words == [told(hand, "on", here="F3", card="F4", stop="Esc")]


def test_announcements_are_said_while_it_is_on_and_only_then(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = Listener(hand)
    hand.ctx.stage.announce("Niemand hoort dit")
    hand.settle(100)
    assert listener.words == []
    listener = read_to(hand)
    hand.ctx.stage.announce("Opgeslagen")
    hand.ctx.stage.announce("Nu dit", urgent=True)
    hand.settle(100)
    assert listener.words == ["Opgeslagen", "Nu dit"]
    assert listener.voice.stopped == 1


def test_the_strip_reads_the_card_for_who_has_no_keyboard_while_it_is_on(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    assert hand.on_stage.stage.find(tree.BUTTON, told(hand, "card")) is None
    listener = read_to(hand)
    button = hand.on_stage.stage.find(tree.BUTTON, told(hand, "card"))
    assert button is not None
    hand.send(Act(button.key, tree.PRESS))
    assert hand.say("vocabulary.theme.trust") in listener.words[0]
    hand.press("f4")
    assert listener.voice.stopped == 1


def test_turned_off_it_falls_silent_at_once(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(SettingsScene())
    listener = read_to(hand)
    hand.press("2", "f3")
    assert listener.voice.speaking
    hand.press("r")
    assert not hand.ctx.settings.read_aloud
    assert not listener.voice.speaking


def test_the_voice_is_closed_with_the_window(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = read_to(hand)
    hand.ctx.sound("card")
    hand.press("f3")
    hand.on_stage.hearing.close()
    assert listener.voice.closed
    assert listener.sounds.closed


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", ["no_voice", "no_language", "failed", "silent", "hung"])
def test_what_goes_wrong_is_told_on_the_screen_once_and_not_by_the_voice(
    tmp_path: Path, code: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path, language)
    listener = read_to(hand)
    trouble = Trouble(code, "espeak-ng", "nl")  # type: ignore[arg-type]
    listener.voice.troubles = [trouble, trouble]
    hand.press("f3")
    said = len(listener.words)
    hand.settle(100)
    key = f"hear.trouble.{code}.linux" if code == "no_voice" else f"hear.trouble.{code}"
    words = hand.say(key, engine="espeak-ng", language=hand.say.languages()["nl"], here="F3", card="F4")
    assert [one.words for one in hand.ctx.stage.live].count(words) == 1
    assert len(listener.words) == said


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", ["no_voice", "no_language", "silent"])
def test_a_long_message_fits_on_the_screen_with_the_largest_text(tmp_path: Path, code: str, language: str) -> None:
    hand = Stagehand(tmp_path, language, (1280, 720))
    hand.settings = replace(hand.settings, text_size=200, messages="stay")
    hand.show(TitleScene())
    listener = read_to(hand)
    listener.voice.troubles = [Trouble(code, "espeak-ng", "nl")]  # type: ignore[arg-type]
    hand.press("f3")
    stage = hand.on_stage.stage
    assert stage.overfull == []
    rect = stage.rect_of("toast")
    away = stage.rect_of("toast.away")
    assert rect is not None
    assert away is not None
    assert rect.x >= 0
    assert away.right <= stage.kit.frame.right


# ---- secrets ----


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
    "by hand": {"scale_by": "hand"},
    "sealed": {"secrecy": "parties"},
    "sealed, by hand, seen by all": {"secrecy": "parties", "scale_by": "hand", "screen": "visible"},
}


@pytest.mark.parametrize("way", WAYS)
def test_of_a_secret_figure_the_same_is_said_whichever_it_is(tmp_path: Path, way: str) -> None:
    keys = ("enter", "enter") if way in ("passed round", "seen by all", "sealed") else ("enter",)
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


# ---- sounds ----


def test_a_card_and_a_reveal_sound_and_an_answer_does_not(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    hand = Stagehand(tmp_path, size=(1280, 720))
    hand.show(TitleScene())
    listener = Listener(hand)
    hand.on_stage.grant(Push(PlayScene(playing)))
    hand.settle()
    assert listener.sounds.played == ["card"]
    hand.press("enter", "enter", "4", "enter", "enter", "2")
    assert listener.sounds.played == ["card"]
    hand.press("enter")
    assert listener.sounds.played == ["card", "reveal"]
