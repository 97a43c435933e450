"""Before and after: the same measured statement scored twice, side by side only where that singles nobody out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from game.analysis.scales import Measured, StatementStanding
from game.core.sealed import ENOUGH
from game.core.seats import Player


class Played(Protocol):
    """An earlier session of the same alliance, as its summary tells it."""

    @property
    def players(self) -> Sequence[Player]:
        """Who sat at that table."""
        ...

    @property
    def statements(self) -> Sequence[StatementStanding]:
        """The statements that it scored, in the order of play."""
        ...


def with_before(
    statements: Sequence[StatementStanding], players: Iterable[Player], earlier: Sequence[Played] = ()
) -> tuple[StatementStanding, ...]:
    """Return the statements, each with the first earlier scores of the same measure that may stand beside it.

    Earlier sessions come in the order of play. Only scores that are shown count: none of a round with too few.
    """
    now = frozenset(player.id for player in players)
    seen = [(one, frozenset(player.id for player in old.players), False) for old in earlier for one in old.statements]
    found = []
    for one in statements:
        before = next((_measured(old, here) for old, who, here in seen if _fits(old, one, who, now)), None)
        found.append(one.model_copy(update={"before": before}) if before is not None else one)
        seen.append((one, now, True))
    return tuple(found)


def comparable(before: frozenset[str], after: frozenset[str]) -> bool:
    """Return whether scores of sealed rounds of these players may stand side by side.

    They may where the players are the same. Else whoever left, and whoever came, must be nobody or at least three: the
    scores that fell out or came in between two rounds could be told to be those of one person, or of two.
    """
    return _nobody_alone(len(before - after)) and _nobody_alone(len(after - before))


def _nobody_alone(count: int) -> bool:
    return count == 0 or count >= ENOUGH


def _fits(old: StatementStanding, new: StatementStanding, before: frozenset[str], after: frozenset[str]) -> bool:
    if old.measured_id is None or old.measured_id != new.measured_id or not (old.dots and new.dots):
        return False
    if old.secrecy == new.secrecy == "named":
        return True
    # Don't-knows are as secret as scores; but a room can see who gave no answer at all, because nobody sat there.
    missing = abs((old.no_answer or 0) - (new.no_answer or 0))
    return comparable(before, after) and _nobody_alone(missing)


def _measured(old: StatementStanding, here: bool) -> Measured:
    return Measured(
        statement=old.id if here else None,
        at=old.evidence[0].at,
        dots=old.dots,
        figures=old.figures,
        scored=len(old.dots),
        dont_know=old.dont_know or 0,
    )
