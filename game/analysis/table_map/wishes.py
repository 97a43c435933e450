"""Where each interest would like to lie: pulled by the seats that hold and grant it, in a disc of radius 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

from game.analysis.clashes import Clash
from game.analysis.interests import InterestClass, InterestStanding
from game.drawing.geometry import Point

HOLDS, GRANTS, RAISED, HEARD = 1.0, 0.5, 0.15, 0.25
"""How strongly a seat pulls; who raised an interest breaks the tie, who was neutral counts where nobody is for it."""
BEND = 0.12
"""How far an interest with a tie goes towards the party that clashes with it."""
OUTERMOST = 0.84
PAIRS_SHOWN, SEATS_SHOWN = 8, 4
"""Ties between two interests that are drawn at once; ties to a seat are drawn when all ties together are so few."""
NEAR_HOME: frozenset[InterestClass] = frozenset({"own", "not_yet_heard", "conflicting"})
_OPEN: dict[InterestClass, int] = {"shared_by_all": 0, "contested": 1, "conflicting": 1}


class Wish(NamedTuple):
    """One interest as the layout needs it; `home` is the party at whose seat it belongs, by its place or None."""

    id: str
    class_: InterestClass
    home: int | None
    owner: str
    held: int
    aim: Point
    moment: tuple[int, int, str]

    @property
    def rank(self) -> int:
        """Whose label goes first: what all share, then what clashes, then the rest."""
        return _OPEN.get(self.class_, 2)


class Knot(NamedTuple):
    """A clash to be drawn: from an interest to another by its place in the list, or to the seat of a party."""

    first: int
    second: int | None
    seat: int
    party: str


def wishes(interests: Sequence[InterestStanding], parties: Sequence[str], angles: Sequence[float]) -> list[Wish]:
    """Return the interests in the order in which they were raised."""
    seats = {party: place for place, party in enumerate(parties[: len(angles)])}
    found = [_wish(one, seats, angles) for one in interests]
    return sorted(found, key=lambda one: one.moment)


def _wish(one: InterestStanding, seats: Mapping[str, int], angles: Sequence[float]) -> Wish:
    holder = one.holds[0] if len(one.holds) == 1 else one.raised_by or (one.holds or one.grants or ("",))[0]
    return Wish(
        id=one.id,
        class_=one.class_,
        home=seats.get(holder),
        owner=one.raised_by or holder,
        held=len(one.holds),
        aim=_aim(one, seats, angles),
        moment=(one.evidence[0].seq if one.evidence else 0, len(one.id), one.id),
    )


def _aim(one: InterestStanding, seats: Mapping[str, int], angles: Sequence[float]) -> Point:
    """The point between the seats, by weight; a place between two that pull equally is taken clockwise of the first."""
    if one.class_ == "shared_by_all" or len(angles) < 2:
        return 0.0, 0.0
    pulls = [*((party, HOLDS) for party in one.holds), *((party, GRANTS) for party in one.grants)]
    if one.raised_by is not None:
        pulls.append((one.raised_by, RAISED if one.raised_by in one.holds else RAISED + HOLDS / 2))
    if not any(party in seats for party, _ in pulls):
        pulls = [(party, HEARD) for party in one.neutral]
    pulls = [(party, weight) for party, weight in pulls if party in seats]
    if not pulls:
        return _far_from([seats[party] for party in one.clashes if party in seats], angles)
    whole = sum(weight for _, weight in pulls)
    x = sum(weight * cos(angles[seats[party]]) for party, weight in pulls) / whole
    y = sum(weight * sin(angles[seats[party]]) for party, weight in pulls) / whole
    if hypot(x, y) < 1e-6:  # the rest is rounding, and no direction
        first = min(seats[party] for party, _ in pulls)
        return 1e-3 * cos(angles[first] + pi / 2), 1e-3 * sin(angles[first] + pi / 2)
    return x, y


def _far_from(seats: Sequence[int], angles: Sequence[float]) -> Point:
    """Opposite those who clash with what nobody holds; at the near side of the table where they sit all round."""
    x = -sum(cos(angles[seat]) for seat in seats)
    y = -sum(sin(angles[seat]) for seat in seats)
    far = hypot(x, y)
    return (0.0, 0.4) if far < 1e-6 else (0.4 * x / far, 0.4 * y / far)


def target(one: Wish, parties: int, middle: float, towards: float | None = None) -> Point:
    """Return where in the disc an interest would lie if it were alone, outside the inner ellipse `middle`.

    `towards` is the angle of the seat of a party that clashes with it.
    """
    if one.class_ == "shared_by_all" or parties < 2:
        return 0.0, 0.0
    x, y = one.aim
    if towards is not None:
        x, y = (1 - BEND) * x + BEND * cos(towards), (1 - BEND) * y + BEND * sin(towards)
    far, least = hypot(x, y), middle + 0.08
    if far < 1e-9:
        x, y, far = 0.0, 1.0, 1.0
    wide = 1 - 0.2 * max(0, one.held - 1) / (parties - 1)
    radius = least + (OUTERMOST - least) * min(1.0, hypot(*one.aim)) ** 0.8 * wide
    return x / far * radius, y / far * radius


def knots(clashes: Sequence[Clash], found: Sequence[Wish], seats: Mapping[str, int]) -> list[Knot]:
    """Return the clashes that are drawn: pairs first, conflicting before contested, no more than can be read."""
    places = {one.id: place for place, one in enumerate(found)}
    pairs: list[Knot] = []
    singles: list[Knot] = []
    for clash in clashes:
        first, party = places.get(clash.first.interest), next((one for one in clash.by if one in seats), "")
        if first is None or not clash.by:
            continue
        if clash.second is None:
            singles += [Knot(first, None, seats[one], one) for one in clash.by if one in seats]
        elif clash.second.interest in places:
            second = places[clash.second.interest]
            pairs.append(Knot(first, second, seats.get(party, 0), party or clash.by[0]))
    few = len(pairs) + len(singles) <= SEATS_SHOWN
    pairs.sort(key=lambda knot: (found[knot.first].class_ != "conflicting", knot))
    return [*pairs[:PAIRS_SHOWN], *(sorted(singles, key=lambda knot: (knot.first, knot.seat)) if few else ())]
