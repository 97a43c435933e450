"""Renews the pictures of README from the gallery: `python -m tests.screenshots`."""

from __future__ import annotations

import pygame

from game.storage import paths
from tests.gallery import pictures

PICTURES = {
    "title-continue": "title",
    "play-many": "table",
    "secret-response-clash": "response",
    "secret-reveal-named": "reveal",
    "summary-interests": "summary",
}
"""The gallery's name of each picture, and the name of its file."""

LANGUAGE, SIZE = "en", (1280, 720)


def main() -> None:
    """Write each picture to assets/screenshots."""
    folder = paths.resource("assets") / "screenshots"
    folder.mkdir(exist_ok=True)
    pygame.init()
    for picture in pictures(LANGUAGE, SIZE, only=tuple(PICTURES)):
        pygame.image.save(picture.surface, folder / f"{PICTURES[picture.name]}.jpg")


if __name__ == "__main__":
    main()
