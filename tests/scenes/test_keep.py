"""Keeping the summary: by keys, into a folder that somebody chose, whole or not at all."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from game.analysis.summary import Summary, summarise
from game.background import Background, GivenUpError, Job
from game.core.state import State
from game.reports.apart import pieces
from game.scenes.keep.choices import Choices, chosen_before, proposed, target
from game.scenes.keep.maker import Maker
from game.scenes.keep.opener import Opener
from game.scenes.keep.reasons import reason
from game.scenes.keep.scene import KeepScene
from game.scenes.summary import SummaryScene
from game.storage import places
from game.storage.disk import Disk
from game.storage.settings import Settings
from game.ui import access_tree as tree
from tests.busy_table import busy_table
from tests.reports.rich import with_names
from tests.stagehand import Stagehand

MADE = b"what was made"
SCRIPT = """
import sys
sys.stdin.buffer.read()
print("at 0.5", flush=True)
{then}
"""


def maker(then: str = f"print(len({MADE!r})); sys.stdout.flush(); sys.stdout.buffer.write({MADE!r})") -> Any:
    """Something that says what it is asked for, and makes the same each time."""

    def start(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
        asked.append(tuple(arguments))
        return subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", SCRIPT.format(then=then)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    asked: list[tuple[str, ...]] = []
    start.asked = asked  # type: ignore[attr-defined]
    return start


class Broken(Disk):
    """A disk on which nothing can be written for one reason."""

    def __init__(self, code: int) -> None:
        self._code = code

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        raise OSError(self._code, "no")


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path / "saves", "en", (1280, 720))


@pytest.fixture
def summary() -> Summary:
    return summarise(with_names().state)


def opened(hand: Stagehand, summary: Summary, **more: Any) -> KeepScene:
    more.setdefault("start", maker())
    scene = KeepScene(summary, **more)
    hand.show(scene)
    return scene


def dialog(hand: Stagehand) -> str:
    found = hand.on_stage.stage.find(tree.DIALOG)
    return found.name if found is not None else ""


def focus(hand: Stagehand, role: str, name: str) -> None:
    node = hand.on_stage.stage.find(role, name)
    assert node is not None, name
    hand.on_stage.stage.focus_on(node.key)


def kept(hand: Stagehand) -> list[str]:
    return sorted(path.name for path in hand.desk.summaries().iterdir())


def test_from_the_summary_two_keys_keep_it(hand: Stagehand) -> None:
    def closed(state: State) -> bool:
        return state.stage == "closed" and bool(state.interests)

    playing = hand.playing(closed, hand.setup(4, cards_each=2))
    hand.settings = Settings(language="en", motion=False, kept={"form": "json"})
    hand.show(SummaryScene(playing))
    hand.press("k")
    assert type(hand.on_stage.scene).__name__ == "KeepScene"
    hand.press("enter")
    hand.settle()
    (path,) = hand.desk.summaries().glob("*.json")
    assert dialog(hand) == hand.say("keep.kept_title")
    assert json.loads(path.read_text("utf-8"))["session"]["title"] == playing.session.state.started.title
    hand.press("esc")
    assert isinstance(hand.on_stage.scene, SummaryScene)


def test_what_was_chosen_is_asked_for_and_remembered(hand: Stagehand, summary: Summary) -> None:
    start = maker()
    scene = opened(hand, summary, start=start)
    for name in (hand.say("keep.form.markdown"), "No names", "Nederlands", "One page"):
        if hand.on_stage.stage.find(tree.RADIO, name):
            focus(hand, tree.RADIO, name)
            hand.press("enter")
    hand.press("ctrl+enter")
    assert start.asked == [("pdf", "nl", "one", "a4", "anonymous")]
    assert scene.choices.names == "anonymous"
    kept_as = hand.ctx.settings.kept
    assert (kept_as["names"], kept_as["page"], Path(kept_as["folder"])) == ("anonymous", "one", hand.desk.summaries())
    again = chosen_before(kept_as, "en", hand.desk.saves)
    assert (again.names, again.page, again.folder, again.language) == (
        "anonymous", "one", hand.desk.summaries(), "en",
    )  # fmt: skip
    assert chosen_before({"form": "exe", "folder": "/gone"}, "en", hand.desk.saves) == Choices(
        language="en", folder=hand.desk.saves
    )


def test_the_name_says_what_is_left_out_until_somebody_gives_it_one(hand: Stagehand, summary: Summary) -> None:
    scene = opened(hand, summary)
    begin = scene.name.text
    scene.change(names="anonymous", page="one")
    assert scene.name.text == f"{begin} (without names, 1 page)"
    scene.change(form="xlsx")  # has no single page
    assert scene.name.text == f"{begin} (without names)"
    scene.change(names="names", form="pdf", page="full")
    assert scene.name.text == begin
    scene.name.fill("Ours")
    scene.change(names="parties")
    assert scene.name.text == "Ours"


def test_without_names_people_see_what_they_typed_before_it_is_written(hand: Stagehand, summary: Summary) -> None:
    first, *others = summary.interests
    told = first.model_copy(update={"text": "Rest, says Annelies Vermeer"})
    opened(hand, summary.model_copy(update={"interests": (told, *others)}))
    assert told.text not in hand.words
    focus(hand, tree.RADIO, "No names")
    hand.press("enter")
    assert [words for words in hand.words if words in {told.text, "Samen op weg"}] == [told.text, "Samen op weg"]
    assert hand.say("keep.name_in_it", names="Annelies Vermeer") in hand.words
    assert kept(hand) == []


def test_with_large_words_the_texts_come_before_the_writing(hand: Stagehand, summary: Summary) -> None:
    hand.settings = Settings(language="en", motion=False, text_size=200, kept={"names": "anonymous"})
    start = maker()
    opened(hand, summary, start=start)
    hand.press("ctrl+enter")
    assert "Samen op weg" in hand.words
    assert start.asked == []
    hand.press("ctrl+enter")
    assert len(start.asked) == 1
    assert dialog(hand) == hand.say("keep.kept_title")


@pytest.mark.parametrize("size", [125, 150, 200])
@pytest.mark.parametrize("keys", [(), ("m",), ("m", "n"), ("ctrl+enter",), ("ctrl+enter", "ctrl+enter")])
def test_large_words_fit(hand: Stagehand, summary: Summary, size: int, keys: tuple[str, ...]) -> None:
    hand.settings = Settings(language="nl", motion=False, text_size=size, kept={"names": "parties"})
    for name in ("een", "twee", "drie", "vier", "vijf"):
        (hand.desk.summaries() / name).mkdir()
    opened(hand, summary, disk=Broken(errno.ENOSPC))
    hand.press(*keys)
    assert not hand.on_stage.canvas.overflows
    assert not hand.on_stage.stage.overfull


def test_a_name_that_cannot_be_one_is_told_and_nothing_is_written(hand: Stagehand, summary: Summary) -> None:
    start = maker()
    scene = opened(hand, summary, start=start)
    for name in ("", "../other", "con", "a" * 79 + "\N{GRINNING FACE}" * 60):
        scene.name.restore(name)
        hand.press("ctrl+enter")
        code = places.name_fault(scene.name.text)
        assert code
        assert hand.say(f"keep.name_fault.{code}") in " ".join(hand.words)
    assert start.asked == []


@pytest.mark.parametrize(
    "name", ["a/b", "a\\b", "C:", "nul", "NUL.pdf", "com1", "...", " ", "naam.", "a\nb", "a?", "*"]
)
def test_names_that_some_system_refuses(name: str) -> None:
    assert places.name_fault(name)


def test_a_file_that_is_there_is_replaced_only_when_somebody_says_so(hand: Stagehand, summary: Summary) -> None:
    scene = opened(hand, summary)
    path = target(
        Choices(folder=hand.desk.summaries()), proposed("Samen op weg", hand.desk.today(), Choices(), hand.say)
    )
    path.write_text("of before")
    hand.press("ctrl+enter")
    assert dialog(hand) == hand.say("keep.replace_title")
    hand.press("enter")  # the focus is on leaving it
    assert path.read_text() == "of before"
    assert dialog(hand) == ""
    hand.press("ctrl+enter", "ctrl+enter")
    assert path.read_bytes() == MADE
    assert dialog(hand) == hand.say("keep.kept_title")
    assert scene.choices.form == "pdf"
    assert kept(hand) == [path.name]


def test_a_file_that_appears_meanwhile_is_not_replaced(hand: Stagehand, summary: Summary) -> None:
    path = hand.desk.summaries() / f"{proposed('Samen op weg', hand.desk.today(), Choices(), hand.say)}.pdf"

    class Meanwhile(Disk):
        def open(self, file: Path, flags: int) -> int:
            path.write_text("of somebody else")
            return super().open(file, flags)

    opened(hand, summary, disk=Meanwhile())
    hand.press("ctrl+enter")
    assert dialog(hand) == hand.say("keep.replace_title")
    assert path.read_text() == "of somebody else"


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (errno.ENOSPC, "full"),
        (errno.EACCES, "forbidden"),
        (errno.ENOENT, "gone"),
        (errno.EBUSY, "held"),
        (77, "unknown"),
    ],
)
def test_what_cannot_be_written_is_told_and_leaves_nothing(
    hand: Stagehand, summary: Summary, code: int, why: str
) -> None:
    scene = opened(hand, summary, disk=Broken(code))
    hand.press("ctrl+enter")
    assert dialog(hand) == hand.say("keep.failed_title")
    assert hand.say(f"keep.fault.{why}", reason="no") == reason(hand.say, OSError(code, "no"))
    assert kept(hand) == []
    hand.press("m")
    assert dialog(hand) == hand.say("keep.where_title")
    assert scene.choices.folder == hand.desk.summaries()


def test_a_file_in_use_keeps_what_it_was(hand: Stagehand, summary: Summary) -> None:
    path = hand.desk.summaries() / f"{proposed('Samen op weg', hand.desk.today(), Choices(), hand.say)}.pdf"
    path.write_text("of before")

    class Held(Disk):
        def replace(self, new: Path, old: Path) -> None:
            raise PermissionError(errno.EACCES, "held")

    opened(hand, summary, disk=Held())
    hand.press("ctrl+enter", "ctrl+enter")
    assert dialog(hand) == hand.say("keep.failed_title")
    assert path.read_text() == "of before"
    assert kept(hand) == [path.name]


@pytest.mark.parametrize(
    ("then", "why"),
    [
        ("sys.exit(3)", "no_typesetter"),
        ("sys.exit(1)", "unmade"),
        ("print(99); print('half')", "unmade"),
        ("", "unmade"),
    ],
)
def test_a_maker_that_fails_is_told(hand: Stagehand, summary: Summary, then: str, why: str) -> None:
    opened(hand, summary, start=maker(then))
    hand.press("ctrl+enter")
    assert dialog(hand) == hand.say("keep.failed_title")
    assert hand.say(f"keep.fault.{why}").split(".")[0] in " ".join(hand.words)
    assert kept(hand) == []


def test_stopping_ends_the_maker_and_leaves_nothing(hand: Stagehand, summary: Summary, tmp_path: Path) -> None:
    jobs, path = Background(), tmp_path / "kept.pdf"
    begun = threading.Event()
    start = maker("import time; time.sleep(60)")
    started: list[subprocess.Popen[bytes]] = []

    def begin(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
        started.append(start(arguments))
        begun.set()
        return started[0]

    making = Maker(summary, Choices(folder=tmp_path), path, start=begin)
    job = jobs.start(making.work)
    assert begun.wait(20)
    job.let_go()
    making.stop()
    jobs.close()
    assert job.done
    assert isinstance(job.fault, GivenUpError)
    assert started[0].poll() is not None
    assert not path.exists()


def test_without_the_typesetter_the_other_forms_remain(hand: Stagehand, summary: Summary) -> None:
    scene = opened(hand, summary, typesetter=False)
    node = hand.on_stage.stage.find(tree.RADIO, "PDF")
    assert node is not None
    assert node.disabled
    assert scene.choices.form not in {"pdf", "png", "svg"}
    assert hand.say("keep.no_typesetter").split(".")[0] in " ".join(hand.words)


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


# Opening it afterwards


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


def test_a_summary_that_travels_in_pieces_arrives_whole() -> None:
    for sat in (with_names(), busy_table(cards=12)):
        found = summarise(sat.state)
        assert Summary.model_validate_json(b"".join(pieces(found))) == found


def test_a_job_that_is_given_up_before_it_begins_starts_nothing(summary: Summary, tmp_path: Path) -> None:
    start = maker()
    making = Maker(summary, Choices(folder=tmp_path), tmp_path / "kept.pdf", start=start)
    making.stop()
    job = Job(making.work)
    job.run()
    assert isinstance(job.fault, GivenUpError)
    assert start.asked == []
