"""What stands on a window's frame: the tree as laid out, what has the focus, and what lies under a point.

Whatever changes only asks for another layout, which is made when somebody looks at it: a key that moves the focus, is
answered by the scene and shows another tree costs one layout and not three.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import dist, hypot

from game.drawing.palette import Theme
from game.ui import focus as order
from game.ui.fonts import Typesetter
from game.ui.geometry import Rect
from game.ui.inputs import MAIN
from game.ui.placing import Layout, Placed
from game.ui.widget import Kit, Taken, Widget


class Standing:
    """One window's tree with its focus; the stage adds inputs and painting."""

    def __init__(self, type_: Typesetter, theme: Theme, window: str = MAIN) -> None:
        self.window = window
        self.kit = Kit(type_, theme)
        self.focus = ""
        self.keyboard = False  # the last to act was the keyboard: the ring shows on everything
        self._root: Widget | None = None
        self._layout: Layout | None = None
        self._stale = False  # the tree, the focus or a model changed since it was laid out
        self._before_modal = ""  # where the focus returns to when a dialog closes
        self._hover = ""
        self._pointer: tuple[float, float] | None = None

    @property
    def overfull(self) -> list[str]:
        """The widgets that got less room than they need: a fault of the scene."""
        layout = self._laid_out()
        return [] if layout is None else layout.overfull

    @property
    def typing(self) -> bool:
        """Whether what has the focus is a place where letters are text."""
        here = self._known(self.focus)
        return here is not None and here.widget.editor

    @property
    def needs_alt(self) -> bool:
        """Whether a letter or digit is a shortcut only with Alt: while somebody types, or because they want it so."""
        return self.typing or not self.kit.keys.letters

    @property
    def focused(self) -> Widget | None:
        """What has the focus."""
        here = self._known(self.focus)
        return None if here is None else here.widget

    @property
    def sheet(self) -> Rect | None:
        """Where the sheet of the topmost dialog stands, in design units."""
        modal = self._modal()
        inside = [] if modal is None or modal.widget.keeps_focus else self._placed[modal.index + 1 : modal.end]
        return inside[0].rect if inside else None

    @property
    def _placed(self) -> list[Placed]:
        layout = self._laid_out()
        return [] if layout is None else layout.placed

    @property
    def _by_key(self) -> dict[str, Placed]:
        layout = self._laid_out()
        return {} if layout is None else layout.by_key

    def show(self, root: Widget, *, anew: bool = False) -> None:
        """Lay another tree out and show it; `anew` (another scene) forgets the old focus."""
        parents = self._ancestors(self.focus)
        self._root = root
        if anew:
            self.focus = self._hover = self._before_modal = ""
            parents = []
        self.relayout()
        modal = self._modal()
        if modal is None or modal.widget.keeps_focus:
            if modal is None and self._before_modal:
                self.focus, self._before_modal = self._before_modal, ""
                self.relayout()  # what keys do, and their caps, differ in a field
            kept = order.rescued(self._placed, self.focus, parents)
        else:
            inside = self._scope()
            if not self._before_modal and not any(one.key == self.focus for one in inside):
                self._before_modal = self.focus
            kept = order.rescued(inside, self.focus, [*parents, modal.key]) or _first(inside)
        if kept != self.focus:
            self._focus_on(kept)
        self._laid_out()  # a tree that can't be laid out is a fault of whoever shows it

    def relayout(self) -> None:
        """Have the same tree laid out again before anybody looks: the frame, the scale or a model changed."""
        self._stale = self._root is not None

    def _laid_out(self) -> Layout | None:
        """The layout of how things stand now; None before there is a tree."""
        if self._stale and self._root is not None:
            self.kit.in_editor = self.typing
            self._layout = Layout(self._root, self.kit)
            self._stale = False
            if self._pointer is not None:
                self._hover = self._at(*self._pointer)
        return self._layout

    def _known(self, key: str) -> Placed | None:
        """The widget with this key where it was laid out last."""
        return None if self._layout is None else self._layout.by_key.get(key)

    def focus_on(self, key: str) -> None:
        """Move the focus to the widget with this key, if it is there."""
        if key in self._by_key and self._by_key[key].widget.focusable:
            self._focus_on(key)

    def focus_inside(self, key: str) -> None:
        """Move the focus to where Tab stops first inside the widget with this key, if it is there and has such a place."""
        one = self._by_key.get(key)
        if one is not None:
            self.focus_on(_first(self._placed[one.index : one.end]))

    def bring(self, key: str) -> None:
        """Have what scrolls bring the widget with this key into view, wherever the focus is."""
        one = self._by_key.get(key)
        if one is not None and self._bring(one):
            self.relayout()

    def attended(self, key: str) -> bool:
        """Whether the widget with this key has the focus, or the pointer over it."""
        return key in (self.focus, self._hover)

    def rect_of(self, key: str) -> Rect | None:
        """Where the widget with this key stands, in design units."""
        one = self._by_key.get(key)
        return None if one is None else one.rect

    def _moved(self, target: Placed | None) -> Taken | None:
        if target is None:
            return None
        self._focus_on(target.key)
        return Taken()

    def _focus_on(self, key: str) -> None:
        if key == self.focus:
            return
        held = self._by_key.get(key)
        self.focus = key
        if (held is not None and self._bring(held)) or self.typing != self.kit.in_editor:
            self.relayout()

    def _bring(self, held: Placed) -> bool:
        """Have whatever scrolls bring a widget into view; whether anything moved."""
        placed, one, moved = self._placed, held, False
        while one.parent >= 0:
            holder = placed[one.parent]
            before = holder.widget.stamp()
            holder.widget.reveal(held.rect, holder.rect)
            moved = moved or holder.widget.stamp() != before
            one = holder
        return moved

    def _modal(self) -> Placed | None:
        return next((one for one in reversed(self._placed) if one.widget.modal), None)

    def _scope(self) -> list[Placed]:
        """What can be reached: everything, or the inside of the topmost modal widget and what stands aside of it."""
        modal = self._modal()
        if modal is None:
            return self._placed
        return self._placed[modal.index : modal.end] + self._aside()

    def _aside(self) -> list[Placed]:
        """What can always be pressed, with all that is in it."""
        one = next((one for one in reversed(self._placed) if one.widget.aside), None)
        return [] if one is None else self._placed[one.index :]

    def _at(self, x: float, y: float, reach: float = 0) -> str:
        """The key of the topmost widget under a point that does anything, or of the topmost at all.

        A finger hits beside what it aims at: with a reach, what does something counts as at least so wide and high, in
        design units, where nothing else that does anything lies under the point.
        """
        scope = self._scope()
        one = acting(scope, x, y)
        if one is None and reach:
            one = _within(scope, x, y, reach)
        if one is not None:
            return one.key
        return next((one.key for one in reversed(scope) if one.seen.holds(x, y) and not one.widget.hollow), "")

    def _ancestors(self, key: str) -> list[str]:
        """The keys of what holds a widget, from the inside out, as it was laid out last."""
        one, found = self._known(key), list[str]()
        while self._layout is not None and one is not None and one.parent >= 0:
            one = self._layout.placed[one.parent]
            found.append(one.key)
        return found


