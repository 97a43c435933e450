"""What the keyboard on the screen is doing: its page, Shift, the key that is held, the letters that are offered.

It types by making the same inputs as a real keyboard. Whoever owns it takes them and leads them to the field; nothing
that was typed is kept here.
"""

from __future__ import annotations

from typing import Final, Literal

from game.ui.geometry import Rect
from game.ui.inputs import Input, Key, Text
from game.ui.pressing import HOLD_MS
from game.ui.screen_keys.rows import Cap, Page

_REPEAT_MS: Final = 70
_DOUBLE_MS: Final = 400  # between the two taps that lock Shift
_REPEATING: Final = frozenset(("backspace", "left", "right"))
_KEYS: Final = frozenset(("backspace", "enter", "left", "right"))
_AT_ONCE: Final = frozenset(("text", "space", "shift"))  # typed when another finger comes down before it is let go


class KeysModel:
    """The state of one keyboard; times are milliseconds.

    A key types when it is let go, so that a finger that slid off types nothing; what repeats, or offers more letters,
    does so while it is held. The same letters come without holding by the key for accents, pressed before the letter.
    """

    def __init__(self) -> None:
        self.page: Page = "letters"
        self.shift: Literal["off", "once", "lock"] = "off"
        self.accents = False  # the next letter shows what it offers
        self.offered: Cap | None = None  # the key whose other letters stand above it
        self.places: tuple[tuple[str, Rect], ...] = ()  # where each of them stands
        self.over = ""  # the one that the finger slid to
        self.wanted = False  # somebody asked for the keyboard
        self.hidden = False  # somebody put it away
        self.now = 0
        self._held: Cap | None = None
        self._since = 0
        self._spent = False  # what is held has done its work, and letting go does nothing more
        self._shifted = -_DOUBLE_MS
        self._typed: list[Input] = []

    def taken(self) -> list[Input]:
        """What was typed since the last call."""
        typed, self._typed = self._typed, []
        return typed

    def rest(self) -> None:
        """Begin anew: letters, no Shift, nothing held; locked capitals stay."""
        self.page, self.accents, self.offered, self._held = "letters", False, None, None
        if self.shift == "once":
            self.shift = "off"

    def case(self, text: str) -> str:
        """How Shift makes a text now."""
        return text.upper() if self.shift != "off" and len(text.upper()) == 1 else text

    # ---- a finger on a key ----

    def down(self, cap: Cap) -> None:
        """A key is touched. A key that another finger still holds is typed first, as it was touched first."""
        if self._held is not None and not self._spent and self._held.kind in _AT_ONCE:
            self.hit(self._held)
        self.offered, self.over = None, ""
        self._held, self._since, self._spent = cap, self.now, False

    def slid(self, cap: Cap, x: float, y: float) -> bool:
        """The finger that holds a key moves; True when it comes to another of the letters that are offered."""
        if cap != self._held or cap != self.offered:
            return False
        over = next((text for text, place in self.places if place.holds(x, y)), "")
        changed, self.over = over != self.over, over
        return changed

    def up(self, cap: Cap, *, inside: bool = True) -> None:
        """A key is let go: it types, unless the finger slid off, or another one came meanwhile and had it typed."""
        if cap != self._held:
            return
        self._held = None
        if self.over:
            self.choose(self.over)
        elif inside and not self._spent:
            self.hit(cap)

    def lost(self) -> None:
        """The finger went elsewhere: nothing is held any more."""
        self._held = None

    def tick(self, now: int) -> bool:
        """See whether what is held has been held long; True when the keyboard looks different or typed."""
        self.now, cap = now, self._held
        if cap is None or now - self._since < HOLD_MS:
            return False
        if cap.kind in _REPEATING:
            self._spent = True
            self._since = now - HOLD_MS + _REPEAT_MS
            self._type(cap)
            return True
        if cap.more and not self._spent:
            self._spent = True
            self.offered = cap
            return True
        return False

    # ---- what a key does ----

    def hit(self, cap: Cap) -> None:
        """Press a key."""
        if cap.kind == "shift":
            double = self.now - self._shifted <= _DOUBLE_MS
            self._shifted = self.now
            self.shift = "once" if self.shift == "off" else "lock" if double and self.shift == "once" else "off"
        elif cap.kind == "page":
            self.page, self.offered = ("signs" if self.page == "letters" else "letters"), None
        elif cap.kind == "accents":
            self.accents, self.offered = not self.accents, None
        elif cap.kind == "hide":
            self.rest()
            self.wanted, self.hidden = False, True
        elif self.accents and cap.more:
            self.accents, self.offered = False, cap
        else:
            self._type(cap)

    def choose(self, text: str) -> None:
        """Type one of the letters that a key offered."""
        self._typed.append(Text(self.case(text)))
        self.offered, self.over, self._spent = None, "", True
        self._shift_off()

    def _type(self, cap: Cap) -> None:
        self.accents, self.offered = False, None
        if cap.kind in _KEYS:
            self._typed.append(Key(cap.kind))
        elif cap.kind == "space":
            self._typed.append(Text(" "))
        else:
            self._typed.append(Text(self.case(cap.text)))
            self._shift_off()

    def _shift_off(self) -> None:
        if self.shift == "once":
            self.shift = "off"
