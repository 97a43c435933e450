"""Keeping a full day as a PDF: how long it takes in a process of its own, and what the screen notices of it."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from statistics import median

from game.analysis.summary import Summary, summarise
from game.background import Job
from game.reports import FORMATS
from game.reports.making import Making
from game.scenes.keep.choices import Choices
from game.scenes.keep.maker import Maker
from game.scenes.keep.scene import KeepScene
from game.storage import paths
from game.storage.catalog import Catalog
from game.ui.fonts import measuring
from tests.bench_clock import longest_frame
from tests.busy_table import busy_table


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    summary = summarise(busy_table().state)
    with tempfile.TemporaryDirectory() as home:
        os.environ["ALLIANCE_CARDS_HOME"] = home
        folder = Path(home)
        ours = median(_seconds(summary, folder, "pdf") for _ in range(runs))
        base = median(_seconds(summary, folder, "json") for _ in range(runs))
        yield "PDF of 12 players, 120 cards / JSON, kept", ours * 1e3, base * 1e3, "ms", "≤ 3,000 ms"
        inside = median(_inside(summary) for _ in range(runs))
        yield "  of which drawing and setting", inside * 1e3, 0, "ms", ""
        free = longest_frame(folder, KeepScene(summary), "tab", None)
        busy = longest_frame(folder, KeepScene(summary), "tab", lambda job: _again(job, summary, folder))
        yield "longest frame while a PDF is made / none", busy * 1e3, free * 1e3, "ms", "≤ 16.7 ms"


def _seconds(summary: Summary, folder: Path, form: str) -> float:
    """How long it takes from the press to the file, with a process of its own."""
    began = time.perf_counter()
    _kept(Job(lambda job: None), summary, folder / f"kept.{form}", form)
    return time.perf_counter() - began


def _kept(job: Job[object], summary: Summary, path: Path, form: str) -> None:
    made: Job[Path] = Job(Maker(summary, Choices(form, "anonymous", folder=path.parent), path, over=True).work)
    made.run()
    job.tell(made.share)
    assert made.result == path


def _again(job: Job[object], summary: Summary, folder: Path) -> None:
    """Keep one PDF after another until nobody looks any more."""
    for place in count():
        _kept(job, summary, folder / f"kept-{place % 3}.pdf", "pdf")


def _inside(summary: Summary) -> float:
    assets = paths.resource("assets")
    making = Making(Catalog(assets / "lang", "nl"), measuring(assets / "fonts"))
    began = time.perf_counter()
    FORMATS["pdf"](summary, making)
    return time.perf_counter() - began
