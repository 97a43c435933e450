"""A long list, a stretch of it at a time: thousands of lines at once would keep the screen waiting at every key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.storage.catalog import Say
from game.ui.widget import Widget
from game.ui.widgets import Button

MOST: Final = 60
"""How many lines are shown at once."""


def stretch(place: int, count: int) -> range:
    """Return the places of a list of this length that are shown with the one at this place."""
    first = place // MOST * MOST
    return range(first, min(first + MOST, count))


def with_ways(
    say: Say, shown: range, count: int, lines: tuple[Widget, ...], go_to: Callable[[int], object]
) -> tuple[Widget, ...]:
    """Return the lines with a way to what stands before and behind them, where there is more."""
    found: list[Widget] = [*lines]
    if shown.start > 0:
        found.insert(0, _way(say, "earlier", range(shown.start - MOST, shown.start), lambda: go_to(shown.start - 1)))
    if shown.stop < count:
        found.append(_way(say, "later", range(shown.stop, min(shown.stop + MOST, count)), lambda: go_to(shown.stop)))
    return tuple(found)


def _way(say: Say, key: str, places: range, go: Callable[[], object]) -> Widget:
    words = say(f"summary.{key}", first=places.start + 1, last=places.stop)
    return Button(words, go, icon="chevron-up" if key == "earlier" else "chevron-down", small=True, key=key)
