"""What the screen's thread does between two looks at the keyboard, beside the time of one frame: 1000 / 60 ms.

Processor time of that thread alone: what jobs do beside it, and what else the machine is at, is not in it.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from game.background import Background
from game.desk import Playing
from game.scenes.scene import Context, Scene
from game.scenes.summary import SummaryScene
from game.scenes.wish import Push
from game.ui.inputs import Input
from game.ui.pace import Pace
from game.ui.widgets import Spacer, Widget
from tests.full_table import full_table
from tests.stagehand import Stagehand

FRAME = 1000 / 60
OPENING, WALK = 60, ("right", "right", "down", "down", "left", "up")


class Before(Scene):
    """Stands before the summary, which any key opens."""

    def __init__(self, playing: Playing) -> None:
        self._playing = playing

    def build(self, ctx: Context) -> Widget:
        """Nothing to see."""
        return Spacer()

    def on_input(self, event: Input, ctx: Context) -> object:
        """Go on."""
        return Push(SummaryScene(self._playing))


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    with tempfile.TemporaryDirectory() as folder:
        hand = Stagehand(Path(folder), "en", (1920, 1080))
        playing = full_table(hand)
        hand.jobs = Background()
        hand.show(Before(playing))
        pace = Pace()
        pace.begin()
        try:
            opened, again = _opened(hand), []
            for _ in range(runs):
                hand.press("esc")
                pace.rest(busy=False)
                again.append(_opened(hand))
            keys = [_took(lambda key=key: hand.press(key)) for key in WALK * (runs + 1)]  # type: ignore[misc]
        finally:
            pace.end()
            hand.jobs.close()
    yield "map of 60: longest step as it opens / a frame", opened, FRAME, "ms", ""
    yield "the same when it opens again / a frame", max(again), FRAME, "ms", "≤ 1"
    yield "map of 60: a key, answered and painted / a frame", median(keys), FRAME, "ms", "≤ 1"
    yield "longest step on the map of 60 / a frame", max(keys), FRAME, "ms", "≤ 1"


def _opened(hand: Stagehand) -> float:
    """Open the summary; return the milliseconds of the longest step until it has come to rest."""
    steps = [_took(lambda: hand.press("a"))]
    for _ in range(OPENING):
        hand.now += round(FRAME)
        steps.append(_took(hand.on_stage.step))
        time.sleep(0.01)  # for what is worked out beside the screen's thread
    return max(steps)


def _took(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1e3
