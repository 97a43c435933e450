"""The summary of a full day, and how long the screen stands still while something is worked out beside it."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from game.analysis.summary import summarise
from game.background import AtOnce, Background, Job
from game.core.replay import replay
from game.desk import Playing
from game.scenes.scene import Scene
from game.scenes.summary import SummaryScene
from game.scenes.title import TitleScene
from tests.busy_table import busy_table
from tests.stagehand import Stagehand

FRAMES, FRAME = 90, 1 / 60


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    session = busy_table().session
    entries, state = session.entries, session.state
    ours, base = _median(runs, lambda: summarise(state)), _median(runs, lambda: replay(entries))
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


def _median(runs: int, work: Callable[[], object]) -> float:
    times = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times[1:])


def longest_frame(folder: Path, scene: Scene, key: str, work: Callable[[Job[object]], object] | None) -> float:
    """Press a key in every frame while a job works, and return the most seconds that one took to answer and paint."""
    hand = Stagehand(folder, "en", (1920, 1080))
    hand.show(scene)
    jobs = AtOnce() if work is None else Background()
    hand.on_stage.ctx.jobs = jobs
    if work is not None:
        jobs.start(work)
    found = []
    for _ in range(FRAMES):
        began = time.perf_counter()
        hand.press(key)
        took = time.perf_counter() - began
        found.append(took)
        time.sleep(max(0.0, FRAME - took))
    jobs.close()
    return max(found)


def _counts(job: Job[object]) -> None:
    """Work without end in plain Python, which never lets go of the interpreter by itself."""
    count = 0
    while True:
        count += 1
        if count % 10_000 == 0:
            job.tell(0.0)
