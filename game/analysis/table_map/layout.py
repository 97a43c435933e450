"""The layout of one table at one size of tokens: tokens first, then labels, then ties with their signs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import cos, hypot, sin

from game.analysis.table_map.names import label_box
from game.analysis.table_map.setting import crest, fixed, pieces
from game.analysis.table_map.shapes import SIGN, MapPlate, MapTie, MapToken, TableMap
from game.analysis.table_map.space import GAP, Place, Space, Taken
from game.analysis.table_map.task import Task
from game.analysis.table_map.ties import Route, route
from game.analysis.table_map.wishes import NEAR_HOME, Knot
from game.drawing.geometry import Point

LABEL_WORTH, LAST_WORTH, ASIDE = 0.30, 0.50, 0.07
"""How far from its wish a token goes for its label: at first, in the end, and when a line lies on it."""
SIGN_WORTH = 0.25
"""And how much further to leave room for the sign between it and what it clashes with."""
_TIE_GAP = 5.0
_OFF_LINE = 10.0
"""How far tokens that are laid after the ties keep from their lines, where that costs them little."""


def attempt(task: Task) -> TableMap:
    """Lay everything at this tier; what finds no place is listed."""
    laid = _Laying(task)
    laid.everything()
    return laid.result()


class _Laying:
    """The steps of one attempt."""

    def __init__(self, task: Task) -> None:
        self.task = task
        lattice, middle = task.lattice, task.middle
        self.crest = crest(task)
        self.space = Space(lattice, pieces(task), fixed(task))
        self.lines = 0
        self.over: dict[float, int] = {}
        """For each size of token the points where it would lie on a line, as if it were tied too."""
        self.routes: list[tuple[Knot, Route]] = []
        self.tied = {end for knot in task.knots for end in (knot.first, knot.second) if end is not None}
        self.partners: dict[int, list[int]] = {}
        for knot in task.knots:
            if knot.second is not None:
                self.partners.setdefault(knot.first, []).append(knot.second)
                self.partners.setdefault(knot.second, []).append(knot.first)
        self.core = middle if task.kept else 0.0

    # tokens and labels

    def everything(self) -> None:
        """Lay what all share and what clashes, draw the ties, and lay the rest around them; labels where they fit."""
        task = self.task
        seated = (place for place, one in enumerate(task.wishes) if one.home is not None or one.class_ not in NEAR_HOME)
        order = sorted(seated, key=self._turn)
        if task.before is not None:
            self._keep(task.before, order)
            self._ties()
            self._step_aside()
            return
        crowd = task.few and len({piece.target for piece in self.space.pieces}) * 2 <= len(order)
        named = set(task.labelled) if crowd else set()  # many want the same spot, so tokens go with their labels
        first = [place for place in order if self._turn(place)[0] < 2]
        self._insert(first, lambda place, taken: self._place(place, taken, place in named))
        if not task.late:
            self._label(LABEL_WORTH)
            self._ties()
        self._insert(order[len(first) :], lambda place, taken: self._place(place, taken, place in named))
        if task.late:
            self._ties()
        for worth in (LABEL_WORTH, LAST_WORTH) if task.few else (LABEL_WORTH,):
            self._label(worth, self.lines)
            self._label(worth)  # under a line rather than nowhere
        self._step_aside()

    def _turn(self, place: int) -> tuple[int, int]:
        """Who is laid first: what all share, the ends of ties, what stays at its seat, the rest."""
        class_ = self.task.wishes[place].class_
        if class_ == "shared_by_all":
            return 0, place
        return (1 if place in self.tied else 2 if class_ in {"own", "not_yet_heard"} else 3), place

    def _insert(self, order: Iterable[int], lay: Callable[[int, Taken], None]) -> None:
        taken = self.space.others()
        taken.cells |= self.lines
        for place in order:
            lay(place, taken)
            more = self.space.taken(place)
            if more is not None:
                taken.add(more)

    def _place(self, place: int, taken: Taken, label: bool, around: Point | None = None) -> None:
        space, avoid = self.space, self._room_for_signs(place) | self._on_lines(place)
        found = space.find(place, taken, label=False, around=around)
        if found is not None and avoid >> found.bit & 1:
            limit = found.cost + SIGN_WORTH
            found = space.find(place, taken, label=False, around=around, limit=limit, avoid=avoid) or found
        if found is None:
            return
        if label:
            limit = found.cost + LABEL_WORTH
            found = space.find(place, taken, label=True, around=around, limit=limit, avoid=avoid) or found
        space.lay(place, found)

    def _room_for_signs(self, place: int) -> int:
        """The points so near to an interest it has a tie with that the sign would have no room between them."""
        space, lattice, sizes = self.space, self.task.lattice, self.task.sizes
        mask = 0
        for partner in self.partners.get(place, ()):
            at = space.at[partner]
            if at is not None:
                reach = (sizes[place] + sizes[partner]) / 2 + 2 * SIGN + 2 * GAP
                mask |= lattice.put(lattice.blob(0, 0, reach), *at)
        return mask

    def _on_lines(self, place: int) -> int:
        """The points where this token would lie on a line that was drawn before it."""
        across, lattice = self.space.pieces[place].across, self.task.lattice
        if across not in self.over and self.routes:
            stamp, mask = lattice.blob(0, 0, across / 2 + _OFF_LINE), 0
            for _, drawn in self.routes:
                for at in drawn.samples():
                    mask |= lattice.put(stamp, *at)
            self.over[across] = mask
        return self.over.get(across, 0)

    def _label(self, worth: float, off: int = 0) -> None:
        """Give labels to tokens that have none yet, off these cells too; they move no further than it is worth."""
        space = self.space
        for place in self.task.labelled:
            if space.at[place] is None or space.side[place] is not None or (self.routes and place in self.tied):
                continue
            room = space.others(place)
            room.cells |= off
            avoid, limit = self._room_for_signs(place), space.cost[place] + worth
            if off:
                avoid |= self._on_lines(place)
            found = space.find(place, room, label=True, limit=limit, avoid=avoid)
            if found is not None:
                space.lay(place, found)

    def _keep(self, before: TableMap, order: list[int]) -> None:
        """Lay everybody where they were, if they may still stand there and their parties still pull the same way."""
        task, space, lattice = self.task, self.space, self.task.lattice
        was, labelled = {token.id: token for token in before.tokens}, set(task.labelled)
        wide, high = task.ground.rx / before.ground.rx, task.ground.ry / before.ground.ry

        def lay(place: int, taken: Taken) -> None:
            one, piece = task.wishes[place], space.pieces[place]
            old = was.get(one.id)
            if old is None or hypot(old.aim[0] - one.aim[0], old.aim[1] - one.aim[1]) > 0.02:
                return self._place(place, taken, place in labelled)
            x, y = old.x * wide, old.y * high
            near = (x / lattice.rx, y / lattice.ry)
            bit = lattice.bit(x, y)
            if piece.zone & ~taken.near[piece.size] & 1 << bit:
                side = old.side if place in labelled else None
                far = hypot(near[0] - piece.target[0], near[1] - piece.target[1])
                now = space.lay(place, Place(bit, side, far))
                if side is None or not now.cells & (taken.cells | piece.closed):
                    return None
            return self._place(place, taken, place in labelled, near)

        self._insert(sorted(order, key=lambda place: task.wishes[place].id not in was), lay)

    # ties

    def _ties(self) -> None:
        """Draw the ties one by one, and take the room of their signs; their lines are kept for labels to avoid."""
        task, space, lattice = self.task, self.space, self.task.lattice
        for knot in task.knots:
            start, end, reach = space.at[knot.first], self._end(knot), self._reach(knot)
            if start is None or end is None:
                continue
            ends = (knot.first,) if knot.second is None else (knot.first, knot.second)
            drawn = route(lattice, start, end, reach, space.others(), self._beside(*ends), self.core)
            if drawn is None:
                continue
            self.routes.append((knot, drawn))
            x, y = drawn.sign
            sign = space.disc(x, y, SIGN, 2.0, 4.0)
            space.fixed.add(sign)
        for _, drawn in self.routes:
            for x, y in drawn.samples():
                self.lines |= lattice.cells(x - 3, y - 3, x + 3, y + 3)

    def _beside(self, *ends: int) -> int:
        """The cells of all that a tie between these should not pass under: other tokens, and every label."""
        space, cells = self.space, self.space.others(*ends).cells
        for place in ends:
            at, side, label = space.at[place], space.side[place], self.task.labels[place]
            if at is not None and side is not None and label is not None:
                cells |= self.task.lattice.cells(*label_box(*at, self.space.pieces[place].across, *label, side))
        return cells

    def _end(self, knot: Knot) -> Point | None:
        """The middle of the other token, or the edge of the clashing party's plate or seat."""
        if knot.second is not None:
            return self.space.at[knot.second]
        start, ground, angle = self.space.at[knot.first], self.task.ground, self.task.angles[knot.seat]
        plate = self.task.plates.get(knot.party)
        if plate is None or start is None:
            return (ground.rx + ground.seats) * cos(angle), (ground.ry + ground.seats) * sin(angle)
        return (
            max(plate.left + 30, min(plate.right - 30, start[0])),
            max(plate.top + 8, min(plate.bottom - 8, start[1])),
        )

    def _reach(self, knot: Knot) -> tuple[float, float]:
        sizes, ground = self.task.sizes, self.task.ground
        far = ground.stool or 4.0 if knot.second is None else sizes[knot.second] / 2
        return sizes[knot.first] / 2, far

    def _step_aside(self) -> None:
        """Labels that a line lies on find another side, if there is one; the ends of ties stay where they are."""
        space, lattice = self.space, self.task.lattice
        for place in self.task.labelled:
            taken, at = space.taken(place), space.at[place]
            if taken is None or at is None or space.side[place] is None or not taken.cells & self.lines:
                continue
            room = space.others(place)
            room.cells |= self.lines
            stays = lattice.full & ~(1 << lattice.bit(*at)) if place in self.tied else 0
            around = (at[0] / lattice.rx, at[1] / lattice.ry)
            found = space.find(place, room, label=True, around=around, limit=ASIDE, avoid=stays)
            if found is not None:
                space.lay(place, Place(found.bit, found.side, space.cost[place]))

    # the result

    def result(self) -> TableMap:
        """Everything as plain coordinates."""
        task, space = self.task, self.space
        tokens: list[MapToken] = []
        listed: dict[str, tuple[str, ...]] = {}
        for place, one in enumerate(task.wishes):
            at, side, label = space.at[place], space.side[place], task.labels[place]
            if at is None:
                listed[one.owner] = (*listed.get(one.owner, ()), one.id)
                continue
            piece = space.pieces[place]
            box = label_box(*at, piece.across, *label, side) if label is not None and side is not None else None
            tokens.append(MapToken(one.id, *at, piece.size, box, side, one.aim, piece.edge))
        angles = dict(zip(task.parties, task.angles, strict=False))
        return TableMap(
            tokens=tuple(tokens),
            ties=tuple(self._tie(knot, drawn) for knot, drawn in self.routes),
            plates=tuple(MapPlate(party, box, angles[party]) for party, box in task.plates.items()),
            middle=task.middle if task.kept else 0.0,
            crest=self.crest,
            tier=task.tier,
            listed=listed,
            ground=task.ground,
        )

    def _tie(self, knot: Knot, drawn: Route) -> MapTie:
        ids = self.task.wishes
        first, last = self._reach(knot)
        start, control, end = drawn.trimmed(first + _TIE_GAP, last + (_TIE_GAP if knot.second is not None else 0.0))
        second = None if knot.second is None else ids[knot.second].id
        return MapTie(ids[knot.first].id, second, knot.party, start, control, end, drawn.sign)
