"""The table beside a response round: the token in its middle takes colour with every answer."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, sin

from game.analysis.interests import Sides, sides
from game.core.cards import Stance
from game.core.state import Interest, State
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Picture, Widget

RADIUS = 190
TOKEN = 190
SEAT = 64
HALF = RADIUS + SEAT / 2 + 8


def token_states(state: State, found: Sides) -> tuple[str, ...]:
    """How each party in the order of the seats stands, in the words of a token's ring."""
    return tuple(_state(party.id, found) for party in state.parties)


def _state(party: str, found: Sides) -> str:
    clashes = party in found.clashes
    for name, held in (("holds", found.holds), ("grants", found.grants), ("neutral", found.neutral)):
        if party in held:
            return f"{name}_clashes" if clashes else name
    return "clashes" if clashes else "unheard"


def table_with(
    state: State,
    interest: Interest,
    stances: Iterable[tuple[str, Stance]],
    turn: str | None,
    filling: tuple[str, int] | None,
    name: str,
) -> Widget:
    """The round table with one token on it; `turn` is the party asked now, `filling` a party and how far (1 to 8)."""
    from game.drawing.seats import seat_angles
    from game.drawing.tokens import STEPS, TokenLook

    found = sides(interest.evidence.party, stances)
    states = token_states(state, found)
    angles = seat_angles(len(state.parties))
    owner = next((party.number for party in state.parties if party.id == interest.evidence.party), 0)
    numbers = tuple(party.number for party in state.parties)
    gold = len(state.parties) > 1 and all(one == "holds" for one in states)
    growing = next((i for i, party in enumerate(state.parties) if filling and party.id == filling[0]), -1)
    step = filling[1] if filling else STEPS
    seen = TokenLook(owner, states, angles, numbers, gold, filling=growing, step=step)
    turns = tuple(party.id == turn for party in state.parties)

    def paint(canvas: Canvas, rect: Rect) -> None:
        art = canvas.art
        if art is None:
            return
        canvas.sprite(art.table(RADIUS, RADIUS, inner=0, rim=18, rings=False), rect)
        canvas.sprite(art.token(TOKEN, seen), rect)
        x, y = rect.centre
        for angle, number, now in zip(angles, numbers, turns, strict=True):
            at = Rect(x + RADIUS * cos(angle) - SEAT / 2, y + RADIUS * sin(angle) - SEAT / 2, SEAT, SEAT)
            canvas.sprite(art.seat(SEAT, number, turn=now), at)

    return Picture(paint, size=(2 * HALF, 2 * HALF), shows=(seen, turns), beyond=60, name=name)
