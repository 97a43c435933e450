"""Speaks through the engines of the system: one process for each piece of text, watched and never waited for."""

from __future__ import annotations

import contextlib
import subprocess
import textwrap
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from game.background import Background, Job
from game.voice.engines import Engine, Found, best, engines_here, find, unseen
from game.voice.speaker import Trouble

MOST_BYTES: Final = 4000
"""Longer texts are cut there: five minutes of talking, and less than what Windows' pipes take before anybody reads."""
MOST_WAITING: Final = 8
_PATIENCE: Final = 20.0
_PER_LETTER: Final = 0.3
"""A voice that takes longer than twenty seconds and this for each letter hangs; a slow one takes a third of it."""
_GOODBYE: Final = 1.0
"""Seconds that whatever tells a service to hush may take when the window closes."""
_LINE: Final = 450
"""Letters on a line: Speech Dispatcher takes a kilobyte at a time."""
_FASTEST: Final = 0.01
"""Seconds a letter: whoever is done sooner than this said nothing. Quick readers listen at four times as long."""


class Piece(NamedTuple):
    """Words, the language to say them in, and how fast, in percent of the usual."""

    words: str
    language: str
    pace: int


class _Said(NamedTuple):
    """What is being said: its process, since when, and how long it may take, in seconds."""

    process: subprocess.Popen[bytes]
    piece: Piece
    since: float
    until: float


class Talker:
    """A speaker (`game.voice.speaker.Speaker`) that finds its engine beside the screen's thread, once."""

    def __init__(
        self,
        jobs: Background,
        engines: Sequence[Engine] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._jobs = jobs
        self._engines = engines_here() if engines is None else tuple(engines)
        self._clock = clock
        self._search: Job[Found | None] | None = None
        self._waiting: deque[Piece] = deque(maxlen=MOST_WAITING)
        self._now: _Said | None = None
        self._ended: list[subprocess.Popen[bytes]] = []  # on their way out

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or waits to be."""
        return self._now is not None or bool(self._waiting)

    def say(self, words: str, language: str, pace: int = 100) -> None:
        """Say words after what waits already; the oldest of too many is left out."""
        words = " ".join(words.split()).encode()[:MOST_BYTES].decode("utf-8", "ignore")
        if words:
            self._waiting.append(Piece(words, language, pace))

    def stop(self) -> None:
        """Fall silent at once."""
        self._waiting.clear()
        if self._now is not None:
            self._kill(self._now)
            found = self._found()
            if found is not None and found.engine.hush:
                self._begin(found.engine.hush, b"")

    def step(self) -> Trouble | None:
        """Look after what is being said, and begin with the next words when it is over."""
        self._ended = [process for process in self._ended if process.poll() is None]
        said = self._now
        if said is not None:
            trouble = self._watch(said)
            if trouble is not None or said is self._now:
                return trouble
        return self._next() if self._waiting else None

    def close(self) -> None:
        """Fall silent for good, and leave no process behind."""
        self.stop()
        for process in self._ended:
            try:
                process.wait(_GOODBYE)
            except subprocess.TimeoutExpired:
                process.kill()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(_GOODBYE)
        self._ended = []

    def _watch(self, said: _Said) -> Trouble | None:
        now, status, engine = self._clock(), said.process.poll(), self._engine()
        if status is None:
            if now < said.until:
                return None
            self._kill(said)
            return Trouble("hung", engine)
        self._now = None
        if status != 0:
            self._waiting.clear()
            return Trouble("failed", engine)
        if now - said.since < _FASTEST * len(said.piece.words):
            self._waiting.clear()
            return Trouble("silent", engine)
        return None

    def _next(self) -> Trouble | None:
        if self._search is None:
            engines = self._engines
            self._search = self._jobs.start(lambda _: find(engines))
        if not self._search.done:
            return None
        found = self._found()
        if found is None:
            self._waiting.clear()
            self._search = None  # somebody may install one meanwhile
            return Trouble("no_voice")
        piece = self._waiting.popleft()
        voice = best(found.voices, piece.language)
        if voice is None:
            return Trouble("no_language", found.engine.name, piece.language)
        process = self._begin(found.engine.speaking(voice, piece.pace), _lines(piece.words))
        if process is None:
            self._waiting.clear()
            return Trouble("failed", found.engine.name)
        now = self._clock()
        self._now = _Said(process, piece, now, now + _PATIENCE + _PER_LETTER * len(piece.words))
        self._ended.remove(process)
        return None

    def _begin(self, command: Sequence[str], words: bytes) -> subprocess.Popen[bytes] | None:
        """Start a command and give it the words; None where that is not possible."""
        quiet = subprocess.DEVNULL
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, creationflags=unseen()
            )
        except OSError:
            return None
        self._ended.append(process)
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # it ended before it read them: its status tells
            process.stdin.write(words)
        with contextlib.suppress(OSError):
            process.stdin.close()
        return process

    def _kill(self, said: _Said) -> None:
        said.process.kill()
        self._ended.append(said.process)
        self._now = None

    def _found(self) -> Found | None:
        job = self._search
        return job.result if job is not None and job.done and job.fault is None else None

    def _engine(self) -> str:
        found = self._found()
        return "" if found is None else found.engine.name


def _lines(words: str) -> bytes:
    """Return the words as an engine reads them; spd-say would take a line that begins with "!-!" as a command."""
    return "".join(f"{line}\n" for line in textwrap.wrap(words.replace("!-!", " "), _LINE)).encode()
