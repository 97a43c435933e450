"""A lock on a session, so that two windows never write the same journal."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(descriptor: int) -> None:
        # flock and not lockf: a POSIX lock vanishes when its process opens and closes the same file elsewhere
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A lock that is held until `release` or until the program ends, however it ends."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let go of the lock; the empty file stays, because removing it could split it between two programs."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def remove(self) -> None:
        """Let go of the lock and remove its file, because its session is gone."""
        if sys.platform == "win32":
            self.release()  # an open file cannot be removed there
        with contextlib.suppress(OSError):
            self.path.unlink()
        self.release()


def take_lock(path: Path) -> Lock | None:
    """Take the lock in a file of its own, or return None when somebody else holds it.

    Raises OSError when the file cannot be made, for instance in a folder that may only be read.
    """
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _hold(descriptor)
            if _is_still(path, descriptor):
                return Lock(path, descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            return None
        except OSError:
            os.close(descriptor)
            raise
        os.close(descriptor)  # the file was removed between opening and locking: take the new one


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    return os.path.samestat(there, os.fstat(descriptor))
