"""Lays two galleries beside each other, a sheet for each area: `python -m tests.side_by_side BEFORE AFTER --out DIR`.

Each folder is what `python -m tests.gallery` wrote of a version of the game. Pictures of the same name stand beside each
other, before at the left; what only the second version has stands alone at the right.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import pygame

WIDE, HIGH, GAP = 640, 360, 10
"""Pixels: how large each picture becomes, and what is between them."""
_GROUND = "#7A7A7A"


def sheet(pairs: Sequence[tuple[Path | None, Path]]) -> pygame.Surface:
    """Return one picture of all pairs, a pair a line."""
    made = pygame.Surface((2 * WIDE + 3 * GAP, len(pairs) * (HIGH + GAP) + GAP))
    made.fill(_GROUND)
    for line, pair in enumerate(pairs):
        for column, file in enumerate(pair):
            if file is not None:
                small = pygame.transform.smoothscale(pygame.image.load(file), (WIDE, HIGH))
                made.blit(small, (GAP + column * (WIDE + GAP), GAP + line * (HIGH + GAP)))
    return made


def by_area(folder: Path) -> Mapping[str, Mapping[str, Path]]:
    """Return the pictures of a folder by area and name, in their order."""
    found: dict[str, dict[str, Path]] = {}
    for file in sorted(folder.glob("*.png")):
        found.setdefault(file.name.partition("-")[0], {})[file.name] = file
    return found


def main() -> None:
    """Write the sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", action="append", help="the start of a picture's name; all unless given")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    before = by_area(options.before)
    for area, pictures in by_area(options.after).items():
        wanted = [name for name in pictures if not options.only or name.startswith(tuple(options.only))]
        if wanted:
            pairs = [(before.get(area, {}).get(name), pictures[name]) for name in wanted]
            file = options.out / f"{area}.jpg"
            pygame.image.save(sheet(pairs), file)
            print(file)


if __name__ == "__main__":
    main()
