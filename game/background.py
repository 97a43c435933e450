"""Work that takes longer than a frame, done beside the screen's thread while the window stays alive.

A scene starts a job, builds itself as waiting, and is built anew when the job is done; what it asks of the job it asks
on the screen's own thread::

    self._job = ctx.jobs.start(lambda job: summarise(state))
    ...
    if self._job.done:
        summary = self._job.result  # raises what went wrong, if anything did

The work touches nothing that the screen's thread changes meanwhile: give it values of its own.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

T = TypeVar("T")

_TURN: Final = 0.0005
"""Seconds that a job may hold the interpreter while the screen waits for it; Python's own 5 ms cost a frame its time."""
_PATIENCE: Final = 5.0
"""Seconds that closing waits for jobs that still run."""


class GivenUpError(Exception):
    """Nobody waits for this job any more; it ends the work at its next word of how far it is."""


class Job(Generic[T]):
    """One piece of work: how far it is, and in the end its result or its fault."""

    def __init__(self, work: Callable[[Job[T]], T]) -> None:
        self._work = work
        self._result: T | None = None
        self.fault: BaseException | None = None
        self.done = False
        self.wanted = True
        self.share = 0.0

    @property
    def result(self) -> T:
        """What the work gave. Raises its fault where there is one, and RuntimeError before the end."""
        if not self.done:
            raise RuntimeError("the job is not done")
        if self.fault is not None:
            raise self.fault
        return self._result  # type: ignore[return-value]  # done without a fault: this is a T, which may be None

    def tell(self, share: float) -> None:
        """Say from within the work how far it is, 0 to 1. Raises GivenUpError when nobody wants the result any more."""
        if not self.wanted:
            raise GivenUpError
        self.share = share

    def let_go(self) -> None:
        """Want the result no longer: the screen is not woken for it, and work that tells how far it is stops."""
        self.wanted = False

    def run(self) -> None:
        """Do the work here and now."""
        try:
            self._result = self._work(self)
        except BaseException as fault:  # noqa: BLE001 - it is raised where the result is asked for, a panic of Rust too
            self.fault = fault
        del self._work  # and with it whatever it held on to
        self.done = True


class Background:
    """The jobs of one window; ask it from the screen's thread only."""

    def __init__(self) -> None:
        self._jobs: list[tuple[Job[Any], threading.Thread]] = []
        self._closed = False
        self._usual_turn = sys.getswitchinterval()

    @property
    def running(self) -> bool:
        """Whether something is being worked on."""
        return bool(self._jobs)

    def start(self, work: Callable[[Job[T]], T]) -> Job[T]:
        """Begin a job and return it at once; the work is handed its job. After `close` it is given up before it begins."""
        job = Job(work)
        if self._closed:
            job.let_go()
            return job
        self._begin(job)
        return job

    def _begin(self, job: Job[Any]) -> None:
        # A daemon, so that work which hangs cannot keep a closed window's program alive.
        thread = threading.Thread(target=job.run, name="background", daemon=True)
        sys.setswitchinterval(_TURN)
        self._jobs.append((job, thread))
        thread.start()

    def news(self) -> bool:
        """Whether a job that somebody wants is done since the last call; the loop asks this between two frames."""
        over = [job for job, _ in self._jobs if job.done]
        if not over:
            return False
        self._jobs = [(job, thread) for job, thread in self._jobs if not job.done]
        if not self._jobs:
            sys.setswitchinterval(self._usual_turn)
        return any(job.wanted for job in over)

    def close(self) -> None:
        """Let all jobs go, and give those that are writing something the time to end it well."""
        self._closed = True
        for job, _ in self._jobs:
            job.let_go()
        end = time.monotonic() + _PATIENCE
        for _, thread in self._jobs:
            thread.join(max(0.0, end - time.monotonic()))
        self._jobs = []
        sys.setswitchinterval(self._usual_turn)


class AtOnce(Background):
    """Does each job before `start` returns, so that nothing depends on how threads take turns: for tests and pictures."""

    def __init__(self) -> None:
        super().__init__()
        self._over: list[Job[Any]] = []

    def _begin(self, job: Job[Any]) -> None:
        job.run()
        self._over.append(job)

    def news(self) -> bool:
        """Whether a job that somebody wants was done since the last call."""
        over, self._over = self._over, []
        return any(job.wanted for job in over)
