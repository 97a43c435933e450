"""Wherever Tab leads, everybody sees where they are: on every scene, in every look."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from tests.focusing import unseen_focus
from tests.gallery import shots
from tests.stagehand import Stagehand

LOOKS = ("lamp", "daylight", "high_contrast")
SIZE = (1280, 720)
# Each scene once, the looks in turns; every picture in every look is a long test.
FEW = (
    "title-first", "setup-first", "setup-party", "setup-more", "play-interest", "play-exchange", "play-note",
    "play-same-clash", "secret-private", "secret-response", "secret-settle", "stances-private", "closing-agreements",
    "closing-evaluation", "summary-map", "summary-map-filters", "summary-exchange", "summary-evidence", "library-several",
    "settings-see", "keep-choices", "setup-decks", "decks-own", "decks-browse", "decks-print",
)  # fmt: skip
WAYS = [
    pytest.param(
        name, look, marks=() if name in FEW and FEW.index(name) % len(LOOKS) == at else pytest.mark.long
    )
    for name in shots()
    for at, look in enumerate(LOOKS)
]  # fmt: skip


@pytest.mark.parametrize(("name", "look"), WAYS)
def test_the_focus_is_seen_wherever_tab_leads(tmp_path: Path, name: str, look: str) -> None:
    hand = Stagehand(tmp_path, "nl", SIZE, look)
    app = hand.stage(shots()[name])
    assert unseen_focus(hand) == []
    app.scene.closed(app.ctx)


def test_a_ring_that_nobody_sees_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hand = Stagehand(tmp_path, "nl", SIZE)
    hand.stage(shots()["title-first"])
    monkeypatch.setattr(Canvas, "ring", lambda canvas, rect, radius: canvas.box(rect, "", radius, edge="#FFFCF5"))
    assert any("of a line" in line for line in unseen_focus(hand))


def test_a_ring_that_lies_under_something_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hand = Stagehand(tmp_path, "nl", SIZE)
    hand.stage(shots()["title-first"])
    ring = Canvas.ring

    def half(canvas: Canvas, rect: Rect, radius: float) -> None:
        with canvas.clip(Rect(rect.x - 20, rect.y - 20, rect.w * 0.7, rect.h + 40)):
            ring(canvas, rect, radius)

    monkeypatch.setattr(Canvas, "ring", half)
    assert any("hidden right" in line for line in unseen_focus(hand))


def test_the_few_are_there() -> None:
    assert set(FEW) <= set(shots())
