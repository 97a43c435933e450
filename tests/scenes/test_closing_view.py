"""The closing on the screen: agreements, ambition, a day, a word from everybody, and the end."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from game.analysis.interests import SHARED
from game.analysis.summary import summarise
from game.core.state import State
from game.desk import Playing
from game.scenes.play import PlayScene
from game.scenes.summary import SummaryScene
from game.ui import access_tree as tree
from tests.stagehand import NOON, Stagehand

TODAY = NOON.astimezone().date()


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path, "en", (1280, 720))


@pytest.fixture
def playing(hand: Stagehand) -> Playing:
    def wanted(state: State) -> bool:
        return state.stage == "closing" and not state.agreements and len(state.interests) > 1

    playing = hand.playing(wanted, hand.setup(4, cards_each=4))
    hand.show(PlayScene(playing))
    return playing


def press(hand: Stagehand, name: str, role: str = tree.BUTTON) -> None:
    node = hand.on_stage.stage.find(role, name)
    assert node is not None, name
    hand.on_stage.stage.focus_on(node.key)
    hand.press("enter")


def stage(playing: Playing) -> str:
    return playing.session.state.stage


def step(hand: Stagehand, digit: str) -> None:
    """Open a step as a keyboard does: the key, and then its letter."""
    hand.press(digit)
    hand.type(digit)


def test_the_closing_begins_with_looking_back_and_enter_goes_on(hand: Stagehand, playing: Playing) -> None:
    assert hand.say("closing.question.see") in hand.words
    hand.press("enter")
    assert hand.say("closing.what") in hand.words


def test_an_agreement_is_noted_with_all_its_parts(hand: Stagehand, playing: Playing) -> None:
    state = playing.session.state
    first, second = list(state.interests.values())[:2]
    step(hand, "2")
    hand.type("A quiet room at the hospital")
    press(hand, state.parties[0].name, tree.TOGGLE)
    press(hand, "in 13 weeks", tree.TOGGLE)
    hand.on_stage.stage.focus_on("step")
    hand.type("Measure the room")
    press(hand, "in 6 weeks", tree.TOGGLE)
    hand.on_stage.stage.focus_on("step-by-more")
    hand.press("enter")
    hand.on_stage.stage.focus_on(f"serves-{first.id}")
    hand.press("enter")
    hand.on_stage.stage.focus_on(f"serves-{second.id}")
    hand.press("enter", "enter", "ctrl+enter")
    (found,) = playing.session.state.agreements.values()
    assert (found.what, found.who) == ("A quiet room at the hospital", state.parties[0].name)
    assert found.by == TODAY + dt.timedelta(weeks=13)
    assert (found.step, found.step_by) == ("Measure the room", TODAY + dt.timedelta(weeks=6))
    assert (found.serves, found.not_served) == ((first.id,), (second.id,))
    assert "A quiet room at the hospital" in hand.words
    field = hand.on_stage.stage.find(tree.TEXT_FIELD, hand.say("closing.what"))
    assert field is not None
    assert field.value == ""


def test_what_is_missing_is_said_and_nothing_is_lost(hand: Stagehand, playing: Playing) -> None:
    step(hand, "2")
    hand.type("A quiet room")
    hand.press("ctrl+enter")
    assert hand.say("closing.missing_who") in hand.words
    assert not playing.session.state.agreements
    field = hand.on_stage.stage.find(tree.TEXT_FIELD, hand.say("closing.what"))
    assert field is not None
    assert field.value == "A quiet room"
    assert hand.on_stage.stage.focus == "who"


def test_enter_leads_through_the_agreement_and_notes_it_at_the_end(hand: Stagehand, playing: Playing) -> None:
    step(hand, "2")
    for words in ("A quiet room", "Together", "Measure the room"):
        hand.type(words)
        hand.press("enter")
    (found,) = playing.session.state.agreements.values()
    assert (found.what, found.who, found.step) == ("A quiet room", "Together", "Measure the room")


def test_an_agreement_half_typed_outlives_a_crash(hand: Stagehand, playing: Playing) -> None:
    step(hand, "2")
    hand.type("A quiet room")
    hand.settle(3000)
    playing.close()
    again = hand.desk.resume(playing.path)
    hand.show(PlayScene(again))
    step(hand, "2")
    field = hand.on_stage.stage.find(tree.TEXT_FIELD, hand.say("closing.what"))
    assert field is not None
    assert field.value == "A quiet room"
    again.close()


def test_the_ambition_of_the_set_up_stands_there_and_gets_an_owner(hand: Stagehand, playing: Playing) -> None:
    state = playing.session.state
    assert state.ambition is not None
    sentence = state.ambition.sentence
    step(hand, "3")
    press(hand, state.players[1].name, tree.TOGGLE)
    hand.press("ctrl+enter")
    found = playing.session.state.ambition
    assert found is not None
    assert (found.sentence, found.owner) == (sentence, state.players[1].name)


def test_a_day_to_look_back_is_chosen_without_typing(hand: Stagehand, playing: Playing) -> None:
    step(hand, "4")
    press(hand, "in 13 weeks", tree.TOGGLE)
    hand.on_stage.stage.focus_on("evaluation-more")
    hand.press("enter", "ctrl+enter")
    assert playing.session.state.evaluation == TODAY + dt.timedelta(weeks=13, days=1)


def test_everybody_checks_out_one_after_the_other(hand: Stagehand, playing: Playing) -> None:
    step(hand, "5")
    for word in ("Hopeful", "Clear", "Tired", "Glad"):
        hand.type(word)
        hand.press("enter")
    state = playing.session.state
    assert [state.check_outs[player.id] for player in state.players] == ["Hopeful", "Clear", "Tired", "Glad"]


def test_ctrl_enter_keeps_all_words_from_within_a_field(hand: Stagehand, playing: Playing) -> None:
    step(hand, "5")
    hand.type("Hopeful")
    hand.press("tab")
    hand.type("Clear")
    hand.press("ctrl+enter")
    state = playing.session.state
    assert [state.check_outs.get(player.id) for player in state.players[:2]] == ["Hopeful", "Clear"]


def test_closing_asks_first_and_ends_at_the_summary(hand: Stagehand, playing: Playing) -> None:
    hand.press("6", "ctrl+enter", "esc")
    assert stage(playing) == "closing"
    hand.press("ctrl+enter", "ctrl+enter")
    assert stage(playing) == "closed"
    assert isinstance(hand.on_stage.scene, SummaryScene)
    assert hand.say("summary.ours") in hand.words


def test_an_interim_look_comes_back_to_the_closing(hand: Stagehand, playing: Playing) -> None:
    hand.press("s")
    assert isinstance(hand.on_stage.scene, SummaryScene)
    hand.press("esc")
    assert isinstance(hand.on_stage.scene, PlayScene)
    step(hand, "2")
    assert hand.say("closing.what") in hand.words


def test_the_day_to_look_back_stands_among_what_lies_ahead(hand: Stagehand, playing: Playing) -> None:
    step(hand, "2")
    hand.type("A quiet room")
    hand.on_stage.stage.focus_on("who")
    hand.type("Together")
    press(hand, "in 26 weeks", tree.TOGGLE)
    hand.on_stage.stage.focus_on("step")
    hand.type("Measure the room")
    press(hand, "in 1 week", tree.TOGGLE)
    hand.press("ctrl+enter")
    hand.press("alt+4")
    press(hand, "in 13 weeks", tree.TOGGLE)

    def ahead() -> list[str]:
        tree_ = hand.on_stage.stage.snapshot()
        found = tree_.find(tree.LIST, hand.say("closing.ahead"))
        assert found is not None
        return [tree_.nodes[one].name for one in found.children]

    first, second, third = ahead()
    assert "Measure the room. First step, by Together" in first
    assert hand.say("closing.evaluation_not_kept") in second
    assert "A quiet room. Done, by Together" in third
    hand.press("ctrl+enter")
    assert hand.say("closing.evaluation_kept") in ahead()[1]


def test_the_ambition_stands_above_what_the_table_shares(hand: Stagehand) -> None:
    def shares(state: State) -> bool:
        return state.stage == "closing" and any(one.class_ in SHARED for one in summarise(state).interests)

    playing = hand.playing(shares, hand.setup(4, cards_each=4))
    hand.show(PlayScene(playing))
    step(hand, "3")
    found = [one.short_name for one in summarise(playing.session.state).interests if one.class_ in SHARED]
    assert hand.on_stage.stage.find(tree.GROUP, hand.say("closing.shared")) is not None
    assert set(found[:1]) <= set(hand.words)


def test_nothing_shared_is_not_told_under_the_ambition(hand: Stagehand) -> None:
    playing = hand.playing(lambda state: state.stage == "closing", hand.setup(1, cards_each=1))
    assert not any(one.class_ in SHARED for one in summarise(playing.session.state).interests)
    hand.show(PlayScene(playing))
    step(hand, "3")
    assert hand.say("closing.shared") not in hand.words
