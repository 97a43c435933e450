"""The gentle timer of a turn: it counts down, can be given a minute, and never moves the game on by itself."""

from __future__ import annotations

from typing import Final

MINUTE: Final = 60_000
STEPS: Final = 60


class TurnTimer:
    """What is left of a turn, in milliseconds of the loop's clock; it stands still while `paused` is set."""

    def __init__(self, now: int, minutes: float) -> None:
        self.length = round(minutes * MINUTE)
        self._ends = now + self.length
        self._paused_at: int | None = None

    def add(self) -> None:
        """One minute more."""
        self.length += MINUTE
        self._ends += MINUTE

    def pause(self, now: int, paused: bool) -> None:
        """Stand still, or go on."""
        if paused and self._paused_at is None:
            self._paused_at = now
        elif not paused and self._paused_at is not None:
            self._ends += now - self._paused_at
            self._paused_at = None

    def left(self, now: int) -> int:
        """Whole seconds that are left; 0 when the time is over."""
        moment = now if self._paused_at is None else self._paused_at
        return max(0, -(-(self._ends - moment) // 1000))

    def step(self, now: int) -> int:
        """What is left as a position of the ring, 0 to STEPS."""
        return min(STEPS, round(self.left(now) * 1000 * STEPS / max(1, self.length)))


def clock(seconds: int) -> str:
    """Minutes and seconds as a clock shows them."""
    return f"{seconds // 60}:{seconds % 60:02}"
