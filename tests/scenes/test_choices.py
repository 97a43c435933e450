"""Settings and help: every choice holds at once and is kept, every key is told, everything fits."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.scenes.help import HelpScene
from game.scenes.scene import Scene
from game.scenes.settings import SettingsScene
from game.scenes.settings.scene import PAGES
from game.scenes.title import TitleScene
from game.storage import paths
from game.storage import settings as settings_store
from game.storage.settings import Settings
from game.ui import access_tree as tree
from game.ui.inputs import Act
from tests.stagehand import Stagehand


def _kept() -> Settings:
    return settings_store.load(paths.settings_file())[0]


def _press(hand: Stagehand, role: str, name: str) -> None:
    node = hand.on_stage.stage.find(role, name)
    assert node is not None, name
    hand.send(Act(node.key, tree.PRESS))


def test_every_choice_holds_at_once_and_is_kept(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(SettingsScene())
    _press(hand, tree.RADIO, "Daglicht")
    assert hand.on_stage.canvas.theme.name == _kept().theme == "daylight"
    _press(hand, tree.RADIO, "150%")
    assert hand.ctx.settings.text_size == _kept().text_size == 150
    _press(hand, tree.CHECKBOX, "Kaarten en belangen laten bewegen")
    assert hand.ctx.motion.enabled
    assert _kept().motion
    hand.press("m")
    assert not _kept().motion
    _press(hand, tree.RADIO, "English")
    assert hand.on_stage.stage.find(tree.HEADING, "Settings") is not None
    assert _kept().language == "en"


def test_a_size_written_by_hand_can_be_seen_and_kept(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, text_size=90)
    hand.show(SettingsScene())
    node = hand.on_stage.stage.find(tree.RADIO, "90%")
    assert node is not None
    assert node.checked


def test_full_screen_goes_on_and_off(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(SettingsScene())
    pressed = []
    hand.ctx.full_screen = lambda: pressed.append(True)
    hand.press("tab")  # the tree is built anew, with this function in it
    _press(hand, tree.BUTTON, "Aan of uit")
    assert pressed == [True]


def test_the_folders_are_named(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(SettingsScene())
    hand.press(str(list(PAGES).index("device") + 1))
    assert f"Sessies: {paths.user_data() / 'saves'}" in hand.words


def test_help_closes_with_the_key_that_opened_it(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    hand.press("f1")
    assert isinstance(hand.on_stage.scene, HelpScene)
    hand.press("f1")
    assert isinstance(hand.on_stage.scene, TitleScene)


def test_help_speaks_each_key_with_what_it_does(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(HelpScene())
    stage = hand.on_stage.stage
    assert stage.find(tree.LABEL, "Ctrl Z: neem de laatste stap terug") is not None
    assert stage.find(tree.LABEL, "1 t/m 5: een cijfer op de schaal") is not None


def test_help_in_large_words_scrolls_by_keyboard(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, text_size=200)
    hand.show(HelpScene())
    words = hand.words
    for _ in range(30):
        hand.press("page down")
    assert "volledig scherm" in hand.words
    assert "volledig scherm" not in words


@pytest.mark.parametrize("scene", [SettingsScene, HelpScene])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("text_size", [80, 100, 125, 150, 200])
def test_all_words_fit(tmp_path: Path, scene: type[Scene], language: str, text_size: int) -> None:
    hand = Stagehand(tmp_path, language)
    hand.settings = replace(hand.settings, text_size=text_size)
    hand.show(scene())
    assert hand.on_stage.canvas.overflows == []
    assert hand.on_stage.stage.overfull == []
