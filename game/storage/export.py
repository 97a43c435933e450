"""Copies of a journal: one to hand over, without what was taken back, and one of what can still be read."""

from __future__ import annotations

from pathlib import Path

from game.core.events import Corrected, Entry, Undone
from game.storage.disk import DISK, Disk, write_new
from game.storage.lines import Header, written
from game.storage.notice import RefusedError
from game.storage.reading import load
from game.storage.typed import rewrite

EMPTIED = "…"
"""What stands in place of a text that was taken back."""


def export(path: Path, out: Path, disk: Disk = DISK) -> None:
    """Write a journal of the same state, in which what was undone or corrected is without its words.

    Every event keeps its place, so the copy plays on like the original; a correction that is undone in the copy shows
    an emptied text. Raises RefusedError when there is nothing to play, FileExistsError when `out` is there already.
    """
    loaded = load(path)
    if not loaded.report.writable:
        raise RefusedError(loaded.report.notices()[0].code, **dict(loaded.report.notices()[0].values))
    gone = taken_back(loaded.entries)
    entries = (
        entry.model_copy(update={"event": rewrite(entry.event, _emptied)}) if entry.seq in gone else entry
        for entry in loaded.entries
    )
    write_new(disk, out, written(loaded.header, entries))


def rescue(path: Path, out: Path, disk: Disk = DISK) -> int:
    """Write what can be read of any journal as one that this program plays, and return how many events that is.

    Raises RefusedError when nothing can be read, FileExistsError when `out` is there already.
    """
    loaded = load(path)
    if not loaded.entries:
        raise RefusedError("journal_unusable", **dict(loaded.report.notices()[0].values))
    write_new(disk, out, written(Header(struck=loaded.header.struck), loaded.entries))
    return len(loaded.entries)


def taken_back(entries: tuple[Entry, ...]) -> set[int]:
    """Return the numbers of the events whose words no longer count: undone, or replaced by a correction that holds."""
    undone = {entry.event.target for entry in entries if isinstance(entry.event, Undone)}
    corrections: dict[int, int] = {}
    replaced = set()
    for entry in entries:
        if isinstance(entry.event, Corrected) and entry.seq not in undone:
            target = entry.event.target
            replaced.add(corrections.get(target, target))
            corrections[target] = entry.seq
    return undone | replaced


def _emptied(text: str) -> str:
    return EMPTIED if text else ""
