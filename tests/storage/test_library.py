from pathlib import Path

import pytest

from game.core.closing_events import ClosingOpened, SessionClosed
from game.storage.drafts import Drafts
from game.storage.family import lock_file, new_recovery
from game.storage.journal import Journal
from game.storage.library import delete, listed, sessions
from game.storage.notice import RefusedError
from tests.storage.samples import START, Clock, write_session


def test_a_session_shows_how_far_the_table_came(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    (one,) = sessions(tmp_path)
    assert (one.path, one.title, one.stage, one.example) == (path, "Zorg in de wijk", "closing", False)
    assert (one.card, one.cards, one.parties) == (6, 6, ("Gemeente", "Ziekenhuis"))
    assert one.started == entries[0].at > START
    assert one.last == entries[-1].at


def test_half_way_the_card_on_the_table_counts(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    path.write_bytes(b"".join(line + b"\n" for line in path.read_bytes().split(b"\n")[:5]))
    one = listed(path)
    assert (one.stage, one.card, one.cards) == ("cards", 2, 6)


def test_a_closed_session(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    journal = Journal.open(path, Clock()).journal
    assert journal is not None
    journal.append(SessionClosed())
    journal.close()
    assert listed(path).stage == "closed"


def test_a_damaged_session_does_not_hide_the_others(tmp_path: Path) -> None:
    write_session(tmp_path)
    (tmp_path / "z.journal").write_bytes(b"\x00\xff")
    (tmp_path / "notes.txt").write_text("nothing to do with it")
    (tmp_path / "folder.journal").mkdir()
    found = sessions(tmp_path)
    assert [one.stage for one in found] == ["closing", "damaged"]
    assert found[1].notices[0].code == "journal_unusable"
    assert found[1].title == "z"


def test_a_history_that_cannot_be_is_damaged(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    journal = Journal.open(path, Clock()).journal
    assert journal is not None
    journal.append(ClosingOpened())
    journal.close()
    one = listed(path)
    assert one.stage in {"closing", "damaged"}
    assert one.last is not None


def test_examples_stand_behind_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "shipped").mkdir()
    write_session(tmp_path / "own")
    write_session(tmp_path / "shipped")
    assert [one.example for one in sessions(tmp_path / "own", tmp_path / "shipped")] == [False, True]
    assert sessions(tmp_path / "missing") == []


def test_deleting_removes_everything_of_a_session_and_nothing_else(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    Drafts(path).put("answer", "half een zin")
    new_recovery(path).write_bytes(b"damaged")
    new_recovery(path).write_bytes(b"damaged again")
    other = tmp_path / "s10.recovery-1"
    other.write_bytes(b"of another session")
    (tmp_path / "s1.txt").write_bytes(b"notes of the user")
    delete(path)
    assert sorted(place.name for place in tmp_path.iterdir()) == ["s1.txt", "s10.recovery-1"]


def test_an_open_session_is_not_deleted(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    journal = Journal.open(path, Clock()).journal
    assert journal is not None
    with pytest.raises(RefusedError, match="read_only_locked"):
        delete(path)
    assert path.exists()
    journal.close()
    delete(path)
    assert not lock_file(path).exists()


def test_drafts_outlive_the_program(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    drafts = Drafts(path)
    drafts.put("card.answer", "één\nhalve zin")
    drafts.put("parked", "iets")
    assert Drafts(path).get("card.answer") == "één\nhalve zin"
    drafts.put("parked", "")
    assert Drafts(path).get("parked") == ""
    drafts.clear()
    assert not list(tmp_path.glob("*.drafts.json"))
    Drafts(path).put("x", "y")
    (tmp_path / "s1.drafts.json").write_bytes(b"{half")
    assert Drafts(path).get("x") == ""
