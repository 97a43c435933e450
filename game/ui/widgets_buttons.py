"""Buttons, and the faces that all things to press share."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal, NamedTuple

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import ENDLESS, Kit, Look, Taken, Widget, call
from game.ui.widgets_text import CapStyle, cap_size, icon_growth, paint_cap

ButtonKind = Literal["plain", "primary", "go", "danger", "quiet", "ghost", "tile"]


class Face(NamedTuple):
    """The colours of a thing to press as it now is."""

    face: str
    edge: str
    ink: str
    shadow: int
    cap: CapStyle


def face_of(kind: ButtonKind, look: Look, enabled: bool, kit: Kit) -> Face:
    """The colours for a kind of button in its state."""
    theme = kit.theme
    state = 0 if not enabled else 2 if look.pressed else 1 if look.hover else 0
    if not enabled:
        if kind in ("quiet", "ghost"):
            return Face("", "", theme.on_room_2 if kind == "quiet" else theme.disabled, 0, "room")
        return Face(theme.disabled_face, theme.disabled_edge, theme.disabled, 0, "paper")
    if kind == "primary":
        face = (theme.primary, theme.primary_hover, theme.primary_pressed)[state]
        return Face(face, face, theme.on_primary, 1, "primary")
    if kind == "danger":
        face = (theme.clash, theme.clash_hover, theme.clash_pressed)[state]
        return Face(face, face, theme.on_clash, 1, "primary")
    if kind == "go":
        face = (theme.accent, theme.accent_hover, theme.accent_pressed)[state]
        return Face(face, theme.accent_edge or face, theme.on_accent, 1, "paper")
    if kind == "quiet":
        face = (theme.room_face, theme.room_hover, theme.room_pressed)[state]
        return Face(face, theme.room_line, theme.on_room, 0, "room")
    if kind == "ghost":
        return Face(("", theme.hover, theme.pressed)[state], "", theme.ink, 0, "paper")
    if kind == "tile":
        return Face((theme.paper, theme.hover, theme.pressed)[state], theme.outline, theme.ink, 2, "paper")
    return Face((theme.face, theme.hover, theme.pressed)[state], theme.control, theme.ink, 1, "paper")


def paint_face(canvas: Canvas, rect: Rect, radius: float, face: Face, look: Look, enabled: bool = True) -> Rect:
    """The box of a thing to press with its focus ring; the rectangle that its content stands in comes back."""
    pressed = look.pressed and enabled
    place = rect.moved(0, 3) if pressed else rect
    if face.face and len(face.face) == 9:
        canvas.box(place, face.face, radius)
        canvas.box(place, "", radius, edge=face.edge)
    elif face.face or face.edge:
        shadow = 0 if pressed else face.shadow
        dent = 4 if pressed and face.face else 0
        canvas.box(place, face.face, radius, edge=face.edge, dent=dent, shadow=shadow)
    if look.focus:
        canvas.ring(place, radius)
    return place


class Pressable(Widget):
    """What everything to press does and says alike; the records below it have these fields."""

    text: str
    on_press: Callable[[], object] | None
    shortcut: str
    enabled: bool

    def press(self) -> Taken | None:
        """Run `on_press`."""
        return call(self.on_press) if self.enabled else None

    @property
    def focusable(self) -> bool:
        """While it can be pressed."""
        return self.enabled

    @property
    def keys(self) -> tuple[str, ...]:
        """Its shortcut."""
        return (self.shortcut,) if self.shortcut and self.enabled else ()

    def told(self, role: str, checked: bool | None, kit: Kit, more: str = "") -> AccessNode:
        """Return it as assistive technology knows it; `more` describes it where nothing else does."""
        return AccessNode(
            "",
            role,
            self.name or self.text,
            description=self.description or more,
            disabled=not self.enabled,
            checked=checked,
            actions=(tree.PRESS, tree.FOCUS) if self.enabled else (),
            shortcut=kit.cap_of(self.shortcut) if self.shortcut else "",
        )


@record
class Button(Pressable):
    """A thing to press. What `on_press` returns goes up to the scene.

    Kinds: plain, primary (the one to go on with, on paper), go (gold, on the room), danger, quiet (outlined, on the
    room), ghost (no box, on paper), tile (a large sheet with a serif word and `sub` below it, on the room). `gold`
    makes a tile the one to go on with. `small` is for panels. `shortcut` presses it and is drawn as a key cap;
    more keys that do the same go in `also`.
    """

    text: str
    on_press: Callable[[], object] | None = None
    kind: ButtonKind = "plain"
    icon: str = ""
    icon_after: bool = False
    sub: str = ""
    shortcut: str = ""
    also: tuple[str, ...] = ()
    cap: bool = True
    enabled: bool = True
    selected: bool | None = None
    small: bool = False
    gold: bool = False
    autofocus: bool = False
    bleed: ClassVar[float] = 48

    def measure(self, width: float, kit: Kit) -> Size:
        """One line where it fits; the words wrap where it does not."""
        side, around = self._pad(), self._beside(kit)
        role = self._role()
        one = kit.type.width(self.text, role) + 1
        two = kit.type.width(self.sub, "body") + 1 if self.sub else 0.0
        natural = max(one, two) + around + 2 * side
        if width == ENDLESS or natural <= width:
            return Size(natural, max(self._least(), self._words_height(ENDLESS, kit) + 20))
        return Size(width, max(self._least(), self._words_height(width - around - 2 * side, kit) + 20))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Face, icon, words, key cap."""
        kind = "go" if self.gold else self.kind
        face = face_of(kind, look, self.enabled, kit)
        if self.kind == "tile":
            face = face._replace(shadow=2 if self.enabled else 0)
        if self.selected:
            face = Face(kit.theme.selected, kit.theme.selected, kit.theme.on_selected, 0, "primary")
        place = paint_face(canvas, rect, 20 if self.kind == "tile" else 14, face, look, self.enabled)
        if self.kind == "tile":
            self._paint_tile(canvas, place, face, kit)
        else:
            self._paint_line(canvas, place, face, kit)

    def says(self, kit: Kit) -> AccessNode | None:
        """A button, or a toggle when it can stay pressed."""
        return self.told(tree.BUTTON if self.selected is None else tree.TOGGLE, self.selected, kit, self.sub)

    @property
    def keys(self) -> tuple[str, ...]:
        """Its shortcut and what does the same."""
        return ((self.shortcut, *self.also) if self.shortcut else self.also) if self.enabled else ()

    @property
    def first(self) -> bool:
        """As asked."""
        return self.autofocus

    def _role(self) -> str:
        if self.kind == "tile":
            return "menu" if self.sub else "name"
        if self.kind == "quiet":
            return "body_medium"
        return "small_button" if self.small else "button"

    def _least(self) -> float:
        if self.kind == "tile":
            return 108 if self.sub else 88
        return 52 if self.kind == "quiet" else 56 if self.small else 64

    def _pad(self) -> float:
        return 22 if self.kind == "tile" else 16 if self.kind == "quiet" else 20 if self.small else 24

    def _icon_size(self, kit: Kit) -> float:
        usual = 38 if self.kind == "tile" and self.sub else 34 if self.kind == "tile" else 28
        return usual * icon_growth(kit)

    def _gap(self) -> float:
        return (22 if self.sub else 16) if self.kind == "tile" else 12 if self.kind != "quiet" else 10

    def _beside(self, kit: Kit) -> float:
        """What icon and key cap take of the width, with their gaps."""
        icon = self._icon_size(kit) + (self._gap() if self.text else 0) if self.icon else 0.0
        return icon + (cap_size(kit.cap_of(self.shortcut), kit).w + self._gap() if self._capped() else 0)

    def _capped(self) -> bool:
        return self.cap and bool(self.shortcut)

    def _words_height(self, width: float, kit: Kit) -> float:
        role = self._role()
        lines = 1 if width == ENDLESS else len(kit.type.wrap(self.text, role, width))
        under = (1 if width == ENDLESS else len(kit.type.wrap(self.sub, "body", width))) if self.sub else 0
        return lines * kit.type.line_height(role) + under * kit.type.line_height("body")

    def _paint_line(self, canvas: Canvas, rect: Rect, face: Face, kit: Kit) -> None:
        gap, side, role = self._gap(), self._pad(), self._role()
        around = self._beside(kit)
        words = min(kit.type.width(self.text, role) + 1, rect.w - around - 2 * side + 0.5)
        x = rect.x + max(side, (rect.w - around - words) / 2)
        size = self._icon_size(kit)
        if self.icon and not self.icon_after:
            canvas.icon(self.icon, Rect(x, rect.y, size, rect.h), face.ink)
            x += size + gap
        canvas.text(Rect(x, rect.y, words, rect.h), self.text, role, face.ink, align="center")
        x += words + gap
        if self.icon and self.icon_after:
            canvas.icon(self.icon, Rect(x, rect.y, size, rect.h), face.ink)
            x += size + gap
        self._paint_cap(canvas, x, rect, face, kit)

    def _paint_tile(self, canvas: Canvas, rect: Rect, face: Face, kit: Kit) -> None:
        gap, side = self._gap(), self._pad()
        x, right = rect.x + side, rect.right - side
        size = self._icon_size(kit)
        if self.icon:
            ink = face.ink if self.gold or not self.enabled else kit.theme.primary
            canvas.icon(self.icon, Rect(x, rect.y, size, rect.h), ink)
            x += size + gap
        if self._capped():
            right -= cap_size(kit.cap_of(self.shortcut), kit).w
            self._paint_cap(canvas, right, rect, face, kit)
            right -= gap
        width, role = right - x, self._role()
        high = len(kit.type.wrap(self.text, role, width)) * kit.type.line_height(role)
        y = rect.y + (rect.h - self._words_height(width, kit)) / 2
        canvas.text(Rect(x, y, width, high), self.text, role, face.ink)
        if self.sub:
            ink = face.ink if self.gold or not self.enabled else kit.theme.ink_2
            canvas.text(Rect(x, y + high, width, rect.bottom - y - high), self.sub, "body", ink, vertical="start")

    def _paint_cap(self, canvas: Canvas, x: float, rect: Rect, face: Face, kit: Kit) -> None:
        if not self._capped():
            return
        words = kit.cap_of(self.shortcut)
        size = cap_size(words, kit)
        place = Rect(x, rect.y + (rect.h - size.h) / 2, size.w, size.h)
        paint_cap(canvas, place, words, face.cap, kit, "" if self.enabled else face.ink)
