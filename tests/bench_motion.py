"""What motion costs in a window: frames a second and processor time of one core, while something moves.

Each motion begins with the key that begins it on the real table, and is then shown again some times by the machine's
clock. A process of its own opens the window; what the display does with the pixels is not in its processor time.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import pygame

from game.ui.headless import Headless
from game.ui.pace import MOVING_PER_SECOND, Pace
from tests.bench_window import ROOT, display
from tests.recorded import key_of, prepared

FRAME = 1000 / MOVING_PER_SECOND
HD, UHD = (1920, 1080), (3840, 2160)
MEASURED = (
    ("deal", HD), ("token", HD), ("tie", HD), ("segment", HD), ("reveal", HD), ("curtain", HD), ("dialog", HD),
    ("token", UHD), ("tie", UHD), ("segment", UHD), ("reveal", UHD), ("deal", UHD),
)  # fmt: skip
SMALL = ("token", "tie", "segment", "reveal")


class OnDisplay(Headless):
    """A screen whose pixels are shown."""

    def __init__(self, title: str = "", size: tuple[int, int] = HD) -> None:
        super().__init__(title, size)
        self._surface = pygame.display.set_mode(size)

    def update(self, areas: Sequence[pygame.Rect]) -> None:
        """Show them."""
        super().update(areas)
        pygame.display.update(list(areas))


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    with display("3840x2160") as environment:
        for name, size in MEASURED:
            asked = [sys.executable, "-m", "tests.bench_motion", name, *map(str, size), str(runs)]
            said = subprocess.run(asked, env=environment, cwd=ROOT, capture_output=True, text=True, check=True).stdout
            fps, bare, percent, worst, blit = (float(figure) for figure in said.split()[-5:])
            what = f"{name} at {size[1]} lines"
            small = size == HD or name in SMALL
            yield f"{what}: frames a second / a loop as busy", fps, bare, "", "≥ 57" if small else ""
            yield f"{what}: processor", percent, 0.0, "%", "≤ 12 %" if size == HD else ""
            yield f"{what}: longest frame / 16.7 ms", worst, FRAME, "ms", "≤ 1" if small else ""
            yield f"{what}: a frame / the window blitted once", percent / 100 * FRAME, blit, "ms", ""


def measured(name: str, size: tuple[int, int], runs: int) -> tuple[float, float, float, float, float]:
    """Return frames a second, those of a loop as busy, percent of a core, the longest frame and a blit of all in ms."""
    with tempfile.TemporaryDirectory() as folder:
        hand, last = prepared(name, Path(folder), size, window=OnDisplay)
        screen = hand.on_stage.screen
        assert isinstance(screen, OnDisplay)
        motion, started = hand.ctx.motion, list[tuple[Any, ...]]()
        start = motion.start

        def noted(*told: Any) -> None:
            started.append(told)
            start(*told)

        motion.__dict__["start"] = noted
        screen.post(key_of(last))
        hand.on_stage.step()
        hand.settle()
        wall = cpu = worst = 0.0
        frames, pace, offset = 0, Pace(), hand.now - pygame.time.get_ticks()
        pace.begin()
        for _ in range(runs):
            hand.now = pygame.time.get_ticks() + offset
            for what, _, *rest in started:
                start(what, hand.now, *rest)
            hand.on_stage.stage.kit.now = hand.now
            hand.on_stage.show()
            pace.rest(busy=True)
            shown, began, used = screen.shown, time.perf_counter(), time.process_time()
            while hand.on_stage.stage.waiting:
                hand.now = pygame.time.get_ticks() + offset
                before = time.process_time()
                hand.on_stage.step()
                worst = max(worst, (time.process_time() - before) * 1e3)
                pace.rest(busy=True)
            wall, cpu = wall + time.perf_counter() - began, cpu + time.process_time() - used
            frames += screen.shown - shown
        pace.end()
    return frames / wall, _as_busy(cpu / frames), 100 * cpu / wall, worst, _blit(screen.surface)


def _as_busy(seconds: float) -> float:
    """The rounds a second of a loop at the same pace that only counts for as long: what this machine allows now."""
    pace, rounds, began = Pace(), 60, time.perf_counter()
    for _ in range(rounds):
        until = time.process_time() + seconds
        while time.process_time() < until:
            pass
        pace.rest(busy=True)
    return rounds / (time.perf_counter() - began)


def _blit(surface: pygame.Surface) -> float:
    """The milliseconds that copying the whole window takes."""
    other, took = surface.copy(), list[float]()
    for _ in range(20):
        began = time.process_time()
        surface.blit(other, (0, 0))
        took.append((time.process_time() - began) * 1e3)
    return median(took)


if __name__ == "__main__":
    pygame.display.init()
    pygame.font.init()
    print(*measured(sys.argv[1], (int(sys.argv[2]), int(sys.argv[3])), int(sys.argv[4])))
