"""The lines of a journal: how one is written, and how one is trusted.

A line is `crc32 SP json LF`. The JSON of the first line is a header with the version of the format; that of every
other line holds `seq`, `at` (UTC), `prev` (the checksum of the line before, so that a deleted, doubled or swapped line
shows) and the event.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from game.core.events import FORMAT, Entry

PROGRAM = "alliance-cards"
CHECK = 9
"""The bytes before a line's JSON: eight hexadecimal digits and a space."""

_HEAD: Final = 120
"""The bytes of a line within which `prev` stands."""
_PREV: Final = re.compile(rb'"prev":"([0-9a-f]{8})",')
_VALIDATE: Final[Callable[[bytes], Entry]] = Entry.__pydantic_validator__.validate_json


@dataclass(frozen=True)
class Header:
    """The first line: the version of the format, and whether a text was struck out of this file for good."""

    format: int = FORMAT
    struck: bool = False


def checked(body: bytes) -> tuple[bytes, int]:
    """Return a line with its checksum in front and a line feed behind, and the checksum."""
    crc = zlib.crc32(body)
    return b"%08x %b\n" % (crc, body), crc


def header_line(header: Header) -> tuple[bytes, int]:
    """Return the first line of a journal and its checksum."""
    struck = b"true" if header.struck else b"false"
    return checked(b'{"format":%d,"program":"%b","struck":%b}' % (header.format, PROGRAM.encode(), struck))


def entry_line(entry: Entry, prev: int) -> tuple[bytes, int]:
    """Return the line of an entry after a line with the checksum `prev`, and its own checksum.

    Raises ValueError for text that cannot be written as UTF-8.
    """
    at = entry.at.astimezone(dt.UTC).isoformat(timespec="milliseconds").removesuffix("+00:00")
    event = entry.event.model_dump_json().encode()
    after = b"" if entry.after is None else b'"after":%.1f,' % entry.after
    return checked(b'{"seq":%d,"at":"%bZ","prev":"%08x",%b"event":%b}' % (entry.seq, at.encode(), prev, after, event))


def written(header: Header, entries: Iterable[Entry]) -> bytes:
    """Return a whole journal, its chain of checksums computed anew."""
    line, prev = header_line(header)
    lines = [line]
    for entry in entries:
        line, prev = entry_line(entry, prev)
        lines.append(line)
    return b"".join(lines)


def body_of(line: bytes) -> bytes | None:
    """Return the JSON of a line whose checksum is right, else None."""
    body = line[CHECK:]
    return body if line[:CHECK] == b"%08x " % zlib.crc32(body) else None


def header_in(line: bytes) -> Header | None:
    """Return the header that a line holds, if it is one and is whole."""
    try:
        found = json.loads(body_of(line) or b"")
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("program") != PROGRAM or type(found.get("format")) is not int:
        return None
    return Header(found["format"], found.get("struck") is True)


def entry_in(line: bytes, prev: bytes) -> Entry | None:
    """Return the entry that a line holds, if it is whole and follows a line with the checksum `prev` (in eight digits).

    The place of `prev` is fixed, so it is cut out before the rest is checked as an entry: twice as quick as a model of
    its own, and no line that this program wrote is laid out otherwise.
    """
    place = line.find(b'Z","prev":"', CHECK, _HEAD) + 3  # Z: the moment is in UTC
    if line[place + 8 : place + 16] != prev or line[:CHECK] != b"%08x " % zlib.crc32(line[CHECK:]):
        return None
    try:
        return _VALIDATE(line[CHECK:place] + line[place + 18 :])
    except ValidationError:
        return None


def prev_in(line: bytes) -> bytes | None:
    """Return the checksum, in eight digits, that a line holds of the line before it."""
    found = _PREV.search(line, CHECK, _HEAD)
    return found[1] if found else None


def alone(data: bytes) -> tuple[Entry, ...]:
    """Read whatever lines are whole by themselves, in a recovery file or behind a damaged line."""
    lines = [line.removesuffix(b"\r") for line in data.split(b"\n")]
    entries = (entry_in(line, prev) for line in lines if (prev := prev_in(line)))
    return tuple(entry for entry in entries if entry)
