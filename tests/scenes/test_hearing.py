"""Reading aloud: F3 says where you are, F4 the card; what stops it, what turns it on, and what is told when it fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.scenes.help import HelpScene
from game.scenes.settings import SettingsScene
from game.scenes.title import TitleScene
from game.ui import access_tree as tree
from game.ui.inputs import Act, Key
from game.voice.speaker import Trouble
from tests.builders import card
from tests.scenes.listener import Listener, read_to, told
from tests.scenes.seats import on_stage, sit_down
from tests.stagehand import Stagehand

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


def test_words_in_another_language_are_said_in_that_language(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(SettingsScene())
    listener = read_to(hand)
    at = sorted(hand.say.languages()).index("en")
    hand.on_stage.stage.focus_on(f"language/{at}")
    listener.hears("f3")
    assert [language for language, _ in listener.voice.said] == ["nl", "en", "nl"]
    assert listener.voice.said[1][1] == "English."


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
    assert shown.why is not None
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


def test_a_finger_that_rests_on_something_hears_what_it_is_and_presses_nothing(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(SettingsScene())
    listener = read_to(hand)
    look = hand.ctx.settings.theme
    (said,) = listener.feels("theme/1")
    assert hand.say("settings.daylight") in said
    assert hand.ctx.settings.theme == look
    hand.ctx.change(replace(hand.ctx.settings, read_aloud=False))
    assert listener.feels("theme/1") == []
    assert hand.ctx.settings.theme == "daylight"


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


def test_the_voice_speaks_at_the_pace_that_was_chosen(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path)
    listener = read_to(hand)
    listener.hears("f4")
    hand.ctx.change(replace(hand.ctx.settings, voice_pace=170))
    listener.hears("f4")
    assert listener.voice.paces[-2:] == [100, 170]


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
