"""Pictures of the summary, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.scenes.pages import PAGES
from game.scenes.scene import Scene
from game.scenes.summary import SummaryScene
from tests.stagehand import Stagehand


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Scene]]]:
    """Every page of a closed session of six; the busiest pages once more with twelve players."""
    for page in PAGES:
        yield page, lambda hand, page=page: _closed(hand, page)  # type: ignore[misc]
    for page in ("interests", "exchange", "agreements"):
        yield f"{page}-12", lambda hand, page=page: _closed(hand, page, 12)  # type: ignore[misc]


def _closed(hand: Stagehand, page: str, players: int = 6) -> Scene:
    playing = hand.playing(lambda state: state.stage == "closed", hand.setup(players, cards_each=4))
    return SummaryScene(playing, page=page)
