"""Pictures of surveys: in the library, and the pages of the summary that say something."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.scenes.library import LibraryScene
from game.scenes.pages import PAGES
from game.scenes.scene import Scene
from game.scenes.summary import SummaryScene
from tests import surveys
from tests.stagehand import Stagehand

Made = tuple[Scene, tuple[str, ...]]
TITLES = {"nl": "Enquête wijkzorg", "en": "Neighbourhood survey"}


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """A survey of 60 people page by page, its evidence, a long one of twelve parties, and the library."""
    for page in sorted({"map", "interests", "clashes"} & set(PAGES)):
        yield page, lambda hand, page=page: (_small(hand, page), ())  # type: ignore[misc]
    yield "evidence", lambda hand: (_small(hand, "interests"), ("enter",))
    yield "interests-large", lambda hand: (_large(hand, "interests"), ())
    yield "library", _library


def _small(hand: Stagehand, page: str) -> Scene:
    data = surveys.journal(surveys.small(hand.language), hand.typed(TITLES), hand.language)
    return SummaryScene(hand.desk.resume(surveys.keep(hand.desk.saves, data)), page=page)


def _large(hand: Stagehand, page: str) -> Scene:
    data = surveys.journal(surveys.large(people=200, interests=150, parties=12), hand.typed(TITLES), hand.language)
    return SummaryScene(hand.desk.resume(surveys.keep(hand.desk.saves, data)), page=page)


def _library(hand: Stagehand) -> Made:
    data = surveys.journal(surveys.small(hand.language), hand.typed(TITLES), hand.language)
    surveys.keep(hand.desk.saves, data)
    return LibraryScene(), ()
