"""Pictures of the closing, step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.scenes.closings import STEPS
from game.scenes.play import PlayScene
from game.scenes.scene import Scene
from tests.long_table import long_table
from tests.stagehand import Stagehand


def shots() -> Iterator[tuple[str, Callable[[Stagehand], tuple[Scene, tuple[str, ...]]]]]:
    """Each step with six players, halfway through; agreements and check-out once more with twelve."""
    for place, step in enumerate(STEPS, 1):
        yield step, lambda hand, place=place: (_closing(hand), (str(place),))  # type: ignore[misc]
    yield "evaluation-chosen", lambda hand: (_closing(hand), ("4", "tab", "tab", "tab", "tab", "enter"))
    yield "sure", lambda hand: (_closing(hand), ("6", "ctrl+enter"))
    for place, step in enumerate(STEPS, 1):
        yield f"{step}-long", lambda hand, place=place: (PlayScene(long_table(hand)), (str(place),))  # type: ignore[misc]
    yield "agreements-12", lambda hand: (_closing(hand, 12), ("2",))
    yield "check_out-12", lambda hand: (_closing(hand, 12), ("5",))


def _closing(hand: Stagehand, players: int = 6) -> Scene:
    playing = hand.playing(
        lambda state: state.stage == "closing" and len(state.agreements) == 1, hand.setup(players, cards_each=4)
    )
    return PlayScene(playing)
