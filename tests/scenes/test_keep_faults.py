"""Keeping the summary where it cannot be: told in words, nothing half left behind, and stopped at any moment."""

from __future__ import annotations

import errno
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from game.analysis.summary import Summary, summarise
from game.background import Background, GivenUpError, Job
from game.reports.apart import pieces
from game.scenes.keep.choices import Choices, proposed
from game.scenes.keep.maker import Maker
from game.scenes.keep.reasons import reason
from game.storage.disk import Disk
from game.ui import access_tree as tree
from tests.busy_table import busy_table
from tests.reports.rich import with_names
from tests.scenes.keeping import Broken, dialog, kept, maker, opened
from tests.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path / "saves", "en", (1280, 720))


@pytest.fixture
def summary() -> Summary:
    return summarise(with_names().state)


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
