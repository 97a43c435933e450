"""What opens a session and what closes it: how many of its cards are for that moment."""

from __future__ import annotations

from collections import Counter
from typing import Final

from game.core.cards import MOMENTS, CardBase

ONE_IN = 8
"""An opening and a closing card for each so many cards: one of both in an hour, which all may answer in a few words."""

_STAGES: Final = {"opening": 0, None: 1, "closing": 2}


def stage(card: CardBase) -> int:
    """Return when in a session a card comes: 0 at its opening, 1 in between, 2 at its closing."""
    return _STAGES[card.moment]


def shares(room: Counter[int], count: int) -> Counter[int]:
    """Share a count over the three stages: one card in eight for opening and for closing each, at least one of three.

    `room` says how many cards each stage has. Where there are too few in between, the other two have more; what goes
    beyond the whole stock counts as in between.
    """
    edges = [_STAGES[moment] for moment in MOMENTS]
    each = max(1, count // ONE_IN) if count > len(edges) else 0
    shared = Counter({edge: min(room[edge], each) for edge in edges})
    while count - shared.total() > room[1] and (free := [edge for edge in edges if shared[edge] < room[edge]]):
        shared[min(free, key=lambda edge: shared[edge])] += 1
    shared[1] = count - shared.total()
    return shared
