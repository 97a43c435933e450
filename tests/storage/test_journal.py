import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.core.events import Parked, TurnEnded
from game.storage.family import lock_file
from game.storage.journal import Journal, journal_path
from game.storage.lock import take_lock
from game.storage.reading import load
from tests.storage.samples import Clock, FaultyDisk, events, started, write_session


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk()


@pytest.fixture
def journal(tmp_path: Path, disk: FaultyDisk) -> Journal:
    made = Journal.create(journal_path(tmp_path, "s1"), Clock(), disk)
    made.append(started())
    return made


def test_an_event_is_on_disk_when_append_returns(journal: Journal, disk: FaultyDisk) -> None:
    before = disk.calls["fsync"]
    entry = journal.append(TurnEnded())
    assert disk.calls["fsync"] == before + 1
    assert load(journal.path).entries[-1] == entry
    assert (journal.saved, journal.durable_seq, entry.seq) == (True, 2, 2)


def test_files_are_closed_to_other_users(journal: Journal) -> None:
    assert journal.path.stat().st_mode & 0o777 == 0o600
    assert lock_file(journal.path).stat().st_mode & 0o777 == 0o600


def test_short_writes_are_gone_on_with(journal: Journal, disk: FaultyDisk) -> None:
    disk.at_once = 7
    entry = journal.append(TurnEnded())
    assert journal.saved
    assert load(journal.path).entries[-1] == entry


@pytest.mark.parametrize("room", [0, 1, 30, 100])
def test_a_full_disk_leaves_no_half_line_and_nothing_is_lost(journal: Journal, disk: FaultyDisk, room: int) -> None:
    whole = journal.path.read_bytes()
    disk.room = room
    first = journal.append(Parked(text="één"))
    second = journal.append(Parked(text="twee"))
    assert journal.path.read_bytes() == whole
    assert (journal.backlog, journal.durable_seq) == ((first, second), 1)
    assert (journal.saved, journal.unsaved_since) == (False, first.at)
    assert journal.trouble is not None
    assert journal.trouble.errno == errno.ENOSPC
    disk.room = None
    third = journal.append(TurnEnded())
    assert journal.saved
    assert journal.durable_seq == 4
    assert load(journal.path).entries[1:] == (first, second, third)


@pytest.mark.parametrize("call", ["write", "fsync", "open"])
def test_a_failed_call_is_never_taken_for_success(journal: Journal, disk: FaultyDisk, call: str) -> None:
    disk.failing = {call: errno.EIO, "fsync": errno.EIO}
    journal.append(TurnEnded())
    assert not journal.saved
    assert not journal.retry()
    disk.failing = {}
    assert journal.retry()
    assert [entry.seq for entry in load(journal.path).entries] == [1, 2]


def test_a_half_line_that_could_not_be_cut_back_is_cut_later(journal: Journal, disk: FaultyDisk) -> None:
    disk.room = 25
    disk.failing = {"truncate": errno.EIO}
    journal.append(TurnEnded())
    assert load(journal.path).report.verdict == "torn"
    disk.room, disk.failing = None, {}
    journal.append(TurnEnded())
    assert load(journal.path).report.verdict == "whole"
    assert len(load(journal.path).entries) == 3


def test_a_file_that_changed_under_us_is_not_written_to(journal: Journal, disk: FaultyDisk) -> None:
    disk.failing = {"fsync": errno.EIO}
    journal.append(TurnEnded())
    disk.failing = {}
    journal.path.write_bytes(b"something else")
    assert not journal.retry()
    assert journal.path.read_bytes() == b"something else"


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_a_removed_file_is_noticed(journal: Journal) -> None:
    journal.path.unlink()
    journal.append(TurnEnded())
    assert not journal.saved


