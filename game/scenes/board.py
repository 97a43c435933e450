"""The round table on the screen: seats with their names, interests as tokens, ties, and the two piles."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from math import cos, sin
from typing import ClassVar

from game.analysis.interests import InterestStanding
from game.analysis.placing import Box as Wall
from game.analysis.placing import Placing, place
from game.analysis.summary import Summary
from game.drawing.seats import seat_angles
from game.scenes.board_look import BoardLook, SeatLook
from game.scenes.board_parts import PILE, RIM, Pile, Plate, Seat, Tokens, Top, around
from game.storage.catalog import Say
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import Kit, Spot, Widget

SEAT, SEAT_MANY, SEAT_TURN = 84.0, 70.0, 96.0
OUTWARDS = 32.0
_ASLANT, _SIDEWAYS = 0.2, 0.9
MANY = 6
"""From so many parties seats are smaller."""
PLATE_WIDE = 284.0
PLATE_GROWS = 1.25
"""How much wider a plate may be when the text is enlarged."""


class BoardModel:
    """What the table remembers between rebuilds: where everything lies, and which tokens it has seen."""

    def __init__(self) -> None:
        self._for: Hashable = None
        self._placing: Placing | None = None
        self._known: frozenset[str] | None = None

    def placing(self, key: Hashable, make: Callable[[], Placing]) -> Placing:
        """The places for this key, computed once."""
        if self._placing is None or self._for != key:
            self._placing, self._for = make(), key
        return self._placing

    def arrived(self, interests: Sequence[InterestStanding]) -> tuple[str, ...]:
        """The interests that are new since the last call; none at the first."""
        before = self._known
        self._known = frozenset(one.id for one in interests)
        return () if before is None else tuple(one.id for one in interests if one.id not in before)


def _at_home(interest: str) -> float:
    return 1.0


@record
class Board(Widget):
    """The table in the middle of its rectangle, with everything on it.

    `on_token` gets an interest's id when its token is pressed; without it tokens only show. `travel` says how far
    along a token is on its way from its seat to its place, 0 to 1.
    """

    look: BoardLook
    summary: Summary
    say: Say
    model: BoardModel
    on_token: Callable[[str], object] | None = None
    travel: Callable[[str], float] = _at_home
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """As wide as there is room, a little higher than wide."""
        wide = min(width, 836.0)
        return Size(wide, wide * 1.08)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Table, tokens, seats with plates, piles."""
        radius = min(rect.w * 0.414, rect.h * 0.383)
        cx, cy = rect.x + rect.w / 2, rect.y + rect.h / 2 + radius * 0.02
        round_it = _Round(self, (cx, cy), radius, rect, kit)
        walls = tuple(round_it.walls())
        placing = self.model.placing(self._key(radius, walls), lambda: self._placing(radius, walls))
        tokens = Tokens(self.look, self.say, self.on_token, self.travel, placing, (cx, cy), radius, key="tokens")
        return (
            Spot(Top(self.look, placing, radius, key="table-top"), around(cx, cy, 2 * radius)),
            Spot(tokens, rect),
            *round_it.seats(),
            *(round_it.plates() if self.look.plates else ()),
            *(self._piles(rect) if self.look.piles else ()),
        )

    def says(self, kit: Kit) -> AccessNode | None:
        """A group with how much lies on the table."""
        return AccessNode("", tree.GROUP, self.say("play.on_table", n=len(self.look.interests)))

    def _key(self, radius: float, walls: tuple[Wall, ...]) -> Hashable:
        sides = tuple((one.id, one.class_, one.holds, one.grants) for one in self.look.interests)
        ties = tuple(clash.interests for clash in self.summary.clashes)
        return radius, walls, sides, ties

    def _placing(self, radius: float, walls: tuple[Wall, ...]) -> Placing:
        angles = seat_angles(len(self.look.seats))
        seats = {seat.party: angle for seat, angle in zip(self.look.seats, angles, strict=True)}
        return place(self.look.interests, self.summary.clashes, seats, radius - RIM, radius - 2, walls)

    def _piles(self, rect: Rect) -> list[Spot]:
        wide, high = PILE
        say, look = self.say, self.look
        draw = Pile("draw", look.draw, say("play.draw_pile", n=look.left), key="draw-pile")
        discard = Pile("discard", look.discard, say("play.discard_pile", n=look.played), key="discard-pile")
        return [
            Spot(draw, Rect(rect.x + 6, rect.y + 10, wide + 100, high + 40)),
            Spot(discard, Rect(rect.right - 18 - wide - 100, rect.y + 10, wide + 100, high + 40)),
        ]


class _Round:
    """What stands round the table at one size: seats with their plates."""

    def __init__(self, board: Board, centre: tuple[float, float], radius: float, rect: Rect, kit: Kit) -> None:
        self._board = board
        self._centre = centre
        self._radius = radius
        self._rect = rect
        self._kit = kit
        looks = board.look.seats
        self._seated = tuple(zip(looks, seat_angles(len(looks)), strict=True))
        self._many = len(looks) >= MANY

    def seats(self) -> Iterator[Spot]:
        """The discs, each named."""
        for seat, angle in self._seated:
            size = self._size(seat)
            named = f"{seat.name}, {seat.below}" if seat.below else seat.name
            disc = Seat(seat.number, size, seat.turn, name=named, key=f"seat-{seat.party}")
            yield Spot(disc, around(*self._point(angle), size))

    def plates(self) -> Iterator[Spot]:
        """The names."""
        for seat, angle in self._seated:
            yield Spot(Plate(seat, key=f"plate-{seat.party}"), self._plate(seat, angle))

    def walls(self) -> Iterator[Wall]:
        """What tokens keep clear of, whoever's turn it is: so no token moves when the turn does."""
        cx, cy = self._centre
        if not self._board.look.plates:
            return
        for seat, angle in self._seated:
            area = self._plate(seat, angle)
            if seat.resting:
                turns = [
                    replace(seat, turn=True, below=self._board.say(key)) for key in ("play.in_turn", "play.speaks")
                ]
                for other in (replace(seat, turn=False, below=seat.resting), *turns):
                    area = area.joined(self._plate(other, angle))
            yield area.x - cx, area.y - cy, area.right - cx, area.bottom - cy

    def _size(self, seat: SeatLook) -> float:
        if seat.turn:
            natural = SEAT_TURN - 12 if self._many else SEAT_TURN
        else:
            natural = SEAT_MANY if self._many else SEAT
        return natural * max(0.6, self._radius / 346)

    def _point(self, angle: float) -> tuple[float, float]:
        cx, cy = self._centre
        return cx + (self._radius - 2) * cos(angle), cy + (self._radius - 2) * sin(angle)

    def _plate(self, seat: SeatLook, angle: float) -> Rect:
        """Below its seat and a little outwards; above the seat at the top."""
        x, y = self._point(angle)
        half, kit, rect = self._size(seat) / 2, self._kit, self._rect
        wide, high = kit.measure(Plate(seat), PLATE_WIDE * min(PLATE_GROWS, kit.type.factor))
        out = (OUTWARDS if cos(angle) > 0 else -OUTWARDS) if _ASLANT < abs(cos(angle)) < _SIDEWAYS else 0.0
        left = min(max(x + out - wide / 2, rect.x), rect.right - wide)
        top = y - half - high - 8 if sin(angle) < -_SIDEWAYS else y + half + 4
        return Rect(left, min(max(top, rect.y), rect.bottom - high), wide, high)
