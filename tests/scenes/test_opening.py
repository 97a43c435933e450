"""A session that somebody asked for by its file: it opens, or a dialog names it, says why not and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.opening import resume_named
from game.scenes.play import PlayScene
from game.scenes.title import TitleScene
from game.scenes.unopened import UnopenedScene
from game.ui import access_tree as tree
from tests.stagehand import Stagehand


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("content", [b"just a letter\n", b"", b"\xff\xfe\x00", None])
def test_a_file_that_is_no_session_is_named_until_somebody_answers(
    tmp_path: Path, content: bytes | None, language: str
) -> None:
    hand = Stagehand(tmp_path / "saves", language, (1280, 720))
    path = tmp_path / ("a-long-name-for-a-folder" * 5) / "letter.txt"
    path.parent.mkdir()
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    hand.show(TitleScene())
    hand.on_stage.grant(resume_named(hand.ctx, path))
    hand.settle(20_000)
    dialog = hand.on_stage.stage.find(tree.DIALOG)
    assert dialog is not None
    assert str(path) in dialog.description
    assert "alliance-cards sessions check" in dialog.description
    assert hand.on_stage.canvas.overflows == []
    assert hand.on_stage.stage.overfull == []
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, TitleScene)


def test_escape_answers_too(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path / "saves")
    path = tmp_path / "letter.txt"
    path.write_text("just a letter\n", encoding="utf-8")
    hand.show(TitleScene())
    hand.on_stage.grant(resume_named(hand.ctx, path))
    assert isinstance(hand.on_stage.scene, UnopenedScene)
    hand.press("esc")
    assert isinstance(hand.on_stage.scene, TitleScene)


def test_a_session_by_its_file_opens(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = hand.playing(lambda state: len(state.played) > 1)
    playing.close()
    again = Stagehand(tmp_path)
    again.show(TitleScene())
    again.on_stage.grant(resume_named(again.ctx, playing.path))
    assert isinstance(again.on_stage.scene, PlayScene)
