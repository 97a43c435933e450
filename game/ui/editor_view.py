"""The text field: draws an `EditorModel` and turns the pointer and the arrows up and down into offsets.

One widget for one line and for many. `max_lines` 1 scrolls sideways; more lets the field grow with its text and then
scroll inside, whether or not the model itself keeps line ends.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode, TextState
from game.ui.canvas import Canvas
from game.ui.editor import EditorModel
from game.ui.editor_lines import across, last_stop, offset_at
from game.ui.editor_paint import CARET, Laid, lay, paint_text, wrapped
from game.ui.geometry import Rect, Size
from game.ui.inputs import Act, Drag, Hold, Input, Key, Pointer, Preedit, Text, Wheel
from game.ui.layout import Column
from game.ui.widget import ENDLESS, At, Kit, Look, Spot, Taken, Widget, call
from game.ui.widgets_text import Label

_SIDE = 18.0
_ABOVE = 13.0
_NATURAL = 420.0  # wide, where nobody says how wide
_SIGN = 36.0  # kept free at the right for the triangle of a fault


class _Board(NamedTuple):
    """The kit's clipboard as the model wants it."""

    get: Callable[[], str]
    put: Callable[[str], None]


@dataclass(frozen=True, repr=False, eq=False)
class TextField(Widget):
    """A field to type in; give it a `name` (see `labelled`). The model outlives it and holds the words.

    `fault` says what is wrong and colours the edge. `on_enter` is what Enter does in a field without line ends, and
    Ctrl+Enter in every field; `on_change` follows each change of the text, `on_refuse` gets how many characters of
    what was typed or pasted were too many. What they return goes up to the scene. `strong` marks the field that
    matters most on its sheet.
    """

    model: EditorModel
    placeholder: str = ""
    role: str = "field"
    min_lines: int = 1
    max_lines: int = 1
    fault: str = ""
    strong: bool = False
    enabled: bool = True
    autofocus: bool = False
    on_change: Callable[[], object] | None = None
    on_enter: Callable[[], object] | None = None
    on_refuse: Callable[[int], object] | None = None
    editor: ClassVar[bool] = True
    wraps: ClassVar[bool] = True
    bleed: ClassVar[float] = 16

    @property
    def focusable(self) -> bool:
        """Unless it is off."""
        return self.enabled

    @property
    def first(self) -> bool:
        """Where typing begins on a new screen."""
        return self.autofocus

    # ---- place ----

    def measure(self, width: float, kit: Kit) -> Size:
        """As high as its lines, between the fewest and the most."""
        wide = _NATURAL if width == ENDLESS else width
        count = self.min_lines
        if self.max_lines > 1:
            room = wide - 2 * _SIDE - self._beside(kit) - CARET
            shown = len(wrapped(self.model, self._role(), room, kit))
            if self.placeholder and not self.model.text:
                shown = max(shown, len(kit.type.wrap(self.placeholder, self._role(), room)))
            count = max(self.min_lines, min(self.max_lines, shown))
        return Size(wide, count * kit.type.line_height(self._role()) + 2 * _ABOVE + self._foot(kit))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """No children; keeps the caret in sight when it moved."""
        self._laid(rect, kit).follow(rect)
        return ()

    def _role(self) -> str:
        return "field_strong" if self.strong and self.role == "field" else self.role

    def _laid(self, rect: Rect, kit: Kit) -> Laid:
        wide = rect.w - 2 * _SIDE - self._beside(kit)
        high = rect.h - self._foot(kit)
        line = kit.type.line_height(self._role())
        above = (high - line) / 2 if high < 2 * (line + _ABOVE) else _ABOVE  # one line stands in the middle
        inner = Rect(rect.x + _SIDE, rect.y + above, wide, high - 2 * above)
        return lay(self.model, self._role(), inner, self.max_lines > 1, kit)

    # ---- room for the counter and the sign of a fault ----

    def _count(self) -> str:
        """How full the field is, said when little room is left."""
        model = self.model
        near = model.room <= max(12, model.limit // 8)
        return f"{len(model.text)}/{model.limit}" if near or model.refused else ""

    def _foot(self, kit: Kit) -> float:
        return kit.type.line_height("hint") if self.max_lines > 1 and self._count() else 0.0

    def _beside(self, kit: Kit) -> float:
        count = self._count() if self.max_lines == 1 else ""
        return (_SIGN if self.fault else 0.0) + (kit.type.width(count, "hint") + 16 if count else 0.0)

    # ---- paint ----

    def stamp(self) -> Hashable:
        """Everything of the model that shows."""
        m = self.model
        return m.version, m.caret, m.anchor, m.preedit, m.preedit_caret, m.refused, m.kept.scroll

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Box, selection, words, caret, counter."""
        theme = kit.theme
        wrong = bool(self.fault) or self.model.refused > 0
        face = theme.field_hover if look.hover and not look.focus else theme.field
        edge, width, ink = theme.control, 2.0, theme.ink
        if not self.enabled:
            face, edge, ink = theme.disabled_face, theme.disabled_edge, theme.disabled
        elif wrong:
            edge, width = theme.clash, 4.0
        elif self.strong:
            edge, width = theme.primary, 3.0
        canvas.box(rect, face, 14, edge=edge, width=width)
        if look.focus:
            canvas.ring(rect, 14)
        laid = self._laid(rect, kit)
        with canvas.clip(laid.inner.inset(-CARET, 0)):
            if not laid.words and self.placeholder:
                quiet = theme.ink_2 if self.enabled else theme.disabled
                lines = max(1, int(laid.inner.h / kit.type.line_height(laid.role) + 0.1))
                canvas.text(laid.inner, self.placeholder, laid.role, quiet, vertical="start", max_lines=lines, cut=True)
            paint_text(canvas, laid, ink, look.focus)
        self._paint_signs(canvas, rect, wrong, kit)
        if look.focus:
            kit.input_area(laid.caret_rect())

    def _paint_signs(self, canvas: Canvas, rect: Rect, wrong: bool, kit: Kit) -> None:
        theme, count, right = kit.theme, self._count(), rect.right - _SIDE
        if self.fault:
            middle = rect.y + (rect.h - self._foot(kit)) / 2
            canvas.icon("triangle-alert", Rect(right - 28, middle - 14, 28, 28), theme.clash)
            right -= _SIGN if self.max_lines == 1 else 0
        if count:
            wide, high = kit.type.width(count, "hint") + 2, kit.type.line_height("hint")
            y = rect.y + (rect.h - high) / 2 if self.max_lines == 1 else rect.bottom - high - 8
            ink = theme.clash if wrong and self.model.refused else theme.ink_2
            canvas.text(Rect(right - wide, y, wide, high), count, "hint", ink, align="end")

    # ---- inputs ----

    def take(self, event: Input, at: At) -> Taken | None:
        """Typing, the caret by keys and pointer, and what is asked through the accessibility tree."""
        if not self.enabled:
            return None
        model, before = self.model, self.model.version
        match event:
            case Pointer():
                return self._point(event, at)
            case Hold():
                return self._long_press(event, at)
            case Wheel() | Drag():
                return self._roll(event, at)
            case Act():
                taken = self._act(event)
            case Key(name="enter") if self._sends(event):
                return call(self.on_enter)
            case Key() | Text() | Preedit():
                taken = self._line_key(event, at) if isinstance(event, Key) else False
                if not taken:
                    model.kept.goal = None
                    taken = model.apply(event, _Board(at.kit.clipboard_get, at.kit.clipboard_put))
            case _:
                return None
        if not taken:
            return None
        if model.refused and self.on_refuse is not None:
            return Taken(self.on_refuse(model.refused))
        return call(self.on_change) if model.version != before else Taken()

    def _sends(self, event: Key) -> bool:
        plain = not (event.ctrl or event.alt or event.shift) and not self.model.lines
        return self.on_enter is not None and (plain or event.chord == "ctrl+enter") and not self.model.preedit

    def _act(self, event: Act) -> bool:
        if event.verb == tree.SET_VALUE and isinstance(event.data, str):
            self.model.fill(event.data)
            return True
        if event.verb == tree.SET_SELECTION and isinstance(event.data, tuple):
            self.model.select(*event.data)
            return True
        return False

    def _line_key(self, event: Key, at: At) -> bool:
        """Keys that need to know how the text wraps: up and down, and the ends of a drawn line."""
        model = self.model
        if self.max_lines == 1 or event.ctrl or event.alt or model.preedit:
            return False
        laid = self._laid(at.rect, at.kit)
        line = laid.lines[laid.line]
        if event.name in ("home", "end"):
            model.kept.goal = None
            to = line.start if event.name == "home" else last_stop(laid.words, laid.lines, laid.line)
            model.move(to, extend=event.shift)
            return True
        if event.name not in ("up", "down"):
            return False
        number = laid.line + (1 if event.name == "down" else -1)
        if not 0 <= number < len(laid.lines):
            edge = len(laid.words) if event.name == "down" else 0
            if model.caret == edge and not event.shift:
                return False  # others may take it: a list beside the field, a scene that scrolls
            model.move(edge, extend=event.shift)
            return True
        goal = model.kept.goal
        if goal is None:
            goal = across(laid.words, line, laid.caret, laid.measure)
        model.move(offset_at(laid.words, laid.lines, number, goal, laid.measure), extend=event.shift)
        model.kept.goal = goal
        return True

    def _point(self, event: Pointer, at: At) -> Taken | None:
        model = self.model
        if event.kind in ("up", "cancel"):
            model.kept.dragging = False
            return None
        if event.kind == "leave" or (event.kind == "move" and not model.kept.dragging):
            return None
        model.kept.goal = None
        if model.preedit:
            return Taken()
        to = self._laid(at.rect, at.kit).offset(event.x, event.y)
        if event.kind == "move":
            model.move(to, extend=True)
        elif event.clicks == 2:
            model.select_word(to)
        elif event.clicks > 2:
            model.select_line(to)
        else:
            model.move(to, extend=event.shift)
            model.kept.dragging = True
        return Taken()

    def _long_press(self, event: Hold, at: At) -> Taken | None:
        """A finger that rests selects the word below it, and more when it moves on; a mouse has the double click."""
        if not event.touch or self.model.preedit:
            return None
        self.model.kept.goal = None
        self.model.select_word(self._laid(at.rect, at.kit).offset(event.x, event.y))
        self.model.kept.dragging = True
        return Taken()

    def _roll(self, event: Wheel | Drag, at: At) -> Taken | None:
        laid = self._laid(at.rect, at.kit)
        way = event.dy * 2 * laid.high if isinstance(event, Wheel) else -event.dy
        return Taken() if laid.many and laid.scroll_to(self.model.kept.scroll + way) else None

    @property
    def alarm(self) -> str:
        """What is wrong with what was typed."""
        return self.fault

    def says(self, kit: Kit) -> AccessNode | None:
        """A text field with its words, caret and selection."""
        model = self.model
        told = " ".join(part for part in (self.fault, self.description, self._count()) if part)
        verbs = (tree.FOCUS, tree.SET_VALUE, tree.SET_SELECTION) if self.enabled else ()
        return AccessNode(
            "", tree.TEXT_FIELD, self.name, model.text, told, actions=verbs, disabled=not self.enabled,
            invalid=bool(self.fault) or model.refused > 0, multiline=model.lines or self.max_lines > 1,
            placeholder=self.placeholder, text=TextState(model.caret, model.anchor),
        )  # fmt: skip


def labelled(words: str, field: TextField, hint: str = "") -> Column:
    """A field below its label, with a hint or else what is wrong below it; the label becomes the field's name."""
    below = field.fault or hint
    named = replace(field, name=field.name or words, description=field.description or hint)
    parts: list[Widget] = [Label(words, role="label", ink="ink_2", hidden=True), named]
    if below:
        parts.append(Label(below, role="hint", ink="clash" if field.fault else "ink_2", hidden=True))
    return Column(tuple(parts), gap=8, weight=field.weight, width=field.width)
