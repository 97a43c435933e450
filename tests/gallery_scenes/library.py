"""The library: nothing yet, several sessions with a damaged one, and the question before one is removed."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.scenes.library import LibraryScene
from game.scenes.scene import Scene
from tests.stagehand import Stagehand

Prepared = tuple[Scene, tuple[str, ...]]


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Prepared]]]:
    """Yield the main states."""
    yield "empty", lambda hand: (LibraryScene(), ())
    yield "several", lambda hand: (_several(hand), ())
    yield "damaged", lambda hand: (_several(hand), ("down", "down", "down"))
    yield "delete", lambda hand: (_several(hand), ("delete",))
    yield "large", _large


def _several(hand: Stagehand) -> Scene:
    for players, played in ((4, 5), (12, 3), (1, 2)):
        hand.playing(lambda state, played=played: len(state.played) >= played, hand.setup(players)).close()  # type: ignore[misc]
    hand.playing(lambda state: state.stage == "closed").close()
    damaged = min(hand.desk.saves.glob("*.journal"))
    lines = damaged.read_bytes().split(b"\n")
    lines[4] = lines[4].replace(b"a", b"b")
    damaged.write_bytes(b"\n".join(lines))
    return LibraryScene()


def _large(hand: Stagehand) -> Prepared:
    hand.settings = replace(hand.settings, text_size=200)
    return _several(hand), ()
