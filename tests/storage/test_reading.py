import datetime as dt
import itertools
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.events import SessionStarted, TurnEnded
from game.core.replay import replay
from game.storage.family import copies
from game.storage.journal import Journal
from game.storage.lines import Header, alone, checked, header_line, written
from game.storage.reading import Loaded, read
from tests.storage.samples import Clock, ForgetfulDisk, write_session


def test_a_line_is_checksum_and_json_and_knows_the_line_before(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    lines = path.read_bytes().split(b"\n")
    assert lines[-1] == b""
    assert lines[0].endswith(b' {"format":1,"program":"alliance-cards","struck":false}')
    for before, line in itertools.pairwise(lines[:-1]):
        assert b'"prev":"%b"' % before[:8] in line
    assert len(lines) == len(entries) + 2


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    loaded = read(path.read_bytes())
    assert list(loaded.entries) == entries
    assert (loaded.report.verdict, loaded.report.notices(), loaded.rest) == ("whole", (), b"")
    assert loaded.canonical == path.read_bytes() == written(loaded.header, loaded.entries)
    assert replay(loaded.entries).seq == len(entries)
    assert all(entry.at.utcoffset() == dt.timedelta() for entry in loaded.entries)


def test_cut_at_every_byte_a_whole_prefix_is_read(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    data = path.read_bytes()
    ends = [place for place, byte in enumerate(data) if byte == 0x0A]  # a last line without its end is whole too
    start = ends[1]
    cuts = {*range(ends[0] + 20), *range(start - 20, len(data) + 1)}
    for cut in sorted(cuts):
        whole = max(0, sum(end <= cut for end in ends) - 1)
        loaded = read(data[:cut])
        assert list(loaded.entries) == entries[:whole]
        assert loaded.report.verdict in ({"unusable"} if whole == 0 else {"whole", "torn"}), cut


def test_cut_at_every_byte_writing_goes_on(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    data = path.read_bytes()
    ends = [place for place, byte in enumerate(data) if byte == 0x0A]
    playable = range(ends[1] + 1, len(data))
    for cut in [ends[1], *playable]:
        path.write_bytes(data[:cut])
        opened = Journal.open(path, Clock(), ForgetfulDisk())
        assert opened.journal is not None
        added = opened.journal.append(TurnEnded())
        opened.journal.close()
        again = read(path.read_bytes())
        assert again.report.verdict == "whole"
        assert list(again.entries) == [*entries[: len(opened.entries)], added]
        last_whole = max(end for end in ends if end <= cut)
        torn = data[last_whole + 1 : cut]
        kept = [copy.read_bytes() for copy in copies(path)]
        assert kept == ([torn] if torn else [])
        for copy in list(copies(path)):
            copy.unlink()


def test_a_cut_before_the_first_move_is_reported_and_kept(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    data = path.read_bytes()
    for cut in (0, 1, 40, data.index(b"\n") + 1, data.index(b"\n") + 500):
        path.write_bytes(data[:cut])
        opened = Journal.open(path, Clock())
        assert opened.journal is None
        assert opened.read_only is not None
        assert opened.read_only.code == "journal_unusable"
        assert path.read_bytes() == data[:cut]


def _never_misleads(data: bytes, loaded: Loaded, entries: list[object]) -> None:
    assert list(loaded.entries) == entries[: len(loaded.entries)]
    if loaded.canonical != data:
        report = loaded.report
        assert report.verdict != "whole" or report.tidy


def test_no_flipped_bit_misleads(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    data = path.read_bytes()
    chance = random.Random(7)
    head = data.index(b"\n") + 2
    places = [chance.randrange(len(data) * 8) for _ in range(1200)] + list(range(head * 8))
    for place in places:
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        loaded = read(bytes(flipped))
        _never_misleads(bytes(flipped), loaded, [*entries])
        assert loaded.report.verdict != "whole" or loaded.report.tidy


def test_a_flipped_bit_in_the_header_loses_nothing(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    data = bytearray(path.read_bytes())
    data[30] ^= 4
    path.write_bytes(data)
    opened = Journal.open(path, Clock())
    assert list(opened.entries) == entries
    assert opened.report.verdict == "damaged"
    assert [notice.code for notice in opened.report.notices()][-1] == "journal_tidy_header"
    assert opened.journal is not None
    opened.journal.close()
    assert read(path.read_bytes()).report.verdict == "whole"
    assert [copy.read_bytes() for copy in copies(path)] == [bytes(data)]


def test_a_struck_header_is_restored_as_struck(tmp_path: Path) -> None:
    _, entries = write_session(tmp_path)
    data = bytearray(written(Header(struck=True), entries))
    data[3] ^= 1
    assert read(bytes(data)).header == Header(struck=True)


@pytest.mark.parametrize("change", ["deleted", "doubled", "swapped"])
def test_a_line_that_is_moved_shows(tmp_path: Path, change: str) -> None:
    path, entries = write_session(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    if change == "deleted":
        del lines[5]
    elif change == "doubled":
        lines.insert(5, lines[5])
    else:
        lines[5], lines[6] = lines[6], lines[5]
    loaded = read(b"".join(lines))
    assert loaded.report.verdict == "damaged"
    assert loaded.report.line == (7 if change == "doubled" else 6)
    assert list(loaded.entries) == entries[: loaded.report.line - 2]


def test_what_follows_a_bad_line_can_still_be_read(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    lines = path.read_bytes().split(b"\n")
    lines[5] = lines[5].replace(b'"seq"', b'"sex"')
    path.write_bytes(b"\n".join(lines))
    opened = Journal.open(path, Clock())
    assert opened.report.line == 6
    assert opened.report.after == len(entries) - 5
    assert opened.report.recovery is not None
    assert alone(opened.report.recovery.read_bytes()) == tuple(entries[5:])
    assert opened.journal is not None
    opened.journal.close()


@pytest.mark.parametrize("editor", ["bom", "crlf", "blank"])
def test_what_an_editor_leaves_behind_is_stripped_and_reported(tmp_path: Path, editor: str) -> None:
    path, entries = write_session(tmp_path)
    data = path.read_bytes()
    edited = {
        "bom": b"\xef\xbb\xbf" + data,
        "crlf": data.replace(b"\n", b"\r\n"),
        "blank": data.replace(b"\n", b"\n\n"),
    }[editor]
    path.write_bytes(edited)
    opened = Journal.open(path, Clock())
    assert list(opened.entries) == entries
    assert opened.report.tidy == (editor,)
    assert opened.journal is not None
    opened.journal.append(TurnEnded())
    opened.journal.close()
    assert path.read_bytes().startswith(data)
    assert read(path.read_bytes()).report.verdict == "whole"


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_in_another_encoding_is_untouched_and_readable(tmp_path: Path, encoding: str) -> None:
    path, entries = write_session(tmp_path)
    text = path.read_bytes().decode()
    lines = text.split("\n")[:4]  # what Latin-1 can hold
    spoilt = ("\n".join(lines) + "\n").encode(encoding)
    path.write_bytes(spoilt)
    opened = Journal.open(path, Clock())
    assert opened.journal is None
    assert opened.report.verdict == "not_utf8"
    assert list(opened.entries) == entries[:3]
    assert path.read_bytes() == spoilt


def test_a_newer_format_is_untouched_and_named(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    data = written(Header(format=9), entries)
    path.write_bytes(data)
    opened = Journal.open(path, Clock())
    assert opened.journal is None
    assert opened.read_only is not None
    assert dict(opened.read_only.values)["version"] == 9
    assert list(opened.entries) == entries
    assert path.read_bytes() == data


def test_an_event_that_nobody_knows_stops_the_reading(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    crc = path.read_bytes().rsplit(b"\n", 2)[1][:8]
    body = b'{"seq":%d,"at":"2026-03-02T10:00:00Z","prev":"%b","event":{"type":"moon_landed"}}' % (
        len(entries) + 1,
        crc,
    )
    path.write_bytes(path.read_bytes() + checked(body)[0])
    loaded = read(path.read_bytes())
    assert list(loaded.entries) == entries
    assert (loaded.report.verdict, loaded.report.line) == ("damaged", len(entries) + 2)


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_are_read_without_a_failure(data: bytes, with_header: bool) -> None:
    loaded = read(header_line(Header())[0] + data if with_header else data)
    assert loaded.entries == ()
    assert loaded.report.verdict in {"unusable", "not_utf8"}


def test_the_start_comes_first(tmp_path: Path) -> None:
    _, entries = write_session(tmp_path)
    assert isinstance(entries[0].event, SessionStarted)
    moved = [entry.model_copy(update={"seq": place}) for place, entry in enumerate(entries[1:], 1)]
    assert read(written(Header(), moved)).report.verdict == "unusable"
