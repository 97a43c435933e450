"""A card and a token that show what a look and a size of text do."""

from __future__ import annotations

from collections.abc import Callable

from game.drawing.seats import seat_angles
from game.drawing.tokens import TokenLook
from game.scenes.faces import paint_front
from game.storage.catalog import Say
from game.ui.art.cards import BAND, NAME_LEFT
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Column, Label, Layers, Pad, Panel, Picture, Place, Row, Widget

_WIDE, _HIGH, _NAME = 440, 610, 300
_TOKEN = TokenLook(3, ("holds", "grants", "holds", "clashes", "neutral"), seat_angles(5))
_STANCES = ("mine", "grant", "neutral", "clash")


def sample(say: Say) -> Widget:
    """Return a column with an open card and an interest with its signs."""
    front = Picture(_front, (_WIDE, _HIGH), shows="front", beyond=40)
    words = Column(
        (
            Label(say("settings.sample_question"), "question_40", fit=("heading_big", "heading"), height=250),
            Label(say("settings.sample_why"), "card_text", "ink_2"),
            Picture(_ornament, (_WIDE - 72, 80), weight=1, shows="ornament"),
        ),
        gap=16,
    )
    card = Layers(
        (
            front,
            (
                Label(say("vocabulary.theme.trust"), "band", "on_band", max_lines=1, cut=True),
                Place(NAME_LEFT + 14, (BAND - 40) / 2, _NAME - 28, 40),
            ),
            (Pad(words, sides=(36, 30, 36, 24)), Place(0, BAND, _WIDE, _HIGH - BAND)),
        ),
        width=_WIDE,
        height=_HIGH,
    )
    signs = tuple(
        Row((Picture(_sign(one), (44, 44), shows=one), Label(say(f"vocabulary.stance.{one}"))), gap=14)
        for one in _STANCES
    )
    token = Picture(_token, (150, 150), shows="token", beyond=30)
    interest = Panel(
        Row((token, Column(signs, gap=8, weight=1)), gap=26), look="inset", edge="outline", shadow=2, weight=1
    )
    return Column((card, interest), gap=28, width=_WIDE)


def _front(canvas: Canvas, rect: Rect) -> None:
    paint_front(canvas, rect, "trust", _NAME)


def _ornament(canvas: Canvas, rect: Rect) -> None:
    assert canvas.art is not None
    canvas.sprite(canvas.art.ornament(round(rect.w), min(150, round(rect.h)), "trust"), rect)


def _token(canvas: Canvas, rect: Rect) -> None:
    assert canvas.art is not None
    canvas.sprite(canvas.art.token(rect.w - 20, _TOKEN), rect)


def _sign(stance: str) -> Callable[[Canvas, Rect], None]:
    def paint(canvas: Canvas, rect: Rect) -> None:
        assert canvas.art is not None
        canvas.sprite(canvas.art.stance(rect.w, stance), rect)

    return paint
