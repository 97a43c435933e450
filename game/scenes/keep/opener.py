"""Asks the system to open a file, or to show the folder that it lies in; the one place that knows how each does it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

Run = Callable[[Sequence[str]], object]


def _run(command: Sequence[str]) -> object:
    """Start a program of the system and leave it alone."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


class Opener:
    """Hands a file or folder to the program that the system keeps for it; false where there is none."""

    def __init__(
        self,
        system: str = sys.platform,
        find: Callable[[str], str | None] = shutil.which,
        run: Run = _run,
        start_file: Callable[[str], object] | None = None,
    ) -> None:
        self._system = system
        self._find = find
        self._run = run
        self._start_file = start_file

    def open(self, path: Path) -> bool:
        """Open a file in its own program; whether that could be asked."""
        if self._system == "win32":
            return self._start(path)
        return self._ask("open" if self._system == "darwin" else "xdg-open", str(path))

    def show(self, path: Path) -> bool:
        """Show the folder of a file, with the file chosen where the system can do that."""
        if self._system == "darwin":
            return self._ask("open", "-R", str(path))
        return self._start(path.parent) if self._system == "win32" else self._ask("xdg-open", str(path.parent))

    def _start(self, path: Path) -> bool:
        import os  # os.startfile is there on Windows only

        start = self._start_file or getattr(os, "startfile", None)
        if start is None:
            return False
        try:
            start(str(path))
        except OSError:
            return False
        return True

    def _ask(self, program: str, *arguments: str) -> bool:
        found = self._find(program)
        if found is None:
            return False
        try:
            self._run((found, *arguments))
        except OSError:
            return False
        return True
