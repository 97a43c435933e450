"""What a stance may name: only a clash names an interest, and only one that its own party holds."""

from __future__ import annotations

from game.core.events import StanceEntry
from game.core.illegal import IllegalMoveError
from game.core.interests import fits_table
from game.core.state import State


def fits_interest(state: State, interest: str, entry: StanceEntry) -> None:
    """Refuse a stance that names what it cannot: only a clash does, and only what its own party holds."""
    if entry.stance != "clash" and (entry.against or entry.own):
        raise IllegalMoveError("only_clash_names")
    if entry.against and entry.own:
        raise IllegalMoveError("one_or_the_other")
    if entry.own is not None:
        fits_table(state, entry.own, entry.party, but=interest)
    if entry.against is not None:
        _clashes_with_own(state, interest, entry)


def _clashes_with_own(state: State, interest: str, entry: StanceEntry) -> None:
    against = state.interests.get(entry.against or "")
    if against is None or against.id == interest:
        raise IllegalMoveError("unknown_interest")
    holders = {against.evidence.party} | {
        party for (party, _), stance in against.stances.items() if stance.stance == "mine"
    }
    if entry.party not in holders:
        raise IllegalMoveError("not_their_interest")
