"""Where each interest lies on the round table: shared by all in the middle, others near who holds them; none overlap.

Coordinates are design units from the table's middle, x to the right and y down. The same interests always give the same
places. Targets follow the barycentre of the seats that hold (weight 1) and grant (0.5) an interest; each token then takes
the free point nearest to its target.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

from game.analysis.clashes import Clash
from game.analysis.interests import InterestClass, InterestStanding

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom of what no token may cover."""

TIERS = ((36, 68.0, 58.0), (60, 58.0, 50.0), (110, 44.0, 44.0), (10_000, 36.0, 36.0))
"""Up to so many interests: the size of a token that all share, and of the others."""
MIDDLE, MIDDLE_MOST, MIDDLE_STEP = 0.38, 0.62, 0.06
"""The inner ring as a share of the table's top; it grows with what all share."""
LATTICE = 9.0
GAP = 8.0
SEAT_ROOM = 54.0
"""How far a token's edge stays from the middle of a seat, at least."""
MOST_TIES = 8
SIGN = 26.0
TIE_ROOM = 56.0
"""Between two interests that clash there is room for the sign on their tie, where the table has room."""
_BOWS = (0.12, 0.22, 0.06, 0.34, 0.48, 0.64, -0.12, -0.22, -0.34)
_SIGN_AT = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)
_NEAR_SEAT: frozenset[InterestClass] = frozenset({"own", "not_yet_heard", "conflicting"})


@dataclass(frozen=True)
class Spot:
    """Where a token lies, and its diameter."""

    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Tie:
    """A clash between two interests as a curve: from token to token along a control point, with its sign."""

    first: str
    second: str
    control: Point
    sign: Point


@dataclass(frozen=True)
class Placing:
    """All that lies on the table; `middle` is the inner ring's share of the top, `left_out` found no place."""

    spots: Mapping[str, Spot]
    ties: tuple[Tie, ...]
    middle: float
    left_out: tuple[str, ...] = ()


def place(
    interests: Sequence[InterestStanding],
    clashes: Sequence[Clash],
    seats: Mapping[str, float],
    top: float,
    edge: float,
    blocked: Iterable[Box] = (),
) -> Placing:
    """Lay the interests on a table with a top of this radius; `seats` are angles by party, at the radius `edge`."""
    shared = sum(one.class_ == "shared_by_all" for one in interests)
    middle = min(MIDDLE_MOST, MIDDLE + MIDDLE_STEP * max(0, shared - 5))
    tiers = [tier for tier in TIERS if len(interests) <= tier[0]]
    walls = tuple(blocked)
    for tier, (_, large, small) in enumerate(tiers):
        ground = _Ground(seats, top, edge, middle, walls)
        left_out = ground.lay(interests, clashes, large, small)
        if not left_out or tier == len(tiers) - 1:
            break
    return Placing(ground.spots, _ties(clashes, ground.spots, middle * top), middle, tuple(left_out))


class _Ground:
    """The points of the table that are still free, while tokens are laid."""

    def __init__(
        self, seats: Mapping[str, float], top: float, edge: float, middle: float, walls: tuple[Box, ...]
    ) -> None:
        self.seats = seats
        self.top = top
        self.inner = middle * top
        self.spots: dict[str, Spot] = {}
        self._stools = [(edge * cos(angle), edge * sin(angle)) for angle in seats.values()]
        self._walls = walls
        steps = int(top / LATTICE)
        self._points = [
            (x * LATTICE, y * LATTICE)
            for y in range(-steps, steps + 1)
            for x in range(-steps, steps + 1)
            if hypot(x, y) * LATTICE < top
        ]

    def lay(
        self, interests: Sequence[InterestStanding], clashes: Sequence[Clash], large: float, small: float
    ) -> list[str]:
        """Lay all tokens, what matters most first; the ids that found no place come back."""
        partners = _partners(clashes)
        ranks: dict[InterestClass, int] = {"shared_by_all": 0, "conflicting": 1, "contested": 1}
        order = sorted(interests, key=lambda one: (ranks.get(one.class_, 2), one.evidence[0].seq, one.id))
        left_out = []
        for one in order:
            size = large if one.class_ == "shared_by_all" else small
            target = self._target(one, partners.get(one.id, ()))
            tied = frozenset(partners.get(one.id, ()))
            spot = (
                self._nearest(target, size, self._zone(one, size), tied)
                or self._nearest(target, size, self._zone(one, size))
                or self._nearest(target, size)
            )
            if spot is None:
                left_out.append(one.id)
                continue
            self.spots[one.id] = Spot(*spot, size)
            reach = size / 2 + small / 2 + GAP
            self._points = [p for p in self._points if hypot(p[0] - spot[0], p[1] - spot[1]) >= reach]
        return left_out

    def _target(self, one: InterestStanding, partners: Iterable[str]) -> Point:
        x = y = weight = 0.0
        for party, share in [*((p, 1.0) for p in one.holds), *((p, 0.5) for p in one.grants)]:
            share += 0.15 if party == one.raised_by else 0.0
            angle = self.seats[party]
            x, y, weight = x + share * cos(angle), y + share * sin(angle), weight + share
        if one.class_ == "shared_by_all" or not weight:
            return (x * 20.0, y * 20.0)
        x, y = x / weight, y / weight
        far = hypot(x, y) or 1e-9
        lowest = self.inner / self.top + 0.12
        wide = 1 - 0.2 * (len(one.holds) - 1) / max(1, len(self.seats) - 1)
        radius = (lowest + (0.82 - lowest) * min(1.0, far) ** 0.8 * wide) * self.top
        x, y = x / far * radius, y / far * radius
        for partner in partners:
            if partner in self.spots:
                other = self.spots[partner]
                x, y = x + 0.25 * (other.x - x), y + 0.25 * (other.y - y)
        return (x, y)

    def _zone(self, one: InterestStanding, size: float) -> _Zone:
        if one.class_ == "shared_by_all":
            return _Zone(0, self.inner - size / 2 - 6)
        seat = self.seats.get(one.raised_by or "")
        if one.class_ in _NEAR_SEAT and seat is not None and len(self.seats) > 1:
            return _Zone(self.inner + size / 2 + 6, self.top, seat, pi / len(self.seats))
        return _Zone(self.inner + size / 2 + 6, self.top)

    def _nearest(
        self, target: Point, size: float, zone: _Zone | None = None, tied: frozenset[str] = frozenset()
    ) -> Point | None:
        tx, ty = target
        by_distance = sorted(self._points, key=lambda p: ((p[0] - tx) ** 2 + (p[1] - ty) ** 2, p))
        fitting = (p for p in by_distance if self._free(p, size / 2, tied) and (zone is None or zone.holds(p)))
        return next(fitting, None)

    def _free(self, point: Point, radius: float, tied: frozenset[str]) -> bool:
        x, y = point
        if hypot(x, y) + radius + 8 > self.top:
            return False
        if any(hypot(x - sx, y - sy) < SEAT_ROOM + radius for sx, sy in self._stools):
            return False
        if any(_gap(point, wall) < radius + 6 for wall in self._walls):
            return False
        return all(
            hypot(x - o.x, y - o.y) >= radius + o.size / 2 + (TIE_ROOM if key in tied else GAP)
            for key, o in self.spots.items()
        )


