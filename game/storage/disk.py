"""The few things that are asked of a disk, in one place, so that a test can let each of them fail."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from pathlib import Path

from game.storage.notice import RefusedError

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn every "\n" into two bytes
_TRANSIENT = (5, 32, 33)  # Windows: somebody (a virus scanner) holds the file for a moment
_PATIENCE = 2.5
_PAUSE = 0.05
PRIVATE = 0o600


class Disk:
    """The operating system's calls, unchanged; every one may raise OSError."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file, closed to other users when it is made, and return its descriptor."""
        return os.open(path, flags | _BINARY, PRIVATE)

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        """Write some of the bytes and return how many; a full disk writes fewer before it complains."""
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """Return when the file's bytes are on the disk."""
        os.fsync(descriptor)

    def truncate(self, descriptor: int, length: int) -> None:
        """Cut the file to a length in bytes."""
        os.ftruncate(descriptor, length)

    def close(self, descriptor: int) -> None:
        """Let go of the descriptor."""
        os.close(descriptor)

    def read(self, path: Path) -> bytes:
        """Read a whole file."""
        return path.read_bytes()

    def is_gone(self, descriptor: int) -> bool:
        """Tell whether an open file has lost its name: what is written there would vanish."""
        return os.fstat(descriptor).st_nlink == 0

    def replace(self, new: Path, old: Path) -> None:
        """Put one file in the place of another in one step; on Windows patient with a file held for a moment."""
        give_up = time.monotonic() + _PATIENCE
        while True:
            try:
                new.replace(old)
            except PermissionError as error:
                if getattr(error, "winerror", None) not in _TRANSIENT or time.monotonic() > give_up:
                    raise
                time.sleep(_PAUSE)
            else:
                return

    def sync_folder(self, folder: Path) -> None:
        """Return when the folder's list of names is on the disk, where the system can promise that."""
        if sys.platform == "win32":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network folders know no such promise
                raise
        finally:
            os.close(descriptor)


DISK = Disk()


def read_no_more(path: Path, most: int) -> bytes:
    """Return the first bytes of a file, so that a very large one costs no more than a small one.

    Raises RefusedError when it is no file, such as a pipe, which could keep the reader waiting for ever; and OSError.
    """
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
        raise RefusedError("not_a_file")
    with path.open("rb") as file:
        return file.read(most)


def write_all(disk: Disk, descriptor: int, data: bytes) -> None:
    """Write every byte, however few go at a time."""
    rest = memoryview(data)
    while rest:
        count = disk.write(descriptor, rest)
        if count <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[count:]


def write_new(disk: Disk, path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, and return when it is durable.

    Nothing stays behind when that fails or is stopped.
    """
    descriptor = disk.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        try:
            write_all(disk, descriptor, data)
            disk.fsync(descriptor)
        finally:
            disk.close(descriptor)
        disk.sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def write_atomically(disk: Disk, path: Path, data: bytes) -> None:
    """Put new content in the place of a file in one durable step: a reader sees the old or the new, never a mixture.

    When that fails or is stopped the old one stays, and nothing beside it.
    """
    new = path.with_name(path.name + ".new")
    try:
        descriptor = disk.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        try:
            write_all(disk, descriptor, data)
            disk.fsync(descriptor)
        finally:
            disk.close(descriptor)
        disk.replace(new, path)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        raise
    disk.sync_folder(path.parent)
