"""The size of text, changed with Ctrl + and Ctrl - wherever people are."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.storage.settings import SIZES_OF_TEXT, TEXT_SIZES
from game.ui.inputs import Key
from tests.gallery import shots
from tests.stagehand import Stagehand


def sized(hand: Stagehand) -> int:
    return hand.ctx.settings.text_size


def test_every_size_is_within_what_may_be_kept() -> None:
    assert (SIZES_OF_TEXT[0], SIZES_OF_TEXT[-1]) == TEXT_SIZES
    assert 100 in SIZES_OF_TEXT


@pytest.mark.parametrize("shot", ["title-first", "play-first", "secret-curtain", "summary-map", "help-plain"])
def test_ctrl_and_plus_or_minus_size_the_text_anywhere(tmp_path: Path, shot: str) -> None:
    hand = Stagehand(tmp_path, "en", (1280, 720))
    app = hand.stage(shots()[shot])
    hand.send(Key("+", ctrl=True))
    assert sized(hand) == 110
    assert app.canvas.type.factor == 1.1
    hand.send(Key("-", ctrl=True), Key("-", ctrl=True))
    assert sized(hand) == 90
    hand.send(Key("0", ctrl=True))
    assert sized(hand) == 100
    app.scene.closed(app.ctx)


def test_the_largest_and_the_smallest_stay(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, "en", (1280, 720))
    hand.stage(shots()["title-first"])
    for key, last in (("=", SIZES_OF_TEXT[-1]), ("-", SIZES_OF_TEXT[0])):
        hand.send(*[Key(key, ctrl=True)] * (len(SIZES_OF_TEXT) + 2))
        assert sized(hand) == last


def test_plus_alone_still_belongs_to_the_scene(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, "en", (1280, 720))
    hand.stage(shots()["title-first"])
    hand.send(Key("+"), Key("-"), Key("0"))
    assert sized(hand) == 100
