"""What is painted in part looks as what is painted whole, whatever somebody presses, types or points at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from game.ui.inputs import Pointer
from tests.gallery_scenes import closing, deck_editor, decks, setup
from tests.stagehand import Made, Stagehand

_KEYS = "tab tab shift+tab down up enter space esc f8 f9 alt+m alt+down left right page_down ctrl+z home".split()
_STEPS = 24
_SCENES = {
    "editor": (deck_editor.shots, ("new", "deck", "scale", "advised", "translating")),
    "decks": (decks.shots, ("own", "browse")),
    "setup": (setup.shots, ("same", "decks")),
}
_WALKS = [
    pytest.param(make, id=f"{area}-{name}")
    for area, (shots, names) in _SCENES.items()
    for name, make in shots()
    if name in names
]


def _point(hand: Stagehand, chance: Random) -> str:
    """Point at something to press, mostly press it, and sometimes keep it down."""
    stage = hand.on_stage.stage
    names = [key for key in stage.snapshot().nodes if stage.rect_of(key) is not None]
    key = chance.choice(names)
    rect = stage.rect_of(key)
    assert rect is not None
    moved, down, up = Pointer("move", *rect.centre), Pointer("down", *rect.centre, 1), Pointer("up", *rect.centre, 1)
    events = chance.choice(((moved,), (moved, down, up), (moved, down, up), (moved, down)))
    hand.send(*events)
    return f"{'+'.join(event.kind for event in events)} at {key}"


def _step(hand: Stagehand, chance: Random) -> str:
    way = chance.random()
    if way < 0.5:
        chord = chance.choice(_KEYS).replace("_", " ")
        hand.press(chord)
        return chord
    if way < 0.6:
        hand.type("kaart ")
        return "typed"
    return _point(hand, chance)


def _as_whole(hand: Stagehand) -> bool:
    """Whether painting everything anew changes no pixel, once nothing waits for its turn."""
    app = hand.on_stage
    while app.stage.waiting:
        hand.now += 50
        app.step()
    partly: bytes = app.screen.surface.get_buffer().raw
    app.stage.dirty()
    app.show()
    return partly == app.screen.surface.get_buffer().raw


@pytest.mark.parametrize("make", _WALKS)
def test_what_changed_is_painted_wherever_it_shows(tmp_path: Path, make: Callable[[Stagehand], Made]) -> None:
    hand = Stagehand(tmp_path, "nl", (1280, 720))
    hand.stage(make)
    app, chance, done = hand.on_stage, Random(3), list[str]()
    for _ in range(_STEPS):
        done.append(_step(hand, chance))
        if not app.running:
            break
        assert _as_whole(hand), done


def test_a_focus_lies_above_its_neighbours_once_all_are_drawn(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, "nl", (1280, 720))
    hand.stage(dict(closing.shots())["sure"])
    hand.press("enter")
    assert hand.on_stage.stage.focus.startswith("map-")
    assert _as_whole(hand)
