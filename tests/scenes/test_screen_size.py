"""The true size of the screen: chosen or measured with a ruler, and targets that are large enough for a finger by it."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from pathlib import Path

import pytest

from game.scenes.settings import SettingsScene
from game.scenes.settings.scene import PAGES
from game.storage import paths
from game.storage import settings as settings_store
from game.ui import access_tree as tree
from game.ui.inputs import Resize
from game.ui.view import View
from game.ui.widget import SURE_TARGET
from tests.gallery import misfits, shots
from tests.stagehand import Stagehand

FINGER = 9.0
"""Millimetres that a target must be wide and high."""
FULL_HD = (1920, 1080)
BUSY = (
    "title-continue", "setup-many", "setup-more", "play-many", "play-respond", "play-talk-x", "play-park", "play-written",
    "secret-hand-long", "secret-response-long", "closing-agreements-12", "closing-check_out-12", "settings-see",
    "summary-interests-12", "library-several", "help-plain", "decks-own", "decks-browse",
)  # fmt: skip
"""Scenes with much on them."""
ON_A_MAP = ("Token", "_Token")
"""What stands where its meaning puts it; the nearest under a finger is meant, and a list says the same."""


def on_the_page(folder: Path, inches: float, size: tuple[int, int] = FULL_HD, text: int = 100) -> Stagehand:
    """The settings at the page with the size of the screen."""
    hand = Stagehand(folder, "nl", size)
    hand.settings = replace(hand.settings, screen_inches=inches, text_size=text)
    hand.show(SettingsScene())
    hand.press(str(list(PAGES).index("touch") + 1))
    return hand


def press(hand: Stagehand, key: str) -> None:
    """Press a widget."""
    hand.on_stage.stage.focus_on(key)
    hand.press("enter")


@pytest.mark.parametrize(("inches", "size"), [(10.1, FULL_HD), (24, FULL_HD), (24, (1280, 720)), (65, (3840, 2160))])
def test_the_ruler_is_as_long_as_it_says(tmp_path: Path, inches: float, size: tuple[int, int]) -> None:
    hand = on_the_page(tmp_path, inches, size)
    node = hand.on_stage.stage.find(tree.IMAGE, "Lijn van 5 cm")
    assert node is not None
    ruler = hand.on_stage.stage.rect_of(node.key)
    assert ruler is not None
    pixels = ruler.w * hand.on_stage.screen.view.scale
    assert pixels / hypot(*size) * inches * 25.4 == pytest.approx(50)


def test_a_window_that_is_a_part_of_the_screen_is_measured_by_the_screen(tmp_path: Path) -> None:
    hand = on_the_page(tmp_path, 24, (3840, 2160))
    whole = hand.on_stage.stage.kit.per_mm
    hand.send(Resize(*FULL_HD))
    assert hand.on_stage.stage.kit.per_mm == pytest.approx(2 * whole)


def test_a_shorter_ruler_is_drawn_where_five_centimetres_do_not_fit(tmp_path: Path) -> None:
    hand = on_the_page(tmp_path, 11, (3840, 2160))
    hand.send(Resize(1280, 720))
    assert hand.on_stage.stage.find(tree.IMAGE, "Lijn van 2 cm") is not None
    assert misfits(hand.on_stage) == ()


def test_a_size_is_chosen_made_finer_kept_and_let_go(tmp_path: Path) -> None:
    hand = on_the_page(tmp_path, 0)
    assert hand.on_stage.stage.kit.per_mm == 0
    press(hand, "inches-13.3")
    assert settings_store.load(paths.settings_file())[0].screen_inches == 13.3
    press(hand, "inches-plus")
    press(hand, "inches-plus")
    assert hand.ctx.settings.screen_inches == 13.5
    assert "13,5 inch" in hand.words
    press(hand, "inches-minus")
    assert hand.ctx.settings.screen_inches == 13.4
    press(hand, "inches-0")
    assert (hand.ctx.settings.screen_inches, hand.on_stage.stage.kit.target) == (0, 48)


@pytest.mark.parametrize(("inches", "words"), [
    (65, "Knoppen, rijen en velden zijn nu minstens 35,9 mm."),
    (13.3, "Knoppen, rijen en velden zijn nu minstens 9 mm."),
    (9, "Knoppen, rijen en velden zijn nu minstens 7 mm, en 9 mm als er ruimte omheen is."),
])  # fmt: skip
def test_what_is_reached_is_said_as_it_is(tmp_path: Path, inches: float, words: str) -> None:
    assert words in on_the_page(tmp_path, inches).words


@pytest.mark.parametrize("inches", [13.3, 10.1])
@pytest.mark.parametrize("name", BUSY)
def test_everything_to_press_is_large_enough_for_a_finger(tmp_path: Path, name: str, inches: float) -> None:
    hand = Stagehand(tmp_path, "nl", FULL_HD)
    hand.settings = replace(hand.settings, screen_inches=inches)
    app = hand.stage(shots()[name])
    per_mm = View(*FULL_HD).per_mm(FULL_HD, inches)
    assert app.stage.kit.per_mm == pytest.approx(per_mm)
    least = min(FINGER, SURE_TARGET / per_mm)
    small = {
        one.key: (round(one.rect.w / per_mm, 1), round(one.rect.h / per_mm, 1))
        for one in app.stage._placed
        if (one.widget.focusable or one.widget.press_here)
        and type(one.widget).__name__ not in ON_A_MAP
        and min(one.rect.w, one.rect.h) / per_mm < least - 0.05
    }
    assert (small, misfits(app)) == ({}, ())
    app.scene.closed(app.ctx)


@pytest.mark.parametrize(
    ("inches", "seen", "felt"),
    [(0, 48, 48), (65, 48, 48), (24, 48, 48), (13.3, 58.7, 58.7), (10.1, 77.3, 77.3), (8, 78, 97.6)],
)
def test_targets_grow_as_far_as_there_is_room_and_what_is_felt_further(
    tmp_path: Path, inches: float, seen: float, felt: float
) -> None:
    kit = on_the_page(tmp_path, inches).on_stage.stage.kit
    assert [kit.target, kit.reach] == pytest.approx([seen, felt], abs=0.1)


def test_beside_large_text_targets_grow_less(tmp_path: Path) -> None:
    assert on_the_page(tmp_path, 8, text=200).on_stage.stage.kit.target == 64
