"""Containers that measure and arrange: rows, columns, layers (grids and flows are in `grids`). No scene needs a pixel.

Children keep their natural size along a row or column; those with a `weight` share what is left. Text gives its height
for the width it gets. `align` is across, `justify` along: start, center, end, stretch (across), between (along).
"""

from __future__ import annotations

from typing import ClassVar, Literal

from game.ui.geometry import Rect, Size, fitted
from game.ui.record import record
from game.ui.widget import ENDLESS, Kit, Spot, Widget

Align = Literal["start", "center", "end", "stretch"]
Justify = Literal["start", "center", "end", "between"]
Children = tuple[Widget, ...]


@record
class Row(Widget):
    """Children side by side. Too little room makes the texts among them narrower first."""

    children: Children = ()
    gap: float = 16
    align: Align = "center"
    justify: Justify = "start"
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """Natural widths side by side; as high as the highest."""
        widths = self._widths(width, kit)
        heights = [kit.measure(child, w).h for child, w in zip(self.children, widths, strict=True)]
        return Size(sum(widths) + self._gaps(), max(heights, default=0))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """From left to right."""
        widths = self._widths(rect.w, kit)
        x, gap = _along(self.justify, rect.x, rect.w - sum(widths) - self._gaps(), len(widths), self.gap)
        spots = []
        for child, w in zip(self.children, widths, strict=True):
            place = fitted(w, kit.measure(child, w).h, Rect(x, rect.y, w, rect.h), "stretch", self.align)
            spots.append(Spot(child, place))
            x += w + gap
        return tuple(spots)

    def _gaps(self) -> float:
        return self.gap * max(0, len(self.children) - 1)

    def _widths(self, width: float, kit: Kit) -> list[float]:
        """What each child gets of the width."""
        natural = [kit.measure(child).w for child in self.children]
        if width == ENDLESS:
            return natural
        room = width - self._gaps()
        shared = [child.weight for child in self.children]
        fixed = [0.0 if weight else w for w, weight in zip(natural, shared, strict=True)]
        left = room - sum(fixed)
        if left < 0:
            fixed = _narrowed(fixed, [child.wraps for child in self.children], room)
            left = max(0.0, room - sum(fixed))
        total = sum(shared)
        return [left * weight / total if weight else w for w, weight in zip(fixed, shared, strict=True)]


@record
class Column(Widget):
    """Children below each other, as wide as the column unless `align` says otherwise."""

    children: Children = ()
    gap: float = 16
    align: Align = "stretch"
    justify: Justify = "start"
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """As wide as the widest, heights one below the other."""
        sizes = [kit.measure(child, width) for child in self.children]
        gaps = self.gap * max(0, len(sizes) - 1)
        return Size(max((size.w for size in sizes), default=0), sum(size.h for size in sizes) + gaps)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """From top to bottom."""
        sizes = [kit.measure(child, rect.w) for child in self.children]
        gaps = self.gap * max(0, len(sizes) - 1)
        total = sum(child.weight for child in self.children)
        heights = [0.0 if child.weight else size.h for child, size in zip(self.children, sizes, strict=True)]
        left = rect.h - sum(heights) - gaps
        if total:
            share = max(0.0, left) / total
            heights = [c.weight * share if c.weight else h for c, h in zip(self.children, heights, strict=True)]
            left = 0.0
        y, gap = _along(self.justify, rect.y, left, len(heights), self.gap)
        spots = []
        for child, size, h in zip(self.children, sizes, heights, strict=True):
            align = "start" if self.align == "stretch" and child.width is not None else self.align
            spots.append(Spot(child, fitted(size.w, h, Rect(rect.x, y, rect.w, h), align, "stretch")))
            y += h + gap
        return tuple(spots)


