"""The short message that is told for a while: how long it stays, where it stands, and when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.ui import motion
from game.ui.layout import Place
from game.ui.motion import Motion

if TYPE_CHECKING:
    from game.ui.widget import Widget
    from game.ui.widgets_over import Toast

_SHORT_MS: Final = 3000  # it lies over something that people read
_LONG_MS: Final = 8000
_LONG_WORDS: Final = 80
TROUBLE: Final = "triangle-alert"


class Telling:
    """At most one toast; times are in milliseconds."""

    def __init__(self) -> None:
        self._toast: Toast | None = None
        self._since = self._until = 0

    def tell(self, toast: Toast, now: int, moves: Motion) -> None:
        """Show a toast in place of any other; what can be pressed, tells of trouble or is long to read stays longer."""
        long = bool(toast.action) or toast.icon == TROUBLE or len(toast.text) > _LONG_WORDS
        self._toast, self._since, self._until = toast, now, now + (_LONG_MS if long else _SHORT_MS)
        moves.start("toast", now, motion.RISE, "out_quad")

    def leave(self, now: int | None = None) -> None:
        """Another scene comes to the front: what was told before this moment goes, without a moment everything does."""
        if now is None or self._since < now:
            self._toast = None

    def over(self, now: int) -> bool:
        """Whether the toast goes at this moment, as its time is over."""
        if self._toast is None or now < self._until:
            return False
        self._toast = None
        return True

    def layers(self, now: int, moves: Motion, bottom: float) -> tuple[tuple[Widget, Place], ...]:
        """The toast with its place above the strip, for the layers of a window whose frame ends at `bottom`."""
        if self._toast is None:
            return ()
        rise = motion.RISE_UNITS * (1 - moves.at("toast", now))
        return ((self._toast, Place(960, bottom - 84 + rise, anchor=(0.5, 1))),)
