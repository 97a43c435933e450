"""Whether the focus can be seen wherever Tab leads, measured from pixels (WCAG 2.2: 2.4.7, 2.4.11 and 2.4.13)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pygame

from game.app import App
from game.ui.placing import Placed
from tests.sight import Mask, light, ratio
from tests.stagehand import Stagehand

CHANGE = 3.0  # what changes must differ by this much from what it was (2.4.13)
_EDGE = 2  # pixels: the ring is as large as a line of this thickness round the thing, at least
_ROUND = 0.75  # of which a circle takes this much
_SIDE = (
    0.2  # on each side so much of it is to be seen (2.4.11: nothing lies over it; what is as light may lie under it)
)
_AROUND = 24.0  # design units: so far round the thing its ring is looked for
_MOST = 120


def unseen_focus(hand: Stagehand) -> list[str]:
    """Walk with Tab through what is shown and return the stops of which nobody sees that they have the focus."""
    return [
        f"{type(one.widget).__name__} {one.key} at {tuple(round(part) for part in one.rect)}: {wrong}"
        for one in walked(hand)
        if (wrong := hidden(hand.on_stage, one))
    ]


def walked(hand: Stagehand) -> Iterator[Placed]:
    """Press Tab until it comes back, and yield each stop once it has the focus and has come to rest."""
    stage, known = hand.on_stage.stage, set[str]()
    for _ in range(_MOST):
        hand.press("tab")
        if not stage.focus or stage.focus in known:
            return
        known.add(stage.focus)
        hand.settle(300)
        yield stage._by_key[stage.focus]
    raise AssertionError("Tab never comes back")


def hidden(app: App, one: Placed) -> str:
    """Return what is wrong with how the focus shows; nothing when it is well."""
    changed = _changed(app)
    seen = app.canvas.pixels(one.seen)
    if seen.w <= 0 or seen.h <= 0:
        return "it is not on the screen"
    around = app.canvas.pixels(one.seen.inset(-_AROUND)).clip(app.canvas.surface.get_rect())
    part = changed[around.left : around.right, around.top : around.bottom]
    wanted = seen.w * seen.h - max(0, seen.w - 2 * _EDGE) * max(0, seen.h - 2 * _EDGE)
    share = float(part.sum()) / wanted
    if share < _ROUND:
        return f"its ring is {share:.2f} of a line of {_EDGE} pixels round it"
    middle_x, middle_y = part.shape[0] // 2, part.shape[1] // 2
    left, top = max(0, seen.left - around.left), max(0, seen.top - around.top)
    across, down = slice(left, left + seen.w), slice(top, top + seen.h)
    sides = {
        "above": part[across, :middle_y].any(axis=1),
        "below": part[across, middle_y:].any(axis=1),
        "left": part[:middle_x, down].any(axis=0),
        "right": part[middle_x:, down].any(axis=0),
    }
    bare = [f"{side} {line.mean():.2f}" for side, line in sides.items() if line.mean() < _SIDE]
    return f"its ring is hidden {', '.join(bare)}" if bare else ""


def _changed(app: App) -> Mask:
    """Where the screen would look other without the focus, by as much as can be seen."""
    stage, key = app.stage, app.stage.focus
    app.show()
    full = pygame.surfarray.array3d(app.canvas.surface)
    stage.focus = ""
    app.show()
    bare = pygame.surfarray.array3d(app.canvas.surface)
    stage.focus = key
    app.show()
    return np.asarray(ratio(light(full), light(bare)) >= CHANGE - 0.05)
