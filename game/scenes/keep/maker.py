"""Makes a report in a process of its own and writes it whole or not at all; asked from a thread beside the screen's."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from game.analysis.summary import Summary
from game.background import GivenUpError, Job
from game.reports.apart import MODULE, NO_TYPESETTER, Order, pieces, receive
from game.scenes.keep.choices import Choices
from game.storage.disk import DISK, Disk, write_atomically, write_new


class MakingError(Exception):
    """The report could not be made; `code` says why, as the words for it are called."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


Start = Callable[[Sequence[str]], subprocess.Popen[bytes]]


def start(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start this program's own maker of reports, without a window of its own where the system would give it one."""
    # the same code as here, also where this program was started from another folder
    package = str(Path(__file__).resolve().parent.parent.parent.parent)
    environment = dict(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (package, environment.get("PYTHONPATH", ""))))
    return subprocess.Popen(
        [sys.executable, "-m", MODULE, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


class Maker:
    """One report on its way to its file; `stop` ends it at any moment, and then nothing is left behind."""

    def __init__(
        self,
        summary: Summary,
        choices: Choices,
        path: Path,
        *,
        over: bool = False,
        disk: Disk = DISK,
        start: Start = start,
    ) -> None:
        self.path = path
        self._summary = summary
        self._choices = choices
        self._over = over
        self._disk = disk
        self._start = start
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def stop(self) -> None:
        """Give the report up; the process that makes it ends at once."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def work(self, job: Job[Path]) -> Path:
        """Make and write the report, and return its file.

        Raises MakingError when it cannot be made, OSError when it cannot be written, FileExistsError when a file of
        that name is there that may not be replaced, GivenUpError when nobody wants it any more.
        """
        data = self._made(job)
        job.tell(0.9)
        if self._over:
            write_atomically(self._disk, self.path, data)
        else:
            write_new(self._disk, self.path, data)
        return self.path

    def _made(self, job: Job[Path]) -> bytes:
        one = self._choices
        with self._lock:
            if self._stopped:
                raise GivenUpError
            self._process = process = self._start(Order(one.form, one.language, one.page, one.paper, one.names))
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            with contextlib.suppress(BrokenPipeError):  # it ended before it had read all; its status says why
                for piece in pieces(self._summary):
                    process.stdin.write(piece)
                process.stdin.flush()
            _close(process.stdin)
            data = receive(process.stdout, job.tell)
        except BaseException:
            process.kill()
            raise
        finally:
            _close(process.stdin)
            _close(process.stdout)
            process.wait()
        if self._stopped:
            raise GivenUpError
        if process.returncode == NO_TYPESETTER:
            raise MakingError("no_typesetter")
        if process.returncode != 0 or data is None:
            raise MakingError("unmade")
        return data


def _close(pipe: IO[bytes]) -> None:
    with contextlib.suppress(OSError):
        pipe.close()
