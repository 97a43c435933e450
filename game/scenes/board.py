"""The round table on the screen: seats with their names, interests as tokens, ties, and the two piles."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from math import cos, sin
from typing import ClassVar

from game.analysis.interests import InterestStanding
from game.analysis.placing import Box as Wall
from game.analysis.placing import Placing, place
from game.analysis.summary import Summary
from game.scenes.board_look import BoardLook
from game.scenes.board_parts import PILE, RIM, Pile, Plate, Seat, Tokens, Top, around
from game.storage.catalog import Say
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.art.seats import seat_angles
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import Kit, Spot, Widget

SEAT, SEAT_MANY, SEAT_TURN = 84.0, 70.0, 96.0
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
        seats, plates = self._seats(cx, cy, radius, rect, kit)
        walls = tuple((r.x - cx, r.y - cy, r.right - cx, r.bottom - cy) for _, r in plates)
        placing = self.model.placing(self._key(radius, walls), lambda: self._placing(radius, walls))
        spots = [Spot(Top(self.look, placing, radius, key="table-top"), around(cx, cy, 2 * radius))]
        spots.append(
            Spot(Tokens(self.look, self.say, self.on_token, self.travel, placing, (cx, cy), radius, key="tokens"), rect)
        )
        spots += [Spot(seat, place_) for seat, place_ in seats]
        spots += [Spot(plate, place_) for plate, place_ in plates]
        if self.look.piles:
            spots += self._piles(rect)
        return tuple(spots)

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

    def _seats(
        self, cx: float, cy: float, radius: float, rect: Rect, kit: Kit
    ) -> tuple[list[tuple[Widget, Rect]], list[tuple[Widget, Rect]]]:
        seats: list[tuple[Widget, Rect]] = []
        plates: list[tuple[Widget, Rect]] = []
        many = len(self.look.seats) >= MANY
        share = radius / 346
        for seat, angle in zip(self.look.seats, seat_angles(len(self.look.seats)), strict=True):
            size = (SEAT_TURN - (12 if many else 0) if seat.turn else SEAT_MANY if many else SEAT) * max(0.6, share)
            x, y = cx + (radius - 2) * cos(angle), cy + (radius - 2) * sin(angle)
            named = f"{seat.name}, {seat.below}" if seat.below else seat.name
            seats.append((Seat(seat.number, size, seat.turn, name=named, key=f"seat-{seat.party}"), around(x, y, size)))
            if not self.look.plates:
                continue
            plate = Plate(seat, key=f"plate-{seat.party}")
            wide, high = kit.measure(plate, PLATE_WIDE * min(PLATE_GROWS, kit.type.factor))
            over = sin(angle) < -0.9
            shift = 34 if many and 0.2 < abs(cos(angle)) < 0.9 else 30 if 0.2 < abs(cos(angle)) < 0.9 else 0
            left = x + (shift if cos(angle) > 0 else -shift) - wide / 2
            left = min(max(left, rect.x), rect.right - wide)
            top = y - size / 2 - high - 8 if over else y + size / 2 + 4
            top = min(max(top, rect.y), rect.bottom - high)
            plates.append((plate, Rect(left, top, wide, high)))
        return seats, plates

    def _piles(self, rect: Rect) -> list[Spot]:
        wide, high = PILE
        say, look = self.say, self.look
        draw = Pile("draw", look.draw, say("play.draw_pile", n=look.left), key="draw-pile")
        discard = Pile("discard", look.discard, say("play.discard_pile", n=look.played), key="discard-pile")
        return [
            Spot(draw, Rect(rect.x + 6, rect.y + 10, wide + 100, high + 40)),
            Spot(discard, Rect(rect.right - 18 - wide - 100, rect.y + 10, wide + 100, high + 40)),
        ]
