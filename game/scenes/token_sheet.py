"""What a token stands for: the interest with its ladder, and how every party stands towards it."""

from __future__ import annotations

from collections.abc import Callable

from game.analysis.interests import InterestStanding, OtherWords
from game.scenes.board_look import board_look, token_look
from game.scenes.discs import disc
from game.scenes.view import Play
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Button, Column, Dialog, Label, Picture, Row, Scroll, ScrollModel, Spacer, Widget

_TOKEN = 96.0
_WORDS = 90.0
"""The width of the words before each step."""


def token_sheet(play: Play, interest: str, scroll: ScrollModel, close: Callable[[], object]) -> Widget | None:
    """A dialog that tells an interest; None when it is no longer there."""
    one = next((found for found in play.summary.interests if found.id == interest), None)
    if one is None:
        return None
    say = play.say
    seats = board_look(play.state, play.summary, say).seats
    seen = token_look(one, seats)

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.token(_TOKEN, seen), rect)

    title = Column(
        (
            Label(one.text, "heading", heading=1),
            Label(say(f"vocabulary.class.{one.class_}"), "label", "ink_2"),
        ),
        gap=2,
        weight=1,
    )
    parts: list[Widget] = [Row((Picture(paint, (_TOKEN + 16, _TOKEN + 16), seen), title), gap=18)]
    typed = play.ctx.canvas.type
    tags = (say("panel.want"), say("panel.because"))
    wide = max(_WORDS * max(1.0, typed.factor), *(typed.width(tag, "label") + 2 for tag in tags))
    parts += [_step(say("panel.want"), one.position, wide)] if one.position else []
    parts += [_step(say("panel.because"), why, wide) for why in one.whys]
    if one.other_words:
        parts.append(Label(say("panel.other_words"), "label", "ink_2"))
        parts += [_said(play, words) for words in one.other_words]
    parts.append(Label(say("panel.standing"), "label", "ink_2"))
    parts += [_party(play, one, party.id) for party in play.state.parties]
    body = Column(
        (
            Scroll(Column(tuple(parts), gap=10), scroll, most=660),
            Row((Spacer(), Button(say("play.close"), close, kind="primary", shortcut="enter", key="close"))),
        ),
        gap=16,
    )
    return Dialog("", body, close, wide=860, name=one.short_name, key="token-sheet")


def _step(label: str, words: str, wide: float) -> Widget:
    return Row((Label(label, "label", "ink_2", width=wide), Label(words, weight=1)), gap=12, align="start")


def _said(play: Play, words: OtherWords) -> Widget:
    """How somebody else put it, with whose words they are."""
    party = play.state.party(words.party)
    return Row((disc(party.number, 40, name=party.name), Label(words.text, weight=1)), gap=12)


def _party(play: Play, one: InterestStanding, party_id: str) -> Widget:
    party, number = play.state.party(party_id), play.state.party(party_id).number
    said = [
        stance
        for stance, parties in (
            ("mine", one.holds),
            ("grant", one.grants),
            ("neutral", one.neutral),
            ("clash", one.clashes),
        )
        if party_id in parties
    ]

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.disc(40, number), rect)

    words = ", ".join(play.say(f"vocabulary.stance.{stance}") for stance in said) or play.say("panel.unheard")
    if party_id == one.raised_by:
        words = play.say("panel.raised_it")
    signs = [_sign(stance) for stance in said] if party_id != one.raised_by else []
    return Row(
        (Picture(paint, (40, 40), number), Label(party.name, weight=1), *signs, Label(words, "body_medium")), gap=12
    )


def _sign(stance: str) -> Widget:
    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.stance(34, stance), rect)

    return Picture(paint, (34, 34), stance)
