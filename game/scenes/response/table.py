"""The table beside a response round: the token in its middle takes colour with every answer."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, sin
from typing import ClassVar

from game.analysis.interests import Sides, sides
from game.core.cards import Stance
from game.core.state import Interest, State
from game.drawing.tokens import STEPS, TokenLook
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.layout import Place
from game.ui.record import record
from game.ui.ways import Frames, Way
from game.ui.widget import Kit, Look
from game.ui.widgets import Layers, Picture, Widget

RADIUS = 190
TOKEN = 190
SEAT = 64
SEGMENT = "segment"
"""The motion of a part of the token that fills."""
LEAST_SEAT = 44
BEYOND = 8
"""How far a halo reaches beyond its seat."""


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
    filling: str,
    name: str,
    zoom: float = 1.0,
) -> Widget:
    """The round table with one token on it; `turn` is the party asked now, `filling` the one whose part fills."""
    from game.drawing.seats import seat_angles

    found = sides(interest.evidence.party, stances)
    states = token_states(state, found)
    angles = seat_angles(len(state.parties))
    owner = next((party.number for party in state.parties if party.id == interest.evidence.party), 0)
    numbers = tuple(party.number for party in state.parties)
    gold = len(state.parties) > 1 and all(one == "holds" for one in states)
    growing = next((i for i, party in enumerate(state.parties) if party.id == filling), -1)
    token = _Token(TokenLook(owner, states, angles, numbers, gold), growing, key="response-token")
    turns = tuple(party.id == turn for party in state.parties)

    radius, seat, token_size = RADIUS * zoom, max(LEAST_SEAT, SEAT * zoom), TOKEN * zoom
    half = radius + seat / 2 + BEYOND

    def wood(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.table(radius, radius, inner=0, rim=18 * zoom, rings=False), rect)

    def seats(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is None:
            return
        x, y = rect.centre
        for angle, number, now in zip(angles, numbers, turns, strict=True):
            at = Rect.around(x + radius * cos(angle), y + radius * sin(angle), seat)
            canvas.sprite(canvas.art.seat(seat, number, turn=now), at)

    size = (2 * half, 2 * half)
    return Layers(
        (
            Picture(wood, size=size, shows=zoom, beyond=60, name=name),
            (token, Place(half, half, token_size, token_size, anchor=(0.5, 0.5))),
            Picture(seats, size=size, shows=(numbers, turns, zoom), beyond=60),
        )
    )


@record
class _Token(Widget):
    """The interest; the segment of one seat grows from its middle."""

    seen: TokenLook
    growing: int
    bleed: ClassVar[float] = 24

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """As it stands."""
        self._step(canvas, rect, STEPS)

    def way(self) -> Way | None:
        """Step by step."""
        return Frames(SEGMENT, STEPS, self._step)

    def same(self, other: Widget) -> bool:
        """Whose part grew matters only while it grows."""
        return isinstance(other, _Token) and self.seen == other.seen

    def _step(self, canvas: Canvas, rect: Rect, step: int) -> None:
        if canvas.art is not None:
            seen = self.seen if step == STEPS else self.seen._replace(filling=self.growing, step=step)
            canvas.sprite(canvas.art.token(round(rect.w, 2), seen), rect)
