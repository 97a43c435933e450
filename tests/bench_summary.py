"""The summary of a full day, and how long the screen stands still while something is worked out beside it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from game.analysis.summary import summarise
from game.background import Job
from game.core.replay import replay
from game.desk import Playing
from game.scenes.scene import Scene
from game.scenes.summary import SummaryScene
from game.scenes.title import TitleScene
from tests.bench_clock import longest_frame, median_seconds
from tests.busy_table import busy_table


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    session = busy_table().session
    entries, state = session.entries, session.state
    ours, base = median_seconds(runs, lambda: summarise(state)), median_seconds(runs, lambda: replay(entries))
    yield "summary of 12 players, 120 cards / its fold", ours * 1e3, base * 1e3, "ms", "≤ 50 ms"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ALLIANCE_CARDS_HOME"] = folder
        scenes: dict[str, tuple[Callable[[], Scene], str]] = {
            "the title": (TitleScene, "tab"),
            "the summary": (lambda: SummaryScene(Playing(session, Path(folder), None)), "down"),
        }
        for name, (make, key) in scenes.items():
            # The quietest of three runs: others share the machine.
            free = min(longest_frame(Path(folder), make(), key, None) for _ in range(3))
            busy = min(longest_frame(Path(folder), make(), key, _counts) for _ in range(3))
            yield f"longest frame of {name}, a job / none", busy * 1e3, free * 1e3, "ms", "≤ 16.7 ms"


def _counts(job: Job[object]) -> None:
    """Work without end in plain Python, which never lets go of the interpreter by itself."""
    count = 0
    while True:
        count += 1
        if count % 10_000 == 0:
            job.tell(0.0)
