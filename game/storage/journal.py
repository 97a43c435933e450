"""The append-only file of everything that happened in a session, durable line by line."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from game.core.events import Entry, Event
from game.storage.disk import DISK, Disk, write_all, write_atomically, write_new
from game.storage.family import SUFFIX, lock_file, new_recovery
from game.storage.lines import Header, entry_line, header_line
from game.storage.lock import Lock, take_lock
from game.storage.notice import Notice, notice
from game.storage.reading import Loaded, LoadReport, read

Clock = Callable[[], dt.datetime]
Ticks = Callable[[], float]
"""Seconds by a clock that nobody can set."""


def utc_now() -> dt.datetime:
    """Return this moment in UTC: the clock that journals use outside tests."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Opened:
    """A journal that was opened: its entries and report, and the journal itself unless it may only be read.

    `read_only` says why it may only be read.
    """

    journal: Journal | None
    entries: tuple[Entry, ...]
    report: LoadReport
    header: Header
    read_only: Notice | None = None


class Journal:
    """A session's file, to which events are added one at a time.

    An event that cannot be written waits in order in memory (`backlog`), and every next event tries again; nothing
    counts as durable before the whole backlog is on the disk.
    """

    def __init__(self, path: Path, clock: Clock, disk: Disk, lock: Lock | None, ticks: Ticks) -> None:
        self.path = path
        self.unsaved_since: dt.datetime | None = None
        self.trouble: OSError | None = None
        self._clock = clock
        self._ticks = ticks
        self._ticked: float | None = None
        self._disk = disk
        self._lock = lock
        self._descriptor: int | None = None
        self._durable = bytearray()  # what the file holds: enough to check it, and to write all of it elsewhere
        self._waiting = bytearray()
        self._backlog: list[Entry] = []
        self._seq = 0
        self._last = 0

    @classmethod
    def create(cls, path: Path, clock: Clock = utc_now, disk: Disk = DISK, ticks: Ticks = time.monotonic) -> Journal:
        """Begin a journal; its file is made by the first event. Raises FileExistsError when there is one already.

        A folder that cannot be written is no error here: the events wait until another folder is chosen.
        """
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        try:
            lock = take_lock(lock_file(path))
        except OSError:
            lock = None  # there is nowhere to write yet
        else:
            if lock is None:
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        journal = cls(path, clock, disk, lock, ticks)
        line, journal._last = header_line(Header())
        journal._waiting += line
        return journal

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now, disk: Disk = DISK, ticks: Ticks = time.monotonic) -> Opened:
        """Open a journal to go on with it: lock it, set damaged bytes aside, and cut the file to its last whole line.

        A journal that is locked, newer, in another encoding, unusable or in a place that cannot be written is left
        untouched and returned to be read only. Raises OSError when it cannot even be read.
        """
        try:
            lock = take_lock(lock_file(path))
        except OSError:
            return _reading(disk.read(path), "read_only_place")
        if lock is None:
            return _reading(disk.read(path), "read_only_locked")
        try:
            data = disk.read(path)
            loaded = read(data)
            if not loaded.report.writable:
                lock.release()
                return Opened(None, loaded.entries, loaded.report, loaded.header, loaded.report.notices()[0])
            recovery = _repair(disk, path, data, loaded)
            journal = cls(path, clock, disk, lock, ticks)
            journal._durable += loaded.canonical
            journal._seq, journal._last = len(loaded.entries), loaded.last
            journal._descriptor = journal._reopened()
        except PermissionError:
            lock.release()
            return _reading(disk.read(path), "read_only_place")
        except OSError:
            lock.release()
            raise
        return Opened(journal, loaded.entries, replace(loaded.report, recovery=recovery), loaded.header)

    @property
    def saved(self) -> bool:
        """Whether every event is durable."""
        return not self._backlog

    @property
    def backlog(self) -> tuple[Entry, ...]:
        """The events that wait to be written, in order."""
        return tuple(self._backlog)

    @property
    def durable_seq(self) -> int:
        """The number of the last event that is on the disk; 0 when none is."""
        return self._backlog[0].seq - 1 if self._backlog else self._seq

    def append(self, event: Event) -> Entry:
        """Add an event with its place and moment, and try to make it and all that waited before it durable.

        Raises ValueError, with nothing changed, for text that cannot be written as UTF-8.
        """
        now = self._clock().astimezone(dt.UTC)
        at = now.replace(microsecond=now.microsecond // 1000 * 1000)
        entry = Entry.model_construct(seq=self._seq + 1, at=at, after=self._since_last(), event=event)
        line, self._last = entry_line(entry, self._last)
        self._seq = entry.seq
        self._waiting += line
        self._backlog.append(entry)
        self.retry()
        return entry

    def _since_last(self) -> float | None:
        """The seconds since the last event, whatever happened to the clock; none for the first after opening."""
        before, self._ticked = self._ticked, self._ticks()
        return None if before is None else round(max(0.0, self._ticked - before), 1)

    def retry(self) -> bool:
        """Try to make all that waits durable, and tell whether everything now is."""
        if not self._waiting:
            return True
        try:
            made = not self._durable
            if self._descriptor is None:
                self._descriptor = self._reopened()
            write_all(self._disk, self._descriptor, bytes(self._waiting))
            self._disk.fsync(self._descriptor)
            if made:
                self._disk.sync_folder(self.path.parent)
            if self._disk.is_gone(self._descriptor):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.path))
        except OSError as error:
            self._cut_back()
            self.trouble = error
            self.unsaved_since = self._backlog[0].at if self._backlog else self._clock()
            return False
        self._all_saved()
        return True

    def move_to(self, folder: Path) -> Path:
        """Write the whole journal, with all that waits, in another folder and go on there; return the old file.

        The old file is kept as it is. Raises OSError, and FileExistsError when the folder has a file of this name;
        then nothing has changed.
        """
        old, new = self.path, folder / self.path.name
        lock = take_lock(lock_file(new))
        if lock is None:
            raise BlockingIOError(errno.EWOULDBLOCK, os.strerror(errno.EWOULDBLOCK), str(new))
        try:
            write_new(self._disk, new, bytes(self._durable + self._waiting))
            descriptor = self._disk.open(new, os.O_RDWR | os.O_APPEND)
        except OSError:
            lock.release()
            raise
        self.close()
        self.path, self._lock, self._descriptor = new, lock, descriptor
        self._all_saved()
        return old

    def close(self) -> None:
        """Let go of the file and its lock; what still waits is not written (ask `saved` first)."""
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                self._disk.close(self._descriptor)
            self._descriptor = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _all_saved(self) -> None:
        self._durable += self._waiting
        self._waiting.clear()
        self._backlog.clear()
        self.unsaved_since = self.trouble = None

    def _reopened(self) -> int:
        """Open the file, check that it still begins with all that was durable, and cut off whatever follows.

        After a failed write or fsync nothing else can tell what the disk holds. A lock that could not be taken when
        there was nowhere to write is taken first.
        """
        if self._lock is None:
            self._lock = take_lock(lock_file(self.path))
            if self._lock is None:
                raise BlockingIOError(errno.EWOULDBLOCK, os.strerror(errno.EWOULDBLOCK), str(self.path))
        flags = os.O_RDWR | os.O_APPEND | (0 if self._durable else os.O_CREAT)
        descriptor = self._disk.open(self.path, flags)
        try:
            if self._durable and not self._disk.read(self.path).startswith(self._durable):
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(self.path))
            self._disk.truncate(descriptor, len(self._durable))
        except OSError:
            self._disk.close(descriptor)
            raise
        return descriptor

    def _cut_back(self) -> None:
        """Leave no half line behind, as far as the disk allows, and open the file anew the next time."""
        if self._descriptor is None:
            return
        with contextlib.suppress(OSError):
            self._disk.truncate(self._descriptor, len(self._durable))
            self._disk.fsync(self._descriptor)
        with contextlib.suppress(OSError):
            self._disk.close(self._descriptor)
        self._descriptor = None


def journal_path(folder: Path, session_id: str) -> Path:
    """Name the file of a session: by its generated id, never by what somebody typed."""
    return folder / f"{session_id}{SUFFIX}"


def _reading(data: bytes, why: str) -> Opened:
    loaded = read(data)
    reason = notice(why) if loaded.report.writable else loaded.report.notices()[0]
    return Opened(None, loaded.entries, loaded.report, loaded.header, reason)


def _repair(disk: Disk, path: Path, data: bytes, loaded: Loaded) -> Path | None:
    """Set damaged bytes aside in a recovery file and make the file what its whole lines say, before anything follows.

    Returns the recovery file, if one was needed.
    """
    if data == loaded.canonical:
        return None
    recovery = None
    if loaded.rest or "header" in loaded.report.tidy:
        recovery = new_recovery(path)
        write_new(disk, recovery, loaded.rest or data)
    if not data.startswith(loaded.canonical):
        write_atomically(disk, path, loaded.canonical)
        return recovery
    descriptor = disk.open(path, os.O_RDWR)
    try:
        disk.truncate(descriptor, len(loaded.canonical))
        disk.fsync(descriptor)
    finally:
        disk.close(descriptor)
    return recovery
