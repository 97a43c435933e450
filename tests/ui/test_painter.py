"""Painting in turns: drawings that take effort come a few a frame, and nobody waits for them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, ClassVar

import pygame
import pytest

from game.background import Background, Job
from game.ui.art.cache import ArtCache
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import Kit, Look, Widget
from game.ui.widgets import Column, Row
from tests.stagehand import Later
from tests.ui.hand import Hand

painted: list[str] = []


@record
class Drawing(Widget):
    shade: int = 0
    there: tuple[bool, ...] = (True,)
    effort: ClassVar[int] = 1

    @property
    def drawing(self) -> Hashable:
        return self.key, self.shade

    def ready(self, canvas: Canvas) -> bool:
        return all(self.there)

    def measure(self, width: float, kit: Kit) -> Size:
        return Size(40, 40)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        painted.append(f"{self.key} {self.shade}")


def many(count: int, shade: int = 0) -> Widget:
    # far enough apart not to be painted along with their neighbours
    return Row((Column(tuple(Drawing(key=str(at), shade=shade, height=2, width=2) for at in range(count)), gap=38),))


def again(hand: Hand) -> list[str]:
    """What the next frame paints."""
    painted.clear()
    hand.seen = hand.stage.paint(hand.canvas)
    return list(painted)


def test_new_drawings_come_a_few_a_frame_until_all_are_there() -> None:
    hand = Hand()
    painted.clear()
    hand.show(many(25))
    assert (len(painted), hand.stage.waiting) == (10, True)
    assert (len(again(hand)), hand.stage.waiting) == (10, True)
    assert (len(again(hand)), hand.stage.waiting) == (5, False)
    assert not again(hand)
    hand.stage.dirty()
    assert len(again(hand)) == 25, "what was drawn once takes no effort any more"


def test_a_thing_looks_as_before_until_it_is_drawn_anew() -> None:
    hand = Hand()
    hand.show(many(15))
    again(hand)
    painted.clear()
    hand.show(many(15, shade=1))
    assert painted == [f"{at} 1" for at in range(10)], "the others stay as they were"
    assert again(hand) == [f"{at} 1" for at in range(10, 15)]


def test_what_is_not_ready_is_painted_when_it_is() -> None:
    hand = Hand()
    painted.clear()
    hand.show(Row((Drawing(key="a", there=(False,)), Drawing(key="b"))))
    assert (painted, hand.stage.waiting) == (["b 0"], True)
    painted.clear()
    hand.show(Row((Drawing(key="a"), Drawing(key="b"))))
    assert "a 0" in painted
    assert not hand.stage.waiting


def test_a_large_drawing_is_made_beside_the_screens_thread_and_only_once() -> None:
    cache, jobs, made = ArtCache(), Later(), list[str]()

    def make() -> pygame.Surface:
        made.append("table")
        return pygame.Surface((4, 4))

    assert not cache.begin("table", make, jobs)
    assert not cache.begin("table", make, jobs)
    assert (len(jobs.waiting), made) == (1, [])
    jobs.work()
    assert cache.begin("table", make, jobs)
    assert cache.get("table", make).get_size() == (4, 4)
    assert made == ["table"]


def test_a_drawing_that_fails_says_so_where_it_is_wanted() -> None:
    class Wrong(Background):
        def _begin(self, job: Job[Any]) -> None:
            job.run()

    with pytest.raises(pygame.error):
        ArtCache().begin("table", lambda: pygame.Surface((-1, 1)), Wrong())
