"""The pages of a scene as tabs on the room: one Tab stop, arrows go from page to page, each with a key of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.widget import ENDLESS, Kit, Look, Spot, Widget
from game.ui.widgets_choice import Choose, Option, Radio

_SIDE = 16.0
_HIGH = 52.0


@dataclass(frozen=True, repr=False, eq=False)
class _Tab(Radio):
    """One page: a paper plate when it is open."""

    role: str = "chip"
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """One line, or the width there is."""
        return Size(min(width, kit.type.width(self.option.text, self.role) + 2 * _SIDE + 1), _HIGH)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Words on the room, or on paper when open."""
        theme = kit.theme
        ink = theme.on_room
        if self.selected:
            canvas.box(rect, theme.paper, 14, edge=theme.outline)
            ink = theme.ink
        elif look.hover:
            canvas.box(rect, theme.room_hover, 14)
        if look.focus:
            canvas.ring(rect, 14)
        side = min(_SIDE, (rect.w - kit.type.width(self.option.text, self.role)) / 2)
        words = rect.inset(max(4.0, side), 0)
        canvas.text(words, self.option.text, self.role, ink, align="center", max_lines=1, cut=True)


@dataclass(frozen=True, repr=False, eq=False)
class Tabs(Widget):
    """The pages by name, one of them open; `on_choose` gets the value of the page. Keys are not drawn: there is no room."""

    options: tuple[Option, ...]
    chosen: object = None
    on_choose: Choose | None = None
    gap: float = 6
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """Side by side."""
        parts = self._parts(width, kit)
        wide = sum(kit.measure(part).w for part in parts) + self.gap * (len(parts) - 1)
        return Size(min(wide, width), _HIGH)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """From the left; narrower all together where there is too little room."""
        parts = self._parts(rect.w, kit)
        widths = [kit.measure(part).w for part in parts]
        room = rect.w - self.gap * (len(parts) - 1)
        share = min(1.0, room / sum(widths)) if widths else 1.0
        spots, x = [], rect.x
        for part, wide in zip(parts, widths, strict=True):
            spots.append(Spot(part, Rect(x, rect.y + (rect.h - _HIGH) / 2, wide * share, _HIGH)))
            x += wide * share + self.gap
        return tuple(spots)

    def says(self, kit: Kit) -> AccessNode | None:
        """A group of radio buttons, of which the open page is the value."""
        chosen = next((one.text for one in self.options if one.value == self.chosen), "")
        return AccessNode("", tree.RADIO_GROUP, self.name, chosen, self.description)

    def _parts(self, width: float, kit: Kit) -> tuple[_Tab, ...]:
        count = len(self.options)
        natural = sum(kit.type.width(one.text, "chip") + 2 * _SIDE + self.gap for one in self.options)
        role = "chip" if width == ENDLESS or natural <= width else "hint_strong"
        return tuple(
            _Tab(
                one, one.value == self.chosen, self.on_choose, True, (i + 1, count), role,
                key=f"{self.key}/{i}" if self.key else "",
            )
            for i, one in enumerate(self.options)
        )  # fmt: skip
