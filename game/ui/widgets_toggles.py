"""Things that are on or off, and short words to take: chips, check boxes, and boxes to pick with anything in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import ENDLESS, Kit, Look, Spot, Taken, Widget, call
from game.ui.widgets_buttons import Face, Pressable, face_of, paint_face
from game.ui.widgets_text import CapStyle, cap_size, paint_cap

_BAR = 6.0  # the width of the bar before the chosen row
_OUT = 4.0  # how far it stands out of the row


@record
class Chip(Pressable):
    """A short word to take or to switch on: an example answer, a sort, a filter. Selected chips show a check."""

    text: str
    on_press: Callable[[], object] | None = None
    icon: str = ""
    selected: bool | None = None
    shortcut: str = ""
    cap: bool = True
    enabled: bool = True
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """One line where it fits."""
        around = self._beside(kit) + 2 * self._side()
        natural = kit.type.width(self.text, "chip") + 1 + around
        if width == ENDLESS or natural <= width:
            return Size(natural, max(48.0, kit.type.line_height("chip") + 12))
        lines = len(kit.type.wrap(self.text, "chip", width - around))
        return Size(width, max(48.0, lines * kit.type.line_height("chip") + 16))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A pill."""
        face = face_of("plain", look, self.enabled, kit)
        if self.selected and self.enabled:
            face = Face(kit.theme.selected, kit.theme.selected, kit.theme.on_selected, 0, "primary")
        face = face._replace(shadow=0)
        place = paint_face(canvas, rect, min(rect.h, 64) / 2, face, look, self.enabled)
        x = place.x + self._side()
        icon = self._icon()
        if icon:
            canvas.icon(icon, Rect(x, place.y, 24, place.h), face.ink)
            x += 24 + 8
        words = place.right - self._side() - x
        if self.cap and self.shortcut:
            size = cap_size(kit.cap_of(self.shortcut), kit)
            words -= size.w + 4
            at = Rect(place.right - self._side() + 6 - size.w, place.y + (place.h - size.h) / 2, size.w, size.h)
            paint_cap(canvas, at, kit.cap_of(self.shortcut), face.cap, kit, "" if self.enabled else face.ink)
        canvas.text(Rect(x, place.y, words, place.h), self.text, "chip", face.ink)

    def says(self, kit: Kit) -> AccessNode | None:
        """A button, or a toggle when it can be on or off."""
        return self.told(tree.BUTTON if self.selected is None else tree.TOGGLE, self.selected, kit)

    def _icon(self) -> str:
        return "check" if self.selected and not self.icon else self.icon

    def _side(self) -> float:
        return 14 if self._icon() else 18

    def _beside(self, kit: Kit) -> float:
        icon = 32.0 if self._icon() else 0.0
        return icon + (cap_size(kit.cap_of(self.shortcut), kit).w + 10 - 6 if self.cap and self.shortcut else 0)


