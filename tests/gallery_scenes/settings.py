"""Each page of the settings, and with large text."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from game.scenes.scene import Scene
from game.scenes.settings import SettingsScene
from game.scenes.settings.own_keys import KeysScene
from game.scenes.settings.scene import PAGES
from tests.stagehand import Made, Stagehand


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """Yield the main states."""
    for at, page in enumerate(PAGES, start=1):
        yield page, partial(_page, str(at))
    yield "large", _large
    yield "small-screen", _small_screen
    yield "own-keys", lambda hand: KeysScene()
    yield "own-keys-asked", lambda hand: (KeysScene(), ("tab", "tab", "enter"))
    yield "own-keys-large", lambda hand: (_large(hand), KeysScene())[1]


def _page(key: str, hand: Stagehand) -> Made:
    return SettingsScene(), (key,)


def _small_screen(hand: Stagehand) -> Made:
    hand.settings = replace(hand.settings, screen_inches=10.1)
    return SettingsScene(), (str([*PAGES].index("touch") + 1),)


def _large(hand: Stagehand) -> Scene:
    hand.settings = replace(hand.settings, text_size=200)
    return SettingsScene()
