"""Where everybody sees the screen and there is no keyboard for blind keys: the others look away, and nothing is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pygame
import pytest

from game.core import moves
from game.core.cards import ExchangeAnswer, ScaleAnswer
from game.desk import Playing
from game.scenes.play import PlayScene
from game.ui.access_tree import BUTTON, RADIO
from tests.scenes.one_device import Fingers, Mouse, Posted
from tests.scenes.seats import interest_on_table, sit_down, step
from tests.stagehand import Stagehand

Pointing = Fingers | Mouse
HANDS = (Mouse, Fingers)


@pytest.fixture(autouse=True)
def display() -> None:
    pygame.display.init()


def seat(hands: type[Fingers] | type[Mouse], playing: Playing, folder: Path) -> Pointing:
    hand = Stagehand(folder, "nl", (1280, 720))
    hand.window = Posted
    hand.show(PlayScene(playing))
    return hands(hand)


def sit(folder: Path, kind: str, **rules: Any) -> Playing:
    return sit_down(folder, kind, [1, 1], screen="visible", **rules)


@pytest.mark.parametrize("hands", HANDS)
def test_a_scale_is_answered_while_the_others_look_away(tmp_path: Path, hands: type[Fingers] | type[Mouse]) -> None:
    playing = sit(tmp_path, "scale")
    do = seat(hands, playing, tmp_path)
    do.press(BUTTON, "Beginnen")
    do.press(BUTTON, "Zonder toetsenbord")
    for value in ("2", "5"):
        assert any("kijken nu weg" in words for words in do.words())
        do.press(BUTTON, "Ik ben het, toon de kaart")
        do.choose("Kies een cijfer", value)
        do.press(BUTTON, "Zo is het")
    found = playing.session.state.round_now()
    assert found is not None
    assert found.revealed is not None
    assert [given.answer for given in found.revealed] == [ScaleAnswer(value=2), ScaleAnswer(value=5)]


@pytest.mark.parametrize("hands", HANDS)
def test_a_scale_can_be_answered_by_raised_fingers_instead(tmp_path: Path, hands: type[Fingers] | type[Mouse]) -> None:
    playing = sit(tmp_path, "scale")
    do = seat(hands, playing, tmp_path)
    do.press(BUTTON, "Beginnen")
    do.press(BUTTON, "Toch op papier of met de vingers")
    for slip in do.all("radiogroup"):
        do.choose(slip.name, "4")
    do.press(BUTTON, "Alles omdraaien")
    assert step(playing) == "talk"


@pytest.mark.parametrize("hands", HANDS)
def test_a_secret_stance_is_given_while_the_others_look_away(
    tmp_path: Path, hands: type[Fingers] | type[Mouse]
) -> None:
    playing = sit(tmp_path, "interest", response="secret", secrecy="named")
    interest_on_table(playing)
    do = seat(hands, playing, tmp_path)
    do.press(BUTTON, "Beginnen")
    do.press(BUTTON, "Zonder toetsenbord")
    do.press(BUTTON, "Ik ben het, toon de kaart")
    do.press(RADIO, "Botst")
    do.press("toggle", "Minder avonddienst")
    do.press(BUTTON, "Zo is het")
    (raised,) = (one for one in playing.session.state.interests.values() if one.draft.text.startswith("Gezinnen"))
    (given,) = raised.stances.values()
    assert given.stance == "clash"
    assert given.against is not None


@pytest.mark.parametrize("hands", HANDS)
def test_both_ends_of_an_exchange_value_it_and_it_hides_itself_again(
    tmp_path: Path, hands: type[Fingers] | type[Mouse]
) -> None:
    playing = sit(tmp_path, "exchange")
    do = seat(hands, playing, tmp_path)
    do.write("Wat brengen jullie?", "data")
    do.press(BUTTON, "Zonder toetsenbord")
    do.press(RADIO, "3", "Hoeveel vraagt dit van jullie?")
    assert not do.sees(RADIO, "3", "Hoeveel vraagt dit van jullie?"), "the figure stands there no longer"
    do.press(BUTTON, "Aanbieden")
    (offered,) = playing.session.state.exchanges.values()
    assert offered.own_value == 3
    do.press(RADIO, "Graag")
    do.press(BUTTON, "Zonder toetsenbord")
    do.press(RADIO, "5", "Hoeveel geeft dit jullie?")
    do.press(BUTTON, "Klaar")
    (valued,) = playing.session.state.exchanges.values()
    assert (valued.own_value, valued.other_value) == (3, 5)


@pytest.mark.parametrize("values", [(1, 5), (4, 2)])
def test_what_was_chosen_leaves_no_trace_on_the_screen(tmp_path: Path, values: tuple[int, int]) -> None:
    frames = []
    for value in values:
        folder = tmp_path / str(value)
        folder.mkdir()
        do = seat(Fingers, sit(folder, "exchange"), folder)
        do.write("Wat brengen jullie?", "data")
        do.press(BUTTON, "Zonder toetsenbord")
        do.press(RADIO, str(value), "Hoeveel vraagt dit van jullie?")
        do.app.stage.dirty()
        do.app.show()
        frames.append(do.app.screen.surface.get_buffer().raw)
    assert frames[0] == frames[1]


def test_with_a_keyboard_the_keys_stay_blind(tmp_path: Path) -> None:
    playing = sit(tmp_path, "exchange")
    session = playing.session
    assert session.state.turn is not None
    session.play(
        moves.answer_card,
        session.state.turn.player,
        ExchangeAnswer(direction="bring", other="B", what="data", sort=None, value=2),
    )
    hand = Stagehand(tmp_path, "nl", (1280, 720))
    hand.show(PlayScene(playing))
    hand.press("1", "4", "enter")
    (valued,) = session.state.exchanges.values()
    assert (valued.own_value, valued.other_value) == (2, 4)
