"""How the interests are spread over the three levels and the four lenses."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.interests import InterestStanding
from game.core.cards import LENSES, LEVELS, Lens, Level
from game.core.text import Frozen


class LevelShare(Frozen):
    """The interests on one level; no level holds those for which nobody chose one."""

    level: Level | None
    interests: tuple[str, ...]


class LensShare(Frozen):
    """The interests seen through one lens; no lens holds those for which nobody chose one."""

    lens: Lens | None
    interests: tuple[str, ...]


class Spread(Frozen):
    """The balance of levels and lenses, each in its fixed order and with what was not chosen last."""

    levels: tuple[LevelShare, ...]
    lenses: tuple[LensShare, ...]


def spread(interests: Sequence[InterestStanding]) -> Spread:
    """Return which interests lie on which level and behind which lens."""
    return Spread(
        levels=tuple(
            LevelShare(level=level, interests=tuple(one.id for one in interests if one.level == level))
            for level in (*LEVELS, None)
        ),
        lenses=tuple(
            LensShare(lens=lens, interests=tuple(one.id for one in interests if one.lens == lens))
            for lens in (*LENSES, None)
        ),
    )
