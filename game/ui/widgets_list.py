"""A dropdown: a field that opens a list. Its model says whether it is open, and is kept by the scene."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from typing import ClassVar

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.inputs import Act, Input, Key, Pointer, Text
from game.ui.layout import Column
from game.ui.record import record
from game.ui.scroll import Scroll, ScrollModel
from game.ui.widget import At, Kit, Look, Spot, Taken, Widget
from game.ui.widgets_choice import Choose, Option

_MOST = 420.0  # the height of an open list, before it scrolls


class DropdownModel:
    """Whether a dropdown is open, and which line the keyboard is at."""

    def __init__(self) -> None:
        self.open = False
        self.at = 0
        self.scroll = ScrollModel()


@record
class Dropdown(Widget):
    """One of many, shown as a field. `placeholder` stands while nothing is chosen; the words above it are its `name`."""

    options: tuple[Option, ...]
    model: DropdownModel
    chosen: object = None
    on_choose: Choose | None = None
    placeholder: str = ""
    enabled: bool = True
    bleed: ClassVar[float] = 12
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """As wide as its widest option."""
        words = [one.text for one in self.options] + [self.placeholder]
        wide = max(kit.type.width(word, "field") for word in words) + 36 + 28 + 16
        return Size(min(wide, width), max(60.0, kit.type.line_height("field") + 24))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The open list lies over everything: below, or above where there is no room."""
        if not self.model.open:
            return ()
        menu = _Menu(self)
        size = kit.measure(menu, max(rect.w, 200.0))
        below = rect.bottom + 14
        y = below if below + size.h <= kit.frame.bottom - 8 else max(8.0, rect.y - 14 - size.h)
        return (Spot(menu, Rect(rect.x, y, max(rect.w, 200.0), size.h), overlay=True),)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A field with a chevron."""
        theme = kit.theme
        face = theme.disabled_face if not self.enabled else theme.field_hover if look.hover else theme.field
        canvas.box(rect, face, 14, edge=theme.control if self.enabled else theme.disabled_edge)
        if look.focus or self.model.open:
            canvas.ring(rect, 14)
        words = self._words()
        ink = theme.disabled if not self.enabled else theme.ink if self._index() >= 0 else theme.ink_2
        canvas.text(Rect(rect.x + 18, rect.y, rect.w - 36 - 36, rect.h), words, "field", ink, max_lines=1, cut=True)
        icon = "chevron-up" if self.model.open else "chevron-down"
        canvas.icon(icon, Rect(rect.right - 18 - 28, rect.y, 28, rect.h), ink)

    def stamp(self) -> Hashable:
        """Open or not."""
        return self.model.open

    def says(self, kit: Kit) -> AccessNode | None:
        """A dropdown with the chosen words as value; while it is open, those that the arrows have come to."""
        here = self.model.at if self.model.open else self._index()
        return AccessNode(
            "",
            tree.DROPDOWN,
            self.name,
            self.options[here].text if 0 <= here < len(self.options) else "",
            self.description,
            disabled=not self.enabled,
            expanded=self.model.open,
            actions=(tree.PRESS, tree.FOCUS, tree.COLLAPSE if self.model.open else tree.EXPAND) if self.enabled else (),
        )

    def take(self, event: Input, at: At) -> Taken | None:
        """Arrows open it; from outside it is opened and closed by name."""
        if (
            isinstance(event, Act)
            and self.enabled
            and event.verb == (tree.COLLAPSE if self.model.open else tree.EXPAND)
        ):
            return self.press()
        if isinstance(event, Key) and self.enabled and at.focused and event.name in ("up", "down"):
            return self.press()
        return None

    def press(self) -> Taken | None:
        """Open or close."""
        if not self.enabled or not self.options:
            return None
        self.model.open = not self.model.open
        self.model.at = max(0, self._index())
        self.model.scroll.offset = max(0.0, (self.model.at - 3) * 52.0)
        return Taken()

    def choose(self, index: int) -> Taken:
        """Close with this option."""
        self.model.open = False
        value = self.options[index].value
        return Taken(self.on_choose(value) if self.on_choose is not None else None)

    @property
    def focusable(self) -> bool:
        """While it can be opened."""
        return self.enabled

    def _index(self) -> int:
        return next((i for i, one in enumerate(self.options) if one.value == self.chosen), -1)

    def _words(self) -> str:
        index = self._index()
        return self.options[index].text if index >= 0 else self.placeholder


@record
class _Menu(Widget):
    """The open list: it has the keyboard until something is chosen or it is closed."""

    owner: Dropdown
    modal: ClassVar[bool] = True
    keeps_focus: ClassVar[bool] = True
    bleed: ClassVar[float] = 50

    def measure(self, width: float, kit: Kit) -> Size:
        """All options, or as many as fit before it scrolls."""
        size = kit.measure(self._lines(), width - 16)
        return Size(width, min(size.h, _MOST) + 16)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The options in a scrolling column."""
        return (Spot(Scroll(self._lines(), self.owner.model.scroll), rect.inset(8)),)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A small sheet."""
        canvas.box(rect, kit.theme.paper, 16, edge=kit.theme.outline, shadow=2)

    def says(self, kit: Kit) -> AccessNode | None:
        """A list."""
        return AccessNode("", tree.LIST, self.owner.name)

    def take(self, event: Input, at: At) -> Taken | None:
        """Arrows and Enter choose, a letter jumps, Esc or a press outside closes."""
        model, options = self.owner.model, self.owner.options
        if isinstance(event, Pointer):
            if event.kind == "down" and not at.rect.holds(event.x, event.y):
                model.open = False
                return Taken()
            return None
        if isinstance(event, Text):
            start = event.words.casefold()
            order = [*range(model.at + 1, len(options)), *range(model.at + 1)]
            model.at = next((i for i in order if options[i].text.casefold().startswith(start)), model.at)
            return self._shown()
        if not isinstance(event, Key):
            return None
        if event.name in ("esc", "tab"):
            model.open = False
            return Taken()
        if event.name in ("enter", "space"):
            return self.owner.choose(model.at)
        step = {"up": -1, "down": 1, "page up": -6, "page down": 6, "home": -9999, "end": 9999}.get(event.name)
        if step is not None:
            model.at = min(max(0, model.at + step), len(options) - 1)
        return self._shown()

    def _shown(self) -> Taken:
        scroll, line = self.owner.model.scroll, 56.0
        top = self.owner.model.at * line
        if top < scroll.offset or top + line > scroll.offset + scroll.view:
            scroll.to(top - scroll.view / 2)
        return Taken()

    def _lines(self) -> Widget:
        owner = self.owner
        count = len(owner.options)
        lines = tuple(
            _MenuLine(one, owner.chosen == one.value, i == owner.model.at, (i + 1, count), partial(owner.choose, i))
            for i, one in enumerate(owner.options)
        )
        return Column(lines, gap=0)


@record
class _MenuLine(Widget):
    option: Option
    chosen: bool
    here: bool
    position: tuple[int, int]
    choose: Callable[[], Taken]
    bleed: ClassVar[float] = 0

    def measure(self, width: float, kit: Kit) -> Size:
        """One line, or more when it is long."""
        lines = len(kit.type.wrap(self.option.text, "body_strong", width - 28 - 36))
        return Size(width, max(56.0, lines * kit.type.line_height("body") + 22))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The words; the chosen one has a check, the one that the keyboard is at a face."""
        theme = kit.theme
        if self.chosen or self.here or look.hover:
            face = theme.menu_selected if self.chosen else theme.hover
            edge = theme.control if self.here and not self.chosen else ""
            canvas.box(rect, face, 10, edge=edge)
        x = rect.x + 14
        if self.chosen:
            canvas.icon("check", Rect(x, rect.y, 26, rect.h), theme.ink)
            x += 36
        role = "body_strong" if self.chosen else "body"
        canvas.text(Rect(x, rect.y, rect.right - 14 - x, rect.h), self.option.text, role, theme.ink)

    def says(self, kit: Kit) -> AccessNode | None:
        """An item of the list."""
        return AccessNode(
            "", tree.LIST_ITEM, self.option.text, selected=self.chosen, actions=(tree.PRESS,),
            position=self.position[0], set_size=self.position[1],
        )  # fmt: skip

    def take(self, event: Input, at: At) -> Taken | None:
        """A press from assistive technology."""
        return self.choose() if isinstance(event, Act) and event.verb == tree.PRESS else None

    def press(self) -> Taken | None:
        """Choose it."""
        return self.choose()

    @property
    def at_hand(self) -> bool:
        """The line that arrows came to."""
        return self.here

    @property
    def press_here(self) -> bool:
        """A click chooses."""
        return True
