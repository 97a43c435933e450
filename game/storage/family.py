"""The files that belong to one session: its journal and, under the same name, lock, drafts and recovery copies."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

SUFFIX = ".journal"
"""How the name of a journal ends."""


def lock_file(journal: Path) -> Path:
    """Name the file that is locked while a program writes the journal."""
    return _beside(journal, ".lock")


def drafts_file(journal: Path) -> Path:
    """Name the file with what somebody was typing."""
    return _beside(journal, ".drafts.json")


def new_recovery(journal: Path) -> Path:
    """Name a recovery file that does not exist yet."""
    names = (_beside(journal, f".recovery-{number}") for number in itertools.count(1))
    return next(name for name in names if not name.exists())


def copies(journal: Path) -> Iterator[Path]:
    """Yield every file, other than the journal and its lock, that may hold words of the session."""
    stem = journal.name.removesuffix(SUFFIX)
    for place in journal.parent.iterdir():
        kind = place.name.removeprefix(stem)
        recovery = kind.removeprefix(".recovery-")
        if kind == place.name and stem:
            continue
        if (recovery != kind and recovery.isdecimal()) or kind in {
            ".drafts.json",
            ".drafts.json.new",
            f"{SUFFIX}.new",
        }:
            yield place


def _beside(journal: Path, kind: str) -> Path:
    return journal.with_name(journal.name.removesuffix(SUFFIX) + kind)
