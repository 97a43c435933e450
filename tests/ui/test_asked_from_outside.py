"""What assistive technology asks of a window: focus, press, values, lists opened and closed, things brought into view."""

from __future__ import annotations

import pytest

from game.ui import access_tree as tree
from game.ui.inputs import Act
from game.ui.scroll import ScrollModel
from game.ui.widgets import (
    Banner,
    Button,
    Column,
    Dialog,
    Dropdown,
    DropdownModel,
    EditorModel,
    Label,
    Layers,
    Option,
    Scroll,
    TextField,
)
from tests.ui.hand import Hand

WORDS = tuple(Option(n, f"word {n}") for n in range(3))


def drop(model: DropdownModel, chosen: list[object]) -> Column:
    return Column((Dropdown(WORDS, model, None, chosen.append, key="drop", name="Which?"), Button("Go", key="go")))


def spoken(hand: Hand) -> list[tuple[str, str]]:
    return [(message.words, message.urgency) for message in hand.stage.snapshot().live]


def test_a_button_is_pressed_and_gets_the_focus() -> None:
    pressed: list[int] = []
    hand = Hand().show(Column((Button("A", key="a"), Button("B", lambda: pressed.append(1), key="b"))))
    hand.do(Act("b", tree.PRESS))
    assert (pressed, hand.stage.focus) == ([1], "b")
    hand.do(Act("a", tree.FOCUS))
    assert hand.stage.focus == "a"


def test_nothing_behind_a_dialog_can_be_worked() -> None:
    pressed: list[int] = []
    behind = Button("Behind", lambda: pressed.append(1), key="behind")
    hand = Hand().show(Layers((behind, Dialog("Sure?", Button("Yes", key="yes")))))
    hand.do(Act("behind", tree.PRESS))
    hand.do(Act("behind", tree.FOCUS))
    assert (pressed, hand.stage.focus) == ([], "yes")


def test_words_are_put_in_a_field() -> None:
    model = EditorModel(limit=60)
    hand = Hand().show(TextField(model, key="field", name="Who?"))
    hand.do(Act("field", tree.SET_VALUE, "Anna"))
    assert model.text == "Anna"
    hand.do(Act("field", tree.SET_SELECTION, (1, 3)))
    assert (model.anchor, model.caret) == (1, 3)


def test_a_list_is_opened_walked_and_closed_by_name() -> None:
    model, chosen = DropdownModel(), list[object]()
    hand = Hand().show(drop(model, chosen))
    hand.do(Act("drop", tree.FOCUS))
    assert tree.EXPAND in hand.node(tree.DROPDOWN).actions
    assert hand.do(Act("drop", tree.COLLAPSE)) is None
    assert not model.open
    hand.do(Act("drop", tree.EXPAND))
    hand.show(drop(model, chosen))
    hand.keys("down")
    hand.show(drop(model, chosen))
    seen = hand.stage.snapshot()
    here = seen.nodes[seen.focus]
    assert (here.name, here.focused, here.position, here.set_size) == ("word 1", True, 2, 3)
    hand.do(Act("drop", tree.COLLAPSE))
    assert not model.open
    hand.show(drop(model, chosen))
    assert hand.stage.snapshot().focus == "drop"


def test_a_line_of_an_open_list_is_pressed() -> None:
    model, chosen = DropdownModel(), list[object]()
    model.open = True
    hand = Hand().show(drop(model, chosen))
    hand.do(Act(hand.node(tree.LIST_ITEM, "word 2").key, tree.PRESS))
    assert chosen == [2]


def test_what_is_scrolled_away_is_brought_into_view_without_the_focus() -> None:
    model = ScrollModel()
    lines = Column(tuple(Label(f"line {n}", key=f"line-{n}") for n in range(60)))
    hand = Hand().show(Column((Button("Top", key="top"), Scroll(lines, model, height=300))))
    hand.stage.focus_on("top")
    assert tree.SCROLL_INTO_VIEW not in hand.node(tree.BUTTON).actions
    assert hand.node(tree.LABEL, "line 50").bounds[3] == 0
    hand.do(Act("line-50", tree.SCROLL_INTO_VIEW))
    assert hand.node(tree.LABEL, "line 50").bounds[3] > 0
    assert hand.stage.focus == "top"


def test_a_fault_is_spoken_at_once_and_again_only_when_somebody_goes_on() -> None:
    model = EditorModel(limit=60)
    hand = Hand().show(TextField(model, key="field"))
    for now in (1, 2):
        hand.stage.kit.now = now
        hand.show(TextField(model, key="field", fault="A name is missing"))
    assert spoken(hand) == [("A name is missing", tree.ASSERTIVE)]
    hand.stage.kit.now = 3
    hand.keys("enter")
    hand.show(TextField(model, key="field", fault="A name is missing"))
    assert len(spoken(hand)) == 2
    hand.stage.kit.now = 4
    hand.show(TextField(model, key="field"))
    hand.show(TextField(model, key="field", fault="A name is missing"))
    assert len(spoken(hand)) == 3


@pytest.mark.parametrize(("kind", "count"), [("fault", 1), ("note", 0)])
def test_a_banner_speaks_when_something_is_wrong(kind: str, count: int) -> None:
    hand = Hand().show(Banner("Not saved", "The disk is full.", kind=kind))  # type: ignore[arg-type]
    assert spoken(hand) == [("Not saved The disk is full.", tree.ASSERTIVE)] * count


def test_the_same_words_for_one_thing_are_spoken_once() -> None:
    hand = Hand().show(Label("x"))
    hand.stage.announce("A name is missing")
    hand.stage.announce("A name is missing")
    hand.show(TextField(EditorModel(limit=9), fault="A name is missing"))
    assert len(spoken(hand)) == 1
    hand.stage.kit.now = 1
    hand.stage.announce("A name is missing")
    assert len(spoken(hand)) == 2


def test_of_old_messages_nothing_is_kept() -> None:
    hand = Hand().show(Label("x"))
    for number in range(30):
        hand.stage.announce(f"Message {number}")
    assert len(hand.stage.live) == len(hand.stage._told_at) < 30


def test_a_message_leaves_the_tree_when_it_is_old() -> None:
    hand = Hand().show(Label("x"))
    hand.stage.kit.now = 1000
    hand.stage.announce("Saved")
    hand.stage.kit.now = 8000
    hand.stage.announce("Your turn")
    assert [words for words, _ in spoken(hand)] == ["Saved", "Your turn"]
    hand.stage.kit.now = 12_000
    assert [words for words, _ in spoken(hand)] == ["Your turn"]
    assert [message.words for message in hand.stage.live] == ["Saved", "Your turn"]
