"""Records a scene while it moves: a copy of the window for each frame of 1/60 second, by a clock of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pygame

from game.core import moves
from game.core.cards import InterestAnswer, InterestDraft, ScaleAnswer
from game.core.state import State
from game.scenes.play import PlayScene
from game.ui.headless import Headless
from game.ui.inputs import Key
from tests.gallery_scenes.play import at
from tests.scenes.seats import interest_on_table, secretly, sit_down
from tests.stagehand import Stagehand

FRAME = 1000 / 60
LAST = 350
"""Milliseconds after which every motion is over."""


class Frame(NamedTuple):
    """How the window looks so many milliseconds after the key that began the motion, and what was repainted for it."""

    ms: float
    picture: pygame.Surface
    areas: tuple[pygame.Rect, ...]


Prepared = tuple[PlayScene, tuple[str | Callable[[], object], ...], str]
"""A table, the keys and moves that lead to the moment before a motion, and the key that begins it."""


def _deal(hand: Stagehand) -> Prepared:
    there = at("answer.interest", 4)

    def with_cards_left(state: State) -> bool:
        return there(state) and state.turn is not None and state.turn.index < len(state.pile) - 2

    return PlayScene(hand.playing(with_cards_left)), (), "alt+p"


def _reveal(hand: Stagehand) -> Prepared:
    playing = sit_down(hand.desk.saves, "scale", [2, 2, 2])
    session = playing.session
    session.play(moves.open_secret)
    for player, value in zip(session.state.players[:-1], (4, 2, 3, 4, 5), strict=True):
        session.answer_secretly(player.id, ScaleAnswer(value=value))
    return PlayScene(playing), ("enter", "4"), "enter"


def _settle(hand: Stagehand) -> Prepared:
    playing = sit_down(hand.desk.saves, "term", [1, 1, 1])
    secretly(playing, "Mensen helpen om het zelf te kunnen.", "Samen eerder erbij zijn.")
    return PlayScene(playing), ("enter", lambda: hand.type("Dat niemand tweemaal hetzelfde vertelt.")), "enter"


def _token(hand: Stagehand) -> Prepared:
    return _answered(hand, "1", "2", "3", "2")


def _tie(hand: Stagehand) -> Prepared:
    return _answered(hand, "4", "1", "2", "3", "2")


def _answered(hand: Stagehand, *keys: str) -> Prepared:
    """The table as people have it before their eyes; then an interest, and how the others stand."""
    playing = sit_down(hand.desk.saves, "interest", [1] * 5)
    session = playing.session
    for party, own in (
        ("B", "Minder avonddienst"),
        ("B", "Trots op het vak"),
        ("C", "Rust"),
        ("D", "Zicht op de wijk"),
    ):
        session.play(moves.lift_interest, party, InterestDraft(text=own, short_name=own))
    scene = PlayScene(playing)

    def answer() -> None:
        assert scene.play is not None
        assert session.state.turn is not None
        scene.play.do(moves.answer_card, session.state.turn.player, InterestAnswer(text="Gezinnen vragen op tijd hulp"))
        hand.on_stage.grant(None)

    return scene, (answer, *keys), "enter"


def _segment(hand: Stagehand) -> Prepared:
    playing = sit_down(hand.desk.saves, "interest", [1] * 5)
    interest_on_table(playing)
    return PlayScene(playing), (), "1"


def _curtain(hand: Stagehand) -> Prepared:
    playing = sit_down(hand.desk.saves, "scale", [2, 2, 2])
    playing.session.play(moves.open_secret)
    return PlayScene(playing), ("enter", "4"), "enter"


def _dialog(hand: Stagehand) -> Prepared:
    return PlayScene(hand.playing(at("answer.open", 4))), (), "esc"


def _toast(hand: Stagehand) -> Prepared:
    return PlayScene(hand.playing(at("answer.open", 4))), (), "ctrl+z"


MOTIONS: dict[str, Callable[[Stagehand], Prepared]] = {
    "deal": _deal,
    "reveal": _reveal,
    "settle": _settle,
    "token": _token,
    "tie": _tie,
    "segment": _segment,
    "curtain": _curtain,
    "dialog": _dialog,
    "toast": _toast,
}
"""What begins each motion on the real table."""


def prepared(
    name: str,
    folder: Path,
    size: tuple[int, int],
    *,
    motion: bool = True,
    look: str = "lamp",
    window: type[Headless] = Headless,
) -> tuple[Stagehand, str]:
    """Show the moment before a motion; return the hand that shows it, and the key to press."""
    hand = Stagehand(folder, "en", size, look)
    hand.window = window
    hand.settings = replace(hand.settings, motion=motion)
    scene, keys, last = MOTIONS[name](hand)
    hand.show(scene)
    for key in keys:
        if isinstance(key, str):
            hand.press(key)
        else:
            key()
    hand.settle()
    return hand, last


def key_of(chord: str) -> Key:
    """The input of a key with what is held beside it."""
    *held, key = chord.split("+")
    return Key(key, ctrl="ctrl" in held, alt="alt" in held)


def recorded(
    name: str, size: tuple[int, int] = (1280, 720), *, motion: bool = True, look: str = "lamp", anew: bool = False
) -> Iterator[Frame]:
    """Yield the frame in which the key is answered, and those after it until everything is at rest.

    anew: with the whole window painted in each of them.
    """
    with tempfile.TemporaryDirectory() as folder:
        hand, last = prepared(name, Path(folder), size, motion=motion, look=look)
        screen = hand.on_stage.screen
        assert isinstance(screen, Headless)
        screen.post(key_of(last))
        began = hand.now
        for number in range(round(LAST / FRAME) + 1):
            hand.now = began + round(number * FRAME)
            screen.areas = []
            if anew:
                hand.on_stage.stage.dirty()
            hand.on_stage.step()
            yield Frame(number * FRAME, screen.surface.copy(), tuple(screen.areas))
