"""The command `summary`: what a session says, as text or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from game.analysis.summary import schema, summarise
from game.commands.terminal import FAULTS, OK, complain, tell
from game.core.replay import BrokenHistoryError, replay
from game.reports import FORMATS
from game.reports.making import Making
from game.storage import reading
from game.storage.catalog import Catalog


def print_summary(path: Path, as_json: bool, say: Catalog) -> int:
    """Print the summary of a session; of a damaged file, of what could be read."""
    try:
        loaded = reading.load(path)
    except OSError as error:
        complain(say("cli.unreadable", file=str(path), reason=error.strerror or type(error).__name__))
        return FAULTS
    for notice in loaded.report.notices():
        complain(notice.words(say))
    try:
        state = replay(loaded.entries)
    except BrokenHistoryError as broken:
        complain(say("cli.broken", file=str(path), line=broken.seq + 1))
        return FAULTS
    made = FORMATS["json" if as_json else "text"](summarise(state), Making(say))
    tell((made if isinstance(made, str) else made.decode("utf-8")).rstrip("\n"))
    return OK


def print_schema() -> int:
    """Print the JSON Schema of the summary."""
    tell(json.dumps(schema(), ensure_ascii=False, indent=2))
    return OK
