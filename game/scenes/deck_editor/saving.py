"""Keeps a deck on the disk within moments after each change, beside the screen's thread."""

from __future__ import annotations

from typing import Final

from game.background import Background, Job
from game.core.deck_edits import DeckEdits
from game.storage.written_decks import Kept, WrittenDeck

_PAUSE: Final = 600
"""Milliseconds without a change after which all is saved."""
_LONGEST: Final = 2_500
"""Milliseconds after which all is saved though somebody types on."""
_AGAIN: Final = 5_000
"""Milliseconds between two tries when saving failed."""


class Saving:
    """What of a deck is on the disk, and since when not; `trouble` is why saving failed the last time."""

    def __init__(self, files: WrittenDeck, edits: DeckEdits, jobs: Background) -> None:
        self.kept: Kept | None = None
        self.trouble: OSError | None = None
        self._files = files
        self._edits = edits
        self._jobs = jobs
        self._job: Job[Kept] | None = None
        self._going = self._saved = edits.version
        self._seen = edits.version
        self._since = self._changed = self._tried = 0

    @property
    def saved(self) -> bool:
        """Whether all that was done is on the disk."""
        return self._saved == self._edits.version

    def tick(self, now: int) -> bool:
        """Save when it is time; whether something is to be told that was not."""
        before = (self.saved, self.trouble)
        self._look()
        version = self._edits.version
        if version != self._seen:
            self._seen, self._changed = version, now
            self._since = self._since or now
        if self._job is None and not self.saved and self._due(now):
            self._start(now)
            self._look()
        return before != (self.saved, self.trouble)

    def flush(self) -> bool:
        """Save here and now, before the deck is left; whether all is on the disk."""
        if not self.saved:
            try:
                self.kept = self._files.save(self._edits.draft, self._edits.version)
            except OSError as error:
                self.trouble = error
            else:
                self._saved, self.trouble = self._edits.version, None
        return self.saved

    def _due(self, now: int) -> bool:
        if self.trouble is not None:
            return now - self._tried >= _AGAIN
        return now - self._changed >= _PAUSE or now - self._since >= _LONGEST

    def _start(self, now: int) -> None:
        draft, version = self._edits.draft, self._edits.version
        self._going, self._tried, self._since = version, now, 0
        self._job = self._jobs.start(lambda job: self._files.save(draft, version))

    def _look(self) -> None:
        if self._job is None or not self._job.done:
            return
        job, self._job = self._job, None
        try:
            self.kept = job.result
        except OSError as error:
            self.trouble = error
        else:
            self._saved, self.trouble = max(self._saved, self._going), None
