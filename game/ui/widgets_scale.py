"""A value from 1 to 5, with the semantics of radio buttons: one Tab stop, arrows inside, digits choose."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.layout import Column, Row
from game.ui.record import record
from game.ui.widget import ENDLESS, Kit, Look, Spot, Widget
from game.ui.widgets_buttons import Face, face_of, paint_face
from game.ui.widgets_choice import Choose, Option, Radio
from game.ui.widgets_text import Label, cap_size, paint_cap


@record
class Cell(Radio):
    """A figure on a scale, or words beside it."""

    side: float = 60

    def measure(self, width: float, kit: Kit) -> Size:
        """Square for a figure."""
        if len(self.option.text) <= 2:
            return Size(self.side, self.side)
        cap = cap_size(kit.cap_of(self.option.shortcut), kit).w + 10 if self.option.shortcut else 0.0
        return Size(
            kit.type.width(self.option.text, "body_medium") + 38 + cap, max(self.side, kit.type.line_height("body"))
        )

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A small box."""
        theme, one = kit.theme, self.option
        face = face_of("plain", look, one.enabled, kit)._replace(shadow=0)
        if self.selected and one.enabled:
            face = Face(theme.selected, theme.selected, theme.on_selected, 0, "primary")
        place = paint_face(canvas, rect, 14, face, look, one.enabled)
        if len(one.text) <= 2:
            canvas.text(place, one.text, "figure" if self.side <= 60 else "figure_big", face.ink, align="center")
            return
        words = kit.type.width(one.text, "body_medium") + 1
        canvas.text(Rect(place.x + 18, place.y, words, place.h), one.text, "body_medium", face.ink)
        if one.shortcut:
            size = cap_size(kit.cap_of(one.shortcut), kit)
            at = Rect(place.x + 18 + words + 10, place.y + (place.h - size.h) / 2, size.w, size.h)
            paint_cap(canvas, at, kit.cap_of(one.shortcut), face.cap, kit)


@record
class ScaleChoice(Widget):
    """1 to 5, with what the ends mean below, and one answer beside it ("don't know") that is not on the scale.

    Digits choose where `by_digit` is set; arrows only move. `on_choose` gets a whole number, or the extra's value;
    `on_tap` gets it instead where a finger chose, also what is chosen already. `side` is the size of a cell.
    """

    chosen: object = None
    on_choose: Choose | None = None
    low: str = ""
    high: str = ""
    extra: Option | None = None
    by_digit: bool = True
    last: int = 5
    enabled: bool = True
    gap: float = 10
    side: float = 60
    on_tap: Choose | None = None
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """Cells side by side, words below."""
        return kit.measure(self._tree(width, kit), width)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Cells, the extra answer beside or below them, then the words for both ends."""
        ends = self._ends()
        cells, below = self._lines(rect.w, kit)
        row = Row(cells, gap=self.gap)
        size = kit.measure(row, rect.w)
        spots = list(row.arrange(Rect(rect.x, rect.y, rect.w, size.h), kit))
        bottom = rect.bottom
        for one in below:
            lower = kit.measure(one, rect.w)
            bottom = rect.bottom - lower.h - self.gap
            spots.append(Spot(one, Rect(rect.x, rect.bottom - lower.h, min(lower.w, rect.w), lower.h)))
        if ends is not None:
            wide = min(rect.w, self._wide(kit))
            spots.append(Spot(ends, Rect(rect.x, rect.y + size.h + 6, wide, bottom - rect.y - size.h - 6)))
        return tuple(spots)

    def says(self, kit: Kit) -> AccessNode | None:
        """A group of radio buttons."""
        ends = ((1, self.low), (self.last, self.high))
        told = ", ".join(f"{n} {words}" for n, words in ends if words)
        return AccessNode("", tree.RADIO_GROUP, self.name, "", self.description or told)

    def _cells(self) -> tuple[Widget, ...]:
        options = [
            Option(n, str(n), shortcut=str(n) if self.by_digit else "", enabled=self.enabled)
            for n in range(1, self.last + 1)
        ]
        if self.extra is not None:
            options.append(self.extra)
        count = len(options)
        return tuple(
            Cell(
                one,
                self.chosen is not None and one.value == self.chosen,
                self.on_choose,
                False,
                (i + 1, count),
                self.on_tap,
                self.side,
                key=f"{self.key}/{i}" if self.key else "",
            )
            for i, one in enumerate(options)
        )

    def _wide(self, kit: Kit) -> float:
        """The width of the words for both ends: that of the cells, or all there is for words that need more."""
        cells = self.last * self.side + (self.last - 1) * self.gap
        if self.extra is not None:
            return max(320.0, cells)
        role = "hint" if self.side <= 60 else "body"
        words = kit.type.width(f"1 {self.low}", role) + kit.type.width(f"{self.last} {self.high}", role)
        return cells if words + 40 <= cells else ENDLESS

    def _ends(self) -> Widget | None:
        if not self.low and not self.high:
            return None
        role = "hint" if self.side <= 60 else "body"
        words = (
            Label(f"1 {self.low}", role=role, ink="ink_2", hidden=True, weight=1),
            Label(f"{self.last} {self.high}", role=role, ink="ink_2", align="end", hidden=True, weight=1),
        )
        return Row(words, align="start")

    def _lines(self, width: float, kit: Kit) -> tuple[tuple[Widget, ...], tuple[Widget, ...]]:
        """The cells on one line; the extra answer below them where its words leave no room beside them."""
        cells = self._cells()
        if self.extra is None or kit.measure(Row(cells, gap=self.gap)).w <= width + 0.5:
            return cells, ()
        return cells[:-1], cells[-1:]

    def _tree(self, width: float, kit: Kit) -> Widget:
        ends = self._ends()
        cells, below = self._lines(width, kit)
        row = Row(cells, gap=self.gap)
        if ends is None:
            return Column((row, *below), gap=self.gap) if below else row
        wide = self._wide(kit)
        figures = Column((row, ends if wide == ENDLESS else replace(ends, width=wide)), gap=6)
        return Column((figures, *below), gap=self.gap) if below else figures
