"""The keys that people choose for themselves, and letters that need Alt."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

from game.scenes.play import PlayScene
from game.scenes.settings import SettingsScene
from game.scenes.settings.own_keys import WORK, KeysScene
from game.scenes.settings.scene import PAGES
from game.scenes.title import TitleScene
from game.storage import paths
from game.storage import settings as settings_store
from game.ui import access_tree as tree
from tests.stagehand import Stagehand

SCENES = Path(__file__).resolve().parents[2] / "game" / "scenes"
_SHORTCUT = re.compile("[a-z]|f[0-9]+")


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path, "en", (1280, 720))


def test_two_keys_change_places_and_the_caps_follow(hand: Stagehand) -> None:
    hand.show(KeysScene())
    hand.on_stage.stage.focus_on("key-p")
    hand.press("enter", "j")
    assert hand.ctx.settings.keys == {"p": "j", "j": "p"}
    assert settings_store.load(paths.settings_file())[0].keys == {"p": "j", "j": "p"}
    assert any(node.name == "J: Pass, Skip" for node in hand.on_stage.stage.snapshot().nodes.values())
    playing = hand.playing(lambda state: state.turn is not None)
    hand.settings = hand.ctx.settings
    hand.show(PlayScene(playing))
    pass_on = hand.on_stage.stage.find(tree.BUTTON, "Pass")
    assert pass_on is not None
    assert pass_on.shortcut in {"J", "Alt J"}
    seat = playing.session.state.turn
    hand.press("alt+p")
    assert playing.session.state.turn is seat
    hand.press("alt+j")
    assert playing.session.state.turn is not seat


def test_a_key_of_another_kind_is_not_taken(hand: Stagehand) -> None:
    hand.show(KeysScene())
    hand.on_stage.stage.focus_on("key-p")
    hand.press("enter", "f3", "1")
    assert hand.on_stage.stage.find(tree.DIALOG) is not None
    hand.press("esc")
    assert hand.on_stage.stage.find(tree.DIALOG) is None
    assert hand.ctx.settings.keys == {}


def test_everything_can_be_put_back(hand: Stagehand) -> None:
    hand.settings = replace(hand.settings, keys={"f2": "f9", "f9": "f2"})
    hand.show(KeysScene())
    hand.on_stage.stage.focus_on("as-it-was")
    hand.press("enter")
    assert hand.ctx.settings.keys == {}


def test_letters_and_digits_can_be_made_to_need_alt(hand: Stagehand) -> None:
    hand.settings = replace(hand.settings, letter_keys=False)
    hand.show(TitleScene())
    hand.press("i")
    assert isinstance(hand.on_stage.scene, TitleScene)
    assert "Alt I" in hand.words
    hand.press("alt+i")
    assert isinstance(hand.on_stage.scene, SettingsScene)
    page = list(PAGES).index("keys") + 1
    hand.press(str(page))
    assert hand.on_stage.scene.page == "see"
    hand.press(f"alt+{page}")
    assert hand.on_stage.scene.page == "keys"


@pytest.mark.parametrize(
    "kept", [{"g": "j"}, {"g": "j", "j": "k"}, {"g": 1, "1": "g"}, {"enter": "g", "g": "enter"}, [], {"f2": "f2"}]
)
def test_a_file_that_loses_a_key_is_not_believed(kept: object) -> None:
    file = paths.settings_file()
    settings_store.save(file, settings_store.Settings())
    import json

    found = {**json.loads(file.read_text("utf-8")), "keys": kept}
    file.write_text(json.dumps(found), "utf-8")
    assert settings_store.load(file)[0].keys in ({}, {"f2": "f2"})


def test_every_key_that_does_something_can_be_given_away() -> None:
    """Reads the code: each letter and function key that a scene uses as a shortcut is in the list."""
    used = set()
    for file in SCENES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "shortcut" and isinstance(node.value, ast.Constant):
                used.add(node.value.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Action" and len(node.args) > 2:
                used |= {one.value for one in ast.walk(node.args[2]) if isinstance(one, ast.Constant)}
    assert {key for key in used if isinstance(key, str) and _SHORTCUT.fullmatch(key)} <= set(WORK)
