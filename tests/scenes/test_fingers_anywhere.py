"""Ten fingers anywhere on any screen, lost windows and turned tablets among it: nothing fails, nothing stays held."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import dist
from pathlib import Path
from random import Random
from typing import Literal

import pytest

from game.scenes.fault import FaultScene
from game.ui.inputs import Focused, Pointer, Resize
from tests.gallery import shots
from tests.stagehand import Stagehand

Kind = Literal["down", "move", "up", "cancel"]
SCENES = (
    "title-continue", "setup-many", "play-interest", "play-respond", "play-talk-e", "secret-hand", "secret-response-clash",
    "closing-agreements", "summary-map", "library-several", "decks-browse", "settings-touch", "screen_keys-table",
)  # fmt: skip
MOVES = 120
CIRCLE = 24
"""WCAG 2.2, 2.5.8: circles of this diameter round the middles of small targets do not overlap."""


class Hands:
    """Ten fingers that do anything at any time."""

    def __init__(self, hand: Stagehand, seed: int) -> None:
        self._hand = hand
        self._chance = Random(seed)
        self._down: dict[int, tuple[float, float]] = {}

    def step(self) -> None:
        """One finger, or the window, does something."""
        chance = self._chance
        finger = chance.randint(1, 10)
        self._hand.now += chance.choice((0, 0, 20, 700))
        if finger not in self._down:
            frame = self._hand.on_stage.stage.kit.frame
            self._do("down", finger, (chance.uniform(0, frame.w), chance.uniform(0, frame.h)))
            return
        kinds: list[Kind] = ["move", "move", "up", "up", "cancel"]
        x, y = self._down[finger]
        reach = chance.choice((0.0, 4.0, 300.0))
        self._do(chance.choice(kinds), finger, (x + chance.uniform(-reach, reach), y + chance.uniform(-reach, reach)))
        if chance.random() < 0.02:
            self._hand.send(chance.choice((Focused(gained=False), Resize(1280, 720), Resize(1920, 1080))))

    def lift(self) -> None:
        """Lift whatever is down."""
        for finger, place in [*self._down.items()]:
            self._do("up", finger, place)

    def _do(self, kind: Kind, finger: int, place: tuple[float, float]) -> None:
        self._hand.send(Pointer(kind, *place, 1, touch=True, finger=finger))
        if kind in ("up", "cancel"):
            del self._down[finger]
        else:
            self._down[finger] = place


@pytest.mark.parametrize("name", SCENES)
def test_nothing_that_fingers_do_breaks_a_screen(tmp_path: Path, name: str) -> None:
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, motion=True, screen_keyboard="auto")
    hand.stage(shots()[name])
    hands = Hands(hand, seed=len(name) + sum(map(ord, name)))
    for _ in range(MOVES):
        hands.step()
        assert not isinstance(hand.on_stage.scene, FaultScene)
        if not hand.on_stage.running:
            return  # somebody stopped the program
    hands.lift()
    hand.settle(4000)
    app = hand.on_stage
    assert not isinstance(app.scene, FaultScene)
    assert not app.stage.running
    app.scene.closed(app.ctx)


@pytest.mark.parametrize("name", ["crowded-8x60", "summary-map-60", "play-many"])
def test_a_finger_hits_each_token_of_a_full_table_and_the_nearest_beside_them(tmp_path: Path, name: str) -> None:
    hand = Stagehand(tmp_path, size=(1920, 1080))
    app = hand.stage(shots()[name])
    stage = app.stage
    tokens = {one.key: one.rect for one in stage._placed if type(one.widget).__name__ in ("Token", "_Token")}
    assert len(tokens) >= 10
    assert {key for key, rect in tokens.items() if stage._at(*rect.centre, stage.kit.reach) != key} == set()
    for rect in tokens.values():
        x, y = rect.centre
        at = (x + 0.45 * rect.w, y)
        nearest = min(dist(at, other.centre) for other in tokens.values())
        assert dist(at, tokens[stage._at(*at, stage.kit.reach)].centre) == pytest.approx(nearest)
    apart = min(dist(a.centre, b.centre) for a, b in combinations(tokens.values(), 2))
    assert apart >= CIRCLE
    app.scene.closed(app.ctx)
