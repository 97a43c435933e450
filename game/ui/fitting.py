"""Gives up what matters least when room is short: the first of several trees that fits is shown."""

from __future__ import annotations

from typing import ClassVar

from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import Kit, Spot, Widget

_ROUNDING = 0.6


@record
class FirstThatFits(Widget):
    """Trees from the fullest to the barest; the last one is shown when none fits.

    The natural width must fit; with `down` words may wrap and the height must fit (give it a weight or a height).
    """

    choices: tuple[Widget, ...]
    down: bool = False
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """The size of the one that fits the width; of the fullest when only the height counts."""
        chosen = self.choices[0] if self.down else self._across(width, kit)
        return kit.measure(chosen, width)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The first that fits."""
        chosen = self._below(rect, kit) if self.down else self._across(rect.w, kit)
        return (Spot(chosen, rect),)

    def _across(self, width: float, kit: Kit) -> Widget:
        fitting = (one for one in self.choices if kit.measure(one).w <= width + _ROUNDING)
        return next(fitting, self.choices[-1])

    def _below(self, rect: Rect, kit: Kit) -> Widget:
        fitting = (one for one in self.choices if kit.measure(one, rect.w).h <= rect.h + _ROUNDING)
        return next(fitting, self.choices[-1])
