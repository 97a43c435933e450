"""One sheet of frames for each motion: `python -m tests.motion_sheets --out DIR [--look LOOK]`, or README's with --readme."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.storage import paths
from tests.recorded import FRAME, MOTIONS, Frame, recorded

SIZE = (1280, 720)
COLUMNS, GAP, FOOT = 4, 8, 22
WIDE = 312

SHEETS: dict[str, tuple[str, tuple[int, int, int, int], tuple[int, ...]]] = {
    "deal": ("deal", (0, 0, 1280, 720), (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18)),
    "flip": ("deal", (590, 50, 380, 640), (5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)),
    "reveal": ("reveal", (344, 50, 936, 640), (0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15)),
    "settle": ("settle", (344, 50, 936, 640), (0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15)),
    "token": ("token", (0, 50, 600, 600), (0, 1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 17)),
    "tie": ("tie", (0, 50, 600, 600), (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 17)),
    "segment": ("segment", (0, 50, 600, 600), (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
    "curtain": ("curtain", (0, 0, 1280, 720), (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
    "dialog": ("dialog", (0, 0, 1280, 720), (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
    "toast": ("toast", (300, 560, 680, 160), (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
}
"""For each sheet the motion, the part of the window, and which frames."""


def sheet(frames: list[Frame], part: tuple[int, int, int, int], numbers: tuple[int, ...]) -> pygame.Surface:
    """Frames in a grid, each with its milliseconds below it."""
    high = round(WIDE * part[3] / part[2])
    lines = -(-len(numbers) // COLUMNS)
    made = pygame.Surface((COLUMNS * (WIDE + GAP) + GAP, lines * (high + FOOT + GAP) + GAP))
    made.fill("#FFFCF5")
    type_ = pygame.font.Font(paths.resource("assets") / "fonts" / "AtkinsonHyperlegibleNext-Medium.ttf", 15)
    for place, number in enumerate(numbers):
        x = GAP + place % COLUMNS * (WIDE + GAP)
        y = GAP + place // COLUMNS * (high + FOOT + GAP)
        made.blit(pygame.transform.smoothscale(frames[number].picture.subsurface(part), (WIDE, high)), (x, y))
        made.blit(type_.render(f"{round(number * FRAME)} ms", True, "#1C2928"), (x, y + high + 2))
    return made


def main() -> None:
    """Write each sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--look", default="lamp", choices=("lamp", "daylight", "high_contrast"))
    parser.add_argument("--only", choices=SHEETS, action="append")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    pygame.init()
    taken = {
        name: list(recorded(name, SIZE, look=options.look))
        for name in MOTIONS
        if not options.only or name in {SHEETS[one][0] for one in options.only}
    }
    for name in options.only or SHEETS:
        motion, part, numbers = SHEETS[name]
        file = options.out / f"{name}.jpg"
        pygame.image.save(sheet(taken[motion], part, numbers), file)
        print(file)


if __name__ == "__main__":
    main()
