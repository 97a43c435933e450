"""Leaving with something unsaved: the table asks first, wherever somebody leaves from, and another folder takes it all."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import closing
from game.desk import Playing
from game.scenes.fault import FaultScene
from game.scenes.play import PlayScene
from game.scenes.title import TitleScene
from game.scenes.wish import Push
from game.storage import reading, settings
from game.ui.inputs import Closed
from tests.scenes.seats import sit_down
from tests.stagehand import Stagehand


def unsaved(folder: Path) -> tuple[Stagehand, Playing]:
    """A table whose file has gone, with an answer that waits."""
    playing = sit_down(folder, "open", [1, 1])
    hand = Stagehand(folder, size=(1280, 720))
    hand.show(TitleScene()).grant(Push(PlayScene(playing)))
    hand.settle()
    playing.path.unlink()
    hand.type("Samen kijken")
    hand.press("ctrl+enter")
    assert not playing.session.saved
    return hand, playing


def save_in(hand: Stagehand, folder: Path) -> None:
    """Choose a folder in the dialog that asks for one."""
    folder.mkdir()
    hand.press("ctrl+a")
    hand.type(str(folder))
    hand.press("ctrl+enter")


def asks(hand: Stagehand) -> bool:
    """Whether the table asks what to do."""
    return hand.say("play.leave.title") in hand.words


@pytest.mark.parametrize("over", [(), ("esc", "t"), ("esc", "i"), ("f1",)])
def test_closing_the_window_asks_first_from_every_screen_over_the_table(over: tuple[str, ...], tmp_path: Path) -> None:
    hand, playing = unsaved(tmp_path)
    hand.press(*over)
    hand.send(Closed())
    assert hand.on_stage.running
    assert asks(hand)
    hand.press("ctrl+o")
    save_in(hand, tmp_path / "stick")
    assert [hand.on_stage.running] == [False]
    assert reading.load(tmp_path / "stick" / "session.journal").report.entries == len(playing.session.entries)


def test_going_home_asks_first_and_goes_home_once_it_is_saved(tmp_path: Path) -> None:
    hand, playing = unsaved(tmp_path)
    hand.press("esc", "h")
    assert asks(hand)
    assert "Alles op tafel ligt" not in " ".join(hand.words)
    hand.press("esc")
    assert isinstance(hand.on_stage.scene, PlayScene)
    assert not playing.session.saved
    hand.send(Closed(), Closed())
    assert asks(hand)


def test_somebody_who_is_sure_leaves(tmp_path: Path) -> None:
    hand, _ = unsaved(tmp_path)
    hand.send(Closed())
    hand.press("tab", "tab", "tab", "enter")
    assert [hand.on_stage.running] == [False]


def test_what_cannot_even_ask_keeps_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hand, _ = unsaved(tmp_path)

    def broken(*_: object) -> object:
        raise RuntimeError

    monkeypatch.setattr(PlayScene, "build", broken)
    hand.press("f5")
    for _ in range(3):
        assert isinstance(hand.on_stage.scene, FaultScene)
        hand.send(Closed())
        if not hand.on_stage.running:
            return
    raise AssertionError("the window never closes")


def test_after_another_folder_everything_is_there(tmp_path: Path) -> None:
    hand, playing = unsaved(tmp_path)
    hand.press("ctrl+o")
    save_in(hand, tmp_path / "stick")
    there = tmp_path / "stick" / "session.journal"
    assert playing.path == there
    assert settings.last_journal(hand.ctx.settings) == there
    hand.press("enter")
    hand.type("Half getypt")
    hand.settle(2000)
    assert (tmp_path / "stick" / "session.drafts.json").exists()
    assert not (tmp_path / "session.drafts.json").exists()


def test_a_folder_that_is_no_path_is_said(tmp_path: Path) -> None:
    hand, playing = unsaved(tmp_path)
    hand.press("ctrl+o", "ctrl+a")
    hand.type("~nobody-of-this-name/x")
    hand.press("ctrl+enter")
    assert any(words.startswith("Dat lukt hier niet") for words in hand.words)
    assert not playing.session.saved


def test_a_closed_session_leaves_no_draft_behind(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    playing.session.play(closing.open_closing)
    hand = Stagehand(tmp_path, size=(1280, 720))
    hand.show(TitleScene()).grant(Push(PlayScene(playing)))
    hand.press("2", "end")
    hand.type("Half getypt")
    hand.settle(2000)
    assert (tmp_path / "session.drafts.json").exists()
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene)
    assert scene.play is not None
    scene.play.do(closing.close)
    hand.send(Closed())
    assert not (tmp_path / "session.drafts.json").exists()