@record
class Pad(Widget):
    """One child with room round it; `sides` (left, top, right, bottom) goes before `by`."""

    child: Widget
    by: float = 24
    sides: tuple[float, float, float, float] | None = None
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """The child and the room round it."""
        left, top, right, bottom = self.sides or (self.by,) * 4
        size = kit.measure(self.child, width - left - right)
        return Size(size.w + left + right, size.h + top + bottom)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The child inside."""
        left, top, right, bottom = self.sides or (self.by,) * 4
        inner = Rect(rect.x + left, rect.y + top, max(0, rect.w - left - right), max(0, rect.h - top - bottom))
        return (Spot(self.child, inner),)


@record
class Box(Widget):
    """One child placed inside the room there is, at its natural size or stretched, with a least size."""

    child: Widget
    across: Align = "center"
    down: Align = "center"
    min_width: float = 0
    min_height: float = 0
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """The child's size, at least the least."""
        size = kit.measure(self.child, width)
        return Size(max(size.w, self.min_width), max(size.h, self.min_height))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The child where `across` and `down` say."""
        size = kit.measure(self.child, rect.w)
        return (Spot(self.child, fitted(size.w, size.h, rect, self.across, self.down)),)


@record
class Spacer(Widget):
    """Nothing; with its weight of 1 it pushes neighbours apart."""

    weight: float = 1


class Place:
    """Where a layer stands in a `Layers`: by the frame's design units or, when given, by fractions of the rectangle."""

    __slots__ = ("anchor", "h", "w", "x", "y")

    def __init__(
        self, x: float, y: float, w: float | None = None, h: float | None = None, anchor: tuple[float, float] = (0, 0)
    ) -> None:
        self.x, self.y, self.w, self.h, self.anchor = x, y, w, h, anchor


@record
class Layers(Widget):
    """Children above each other. A child alone fills all; a pair (child, Place) stands at a place.

    Places are design units from the top left of the layers; `anchor` (0-1, 0-1) says which point of the child stands
    there, and a size that is left out is the natural one. Negative x or y count from the right or bottom edge.
    """

    layers: tuple[Widget | tuple[Widget, Place], ...] = ()

    def measure(self, width: float, kit: Kit) -> Size:
        """The largest of the layers that fill all."""
        sizes = [kit.measure(one, width) for one in self.layers if isinstance(one, Widget)]
        return Size(max((s.w for s in sizes), default=0), max((s.h for s in sizes), default=0))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """From the lowest layer to the highest."""
        spots = []
        for one in self.layers:
            if isinstance(one, Widget):
                spots.append(Spot(one, rect))
                continue
            child, at = one
            size = kit.measure(child, at.w if at.w is not None else ENDLESS)
            w, h = at.w if at.w is not None else size.w, at.h if at.h is not None else size.h
            x = rect.x + at.x if at.x >= 0 else rect.right + at.x
            y = rect.y + at.y if at.y >= 0 else rect.bottom + at.y
            spots.append(Spot(child, Rect(x - w * at.anchor[0], y - h * at.anchor[1], w, h)))
        return tuple(spots)


def _along(justify: Justify, start: float, left: float, count: int, gap: float) -> tuple[float, float]:
    """Where the first child begins and how far apart they stand."""
    left = max(0.0, left)
    if justify == "between" and count > 1:
        return start, gap + left / (count - 1)
    return start + left * {"start": 0.0, "center": 0.5, "end": 1.0, "between": 0.0}[justify], gap


def _narrowed(widths: list[float], wraps: list[bool], room: float) -> list[float]:
    """Widths that fit the room: those that can wrap are cut down to a common widest."""
    stiff = sum(w for w, soft in zip(widths, wraps, strict=True) if not soft)
    room = max(0.0, room - stiff)
    soft = sorted(w for w, able in zip(widths, wraps, strict=True) if able)
    cap = 0.0
    for index, w in enumerate(soft):
        cap = room / (len(soft) - index)
        if w > cap:
            break
        room -= w
    return [min(w, cap) if able else w for w, able in zip(widths, wraps, strict=True)]
