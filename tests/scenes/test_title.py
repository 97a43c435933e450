"""The first screen: what it offers the first time and later, its keys, its languages, and that everything fits."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.scenes.decks.opened import OpenedScene
from game.scenes.guided import GuidedScene
from game.scenes.help import HelpScene
from game.scenes.library import LibraryScene
from game.scenes.play import PlayScene
from game.scenes.settings import SettingsScene
from game.scenes.setup.scene import SetupScene
from game.scenes.summary import SummaryScene
from game.scenes.title import TitleScene
from game.storage import paths
from game.storage import settings as settings_store
from game.ui import access_tree as tree
from game.ui.inputs import Act, Dropped
from tests.stagehand import Stagehand


def _remembered(hand: Stagehand) -> Path:
    playing = hand.playing(lambda state: len(state.played) >= 3)
    playing.close()
    hand.settings = settings_store.remember(hand.settings, playing.path, "Preventie", 4, 12)
    return playing.path


def _focused(hand: Stagehand) -> str:
    snapshot = hand.on_stage.stage.snapshot()
    return snapshot.nodes[snapshot.focus].name


def test_the_first_time_a_new_session_comes_first(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    stage = hand.on_stage.stage
    assert _focused(hand) == "Nieuwe sessie"
    assert stage.find(tree.BUTTON, "Verder spelen") is None
    assert stage.find(tree.HEADING, "Alliantiekaarten") is not None
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, SetupScene)


def test_the_last_session_goes_on_with_enter(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    path = _remembered(hand)
    hand.show(TitleScene())
    button = hand.on_stage.stage.find(tree.BUTTON, "Verder spelen")
    assert button is not None
    assert button.description == "Preventie · kaart 4 van 12"
    hand.press("enter")
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene)
    assert scene.playing.path == path
    scene.closed(hand.ctx)


def test_a_session_whose_file_is_gone_is_not_offered(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    _remembered(hand).unlink()
    hand.show(TitleScene())
    assert hand.on_stage.stage.find(tree.BUTTON, "Verder spelen") is None


@pytest.mark.parametrize(
    ("key", "scene"),
    [("n", SetupScene), ("o", SetupScene), ("s", LibraryScene), ("i", SettingsScene), ("f1", HelpScene)],
)
def test_a_key_leads_to_its_screen_and_escape_back(tmp_path: Path, key: str, scene: type) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    hand.press(key)
    assert isinstance(hand.on_stage.scene, scene)
    hand.press("esc")
    assert isinstance(hand.on_stage.scene, TitleScene)


def test_another_language_holds_at_once_and_is_kept(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    english = hand.on_stage.stage.find(tree.RADIO, "EN")
    assert english is not None
    assert english.description == "English"
    hand.send(Act(english.key, tree.PRESS))
    assert hand.on_stage.stage.find(tree.HEADING, "Alliance Cards") is not None
    assert settings_store.load(paths.settings_file())[0].language == "en"


@pytest.mark.parametrize(("language", "name"), [("nl", "voorbeeld-nl.journal"), ("en", "example-en.journal")])
def test_the_example_opens_in_the_language_on_the_screen(tmp_path: Path, language: str, name: str) -> None:
    hand = Stagehand(tmp_path, language)
    hand.show(TitleScene())
    hand.press("v")
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene | SummaryScene)
    assert scene.playing.path == tmp_path / name
    scene.closed(hand.ctx)


def test_the_program_stops_when_asked(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    hand.press("ctrl+q")
    assert not hand.on_stage.running


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("text_size", [80, 100, 125, 150, 200])
def test_all_words_fit(tmp_path: Path, language: str, text_size: int) -> None:
    hand = Stagehand(tmp_path, language)
    path = tmp_path / "last.journal"
    path.write_bytes(b"")
    hand.settings = replace(
        settings_store.remember(
            hand.settings, path, "Samen gezond opgroeien in de zeven kernen van de gemeente", 11, 24
        ),
        text_size=text_size,
    )
    hand.show(TitleScene())
    assert hand.on_stage.canvas.overflows == []
    assert hand.on_stage.stage.overfull == []


def test_the_words_are_there_before_the_drawings(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    app = hand.show(TitleScene())
    app.canvas.art = None
    app.stage.dirty()
    app.show()
    assert {"Alliantiekaarten", "Nieuwe sessie", "Alleen oefenen", "Voorbeeld"} <= set(hand.words)


def test_a_table_that_plays_itself_is_one_key_away(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    app = hand.show(TitleScene())
    hand.press("d")
    assert isinstance(app.scene, GuidedScene)
    hand.press("esc")
    assert isinstance(app.scene, TitleScene)


def test_a_file_that_is_dropped_on_the_title_is_looked_at(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    hand.send(Dropped(str(tmp_path / "gone.toml")))
    assert isinstance(hand.on_stage.scene, OpenedScene)
    assert "gone.toml is niet te gebruiken" in hand.words
