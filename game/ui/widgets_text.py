"""Widgets that only show: words, key caps, icons, pictures, panels and lines."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import ClassVar, Literal

from game.record import replace
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.holder import Holder
from game.ui.layout import Align
from game.ui.record import record
from game.ui.widget import ENDLESS, Kit, Look, Spot, Widget

_SURE_OF_ROOM = 0.5  # a text measured alone fits where it was measured, rounding included


def colour(kit: Kit, name: str) -> str:
    """A colour of the look by its name; text that begins with # is a colour already."""
    return name if name.startswith("#") else str(getattr(kit.theme, name))


@record
class Label(Widget):
    """Words in a role of type. `ink` is a colour of the look by name; `fit` are smaller roles for when room is short.

    `max_lines` with `cut` ends in an ellipsis; without `cut`, more lines count as an overflow. `heading` is the level
    for assistive technology (0: plain words). `hidden` words are drawn but not spoken (the parent says them).
    """

    text: str
    role: str = "body"
    ink: str = "ink"
    align: Literal["start", "center", "end"] = "start"
    vertical: Literal["start", "center", "end"] = "start"
    max_lines: int = 0
    cut: bool = False
    fit: tuple[str, ...] = ()
    halo: str = ""
    heading: int = 0
    hidden: bool = False
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """One line when there is room, else as many as it takes."""
        role = self.fit[-1] if self.fit and width != ENDLESS else self.role
        if width == ENDLESS:
            lines: tuple[str, ...] = tuple(self.text.replace("\u00ad", "").split("\n"))
        else:
            lines = kit.type.wrap(self.text, role, width)
        if self.max_lines:
            lines = lines[: self.max_lines]
        wide = max((kit.type.width(line, role) for line in lines), default=0) + _SURE_OF_ROOM
        return Size(min(wide, width), kit.type.line_height(role) * len(lines))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The largest role that fits the rectangle."""
        role = self.role
        for smaller in self.fit:
            lines = kit.type.wrap(self.text, role, rect.w)
            if len(lines) * kit.type.line_height(role) <= rect.h + 1:
                break
            role = smaller
        canvas.text(
            rect,
            self.text,
            role,
            colour(kit, self.ink),
            align=self.align,
            vertical=self.vertical,
            max_lines=self.max_lines,
            cut=self.cut,
            halo=colour(kit, self.halo) if self.halo else "",
        )

    def says(self, kit: Kit) -> AccessNode | None:
        """The words, as a heading or plain."""
        if self.hidden or not self.text:
            return None
        words = (self.name or self.text).replace("\u00ad", "")
        return AccessNode("", tree.HEADING if self.heading else tree.LABEL, words, level=self.heading or None)


def icon_growth(kit: Kit) -> float:
    """How much larger icons are than usual: half as much as the words beside them are."""
    return 1 + max(0.0, kit.type.factor - 1) / 2


CapStyle = Literal["paper", "room", "primary"]


def cap_size(words: str, kit: Kit) -> Size:
    """The size of a key cap with these words."""
    high = max(32.0, kit.type.line_height("cap") + 8)
    return Size(max(high, kit.type.width(words, "cap") + 20), high)


def paint_cap(canvas: Canvas, rect: Rect, words: str, style: CapStyle, kit: Kit, ink: str = "") -> None:
    """A key cap: a small key with a thicker lower edge."""
    look = kit.theme
    face, edge, words_ink = look.face, look.control, look.ink
    if style == "room":
        face, edge, words_ink = look.room_key_face, look.room_key_line, look.on_room
    elif style == "primary":
        face, edge, words_ink = "", look.primary_key_line, look.on_primary
    if ink:
        face, words_ink = "", ink
    if face.startswith("#") and len(face) == 9:  # a veil: laid under the edge, which is drawn open
        canvas.box(rect, face, 8)
        face = ""
    canvas.box(rect, face, 8, edge=edge, foot=2 if face else 0)
    if not face:
        canvas.box(Rect(rect.x + 4, rect.bottom - 4, rect.w - 8, 2), edge, 1)
    canvas.text(Rect(rect.x, rect.y - 1, rect.w, rect.h), words, "cap", words_ink, align="center")


@record
class KeyCap(Widget):
    """The key that does something, drawn as a key; `shortcut` is spelled as buttons spell it ("g", "ctrl+enter")."""

    shortcut: str
    style: CapStyle = "paper"

    def measure(self, width: float, kit: Kit) -> Size:
        """As wide as its word."""
        return cap_size(kit.cap_of(self.shortcut), kit)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A small key."""
        paint_cap(canvas, rect, kit.cap_of(self.shortcut), self.style, kit)


