"""Which decks a table plays with: what is taken stands in the sheet, all others a press away, and faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.setup.scene import SetupScene
from game.ui import access_tree as tree
from tests.own_decks import planted
from tests.stagehand import Stagehand


def _setting(folder: Path, decks: int, faulty: int = 0) -> Stagehand:
    hand = Stagehand(folder)
    planted(hand, decks, faulty=faulty)
    hand.show(SetupScene())
    return hand


def _taken(hand: Stagehand) -> set[str]:
    scene = hand.on_stage.scene
    assert isinstance(scene, SetupScene)
    assert scene.choices is not None
    return scene.choices.decks


def _tick(hand: Stagehand, name: str) -> None:
    node = hand.on_stage.stage.find(tree.TOGGLE, name)
    assert node is not None, name
    hand.on_stage.stage.focus_on(node.key)
    hand.press("space")


def _open_list(hand: Stagehand) -> None:
    hand.on_stage.stage.focus_on("decks")
    hand.press("enter")
    hand.settle()


def test_the_first_time_the_base_deck_is_taken_and_the_others_are_counted(tmp_path: Path) -> None:
    hand = _setting(tmp_path, 2)
    assert _taken(hand) == {"alliance"}
    assert "Andere kaartensets" in hand.words
    assert f"{len(hand.desk.decks) - 1} om uit te kiezen" in hand.words


def test_every_deck_is_in_the_list_with_what_it_is_about_and_whose_it_is(tmp_path: Path) -> None:
    hand = _setting(tmp_path, 1)
    _open_list(hand)
    told = {node.name: node for node in hand.on_stage.stage.snapshot().nodes.values() if node.role == tree.TOGGLE}
    assert {deck.title.say("nl", "nl") for deck in hand.desk.decks.values()} <= set(told)
    own = told["Van start in de wijk"]
    assert own.value == "12 kaarten · Nederlands, English · van jezelf"
    assert own.description == "Kaarten voor de eerste drie avonden met alle wijkteams."
    assert not told["Basisset"].value.endswith("van jezelf")


def test_own_decks_stand_first_in_the_list_and_the_base_deck_stays_taken(tmp_path: Path) -> None:
    hand = _setting(tmp_path, 2)
    _open_list(hand)
    told = [node.name for node in hand.on_stage.stage.snapshot().nodes.values() if node.role == tree.TOGGLE]
    first = told.index("Van start in de wijk")
    assert told[first : first + 3] == ["Van start in de wijk", "Zorgpad hartfalen", "Basisset"]
    assert _taken(hand) == {"alliance"}


def test_what_is_ticked_stands_in_the_sheet_and_what_has_no_room_is_counted(tmp_path: Path) -> None:
    hand = _setting(tmp_path, 3)
    _open_list(hand)
    for name in ("Van start in de wijk", "Zorgpad hartfalen", "Bestuurstafel"):
        _tick(hand, name)
    assert _taken(hand) == {"alliance", "own-0", "own-1", "own-2"}
    hand.press("esc")
    assert {"Basisset", "Van start in de wijk", "Zorgpad hartfalen", "En nog 1 kaartenset"} <= set(hand.words)
    assert hand.on_stage.stage.focus == "decks"


def test_the_last_deck_stays_and_that_is_told(tmp_path: Path) -> None:
    hand = _setting(tmp_path, 1)
    _open_list(hand)
    _tick(hand, "Basisset")
    assert _taken(hand) == {"alliance"}
    assert "Eén kaartenset blijft liggen, anders zijn er geen kaarten." in hand.words


def test_a_file_that_cannot_be_used_is_told_at_once_and_in_the_list_with_place_and_reason(tmp_path: Path) -> None:
    hand = _setting(tmp_path, 1, faulty=1)
    assert any(words.startswith("1 kaartenset is niet te gebruiken.") for words in hand.words)
    _open_list(hand)
    told = [node.name for node in hand.on_stage.stage.snapshot().nodes.values()]
    assert "van een ander 1.toml is niet te gebruiken" in told
    assert any(words.startswith("Regel ") and "kind: de soort ‘interes’ bestaat niet" in words for words in told)
    assert "Met de andere kaartensets kun je gewoon spelen." in told


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_the_chosen_decks_give_stays_in_sight(tmp_path: Path, language: str) -> None:
    hand = Stagehand(tmp_path, language)
    planted(hand, 0)
    hand.show(SetupScene())
    _open_list(hand)
    before = next(words for words in hand.words if words.startswith(("9 kaarten", "9 cards")))
    _tick(hand, {"nl": "Inchecken en uitchecken", "en": "Check-in and check-out"}[language])
    after = next(words for words in hand.words if "15" in words and ("kaarten" in words or "cards" in words))
    assert after != before
    assert {"nl": "2 daarvan openen of sluiten de sessie.", "en": "2 of them open or close the session."}[
        language
    ] in after
