"""What comes over a scene: a dialog that asks, a toast that tells, a banner that warns."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final, Literal

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size, fitted
from game.ui.grids import Flow
from game.ui.inputs import Input, Key
from game.ui.layout import Column, Row
from game.ui.motion import OVER, TOAST
from game.ui.moving import Moving
from game.ui.record import record
from game.ui.ways import Rise, Way
from game.ui.widget import At, Kit, Look, Spot, Taken, Widget, call
from game.ui.widgets_buttons import Button
from game.ui.widgets_text import Icon, Label, Panel, cap_size, paint_cap

_SCRIM = "#060D0DA6"


@record
class Dialog(Widget):
    """A question over everything: the top layer of a scene's `Layers`. Focus stays inside, Esc runs `on_close`.

    `title` and `text` are set as heading and body above `child` (fields, or the column of buttons).
    """

    title: str
    child: Widget
    on_close: Callable[[], object] | None = None
    text: str = ""
    wide: float = 620
    modal: ClassVar[bool] = True
    bleed: ClassVar[float] = 20_000  # the veil goes on beside the frame, in a window of any width

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """A sheet in the middle, as high as its content."""
        parts: list[Widget] = [Label(self.title, role="heading", heading=1)] if self.title else []
        if self.text:
            parts.append(Label(self.text, ink="ink_2"))
        # what scrolls inside gets what is left of the frame
        sheet = Panel(Column((*parts, self.child), gap=14), pad=(32, 28, 32, 30), look="dialog")
        width = min(self.wide, rect.w - 64)
        size = kit.measure(sheet, width)
        return (Spot(Moving(sheet, Rise(OVER)), fitted(width, min(size.h, rect.h - 48), rect)),)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A veil over the scene, as wide as the window."""
        edge = canvas.surface.get_rect()
        ox, oy = canvas.origin
        all_of_it = Rect(-ox / canvas.scale, -oy / canvas.scale, edge.w / canvas.scale, edge.h / canvas.scale)
        canvas.fill(all_of_it, _SCRIM)

    def says(self, kit: Kit) -> AccessNode | None:
        """A modal dialog."""
        return AccessNode("", tree.DIALOG, self.name or self.title, description=self.text, modal=True)

    def take(self, event: Input, at: At) -> Taken | None:
        """Esc closes."""
        if isinstance(event, Key) and event.name == "esc":
            return call(self.on_close)
        return None


_BESIDE_TOAST: Final = 96
_BUTTONS_MOST: Final = 0.55
"""The share of a banner's width that its buttons may take beside its words."""


