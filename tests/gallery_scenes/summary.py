"""Pictures of the summary, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.analysis.summary import summarise
from game.core.state import State
from game.scenes.pages import PAGES
from game.scenes.scene import Scene
from game.scenes.summary import SummaryScene
from tests.full_table import full_table
from tests.long_table import long_table
from tests.stagehand import Stagehand

Made = tuple[Scene, tuple[str, ...]]


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """Every page of a closed session of six, the busiest with twelve players and with the longest texts; the dialogs."""
    for page in PAGES:
        yield page, lambda hand, page=page: (_closed(hand, page), ())  # type: ignore[misc]
    for page in ("interests", "exchange", "agreements", "trust"):
        yield f"{page}-12", lambda hand, page=page: (_closed(hand, page, 12), ())  # type: ignore[misc]
    for page in PAGES:
        yield f"{page}-long", lambda hand, page=page: (SummaryScene(long_table(hand), page=page), ())  # type: ignore[misc]
    yield "map-empty", lambda hand: (SummaryScene(hand.desk.begin(hand.setup(4))), ())
    yield "trust-empty", lambda hand: (SummaryScene(hand.desk.begin(hand.setup(4)), page="trust"), ())
    yield "map-2", lambda hand: (SummaryScene(full_table(hand, 2, 14)), ())
    yield "map-60", lambda hand: (SummaryScene(full_table(hand)), ("down", "left"))
    yield "map-filtered", lambda hand: (SummaryScene(full_table(hand, 6, 40)), (*["shift+tab"] * 6, "enter"))
    yield "map-filters", lambda hand: (SummaryScene(full_table(hand, 6, 36)), ("shift+tab", "enter"))
    yield "evidence", lambda hand: (_closed(hand, "interests"), ("enter",))
    yield "evidence-long", lambda hand: (SummaryScene(long_table(hand)), ("enter",))
    yield "correcting", lambda hand: (SummaryScene(long_table(hand)), ("enter", "shift+tab", "enter"))


def _closed(hand: Stagehand, page: str, players: int = 6) -> Scene:
    playing = hand.playing(_telling, hand.setup(players, cards_each=6 if players < 8 else 3))
    return SummaryScene(playing, page=page)


def _telling(state: State) -> bool:
    """A closed session that has something of everything."""
    if state.stage != "closed":
        return False
    found = summarise(state)
    return any(clash.second for clash in found.clashes) and len(found.exchange.gaps) > 2 and len(found.terms) > 0
