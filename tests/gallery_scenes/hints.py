"""Each hint where it belongs, and some in the largest text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from game.core.state import State
from game.scenes.hints import HINTS
from game.scenes.play import PlayScene
from game.scenes.scene import Scene
from game.scenes.setup.scene import SetupScene
from game.scenes.summary import SummaryScene
from game.scenes.title import TitleScene
from game.scenes.views import view_key
from tests.stagehand import Made, Stagehand

LARGE = ("begin",)


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """Yield every hint, and some in large text."""
    for hint in HINTS:
        yield hint.name, partial(hinted, hint.name, 100)
    for name in LARGE:
        yield f"{name}-large", partial(hinted, name, 200)


def hinted(name: str, size: int, hand: Stagehand) -> Made:
    """Prepare the scene of a hint, with every other hint used already."""
    others = {hint.name: True for hint in HINTS if hint.name != name}
    hand.settings = replace(hand.settings, text_size=size, hints=True, hints_seen=others)
    return SCENES[name](hand)


def _at(key: str, keys: tuple[str, ...], hand: Stagehand) -> Made:
    def there(state: State) -> bool:
        turn = state.turn
        subject = (turn.subject or "") if turn is not None else ""
        return view_key(state) == key and (key != "talk" or subject.startswith("i"))

    return PlayScene(hand.playing(there)), keys


def _map(hand: Stagehand) -> Scene:
    return SummaryScene(hand.playing(lambda state: state.stage == "closed"))


SCENES: dict[str, Callable[[Stagehand], Made]] = {
    "begin": lambda hand: TitleScene(),
    "ready": lambda hand: SetupScene(),
    "read": partial(_at, "answer.interest", ()),
    "lay": partial(_at, "answer.open", ("f5",)),
    "respond": partial(_at, "respond_interest", ()),
    "token": partial(_at, "talk", ()),
    "swap": partial(_at, "answer.open", ()),
    "secret": partial(_at, "open_secret", ()),
    "agree": partial(_at, "closing", ("2",)),
    "map": _map,
}
"""For each hint a scene in which it is due."""