@record
class Checkbox(Pressable):
    """A box to tick with its words beside it; the words are part of the target."""

    text: str
    checked: bool
    on_press: Callable[[], object] | None = None
    shortcut: str = ""
    enabled: bool = True
    ink: str = "ink"
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """Box, words, key cap."""
        cap, natural = self._cap(kit), self._natural(kit)
        wide = min(natural, width)
        lines = len(kit.type.wrap(self.text, "body", wide - 56 - cap)) if natural > width else 1
        return Size(wide, max(52.0, lines * kit.type.line_height("body") + 8))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A square with a check in it."""
        theme = kit.theme
        box = Rect(rect.x, rect.y + (rect.h - 44) / 2, 44, 44)
        if self.checked:
            face = theme.primary if self.enabled else theme.disabled
            canvas.box(box, face, 12)
            canvas.icon("check", box.inset(8), theme.on_primary)
        else:
            face = theme.disabled_face if not self.enabled else theme.hover if look.hover else theme.face
            canvas.box(box, face, 12, edge=theme.control if self.enabled else theme.disabled_edge)
        if look.focus:
            canvas.ring(Rect(rect.x, rect.y, min(rect.w, self._natural(kit)), rect.h), 12)
        words = Rect(rect.x + 56, rect.y, rect.w - 56, rect.h)
        if self.shortcut:
            size = cap_size(kit.cap_of(self.shortcut), kit)
            at = Rect(rect.right - size.w, rect.y + (rect.h - size.h) / 2, size.w, size.h)
            style: CapStyle = "room" if self.ink.startswith("on_room") else "paper"
            paint_cap(canvas, at, kit.cap_of(self.shortcut), style, kit)
            words = Rect(words.x, words.y, words.w - size.w - 12, words.h)
        canvas.text(words, self.text, "body", str(getattr(theme, self.ink if self.enabled else "disabled")))

    def says(self, kit: Kit) -> AccessNode | None:
        """A check box."""
        return self.told(tree.CHECKBOX, self.checked, kit)

    def _cap(self, kit: Kit) -> float:
        return cap_size(kit.cap_of(self.shortcut), kit).w + 12 if self.shortcut else 0.0

    def _natural(self, kit: Kit) -> float:
        """Its width on one line."""
        return 56 + kit.type.width(self.text, "body") + 1 + self._cap(kit)


@record
class Pick(Widget):
    """A box to press with any child in it: a deck to choose, a session in a list, a statement with its evidence.

    Looks: card (edge, and a heavy one when selected), row (a line in a list), bare (only hover and focus show),
    tile (a sheet on the room). It needs a `name`. `role` is one of access_tree's: TOGGLE, RADIO, LIST_ITEM, BUTTON.
    """

    child: Widget
    on_press: Callable[[], object] | None = None
    selected: bool | None = None
    look: Literal["card", "row", "bare", "tile"] = "card"
    pad: float = 12
    radius: float = 16
    shortcut: str = ""
    enabled: bool = True
    role: str = tree.BUTTON
    value: str = ""
    autofocus: bool = False
    wraps: ClassVar[bool] = True
    bleed: ClassVar[float] = 48

    def measure(self, width: float, kit: Kit) -> Size:
        """The child and the room round it, high enough to hit."""
        size = kit.measure(self.child, width - 2 * self.pad)
        return Size(size.w + 2 * self.pad, max(52.0, size.h + 2 * self.pad))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The child inside."""
        return (Spot(self.child, rect.inset(self.pad)),)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The box in its state."""
        theme = kit.theme
        if self.look == "tile":
            face = face_of("tile", look, self.enabled, kit)
        elif self.look == "card":
            face = face_of("plain", look, self.enabled, kit)._replace(shadow=0)
        else:
            face = face_of("ghost", look, True, kit)
        if self.selected and self.look != "card":
            # a tint alone is hard to see: a tile has an edge as well, a row a bar before it
            face = face._replace(face=theme.menu_selected, edge=theme.primary if self.look == "tile" else face.edge)
        if self.selected and self.look == "card":
            canvas.box(rect, theme.card_selected, self.radius, edge=theme.primary, width=4)
            if look.focus:
                canvas.ring(rect, self.radius)
            return
        still = look._replace(pressed=False)  # the child does not move, so the box may not either
        paint_face(canvas, rect, self.radius, face, still, self.enabled)
        if self.selected and self.look == "row":
            left = rect.x if look.focus else rect.x - _OUT  # out there the ring would be hidden
            canvas.box(Rect(left, rect.y + 8, _BAR, rect.h - 16), theme.primary, _BAR / 2)

    def says(self, kit: Kit) -> AccessNode | None:
        """Its role with its name and whether it is chosen."""
        checked = self.selected if self.role in (tree.TOGGLE, tree.CHECKBOX, tree.RADIO) else None
        chosen = self.selected if self.role == tree.LIST_ITEM else None
        return AccessNode(
            "",
            self.role,
            self.name,
            self.value,
            self.description,
            disabled=not self.enabled,
            checked=checked,
            selected=chosen,
            actions=(tree.PRESS, tree.FOCUS) if self.enabled else (),
            shortcut=kit.cap_of(self.shortcut) if self.shortcut else "",
        )

    def press(self) -> Taken | None:
        """Run `on_press`."""
        return call(self.on_press) if self.enabled and self.on_press is not None else None

    @property
    def focusable(self) -> bool:
        """While it can be pressed."""
        return self.enabled and self.on_press is not None

    @property
    def keys(self) -> tuple[str, ...]:
        """Its shortcut."""
        return (self.shortcut,) if self.shortcut and self.enabled else ()

    @property
    def first(self) -> bool:
        """As asked."""
        return self.autofocus


@record
class ListItem(Pick):
    """A `Pick` in a list: Tab stops once at the list, arrows go from item to item. Put them in a Column."""

    look: Literal["card", "row", "bare", "tile"] = "row"
    role: str = tree.LIST_ITEM
    in_group: ClassVar[bool] = True

    @property
    def stop(self) -> bool:
        """Tab comes back to the chosen item."""
        return bool(self.selected)


@record
class Walked(ListItem):
    """A list item that is chosen as soon as the arrows reach it."""

    on_reach: Callable[[], object] | None = None

    def reached(self) -> Taken | None:
        """Choose it."""
        return call(self.on_reach) if self.on_reach is not None else None
