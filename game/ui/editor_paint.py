"""Lays an edited text out inside its field and paints it: selection, words, what is being composed, caret."""

from __future__ import annotations

from typing import Final, NamedTuple

from game.ui.canvas import Canvas
from game.ui.editor import EditorModel
from game.ui.editor_lines import Line, across, line_of, offset_at, wrap
from game.ui.geometry import Rect
from game.ui.widget import Kit

CARET: Final = 3.0  # wide
_ENDLESS_LINE: Final = 1e9


def words_of(model: EditorModel) -> tuple[str, int]:
    """The text with what is being composed in it, and where the caret is then."""
    words = model.text[: model.caret] + model.preedit + model.text[model.caret :]
    return words, model.caret + model.preedit_caret


def wrapped(model: EditorModel, role: str, width: float, kit: Kit) -> list[Line]:
    """The lines of what shows; a width of 0 keeps everything on one."""
    stamp = (role, kit.type.scale, kit.type.factor)
    words = words_of(model)[0]
    return wrap(words, lambda part: kit.type.width(part, role), width or _ENDLESS_LINE, model.kept, stamp)


class Laid(NamedTuple):
    """The text as it stands inside a rectangle; `many` lines scroll down, one line scrolls sideways."""

    model: EditorModel
    kit: Kit
    role: str
    inner: Rect
    many: bool
    words: str
    lines: list[Line]
    caret: int
    line: int  # of the caret

    @property
    def high(self) -> float:
        """The height of a line."""
        return self.kit.type.line_height(self.role)

    def measure(self, words: str) -> float:
        """The width of words."""
        return self.kit.type.width(words, self.role)

    def extent(self) -> tuple[float, float]:
        """How long the text is along the way it scrolls, and how much of that shows."""
        if self.many:
            return len(self.lines) * self.high, self.inner.h
        return self.measure(self.words) + CARET, self.inner.w

    def caret_at(self) -> tuple[float, float]:
        """The caret's place from the start of the text, unscrolled."""
        return across(self.words, self.lines[self.line], self.caret, self.measure), self.line * self.high

    def origin(self) -> tuple[float, float]:
        """Where the text begins, scrolled."""
        scroll = self.model.kept.scroll
        return (self.inner.x, self.inner.y - scroll) if self.many else (self.inner.x - scroll, self.inner.y)

    def offset(self, x: float, y: float) -> int:
        """The offset nearest to a place."""
        left, top = self.origin()
        number = min(max(0, int((y - top) // self.high)), len(self.lines) - 1)
        return offset_at(self.words, self.lines, number, x - left, self.measure)

    def caret_rect(self) -> Rect:
        """Where the caret's line is on the screen, for the input method's list."""
        (x, y), (left, top) = self.caret_at(), self.origin()
        return Rect(left + x, top + y, CARET, self.high)

    def follow(self, rect: Rect) -> None:
        """Bring the caret into sight when it moved, and keep the scroll within bounds."""
        kept, room = self.model.kept, self.extent()[1]
        shown = (self.model.version, self.caret, self.model.preedit, rect)
        if kept.shown != shown:
            kept.shown = shown
            x, y = self.caret_at()
            low, high = (y, y + self.high) if self.many else (x, x + CARET)
            kept.scroll = min(max(kept.scroll, high - room), low)
        self.scroll_to(kept.scroll)

    def scroll_to(self, scroll: float) -> bool:
        """Scroll, within bounds; whether anything moved."""
        content, room = self.extent()
        before = self.model.kept.scroll
        self.model.kept.scroll = min(max(0.0, scroll), max(0.0, content - room))
        return self.model.kept.scroll != before


def lay(model: EditorModel, role: str, inner: Rect, many: bool, kit: Kit) -> Laid:
    """The text inside a rectangle."""
    words, caret = words_of(model)
    lines = wrapped(model, role, inner.w - CARET if many else 0, kit)
    if not many:  # in the middle of a field that is higher than its line
        high = kit.type.line_height(role)
        inner = Rect(inner.x, inner.y + (inner.h - high) / 2, inner.w, high)
    return Laid(model, kit, role, inner, many, words, lines, caret, line_of(lines, caret))


def paint_text(canvas: Canvas, laid: Laid, ink: str, focus: bool) -> None:
    """The lines that show."""
    model, theme = laid.model, laid.kit.theme
    left, top = laid.origin()
    start, end = model.selection
    composed = (model.caret, model.caret + len(model.preedit))
    for number, line in enumerate(laid.lines):
        y = top + number * laid.high
        if y + laid.high <= laid.inner.y or y >= laid.inner.bottom:
            continue

        def place(at: int, line: Line = line) -> float:
            return left + across(laid.words, line, max(at, line.start), laid.measure)

        if start < line.end + line.hard and end > line.start:
            tail = laid.high / 4 if end > line.end else 0.0  # shows that the line end is selected too
            x = place(start)
            canvas.fill(Rect(x, y, place(end) - x + tail, laid.high), theme.menu_selected)
        words = laid.words[line.start : line.end]
        canvas.text(Rect(left, y, max(laid.measure(words), 1.0) + 2, laid.high), words, laid.role, ink)
        if model.preedit and composed[0] < line.end and composed[1] > line.start:
            canvas.line(place(composed[0]), y + laid.high - 3, place(composed[1]), y + laid.high - 3, ink, 2)
    if focus:
        caret = laid.caret_rect()
        canvas.fill(Rect(caret.x - 1, caret.y + laid.high * 0.1, CARET, laid.high * 0.8), ink)
