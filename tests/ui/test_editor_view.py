"""The text field on a stage nobody sees: typing, wrapping, pointer, what is drawn and what is spoken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame
import pytest

from game.storage import paths
from game.ui import access_tree as tree
from game.ui.canvas import Canvas
from game.ui.editor import EditorModel
from game.ui.editor_view import TextField, labelled
from game.ui.fonts import Typesetter
from game.ui.geometry import Rect
from game.ui.inputs import Act, Input, Key, Pointer, Preedit, Text, Wheel
from game.ui.layout import Box, Column
from game.ui.stage import Stage
from game.ui.theme import LAMP
from game.ui.view import View
from game.ui.widget import Widget
from game.ui.widgets import Button, Panel


class Desk:
    """A stage with its canvas, and a clipboard of its own."""

    def __init__(self) -> None:
        surface, view = pygame.Surface((1920, 1080)), View(1920, 1080)
        type_ = Typesetter(paths.resource("assets") / "fonts")
        self.canvas = Canvas(type_, LAMP)
        self.canvas.resize(surface, view.scale, view.origin)
        self.stage = Stage(type_, LAMP)
        self.board = ""
        self.typing_at = None
        self.stage.kit.clipboard_get = lambda: self.board
        self.stage.kit.clipboard_put = self._put
        self.areas: list[pygame.Rect] = []

    def _put(self, words: str) -> None:
        self.board = words

    def show(self, *fields: Widget, width: float = 600) -> None:
        column = Column(fields, width=width)
        self.stage.show(Box(Panel(column), across="start", down="start"))
        self.paint()

    def do(self, *events: Input) -> object:
        value = None
        for event in events:
            value = self.stage.handle(event)
        self.paint()
        return value

    def paint(self) -> None:
        self.areas = self.stage.paint(self.canvas)

    def words(self) -> list[str]:
        return [one.words for one in self.canvas.drawn]

    def node(self) -> tree.AccessNode:
        found = self.stage.find(tree.TEXT_FIELD)
        assert found is not None
        return found


@pytest.fixture
def desk() -> Desk:
    return Desk()


LONG = "Wij willen dat elk kind gezond opgroeit, en dat ouders weten bij wie zij terecht kunnen met hun vragen."


def field(model: EditorModel, **more: object) -> TextField:
    return TextField(model, name="Antwoord", key="f", autofocus=True, **more)  # type: ignore[arg-type]


def at(desk: Desk, dx: float, dy: float) -> tuple[float, float]:
    """A place in the field, from the start of its text."""
    rect = desk.stage.rect_of("f")
    assert rect is not None
    return rect.x + 18 + dx, rect.y + 13 + dy


def test_typed_words_are_drawn_and_spoken(desk: Desk) -> None:
    model = EditorModel()
    desk.show(field(model, placeholder="Kort en concreet"))
    assert "Kort en concreet" in desk.words()
    desk.do(*map(Text, "één idee"))
    assert "één idee" in desk.words()
    node = desk.node()
    assert (node.name, node.value, node.text) == ("Antwoord", "één idee", tree.TextState(8, 8))
    assert node.focused
    assert node.placeholder == "Kort en concreet"


def test_only_the_field_is_painted_and_nothing_when_nothing_changes(desk: Desk) -> None:
    desk.show(field(EditorModel()), Button("Verder", key="b"))
    desk.do(Text("a"))
    assert len(desk.areas) == 1
    assert desk.areas[0].h < 120
    desk.paint()
    assert desk.areas == []


def test_letters_stay_in_the_field_and_alt_presses(desk: Desk) -> None:
    pressed: list[str] = []
    model = EditorModel()
    desk.show(field(model), Button("Gaan", lambda: pressed.append("g"), shortcut="g"))
    desk.do(Key("g"), Text("g"))
    assert (model.text, pressed) == ("g", [])
    desk.do(Key("g", alt=True))
    assert (model.text, pressed) == ("g", ["g"])
    desk.do(Key("tab"))
    assert not desk.node().focused


def test_a_letter_that_led_into_a_field_is_not_typed_there(desk: Desk) -> None:
    model = EditorModel()

    def go() -> None:
        desk.stage.focus_on("f")

    desk.show(Button("Nieuw", go, shortcut="n", key="b", autofocus=True), TextField(model, name="Naam", key="f"))
    desk.do(Key("n"), Text("n"))
    assert (desk.stage.focus, model.text) == ("f", "")
    desk.do(Key("a"), Text("a"))
    desk.do(Key("n", alt=True), Text("n"))
    assert model.text == "a"


def test_alt_and_a_letter_that_leads_nowhere_types_nothing_but_what_the_system_makes_of_it(desk: Desk) -> None:
    model = EditorModel()
    desk.show(TextField(model, name="Naam", autofocus=True, key="f"))
    desk.do(Key("p", alt=True), Text("p"))
    desk.do(Key("p", alt=True), Text("π"))
    desk.do(Key("p"), Text("p"))
    assert model.text == "πp"


def test_enter_sends_and_what_it_returns_goes_up(desk: Desk) -> None:
    desk.show(field(EditorModel(), on_enter=lambda: "sent"))
    assert desk.do(Key("enter")) == "sent"
    note = EditorModel(lines=True)
    desk.show(field(note, max_lines=4, on_enter=lambda: "sent"))
    assert desk.do(Key("enter")) is None
    assert note.text == "\n"
    assert desk.do(Key("enter", ctrl=True)) == "sent"


def test_changes_and_refusals_go_up(desk: Desk) -> None:
    model = EditorModel(limit=3)
    desk.show(field(model, on_change=lambda: "changed", on_refuse=lambda more: more))
    assert desk.do(Text("a")) == "changed"
    assert desk.do(Key("left")) is None
    desk.board = "too long"
    assert desk.do(Key("v", ctrl=True)) == 6
    assert desk.node().invalid
    assert "1/3" in desk.words()
    assert desk.do(Key("right")) is None
    assert not desk.node().invalid


def test_the_clipboard_is_the_windows(desk: Desk) -> None:
    model = EditorModel("woord")
    desk.show(field(model))
    desk.do(Key("a", ctrl=True), Key("x", ctrl=True))
    assert (desk.board, model.text) == ("woord", "")
    desk.do(Key("v", ctrl=True), Key("v", ctrl=True))
    assert model.text == "woordwoord"


def test_a_field_grows_with_its_lines_and_then_scrolls(desk: Desk) -> None:
    model = EditorModel(limit=2000)
    desk.show(field(model, max_lines=3))
    one = desk.stage.rect_of("f")
    model.fill(LONG)
    desk.show(field(model, max_lines=3))
    three = desk.stage.rect_of("f")
    assert one is not None
    assert three is not None
    assert three.h - one.h == pytest.approx(2 * 34)
    model.fill("Begin. " + LONG * 3)
    desk.show(field(model, max_lines=3))
    again = desk.stage.rect_of("f")
    assert again is not None
    assert again.h == pytest.approx(three.h)
    assert "Begin." not in " ".join(desk.words())
    desk.do(Wheel(0, -50, *at(desk, 50, 50)))
    assert "Begin." in " ".join(desk.words())
    desk.do(Text("!"))
    assert desk.words()[-1].endswith("!")
    assert desk.canvas.overflows == []


def test_a_long_line_scrolls_sideways(desk: Desk) -> None:
    model = EditorModel(LONG)
    desk.show(field(model))
    assert model.kept.scroll > 300
    desk.do(Key("home"))
    assert model.kept.scroll == 0
    x, y = at(desk, 0, 10)
    desk.do(Pointer("down", x, y, 1), Pointer("move", x + 2000, y, 1), Pointer("up", x, y, 1))
    assert model.kept.scroll > 300
    assert model.selected == LONG
    assert desk.canvas.overflows == []


def test_up_and_down_keep_their_way_across(desk: Desk) -> None:
    model = EditorModel("een lange regel\nkort\nnog een lange regel", lines=True)
    desk.show(field(model, max_lines=5))
    model.move(12)
    desk.do(Key("down"))
    assert model.caret == 20
    desk.do(Key("down"))
    width = desk.stage.kit.type.width
    assert width(model.text[21 : model.caret], "field") == pytest.approx(width("een lange re", "field"), abs=12)
    desk.do(Key("up"), Key("up"))
    assert model.caret == 12
    desk.do(Key("up"))
    assert model.caret == 0
    desk.do(Key("up"))
    assert not desk.stage.taken
    desk.do(Key("down", shift=True))
    assert model.selected == "een lange regel\n"


def test_home_and_end_go_to_the_ends_of_the_drawn_line(desk: Desk) -> None:
    model = EditorModel(LONG)
    desk.show(field(model, max_lines=5))
    desk.do(Key("home"))
    start = model.caret
    assert 0 < start < len(LONG)
    desk.do(Key("up"), Key("end"))
    assert model.caret == start - 1
    desk.do(Key("up"), Key("home"))
    assert model.caret == 0


def test_the_pointer_places_selects_and_takes_words(desk: Desk) -> None:
    model = EditorModel("samen werken")
    desk.show(field(model), TextField(EditorModel(), name="Ander", key="g"))
    width = desk.stage.kit.type.width
    x, y = at(desk, width("samen", "field"), 10)
    desk.do(Pointer("down", x, y, 1), Pointer("up", x, y, 1))
    assert (model.caret, model.selected) == (5, "")
    desk.do(Pointer("down", x + 40, y, 1, clicks=2), Pointer("up", x, y, 1))
    assert model.selected == "werken"
    desk.do(Pointer("down", x, y, 1), Pointer("move", x - 1000, y, 1), Pointer("up", x, y, 1))
    assert model.selected == "samen"
    desk.do(Pointer("move", x, y))
    assert model.selected == "samen"
    desk.do(Pointer("down", x + 500, y, 1, shift=True), Pointer("up", x, y, 1))
    assert model.selected == " werken"


def test_composing_shows_in_place(desk: Desk) -> None:
    places: list[Rect] = []
    desk.stage.kit.input_area = places.append
    model = EditorModel("ab")
    desk.show(field(model))
    desk.do(Key("left"), Preedit("xyz", 3))
    assert "axyzb" in desk.words()
    assert model.text == "ab"
    assert places[-1].x > places[0].x
    desk.do(Text("é"))
    assert "aéb" in desk.words()


def test_what_is_wrong_shows_and_is_spoken(desk: Desk) -> None:
    desk.show(labelled("Naam", TextField(EditorModel(), key="f", fault="Vul een naam in."), "Mag een bijnaam zijn."))
    assert desk.words() == ["Naam", "Vul een naam in."]
    node = desk.node()
    assert (node.name, node.invalid) == ("Naam", True)
    assert node.description == "Vul een naam in. Mag een bijnaam zijn."
    assert desk.stage.find(tree.LABEL) is None


def test_a_field_that_is_off_takes_nothing(desk: Desk) -> None:
    model = EditorModel("vast")
    desk.show(field(model, enabled=False), Button("Verder", key="b"))
    assert desk.stage.focus != "f"
    x, y = at(desk, 5, 10)
    desk.do(Pointer("down", x, y, 1), Pointer("up", x, y, 1), Text("a"), Act("f", tree.SET_VALUE, "b"))
    assert model.text == "vast"
    assert desk.node().disabled


def test_assistive_technology_can_fill_and_select(desk: Desk) -> None:
    model = EditorModel()
    desk.show(field(model, on_change=lambda: "changed"))
    assert desk.do(Act("f", tree.SET_VALUE, "gehoord")) == "changed"
    desk.do(Act("f", tree.SET_SELECTION, (0, 3)))
    assert (model.text, model.selected) == ("gehoord", "geh")


@dataclass
class Count:
    """A measuring function that counts."""

    inner: Callable[[str, str], float]
    asked: int = 0

    def __call__(self, words: str, role: str) -> float:
        self.asked += 1
        return self.inner(words, role)


def test_a_key_in_a_long_text_measures_little(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    model = EditorModel("\n".join([LONG] * 18), limit=4000, lines=True)
    desk.show(field(model, max_lines=8))
    desk.do(Text("a"))
    count = Count(desk.stage.kit.type.width)
    monkeypatch.setattr(desk.stage.kit.type, "width", count)
    desk.do(Text("b"))
    assert count.asked < 400
