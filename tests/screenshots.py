"""Renews the pictures of README: `python -m tests.screenshots`."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pygame

from game.core.state import State
from game.scenes.opening import scene_for
from game.scenes.summary import SummaryScene
from game.storage import paths
from tests.gallery import shots
from tests.stagehand import Made, Stagehand

LANGUAGE, SIZE = "en", (1280, 720)


def _responding(state: State) -> bool:
    turn = state.turn
    return turn is not None and turn.step == "respond" and turn.subject in state.interests and len(state.interests) > 6


def _revealed(state: State) -> bool:
    now = state.round_now()
    return now is not None and now.revealed is not None and now.card.card.kind == "scale"


PICTURES: dict[str, Callable[[Stagehand], Made]] = {
    "title": shots()["title-first"],
    "table": shots()["play-many"],
    "response": lambda hand: (scene_for(hand.playing(_responding, hand.setup(6, cards_each=4))), ("2", "1")),
    "reveal": lambda hand: scene_for(hand.playing(_revealed)),
    "deck": shots()["deck_editor-many"],
    "summary": lambda hand: (SummaryScene(hand.desk.look(paths.resource("saves") / "example-en.journal")), ("down",)),
}
"""What is shown in each file of assets/screenshots."""


def main() -> None:
    """Write each picture."""
    folder = paths.resource("assets") / "screenshots"
    folder.mkdir(exist_ok=True)
    pygame.init()
    for name, make in PICTURES.items():
        with tempfile.TemporaryDirectory() as saves:
            app = Stagehand(Path(saves), LANGUAGE, SIZE).stage(make)
            pygame.image.save(app.screen.surface, folder / f"{name}.jpg")
            app.scene.closed(app.ctx)


if __name__ == "__main__":
    main()
