"""The round table on the screen: seats with their names, interests as tokens, ties, and the two piles."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from math import cos, sin
from typing import ClassVar

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.analysis.table_map import Ground, MapTie, TableMap, lay_out
from game.drawing.geometry import Box
from game.drawing.seats import seat_angles
from game.drawing.tables import RIM
from game.drawing.ties import sign_size
from game.pictures.map_shapes import tie_width
from game.scenes.board_look import BoardLook, SeatLook
from game.scenes.board_parts import PILE, Pile, Plate, Seat, Sign, Tie, Tokens, Top
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
ROOMY, LEAST_ZOOM, LEAST_SEAT = 346.0, 0.45, 0.6
"""From this radius everything on the table has its full size; seats become less small than tokens."""
OVER_RIM = 2.0
"""How far within the table's edge the middle of a seat's disc is."""
PLATE_WIDE = 284.0
PLATE_GROWS = 1.25
"""How much wider a plate may be when the text is enlarged."""


class BoardModel:
    """What the table remembers between rebuilds: where everything lies, and which tokens it has seen."""

    def __init__(self) -> None:
        self._for: Hashable = None
        self._laid: TableMap | None = None
        self.origins: dict[str, tuple[float, float]] = {}
        """Where the tokens that the last move moved were before it."""
        self._known: frozenset[str] | None = None
        self._tied: TableMap | None = None

    def laid(
        self, key: Hashable, lay: Callable[[TableMap | None], TableMap], leaves: Callable[[str], object]
    ) -> TableMap:
        """The table for this key, laid once, from the one before it: what has not changed stays where it is.

        `leaves` hears of each token that leaves its place, unless the whole table changed its size.
        """
        if self._laid is None or self._for != key:
            before = self._laid
            self._laid, self._for = lay(before), key
            if before is not None and before.ground == self._laid.ground:
                places = {token.id: (token.x, token.y) for token in self._laid.tokens}
                was = {token.id: (token.x, token.y) for token in before.tokens}
                self.origins = {one: at for one, at in was.items() if one in places and places[one] != at}
                for interest in self.origins:
                    leaves(interest)
        return self._laid

    def arrived(self, interests: Sequence[InterestStanding]) -> tuple[str, ...]:
        """The interests that are new since the last call; none at the first."""
        before = self._known
        self._known = frozenset(one.id for one in interests)
        return () if before is None else tuple(one.id for one in interests if one.id not in before)

    def tied(self, laid: TableMap) -> tuple[str, ...]:
        """The names of the ties that are new, or lie elsewhere, since the last call; none at the first."""
        before, self._tied = self._tied, laid
        if before is None or before is laid or before.ground != laid.ground:
            return ()
        return tuple(tie_name(tie) for tie in laid.ties if tie not in before.ties)


def tie_name(tie: MapTie) -> str:
    """What the motion of a tie is called."""
    return f"tie-{tie.first}-{tie.second or tie.party}"


def _bare(half: float) -> float:
    """The radius of a table without names, in a square of twice that half: the discs on its edge stay within."""
    return half - SEAT_TURN / 2 * shrunk(half, LEAST_SEAT) - OVER_RIM


def shrunk(radius: float, least: float = LEAST_ZOOM) -> float:
    """How much smaller things are on a table of this radius than on one that has room; never too small to see."""
    return min(1.0, max(least, radius / ROOMY))


def _still(name: str) -> None:
    """Nothing moves."""


@record
class Board(Widget):
    """The table in the middle of its rectangle, with everything on it.

    `on_token` gets an interest's id when its token is pressed; without it tokens only show. `leaves` is told which tokens
    set out from where they lay, and `grows` the names of the ties that are to be drawn before people's eyes.
    """

    look: BoardLook
    summary: Summary
    say: Say
    model: BoardModel
    on_token: Callable[[str], object] | None = None
    leaves: Callable[[str], object] = _still
    grows: Callable[[str], object] = _still
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """As wide as there is room, a little higher than wide."""
        wide = min(width, 836.0)
        return Size(wide, wide * 1.08)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Table, tokens, seats with plates, piles."""
        radius = min(rect.w * 0.414, rect.h * 0.383) if self.look.plates else _bare(min(rect.w, rect.h) / 2)
        cx, cy = rect.x + rect.w / 2, rect.y + rect.h / 2 + (radius * 0.02 if self.look.plates else 0.0)
        zoom = shrunk(radius)
        round_it = _Round(self, (cx, cy), radius, rect, kit)
        walls = tuple(round_it.walls(zoom))
        ground = Ground(
            radius / zoom - RIM, radius / zoom - RIM, seats=RIM - OVER_RIM / zoom, stool=round_it.stool / zoom, walls=walls,
            keeps=True,
        )  # fmt: skip
        laid = self.model.laid(self._key(ground), lambda before: self._lay(ground, before), self.leaves)
        tokens = Tokens(
            self.look, self.summary, self.say, self.on_token, laid, self.model.origins, (cx, cy), radius, zoom, key="tokens"
        )  # fmt: skip
        for name in self.model.tied(laid):
            self.grows(name)
        return (
            Spot(Top(laid.middle, radius, zoom, key="table-top"), Rect.around(cx, cy, 2 * radius)),
            *self._ties(laid, (cx, cy), zoom),
            Spot(tokens, rect),
            *round_it.seats(),
            *(round_it.plates() if self.look.plates else ()),
            *(self._piles(rect) if self.look.piles else ()),
        )

    def says(self, kit: Kit) -> AccessNode | None:
        """A group with how much lies on the table."""
        return AccessNode("", tree.GROUP, self.say("play.on_table", n=len(self.look.interests)))

    def _ties(self, laid: TableMap, centre: tuple[float, float], zoom: float) -> list[Spot]:
        """Lines first, for the line of another tie may lie on a sign."""
        wide, lines, signs = tie_width(laid), list[Spot](), list[Spot]()
        for at, tie in enumerate(laid.ties):
            chosen, name = self.look.chosen in (tie.first, tie.second), tie_name(tie)
            line = Tie(tie, name, centre, zoom, wide, chosen, key=f"board-tie-{at}")
            lines.append(Spot(line, line.bounds()))
            size = sign_size(wide, chosen=chosen) * zoom
            place = Rect.around(centre[0] + tie.sign[0] * zoom, centre[1] + tie.sign[1] * zoom, size)
            signs.append(Spot(Sign(name, size, key=f"board-sign-{at}"), place))
        return lines + signs

    def _key(self, ground: Ground) -> Hashable:
        sides = tuple((one.id, one.class_, one.holds, one.grants) for one in self.look.interests)
        ties = tuple((clash.interests, clash.by) for clash in self.summary.clashes)
        return ground, sides, ties

    def _lay(self, ground: Ground, before: TableMap | None) -> TableMap:
        """Tokens and ties; names stand at the seats, and on what a token tells when it is opened."""
        parties = [seat.party for seat in self.look.seats]
        return lay_out(
            self.look.interests, self.summary.clashes, parties, plates={}, labels={}, ground=ground, before=before
        )

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
        """The discs, each named where its plate is not there to tell it."""
        for seat, angle in self._seated:
            size = self._size(seat)
            named = "" if self._board.look.plates else seat.told
            disc = Seat(seat.number, size, seat.turn, name=named, key=f"seat-{seat.party}")
            yield Spot(disc, Rect.around(*self._point(angle), size))

    def plates(self) -> Iterator[Spot]:
        """The names."""
        for seat, angle in self._seated:
            yield Spot(Plate(seat, key=f"plate-{seat.party}"), self._plate(seat, angle))

    def walls(self, zoom: float) -> Iterator[Box]:
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
            yield Box((area.x - cx) / zoom, (area.y - cy) / zoom, (area.right - cx) / zoom, (area.bottom - cy) / zoom)

    @property
    def stool(self) -> float:
        """The radius of the largest disc at a seat: that of the seat in turn."""
        return (SEAT_TURN - 12 if self._many else SEAT_TURN) * shrunk(self._radius, LEAST_SEAT) / 2

    def _size(self, seat: SeatLook) -> float:
        if seat.turn:
            natural = SEAT_TURN - 12 if self._many else SEAT_TURN
        else:
            natural = SEAT_MANY if self._many else SEAT
        return natural * shrunk(self._radius, LEAST_SEAT)

    def _point(self, angle: float) -> tuple[float, float]:
        cx, cy = self._centre
        return cx + (self._radius - OVER_RIM) * cos(angle), cy + (self._radius - OVER_RIM) * sin(angle)

    def _plate(self, seat: SeatLook, angle: float) -> Rect:
        """Below its seat and a little outwards; above the seat at the top."""
        x, y = self._point(angle)
        half, kit, rect = self._size(seat) / 2, self._kit, self._rect
        wide, high = kit.measure(Plate(seat), PLATE_WIDE * min(PLATE_GROWS, kit.type.factor))
        out = (OUTWARDS if cos(angle) > 0 else -OUTWARDS) if _ASLANT < abs(cos(angle)) < _SIDEWAYS else 0.0
        left = min(max(x + out - wide / 2, rect.x), rect.right - wide)
        top = y - half - high - 8 if sin(angle) < -_SIDEWAYS else y + half + 4
        return Rect(left, min(max(top, rect.y), rect.bottom - high), wide, high)
