"""Motion by the clock: how far along something is at a moment, so that a slow machine skips frames and not the end.

A scene starts a motion by name and, while it builds its tree, asks how far it is; the moving part goes into a
`Picture` or a place, and the stage repaints just that::

    motion.start("deal", ctx.now, 240)
    x = between(pile_x, seat_x, motion.at("deal", ctx.now))
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

Ease = Callable[[float], float]


def linear(t: float) -> float:
    """The same speed all the way."""
    return t


def out_cubic(t: float) -> float:
    """Fast at first, then gently home."""
    return 1 - (1 - t) ** 3


def in_quad(t: float) -> float:
    """Slow at first."""
    return t * t


def out_quad(t: float) -> float:
    """Slow at the end."""
    return 1 - (1 - t) * (1 - t)


EASES: Final[dict[str, Ease]] = {
    "linear": linear,
    "out_cubic": out_cubic,
    "in_quad": in_quad,
    "out_quad": out_quad,
}

# Milliseconds, as the look has them.
DEAL: Final = 240
FLIP_HALF: Final = 110
TOKEN: Final = 280
SEGMENT: Final = 160
REVEAL: Final = 240
RISE: Final = 140
RISE_UNITS: Final = 16


def between(start: float, end: float, share: float) -> float:
    """A value on the way from start to end."""
    return start + (end - start) * share


class Motion:
    """The motions of a scene by name. With `enabled` off every motion is over at once."""

    def __init__(self, *, enabled: bool = True) -> None:
        self.enabled = enabled
        self._running: dict[str, tuple[int, int, Ease]] = {}

    def start(self, name: str, now: int, length: int, ease: str = "out_cubic", delay: int = 0) -> None:
        """Begin (again) at `now` milliseconds, after a delay, for a length."""
        if self.enabled:
            self._running[name] = (now + delay, max(1, length), EASES[ease])

    def stop(self, name: str) -> None:
        """End it at once."""
        self._running.pop(name, None)

    def at(self, name: str, now: int) -> float:
        """How far it is, 0 to 1; 1 when it is over or never began."""
        running = self._running.get(name)
        if running is None:
            return 1.0
        start, length, ease = running
        share = min(1.0, max(0.0, (now - start) / length))
        return ease(share)

    def moving(self, now: int) -> bool:
        """Whether anything is still on its way; what has arrived is forgotten."""
        self._running = {name: one for name, one in self._running.items() if now < one[0] + one[1]}
        return bool(self._running)

    def flip(self, name: str, now: int) -> tuple[float, bool]:
        """A card turning over: its width as a share, and whether the new face shows."""
        share = self.at(name, now)
        return (1 - 2 * share, False) if share < 0.5 else (2 * share - 1, True)
