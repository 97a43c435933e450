"""Half-typed texts, so that they outlive a crash; the caller keeps none of a sealed round."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from game.storage.disk import DISK, Disk, write_atomically
from game.storage.family import drafts_file


class Drafts:
    """What stands in the editors of one session and is not yet an answer, by a key of the editor."""

    def __init__(self, journal: Path, disk: Disk = DISK) -> None:
        self._file = drafts_file(journal)
        self._disk = disk
        self._texts: dict[str, str] = {}
        with contextlib.suppress(OSError, ValueError, RecursionError):  # a spoilt draft is no reason not to play
            found = json.loads(disk.read(self._file))
            if isinstance(found, dict):
                self._texts = {key: text for key, text in found.items() if isinstance(text, str)}

    def get(self, key: str) -> str:
        """Return what stood in an editor, or nothing."""
        return self._texts.get(key, "")

    def put(self, key: str, text: str) -> None:
        """Keep what stands in an editor; an empty text forgets it."""
        if self.get(key) == text:
            return
        if text:
            self._texts[key] = text
        else:
            self._texts.pop(key, None)
        self._keep()

    def move_to(self, journal: Path) -> None:
        """Go on beside a journal that was written elsewhere."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)
        self._file = drafts_file(journal)
        self._keep()

    def clear(self) -> None:
        """Forget every draft of the session."""
        self._texts.clear()
        self._keep()

    def _keep(self) -> None:
        with contextlib.suppress(OSError):  # a draft that cannot be kept must not interrupt typing
            if self._texts:
                text = json.dumps(self._texts, ensure_ascii=False)
                write_atomically(self._disk, self._file, text.encode("utf-8", "replace"))
            else:
                self._file.unlink(missing_ok=True)
