"""Pictures of a secret round of stances."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from game.core import moves
from game.core.cards import InterestDraft, Stance, StanceAnswer
from game.scenes.play import PlayScene
from game.scenes.scene import Scene
from tests.scenes.seats import LONG_LINE, interest_on_table, sit_down
from tests.stagehand import Stagehand

Prepared = tuple[Scene, tuple[str, ...]]
LARGE = [2, 2, 2, 2, 1, 1, 1, 1]
MANY = 9


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Prepared]]]:
    """Yield the main states, and the longest texts of the largest table."""
    yield "open", lambda hand: _sat(hand, [2, 2, 2])
    yield "open-anonymous", lambda hand: _sat(hand, [2, 2, 2], secrecy="anonymous", screen="visible")
    yield "open-long", lambda hand: _sat(hand, LARGE, long=True, secrecy="anonymous", screen="visible")
    yield "curtain", lambda hand: _sat(hand, [2, 2, 2], "enter")
    yield "curtain-anonymous", lambda hand: _sat(hand, [2, 2, 2], "enter", secrecy="anonymous")
    yield "curtain-long", lambda hand: _sat(hand, [2] * 6, "enter", long=True, secrecy="anonymous", screen="visible")
    yield "private", lambda hand: _sat(hand, [2, 2, 2], "enter", "enter", "2", secrecy="parties")
    yield "private-clash", lambda hand: _sat(hand, [2, 2, 2], "enter", "enter", "4")
    yield "private-nothing", lambda hand: _sat(hand, [1, 1, 1], "enter", "l", "enter", "4")
    yield "private-long", lambda hand: _sat(hand, [2] * 6, "enter", "enter", "4", long=True, secrecy="parties")
    yield "blind", lambda hand: _sat(hand, [2, 2, 2], "enter", "enter", screen="visible")
    yield "blind-one-key", lambda hand: _sat(hand, [1, 1, 1], "enter", "l", "enter", screen="visible")
    yield (
        "blind-long",
        lambda hand: _sat(hand, [2] * 6, "enter", "enter", long=True, secrecy="parties", screen="visible"),
    )
    yield "private-large", lambda hand: _sat(_larger(hand), [2, 2, 2], "enter", "enter", "4", secrecy="parties")
    yield "blind-large", lambda hand: _sat(_larger(hand), [2, 2, 2], "enter", "enter", screen="visible")
    yield "reveal", lambda hand: _revealed(hand, ("mine", "clash", "grant", "clash", "neutral"))
    yield "reveal-parties", lambda hand: _revealed(hand, ("mine", "clash", "grant", "clash"), secrecy="parties")
    yield "reveal-too-few", lambda hand: _revealed(hand, ("mine", None, None, "clash"), secrecy="parties")


def _larger(hand: Stagehand) -> Stagehand:
    hand.settings = replace(hand.settings, text_size=150)
    return hand


def _sat(hand: Stagehand, sizes: list[int], *keys: str, long: bool = False, **rules: Any) -> Prepared:
    playing = sit_down(hand.desk.saves, "interest", sizes, long=long, response="secret", **rules)
    if long:
        for place in range(MANY - 2):
            short = f"{place} Roosters met een gezicht erbij"
            playing.session.play(moves.lift_interest, "B", InterestDraft(text=LONG_LINE, short_name=short))
        interest_on_table(playing, LONG_LINE)
    else:
        interest_on_table(playing)
    return PlayScene(playing), keys


def _revealed(hand: Stagehand, said: tuple[Stance | None, ...], **rules: Any) -> Prepared:
    scene, _ = _sat(hand, [2, 2, 2], **rules)
    assert isinstance(scene, PlayScene)
    session = scene.playing.session
    session.play(moves.open_stances)
    for player, stance in zip(session.awaited(), said, strict=True):
        session.answer_secretly(player, StanceAnswer(stance=stance) if stance else None)
    return scene, ()
