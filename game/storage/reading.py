"""How a whole journal is read without trusting it."""

from __future__ import annotations

import gc
import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from game.core.events import FORMAT, Entry, SessionStarted
from game.storage.lines import Header, alone, body_of, entry_in, header_in, header_line
from game.storage.notice import Notice, notice

Verdict = Literal["whole", "torn", "damaged", "newer", "not_utf8", "unusable"]
Tidy = Literal["bom", "crlf", "blank", "no_newline", "header"]

_BOM: Final = b"\xef\xbb\xbf"
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")  # UTF-16, as some editors save
_EIGHT_BIT: Final = ("cp1252", "latin-1")


@dataclass(frozen=True)
class LoadReport:
    """How a journal was found.

    `whole` nothing to say; `torn` an unfinished last line; `damaged` a bad line, at which reading stopped; `newer` made
    by a newer version of the program; `not_utf8` saved by an editor in another encoding; `unusable` nothing to play.
    The last three are never written to. `entries` counts what was read, `cut` the bytes that were not, `after` the
    lines among those that can still be read by themselves; `line` is the number of the first line that is not right.
    """

    verdict: Verdict
    entries: int
    line: int | None = None
    cut: int = 0
    after: int = 0
    format: int = FORMAT
    encoding: str = "utf-8"
    tidy: tuple[Tidy, ...] = ()
    recovery: Path | None = None

    @property
    def writable(self) -> bool:
        """Whether play can go on in this file, after repair if need be."""
        return self.verdict in {"whole", "torn", "damaged"}

    def notices(self) -> tuple[Notice, ...]:
        """Return what the user should know, in the order of its weight; nothing for a clean file."""
        found = []
        values: dict[str, str | int] = {"n": self.entries, "line": self.line or 0, "cut": self.cut}
        if self.verdict == "newer":
            found.append(notice("journal_newer", version=self.format, **values))
        elif self.verdict == "not_utf8":
            found.append(notice("journal_not_utf8", encoding=self.encoding, **values))
        elif self.verdict != "whole":
            found.append(notice(f"journal_{self.verdict}", **values))
        if self.after:
            found.append(notice("journal_after", n=self.after))
        if self.recovery:
            found.append(notice("journal_recovery", file=self.recovery.name))
        found += [notice(f"journal_tidy_{mark}") for mark in self.tidy if mark != "no_newline"]
        return tuple(found)


@dataclass(frozen=True)
class Loaded:
    """What a journal holds.

    `canonical` is what a clean file with these entries holds byte for byte, `rest` the bytes that were not read, `last`
    the checksum of the last line that was.
    """

    header: Header
    entries: tuple[Entry, ...]
    canonical: bytes
    rest: bytes
    last: int
    report: LoadReport


def read(data: bytes) -> Loaded:
    """Read a journal from its bytes; never fails, whatever they are."""
    collects = gc.isenabled()
    gc.disable()  # thousands of lasting objects and no circles: looking for rubbish would take half of the time
    try:
        return _read(data)
    finally:
        if collects:
            gc.enable()


def load(path: Path) -> Loaded:
    """Read a journal from a file and leave the file as it is. Raises OSError."""
    return read(path.read_bytes())


def _read(data: bytes) -> Loaded:
    loaded = _Reader(data).read()
    encoding = None if loaded.report.verdict == "whole" else _foreign(data)
    if encoding is None:
        return loaded
    try:
        loaded = _Reader(data.decode(encoding).encode()).read()
    except UnicodeError:
        loaded = _nothing(data)
    return replace(loaded, report=replace(loaded.report, verdict="not_utf8", encoding=encoding))


class _Reader:
    """Goes through the lines once, and stops at the first that is not right."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.tidy: dict[Tidy, None] = {}
        self.entries: list[Entry] = []
        self.first = b""
        self.last = b""
        self.position = 0
        self.bad: int | None = None

    def read(self) -> Loaded:
        """Return what the lines say."""
        if self.data.startswith(_BOM):
            self.tidy["bom"] = None
            self.position = len(_BOM)
        file = io.BytesIO(self.data)  # its lines end at "\n" only: U+2028 and U+0085 may stand in a text
        file.seek(self.position)
        first = file.readline()
        header = self._header(first, self.data[file.tell() :].partition(b"\n")[0])
        if header is None:
            return _nothing(self.data)
        self.position += len(first)
        behind = self.position
        self._entries(file)
        rest = self.data[self.position :]
        ended = self.data.endswith(b"\n")
        if not ended and self.bad is None:
            self.tidy["no_newline"] = None
        report = LoadReport(
            self._verdict(header, torn=not ended and b"\n" not in rest and self.bad is not None),
            entries=len(self.entries),
            line=1 if "header" in self.tidy else self.bad,
            cut=len(rest),
            after=len(alone(rest)),
            format=header.format,
            tidy=tuple(self.tidy),
        )
        canonical = self.data[: self.position]
        if self.tidy:
            lines = (line.removesuffix(b"\r") for line in self.data[behind : self.position].split(b"\n"))
            canonical = b"\n".join([self.first, *filter(None, lines), b""])
        return Loaded(header, tuple(self.entries), canonical, rest, int(self.last, 16), report)

    def _header(self, first: bytes, second: bytes) -> Header | None:
        self.first = self._bare(first)
        header = header_in(self.first)
        if header is None:
            for candidate in (Header(), Header(struck=True)):  # the second line knows the checksum that the first had
                line = header_line(candidate)[0].rstrip()
                if entry_in(self._bare(second), line[:8]):
                    self.tidy["header"] = None
                    self.first, header = line, candidate
        self.last = self.first[:8]
        return header

    def _entries(self, file: io.BytesIO) -> None:
        entries, prev, number = self.entries, self.last, 1
        for raw in file:
            number += 1
            line = raw[:-1]
            if raw[-2:] != b"}\n":  # the end that this program gives a line
                line = self._bare(raw)
            if line:
                entry = entry_in(line, prev)
                if entry is None or entry.seq != len(entries) + 1:
                    self.bad = number
                    break
                entries.append(entry)
                prev = line[:8]
            else:
                self.tidy["blank"] = None
            self.position += len(raw)
        self.last = prev

    def _bare(self, raw: bytes) -> bytes:
        line = raw.removesuffix(b"\n")
        if line.endswith(b"\r"):
            self.tidy["crlf"] = None
            return line[:-1]
        return line

    def _verdict(self, header: Header, torn: bool) -> Verdict:
        if header.format > FORMAT:
            return "newer"
        if not self.entries or not isinstance(self.entries[0].event, SessionStarted):
            return "unusable"
        if torn and "header" not in self.tidy:
            return "torn"
        return "whole" if self.bad is None and "header" not in self.tidy else "damaged"


def _nothing(data: bytes) -> Loaded:
    report = LoadReport("unusable", 0, line=1, cut=len(data), after=len(alone(data)))
    return Loaded(Header(), (), b"", data, 0, report)


def _foreign(data: bytes) -> str | None:
    """Name the encoding in which an editor saved the file, if it is not UTF-8.

    Damage may break UTF-8 too: only when the checksum is right in another encoding was it an editor.
    """
    if data.startswith(_WIDE):
        return "utf-16"
    try:
        data.decode()
    except UnicodeDecodeError as error:
        start = data.rfind(b"\n", 0, error.start) + 1
        end = data.find(b"\n", error.start)
        line = data[start : end if end >= 0 else len(data)].removesuffix(b"\r")
        for encoding in _EIGHT_BIT:
            try:
                if body_of(line.decode(encoding).encode()) is not None:
                    return encoding
            except UnicodeDecodeError:
                continue
    return None
