"""The loop: wishes, toasts, settings, the last resort, and nothing painted when nothing changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app import App
from game.scenes.fault import FaultScene
from game.scenes.scene import Context, Scene
from game.scenes.wish import Home, Pop, Push, Quit, Replace
from game.storage import paths
from game.storage.catalog import Catalog, Say
from game.storage.settings import Settings, load
from game.ui import access_tree as tree
from game.ui.headless import Headless
from game.ui.inputs import Closed, Input, Key, Pointer, Resize
from game.ui.widgets import Button, Column, Label, Widget


class Counting(Scene):
    """Counts, and opens others of its kind."""

    def __init__(self, name: str = "one") -> None:
        self.name = name
        self.count = 0
        self.was_closed = False
        self.ticks = False

    def title(self, say: Say) -> str:
        return self.name

    def build(self, ctx: Context) -> Widget:
        def change() -> None:
            ctx.change(replace(ctx.settings, language="en", theme="daylight", text_size=150))

        return Column(
            (
                Label(f"{self.name} {self.count}", heading=1),
                Button("more", self.more, shortcut="m"),
                Button("push", lambda: Push(Counting("two")), shortcut="p"),
                Button("replace", lambda: Replace(Counting("three")), shortcut="r"),
                Button("back", Pop, shortcut="esc"),
                Button("home", Home, shortcut="h"),
                Button("quit", Quit, shortcut="q"),
                Button("fail", lambda: 1 // 0, shortcut="f"),
                Button("odd", lambda: "no wish", shortcut="o"),
                Button("toast", lambda: ctx.toast("saved", "undo", "ctrl+z", self.more), shortcut="t"),
                Button("change", change, shortcut="c"),
            ),
            align="start",
        )

    def more(self) -> None:
        self.count += 1

    def on_input(self, event: Input, ctx: Context) -> object:
        return Quit() if isinstance(event, Key) and event.name == "x" else None

    def tick(self, ctx: Context) -> bool:
        return self.ticks

    def closed(self, ctx: Context) -> None:
        self.was_closed = True


class Table:
    """An app on a screen that nobody sees, with a clock of its own."""

    def __init__(self) -> None:
        self.screen = Headless()
        self.now = 0
        say = Catalog(paths.resource("assets") / "lang", "nl")
        self.app = App(self.screen, Counting(), say, Settings(language="nl"), clock=lambda: self.now, access=False)
        self.app.show()
        self.step(20)

    def step(self, times: int = 1) -> None:
        for _ in range(times):
            self.now += 50
            self.app.step()

    def keys(self, *names: str) -> None:
        for name in names:
            self.screen.post(Key(name))
        self.step()

    @property
    def counting(self) -> Counting:
        assert isinstance(self.app.scene, Counting)
        return self.app.scene


@pytest.fixture
def table() -> Table:
    return Table()


def test_a_press_builds_the_tree_anew_and_paints_once(table: Table) -> None:
    before = table.screen.shown
    table.keys("m")
    assert table.counting.count == 1
    assert "one 1" in [note.words for note in table.app.canvas.drawn]
    assert table.screen.shown == before + 1


def test_nothing_is_painted_while_nothing_happens(table: Table) -> None:
    before = table.screen.shown
    table.step(50)
    assert table.screen.shown == before
    table.counting.ticks = True
    table.step(5)
    assert table.screen.shown == before, "a tree that is built anew but looks the same is not painted"


def test_scenes_lie_on_each_other(table: Table) -> None:
    first = table.counting
    table.keys("p")
    assert table.counting.name == "two"
    assert table.screen.title.startswith("two · ")
    second = table.counting
    table.keys("r")
    assert second.was_closed
    assert table.counting.name == "three"
    table.keys("p")
    table.keys("h")
    assert table.app.scene is first
    assert not first.was_closed
    table.keys("esc")
    assert not table.app.running


@pytest.mark.parametrize("event", [Key("q"), Key("x"), Closed()])
def test_ways_to_stop(table: Table, event: Input) -> None:
    table.screen.post(event)
    table.step()
    assert not table.app.running


@pytest.mark.parametrize("key", ["f", "o"])
def test_a_fault_becomes_a_screen_that_leads_home(table: Table, key: str, home: Path) -> None:
    first = table.counting
    table.keys(key)
    assert isinstance(table.app.scene, FaultScene)
    assert "Error" in (home / "fault.txt").read_text(encoding="utf-8")
    table.keys("enter")
    assert table.counting is first


def test_a_toast_can_be_answered_and_goes(table: Table) -> None:
    table.keys("t")
    table.step(10)
    assert "saved" in [note.words for note in table.app.canvas.drawn]
    assert table.app.stage.snapshot().live[-1].words == "saved"
    table.screen.post(Key("z", ctrl=True))
    table.step()
    assert table.counting.count == 1
    table.step(370)
    assert "saved" in [note.words for note in table.app.canvas.drawn]
    table.step(30)
    assert "saved" not in [note.words for note in table.app.canvas.drawn]


@pytest.mark.parametrize("way", ["pointer", "focus"])
def test_a_toast_stays_while_somebody_is_at_it(table: Table, way: str) -> None:
    def told() -> bool:
        return "saved" in [note.words for note in table.app.canvas.drawn]

    table.keys("t")
    table.step(10)
    place = table.app.stage.rect_of("toast")
    assert place is not None
    if way == "pointer":
        table.screen.post(Pointer("move", *place.centre))
    else:
        table.app.stage.focus_on("toast")
    table.step(500)
    assert told()
    if way == "pointer":
        table.screen.post(Pointer("move", 4, 4))
    else:
        table.keys("tab")
    table.step(50)
    assert not told()


@pytest.mark.parametrize(("stays", "seconds"), [("normal", 3), ("long", 15)])
def test_people_choose_how_long_messages_stay(table: Table, stays: str, seconds: int) -> None:
    table.app.change(replace(table.app.ctx.settings, messages=stays))
    table.app.toast("told")
    table.step(20 * seconds - 10)
    assert "told" in [note.words for note in table.app.canvas.drawn]
    table.step(20)
    assert "told" not in [note.words for note in table.app.canvas.drawn]


def test_a_message_may_stay_until_somebody_puts_it_away(table: Table) -> None:
    table.app.change(replace(table.app.ctx.settings, messages="stay"))
    table.app.toast("told")
    table.step(2000)
    assert "told" in [note.words for note in table.app.canvas.drawn]
    table.app.stage.focus_on("toast.away")
    table.keys("enter")
    assert "told" not in [note.words for note in table.app.canvas.drawn]


def test_a_plain_toast_goes_soon_and_one_of_trouble_stays_longer(table: Table) -> None:
    def told() -> bool:
        return "told" in [note.words for note in table.app.canvas.drawn]

    for icon, soon in (("check", True), ("triangle-alert", False)):
        table.app.toast("told", icon=icon)
        table.step(50)
        assert told()
        table.step(20)
        assert told() is not soon


def test_a_toast_goes_with_its_scene_and_one_that_leads_to_a_scene_stays(table: Table) -> None:
    def told(words: str) -> bool:
        return words in [note.words for note in table.app.canvas.drawn]

    table.keys("t")
    table.step(4)  # it has risen to its place by then
    assert told("saved")
    table.keys("p")
    table.step(2)
    assert not told("saved")
    table.screen.post(Key("t"))
    table.screen.post(Key("p"))
    table.step()
    table.step(4)
    assert told("saved")


def test_settings_hold_at_once_and_are_kept(table: Table) -> None:
    table.keys("c")
    assert table.app.canvas.theme.name == "daylight"
    assert table.app.canvas.type.factor == 1.5
    assert table.app.ctx.say("key.space") == Catalog(paths.resource("assets") / "lang", "en")("key.space")
    assert load(paths.settings_file())[0].text_size == 150


def test_another_size_lays_out_again(table: Table) -> None:
    table.screen.post(Resize(1280, 960))
    table.step()
    assert table.app.canvas.scale == pytest.approx(2 / 3)
    assert table.app.stage.kit.frame.h == pytest.approx(1440)
    assert not table.app.canvas.overflows


def test_full_screen_has_a_key(table: Table) -> None:
    table.keys("f11")
    assert table.screen.full


def test_the_first_frame_has_words_and_buttons_and_the_next_has_pictures() -> None:
    screen = Headless()
    app = App(screen, Counting(), Catalog(paths.resource("assets") / "lang"), Settings(), clock=lambda: 0, access=False)
    done: list[str] = []
    app.after_first_frame(lambda: done.append("later"))
    screen.post(Key("m"))
    app.show()
    assert not app.canvas.art
    assert app.stage.find(tree.BUTTON, "more") is not None
    app.step()
    assert isinstance(app.scene, Counting)
    assert app.scene.count == 1, "a key from the first frame is kept, and goes before what was put off"
    assert not done
    for _ in range(3):
        app.step()
    assert app.canvas.art
    assert done == ["later"]