def acting(scope: Sequence[Placed], x: float, y: float) -> Placed | None:
    """Return the topmost widget under a point that does anything."""
    for one in reversed(scope):
        if one.seen.holds(x, y) and _acts(one):
            return _nearest(scope, one, x, y) if one.widget.in_group else one
    return None


def _nearest(scope: Sequence[Placed], found: Placed, x: float, y: float) -> Placed:
    """Of the members of a group that lie over each other there, the one whose middle is nearest."""
    group = (one for one in scope if one.parent == found.parent and one.widget.focusable and one.seen.holds(x, y))
    return min(group, key=lambda one: dist(one.rect.centre, (x, y)), default=found)


def _acts(one: Placed) -> bool:
    return one.widget.focusable or one.widget.press_here


def _within(scope: Sequence[Placed], x: float, y: float, reach: float) -> Placed | None:
    """The nearest that does something, of those that hold the point once they are as large as they should be."""
    best, near = None, 0.0
    for one in scope:
        seen = one.seen
        if min(seen.w, seen.h) <= 0 or not _acts(one):
            continue
        beside, above = max(seen.x - x, x - seen.right, 0.0), max(seen.y - y, y - seen.bottom, 0.0)
        if beside > max(0.0, (reach - seen.w) / 2) or above > max(0.0, (reach - seen.h) / 2):
            continue
        if best is None or hypot(beside, above) < near:
            best, near = one, hypot(beside, above)
    return best


def _first(placed: list[Placed]) -> str:
    return next((one.key for one in order.stops(placed)), "")
