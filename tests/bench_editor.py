"""What a letter costs that somebody types in a deck of eighty-four cards, beside the time of one frame: 1000 / 60 ms.

Processor time of the screen's thread alone, as in `bench_screen`: what is saved and read through beside it is not in it.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from game.background import Background
from game.ui.inputs import Text
from game.ui.pace import Pace
from tests.bench_screen import FRAME
from tests.gallery_scenes.deck_editor import many, writing_in
from tests.stagehand import Stagehand

_WORDS = 12


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    with tempfile.TemporaryDirectory() as folder:
        hand = Stagehand(Path(folder), "en", (1920, 1080))
        hand.jobs = Background()
        hand.show(writing_in(hand, many(), "trust-03"))
        hand.press("alt+m")
        hand.on_stage.stage.focus_on("question-en")
        pace = Pace()
        pace.begin()
        try:
            took: list[float] = []
            for _ in range(runs + 1):
                took = [*took, *(_typed(hand, letter) for letter in "a word" * _WORDS)]
                hand.press("ctrl+a", "delete")  # a field takes no more than a line
        finally:
            pace.end()
            hand.jobs.close()
    letters = took[len(took) // (runs + 1) :]  # in the first round much is drawn for the first time
    yield "a letter in a deck of 84 cards / a frame", median(letters), FRAME, "ms", "≤ 1"
    yield "the longest of them / a frame", max(letters), FRAME, "ms", "≤ 1"


def _typed(hand: Stagehand, letter: str) -> float:
    """Return the milliseconds of a letter, answered and painted."""
    began = time.thread_time()
    hand.send(Text(letter))
    took = (time.thread_time() - began) * 1e3
    time.sleep(0.005)  # for what is saved beside the screen's thread
    return took
