"""One of a few as segments of one bar, with the semantics of radio buttons: one Tab stop, arrows inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.record import Value, record
from game.ui.widget import ENDLESS, Kit, Look, Spot, Taken, Widget
from game.ui.widgets_text import CapStyle, cap_size, paint_cap

Choose = Callable[[object], object]


@record
class Option(Value):
    """One of several: the value that is handed over, its words, and what goes with them."""

    value: object
    text: str
    icon: str = ""
    shortcut: str = ""
    enabled: bool = True
    description: str = ""
    language: str = ""


@record
class Radio(Widget):
    """What the segments of a choice and the cells of a scale share.

    `on_tap` gets the value instead of `on_choose` when a finger chose, also when it is chosen already.
    """

    option: Option
    selected: bool
    on_choose: Choose | None = None
    follows: bool = False
    position: tuple[int, int] = (1, 1)
    on_tap: Choose | None = None
    in_group: ClassVar[bool] = True

    def says(self, kit: Kit) -> AccessNode | None:
        """A radio button."""
        one = self.option
        return AccessNode(
            "",
            tree.RADIO,
            one.text,
            description=one.description,
            disabled=not one.enabled,
            checked=self.selected,
            actions=(tree.PRESS, tree.FOCUS) if one.enabled else (),
            shortcut=kit.cap_of(one.shortcut) if one.shortcut else "",
            language=one.language,
            position=self.position[0],
            set_size=self.position[1],
        )

    def press(self) -> Taken | None:
        """Choose it."""
        if not self.option.enabled:
            return None
        return Taken(self.on_choose(self.option.value) if self.on_choose is not None else None)

    def tapped(self) -> Taken | None:
        """Choose it, or what a finger does instead."""
        if self.on_tap is None or not self.option.enabled:
            return self.press()
        return Taken(self.on_tap(self.option.value))

    def reached(self) -> Taken | None:
        """Arrows choose at once where the group says so."""
        return self.press() if self.follows and not self.selected else None

    @property
    def focusable(self) -> bool:
        """While it can be chosen."""
        return self.option.enabled

    @property
    def keys(self) -> tuple[str, ...]:
        """Its shortcut."""
        return (self.option.shortcut,) if self.option.shortcut and self.option.enabled else ()

    @property
    def stop(self) -> bool:
        """Tab stops at the chosen one."""
        return self.selected


@record
class _Segment(Radio):
    """A part of a segmented choice."""

    room: bool = False
    stacked: bool = False  # below the one before it, not beside it
    wraps: ClassVar[bool] = True

    def least(self, kit: Kit) -> float:
        """The width below which a word of it would break."""
        longest = max((kit.type.width(word, "body_strong") for word in self.option.text.split()), default=0.0)
        return longest + 2 + self._beside(kit) + 20

    def measure(self, width: float, kit: Kit) -> Size:
        """The words in bold, so that choosing does not widen them; a check comes beside them where there is room."""
        around = self._beside(kit)
        natural = kit.type.width(self.option.text, "body_strong") + 2 + around + 20
        if natural <= width:
            return Size(natural, max(54.0, kit.type.line_height("body") + 16))
        lines = len(kit.type.wrap(self.option.text, "body_strong", max(20.0, width - around - 20)))
        return Size(width, max(54.0, lines * kit.type.line_height("body") + 12))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Its part of the bar; the outer ends are round."""
        theme, one = kit.theme, self.option
        at, count = self.position
        radius = rect.h / 2 if self.room else 14
        before, after = 40 if at > 1 else 0, 40 if at < count else 0
        whole = Rect(rect.x - before, rect.y, rect.w + before + after, rect.h)
        if self.stacked:
            whole = Rect(rect.x, rect.y - before, rect.w, rect.h + before + after)
        ink, role = (theme.on_room if self.room else theme.ink), "body_medium"
        face = theme.hover if look.hover else theme.face
        if self.room:
            face = theme.room_hover if look.hover else ""
        if not one.enabled:
            face, ink = ("" if self.room else theme.disabled_face), theme.on_room_2 if self.room else theme.disabled
        if self.selected:
            face, ink, role = theme.selected, theme.on_selected, "body_strong"
            if self.room:
                face, ink = theme.on_room, theme.room_edge
        line = theme.room_line if self.room else theme.control
        with canvas.clip(rect):
            veil = len(face) == 9
            if veil:
                canvas.box(whole, face, radius)
            canvas.box(whole, "" if veil else face, radius, edge=face if self.selected and face else line)
            if at > 1 and not self.selected:
                canvas.fill(Rect(rect.x, rect.y, *((rect.w, 2) if self.stacked else (2, rect.h))), line)
        if look.focus:
            canvas.ring(rect, 10)
        around = self._beside(kit)
        icon = one.icon
        if not icon and self.selected and not self.room and kit.type.width(one.text, role) + around + 48 <= rect.w:
            icon, around = "check", around + 32  # its colour says it too, so a narrow part goes without
        words = min(kit.type.width(one.text, role) + 1, rect.w - around - 12)
        x = rect.x + (rect.w - words - around) / 2
        if icon:
            canvas.icon(icon, Rect(x, rect.y, 24, rect.h), ink)
            x += 32
        canvas.text(Rect(x, rect.y, words + 2, rect.h), one.text, role, ink, align="center")
        if one.shortcut:
            size = cap_size(kit.cap_of(one.shortcut), kit)
            style: CapStyle = "room" if self.room and not self.selected else "primary" if self.selected else "paper"
            place = Rect(x + words + 10, rect.y + (rect.h - size.h) / 2, size.w, size.h)
            paint_cap(canvas, place, kit.cap_of(one.shortcut), style, kit)

    def _beside(self, kit: Kit) -> float:
        cap = cap_size(kit.cap_of(self.option.shortcut), kit).w + 10 if self.option.shortcut else 0.0
        return (32.0 if self.option.icon else 0.0) + cap


