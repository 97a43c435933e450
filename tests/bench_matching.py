"""One new interest beside two hundred, and how long the screen stands still while the encoder is loaded."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from statistics import median

from game import encoder as encoding
from game.analysis.matching import Encoder, Matcher
from game.scenes.title import TitleScene
from tests.bench_clock import longest_frame

LYING = 200
_WORDS = """hulp dicht bij huis op tijd minder drukte rust mensen ruimte vak kennis delen samen geld zeker nacht dag buurt
wijk school gezin vroeg gezicht bekend afspraken houden gegevens veilig wachten korter lijst werk plezier trots""".split()


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    words = _matched(None, runs)
    yield f"one interest against {LYING}, by words", words * 1e3, 0.0, "ms", "≤ 20 ms"
    if not encoding.installed():
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ALLIANCE_CARDS_HOME"] = folder
        free = longest_frame(Path(folder), TitleScene(), "tab", None)
        loading = longest_frame(Path(folder), TitleScene(), "tab", lambda job: encoding.encoder())
    known = encoding.encoder()
    if known is None:
        return
    yield f"one interest against {LYING}, by meaning / words", _matched(known, runs) * 1e3, words * 1e3, "ms", "≤ 20 ms"
    yield "longest frame while the encoder loads / none", loading * 1e3, free * 1e3, "ms", "≤ 16.7 ms"


def _matched(known: Encoder | None, runs: int) -> float:
    """Return the median seconds to find what is near a text that was never seen, everything else being loaded."""
    random = Random(1)
    lying = {str(place): _text(random) for place in range(LYING)}
    among = Matcher(known).among(lying.values())
    times = []
    for turn in count():
        new = f"{_text(random)} {turn}"
        began = time.perf_counter()
        among.nearest(new, lying)
        times.append(time.perf_counter() - began)
        if turn == 5 * runs:
            return median(times[1:])
    raise AssertionError


def _text(random: Random) -> str:
    return " ".join(random.choices(_WORDS, k=random.randint(3, 12)))
