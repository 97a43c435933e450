"""Keeping the summary as a file in the user's folder."""

from __future__ import annotations

import datetime as dt
from itertools import count
from pathlib import Path

from game.analysis.summary import Summary
from game.reports import FORMATS
from game.reports.making import Making
from game.storage.catalog import Catalog
from game.storage.disk import DISK, Disk, write_new

LONGEST = 40


def keep_text(summary: Summary, say: Catalog, folder: Path, today: dt.date, disk: Disk = DISK) -> Path:
    """Write the summary as plain text under a name of its own, and return where; raises OSError when it cannot be."""
    made = FORMATS["text"](summary, Making(say))
    data = made.encode("utf-8") if isinstance(made, str) else made
    name = f"{today.isoformat()} {_plain(summary.session.title)}"
    for number in count(1):
        path = folder / (f"{name}.txt" if number == 1 else f"{name} ({number}).txt")
        try:
            write_new(disk, path, data)
        except FileExistsError:
            continue
        return path
    raise AssertionError("counting never ends")


def _plain(title: str) -> str:
    """The title as every file system takes it: letters and figures, single spaces."""
    kept = "".join(letter if letter.isalnum() else " " for letter in title)
    return " ".join(kept.split())[:LONGEST].strip() or "alliance"
