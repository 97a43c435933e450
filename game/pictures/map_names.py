"""The name of the token in focus, on a plate above the map."""

from __future__ import annotations

from game.analysis.table_map import Box, MapToken, TableMap
from game.analysis.table_map.names import label_box


def shown_over(table: TableMap, token: MapToken, size: tuple[float, float], box: Box | None, frame: Box) -> Box:
    """Return where the name of the token in focus lies: over its name, else at the side where it covers least."""
    wide, high = size
    if box is not None:
        x, y = box.middle
        return _inside(Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), frame)
    sides = [_inside(label_box(token.x, token.y, token.size + 20, wide, high, side), frame) for side in range(4)]
    others = [one for one in table.tokens if one.id != token.id]

    def covered(one: Box) -> float:
        own = one.gap(token.x, token.y) < token.size / 2
        return own * 10 + sum(one.gap(other.x, other.y) < other.size / 2 for other in others)

    return min(sides, key=covered)


def _inside(box: Box, frame: Box) -> Box:
    dx = max(0.0, frame.left - box.left) - max(0.0, box.right - frame.right)
    dy = max(0.0, frame.top - box.top) - max(0.0, box.bottom - frame.bottom)
    return Box(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy)