def test_another_folder_takes_everything(journal: Journal, disk: FaultyDisk, tmp_path: Path) -> None:
    disk.failing = {"write": errno.ENOSPC}
    waiting = journal.append(Parked(text="nog niet bewaard"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        journal.move_to(elsewhere)
    assert not list(elsewhere.glob("*.journal"))
    disk.failing = {}
    old = journal.move_to(elsewhere)
    assert (old.parent, journal.path.parent, journal.saved) == (tmp_path, elsewhere, True)
    assert len(load(old).entries) == 1
    last = journal.append(TurnEnded())
    assert load(journal.path).entries[1:] == (waiting, last)


def test_another_folder_never_overwrites(journal: Journal, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / journal.path.name).write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        journal.move_to(elsewhere)
    assert (elsewhere / journal.path.name).read_bytes() == b"mine"
    assert journal.append(TurnEnded()).seq == 2
    assert journal.saved


def test_a_session_can_start_where_nothing_can_be_written(tmp_path: Path) -> None:
    journal = Journal.create(journal_path(tmp_path / "nowhere", "s1"), Clock())
    journal.append(started())
    assert (journal.saved, journal.durable_seq) == (False, 0)
    journal.move_to(tmp_path)
    assert journal.saved
    assert len(load(journal.path).entries) == 1


def test_a_session_that_could_not_be_locked_at_first_is_locked_once_it_can_be(tmp_path: Path) -> None:
    journal = Journal.create(journal_path(tmp_path / "nowhere", "s1"), Clock())
    journal.append(started())
    (tmp_path / "nowhere").mkdir()
    assert journal.retry()
    assert Journal.open(journal.path, Clock()).journal is None
    journal.close()


def test_a_journal_is_never_made_over_another(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    with pytest.raises(FileExistsError):
        Journal.create(path)


def test_a_second_window_may_only_read(journal: Journal) -> None:
    whole = journal.path.read_bytes()
    opened = Journal.open(journal.path, Clock())
    assert opened.journal is None
    assert opened.read_only is not None
    assert opened.read_only.code == "read_only_locked"
    assert len(opened.entries) == 1
    assert journal.path.read_bytes() == whole
    journal.close()
    again = Journal.open(journal.path, Clock()).journal
    assert again is not None
    again.close()


def test_a_second_program_may_only_read_until_the_first_is_gone(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    program = (
        "import sys, pathlib\n"
        "from game.storage.journal import Journal\n"
        "journal = Journal.open(pathlib.Path(sys.argv[1])).journal\n"
        "print('open', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        assert Journal.open(path).journal is None
        other.kill()
    opened = Journal.open(path)
    assert opened.journal is not None
    opened.journal.close()


def test_a_lock_outlives_other_uses_of_its_file(tmp_path: Path) -> None:
    lock = take_lock(tmp_path / "s1.lock")
    assert lock is not None
    (tmp_path / "s1.lock").read_bytes()
    assert take_lock(tmp_path / "s1.lock") is None
    lock.release()


def test_lone_surrogates_and_no_numbers_are_refused_at_the_door(journal: Journal) -> None:
    broken = Parked.model_construct(type="parked", text="\ud800", player=None)
    with pytest.raises(ValueError, match="surrogate"):
        journal.append(broken)
    assert journal.append(TurnEnded()).seq == 2
    assert load(journal.path).report.verdict == "whole"


def test_a_fixed_clock_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, _ = write_session(tmp_path / "a")
    other, _ = write_session(tmp_path / "b")
    assert one.read_bytes() == other.read_bytes()


def test_killed_at_any_moment_every_line_said_to_be_saved_is_there(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from game.storage.journal import Journal\n"
        "from tests.storage.samples import events\n"
        "journal = Journal.create(pathlib.Path(sys.argv[1]))\n"
        "for event in events() * 40:\n"
        "    journal.append(event)\n"
        "    print(journal.durable_seq, flush=True)\n"
    )
    for moment in (1, 7, 23, 61):
        path = tmp_path / f"k{moment}.journal"
        with subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True) as table:
            assert table.stdout is not None
            said = 0
            for line in table.stdout:
                said = int(line)
                if said >= moment:
                    table.kill()
                    break
            said = max([said, *[int(line) for line in table.stdout if line.endswith("\n")]])
        assert len(load(path).entries) >= said > 0
    assert len(events()) > 20
