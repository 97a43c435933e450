"""The demo, killed without warning at random moments: what was announced as saved is saved, and the table plays on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from game.core.events import SecretOpened, SecretRevealed
from game.core.replay import replay
from game.demo import DemoTable
from game.desk import Desk
from game.storage import paths, reading
from game.storage.catalog import Catalog
from tests.stagehand import NOON

SECRECIES = ("named", "parties", "anonymous")
EVENTS_IN_A_DEMO = 30


def _killed(folder: Path, secrecy: str, seed: int) -> tuple[Path, list[str]]:
    """Start a demo, kill it after a random number of lines, and return its file and the lines it printed."""
    chance = Random(f"{secrecy} {seed}")
    file = folder / f"{secrecy}-{seed}.journal"
    command = [sys.executable, "-m", "game", "demo", "--headless", "--events", "--seed", str(seed), "--save", str(file)]
    process = subprocess.Popen(
        [*command, "--secrecy", secrecy, "--players", "6", "--cards", "1"],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(paths.resource("decks").parent)},
    )
    assert process.stdout is not None
    printed = [process.stdout.readline() for _ in range(chance.randint(0, EVENTS_IN_A_DEMO))]
    process.kill()
    printed += process.stdout.readlines()
    process.wait()
    process.stdout.close()
    return file, [line.strip() for line in printed if line.strip()]


def _plays_on(file: Path, folder: Path, printed: list[str]) -> None:
    loaded = reading.load(file) if file.exists() else None
    found = [f"{entry.seq} {entry.event.type}" for entry in loaded.entries] if loaded else []
    assert found[: len(printed)] == printed
    if not found:
        return
    playing = Desk(folder, clock=lambda: NOON).resume(file)
    assert playing.session.entries == (loaded.entries if loaded else ())
    table = DemoTable(playing.session, Catalog(paths.resource("assets") / "lang", "nl"), Random(1), NOON.date)
    while not table.done:
        table.step()
    playing.close()
    whole = reading.load(file)
    assert whole.report.verdict == "whole"
    assert replay(whole.entries) == playing.session.state


def _nothing_of_an_open_round(file: Path) -> None:
    """A sealed round that was cut off left only its opening: the next line, if any, is its reveal."""
    entries = reading.load(file).entries if file.exists() else ()
    for place, entry in enumerate(entries):
        if isinstance(entry.event, SecretOpened) and entry.event.secrecy != "named":
            after = entries[place + 1 : place + 2]
            assert all(isinstance(one.event, SecretRevealed) for one in after)


def _all(tmp_path: Path, secrecy: str, seeds: range) -> None:
    for seed in seeds:
        file, printed = _killed(tmp_path, secrecy, seed)
        _nothing_of_an_open_round(file)
        _plays_on(file, tmp_path, printed)


@pytest.mark.parametrize("secrecy", SECRECIES)
def test_whatever_was_announced_is_in_the_file_and_the_table_plays_on(tmp_path: Path, secrecy: str) -> None:
    _all(tmp_path, secrecy, range(34))


@pytest.mark.long
@pytest.mark.parametrize("secrecy", SECRECIES)
def test_the_same_at_a_hundred_moments_in_each_secrecy(tmp_path: Path, secrecy: str) -> None:
    _all(tmp_path, secrecy, range(100, 200))
