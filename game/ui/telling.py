"""The short message that is told for a while: how long it stays, where it stands, and when it goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from game.ui import motion
from game.ui.layout import Place, Row
from game.ui.motion import Motion
from game.ui.widgets_buttons import Button

if TYPE_CHECKING:
    from game.ui.widget import Widget
    from game.ui.widgets_over import Toast

_SHORT_MS: Final = 3000  # it lies over something that people read
_LONG_MS: Final = 8000
_PRESSED_MS: Final = 20_000  # what can be pressed: people must find it first
_AFTER_MS: Final = 2000  # after the pointer or the focus has left it
_LONG_WORDS: Final = 80
_TIMES: Final[Mapping[str, int]] = {"normal": 1, "long": 5, "stay": 0}
"""How many times as long a message stays by what people chose; 0 until somebody puts it away."""
TROUBLE: Final = "triangle-alert"


class Telling:
    """At most one toast; times are in milliseconds."""

    def __init__(self) -> None:
        self._toast: Toast | None = None
        self._since = self._until = 0
        self._stays = "normal"

    def tell(self, toast: Toast, now: int, moves: Motion, stays: str = "normal") -> None:
        """Show a toast in place of any other, for as long as people chose that messages stay.

        What can be pressed, tells of trouble or is long to read stays longer.
        """
        self._stays = stays
        long = toast.icon == TROUBLE or len(toast.text) > _LONG_WORDS
        ms = _PRESSED_MS if toast.action else _LONG_MS if long else _SHORT_MS
        self._toast, self._since, self._until = toast, now, now + ms * _TIMES[stays]
        moves.start(motion.TOAST, now, motion.RISE, "out_quad")

    def leave(self, now: int | None = None) -> None:
        """Another scene comes to the front: what was told before this moment goes, without a moment everything does."""
        if now is None or self._since < now:
            self._toast = None

    def over(self, now: int, *, held: bool = False) -> bool:
        """Whether the toast goes at this moment, as its time is over; it stays while it is `held` by pointer or focus."""
        if self._toast is None or self._stays == "stay":
            return False
        if held:
            self._until = max(self._until, now + _AFTER_MS)
        if now < self._until:
            return False
        self._toast = None
        return True

    def layers(self, bottom: float, away: str = "") -> tuple[tuple[Widget, Place], ...]:
        """The toast with its place above the strip, for the layers of a window whose frame ends at `bottom`.

        Where messages stay until somebody puts them away, a button of the name `away` stands beside it.
        """
        if self._toast is None:
            return ()
        told: Widget = self._toast
        if self._stays == "stay":
            told = Row((told, Button("", self.leave, kind="primary", icon="x", name=away, key="toast.away")), gap=10)
        return ((told, Place(960, bottom - 84, anchor=(0.5, 1))),)
