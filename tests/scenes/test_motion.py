"""What moves on the table: it is short, gives way to whoever acts, can be left out, and never flashes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pygame
import pytest

from game.core.state import State
from game.storage import paths
from game.ui import access_tree as tree
from game.ui.inputs import Key, Pointer
from game.ui.motion import DEAL
from tests.motion_sheets import README, SHEETS, drawn
from tests.recorded import MOTIONS, Frame, prepared, recorded
from tests.scenes.seats import step
from tests.stagehand import Stagehand

LONGEST = 300
"""Milliseconds that a motion may last."""
FLASHES, OF_THE_WINDOW, BY = 3, 0.25, 0.1
"""WCAG 2.2, 2.3.1: no more flashes in a second, over so much of the window, by so much of the relative luminance."""
GRID = (64, 36)


@cache
def film(name: str, look: str = "lamp") -> tuple[Frame, ...]:
    """The frames of a motion, the last of them at rest."""
    return tuple(recorded(name, look=look))


def alike(one: pygame.Surface, other: pygame.Surface) -> bool:
    return pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


@pytest.mark.parametrize("name", MOTIONS)
def test_everything_that_moves_is_there_within_300_ms(name: str) -> None:
    frames = film(name)
    first, last = frames[0], frames[-1]
    assert not alike(first.picture, last.picture), "nothing moved"
    late = [frame for frame in frames if frame.ms > LONGEST + 1000 / 60]
    assert late
    assert all(alike(frame.picture, last.picture) and not frame.areas for frame in late)


@pytest.mark.parametrize("name", ["deal", "tie", "reveal", "dialog"])
def test_a_frame_shows_what_it_would_show_if_all_of_it_were_painted(name: str) -> None:
    for frame, whole in zip(film(name), recorded(name, anew=True), strict=True):
        assert alike(frame.picture, whole.picture), f"{name} at {frame.ms:.0f} ms"


@pytest.mark.parametrize("name", ["deal", "tie", "reveal", "curtain"])
def test_with_motion_off_the_first_frame_is_the_last(name: str) -> None:
    still = tuple(recorded(name, motion=False))
    assert alike(still[0].picture, film(name)[-1].picture)
    assert all(alike(frame.picture, still[0].picture) for frame in still)


@pytest.mark.parametrize(
    ("name", "look"), [*((name, "lamp") for name in MOTIONS), ("deal", "high_contrast"), ("settle", "high_contrast")]
)
def test_nothing_flashes(name: str, look: str) -> None:
    """Counted as strictly as can be: each turn of the luminance counts, wherever in the window it is."""
    films = [luminances(frame.picture) for frame in film(name, look)]
    turns = [turned([values[place] for values in films]) for place in range(len(films[0]))]
    flashing = sum(count > FLASHES for count in turns) / len(turns)
    assert flashing <= OF_THE_WINDOW


@pytest.mark.parametrize("name", ["deal", "tie", "reveal", "curtain", "segment"])
def test_nothing_paints_further_than_it_says(name: str, tmp_path: Path) -> None:
    """Else something would be left behind when what lies beside it is painted."""
    hand, key = prepared(name, tmp_path, (1280, 720))
    hand.press(key)
    hand.settle()
    canvas, stage = hand.on_stage.canvas, hand.on_stage.stage
    for one in stage._placed:
        sheet = pygame.Surface(canvas.surface.get_size(), pygame.SRCALPHA)
        with canvas.moved(0, 0, sheet):
            one.widget.paint(canvas, one.rect, one.look, stage.kit)
        told = canvas.pixels(one.rect.inset(-one.widget.reach)).inflate(2, 2)
        painted = sheet.get_bounding_rect()
        assert not painted.w or told.contains(painted.clip(canvas.surface.get_rect())), (one.key, told, painted)


def luminances(picture: pygame.Surface) -> list[float]:
    """The relative luminance of each cell of a grid over the window."""
    small = pygame.transform.smoothscale(picture, GRID)
    return [
        sum(
            weight * linear(part)
            for weight, part in zip((0.2126, 0.7152, 0.0722), small.get_at((x, y))[:3], strict=True)
        )
        for y in range(GRID[1])
        for x in range(GRID[0])
    ]


@cache
def linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def turned(values: list[float]) -> int:
    """How often a luminance went up or down by a tenth or more, each way once."""
    count, low, high, way = 0, values[0], values[0], 0
    for value in values:
        low, high = min(low, value), max(high, value)
        if value - low >= BY and way <= 0:
            count, way, high = count + 1, 1, value
        elif high - value >= BY and way >= 0:
            count, way, low = count + 1, -1, value
        if way > 0:
            low = high = max(high, value)
        elif way < 0:
            low = high = min(low, value)
    return count


def test_a_flicker_is_counted() -> None:
    assert turned([0.1, 0.5, 0.1, 0.5, 0.1]) == 4
    assert turned([0.1, 0.15, 0.2, 0.25, 0.3, 0.8]) == 1
    assert turned([0.5, 0.45, 0.5, 0.45]) == 0


# ---- whoever acts goes first ----


def dealt(tmp_path: Path) -> Stagehand:
    """The table in the middle of a deal."""
    hand, key = prepared("deal", tmp_path, (1280, 720))
    hand.press(key)
    hand.now += DEAL // 4
    hand.on_stage.step()
    assert hand.ctx.motion.moving(hand.now)
    return hand


def state_of(hand: Stagehand) -> State:
    return hand.on_stage.scene.playing.session.state  # type: ignore[attr-defined, no-any-return]


def test_a_key_in_the_middle_of_a_deal_acts_at_once_and_ends_it(tmp_path: Path) -> None:
    hand = dealt(tmp_path)
    state = state_of(hand)
    assert state.turn is not None
    before = state.turn.index
    hand.press("alt+g")
    assert hand.ctx.motion.at("deal", hand.now) == 1
    assert hand.on_stage.stage.find(tree.DIALOG) is not None
    question = state.turn.card.card.question.say("en", "nl")
    assert question in hand.words, "the card lies there, face up"
    hand.press("esc", "alt+p")
    hand.settle()
    assert state.turn is not None
    assert state.turn.index == before + 1


def test_while_a_card_is_on_its_way_it_can_be_read_and_pressed_where_it_will_lie(tmp_path: Path) -> None:
    hand = dealt(tmp_path)
    then = hand.on_stage.stage.snapshot().nodes
    hand.settle()
    now = hand.on_stage.stage.snapshot().nodes
    assert {key: node.bounds for key, node in then.items()} == {key: node.bounds for key, node in now.items()}


def test_a_tap_on_a_token_that_is_still_coming_opens_it(tmp_path: Path) -> None:
    hand, key = prepared("token", tmp_path, (1280, 720))
    hand.press(key)
    hand.now += 20
    hand.on_stage.step()
    placed = [one for one in hand.on_stage.stage.snapshot().nodes if one.startswith("token-")]
    rect = hand.on_stage.stage.rect_of(placed[-1])
    assert rect is not None
    x, y = rect.centre
    hand.send(Pointer("down", x, y, 1), Pointer("up", x, y, 1))
    assert hand.on_stage.stage.find(tree.DIALOG) is not None


def test_a_pointer_that_passes_by_ends_nothing(tmp_path: Path) -> None:
    hand = dealt(tmp_path)
    screen = hand.on_stage.screen
    screen.post(Pointer("move", 700, 500))  # type: ignore[attr-defined]
    hand.on_stage.step()
    assert hand.ctx.motion.moving(hand.now)
    screen.post(Key("f2"))  # type: ignore[attr-defined]
    hand.on_stage.step()
    assert hand.ctx.motion.at("deal", hand.now) == 1


def test_a_motion_that_is_over_leaves_nothing_to_do(tmp_path: Path) -> None:
    hand = dealt(tmp_path)
    hand.settle()
    assert not hand.on_stage.stage.waiting
    assert step(hand.on_stage.scene.playing) == "answer"  # type: ignore[attr-defined]


def test_a_sheet_shows_its_frames_in_a_grid() -> None:
    sheet = SHEETS["deal"]
    made = drawn(sheet, film("deal"))
    assert made.get_width() > sheet.columns * sheet.wide
    cells = [made.subsurface(8 + at * (sheet.wide + 8), 8, sheet.wide, 100) for at in range(sheet.columns)]
    assert not alike(cells[0], cells[-1]), "the card moves from frame to frame"


def test_the_sheets_of_the_readme_are_there_and_small() -> None:
    for name in README:
        assert (paths.resource("assets") / "screenshots" / f"motion-{name}.jpg").stat().st_size < 300_000
