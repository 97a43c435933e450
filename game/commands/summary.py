"""The command `summary`: what a session says, as text or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from game.analysis.summary import schema
from game.commands.terminal import FAULTS, OK, tell
from game.commands.told import summary_of
from game.reports import FORMATS
from game.reports.making import Making
from game.storage.catalog import Catalog


def print_summary(path: Path, as_json: bool, say: Catalog) -> int:
    """Print the summary of a session; of a damaged file, of what could be read."""
    summary = summary_of(path, say)
    if summary is None:
        return FAULTS
    made = FORMATS["json" if as_json else "text"](summary, Making(say))
    tell((made if isinstance(made, str) else made.decode("utf-8")).rstrip("\n"))
    return OK


def print_schema() -> int:
    """Print the JSON Schema of the summary."""
    tell(json.dumps(schema(), ensure_ascii=False, indent=2))
    return OK