@record
class Toast(Widget):
    """A short message on dark; with `action` it can be pressed (and by its shortcut)."""

    text: str
    icon: str = "check"
    action: str = ""
    shortcut: str = ""
    on_press: Callable[[], object] | None = None
    wraps: ClassVar[bool] = True
    bleed: ClassVar[float] = 110

    def measure(self, width: float, kit: Kit) -> Size:
        """One line where it fits the frame, with room for a button beside it."""
        around = self._around(kit)
        natural = kit.type.width(self.text, "body") + 1 + around
        wide = min(natural, width, kit.frame.w - 2 * _BESIDE_TOAST)
        lines = len(kit.type.wrap(self.text, "body", wide - around + 1))
        return Size(wide, max(62.0, lines * kit.type.line_height("body") + 30))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Icon, words, what can be done."""
        theme = kit.theme
        canvas.box(rect, theme.toast, 18, edge=theme.room_line, shadow=3)
        if look.focus:
            canvas.ring(rect, 18)
        x, right = rect.x + 22, rect.right - 22
        if self.icon:
            canvas.icon(self.icon, Rect(x, rect.y, 32, rect.h), theme.accent)
            x += 48
        if self.action:
            if self.shortcut:
                size = cap_size(kit.cap_of(self.shortcut), kit)
                place = Rect(right - size.w, rect.y + (rect.h - size.h) / 2, size.w, size.h)
                paint_cap(canvas, place, kit.cap_of(self.shortcut), "room", kit, ink=theme.on_toast)
                right -= size.w + 12
            words = kit.type.width(self.action, "body_strong") + 1
            canvas.text(Rect(right - words, rect.y, words, rect.h), self.action, "body_strong", theme.on_toast)
            right -= words + 24
        canvas.text(Rect(x, rect.y, right - x, rect.h), self.text, "body", theme.on_toast)

    def way(self) -> Way | None:
        """Up from below."""
        return Rise(TOAST)

    def says(self, kit: Kit) -> AccessNode | None:
        """A status message, or a button that also tells."""
        if self.action:
            cap = kit.cap_of(self.shortcut) if self.shortcut else ""
            actions = (tree.PRESS, tree.FOCUS)
            return AccessNode("", tree.BUTTON, self.action, description=self.text, actions=actions, shortcut=cap)
        return AccessNode("", tree.STATUS, self.text)

    def press(self) -> Taken | None:
        """What can be done about it."""
        return call(self.on_press) if self.action else None

    @property
    def focusable(self) -> bool:
        """When there is something to do."""
        return bool(self.action)

    @property
    def keys(self) -> tuple[str, ...]:
        """Its shortcut."""
        return (self.shortcut,) if self.shortcut and self.action else ()

    def _around(self, kit: Kit) -> float:
        around = 44.0 + (48 if self.icon else 0)
        if self.action:
            around += kit.type.width(self.action, "body_strong") + 25
            around += cap_size(kit.cap_of(self.shortcut), kit).w + 12 if self.shortcut else 0
        return around


@record
class Banner(Widget):
    """A strip across the top of a scene: something is wrong (fault) or must be known (note), and what can be done."""

    title: str
    text: str = ""
    buttons: tuple[Button, ...] = ()
    kind: Literal["fault", "note"] = "fault"
    bleed: ClassVar[float] = 50
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """As high as its words and buttons."""
        size = kit.measure(self._tree(width - 60, kit), width - 60)
        return Size(min(width, size.w + 60), max(92.0, size.h + 28))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Sign, words, buttons."""
        return (Spot(self._tree(rect.w - 60, kit), Rect(rect.x + 36, rect.y + 4, rect.w - 60, rect.h - 8)),)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A sheet with a heavy edge at its left."""
        theme = kit.theme
        fault = self.kind == "fault"
        canvas.box(rect, theme.clash if fault else theme.primary, 18, shadow=2)
        with canvas.clip(Rect(rect.x + 14, rect.y - 2, rect.w, rect.h + 4)):
            canvas.box(rect, theme.fault_face if fault else theme.paper, 18)

    @property
    def alarm(self) -> str:
        """Its words, when something is wrong."""
        return " ".join(part for part in (self.title, self.text) if part) if self.kind == "fault" else ""

    def says(self, kit: Kit) -> AccessNode | None:
        """An alert, or a status."""
        role = tree.ALERT if self.kind == "fault" else tree.STATUS
        return AccessNode("", role, self.title, description=self.text)

    def _tree(self, width: float, kit: Kit) -> Widget:
        """The buttons beside the words, or below them where they would leave the words too little."""
        sign = Icon(
            "triangle-alert" if self.kind == "fault" else "info", 48, "clash" if self.kind == "fault" else "primary"
        )
        words: list[Widget] = [Label(self.title, role="body_strong", hidden=True)]
        if self.text:
            words.append(Label(self.text, hidden=True))
        told = Row((sign, Column(tuple(words), gap=0, weight=1)), gap=22)
        beside = Row(self.buttons, gap=22)
        if self.buttons and kit.measure(beside).w > _BUTTONS_MOST * width:
            return Column((told, Flow(self.buttons, gap=22)), gap=14)
        return Row((*told.children, *self.buttons), gap=22)
