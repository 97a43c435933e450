"""The sessions in a folder: what there is to go on with, and how one is deleted for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.core.events import Entry, SessionStarted
from game.core.replay import BrokenHistoryError, replay
from game.storage.disk import DISK
from game.storage.family import SUFFIX, copies, lock_file
from game.storage.lock import take_lock
from game.storage.notice import Notice, RefusedError, notice
from game.storage.reading import Loaded, load

Stage = Literal["cards", "closing", "closed", "imported", "damaged"]


@dataclass(frozen=True)
class Listed:
    """A session as the library shows it; `card` of `cards` says how far the table came.

    An `imported` one was read from a survey that so many `people` filled in.
    Times are in UTC. A `damaged` session is one that cannot be played; `notices` say what is the matter with the file.
    """

    path: Path
    title: str
    stage: Stage
    example: bool
    notices: tuple[Notice, ...]
    session_id: str = ""
    started: dt.datetime | None = None
    last: dt.datetime | None = None
    card: int = 0
    cards: int = 0
    people: int = 0
    parties: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()  # of the parties: their colours and symbols


def sessions(folder: Path, examples: Path | None = None) -> list[Listed]:
    """Return the user's sessions, the last played first, and the example sessions behind them."""
    own = sorted(_listed_in(folder, example=False), key=_last_played, reverse=True)
    shipped = sorted(_listed_in(examples, example=True), key=lambda one: one.path.name) if examples else []
    return own + shipped


def listed(path: Path, example: bool = False) -> Listed:
    """Return one session as the library shows it, whatever state its file is in."""
    try:
        loaded = load(path)
    except OSError as error:
        unread = (notice("journal_unread", reason=error.strerror or type(error).__name__),)
        return Listed(path, path.stem, "damaged", example, unread)
    return _listed(path, loaded, example)


def delete(path: Path) -> None:
    """Remove a session for good: its journal, drafts, recovery copies and lock.

    Raises RefusedError when it is open in another window, and OSError.
    """
    lock = take_lock(lock_file(path))
    if lock is None:
        raise RefusedError("read_only_locked")
    try:
        for copy in [*copies(path), path]:
            copy.unlink(missing_ok=True)
    except OSError:
        lock.release()
        raise
    lock.remove()
    DISK.sync_folder(path.parent)


def _listed_in(folder: Path, example: bool) -> Iterable[Listed]:
    if not folder.is_dir():
        return []
    return [listed(path, example) for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file()]


def _listed(path: Path, loaded: Loaded, example: bool) -> Listed:
    notices = loaded.report.notices()
    start = _start(loaded.entries)
    if start is None:
        return Listed(path, path.stem, "damaged", example, notices)
    stage: Stage = "damaged"
    card = cards = 0
    try:
        state = replay(loaded.entries)
    except BrokenHistoryError as broken:
        notices += (notice("journal_history", line=broken.seq + 1),)
    else:
        stage = "damaged" if not loaded.report.writable else state.stage if start.survey is None else "imported"
        cards = len(state.pile)
        card = len(state.played) + (state.turn is not None)
    return Listed(
        path,
        start.title,
        stage,
        example,
        notices,
        session_id=start.session_id,
        started=loaded.entries[0].at,
        last=loaded.entries[-1].at,
        card=card,
        cards=cards,
        people=start.survey.everybody if start.survey is not None else 0,
        parties=tuple(party.name for party in start.parties),
        numbers=tuple(party.number for party in start.parties),
    )


def _start(entries: tuple[Entry, ...]) -> SessionStarted | None:
    first = entries[0].event if entries else None
    return first if isinstance(first, SessionStarted) else None


def _last_played(one: Listed) -> tuple[dt.datetime, str]:
    return one.last or dt.datetime.min.replace(tzinfo=dt.UTC), one.path.name
