"""The settings in each look, and with large text."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.scenes.scene import Scene
from game.scenes.settings import SettingsScene
from tests.stagehand import Stagehand


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Scene]]]:
    """Yield the main states."""
    yield "plain", lambda hand: SettingsScene()
    yield "large", _large


def _large(hand: Stagehand) -> Scene:
    hand.settings = replace(hand.settings, text_size=200)
    return SettingsScene()
