"""A sheet of frames for each motion: `python -m tests.motion_sheets --out DIR [--look LOOK]`, or README's with --readme."""

from __future__ import annotations

import argparse
import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.storage import paths
from tests.recorded import FRAME, Frame, recorded

SIZE = (1280, 720)
GAP, FOOT = 8, 22


class Sheet(NamedTuple):
    """Which frames of a motion, which part of the window, and how many of what width stand on a line."""

    motion: str
    part: tuple[int, int, int, int]
    numbers: tuple[int, ...]
    columns: int = 4
    wide: int = 312


WHOLE, TABLE, PANEL = (0, 0, 1280, 720), (0, 50, 600, 600), (344, 50, 936, 640)
SHORT = tuple(range(12))
SHEETS = {
    "deal": Sheet("deal", WHOLE, (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18)),
    "flip": Sheet("deal", (590, 50, 380, 640), (5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18), 6, 204),
    "reveal": Sheet("reveal", PANEL, (0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15)),
    "settle": Sheet("settle", PANEL, (0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15)),
    "token": Sheet("token", TABLE, (0, 1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 17)),
    "tie": Sheet("tie", TABLE, (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 17)),
    "segment": Sheet("segment", TABLE, SHORT),
    "curtain": Sheet("curtain", WHOLE, SHORT),
    "dialog": Sheet("dialog", WHOLE, SHORT),
    "toast": Sheet("toast", (300, 560, 680, 160), SHORT),
}
README = ("deal", "flip", "reveal")


def drawn(sheet: Sheet, frames: tuple[Frame, ...]) -> pygame.Surface:
    """Frames in a grid, each with its milliseconds below it."""
    wide, high = sheet.wide, round(sheet.wide * sheet.part[3] / sheet.part[2])
    lines = -(-len(sheet.numbers) // sheet.columns)
    made = pygame.Surface((sheet.columns * (wide + GAP) + GAP, lines * (high + FOOT + GAP) + GAP))
    made.fill("#FFFCF5")
    type_ = pygame.font.Font(paths.resource("assets") / "fonts" / "AtkinsonHyperlegibleNext-Medium.ttf", 15)
    for place, number in enumerate(sheet.numbers):
        x = GAP + place % sheet.columns * (wide + GAP)
        y = GAP + place // sheet.columns * (high + FOOT + GAP)
        made.blit(pygame.transform.smoothscale(frames[number].picture.subsurface(sheet.part), (wide, high)), (x, y))
        made.blit(type_.render(f"{round(number * FRAME)} ms", True, "#1C2928"), (x, y + high + 2))
    return made


@cache
def film(motion: str, look: str) -> tuple[Frame, ...]:
    """The frames of a motion; two sheets may show parts of the same."""
    return tuple(recorded(motion, SIZE, look=look))


def main() -> None:
    """Write each sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="the folder to write to")
    parser.add_argument("--look", default="lamp", choices=("lamp", "daylight", "high_contrast"))
    parser.add_argument("--only", choices=SHEETS, action="append")
    parser.add_argument("--readme", action="store_true", help="renew the sheets that README shows")
    options = parser.parse_args()
    if options.out is None and not options.readme:
        parser.error("say --out DIR or --readme")
    folder: Path = options.out or paths.resource("assets") / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    pygame.init()
    for name in README if options.readme else options.only or SHEETS:
        sheet = SHEETS[name]
        file = folder / f"{'motion-' if options.readme else ''}{name}.jpg"
        pygame.image.save(drawn(sheet, film(sheet.motion, options.look)), file)
        print(file)


if __name__ == "__main__":
    main()
