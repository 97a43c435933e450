"""Keeping the summary in a folder that somebody chose, and opening it afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.analysis.summary import Summary, summarise
from game.scenes.keep.choices import Choices, proposed
from game.scenes.keep.opener import Opener
from game.ui import access_tree as tree
from tests.reports.rich import with_names
from tests.scenes.keeping import dialog, focus, opened
from tests.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path / "saves", "en", (1280, 720))


@pytest.fixture
def summary() -> Summary:
    return summarise(with_names().state)


def test_folders_are_walked_by_keys(hand: Stagehand, summary: Summary) -> None:
    base = hand.desk.summaries()
    (base / "one" / "deep").mkdir(parents=True)
    (base / "two").mkdir()
    (base / ".hidden").mkdir()
    (base / "file.txt").write_text("")
    scene = opened(hand, summary)
    hand.press("m")
    names = [one.name for one in hand.on_stage.stage.snapshot().nodes.values() if one.role == tree.LIST_ITEM]
    assert names == ["one", "two"]
    hand.press("down", "up", "enter", "enter")  # one, deep
    hand.press("backspace")  # back in one, at deep
    hand.press("n")
    hand.type("n")  # the letter of the key itself: it is not typed
    hand.type("new")
    hand.press("enter", "ctrl+enter")
    assert scene.choices.folder == base / "one" / "new"
    hand.press("ctrl+enter")
    assert len(list((base / "one" / "new").glob("*.pdf"))) == 1


def test_arrows_lead_from_the_button_above_the_folders_into_them_and_back(hand: Stagehand, summary: Summary) -> None:
    names = [f"folder {place:02}" for place in range(30)]  # more than are seen at once
    for name in names:
        (hand.desk.summaries() / name).mkdir()
    opened(hand, summary)
    hand.press("m")
    stage = hand.on_stage.stage
    nodes = stage.snapshot().nodes.values()
    keys = {node.name: node.key for node in nodes if node.role in (tree.BUTTON, tree.LIST_ITEM)}
    up, first, second = keys[hand.say("keep.up")], keys[names[0]], keys[names[1]]
    hand.press("up")
    assert stage.focus == up
    for arrow, there in (("down", first), ("down", second), ("up", first), ("up", up), ("down", first)):
        hand.press(arrow)
        assert stage.focus == there
    hand.press(*["down"] * 29)
    assert stage.focus.endswith(names[-1])


def test_a_folder_that_cannot_be_read_or_made_says_why(hand: Stagehand, summary: Summary) -> None:
    base = hand.desk.summaries()
    (base / "gone").mkdir()
    opened(hand, summary)
    hand.press("m")
    (base / "gone").rmdir()
    hand.press("enter")
    assert hand.say("keep.fault.gone") in " ".join(hand.words)
    hand.press("backspace", "n")
    hand.type("n")
    hand.type("a/b")
    hand.press("enter")
    assert hand.say("keep.name_fault.signs") in " ".join(hand.words)
    hand.press("esc", "esc")
    assert dialog(hand) == ""


def test_where_the_usual_folder_cannot_be_made_there_is_another(hand: Stagehand, summary: Summary, home: Path) -> None:
    (home / "summaries").write_text("a file in the way")
    scene = opened(hand, summary)
    assert scene.choices.folder == Path.home()
    hand.press("m")
    assert dialog(hand) == hand.say("keep.where_title")


def test_every_folder_can_be_pressed(hand: Stagehand, summary: Summary) -> None:
    (hand.desk.summaries() / "one").mkdir()
    scene = opened(hand, summary)
    stage = hand.on_stage.stage
    focus(hand, tree.BUTTON, hand.say("keep.other_folder"))
    hand.press("enter")
    for role, name in ((tree.LIST_ITEM, "one"), (tree.BUTTON, hand.say("keep.choose_folder"))):
        focus(hand, role, name)
        hand.press("enter")
    assert scene.choices.folder.name == "one"
    assert stage.find(tree.DIALOG) is None


def test_a_kept_file_is_opened_by_the_system(hand: Stagehand, summary: Summary) -> None:
    asked: list[tuple[str, ...]] = []
    opener = Opener("linux", find=lambda name: f"/usr/bin/{name}", run=lambda command: asked.append(tuple(command)))
    opened(hand, summary, opener=opener)
    hand.press("ctrl+enter", "o", "m")
    path = hand.desk.summaries() / f"{proposed('Samen op weg', hand.desk.today(), Choices(), hand.say)}.pdf"
    assert asked == [("/usr/bin/xdg-open", str(path)), ("/usr/bin/xdg-open", str(path.parent))]
    hand.press("esc")
    assert not hand.on_stage.running


def test_where_nothing_opens_it_that_is_said(hand: Stagehand, summary: Summary) -> None:
    opened(hand, summary, opener=Opener("linux", find=lambda name: None))
    hand.press("ctrl+enter", "o")
    assert any(words.startswith(hand.say("keep.no_opener", path="")[:30]) for words in hand.words)


def test_each_system_is_asked_in_its_own_way() -> None:
    path = Path("/folder/file.pdf")
    asked: list[Any] = []
    mac = Opener("darwin", find=lambda name: name, run=asked.append)
    windows = Opener("win32", start_file=asked.append)
    assert [mac.open(path), mac.show(path), windows.open(path), windows.show(path)] == [True] * 4
    assert asked == [("open", str(path)), ("open", "-R", str(path)), str(path), str(path.parent)]

    def refused(_: object) -> None:
        raise OSError

    assert not Opener("linux", find=lambda name: name, run=refused).open(path)
    assert not Opener("win32", start_file=refused).open(path)
    assert not Opener("win32").open(path)
