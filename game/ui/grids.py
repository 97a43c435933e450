"""Containers that arrange in lines: a flow that breaks where a line is full, and a grid of columns."""

from __future__ import annotations

from typing import ClassVar

from game.ui.geometry import Rect, Size, fitted
from game.ui.layout import Align, Children
from game.ui.record import record
from game.ui.widget import ENDLESS, Kit, Spot, Widget


@record
class Flow(Widget):
    """Children side by side that go on to a next line when a line is full: chips."""

    children: Children = ()
    gap: float = 8
    line_gap: float = 8
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """As many lines as it takes."""
        rects = self._rects(width, kit)
        return Size(max((r.right for r in rects), default=0), max((r.bottom for r in rects), default=0))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Line by line."""
        rects = self._rects(rect.w, kit)
        return tuple(Spot(c, r.moved(rect.x, rect.y)) for c, r in zip(self.children, rects, strict=True))

    def _rects(self, width: float, kit: Kit) -> list[Rect]:
        rects: list[Rect] = []
        x = y = high = 0.0
        for child in self.children:
            size = kit.measure(child)
            if size.w > width:
                size = kit.measure(child, width)
            if x and x + size.w > width + 0.5:
                x, y, high = 0.0, y + high + self.line_gap, 0.0
            rects.append(Rect(x, y, min(size.w, width), size.h))
            x += size.w + self.gap
            high = max(high, size.h)
        return rects


@record
class Grid(Widget):
    """Children in columns, line by line; `columns` are weights, or fixed widths where `fixed` has a number above 0."""

    children: Children = ()
    columns: tuple[float, ...] = (1, 1)
    fixed: tuple[float, ...] = ()
    gap: float = 16
    line_gap: float = 16
    align: Align = "stretch"  # of each child down its cell
    across: Align = "stretch"
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """Lines as high as their highest child."""
        widths = self._widths(width, kit)
        heights = self._heights(widths, kit)
        gaps = self.line_gap * max(0, len(heights) - 1)
        return Size(sum(widths) + self.gap * (len(widths) - 1), sum(heights) + gaps)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Line by line; height that is left is shared equally among the lines when the grid has a weight."""
        widths = self._widths(rect.w, kit)
        heights = self._heights(widths, kit)
        if self.weight and heights:
            left = rect.h - sum(heights) - self.line_gap * (len(heights) - 1)
            heights = [h + max(0.0, left) / len(heights) for h in heights]
        spots, y = [], rect.y
        for line, h in enumerate(heights):
            x = rect.x
            for column, w in enumerate(widths):
                at = line * len(widths) + column
                if at < len(self.children):
                    child = self.children[at]
                    size = kit.measure(child, w)
                    spots.append(Spot(child, fitted(size.w, size.h, Rect(x, y, w, h), self.across, self.align)))
                x += w + self.gap
            y += h + self.line_gap
        return tuple(spots)

    def _widths(self, width: float, kit: Kit) -> list[float]:
        fixed = [self.fixed[i] if i < len(self.fixed) else 0.0 for i in range(len(self.columns))]
        if width == ENDLESS:
            n = len(self.columns)
            natural = [max((kit.measure(c).w for c in self.children[i::n]), default=0.0) for i in range(n)]
            return [f or w for f, w in zip(fixed, natural, strict=True)]
        room = width - self.gap * (len(self.columns) - 1) - sum(fixed)
        total = sum(weight for weight, f in zip(self.columns, fixed, strict=True) if not f) or 1
        return [f or room * weight / total for weight, f in zip(self.columns, fixed, strict=True)]

    def _heights(self, widths: list[float], kit: Kit) -> list[float]:
        n = len(widths)
        lines = [self.children[i : i + n] for i in range(0, len(self.children), n)]
        return [max(kit.measure(c, w).h for c, w in zip(line, widths, strict=False)) for line in lines]