@record
class ChoiceGroup(Widget):
    """One of a few, as segments of one bar. `follows`: arrows choose at once. Give it the words above it as `name`.

    `on_choose(value)` is called with the option's value; its result goes up. `room` draws it on the room.
    """

    options: tuple[Option, ...]
    chosen: object = None
    on_choose: Choose | None = None
    follows: bool = True
    room: bool = False
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """Natural widths side by side, or the width there is."""
        parts = self._parts()
        if self._stacks(width, parts, kit):
            return Size(width, sum(kit.measure(part, width).h for part in parts))
        widths = self._widths(width, parts, kit)
        return Size(sum(widths), max(kit.measure(p, w).h for p, w in zip(parts, widths, strict=True)))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Segments side by side without gaps; below each other where a word of them would break."""
        spots, x, y, parts = [], rect.x, rect.y, self._parts()
        if self._stacks(rect.w, parts, kit):
            for part in self._parts(stacked=True):
                high = kit.measure(part, rect.w).h
                spots.append(Spot(part, Rect(x, y, rect.w, high)))
                y += high
            return tuple(spots)
        for part, w in zip(parts, self._widths(rect.w, parts, kit), strict=True):
            spots.append(Spot(part, Rect(x, rect.y, w, rect.h)))
            x += w
        return tuple(spots)

    def says(self, kit: Kit) -> AccessNode | None:
        """A group of radio buttons."""
        chosen = next((one.text for one in self.options if one.value == self.chosen), "")
        return AccessNode("", tree.RADIO_GROUP, self.name, chosen, self.description)

    def _parts(self, *, stacked: bool = False) -> tuple[_Segment, ...]:
        count = len(self.options)
        return tuple(
            _Segment(
                one,
                one.value == self.chosen,
                self.on_choose,
                self.follows,
                (i + 1, count),
                room=self.room,
                stacked=stacked,
                key=f"{self.key}/{i}" if self.key else "",
            )
            for i, one in enumerate(self.options)
        )

    def _stacks(self, width: float, parts: tuple[_Segment, ...], kit: Kit) -> bool:
        if width == ENDLESS or self.room:
            return False
        widths = self._widths(width, parts, kit)
        return any(part.least(kit) > wide + 1 for part, wide in zip(parts, widths, strict=True))

    def _widths(self, width: float, parts: tuple[_Segment, ...], kit: Kit) -> list[float]:
        bare = [kit.measure(part).w for part in parts]
        natural = [w + (0 if self.room else 8) for w in bare]
        if width == ENDLESS:
            return natural
        if sum(natural) > width >= sum(bare):
            natural = bare
        equal = width / len(parts)
        if max(natural) <= equal:
            return [equal] * len(parts)
        left = width - sum(natural)
        if left >= 0:
            return [w + left / len(parts) for w in natural]
        return [w * width / sum(natural) for w in natural]
