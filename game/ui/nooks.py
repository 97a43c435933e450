"""Where on a frame there is room: a lattice of what is taken, a row an integer, so that a search costs next to nothing."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor
from typing import Final

from game.ui.geometry import Rect, Size

CELL: Final = 10.0
"""Design units: how fine the lattice is."""


class Nooks:
    """The cells of a frame that something stands on."""

    def __init__(self, frame: Rect, taken: Iterable[Rect]) -> None:
        self._frame = frame
        self._wide, self._high = int(frame.w // CELL), int(frame.h // CELL)
        self._rows = [0] * self._high
        for rect in taken:
            left, right = self._cells(rect.x - frame.x, rect.right - frame.x, self._wide)
            top, bottom = self._cells(rect.y - frame.y, rect.bottom - frame.y, self._high)
            if left < right:
                cells = ((1 << (right - left)) - 1) << left
                for row in range(top, bottom):
                    self._rows[row] |= cells
        self._blocked: list[int] = []
        self._size = Size(0, 0)

    def look_for(self, size: Size) -> None:
        """Look for room of this size from now on."""
        self._size = size
        wide, high = ceil(size.w / CELL) + 1, ceil(size.h / CELL) + 1
        rows = [_smeared(row, wide) for row in self._rows]
        reach = 1
        while reach < high:
            step = min(reach, high - reach)
            rows = [row | (rows[at + step] if at + step < len(rows) else 0) for at, row in enumerate(rows)]
            reach += step
        self._blocked = rows

    def free(self, x: float, y: float) -> bool:
        """Whether all of a rectangle of the size looked for, with its corner here, is in the frame and on nothing."""
        frame, size = self._frame, self._size
        if x < frame.x or y < frame.y or x + size.w > frame.right or y + size.h > frame.bottom:
            return False
        column, row = int((x - frame.x) // CELL), int((y - frame.y) // CELL)
        return row < self._high and not self._blocked[row] >> column & 1

    @staticmethod
    def _cells(start: float, end: float, most: int) -> tuple[int, int]:
        return max(0, floor(start / CELL)), min(most, ceil(end / CELL))


def _smeared(row: int, wide: int) -> int:
    """The cells from which a run of so many cells to the right meets something that is taken."""
    reach = 1
    while reach < wide:
        step = min(reach, wide - reach)
        row |= row >> step
        reach += step
    return row
