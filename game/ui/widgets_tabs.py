"""The pages of a scene as tabs on the room: one Tab stop, arrows go from page to page, each with a key of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.record import replace
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.widget import ENDLESS, Kit, Look, Spot, Widget
from game.ui.widgets_choice import Choose, Option, Radio

_SIDE = 16.0
_HIGH = 52.0
_LINE_GAP = 4.0


@dataclass(frozen=True, repr=False, eq=False)
class _Tab(Radio):
    """One page: a paper plate when it is open."""

    role: str = "chip"
    panel: str = ""
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """One line, or the width there is."""
        return Size(min(width, kit.type.width(self.option.text, self.role) + 2 * _SIDE + 1), _HIGH)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Words on the room, or on paper when open."""
        theme = kit.theme
        ink = theme.on_room
        if self.selected:
            # where paper is as dark as the room, the open one is light
            face, ink = (theme.selected, theme.on_selected) if theme.outline else (theme.paper, theme.ink)
            canvas.box(rect, face, 14, edge=theme.outline)
        elif look.hover:
            canvas.box(rect, theme.room_hover, 14)
        if look.focus:
            canvas.ring(rect, 14)
        side = min(_SIDE, (rect.w - kit.type.width(self.option.text, self.role)) / 2)
        words = rect.inset(max(4.0, side), 0)
        canvas.text(words, self.option.text, self.role, ink, align="center", max_lines=1, cut=True)

    def says(self, kit: Kit) -> AccessNode | None:
        """A tab, which brings what it shows when it is open."""
        told = super().says(kit)
        shows = (self.panel,) if self.panel and self.selected else ()
        return told and replace(told, role=tree.TAB, checked=None, selected=self.selected, controls=shows)


@dataclass(frozen=True, repr=False, eq=False)
class Tabs(Widget):
    """The pages by name, one of them open; `on_choose` gets the value of the page. Keys are not drawn: there is no room.

    `panel` is the key of what shows the open page: a `Named` with the role TAB_PANEL and the page's name.
    """

    options: tuple[Option, ...]
    chosen: object = None
    on_choose: Choose | None = None
    gap: float = 6
    panel: str = ""
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """Side by side, in two lines where one has too little room."""
        lines = self._lines(width, kit)
        wide = max(self._across(line, kit) for line in lines)
        return Size(min(wide, width), len(lines) * (max(_HIGH, kit.target) + _LINE_GAP) - _LINE_GAP)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """From the left; narrower all together where two lines have too little room as well."""
        lines = self._lines(rect.w, kit)
        high = max(_HIGH, kit.target)
        spots, y = [], rect.y + (rect.h - len(lines) * (high + _LINE_GAP) + _LINE_GAP) / 2
        for line in lines:
            gaps = self.gap * (len(line) - 1)
            share = min(1.0, (rect.w - gaps) / max(1.0, self._across(line, kit) - gaps))
            x = rect.x
            for part in line:
                wide = kit.measure(part).w * share
                spots.append(Spot(part, Rect(x, y, wide, high)))
                x += wide + self.gap
            y += high + _LINE_GAP
        return tuple(spots)

    def says(self, kit: Kit) -> AccessNode | None:
        """A list of tabs, of which the open page is the value."""
        chosen = next((one.text for one in self.options if one.value == self.chosen), "")
        return AccessNode("", tree.TAB_LIST, self.name, chosen, self.description)

    def _lines(self, width: float, kit: Kit) -> tuple[tuple[_Tab, ...], ...]:
        """The first of these that fits: one line, one in smaller letters, two lines, two in smaller letters."""
        lines: tuple[tuple[_Tab, ...], ...] = ()
        for count, role in ((1, "chip"), (1, "hint_strong"), (2, "chip"), (2, "hint_strong")):
            parts = self._parts(role)
            lines = (parts,) if count == 1 else self._halved(parts, kit)
            if width == ENDLESS or all(self._across(line, kit) <= width for line in lines):
                break
        return lines

    def _halved(self, parts: tuple[_Tab, ...], kit: Kit) -> tuple[tuple[_Tab, ...], ...]:
        """Two lines about as long as each other."""
        ways = ((parts[:at], parts[at:]) for at in range(1, len(parts)))
        return min(ways, key=lambda lines: max(self._across(line, kit) for line in lines), default=(parts,))

    def _across(self, line: tuple[_Tab, ...], kit: Kit) -> float:
        return sum(kit.measure(part).w for part in line) + self.gap * (len(line) - 1)

    def _parts(self, role: str) -> tuple[_Tab, ...]:
        count = len(self.options)
        return tuple(
            _Tab(
                one, one.value == self.chosen, self.on_choose, True, (i + 1, count), role=role, panel=self.panel,
                key=f"{self.key}/{i}" if self.key else "",
            )
            for i, one in enumerate(self.options)
        )  # fmt: skip
