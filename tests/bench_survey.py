"""A survey of thousands of people from its file to its summary, beside the bare work: reading the cells."""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from game.analysis.summary import summarise
from game.core.replay import replay
from game.storage import reading
from tests import surveys
from tests.bench_clock import median_seconds

PEOPLE, INTERESTS, PARTIES, FILLED = 2031, 896, 8, 0.1


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    whole = surveys.large(PEOPLE, INTERESTS, PARTIES, FILLED)
    with tempfile.TemporaryDirectory() as folder:
        source, journal = Path(folder) / "survey.csv", Path(folder) / "survey.journal"
        source.write_bytes(surveys.as_file(whole))
        imported, first = _run("import", str(source), "--save", str(journal))
        bare = median_seconds(runs, lambda: _cells(source), warm=False)
        yield f"survey of {PEOPLE:,} people × {INTERESTS} imported", imported, bare, "s", "≤ 10 with the next"
        told, second = _run("summary", str(journal), "--json")
        yield "  and summarised as JSON", told, 0, "s", ""
        yield "  most memory of the two", max(first, second), 0, "MB", "≤ 1,000"
    crowd = surveys.large(4 * PEOPLE, INTERESTS, PARTIES, FILLED)
    each = [
        median_seconds(runs, partial(_through, table), warm=False) / _votes(table) * 1e6 for table in (crowd, whole)
    ]
    yield "  a vote among four times as many people", each[0], each[1], "µs", "≤ 1.2: linear"


_RUN = """
import os, subprocess, sys
program = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(program.pid, 0)
print(os.waitstatus_to_exitcode(status), used.ru_maxrss / 1024)
"""
"""Starts the program from a small process: what is measured begins at the size of whoever starts it."""


def _run(*arguments: str) -> tuple[float, float]:
    """Run the program and return how many seconds it took and how many megabytes it used at most."""
    command = [sys.executable, "-c", _RUN, sys.executable, "-m", "game", *arguments]
    began = time.perf_counter()
    code, megabytes = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    seconds = time.perf_counter() - began
    if code != "0":
        raise SystemExit(f"alliance-cards {arguments[0]} ended with {code}")
    return seconds, float(megabytes)


def _cells(source: Path) -> int:
    with source.open(encoding="utf-8", newline="") as file:
        return sum(len(row) for row in csv.reader(file))


def _through(table: list[list[str]]) -> None:
    summarise(replay(reading.read(surveys.journal(table)).entries))


def _votes(table: list[list[str]]) -> int:
    return sum(bool(cell) for row in table[1:] for cell in row[2:])
