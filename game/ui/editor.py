"""What is being typed, without a pixel: text, caret, selection, composition, and what can be taken back.

Offsets count code points and stand between readers' characters. A scene owns the model, so that it outlives every
rebuild of the widgets; the view (`game.ui.editor_view`) draws it and turns the pointer into offsets.
"""

from __future__ import annotations

from typing import Final, NamedTuple, Protocol

from game.core.words import clean
from game.ui.graphemes import line_at, nearest_stop, next_stop, previous_stop, word_at, word_left, word_right
from game.ui.inputs import Input, Key, Preedit, Text

HISTORY: Final = 200  # steps that can be taken back; more only costs memory

# While words are being composed these keys belong to the input method, also where the system passes them on.
_COMPOSING: Final = frozenset(
    ("enter", "esc", "tab", "backspace", "delete", "space", "left", "right", "up", "down", "home", "end")
)


class Clipboard(Protocol):
    """The system's clipboard as far as an editor needs it."""

    def get(self) -> str:
        """The text on it, empty when there is none."""

    def put(self, words: str) -> None:
        """Lay a text on it."""


class Kept:
    """What the view keeps between two rebuilds of the widgets, in design units; only the view uses it."""

    def __init__(self) -> None:
        self.scroll = 0.0
        self.goal: float | None = None  # where the caret wants to be across, while it goes up and down
        self.shown: object = None  # what the scroll was last adjusted for
        self.dragging = False
        self.wrapped_for: object = None
        self.wrapped: dict[str, tuple[int, ...]] = {}


class _Moment(NamedTuple):
    text: str
    caret: int
    anchor: int