@dataclass(frozen=True)
class _Zone:
    """A ring, or a part of one round a seat's angle."""

    nearest: float
    farthest: float
    angle: float | None = None
    half: float = pi

    def holds(self, point: Point) -> bool:
        far = hypot(*point)
        if not self.nearest <= far <= self.farthest:
            return False
        if self.angle is None:
            return True
        turn = (atan2(point[1], point[0]) - self.angle + pi) % (2 * pi) - pi
        return abs(turn) <= self.half


def _gap(point: Point, wall: Box) -> float:
    left, top, right, bottom = wall
    return hypot(max(left - point[0], 0.0, point[0] - right), max(top - point[1], 0.0, point[1] - bottom))


def _partners(clashes: Sequence[Clash]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for clash in clashes[:MOST_TIES]:
        if clash.second is not None:
            found.setdefault(clash.first.interest, []).append(clash.second.interest)
            found.setdefault(clash.second.interest, []).append(clash.first.interest)
    return found


def _ties(clashes: Sequence[Clash], spots: Mapping[str, Spot], inner: float) -> tuple[Tie, ...]:
    found: list[Tie] = []
    for clash in clashes:
        if clash.second is None or len(found) == MOST_TIES:
            break
        ends = (clash.first.interest, clash.second.interest)
        if all(end in spots for end in ends):
            found.append(_bent(ends, spots, inner))
    return tuple(found)


def _bent(ends: tuple[str, str], spots: Mapping[str, Spot], inner: float) -> Tie:
    """The curve that crosses the least, bowed outwards, with its sign where there is room for it."""
    a, b = spots[ends[0]], spots[ends[1]]
    others = [spot for key, spot in spots.items() if key not in ends]
    middle = ((a.x + b.x) / 2, (a.y + b.y) / 2)
    nx, ny = b.y - a.y, a.x - b.x
    if nx * middle[0] + ny * middle[1] < 0:
        nx, ny = -nx, -ny
    best: tuple[float, Tie] | None = None
    for place, bow in enumerate(_BOWS):
        control = (middle[0] + nx * bow, middle[1] + ny * bow)
        cost = 0.01 * place
        for step in range(3, 23):
            x, y = _along(a, b, control, step / 25)
            cost += 3 * (hypot(x, y) < inner) + sum(2 for o in others if hypot(x - o.x, y - o.y) < o.size / 2 + 4)
        signs = [_along(a, b, control, at) for at in _SIGN_AT]
        free = [s for s in signs if all(hypot(s[0] - o.x, s[1] - o.y) >= o.size / 2 + SIGN for o in spots.values())]
        cost += 0 if free else 60
        tie = Tie(*ends, control, free[0] if free else signs[0])
        if best is None or cost < best[0]:
            best = (cost, tie)
    assert best is not None
    return best[1]


def _along(a: Spot, b: Spot, control: Point, t: float) -> Point:
    u = 1 - t
    return (
        u * u * a.x + 2 * u * t * control[0] + t * t * b.x,
        u * u * a.y + 2 * u * t * control[1] + t * t * b.y,
    )
