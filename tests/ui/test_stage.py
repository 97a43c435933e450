"""The stage: keys and hands in; values, focus, dirty rectangles and spoken words out."""

from __future__ import annotations

from game.ui import access_tree as tree
from game.ui.editor import EditorModel
from game.ui.geometry import Rect
from game.ui.inputs import Act, Key, Pointer, Text, Wheel
from game.ui.record import record
from game.ui.widget import Kit, Spot, Widget
from game.ui.widgets import (
    Box,
    Button,
    Checkbox,
    ChoiceGroup,
    Column,
    Dialog,
    Dropdown,
    DropdownModel,
    Label,
    Layers,
    ListItem,
    Option,
    Panel,
    Row,
    ScaleChoice,
    Scroll,
    ScrollModel,
    TextField,
)
from tests.ui.hand import Hand


def buttons(*names: str, off: str = "") -> tuple[Widget, ...]:
    return tuple(
        Button(name, lambda name=name: name, key=name, shortcut=name[0], enabled=name != off)  # type: ignore[misc]
        for name in names
    )


def page(*parts: Widget) -> Widget:
    return Box(Panel(Column(parts), width=800), across="start", down="start")


def test_a_shortcut_presses_and_its_value_comes_up() -> None:
    hand = Hand().show(page(*buttons("apple", "pear")))
    assert hand.keys("p") == "pear"
    assert hand.stage.taken
    assert hand.keys("x") is None
    assert not hand.stage.taken


def test_a_disabled_button_neither_acts_nor_stops_the_tab() -> None:
    hand = Hand().show(page(*buttons("apple", "pear", "fig", off="pear")))
    assert hand.keys("p") is None
    hand.keys("tab", "tab")
    assert hand.stage.focus == "fig"
    assert hand.node(tree.BUTTON, "pear").disabled


def test_tab_goes_round_both_ways() -> None:
    hand = Hand().show(page(*buttons("apple", "pear")))
    seen = []
    for name in ("tab", "tab", "tab", "shift+tab"):
        hand.keys(name)
        seen.append(hand.stage.focus)
    assert seen == ["apple", "pear", "apple", "pear"]


def test_enter_and_space_press_what_has_the_focus() -> None:
    hand = Hand().show(page(*buttons("apple", "pear"), Button("go", lambda: "go", shortcut="enter")))
    assert hand.keys("enter") == "go"
    hand.keys("tab")
    assert hand.keys("enter") == "apple"
    assert hand.keys("space") == "apple"


def test_the_focus_survives_a_rebuild_and_is_rescued_when_it_cannot() -> None:
    hand = Hand().show(page(*buttons("apple", "pear")))
    hand.keys("tab", "tab")
    hand.show(page(Label("new"), *buttons("fig", "pear")))
    assert hand.stage.focus == "pear"
    hand.show(page(Label("new"), Button("other", key="other", autofocus=True)))
    assert hand.stage.focus == "other"


def test_a_click_presses_on_letting_go_inside_only() -> None:
    hand = Hand().show(page(*buttons("apple", "pear")))
    assert hand.click("pear") == "pear"
    x, y = hand.stage.rect_of("pear").centre  # type: ignore[union-attr]
    assert hand.do(Pointer("down", x, y, 1)) is None
    assert hand.do(Pointer("up", 1500, 900, 1)) is None


def test_letters_need_alt_while_somebody_types_and_the_caps_say_so() -> None:
    hand = Hand().show(page(TextField(EditorModel(), key="field", autofocus=True, name="words"), *buttons("apple")))
    assert "Alt A" in hand.words
    assert hand.keys("a") is None
    hand.do(Text("a"))
    assert hand.node(tree.TEXT_FIELD, "words").value == "a"
    assert hand.keys("alt+a") == "apple"
    hand.keys("tab")
    assert "A" in hand.words
    assert "Alt A" not in hand.words


def test_chords_act_even_while_somebody_types() -> None:
    go = Button("go", lambda: "go", shortcut="ctrl+enter", also=("f2",))
    hand = Hand().show(page(TextField(EditorModel(), autofocus=True), go))
    assert hand.keys("ctrl+enter") == "go"
    assert hand.keys("f2") == "go"


def test_nothing_is_painted_when_nothing_changed() -> None:
    hand = Hand().show(page(*buttons("apple", "pear"), Label("words")))
    assert hand.seen
    hand.show(page(*buttons("apple", "pear"), Label("words")))
    assert hand.seen == []
    hand.do(Key("x"))
    assert hand.seen == []