@record
class Icon(Widget):
    """A picture of one colour by its name in assets/icons; silent unless it has a name."""

    icon: str
    size: float = 28
    ink: str = "ink"

    def measure(self, width: float, kit: Kit) -> Size:
        """Square; larger beside larger words."""
        side = self.size * icon_growth(kit)
        return Size(side, side)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """In the middle."""
        canvas.icon(self.icon, rect, colour(kit, self.ink))

    def says(self, kit: Kit) -> AccessNode | None:
        """An image when it has a name."""
        return AccessNode("", tree.IMAGE, self.name, description=self.description) if self.name else None


@record
class Picture(Widget):
    """Anything painted by a function of the scene: table, token, card. The only place for drawing by hand.

    `paint_with(canvas, rect)` (with `canvas.art` to draw from) is called when `shows`, the rectangle or the look changed: put everything that the
    picture depends on in `shows`. `size` is its natural size. `beyond` is how far it paints outside its rectangle.
    """

    paint_with: Callable[[Canvas, Rect], None]
    size: tuple[float, float] = (0, 0)
    shows: Hashable = None
    beyond: float = 10

    @property
    def reach(self) -> float:
        """As far as it was told."""
        return self.beyond

    def measure(self, width: float, kit: Kit) -> Size:
        """Its natural size."""
        return Size(*self.size)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """What the function paints, once there is something to draw with."""
        if canvas.art is not None:
            self.paint_with(canvas, rect)

    def says(self, kit: Kit) -> AccessNode | None:
        """An image when it has a name."""
        return AccessNode("", tree.IMAGE, self.name, description=self.description) if self.name else None


@record
class Panel(Widget):
    """A sheet of paper with one child on it. Looks: paper, inset (a part of a panel), dialog, dark, accent, fault.

    `pad` is the room round the child, or (left, top, right, bottom).
    """

    child: Widget
    pad: float | tuple[float, float, float, float] = 24
    look: Literal["paper", "inset", "dialog", "dark", "accent", "selected", "fault"] = "paper"
    radius: float = 24
    shadow: int | None = None
    edge: str = ""
    wraps: ClassVar[bool] = True
    bleed: ClassVar[float] = 110

    def measure(self, width: float, kit: Kit) -> Size:
        """The child and the room round it."""
        left, top, right, bottom = self._pads()
        size = kit.measure(self.child, width - left - right)
        return Size(size.w + left + right, size.h + top + bottom)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The child inside."""
        left, top, right, bottom = self._pads()
        inner = Rect(rect.x + left, rect.y + top, max(0, rect.w - left - right), max(0, rect.h - top - bottom))
        return (Spot(self.child, inner),)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Face, edge and shadow."""
        faces = {
            "paper": (kit.theme.paper, 2, kit.theme.outline),
            "inset": (kit.theme.inset, 0, ""),
            "dialog": (kit.theme.paper, 3, kit.theme.outline),
            "dark": (kit.theme.toast, 3, kit.theme.room_line),
            "accent": (kit.theme.accent, 2, ""),
            "selected": (kit.theme.card_selected, 0, kit.theme.primary),
            "fault": (kit.theme.fault_face, 2, kit.theme.clash),
        }
        face, shadow, edge = faces[self.look]
        if self.edge:
            edge = colour(kit, self.edge)
        canvas.box(rect, face, self.radius, edge=edge, shadow=shadow if self.shadow is None else self.shadow)

    def says(self, kit: Kit) -> AccessNode | None:
        """A group when it has a name."""
        return AccessNode("", tree.GROUP, self.name, description=self.description) if self.name else None

    def _pads(self) -> tuple[float, float, float, float]:
        return self.pad if isinstance(self.pad, tuple) else (self.pad,) * 4


@record
class Line(Widget):
    """A quiet line between parts: across a column, or down a row when `down` is set."""

    down: bool = False
    ink: str = "edge"

    def measure(self, width: float, kit: Kit) -> Size:
        """Two units thick; its container stretches it."""
        return Size(2, 2)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """One stroke."""
        canvas.fill(rect, colour(kit, self.ink))


@record
class Named(Holder):
    """Gives a part of the tree a role and a name for assistive technology, and nothing on the screen.

    `span` is how far something is: the figure, and the least and the most that it can be.
    """

    child: Widget
    role: str = tree.GROUP
    value: str = ""
    span: tuple[float, float, float] | None = None

    def says(self, kit: Kit) -> AccessNode | None:
        """The role, name and value that were given."""
        now, least, most = self.span or (None, None, None)
        told = AccessNode("", self.role, self.name, self.value, self.description)
        return told if self.span is None else replace(told, number=now, minimum=least, maximum=most)


__all__ = ["Align", "CapStyle", "Icon", "KeyCap", "Label", "Line", "Named", "Panel", "Picture", "colour", "paint_cap"]
