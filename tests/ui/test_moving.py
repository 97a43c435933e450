"""What moves is a picture over what rests: painted once, carried along, and never above a dialog."""

from __future__ import annotations

from collections.abc import Hashable

import pytest

from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.layout import Layers, Place
from game.ui.moving import Moving
from game.ui.record import record
from game.ui.ways import Deal, Flip, Frames, Grow, Rise, Slide, Wait, Way
from game.ui.widget import Kit, Look, Widget
from game.ui.widgets_over import Dialog
from tests.ui.hand import Hand

painted: list[str] = []
AT, GROUND = (800, 500), (700, 400)


@record
class Block(Widget):
    colour: str = "#FF0000"

    def measure(self, width: float, kit: Kit) -> Size:
        return Size(100, 100)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        painted.append(self.key)
        canvas.fill(rect, self.colour)

    def stamp(self) -> Hashable:
        return self.colour


def back(canvas: Canvas, rect: Rect) -> None:
    painted.append("back")
    canvas.fill(rect, "#0000FF")


def tree(way: Way, ground: str = "#00FF00", over: Widget | None = None) -> Widget:
    """A block of 100 units that moves over a larger one."""
    layers: list[Widget | tuple[Widget, Place]] = [
        (Block(ground, key="ground"), Place(*GROUND, 300, 300)),
        (Moving(Block(key="block"), way, key="moving"), Place(*AT, 100, 100)),
    ]
    return Layers((*layers, *([over] if over else [])))


def moving(way: Way, ms: int = 100) -> Hand:
    """The first frame of a motion."""
    hand = Hand()
    hand.stage.kit.motion.enabled = True
    hand.stage.kit.motion.start(way.name, 0, ms)
    hand.show(tree(way))
    return hand


def frame(hand: Hand, now: int) -> list[str]:
    """What is painted for the frame at a moment."""
    painted.clear()
    hand.stage.kit.now = now
    hand.seen = hand.stage.paint(hand.canvas)
    return list(painted)


def colour(hand: Hand, x: int, y: int) -> tuple[int, ...]:
    """What is to be seen there; what was scaled is a shade off."""
    return tuple(255 if part > 250 else 0 if part < 5 else part for part in hand.canvas.surface.get_at((x, y))[:3])


RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)


def test_a_thing_turns_over_in_two_pictures_and_nothing_below_is_painted_again() -> None:
    hand = moving(Flip("m", back))
    assert colour(hand, 850, 550) == BLUE
    assert [frame(hand, now) for now in range(10, 50, 10)] == [[], [], [], []]
    assert frame(hand, 60) == ["block"]
    assert colour(hand, 850, 550) == RED
    assert colour(hand, 805, 550) == GREEN
    assert frame(hand, 70) == frame(hand, 80) == []
    assert frame(hand, 100) == ["block"]
    assert colour(hand, 805, 550) == RED
    assert not hand.stage.waiting
    assert not hand.seen or frame(hand, 110) == []


def test_what_changes_below_is_seen_while_something_moves_over_it() -> None:
    way = Flip("m", back)
    hand = moving(way)
    hand.stage.kit.now = 30
    hand.show(tree(way, "#FFFFFF"))
    assert colour(hand, 802, 550) == (255, 255, 255)
    frame(hand, 40)
    assert colour(hand, 822, 550) == (255, 255, 255), "where it was a moment ago"
    assert colour(hand, 850, 550) == BLUE


@pytest.mark.parametrize(
    ("way", "half", "place"),
    [
        (Slide("m", (450, 550)), 50, (650, 550)),
        (Rise("m"), 50, (850, 606)),
        (Grow("m"), 50, (810, 510)),
    ],
)
def test_halfway_it_is_where_its_way_says(way: Way, half: int, place: tuple[int, int]) -> None:
    hand = moving(way)
    frame(hand, half)
    assert colour(hand, *place) == RED
    frame(hand, 100)
    assert colour(hand, 850, 550) == RED
    assert colour(hand, 650, 550) != RED


def test_what_waits_is_not_seen_and_what_has_frames_paints_each_in_turn() -> None:
    hand = moving(Wait("m"))
    frame(hand, 90)
    assert colour(hand, 850, 550) == GREEN
    steps = list[int]()
    hand = moving(Frames("m", 4, lambda canvas, rect, step: steps.append(step)))
    for now in range(0, 100, 10):
        frame(hand, now)
    assert sorted(set(steps)) == [1, 2, 3, 4]
    assert steps == sorted(steps)


def test_a_card_grows_from_its_pile_and_turns_over_on_the_way() -> None:
    way = Deal("m", Rect(100, 100, 20, 20), back)
    hand = moving(way, 300)
    assert colour(hand, 110, 110) == BLUE
    frame(hand, 290)
    assert colour(hand, 850, 550) == RED
    assert colour(hand, 110, 110) not in (RED, BLUE)


def test_nothing_moves_below_a_dialog_but_the_dialog() -> None:
    way = Slide("m", (450, 550))
    hand = moving(way)
    frame(hand, 20)
    hand.show(tree(way, over=Dialog("Really", Block(key="inside"), key="dialog")))
    assert hand.stage.kit.motion.at("over", 20) == 0
    frame(hand, 50)
    assert colour(hand, 650, 550) != RED
    assert hand.stage.waiting
    frame(hand, 500)
    assert not hand.stage.waiting
