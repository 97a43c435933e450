"""Fingers on a stage: taps at once, drags, lists that run on, long presses, and presses that end without being meant."""

from __future__ import annotations

import itertools
from typing import Literal

import pytest

from game.ui.editor import EditorModel
from game.ui.inputs import Drag, Hold, Input, Pointer
from game.ui.record import record
from game.ui.widget import At, Taken, Widget
from game.ui.widgets import (
    Box,
    Button,
    Chip,
    Column,
    Dialog,
    Dropdown,
    DropdownModel,
    Label,
    Layers,
    Option,
    Panel,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
    TextField,
)
from tests.ui.hand import Hand

Kind = Literal["down", "move", "up", "cancel"]


class Fingers(Hand):
    """A hand of which every finger can be told what to do, with a clock."""

    def __init__(self, *, calm: bool = False) -> None:
        super().__init__(art=False)
        self.stage.calm = calm

    def at(self, key: str) -> tuple[float, float]:
        """The middle of a widget."""
        rect = self.stage.rect_of(key)
        assert rect is not None, key
        return rect.centre

    def finger(self, number: int, kind: Kind, x: float, y: float, clicks: int = 1) -> object:
        """Let one finger do something."""
        return self.do(Pointer(kind, x, y, 1, touch=True, finger=number, clicks=clicks))

    def tap(self, number: int, key: str, clicks: int = 1) -> object:
        """Tap the middle of a widget with a finger."""
        x, y = self.at(key)
        self.finger(number, "down", x, y, clicks)
        return self.finger(number, "up", x, y, clicks)

    def wait(self, ms: int) -> list[Input]:
        """Let time pass as the loop does; what came of it."""
        came: list[Input] = []
        for _ in range(ms // 10):
            self.stage.kit.now += 10
            for event in self.stage.due(self.stage.kit.now):
                came.append(event)
                self.do(event)
        return came

    def stroke(self, number: int, x: float, start: float, end: float, ms: int = 100) -> None:
        """Draw a finger down or up the screen, evenly."""
        self.finger(number, "down", x, start)
        for step in range(1, 11):
            self.wait(ms // 10)
            self.finger(number, "move", x, start + (end - start) * step / 10)


def page(*parts: Widget) -> Widget:
    return Box(Panel(Column(parts), width=800), across="start", down="start")


def buttons(*names: str) -> tuple[Widget, ...]:
    return tuple(Button(name, lambda name=name: name, key=name) for name in names)  # type: ignore[misc]


def running(hand: Fingers) -> bool:
    return hand.stage.running


def long_list(model: ScrollModel, count: int = 40) -> Widget:
    return Scroll(Column(tuple(Button(str(n), lambda n=n: n, key=f"line{n}") for n in range(count))), model, weight=1)  # type: ignore[misc]


def test_two_fingers_press_two_things_at_once() -> None:
    hand = Fingers()
    hand.show(page(*buttons("apple", "pear")))
    hand.finger(1, "down", *hand.at("apple"))
    hand.finger(2, "down", *hand.at("pear"))
    assert hand.finger(1, "up", *hand.at("apple")) == "apple"
    assert hand.finger(2, "up", *hand.at("pear")) == "pear"


def test_two_fingers_on_one_thing_press_it_once() -> None:
    hand = Fingers()
    hand.show(page(*buttons("apple")))
    hand.finger(1, "down", *hand.at("apple"))
    hand.finger(2, "down", *hand.at("apple"))
    assert [hand.finger(n, "up", *hand.at("apple")) for n in (2, 1)] == [None, "apple"]


def test_nothing_is_pressed_before_the_finger_is_lifted_nor_when_it_slid_off() -> None:
    hand = Fingers()
    hand.show(page(*buttons("apple", "pear")))
    assert hand.finger(1, "down", *hand.at("apple")) is None
    assert hand.stage.focus != "apple"
    hand.finger(1, "move", *hand.at("pear"))
    assert hand.finger(1, "up", *hand.at("pear")) is None
    assert hand.tap(1, "pear") == "pear"


def test_a_finger_that_strays_a_little_still_taps_and_one_that_moves_on_does_not() -> None:
    hand = Fingers()
    hand.show(page(Button("apple", lambda: "apple", key="apple", width=700)))
    x, y = hand.at("apple")
    for way, pressed in ((10, "apple"), (200, None)):
        hand.finger(1, "down", x, y)
        hand.finger(1, "move", x + way, y)
        assert hand.finger(1, "up", x + way, y) == pressed


def test_what_a_finger_touches_looks_pressed_until_it_leaves() -> None:
    hand = Fingers()
    hand.show(page(*buttons("apple", "pear")))
    hand.finger(1, "down", *hand.at("apple"))
    hand.finger(2, "down", *hand.at("pear"))
    assert len(hand.seen) > 0
    assert {one.key for one in hand.stage._placed if one.look.pressed} == {"apple", "pear"}
    hand.finger(2, "move", 1500, 900)
    hand.finger(1, "up", *hand.at("apple"))
    assert not any(one.look.pressed or one.look.hover for one in hand.stage._placed)


def test_a_mouse_and_a_finger_press_at_once() -> None:
    hand = Fingers()
    hand.show(page(*buttons("apple", "pear")))
    hand.do(Pointer("down", *hand.at("apple"), 1))
    assert hand.tap(1, "pear") == "pear"
    assert hand.do(Pointer("up", *hand.at("apple"), 1)) == "apple"


def test_a_press_that_another_finger_covered_with_a_dialog_does_nothing() -> None:
    hand = Fingers()
    tree = page(*buttons("apple", "pear"))
    hand.show(tree)
    hand.finger(1, "down", *hand.at("apple"))
    hand.show(Layers((tree, Dialog("Sure", Row(buttons("yes"))))))
    assert hand.finger(1, "up", 60, 60) is None
    hand.finger(1, "down", *hand.at("yes"))
    assert hand.finger(1, "up", *hand.at("yes")) == "yes"


def test_a_lost_window_and_another_scene_let_everything_go() -> None:
    hand = Fingers()
    hand.show(page(*buttons("apple")))
    for let_go in (hand.stage.let_go, lambda: hand.show(page(*buttons("apple")), anew=True)):
        hand.finger(1, "down", *hand.at("apple"))
        let_go()
        assert hand.finger(1, "up", *hand.at("apple")) is None
    hand.finger(1, "down", *hand.at("apple"))
    hand.finger(1, "cancel", *hand.at("apple"))
    assert hand.finger(1, "up", *hand.at("apple")) is None


def test_a_list_goes_with_the_finger_and_presses_nothing() -> None:
    model, hand = ScrollModel(), Fingers()
    hand.show(Column((long_list(model),), height=600))
    hand.stroke(1, 300, 500, 200)
    assert model.offset == pytest.approx(300)
    assert hand.finger(1, "up", 300, 200) is None


def test_a_list_runs_on_slower_and_slower_until_it_rests() -> None:
    model, hand = ScrollModel(), Fingers()
    hand.show(Column((long_list(model),), height=600))
    hand.stroke(1, 300, 500, 300)
    hand.finger(1, "up", 300, 300)
    assert running(hand)
    before = model.offset
    hand.wait(100)
    first = model.offset - before
    hand.wait(100)
    second = model.offset - before - first
    assert first > second > 0
    assert first == pytest.approx(2 * 325 * (1 - 2.718281828 ** (-100 / 325)), rel=0.02)  # 2 units a millisecond
    hand.wait(3000)
    rest = model.offset
    assert not running(hand)
    assert list(hand.stage.due(hand.stage.kit.now + 5000)) == []
    assert model.offset == rest


def test_what_rests_repaints_nothing() -> None:
    model, hand = ScrollModel(), Fingers()
    hand.show(Column((long_list(model),), height=600))
    hand.stroke(1, 300, 500, 300)
    hand.finger(1, "up", 300, 300)
    hand.wait(3000)
    assert hand.wait(1000) == []
    assert hand.stage.paint(hand.canvas) == []


def test_a_touch_stops_what_runs_and_presses_nothing() -> None:
    model, hand = ScrollModel(), Fingers()
    hand.show(Column((long_list(model),), height=600))
    hand.stroke(1, 300, 500, 300)
    hand.finger(1, "up", 300, 300)
    hand.wait(50)
    hand.finger(1, "down", 300, 300)
    stopped = model.offset
    assert hand.wait(200) == []
    assert (hand.finger(1, "up", 300, 300), model.offset) == (None, stopped)
    assert isinstance(hand.finger(1, "down", 300, 300) or hand.finger(1, "up", 300, 300), int)


@pytest.mark.parametrize("rests", [True, False])
def test_nothing_runs_on_after_a_rest_or_without_motion(rests: bool) -> None:
    model, hand = ScrollModel(), Fingers(calm=not rests)
    hand.show(Column((long_list(model),), height=600))
    hand.stroke(1, 300, 500, 300)
    hand.wait(70 if rests else 0)
    hand.finger(1, "up", 300, 300)
    assert not hand.stage.running


def test_the_end_of_a_list_ends_the_run() -> None:
    model, hand = ScrollModel(), Fingers()
    hand.show(Column((long_list(model, 12),), height=600))
    hand.stroke(1, 300, 500, 100, 50)
    hand.finger(1, "up", 300, 100)
    hand.wait(500)
    assert model.offset == model.limit
    assert not hand.stage.running


def test_a_list_in_a_list_goes_first_and_the_outer_one_takes_over_without_a_jump() -> None:
    inner, outer, hand = ScrollModel(), ScrollModel(), Fingers()
    small = Column((long_list(inner, 6),), height=300)
    hand.show(Column((Scroll(Column((small, Spacer(height=1500))), outer, weight=1),), height=600))
    hand.finger(1, "down", 300, 290)
    seen = []
    for y in range(270, -200, -20):
        hand.finger(1, "move", 300, y)
        seen.append(inner.offset + outer.offset)
    assert inner.offset == inner.limit
    assert outer.offset > 0
    assert max(b - a for a, b in itertools.pairwise(seen)) <= 20.01


def test_two_fingers_scroll_two_lists_and_a_pinch_moves_one_only_as_the_first_finger_does() -> None:
    left, right, hand = ScrollModel(), ScrollModel(), Fingers()
    lists = tuple(Column((Scroll(Spacer(height=3000), one, weight=1),), weight=1) for one in (left, right))
    hand.show(Row(lists, gap=0, align="stretch", height=600))
    hand.finger(1, "down", 200, 400)
    hand.finger(2, "down", 1200, 400)
    hand.finger(1, "move", 200, 300)
    hand.finger(2, "move", 1200, 250)
    assert (left.offset, right.offset) == (100, 150)
    hand.finger(3, "down", 300, 300)
    hand.finger(3, "move", 300, 500)
    assert (left.offset, right.offset) == (100, 150), "a pinch does not tear at the list"
    hand.finger(1, "up", 200, 300)
    hand.finger(3, "move", 300, 540)
    assert left.offset == 60


@pytest.mark.parametrize("touch", [True, False])
def test_a_press_beside_the_bar_goes_a_page_on_or_back(touch: bool) -> None:
    model, hand = ScrollModel(), Fingers()
    hand.show(Row((Scroll(Spacer(height=3000), model, weight=1),), align="stretch", height=600))
    seen = []
    for y in (1070, 1070, 5):
        hand.do(Pointer("down", 1910, y, 1, touch, finger=int(touch)))
        hand.do(Pointer("move", 1910, y + 3, 1, touch, finger=int(touch)))
        hand.do(Pointer("up", 1910, y + 3, 1, touch, finger=int(touch)))
        seen.append(model.offset / model.view)
    assert seen == pytest.approx([0.85, 1.7, 0.85])


def test_the_bar_goes_with_a_finger() -> None:
    model, hand = ScrollModel(), Fingers()
    hand.show(Row((Scroll(Spacer(height=3000), model, weight=1),), align="stretch", height=600))
    hand.finger(1, "down", 1915, 50)
    hand.finger(1, "move", 1915, 150)
    assert model.offset == pytest.approx(100 * model.content / model.view)
    hand.finger(1, "up", 1915, 150)
    hand.finger(2, "down", 800, 300)
    hand.finger(2, "move", 800, 200)
    assert model.offset == pytest.approx(100 * model.content / model.view + 100)


@record
class Lettered(Widget):
    """Something that wants long presses, and notes what it is told."""

    told: list[object] | None = None

    @property
    def press_here(self) -> bool:
        return True

    def press(self) -> Taken | None:
        return Taken("pressed")

    def take(self, event: Input, at: At) -> Taken | None:
        if isinstance(event, Hold | Pointer) and self.told is not None:
            self.told.append(event)
        return Taken("held") if isinstance(event, Hold) else None


@pytest.mark.parametrize("touch", [True, False])
def test_a_long_press_is_told_once_and_letting_go_presses_nothing(touch: bool) -> None:
    told: list[object] = []
    hand = Fingers()
    hand.show(Row((Lettered(key="e", told=told, width=60, height=60),)))
    x, y = hand.at("e")
    finger = 3 if touch else 0
    hand.do(Pointer("down", x, y, 1, touch, finger=finger))
    assert hand.wait(490) == []
    assert hand.wait(1000) == [Hold("e", x, y, finger, touch)]
    hand.do(Pointer("move", x, y - 40, 1, touch, finger=finger))
    assert hand.do(Pointer("up", x, y - 40, 1, touch, finger=finger)) is None
    kinds = [one.kind for one in told if isinstance(one, Pointer)]
    assert kinds[-2:] == ["move", "up"]


def test_a_long_press_that_nobody_wants_is_a_press() -> None:
    hand = Fingers()
    hand.show(page(*buttons("apple")))
    hand.finger(1, "down", *hand.at("apple"))
    assert len(hand.wait(600)) == 1
    assert hand.finger(1, "up", *hand.at("apple")) == "apple"


def test_a_finger_on_its_way_is_no_long_press() -> None:
    model, hand = ScrollModel(), Fingers()
    hand.show(Column((long_list(model),), height=600))
    hand.stroke(1, 300, 500, 400)
    assert not [one for one in hand.wait(2000) if isinstance(one, Hold)]


def test_a_tap_puts_the_caret_two_select_a_word_and_a_long_press_as_well() -> None:
    model, hand = EditorModel("one two three"), Fingers()
    hand.show(page(TextField(model, key="field")))
    rect = hand.stage.rect_of("field")
    assert rect is not None
    hand.finger(1, "down", rect.x + 90, rect.centre[1])
    assert model.caret == 13, "nothing happens before the finger is lifted"
    hand.finger(1, "up", rect.x + 90, rect.centre[1])
    assert hand.stage.focus == "field"
    assert 3 < model.caret < 8
    assert model.anchor == model.caret
    for clicks in (1, 2):
        hand.tap(1, "field", clicks)
    assert model.text[model.anchor : model.caret] == "three"  # the middle of the field is beyond the text
    hand.finger(1, "down", rect.x + 90, rect.centre[1])
    hand.wait(600)
    assert model.text[model.anchor : model.caret] == "two"
    hand.finger(1, "move", rect.right - 20, rect.centre[1])
    hand.finger(1, "up", rect.right - 20, rect.centre[1])
    assert model.text[model.anchor : model.caret] == "two three"
    hand.finger(1, "move", rect.x + 20, rect.centre[1])
    assert model.text[model.anchor : model.caret] == "two three"


def test_drawing_a_finger_over_a_long_text_scrolls_it() -> None:
    model, hand = EditorModel("word " * 200, lines=True), Fingers()
    hand.show(page(TextField(model, key="field", max_lines=4)))
    x, y = hand.at("field")
    before = model.kept.scroll
    hand.stroke(1, x, y, y + 60)
    assert model.kept.scroll == pytest.approx(before - 60, abs=1)
    assert model.caret == model.anchor


def test_a_tap_leaves_the_focus_where_it_is_unless_it_is_on_a_field() -> None:
    first, second, hand = EditorModel(), EditorModel(), Fingers()
    hand.show(page(TextField(first, key="a"), TextField(second, key="b"), *buttons("apple")))
    hand.tap(1, "a")
    assert hand.tap(2, "apple") == "apple"
    assert hand.stage.focus == "a"
    hand.stage.focus_on("apple")
    hand.wait(400)
    hand.show(page(*buttons("apple", "pear"), TextField(second, key="b")))
    assert hand.tap(1, "pear") == "pear"
    assert hand.stage.focus == "apple"
    hand.tap(2, "b")
    assert hand.stage.focus == "b"


def test_an_open_list_closes_by_a_tap_beside_it_and_chooses_by_one_on_it() -> None:
    model, hand, chosen = DropdownModel(), Fingers(), list[object]()
    options = tuple(Option(n, f"number {n}") for n in range(3))
    tree = page(Dropdown(options, model, on_choose=chosen.append, key="list"), Label("beside"))
    hand.show(tree)
    hand.tap(1, "list")
    seen = [model.open]
    hand.finger(1, "down", 1700, 1000)
    hand.finger(1, "up", 1700, 1000)
    assert [*seen, model.open] == [True, False]
    hand.tap(1, "list")
    hand.show(tree)
    line = next(one for one in hand.stage._placed if type(one.widget).__name__ == "_MenuLine")
    hand.tap(1, line.key)
    assert (model.open, chosen) == (False, [0])


def test_a_tap_meant_for_what_another_tap_moved_away_a_moment_ago_still_counts() -> None:
    hand = Fingers()

    def tree(gap: float) -> Widget:
        return page(*buttons("apple"), Spacer(height=gap), *buttons("pear", "fig"))

    hand.show(tree(0))
    aimed = hand.at("pear")
    assert hand.tap(1, "apple") == "apple"
    hand.show(tree(76))
    hand.finger(2, "down", *aimed)
    assert hand.finger(2, "up", *aimed) == "pear"
    hand.wait(400)
    hand.show(tree(0))
    now = hand.at("pear")
    hand.finger(2, "down", *now)
    assert hand.finger(2, "up", *now) == "pear"


def test_a_finger_hits_what_is_too_small_from_beside_it_but_never_its_neighbour() -> None:
    hand = Fingers()
    hand.stage.kit.reach = 80
    hand.show(page(Row((Chip("a", lambda: "a", key="a"), Chip("b", lambda: "b", key="b")), gap=8)))
    a, b = hand.stage.rect_of("a"), hand.stage.rect_of("b")
    assert a is not None
    assert b is not None
    for x, y, pressed in (
        (a.x + 10, a.bottom + 12, "a"),
        (a.right + 3, a.centre[1], "a"),
        (b.x - 3, b.centre[1], "b"),
        (b.x + 1, b.centre[1], "b"),
        (a.x + 10, a.bottom + 20, None),
    ):
        hand.finger(1, "down", x, y)
        assert hand.finger(1, "up", x, y) == pressed, (x, y)


def test_the_way_of_a_drag_is_told_in_steps() -> None:
    told: list[object] = []

    @record
    class Noting(Widget):
        @property
        def press_here(self) -> bool:
            return True

        def take(self, event: Input, at: At) -> Taken | None:
            if isinstance(event, Drag):
                told.append((event.dx, event.dy, event.finger))
            return None

    hand = Fingers()
    hand.show(Row((Noting(key="pad", width=600, height=600),)))
    x, y = hand.at("pad")
    hand.finger(2, "down", x, y)
    for dx, dy in ((10, 0), (40, 0), (40, 30)):
        hand.finger(2, "move", x + dx, y + dy)
    assert told == [(40, 0, 2), (0, 30, 2)]
