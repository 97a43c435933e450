"""Motion by the clock: how far along something is at a moment, so that a slow machine skips frames and not the end.

The tree on the stage always shows how things are; motion is nothing but a way to paint it. A scene starts a motion by name
when something happened, and what moves has a way (see `game.ui.ways`) that goes by that name::

    motion.start("deal", ctx.now, DEAL)
    Moving(card, ways.Deal("deal", pile, back))
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

# Milliseconds, as the look has them. A card turns over while it still slides, so that it can be read after DEAL.
SLIDE: Final = 240
FLIP_HALF: Final = 110
DEAL: Final = 300
TOKEN: Final = 280
SEGMENT: Final = 160
TIE: Final = 220
REVEAL: Final = 240
CURTAIN: Final = 160
RISE: Final = 140
RISE_UNITS: Final = 16
# The names of what a window itself moves: what comes over a scene, and a short message.
OVER: Final = "over"
TOAST: Final = "toast"


def between(start: float, end: float, share: float) -> float:
    """A value on the way from start to end."""
    return start + (end - start) * share


def part(share: float, begin: float, end: float) -> float:
    """How far a part of a motion is that lasts from one share of it to another, 0 to 1."""
    return min(1.0, max(0.0, (share - begin) / (end - begin)))


def flip(share: float) -> tuple[float, bool]:
    """A card turning over: its width as a share, and whether the new face shows; ever faster, then ever slower."""
    return (1 - in_quad(2 * share), False) if share < 0.5 else (out_quad(2 * share - 1), True)


class Motion:
    """The motions of a window by name. With `enabled` off every motion is over at once."""

    def __init__(self, *, enabled: bool = True) -> None:
        self.enabled = enabled
        self._running: dict[str, tuple[int, int, Ease]] = {}

    def start(self, name: str, now: int, length: int, ease: str = "linear") -> None:
        """Begin (again) at `now` milliseconds, for a length."""
        if self.enabled:
            self._running[name] = (now, max(1, length), EASES[ease])

    def finish(self) -> None:
        """Everything is there at once: somebody acts, and nobody waits for a picture."""
        self._running.clear()

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
        if self._running:
            self._running = {name: one for name, one in self._running.items() if now < one[0] + one[1]}
        return bool(self._running)
