"""Saving, loading and folding beside the bare work: write and fsync, json.loads, plain mutable objects."""

from __future__ import annotations

import datetime as dt
import gc
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from game.core.events import CardAnswered, Entry, Event, Parked, StanceEntry, StancesGiven
from game.core.replay import replay
from game.storage import reading
from game.storage.journal import Journal
from game.storage.lines import Header, written
from tests.builders import table

HERE = Path(__file__).resolve().parent.parent
"""Journals are written beside the checkout, never to a memory-backed folder."""

SHORT, LOADED = 10, 10_000


def where() -> str:
    """Name the file system that the journals are written to; refuse a memory-backed one."""
    kind = subprocess.run(["stat", "-f", "-c", "%T", str(HERE)], capture_output=True, text=True, check=True)
    name = kind.stdout.strip()
    if name in {"tmpfs", "ramfs"}:
        raise SystemExit(f"{HERE} lies on {name}: a benchmark of saving needs a disk")
    return f"journals on {name}"


def rows(runs: int, events: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    with tempfile.TemporaryDirectory(dir=HERE, prefix=".bench-") as folder:
        ratios = []
        for count in (SHORT, events):
            ours, bare = _acknowledged(Path(folder), count, 40 * runs)
            ratios.append(ours / bare)
            yield f"acknowledged event after {count:,}", ours * 1e3, bare * 1e3, "ms", "≤ 1.7"
        yield "  the second ratio over the first", ratios[1], ratios[0], "×", "≤ 1.2"
        entries = history(LOADED)
        data = written(Header(), entries)
        lines = data.splitlines()[1:]
        load = _timed(runs, lambda: reading.read(data), lambda: [json.loads(line[9:]) for line in lines])
        yield f"verified load of {LOADED:,} events", load[0] * 1e3, load[1] * 1e3, "ms", "≤ 1.0"
        fold = _timed(runs, lambda: replay(entries), lambda: plain_fold(entries))
        yield f"fold of {LOADED:,} events", fold[0] * 1e3, fold[1] * 1e3, "ms", "≤ 2"


def history(count: int) -> list[Entry]:
    """Return a session of this many events that goes over one interest again and again, as long sessions do."""
    seated = table("interest open", parties=4)
    seated.answer("Gezinnen vragen op tijd hulp")
    entries = list(seated.session.entries)
    interest = seated.subject
    last = entries[-1].at
    return entries + [
        Entry(seq=seq, at=last + dt.timedelta(seconds=seq), event=_typical(interest, seq))
        for seq in range(len(entries) + 1, count + 1)
    ]


def _typical(interest: str, seq: int) -> Event:
    """An event of the size that was measured in the design: some 560 bytes on disk."""
    if seq % 50 == 0:
        return Parked(text=f"Wie betaalt de ruimte in de school? ({seq})")
    stances = [("B", "grant"), ("C", "mine"), ("D", "neutral" if seq % 2 else "clash")]
    why = "Snelle hulp vraagt ook ’s avonds mensen, en die zijn er nu al te weinig; daar moeten we eerst over praten."
    return StancesGiven(
        interest=interest,
        stances=tuple(
            StanceEntry.model_validate({"party": party, "stance": said, "why": why}) for party, said in stances
        ),
    )


class Plain:
    """A plain mutable object with whatever fields it is given."""

    def __init__(self, **fields: Any) -> None:
        self.__dict__.update(fields)


def plain_fold(entries: Sequence[Entry]) -> Any:
    """The same fold on plain mutable objects: what any program must at least do with these events."""
    state: Any = Plain(stances={}, parked={}, undoable=[], seq=0, at=None)
    for entry in entries:
        event = entry.event
        state.seq, state.at = entry.seq, entry.at
        state.undoable.append(entry.seq)
        if event.type == "stances_given":
            for stance in event.stances:
                told = Plain(seq=entry.seq, at=entry.at, card=None, party=stance.party, player=stance.player)
                state.stances[event.interest, stance.party, stance.player] = (stance, told)
        elif event.type == "parked":
            told = Plain(seq=entry.seq, at=entry.at, card=None, party=None, player=event.player)
            state.parked[f"p{entry.seq}"] = (event.text, told)
    return state


def _acknowledged(folder: Path, count: int, times: int) -> tuple[float, float]:
    """Return the median seconds of an appended event, and of a bare write and fsync of the same bytes, in turn."""
    entries = history(count)
    path, bare = folder / f"{count}.journal", folder / f"{count}.bare"
    data = written(Header(), entries)
    path.write_bytes(data)
    bare.write_bytes(data)
    opened = Journal.open(path)
    assert opened.journal is not None
    interest = next(f"i{entry.seq}" for entry in entries if isinstance(entry.event, CardAnswered))
    file = os.open(bare, os.O_WRONLY | os.O_APPEND)
    ours, base = [], []
    gc.disable()
    try:
        for seq in range(count + 1, count + times + 1):
            event = _typical(interest, seq * 2 + 1)
            size = path.stat().st_size
            began = time.perf_counter()
            opened.journal.append(event)
            ours.append(time.perf_counter() - began)
            line = path.read_bytes()[size:] if count <= SHORT else b"x" * 560 + b"\n"
            began = time.perf_counter()
            os.write(file, line)
            os.fsync(file)
            base.append(time.perf_counter() - began)
    finally:
        gc.enable()
        os.close(file)
        opened.journal.close()
    return median(ours), median(base)


def _timed(runs: int, ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    """Return the median seconds of two jobs that are done in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs + 1):
        for job, found in zip((ours, bare), times, strict=True):
            gc.collect()
            began = time.perf_counter()
            job()
            found.append(time.perf_counter() - began)
    return median(times[0][1:]), median(times[1][1:])
