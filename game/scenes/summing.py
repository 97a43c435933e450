"""The newest summary of a session, worked out beside the screen's thread where it might take longer than a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.analysis.summary import Summary, summarise
from game.core.replay import replay
from game.session import Session

if TYPE_CHECKING:
    from game.background import Background, Job

AT_ONCE = 150
"""Up to this many events a summary takes a few milliseconds, also on a slow machine."""


class Summing:
    """Keeps one summary up to date with its session; until a newer one is ready the last one stands."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._summary: Summary | None = None
        self._seen = 0
        self._job: Job[Summary] | None = None

    def newest(self, jobs: Background) -> Summary | None:
        """Return the newest summary that there is, None before the first; a job is begun when something happened."""
        self._take()
        happened = len(self._session.entries)
        if happened != self._seen and self._job is None:
            self._seen = happened
            if happened <= AT_ONCE:
                self._summary = summarise(self._session.state)
            else:
                # Folded anew from what happened: moves change the session's own state while the job reads.
                entries = self._session.entries
                self._job = jobs.start(lambda _: summarise(replay(entries)))
                self._take()
        return self._summary

    def now(self) -> Summary:
        """Return the summary as things stand, worked out while everybody waits if need be."""
        if self._summary is None or self._seen != len(self._session.entries):
            self.let_go()
            self._summary = summarise(self._session.state)
            self._seen = len(self._session.entries)
        return self._summary

    def let_go(self) -> None:
        """Nobody looks any more."""
        if self._job is not None:
            self._job.let_go()
            self._job = None

    def _take(self) -> None:
        if self._job is not None and self._job.done:
            job, self._job = self._job, None
            self._summary = job.result
