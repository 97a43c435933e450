"""Looks at the whole gallery in every size of text, look, language and window: `python -m tests.everywhere`.

Of each picture it asks whether every text fits, lies clear of the others and stands out from its ground, and whether all
that can be pressed is large enough for a finger, and reached by keys alone and a pointer alone. Prints every finding, and how many pictures were looked at.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from game.app import App
from tests.contrast import faint
from tests.dry import DryCanvas, see
from tests.gallery import AREAS, LANGUAGES, SIZES, misfits, shots
from tests.reaching import out_of_reach
from tests.stagehand import Stagehand

LOOKS = ("lamp", "daylight", "high_contrast")
TEXTS = (100, 150, 200)
TARGET = 48.0
"""Design units that whatever can be pressed measures at least, both ways (WCAG 2.2, 2.5.8 asks for 24 pixels)."""
DRAWN = SIZES[0]
"""At this size of the window everything is really drawn, so that what stands out too little can be seen in its pixels."""


class Way(NamedTuple):
    """One way to look at a scene: the window's size in pixels, the look, the size of text in percent."""

    size: tuple[int, int]
    look: str
    text: int

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]} {self.look} {self.text}%"


EVERY_WAY = tuple(Way(size, look, text) for size in SIZES for look in LOOKS for text in TEXTS)
DRAWN_WAYS = frozenset(way for way in EVERY_WAY if way.size == DRAWN)
OTHER_SHAPES = (
    Way((1280, 720), "lamp", 80),
    Way((1280, 960), "lamp", 100),
    Way((1280, 1024), "lamp", 150),
    Way((2560, 1080), "lamp", 200),
)
"""Smaller text than usual; and screens that are not as wide as most, or wider."""


def pairs(language: str) -> tuple[Way, ...]:
    """Return nine of every way in which each pair of size, look and text meets; another language takes another nine."""
    turn = 1 + LANGUAGES.index(language)
    found = [
        Way(SIZES[(look + turn * text) % len(SIZES)], LOOKS[look], TEXTS[text])
        for look in range(len(LOOKS))
        for text in range(len(TEXTS))
    ]
    return tuple(sorted(found))


def small_targets(app: App) -> tuple[str, ...]:
    """Return what can be pressed, or stopped at, and is smaller than a finger needs."""
    return tuple(
        f"{one.key} ({type(one.widget).__name__}) is {one.rect.w:.0f} by {one.rect.h:.0f}"
        for one in app.stage._placed
        if (one.widget.focusable or one.widget.press_here) and min(one.rect.w, one.rect.h) < TARGET - 0.5
    )


def findings(app: App) -> tuple[str, ...]:
    """Return what is wrong with what is on the screen."""
    found = [f"does not fit: {one}" for one in misfits(app)]
    found += [f"too small to press: {one}" for one in small_targets(app)]
    found += [f"out of reach: {one}" for one in out_of_reach(app)]
    if isinstance(app.canvas, DryCanvas):
        found += [f"in the way: {one}" for one in app.canvas.collisions]
    else:
        found += [f"too faint: {one}" for one in faint(app)]
    return tuple(found)


def examined(
    name: str, language: str, ways: Iterable[Way], drawn: Container[Way] = DRAWN_WAYS
) -> Iterator[tuple[Way, tuple[str, ...]]]:
    """Stage one shot once, look at it in several ways, and tell what was found in each; `drawn` ones are measured."""
    with tempfile.TemporaryDirectory() as folder:
        app = Stagehand(Path(folder), language, DRAWN).stage(shots()[name])
        for way in ways:
            see(app, way.size, dry=way not in drawn, theme=way.look, text_size=way.text)
            yield way, findings(app)
        app.scene.closed(app.ctx)


def main() -> int:
    """Look at everything, or at what was asked for; the status says whether nothing was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--area", choices=AREAS, action="append")
    parser.add_argument("--shot", default="", help="only shots with this in their name")
    parser.add_argument("--text", type=int, action="append")
    parser.add_argument("--look", choices=LOOKS, action="append")
    parser.add_argument("--size", action="append", help="WxH")
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    parser.add_argument("--part", default="1/1", help="K/N: the Kth of N parts, to share the work among processors")
    options = parser.parse_args()
    sizes = [(int(one.partition("x")[0]), int(one.partition("x")[2])) for one in options.size or ()]
    ways = [
        Way(size, look, text)
        for size in sizes or SIZES
        for look in options.look or LOOKS
        for text in options.text or TEXTS
    ]
    looked: Counter[tuple[str, Way]] = Counter()
    wrong = 0
    part, parts = (int(one) for one in options.part.split("/"))
    for name in list(shots(tuple(options.area or AREAS)))[part - 1 :: parts]:
        for language in (options.lang or LANGUAGES) if options.shot in name else ():
            for way, found in examined(name, language, ways):
                looked[language, way] += 1
                wrong += len(found)
                for one in found:
                    print(f"{name} {language} {way}: {one}", flush=True)
    for (language, way), count in looked.items():
        print(f"{count} pictures: {language} {way}")
    print(f"{looked.total()} pictures, {wrong} findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
