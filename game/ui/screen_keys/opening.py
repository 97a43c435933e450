"""When the keyboard on the screen is there, and how what is typed in stays in sight above it."""

from __future__ import annotations

from collections.abc import Mapping
from math import dist
from typing import Final

from game.ui.geometry import Rect
from game.ui.inputs import Input, Key, Pointer, Preedit, Text
from game.ui.record import record
from game.ui.screen_keys.model import KeysModel
from game.ui.stage import Stage
from game.ui.widget import Kit, Spot, Widget

_ABOVE: Final = 28.0  # what stays free between the field and the keyboard
_LABEL: Final = 60.0  # what stays in sight above the field: the words that say what it is for
_STILL: Final = 24.0  # who moves more than this between down and up scrolls, or selects
_KEY: Final = "with-keys"
_WIDEST: Final = 20_000.0  # wider than any window: what paints beside the frame may go on doing so


@record
class Above(Widget):
    """The screen, lifted `by` so much; below it the keyboard, or beside the field the key that opens it."""

    child: Widget
    by: float = 0
    board: Widget | None = None
    high: float = 0
    opener: Widget | None = None
    field: Rect | None = None

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The screen as it is while there is no keyboard; else cut off above it."""
        if self.board is not None:
            top = rect.bottom - self.high
            seen = Rect(rect.x - _WIDEST, rect.y, rect.w + 2 * _WIDEST, top - rect.y)
            ledge = Rect(rect.x, top, rect.w, rect.bottom - top)
            return Spot(self.child, rect.moved(0, -self.by), clip=seen), Spot(self.board, ledge, overlay=True)
        if self.opener is None or self.field is None:
            return (Spot(self.child, rect),)
        size, field = kit.measure(self.opener), self.field
        place = Rect(field.right - size.w, max(rect.y, field.y - size.h - 2), size.w, size.h)
        return Spot(self.child, rect), Spot(self.opener, place, overlay=True)


class ScreenKeys:
    """The keyboard of one window.

    By itself it opens when a finger has touched a field, and goes as soon as somebody types on a real keyboard. Who
    has a mouse alone finds a small key beside the field, until the first word from a real keyboard.
    """

    def __init__(self, stage: Stage) -> None:
        self.model = KeysModel()
        self._stage = stage
        self._mode = "auto"
        self._beside = ""
        self._words: Mapping[str, str] = {}
        self._shown = False
        self._lift = 0.0
        self._opener: Rect | None = None  # the field that the small key stands beside
        self._field = ""  # what had the focus last
        self._clicked = ""  # the field that the mouse was pressed in last
        self._real = False  # a real keyboard has typed something
        self._began: dict[int, tuple[float, float]] = {}  # where each finger, or the mouse, went down
        self._sent: list[Input] = []  # what was typed here and is still to come to the window

    @property
    def bottom(self) -> float:
        """Where the screen ends above the keyboard, in the units of the screen that is lifted."""
        bottom = self._stage.kit.frame.bottom
        return bottom - self._high() + self._lift if self._shown else bottom

    def suit(self, beside: str, words: Mapping[str, str], mode: str) -> None:
        """Take the signs of a language (see `rows`), the names of the other keys, and when to open: auto, always, never."""
        self._beside, self._words, self._mode = beside, words, mode

    def typed(self) -> list[Input]:
        """What was typed on it since the last call, to be led to the window like any other input."""
        typed = self.model.taken()
        self._sent += typed
        return typed

    def tick(self, now: int) -> bool:
        """Let time pass for a key that is held; True when the keyboard looks different."""
        return self.model.tick(now)

    def notice(self, event: Input) -> None:
        """See what came to the window, after the window dealt with it."""
        model, stage = self.model, self._stage
        if event in self._sent:
            self._sent.remove(event)
        elif isinstance(event, Key | Text | Preedit):
            self._real = self._real or isinstance(event, Text)
            self._clicked = ""
            model.wanted = False
        elif isinstance(event, Pointer) and event.kind == "down":
            self._began[event.finger] = (event.x, event.y)
        elif isinstance(event, Pointer) and event.kind in ("up", "cancel"):
            began = self._began.pop(event.finger, None)
            if self._shown and event.y >= stage.kit.frame.bottom - self._high():
                return  # on a key, which leaves everything as it is
            field = stage.rect_of(stage.focus)
            if began is None or event.kind == "cancel" or field is None or not stage.typing:
                return
            if field.holds(*began) and dist(began, (event.x, event.y)) <= _STILL:
                model.hidden = False
                model.wanted = model.wanted or event.touch
                self._clicked = "" if event.touch else stage.focus

    def over(self, child: Widget) -> Widget:
        """Return the screen with the keyboard, or with the key that opens it, when that is there."""
        if not self._shown and self._opener is None:
            return Above(child, key=_KEY)
        from game.ui.editor_view import TextField  # nobody waits for these at the start
        from game.ui.screen_keys.board import Keyboard, OpenKeys

        model, words = self.model, self._words
        if self._shown:
            field = self._stage.focused
            quiet = isinstance(field, TextField) and field.model.secret
            board = Keyboard(model, self._beside, words, quiet, name=words["name"], key="keys")
            return Above(child, self._lift, board, self._high(), key=_KEY)
        return Above(child, opener=OpenKeys(model, name=words["open"], key="open-keys"), field=self._opener, key=_KEY)

    def settle(self) -> bool:
        """Open, close or lift as things now stand; True when the screen must be shown once more."""
        stage, model = self._stage, self.model
        if stage.held:
            return False  # nothing moves under a finger
        if stage.focus != self._field:
            self._field, model.hidden = stage.focus, False
        if not stage.typing:
            model.wanted = False
        wanted = self._mode == "always" or (self._mode == "auto" and model.wanted)
        shown = stage.typing and wanted and not model.hidden
        field = stage.rect_of(stage.focus) if stage.typing else None
        lift, opener = 0.0, None
        if shown and field is not None:
            lift = self._lift_of(field, stage.sheet or field)
        elif self._mode == "auto" and not self._real and self._clicked == stage.focus:
            opener = field
        if (shown, lift, opener) == (self._shown, self._lift, self._opener):
            return False
        if shown != self._shown:
            model.rest()
        self._shown, self._lift, self._opener = shown, lift, opener
        return True

    def _lift_of(self, field: Rect, sheet: Rect) -> float:
        """How far the screen goes up: a dialog stands whole above the keyboard, else the field with its label."""
        lifted = self._lift if self._shown else 0.0
        room = self._stage.kit.frame.bottom - self._high()
        most = field.y + lifted - _LABEL
        above = sheet.bottom + lifted + _ABOVE - room
        if above > most:
            above = field.bottom + lifted + _ABOVE - room
        return max(0.0, min(above, most))

    def _high(self) -> float:
        from game.ui.screen_keys.board import height

        return height(self._stage.kit)
