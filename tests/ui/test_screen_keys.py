"""The keyboard on the screen: what its keys type, when it opens, and that the field stays in sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.app import App
from game.scenes.scene import Context, Scene
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from game.ui import access_tree as tree
from game.ui.fonts import Typesetter
from game.ui.headless import Headless
from game.ui.inputs import Act, Focused, Input, Key, Pointer, Preedit, Text
from game.ui.pressing import HOLD_MS
from game.ui.screen_keys.rows import WIDE, Cap, Page, rows
from game.ui.widgets import Button, Column, Dialog, EditorModel, Layers, Pad, Spacer, TextField, Widget
from tests.scenes.listener import Recorder

_PAGES: tuple[Page, ...] = ("letters", "signs")
_BETWEEN = 260
"""Milliseconds between two taps: who taps sooner means what stood there before the first."""
LEAST = 48
"""Design units that a target must be wide and high at least."""


class Writing(Scene):
    """Two fields, one of them at the lower edge, and a button; a dialog over them when asked."""

    def __init__(self) -> None:
        self.high, self.low, self.asked = EditorModel(), EditorModel(lines=True), EditorModel()
        self.hidden = EditorModel(secret=True)
        self.dialog = False
        self.closed_dialog = 0
        self.entered = 0

    def build(self, ctx: Context) -> Widget:
        parts = Column(
            (
                TextField(self.high, name="high", key="high", on_enter=self.enter),
                TextField(self.hidden, name="hidden", key="hidden"),
                Button("other", key="other"),
                Spacer(),
                TextField(self.low, max_lines=4, name="low", key="low"),
            )
        )
        over = Dialog("question", TextField(self.asked, name="asked", key="asked"), self.close)
        return Layers((Pad(parts), over) if self.dialog else (Pad(parts),))

    def enter(self) -> None:
        self.entered += 1

    def close(self) -> None:
        self.closed_dialog += 1


class Desk:
    """A window that nobody sees, with fingers and a mouse."""

    def __init__(self, settings: Settings, size: tuple[int, int] = (1920, 1080)) -> None:
        self.screen = Headless(size=size)
        self.scene = Writing()
        self.now = 0
        say = Catalog(paths.resource("assets") / "lang", settings.language)
        self.app = App(self.screen, self.scene, say, settings, clock=lambda: self.now, access=False)
        self.app.show()
        self.wait(100)

    def wait(self, ms: int) -> None:
        for _ in range(0, ms, 20):
            self.now += 20
            self.app.step()

    def send(self, *events: Input) -> None:
        for event in events:
            self.screen.post(event)
            self.wait(20)

    def place(self, key: str) -> tuple[float, float]:
        rect = self.app.stage.rect_of(key)
        assert rect is not None, key
        return rect.centre

    def down(self, key: str, *, touch: bool = True) -> None:
        self.send(Pointer("down", *self.place(key), 1, touch))

    def up(self, key: str, *, touch: bool = True) -> None:
        self.send(Pointer("up", *self.place(key), 1, touch))

    def tap(self, *keys: str, touch: bool = True) -> None:
        for key in keys:
            at = self.place(key)
            self.send(Pointer("down", *at, 1, touch), Pointer("up", *at, 1, touch))
            self.wait(_BETWEEN)

    def words(self, words: str) -> None:
        self.tap(*("keys-space-" if sign == " " else f"keys-text-{sign}" for sign in words))

    def open(self) -> bool:
        return self.app.stage.rect_of("keys") is not None


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk(Settings(language="nl", motion=False))
    yield made
    assert made.app.scene is made.scene, "a fault came up"


def test_a_finger_on_a_field_opens_the_keyboard_and_its_keys_type_there(desk: Desk) -> None:
    desk.tap("high")
    assert desk.open()
    desk.words("een idee")
    assert desk.scene.high.text == "een idee"
    assert desk.app.stage.focus == "high"
    desk.tap("keys-left-", "keys-backspace-", "keys-right-", "keys-enter-")
    assert (desk.scene.high.text, desk.scene.high.caret, desk.scene.entered) == ("een ide", 7, 1)


def test_the_field_at_the_lower_edge_is_lifted_above_the_keys_and_comes_back(desk: Desk) -> None:
    before = desk.app.stage.rect_of("low")
    desk.tap("low")
    field, keys = desk.app.stage.rect_of("low"), desk.app.stage.rect_of("keys")
    assert before is not None
    assert field is not None
    assert keys is not None
    assert before.bottom > keys.y
    assert field.bottom < keys.y
    desk.words("a")
    desk.tap(*["keys-enter-"] * 3)
    desk.words("b")
    grown = desk.app.stage.rect_of("low")
    assert desk.scene.low.text == "a\n\n\nb"
    assert grown is not None
    assert grown.h > field.h
    assert grown.bottom < keys.y
    desk.tap("keys-hide-")
    assert desk.app.stage.rect_of("low") == before._replace(y=before.bottom - grown.h, h=grown.h)


def test_nothing_moves_under_a_finger_that_is_down(desk: Desk) -> None:
    desk.tap("low")
    lifted = desk.place("low")
    desk.down("low")
    desk.scene.dialog = True  # the focus goes elsewhere while the finger is down
    desk.app.grant(None)
    assert desk.place("low") == lifted
    desk.up("low")


def test_shift_makes_one_capital_and_two_taps_lock_it(desk: Desk) -> None:
    desk.tap("high", "keys-shift-")
    desk.words("ab")
    desk.wait(1000)
    desk.tap("keys-shift-", "keys-shift-")
    desk.words("cd")
    desk.tap("keys-shift-")
    desk.words("e")
    assert desk.scene.high.text == "AbCDe"


def test_a_second_finger_that_comes_early_keeps_the_order(desk: Desk) -> None:
    desk.tap("high")
    model = desk.app.keys.model
    first, second = Cap("text", "a", more="áàäâãåæ"), Cap("text", "b")
    model.down(first)
    model.down(second)
    model.up(second)
    model.up(first)
    desk.wait(40)
    assert desk.scene.high.text == "ab"


def test_holding_a_letter_offers_others_and_so_does_the_key_for_accents(desk: Desk) -> None:
    desk.tap("high")
    desk.down("keys-text-e")
    desk.wait(HOLD_MS + 100)
    desk.up("keys-text-e")
    desk.tap("keys-other-ë")
    desk.tap("keys-accents-áë", "keys-text-y", "keys-other-ĳ")
    desk.tap("keys-shift-", "keys-accents-áë", "keys-text-o", "keys-other-Ö")
    desk.words("e")
    assert desk.scene.high.text == "ëĳÖe"
    assert desk.app.stage.rect_of("keys-others") is None


@pytest.mark.parametrize("touch", [True, False])
def test_a_key_that_is_held_does_nothing_more_when_the_window_is_left(desk: Desk, touch: bool) -> None:
    desk.tap("high")
    desk.words("tien letters")
    desk.down("keys-backspace-", touch=touch)
    desk.screen.post(Focused(gained=False))
    desk.wait(HOLD_MS + 500)
    assert desk.scene.high.text == "tien letters"


def test_a_letter_on_which_a_finger_rests_is_typed_and_not_read_aloud(desk: Desk) -> None:
    """What is typed may be secret."""
    desk.app.change(replace(desk.app.ctx.settings, read_aloud=True))
    voice = Recorder()
    desk.app.hearing.open_speaker = lambda: voice
    desk.tap("hidden", "keys-accents-áë", "keys-text-e")
    desk.wait(100)
    voice.said.clear()
    desk.down("keys-other-ë")
    desk.wait(HOLD_MS + 100)
    desk.up("keys-other-ë")
    desk.wait(40)
    assert desk.scene.hidden.text == "ë"
    assert voice.said == []


def test_a_finger_that_slides_to_a_letter_types_that_one(desk: Desk) -> None:
    desk.tap("high")
    desk.down("keys-text-e")
    desk.wait(HOLD_MS + 100)
    at = desk.place("keys-other-ê")
    desk.send(Pointer("move", *at, 1, True), Pointer("up", *at, 1, True))
    desk.wait(40)
    assert desk.scene.high.text == "ê"
    assert desk.app.stage.rect_of("keys-others") is None


def test_a_finger_that_slides_off_a_key_types_nothing(desk: Desk) -> None:
    desk.tap("high")
    desk.send(Pointer("down", *desk.place("keys-text-e"), 1, True), Pointer("up", *desk.place("keys-text-m"), 1, True))
    assert desk.scene.high.text == ""


def test_backspace_repeats_while_it_is_held_and_stops(desk: Desk) -> None:
    desk.tap("high")
    desk.words("tien letters")
    desk.down("keys-backspace-")
    desk.wait(HOLD_MS + 300)
    desk.up("keys-backspace-")
    left = len(desk.scene.high.text)
    assert 0 < left < 11
    desk.wait(500)
    assert len(desk.scene.high.text) == left


def test_signs_have_a_page_of_their_own(desk: Desk) -> None:
    desk.tap("high", "keys-page-!#€")
    desk.words("€%")
    desk.tap("keys-page-abc")
    desk.words("a")
    assert desk.scene.high.text == "€%a"


@pytest.mark.parametrize("event", [Text("x"), Key("a"), Preedit("x", 1)])
def test_a_real_keyboard_puts_it_away_and_a_finger_brings_it_back(desk: Desk, event: Input) -> None:
    desk.tap("high")
    desk.send(event)
    assert not desk.open()
    desk.tap("high")
    assert desk.open()


def test_it_goes_with_the_field(desk: Desk) -> None:
    desk.tap("high", "other")
    assert desk.open(), "a finger on a button leaves the focus where somebody types"
    desk.tap("other", touch=False)
    assert not desk.open()
    desk.tap("low")
    desk.tap("keys-hide-")
    assert (desk.open(), desk.app.stage.focus) == (False, "low")


def test_a_mouse_gets_a_key_beside_the_field_until_a_real_keyboard_types(desk: Desk) -> None:
    desk.tap("high", touch=False)
    assert not desk.open()
    desk.tap("open-keys", touch=False)
    assert desk.open()
    desk.words("muis")
    assert desk.scene.high.text == "muis"
    desk.tap("keys-hide-", touch=False)
    assert desk.app.stage.rect_of("open-keys") is not None
    desk.send(Text("x"))
    desk.tap("low", touch=False)
    assert desk.app.stage.rect_of("open-keys") is None


@pytest.mark.parametrize(("mode", "opens"), [("always", True), ("never", False)])
def test_always_and_never_hold_for_everybody(desk: Desk, mode: str, opens: bool) -> None:
    desk.app.change(replace(desk.app.ctx.settings, screen_keyboard=mode))
    desk.send(Key("tab"), Text("x"))
    assert desk.open() is opens
    desk.tap("high", touch=opens)
    assert desk.open() is opens
    assert desk.app.stage.rect_of("open-keys") is None


def test_always_still_lets_it_be_put_away(desk: Desk) -> None:
    desk.app.change(replace(desk.app.ctx.settings, screen_keyboard="always"))
    desk.tap("high", "keys-hide-")
    assert not desk.open()
    desk.tap("low")
    assert desk.open()


def test_in_a_dialog_its_keys_close_nothing_and_are_not_hidden(desk: Desk) -> None:
    desk.scene.dialog = True
    desk.app.grant(None)
    desk.tap("asked")
    desk.words("ja")
    assert desk.scene.asked.text == "ja"
    assert desk.scene.closed_dialog == 0
    key = desk.app.stage.find(tree.BUTTON, "a")
    assert key is not None
    assert not key.hidden


def test_every_key_is_a_button_with_a_name_that_works_from_outside(desk: Desk) -> None:
    desk.tap("high")
    seen = desk.app.stage.snapshot()
    keys = [node for node in seen.nodes.values() if node.key.startswith("keys-")]
    assert len(keys) > 40
    assert all(node.name and tree.PRESS in node.actions for node in keys)
    assert {node.role for node in keys} == {tree.BUTTON, tree.TOGGLE}
    assert len({node.name for node in keys}) == len(keys)
    desk.send(Act("keys-text-z", tree.PRESS))
    desk.wait(40)
    assert desk.scene.high.text == "z"
    assert desk.app.stage.focus == "high"


def test_in_a_secret_field_no_key_shows_the_finger(desk: Desk) -> None:
    desk.tap("hidden")
    before = desk.app.canvas.surface.copy()
    desk.down("keys-text-q")
    assert desk.app.canvas.surface.get_buffer().raw == before.get_buffer().raw
    desk.up("keys-text-q")
    desk.tap("high")
    before = desk.app.canvas.surface.copy()
    desk.down("keys-text-q")
    assert desk.app.canvas.surface.get_buffer().raw != before.get_buffer().raw
    desk.up("keys-text-q")


def test_on_a_small_screen_the_keys_are_as_high_as_a_finger_needs(desk: Desk) -> None:
    desk.tap("high")
    usual = desk.app.stage.rect_of("keys-text-a")
    desk.app.stage.kit.suit_fingers(9.5)  # a screen of 10 inches
    desk.app.grant(None)
    larger = desk.app.stage.rect_of("keys-text-a")
    assert usual is not None
    assert larger is not None
    assert larger.h == 9 * 9.5 > usual.h
    assert not desk.app.stage.overfull


def test_in_a_wide_window_what_is_painted_ends_the_same_as_painting_all() -> None:
    desk = Desk(Settings(language="nl", motion=False, screen_keyboard="always"), (3440, 1440))
    desk.tap("high")
    desk.scene.dialog = True
    desk.app.grant(None)
    desk.words("ja")
    partly = desk.app.canvas.surface.copy()
    desk.app.stage.dirty()
    desk.app.show()
    assert partly.get_buffer().raw == desk.app.canvas.surface.get_buffer().raw


def test_nothing_is_painted_while_it_stands_there(desk: Desk) -> None:
    desk.tap("high")
    desk.wait(2000)
    before = desk.screen.shown
    desk.wait(2000)
    assert desk.screen.shown == before


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1280, 960), (3440, 1440)])
@pytest.mark.parametrize("text", [80, 100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_key_is_large_enough_and_all_of_it_fits(size: tuple[int, int], text: int, language: str) -> None:
    desk = Desk(Settings(language=language, motion=False, text_size=text), size)
    desk.tap("low")
    for page in ("keys-page-!#€", "keys-page-abc"):
        frame = desk.app.stage.kit.frame
        places = [one for one in desk.app.stage.snapshot().nodes.values() if one.key.startswith("keys-")]
        assert places
        for x, y, w, h in (one.bounds for one in places):
            assert min(w, h) >= LEAST
            assert frame.x <= x
            assert x + w <= frame.right
            assert y + h <= frame.bottom
        assert not desk.app.canvas.overflows
        assert not desk.app.stage.overfull
        desk.tap(page)


@pytest.mark.parametrize("language", paths.languages())
@pytest.mark.parametrize("page", _PAGES)
def test_rows_are_equally_wide_and_no_key_is_there_twice(language: str, page: Page) -> None:
    beside = Catalog(paths.resource("assets") / "lang", language)("typing.beside")
    assert len(beside) == 3
    board = rows(beside, page)
    assert [sum(cap.wide for cap in row) for row in board] == [WIDE] * 5
    caps = [cap for row in board for cap in row]
    assert len({(cap.kind, cap.text) for cap in caps}) == len(caps)
    letters = {cap.text for cap in caps if cap.kind == "text"}
    assert set("1234567890,.?-'") <= letters
    if page == "letters":
        assert set("abcdefghijklmnopqrstuvwxyz") <= letters


def test_the_accents_of_dutch_and_english_names_can_be_typed_and_drawn() -> None:
    found = {cap.text for page in _PAGES for row in rows(":/'", page) for cap in row}
    found |= {sign for row in rows(":/'", "letters") for cap in row for sign in cap.more}
    assert set("éèëêóòöôúùüûíìïîáàäâçñĳ€’‘“”–½") <= found
    drawn = Typesetter(paths.resource("assets") / "fonts")
    drawn.resize(1, 1)
    blank = drawn.render("\u25a1", "row", "#000000")
    assert all(
        drawn.render(sign, "row", "#000000").get_buffer().raw != blank.get_buffer().raw for sign in found if sign
    )