class EditorModel:
    """One text being edited; `limit` counts code points, `secret` keeps its words off the clipboard.

    What does not fit is refused as a whole: the text stays as it was and `refused` says how many code points were too
    many, until the next input. A text that is set longer than its limit is kept and can only become shorter.
    """

    def __init__(self, text: str = "", *, limit: int = 300, lines: bool = False, secret: bool = False) -> None:
        self.limit = limit
        self.lines = lines
        self.secret = secret
        self.refused = 0
        self.preedit = ""
        self.preedit_caret = 0
        self.kept = Kept()
        self.version = 0  # rises with every change of text, so that drafts and layouts know
        self._text = ""
        self._caret = self._anchor = 0
        self._undo: list[_Moment] = []
        self._redo: list[_Moment] = []
        self._group = ""  # the kind of edit that the next one may join for undo
        self.restore(text)

    @property
    def text(self) -> str:
        """What was typed so far, without words still being composed."""
        return self._text

    @property
    def caret(self) -> int:
        """Where typing goes."""
        return self._caret

    @property
    def anchor(self) -> int:
        """The other end of the selection; the caret itself when nothing is selected."""
        return self._anchor

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected."""
        return min(self._caret, self._anchor), max(self._caret, self._anchor)

    @property
    def selected(self) -> str:
        """The words that are selected."""
        start, end = self.selection
        return self._text[start:end]

    @property
    def room(self) -> int:
        """How many code points still fit; never negative."""
        return max(0, self.limit - len(self._text))

    @property
    def can_undo(self) -> bool:
        """Whether there is typing to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether typing was taken back that can be done again."""
        return bool(self._redo)

    def restore(self, text: str) -> None:
        """Begin anew with a kept text: the caret at its end, nothing to take back."""
        self._text = clean(text, self.lines)
        self._caret = self._anchor = len(self._text)
        self._undo.clear()
        self._redo.clear()
        self._group = ""
        self.preedit, self.preedit_caret, self.refused = "", 0, 0
        self.version += 1

    def fill(self, text: str) -> bool:
        """Put other words in place of all, as one step that can be taken back; False when they do not fit."""
        self._group = ""
        return self._replace(0, len(self._text), text, "fill")

    def insert(self, words: str) -> bool:
        """Put words in place of the selection, as one step of its own; False when they do not fit."""
        self._group = ""
        done = self._replace(*self.selection, words, "insert")
        self._group = ""
        return done

    def move(self, to: int, extend: bool = False) -> None:
        """Put the caret at an offset (the character's start when inside one); `extend` keeps the selection's anchor."""
        self._caret = nearest_stop(self._text, to)
        if not extend:
            self._anchor = self._caret
        self._group, self.refused = "", 0

    def select(self, anchor: int, caret: int) -> None:
        """Select from one offset to another."""
        self.move(anchor)
        self.move(caret, extend=True)

    def select_word(self, at: int) -> None:
        """Select the word at an offset, as a double click does."""
        self.select(*word_at(self._text, at))

    def select_line(self, at: int) -> None:
        """Select the line at an offset up to its line end, as a triple click does."""
        self.select(*line_at(self._text, at))

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        return self._travel(self._undo, self._redo)

    def redo(self) -> bool:
        """Do again what was taken back; False when there is nothing."""
        return self._travel(self._redo, self._undo)

    def apply(self, item: Input, clipboard: Clipboard | None = None) -> bool:
        """Take one input; False when it is not the editor's and others may act on it.

        Not the editor's: Tab, Esc, Enter in a field of one line, Ctrl+Enter, Alt with a letter, and undo when there
        is nothing to take back.
        """
        if isinstance(item, Text):
            return self._take_text(item.words)
        if isinstance(item, Preedit):
            return self._take_preedit(item)
        return isinstance(item, Key) and self._take_key(item, clipboard)

    def _take_text(self, words: str) -> bool:
        self.preedit, self.preedit_caret, self.refused = "", 0, 0
        if not clean(words, self.lines):
            return True
        if len(words) > 1 or self._caret != self._anchor:
            self._group = ""  # composed words, and a selection typed over, are steps of their own
        elif words != " " and self._text[: self._caret].endswith(" "):
            self._group = ""  # and so is each word
        self._replace(*self.selection, words, "type")
        return True

    def _take_preedit(self, item: Preedit) -> bool:
        if item.words and self._caret != self._anchor:
            self.insert("")
        self.preedit = clean(item.words, False)
        self.preedit_caret = min(max(item.caret, 0), len(self.preedit))
        self.refused = 0
        return True

    def _take_key(self, key: Key, clipboard: Clipboard | None) -> bool:
        if self.preedit and key.name in _COMPOSING:
            return True
        letter = len(key.name) == 1 or key.name == "space"
        if letter and key.ctrl == key.alt:
            return True  # its text comes by itself; Ctrl+Alt is how some systems send AltGr
        if key.alt:
            return False
        if letter:
            return self._take_chord(key, clipboard)
        self.refused = 0
        if key.name in ("left", "right", "home", "end"):
            self._move_by(key)
            return True
        if key.name in ("backspace", "delete"):
            self._erase_by(key)
            return True
        if key.name == "insert" and (key.shift or key.ctrl):
            self._take_clipboard("v" if key.shift else "c", clipboard)
            return True
        if key.name == "enter" and self.lines and not key.ctrl:
            self._group = ""
            self._replace(*self.selection, "\n", "enter")
            return True
        return False

    def _take_chord(self, key: Key, clipboard: Clipboard | None) -> bool:
        self.refused = 0
        if key.name == "a":
            self.select(0, len(self._text))
            return True
        if key.name in ("c", "x", "v"):
            self._take_clipboard(key.name, clipboard)
            return True
        if key.name == "z":
            return self.redo() if key.shift else self.undo()
        return key.name == "y" and self.redo()

    def _take_clipboard(self, name: str, clipboard: Clipboard | None) -> None:
        if clipboard is None:
            return
        if name == "v":
            if words := clean(clipboard.get(), self.lines):
                self.insert(words if self.lines else words.strip())
        elif self.selected and not self.secret:
            clipboard.put(self.selected)
            if name == "x":
                self.insert("")

    def _move_by(self, key: Key) -> None:
        start, end = self.selection
        back = key.name in ("left", "home")
        if key.name in ("home", "end"):
            line = (0, len(self._text)) if key.ctrl else line_at(self._text, self._caret)
            to = line[0] if back else line[1]
        elif start != end and not key.shift and not key.ctrl:
            to = start if back else end
        else:
            to = self._step(back, key.ctrl)
        self.move(to, extend=key.shift)

    def _erase_by(self, key: Key) -> None:
        start, end = self.selection
        if start == end:
            other = self._step(key.name == "backspace", key.ctrl)
            start, end = min(self._caret, other), max(self._caret, other)
        else:
            self._group = ""
        if start != end:
            self._replace(start, end, "", key.name)

    def _step(self, back: bool, word: bool) -> int:
        if word:
            return (word_left if back else word_right)(self._text, self._caret)
        return (previous_stop if back else next_stop)(self._text, self._caret)

    def _replace(self, start: int, end: int, words: str, kind: str) -> bool:
        before, after = self._text[:start], self._text[end:]
        changed = clean(before + words + after, self.lines)  # as a whole: an accent may join the letter before it
        if len(changed) > max(self.limit, len(self._text)) and words:
            self.refused = len(changed) - self.limit
            return False
        self.refused = 0
        if changed == self._text and start == end:
            return True
        if self._group != kind:
            self._undo.append(_Moment(self._text, self._caret, self._anchor))
            del self._undo[:-HISTORY]
        self._redo.clear()
        self._group = kind
        self._text = changed
        self._caret = self._anchor = nearest_stop(changed, len(changed) - len(clean(after, self.lines)))
        self.version += 1
        return True

    def _travel(self, from_: list[_Moment], to: list[_Moment]) -> bool:
        if not from_:
            return False
        to.append(_Moment(self._text, self._caret, self._anchor))
        self._text, self._caret, self._anchor = from_.pop()
        self._group = ""
        self.refused = 0
        self.version += 1
        return True
