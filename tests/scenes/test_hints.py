"""Hints: one at a time beside what they are about, over nothing that people read, gone after use, back on request."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from game.scenes.hints import CALM, HINTS, KEY
from game.scenes.play import PlayScene
from game.scenes.settings import SettingsScene
from game.scenes.settings.scene import PAGES
from game.scenes.title import TitleScene
from game.scenes.wish import Push
from game.storage import paths
from game.storage.settings import load
from game.ui import access_tree as tree
from game.ui.canvas import Drawn
from game.ui.geometry import Rect, Size
from game.ui.inputs import Wheel
from game.ui.nooks import CELL, Nooks
from game.ui.scroll import Scroll
from game.ui.widgets import Label
from tests.gallery_scenes.hints import SCENES, hinted
from tests.stagehand import Stagehand

NAMES = tuple(hint.name for hint in HINTS)
ROOMY = {"begin"}
"""The hints for which there is room beside what they are about in the largest text too; on a map it depends."""


def _shown(hand: Stagehand) -> str:
    """The name of the hint that is on the screen; empty for none."""
    if hand.on_stage.stage.rect_of(KEY) is None:
        return ""
    said = hand.on_stage.stage.snapshot().nodes[KEY].name
    assert said in hand.words
    found = [name for name in NAMES if said in {hand.say(f"hint.{name}"), hand.say(f"hint.{name}_short")}]
    assert len(found) == 1
    return found[0]


def _first_time(tmp_path: Path, *, hints: bool = True) -> Stagehand:
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, hints=hints)
    hand.show(TitleScene())
    hand.settle()
    return hand


@pytest.mark.parametrize("name", NAMES)
def test_each_hint_comes_where_it_belongs(tmp_path: Path, name: str) -> None:
    hand = Stagehand(tmp_path, "en")
    app = hand.stage(lambda one: hinted(name, 100, one))
    assert _shown(hand) == name
    assert hand.say(f"hint.{name}") in [message.words for message in app.stage.live]
    app.scene.closed(app.ctx)


def _words_at(hand: Stagehand, note: Drawn) -> Rect:
    """Where words stand: a label's from its left edge, any other's in all of their rectangle."""
    stage, type_ = hand.on_stage.stage, hand.on_stage.canvas.type
    labels = (one for one in stage._placed if isinstance(one.widget, Label) and one.widget.align == "start")
    if all(one.rect != note.rect for one in labels):
        return note.rect
    wide = max(type_.width(line, note.role) for line in type_.wrap(note.words, note.role, note.rect.w + 1))
    return note.rect._replace(w=wide)


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("name", NAMES)
def test_a_hint_lies_over_nothing_that_people_read_or_press(tmp_path: Path, name: str, size: int) -> None:
    hand = Stagehand(tmp_path, size=(1280, 720))
    app = hand.stage(lambda one: hinted(name, size, one))
    place = app.stage.rect_of(KEY)
    assert place is not None or (size > 100 and name not in ROOMY)
    if place is not None:
        own = {hand.say(f"hint.{name}"), hand.say(f"hint.{name}_short")}
        covered = [note.words for note in app.canvas.drawn if _words_at(hand, note).touches(place)]
        assert [words for words in covered if words.strip() and words not in own] == []
        others = [one for one in app.stage._placed if one.widget.focusable and one.key != KEY]
        assert [one.key for one in others if one.seen.touches(place)] == []
        assert min(place.x, place.y) >= 0
        assert place.right <= 1920
        assert place.bottom <= 1080
    app.scene.closed(app.ctx)


def test_under_a_hint_the_wheel_still_scrolls(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, size=(1280, 720))
    app = hand.stage(lambda one: hinted("respond", 150, one))
    assert _shown(hand) == "respond"
    rows = next(one for one in app.stage._placed if one.key == "rows")
    assert isinstance(rows.widget, Scroll)
    assert rows.widget.model.limit > 0
    hand.send(Wheel(0, 1, rows.seen.x + 2, rows.seen.centre[1]))
    hand.settle()
    assert rows.widget.model.offset > 0
    app.scene.closed(app.ctx)


def test_a_hint_waits_until_the_screen_is_calm_and_then_rests(tmp_path: Path, home: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    hand.ctx.change(replace(hand.ctx.settings, hints=True))
    began = hand.now
    while not _shown(hand):
        hand.now += 50
        hand.on_stage.step()
        assert hand.now - began < 3 * CALM
    assert hand.now - began >= CALM
    hand.settle()
    assert not hand.on_stage.stage.waiting


def test_a_hint_is_gone_after_the_first_use_and_stays_away(tmp_path: Path, home: Path) -> None:
    hand = _first_time(tmp_path)
    assert _shown(hand) == "begin"
    hand.press("n")
    hand.settle()
    assert _shown(hand) == "ready"
    hand.press("esc")
    hand.settle()
    assert _shown(hand) == ""
    kept = load(paths.settings_file())[0]
    assert "begin" in kept.hints_seen
    hand.press("n")
    hand.settle()
    assert _shown(hand) == "ready"


def test_going_to_the_help_is_not_using_what_the_hint_is_about(tmp_path: Path) -> None:
    hand = _first_time(tmp_path)
    hand.press("f1")
    hand.settle()
    assert _shown(hand) == ""
    hand.press("esc")
    hand.settle()
    assert _shown(hand) == "begin"


def test_a_hint_can_be_put_away(tmp_path: Path, home: Path) -> None:
    hand = _first_time(tmp_path)
    hand.on_stage.stage.focus_on(KEY)
    hand.press("enter")
    hand.settle()
    assert _shown(hand) == ""
    assert isinstance(hand.on_stage.scene, TitleScene)
    assert "begin" in hand.ctx.settings.hints_seen


def test_hints_can_be_off_and_asked_back(tmp_path: Path, home: Path) -> None:
    hand = _first_time(tmp_path, hints=False)
    assert _shown(hand) == ""
    hand.on_stage.grant(Push(SettingsScene()))
    hand.press(str(list(PAGES).index("guide") + 1))
    hand.on_stage.stage.focus_on("hints-again")
    hand.press("enter", "esc")
    hand.settle()
    assert _shown(hand) == "begin"


def test_no_hint_comes_under_a_dialog(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    app = hand.stage(lambda one: hinted("read", 100, one))
    assert _shown(hand) == "read"
    hand.press("esc")
    hand.settle()
    assert isinstance(app.scene, PlayScene)
    assert app.scene.dialog is not None
    assert _shown(hand) == ""
    app.scene.closed(app.ctx)


def test_a_hint_is_the_last_stop_of_the_keyboard(tmp_path: Path) -> None:
    hand = _first_time(tmp_path)
    hand.press("shift+tab")
    assert hand.on_stage.stage.focus == KEY
    node = hand.on_stage.stage.snapshot().nodes[KEY]
    assert (node.role, node.name) == (tree.BUTTON, hand.say("hint.begin"))


def test_a_table_of_four_answers_its_first_card_after_four_keys(tmp_path: Path, home: Path) -> None:
    hand = _first_time(tmp_path)
    hand.seed = 13  # deals a card first whose answer is words alone
    hand.press("n", "enter", "f5", "ctrl+enter")
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene)
    state = scene.playing.session.state
    assert len(state.players) == 4
    assert state.turn is not None
    assert state.turn.step != "answer"
    scene.closed(hand.ctx)


def test_every_hint_has_a_scene_in_the_gallery() -> None:
    assert set(SCENES) == set(NAMES)


def test_a_nook_is_free_where_nothing_is_taken() -> None:
    chance = Random(5)
    frame = Rect(0, 0, 400, 300)
    for _ in range(40):
        taken = [
            Rect(chance.uniform(0, 380), chance.uniform(0, 280), chance.uniform(5, 120), chance.uniform(5, 90))
            for _ in range(chance.randint(0, 6))
        ]
        size = Size(chance.uniform(20, 200), chance.uniform(20, 120))
        nooks = Nooks(frame, taken)
        nooks.look_for(size)
        for _ in range(60):
            x, y = chance.uniform(-20, 400), chance.uniform(-20, 300)
            place = Rect(x, y, *size)
            inside = x >= 0 and y >= 0 and place.right <= frame.right and place.bottom <= frame.bottom
            assert not nooks.free(x, y) or (inside and not any(place.touches(one) for one in taken))
            roomy = inside and not any(place.inset(-2 * CELL).touches(one) for one in taken)
            assert nooks.free(x, y) or not roomy
