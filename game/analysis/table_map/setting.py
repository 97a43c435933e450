"""The table before anything lies on it: what stands fast, and which part of it each interest may lie on."""

from __future__ import annotations

from game.analysis.table_map.ground import CREST_HIGH, CREST_WIDE
from game.analysis.table_map.shapes import SIGN
from game.analysis.table_map.space import GAP, Piece, Taken
from game.analysis.table_map.task import ALL_MIDDLE, MIDDLE_MOST, Task
from game.analysis.table_map.wishes import NEAR_HOME, target
from game.drawing.geometry import Box
from game.drawing.tokens import GOLD_EDGE

_LABEL_EDGE, _CELL_EDGE = 0.985, 4.0


def crest(task: Task) -> Box | None:
    """The plate on the rim of the inner ellipse."""
    if not task.shared or task.middle > MIDDLE_MOST + 0.01 or not task.plates:
        return None
    y = -task.middle * task.ground.ry
    wide, high = CREST_WIDE * task.ground.crest, CREST_HIGH * task.ground.crest
    return Box(-wide / 2, y - high / 2, wide / 2, y + high / 2)


def fixed(task: Task) -> Taken:
    """What stands fast: the edge of the table, plates, walls and seats."""
    lattice, top = task.lattice, crest(task)
    cells = lattice.full & ~lattice.cells_within(_LABEL_EDGE)
    edge = min(task.ground.rx, task.ground.ry)
    near = {
        size: lattice.full & ~lattice.ellipse(round(1 - (size / 2 + 4) / edge, 4))
        for size in sorted({*task.sizes, 2 * SIGN})
    }
    fixed = Taken(cells, near)
    for box in (
        *task.plates.values(),
        *task.ground.walls,
        *([top] if top is not None else []),
    ):
        fixed.cells |= lattice.cells(*box.grown(_CELL_EDGE))
        half = box.wide / 2 + _CELL_EDGE, box.high / 2 + _CELL_EDGE
        for size in near:
            near[size] |= lattice.put(lattice.blob(*half, size / 2 + GAP), *box.middle)
    for x, y in task.ground.stools(len(task.angles)):
        fixed.cells |= lattice.disc_cells(x, y, task.ground.stool)
        for size in near:
            near[size] |= lattice.put(lattice.blob(0, 0, task.ground.stool + size / 2 + GAP + _CELL_EDGE), x, y)
    return fixed


def pieces(task: Task) -> list[Piece]:
    """Every interest with its size, its target and the part of the table that it may lie on."""
    lattice = task.lattice
    apart = task.kept and task.middle < ALL_MIDDLE
    inside = lattice.ellipse(round(task.middle - 0.03, 4))
    outside = lattice.full & ~lattice.ellipse(round(task.middle + 0.07, 4)) if task.kept else lattice.full
    wedges = lattice.wedges(tuple(task.angles), 0.018)
    off_inside = lattice.full & ~lattice.cells_within(round(task.middle + 0.04, 4)) if apart else 0
    off_outside = lattice.cells_touching(round(task.middle, 4)) if apart else 0
    bends: dict[int, float] = {}
    for knot in reversed(task.knots):
        bends[knot.first] = task.angles[knot.seat]
    found = []
    for place, one in enumerate(task.wishes):
        all_share = one.class_ == "shared_by_all"
        zone = inside if all_share else outside
        if one.class_ in NEAR_HOME and one.home is not None:
            zone &= wedges[one.home]
        aim = target(one, len(task.angles), task.middle if task.kept else 0.1, bends.get(place))
        found.append(
            Piece(
                task.sizes[place],
                task.gaps[place],
                task.labels[place],
                zone,
                off_inside if all_share else off_outside,
                aim,
                GOLD_EDGE if all_share else 0.0,
            )
        )
    return found
