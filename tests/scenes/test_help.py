"""The help: F1 leads there from every screen and back, and not from behind the curtain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.core import moves
from game.scenes.help import HelpScene
from game.scenes.library import LibraryScene
from game.scenes.opening import scene_for
from game.scenes.play import PlayScene
from game.scenes.scene import Scene
from game.scenes.settings import SettingsScene
from game.scenes.setup.scene import SetupScene
from game.scenes.summary import SummaryScene
from game.scenes.title import TitleScene
from tests.scenes.seats import on_stage, sit_down
from tests.stagehand import Stagehand

MAKE: dict[str, Callable[[Stagehand], Scene]] = {
    "title": lambda hand: TitleScene(),
    "setup": lambda hand: SetupScene(),
    "alone": lambda hand: SetupScene(alone=True),
    "library": lambda hand: LibraryScene(),
    "settings": lambda hand: SettingsScene(),
    "summary": lambda hand: SummaryScene(hand.playing(lambda state: len(state.played) > 1)),
    "table": lambda hand: PlayScene(hand.desk.begin(hand.setup())),
    "closing": lambda hand: scene_for(hand.playing(lambda state: state.stage == "closing")),
}


@pytest.mark.parametrize("name", MAKE)
def test_f1_leads_to_the_help_and_back(tmp_path: Path, name: str) -> None:
    hand = Stagehand(tmp_path)
    scene = MAKE[name](hand)
    hand.show(scene)
    for back in ("f1", "esc"):
        hand.press("f1")
        assert isinstance(hand.on_stage.scene, HelpScene)
        hand.press(back)
        assert hand.on_stage.scene is scene


def test_f1_works_where_somebody_types(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    scene = SetupScene()
    hand.show(scene)
    hand.on_stage.stage.focus_on("title")
    hand.type("Preventie")
    hand.press("f1", "esc")
    assert hand.on_stage.scene is scene
    assert "Preventie" in hand.words


def test_nothing_leads_away_from_behind_the_curtain(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    playing.session.play(moves.open_secret)
    hand = on_stage(playing, tmp_path)
    hand.press("f1")
    assert isinstance(hand.on_stage.scene, HelpScene)  # in front of it
    hand.press("esc", "enter", "f1")
    assert isinstance(hand.on_stage.scene, PlayScene)


@pytest.mark.parametrize("size", [100, 200])
def test_the_help_tells_the_keys_of_the_summary_apart_from_those_of_the_table(tmp_path: Path, size: int) -> None:
    hand = Stagehand(tmp_path, size=(1280, 720))
    hand.settings = replace(hand.settings, text_size=size)
    hand.show(HelpScene())
    names = [one.name for one in hand.on_stage.stage.snapshot().nodes.values()]
    head, after = names.index(hand.say("help.summary_keys")), names.index(hand.say("help.reading"))
    for key, name in (("1 ", "pages"), ("", "walk"), ("Enter: ", "said"), ("K: ", "keep")):
        words = hand.say(f"help.key.{name}")
        line = next(one for one in names[head:after] if one.endswith(f": {words}"))
        assert line.startswith(key)
        assert size > 100 or words in hand.words  # all of it is seen without scrolling
    assert f"K: {hand.say('help.key.park')}" in names[after:]
