"""The keyboard on the screen: below a field at the lower edge of the table, in a dialog, and with large text."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.scenes.play import PlayScene
from game.scenes.setup.scene import SetupScene
from tests.stagehand import Made, Stagehand


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """Yield the main states; "always" opens it without a finger."""
    yield "table", lambda hand: _table(hand, 100, *["tab"] * 4)
    yield "table-large", lambda hand: _table(hand, 200, *["tab"] * 4)
    yield "park", lambda hand: _table(hand, 100, "alt+k")
    yield "setup", _setup


def _always(hand: Stagehand, size: int = 100) -> None:
    hand.settings = replace(hand.settings, screen_keyboard="always", text_size=size)


def _table(hand: Stagehand, size: int, *keys: str) -> Made:
    _always(hand, size)
    playing = hand.playing(
        lambda state: state.turn is not None and state.turn.step == "answer" and state.turn.card.card.kind == "interest"
    )
    return PlayScene(playing), keys


def _setup(hand: Stagehand) -> Made:
    _always(hand)
    return SetupScene(), ("tab",)
