"""What a session file says, for every command that needs it."""

from __future__ import annotations

from pathlib import Path

from game.analysis.summary import Summary, summarise
from game.commands.terminal import complain
from game.core.replay import BrokenHistoryError, replay
from game.storage import reading
from game.storage.catalog import Catalog
from game.storage.why_not import why_not


def summary_of(path: Path, say: Catalog) -> Summary | None:
    """Return the summary of a session; of a damaged file, of what could be read. None, and a complaint, without any."""
    try:
        loaded = reading.load(path)
    except OSError as error:
        complain(say("cli.unreadable", file=str(path), reason=why_not(error, say)))
        return None
    for notice in loaded.report.notices():
        complain(notice.words(say))
    try:
        return summarise(replay(loaded.entries))
    except BrokenHistoryError as broken:
        complain(say("cli.broken", file=str(path), line=broken.seq + 1))
        return None
