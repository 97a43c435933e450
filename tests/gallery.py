"""One picture of each scene in its main states: `python -m tests.gallery --out DIR [--size WxH] [--lang nl|en]`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.app import App
from tests.colours import SIGHTS, simulated
from tests.stagehand import Made, Stagehand

Shot = tuple[str, Callable[[Stagehand], Made]]
"""A picture's name, and what prepares its scene."""

AREAS = tuple(sorted(path.stem for path in (Path(__file__).parent / "gallery_scenes").glob("[a-z]*.py")))
LANGUAGES = ("nl", "en")
SIZES = ((1280, 720), (1920, 1080), (3840, 2160))


class Picture(NamedTuple):
    """A scene as it was drawn, with the texts that did not fit in it."""

    name: str
    surface: pygame.Surface
    overflows: tuple[str, ...]


def shots(areas: tuple[str, ...] = AREAS) -> Mapping[str, Callable[[Stagehand], Made]]:
    """Return every shot of some areas by its name."""
    return {
        f"{area}-{name}": make for area in areas for name, make in import_module(f"tests.gallery_scenes.{area}").shots()
    }


def pictures(
    language: str,
    size: tuple[int, int],
    look: str = "lamp",
    areas: tuple[str, ...] = AREAS,
) -> Iterator[Picture]:
    """Draw every scene of some areas in its main states."""
    for name, make in shots(areas).items():
        with tempfile.TemporaryDirectory() as folder:
            app = Stagehand(Path(folder), language, size, look).stage(make)
            yield Picture(name, app.screen.surface.copy(), misfits(app))
            app.scene.closed(app.ctx)


def misfits(app: App) -> tuple[str, ...]:
    """Return what did not fit: texts that were clipped, and widgets that got less room than they need."""
    return tuple(f"{one.words} in {one.rect}" for one in app.canvas.overflows) + tuple(app.stage.overfull)


def main() -> int:
    """Write the pictures to a folder; the status says whether every text fitted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    parser.add_argument("--look", choices=("lamp", "daylight", "high_contrast"), default="lamp")
    parser.add_argument("--area", choices=AREAS, action="append")
    parser.add_argument("--sight", choices=SIGHTS, help="as somebody sees it who tells few colours apart")
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    options.out.mkdir(parents=True, exist_ok=True)
    pygame.init()
    wrong = 0
    for language in options.lang or LANGUAGES:
        for picture in pictures(language, (width, height), options.look, tuple(options.area or AREAS)):
            if options.sight:
                pixels = pygame.surfarray.pixels3d(picture.surface)
                pixels[:] = simulated(pixels, options.sight)
                del pixels  # it holds the surface
            sight = f"-{options.sight}" if options.sight else ""
            file = options.out / f"{picture.name}-{language}-{width}x{height}{sight}.png"
            pygame.image.save(picture.surface, file)
            print(file)
            for overflow in picture.overflows:
                wrong += 1
                print(f"    does not fit: {overflow}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
