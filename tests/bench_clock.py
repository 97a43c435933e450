"""How benchmarks measure: the median of some runs, and the longest frame while something else is done."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from game.background import AtOnce, Background, Job
from game.scenes.scene import Scene
from tests.stagehand import Stagehand

FRAMES, FRAME = 90, 1 / 60


def median_seconds(runs: int, work: Callable[[], object], *, warm: bool = True) -> float:
    """Return the median seconds of some runs; `warm` does the work once before."""
    if warm:
        work()
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times)


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