def test_only_what_changed_is_painted_and_it_ends_the_same_as_painting_all() -> None:
    hand = Hand().show(page(*buttons("apple", "pear"), Label("one")))
    hand.show(page(*buttons("apple", "pear"), Label("two")))
    assert 0 < sum(area.w * area.h for area in hand.seen) < 0.1 * 1920 * 1080
    partly = hand.canvas.surface.copy()
    hand.stage.dirty()
    hand.stage.paint(hand.canvas)
    assert partly.get_buffer().raw == hand.canvas.surface.get_buffer().raw
    assert "two" in hand.words
    assert "one" not in hand.words


def test_a_key_cap_is_painted_anew_when_letters_need_alt_although_nothing_else_changed() -> None:
    field = TextField(EditorModel(), "Naam", key="field")
    hand = Hand().show(page(Button("Meer", shortcut="m", key="more", width=600), Label("words"), field))
    for key in ("field", "more"):
        hand.stage.focus_on(key)
        hand.stage.paint(hand.canvas)
        partly = hand.canvas.surface.copy()
        hand.stage.dirty()
        hand.stage.paint(hand.canvas)
        assert partly.get_buffer().raw == hand.canvas.surface.get_buffer().raw
        assert hand.stage.paint(hand.canvas) == [], "at rest nothing is painted"


def test_hover_paints_the_button_alone() -> None:
    hand = Hand().show(page(*buttons("apple", "pear")))
    rect = hand.stage.rect_of("pear")
    assert rect is not None
    hand.do(Pointer("move", *rect.centre))
    assert len(hand.seen) == 1
    assert hand.canvas.pixels(rect).inflate(120, 120).contains(hand.seen[0])


def test_a_choice_is_one_stop_and_arrows_choose() -> None:
    chosen: list[object] = []
    group = ChoiceGroup(
        (Option("a", "Ander"), Option("b", "Beide"), Option("c", "Geen", enabled=False)), "b", chosen.append
    )
    hand = Hand().show(page(group, *buttons("pear")))
    hand.keys("tab")
    assert hand.node(tree.RADIO, "Beide").focused
    hand.keys("right")
    assert chosen == ["a"]
    hand.keys("tab")
    assert hand.stage.focus == "pear"
    assert hand.node(tree.RADIO_GROUP).value == "Beide"
    assert hand.node(tree.RADIO, "Geen").disabled


def test_a_scale_takes_digits_and_an_answer_beside_it() -> None:
    scale = ScaleChoice(2, lambda value: value, "oneens", "eens", Option("unknown", "Weet niet", shortcut="0"))
    hand = Hand().show(page(scale))
    assert hand.keys("4") == 4
    assert hand.keys("0") == "unknown"
    assert hand.node(tree.RADIO, "2").checked
    hand.keys("tab", "right")
    assert hand.node(tree.RADIO, "3").focused
    assert hand.keys("enter") == 3
    assert not hand.canvas.overflows
    assert not hand.stage.overfull


def test_a_check_box_says_what_it_is() -> None:
    hand = Hand().show(page(Checkbox("Schuilnamen", True, lambda: "off", shortcut="s")))
    assert hand.node(tree.CHECKBOX, "Schuilnamen").checked is True
    assert hand.keys("s") == "off"


def test_a_dropdown_opens_over_everything_and_has_the_keyboard() -> None:
    model = DropdownModel()
    options = tuple(Option(i, f"Keuze {i}") for i in range(20))

    def show(chosen: int = 1) -> None:
        dropdown = Dropdown(options, model, chosen, lambda value: value, name="Wat", key="drop", width=300)
        hand.show(page(dropdown, *buttons("apple")))

    hand = Hand()
    show()
    assert hand.click("drop") is None
    show()
    assert hand.node(tree.DROPDOWN, "Wat").expanded
    assert hand.node(tree.LIST_ITEM, "Keuze 1").selected
    assert hand.keys("a") is None, "a shortcut behind the list must not act"
    hand.keys("down", "down")
    assert hand.node(tree.DROPDOWN, "Wat").value == "Keuze 3", (
        "whoever does not see the list hears where the arrows are"
    )
    assert hand.keys("enter") == 3
    assert not model.open
    show()
    assert hand.stage.focus == "drop"
    hand.keys("enter")
    hand.keys("esc")
    assert not model.open


