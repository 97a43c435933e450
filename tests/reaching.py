"""What can be reached on a screen: by Tab and the arrows, and by a finger or the mouse."""

from __future__ import annotations

from game.app import App
from game.ui import focus as order
from game.ui.placing import Placed
from game.ui.scroll import Scroll
from game.ui.stage import Stage

_ARROWS = ("left", "right", "up", "down", "home", "end")
_SHOWS = 24.0
"""Units of a widget that must show for a finger to find it."""


def out_of_reach(app: App) -> tuple[str, ...]:
    """Return what can be worked, but not with the keyboard alone, or not with a pointer alone."""
    stage = app.stage
    worked = [one for one in stage._scope() if one.widget.focusable]
    keys = _by_keys(stage)
    found = [f"{one.key}: no key leads there" for one in worked if one.key not in keys]
    if stage.rect_of("keys") is None:  # the keyboard on the screen can be put away from what it covers
        found += [f"{one.key}: no pointer comes there" for one in worked if not _by_pointer(stage, one)]
    return tuple(found)


def _by_keys(stage: Stage) -> set[str]:
    """Where Tab stops, and where the arrows lead from there."""
    scope = stage._scope()
    found = {one.key: one for one in order.stops(scope)}
    waiting = list(found.values())
    while waiting:
        here = waiting.pop()
        if not here.widget.in_group:
            continue
        for arrow in _ARROWS:
            there = order.neighbour(scope, here, arrow)
            if there is not None and there.key not in found:
                found[there.key] = there
                waiting.append(there)
    return set(found)


def _by_pointer(stage: Stage, one: Placed) -> bool:
    """Whether enough of it shows and nothing lies over it, or it can be scrolled into sight."""
    seen = one.seen.clipped(stage.kit.frame)
    if seen.w >= min(_SHOWS, one.rect.w) and seen.h >= min(_SHOWS, one.rect.h):
        places = (
            (seen.x + seen.w * across, seen.y + seen.h * down) for across in (0.5, 0.2, 0.8) for down in (0.5, 0.2, 0.8)
        )
        if any(_lands(stage, one, x, y) for x, y in places):
            return True
    return _scrolls(stage, one)


def _lands(stage: Stage, one: Placed, x: float, y: float) -> bool:
    under = stage._at(x, y)
    return under == one.key or one.key in stage._ancestors(under)


def _scrolls(stage: Stage, one: Placed) -> bool:
    while one.parent >= 0:
        one = stage._placed[one.parent]
        if isinstance(one.widget, Scroll) and one.widget.model.limit > 0:
            return True
    return False
