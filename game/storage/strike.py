"""Strike out: remove a text from a session's file for good."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from game.core.events import Entry
from game.core.text import STRUCK
from game.storage.disk import DISK, Disk, write_atomically
from game.storage.family import copies, lock_file
from game.storage.lines import written
from game.storage.lock import take_lock
from game.storage.notice import RefusedError
from game.storage.reading import Loaded, load
from game.storage.typed import rewrite, texts


@dataclass(frozen=True)
class StrikePlan:
    """What striking out an event would remove, to be confirmed first.

    `texts` are the typed texts of the event itself; `later` are the numbers and texts of later events that equal or
    contain one of them.
    """

    seq: int
    texts: tuple[str, ...]
    later: tuple[tuple[int, str], ...]


def plan(entries: Iterable[Entry], seq: int) -> StrikePlan:
    """Say what striking out an event would remove. Raises RefusedError when it has no typed text to strike."""
    entries = list(entries)
    chosen = next((entry for entry in entries if entry.seq == seq), None)
    if chosen is None:
        raise RefusedError("strike_no_event", seq=seq)
    own = tuple(dict.fromkeys(text for text in texts(chosen.event) if text not in {"", STRUCK}))
    if not own:
        raise RefusedError("strike_no_text", seq=seq)
    later = tuple(
        (entry.seq, text) for entry in entries if entry.seq > seq for text in texts(entry.event) if _has(text, own)
    )
    return StrikePlan(seq, own, later)


def strike(path: Path, seq: int, disk: Disk = DISK) -> StrikePlan:
    """Remove the typed texts of an event, and every later one that equals or contains one of them, for good.

    The journal is written anew with its chain and swapped in at once; drafts and recovery copies are deleted. The
    session must not be open anywhere. Raises RefusedError, and OSError with the journal as it was.
    """
    lock = take_lock(lock_file(path))
    if lock is None:
        raise RefusedError("read_only_locked")
    try:
        loaded = load(path)
        if loaded.report.verdict not in {"whole", "torn"}:
            raise RefusedError("strike_not_whole")
        done = plan(loaded.entries, seq)
        write_atomically(disk, path, _without(loaded, done))
        for copy in list(copies(path)):
            copy.unlink()
        disk.sync_folder(path.parent)
    finally:
        lock.release()
    return done


def _without(loaded: Loaded, plan: StrikePlan) -> bytes:
    def change(text: str) -> str:
        return STRUCK if _has(text, plan.texts) else text

    entries = (
        entry if entry.seq < plan.seq else entry.model_copy(update={"event": rewrite(entry.event, change)})
        for entry in loaded.entries
    )
    return written(replace(loaded.header, struck=True), entries)


def _has(text: str, struck: Iterable[str]) -> bool:
    folded = text.casefold()
    return text != STRUCK and any(each.casefold() in folded for each in struck)