def test_a_press_beside_an_open_list_closes_it_and_nothing_else() -> None:
    model = DropdownModel()
    dropdown = Dropdown((Option(1, "Een"),), model, key="drop", width=300)
    hand = Hand().show(page(*buttons("apple"), dropdown))
    hand.click("drop")
    hand.show(page(*buttons("apple"), dropdown))
    assert hand.click("apple") is None
    assert not model.open


def test_a_dialog_keeps_everything_to_itself_and_gives_the_focus_back() -> None:
    behind = page(*buttons("apple", "pear"))
    ask = Dialog("Zeker weten?", Row(buttons("yes", "no")), lambda: "closed")
    hand = Hand().show(Layers((behind,)))
    hand.keys("tab", "tab")
    hand.show(Layers((behind, ask)))
    assert hand.stage.focus == "yes"
    assert hand.keys("a") is None
    assert hand.click("apple") is None
    hand.keys("tab", "tab")
    assert hand.stage.focus == "yes"
    assert hand.stage.find(tree.BUTTON, "apple") is None
    assert hand.node(tree.DIALOG, "Zeker weten?").modal
    assert hand.keys("esc") == "closed"
    hand.show(Layers((behind,)))
    assert hand.stage.focus == "pear"


def test_scrolling_by_wheel_keys_finger_and_focus() -> None:
    model = ScrollModel()
    rows = tuple(
        ListItem(Label(f"regel {i}"), lambda i=i: i, key=f"row{i}", name=f"regel {i}")  # type: ignore[misc]
        for i in range(40)
    )
    root = Box(Panel(Scroll(Column(rows, gap=0), model, height=500), width=600), across="start", down="start")
    hand = Hand().show(root)
    hand.do(Wheel(0, 1, 300, 200))
    assert model.offset == 93
    hand.keys("tab", "end")
    assert hand.stage.focus == "row39"
    assert model.offset > 1000
    assert hand.keys("enter") == 39
    hand.keys("home")
    assert model.offset < 60
    model.to(0)
    hand.stage.relayout()
    hand.do(Pointer("down", 300, 400, 1, touch=True))
    hand.do(Pointer("move", 300, 200, 1, touch=True))
    assert model.offset == 200
    assert hand.do(Pointer("up", 300, 200, 1, touch=True)) is None, "letting go after scrolling presses nothing"
    hand.do(Pointer("down", 300, 200, 1, touch=True))
    assert isinstance(hand.do(Pointer("up", 300, 200, 1, touch=True)), int)


def test_what_is_scrolled_away_is_not_hit() -> None:
    model = ScrollModel()
    rows = Column(tuple(ListItem(Label(f"{i}"), lambda: "row", key=f"row{i}", name=f"{i}") for i in range(40)), gap=0)
    below = Button("below", lambda: "below", key="below")
    hand = Hand().show(Box(Column((Scroll(rows, model, height=300), below), width=600), across="start", down="start"))
    assert hand.click("below") == "below"


def test_assistive_technology_presses_and_focuses() -> None:
    hand = Hand().show(page(*buttons("apple", "pear", off="pear")))
    assert hand.do(Act("apple", tree.PRESS)) == "apple"
    hand.do(Act("apple", tree.FOCUS))
    assert hand.stage.focus == "apple"
    assert hand.do(Act("pear", tree.PRESS)) is None
    assert hand.do(Act("gone", tree.PRESS)) is None


def test_the_snapshot_is_sound_and_carries_messages() -> None:
    hand = Hand().show(Layers((page(*buttons("apple")), Dialog("Vraag", buttons("yes")[0]))))
    hand.stage.announce("Opgeslagen")
    shot = hand.stage.snapshot(hand.canvas)
    assert shot.faults() == []
    assert [message.words for message in shot.live] == ["Opgeslagen"]
    assert shot.nodes["yes"].bounds[2] > 0
    assert shot.focus == "yes"


def test_equal_keys_do_not_collide() -> None:
    hand = Hand().show(page(Button("one", lambda: 1, key="same"), Button("two", lambda: 2, key="same")))
    assert hand.stage.snapshot().faults() == []
    assert hand.click("same#2") == 2


def test_a_key_that_moves_the_focus_and_shows_another_tree_is_laid_out_once() -> None:
    laid: list[str] = []

    @record
    class Counted(Widget):
        def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
            laid.append(hand.stage.focus)
            return ()

    def tree_now() -> Widget:
        return page(Counted(), *buttons("apple", "pear"))

    hand = Hand()
    hand.show(tree_now())
    laid.clear()
    hand.stage.handle(Key("tab"))
    hand.show(tree_now())
    assert (hand.stage.focus, laid) == ("apple", ["apple"])
