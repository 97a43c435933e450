"""The library: sessions by name and stage, opened, looked at, removed after a question, and damage said in words."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.scenes.library import LibraryScene
from game.scenes.play import PlayScene
from game.scenes.setup.scene import SetupScene
from game.scenes.summary import SummaryScene
from game.storage import paths
from game.storage import settings as settings_store
from game.ui import access_tree as tree
from tests.stagehand import Stagehand


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of examples of this test's own, empty at first."""
    folder = tmp_path / "examples"
    folder.mkdir()
    resource = paths.resource
    monkeypatch.setattr(paths, "resource", lambda name: folder if name == "saves" else resource(name))
    return folder


pytestmark = pytest.mark.usefixtures("examples")


def _saved(hand: Stagehand, *players: int) -> list[Path]:
    found = []
    for count in players:
        playing = hand.playing(lambda state: len(state.played) >= 2, hand.setup(count))
        playing.close()
        found.append(playing.path)
    return found


def _listed(hand: Stagehand) -> list[tree.AccessNode]:
    nodes = hand.on_stage.stage.snapshot().nodes.values()
    return [node for node in nodes if node.role == tree.LIST_ITEM]


def _chosen(hand: Stagehand) -> Path:
    scene = hand.on_stage.scene
    assert isinstance(scene, LibraryScene)
    assert scene.chosen is not None
    return scene.chosen


def test_sessions_stand_there_with_their_stage(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    _saved(hand, 4, 6)
    hand.show(LibraryScene())
    lines = _listed(hand)
    assert len(lines) == 2
    assert all(line.name == "Preventie Tussen de Rivieren" for line in lines)
    assert {line.value.split(".")[0] for line in lines} == {"Kaart 3 van 8", "Kaart 3 van 12"}
    assert [line.selected for line in lines] == [True, False]


def test_arrows_choose_and_enter_opens(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    _saved(hand, 4, 6)
    hand.show(LibraryScene())
    first = _chosen(hand)
    hand.press("down")
    second = _chosen(hand)
    assert second != first
    hand.press("enter")
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene)
    assert scene.playing.path == second
    scene.closed(hand.ctx)


def test_looking_opens_the_summary_and_leaves_the_file_free(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    (path,) = _saved(hand, 4)
    hand.show(LibraryScene())
    hand.press("t")
    assert isinstance(hand.on_stage.scene, SummaryScene)
    elsewhere = hand.desk.resume(path)
    assert elsewhere.why_not is None
    elsewhere.close()


def test_a_session_is_removed_only_after_a_yes(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    path, other = _saved(hand, 4, 6)
    hand.settings = settings_store.remember(hand.settings, path, "Preventie", 3, 8)
    hand.show(LibraryScene())
    while _chosen(hand) != path:
        hand.press("down")
    hand.press("delete")
    question = hand.on_stage.stage.find(tree.DIALOG)
    assert question is not None
    assert question.name == "‘Preventie Tussen de Rivieren’ verwijderen?"
    hand.press("enter")  # the focus is at no
    assert path.exists()
    assert hand.on_stage.stage.find(tree.DIALOG) is None
    hand.press("delete", "esc")
    assert path.exists()
    hand.press("delete", "ctrl+enter")
    assert not path.exists()
    assert other.exists()
    assert [_chosen(hand)] == [other]
    assert hand.ctx.settings.last_session == {}


def test_a_session_that_is_open_elsewhere_is_not_removed(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    (path,) = _saved(hand, 4)
    elsewhere = hand.desk.resume(path)
    hand.show(LibraryScene())
    hand.press("delete", "ctrl+enter")
    elsewhere.close()
    assert path.exists()
    assert any("ander venster" in words for words in hand.words)


def test_damage_is_said_with_what_can_be_saved(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    (path,) = _saved(hand, 4)
    lines = path.read_bytes().split(b"\n")
    lines[4] = lines[4].replace(b"a", b"b")
    path.write_bytes(b"\n".join(lines))
    hand.show(LibraryScene())
    assert any(words.startswith("Regel 5 is beschadigd") for words in hand.words)
    assert any("nog wel te lezen" in words for words in hand.words)


def test_a_file_that_is_no_session_is_listed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "notes.journal").write_bytes(b"groceries")
    hand = Stagehand(tmp_path)
    hand.show(LibraryScene())
    (line,) = _listed(hand)
    assert line.value == "Beschadigd"
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, LibraryScene)
    assert (tmp_path / "notes.journal").read_bytes() == b"groceries"


def test_an_example_opens_as_a_copy_and_cannot_be_removed(tmp_path: Path, examples: Path) -> None:
    hand = Stagehand(tmp_path)
    (path,) = _saved(hand, 4)
    shipped = path.rename(examples / "voorbeeld-nl.journal")
    hand.show(LibraryScene())
    hand.press("delete")
    assert hand.on_stage.stage.find(tree.DIALOG) is None
    hand.press("enter")
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene)
    assert scene.playing.path == tmp_path / shipped.name
    scene.closed(hand.ctx)
    assert [file.name for file in examples.iterdir()] == [shipped.name]


def test_without_sessions_there_is_a_way_to_begin_one(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(LibraryScene())
    assert _listed(hand) == []
    hand.press("n")
    assert isinstance(hand.on_stage.scene, SetupScene)


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_words_fit(tmp_path: Path, language: str, text_size: int) -> None:
    hand = Stagehand(tmp_path, language)
    hand.settings = replace(hand.settings, text_size=text_size)
    _saved(hand, 12)
    hand.show(LibraryScene())
    hand.press("delete")
    assert hand.on_stage.canvas.overflows == []
    assert hand.on_stage.stage.overfull == []
