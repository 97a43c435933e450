"""What one seat, or everybody who looks at the shared screen, may see before a reveal."""

from __future__ import annotations

from dataclasses import replace

from game.core.state import Exchange, SecretRound, State


def visible_to(state: State, seat: str | None) -> State:
    """Return the state without what this player (None: the shared screen) may not see yet.

    Hidden are the values of other people's answers in a secret round that was not revealed, and the first value
    of an exchange until its other end has replied. Who gave an answer in a named round may be seen, not which.
    """
    return replace(
        state,
        rounds={key: _round(found, seat) for key, found in state.rounds.items()},
        exchanges={key: _exchange(found, state, seat) for key, found in state.exchanges.items()},
        undoable=list(state.undoable),
    )


def _round(found: SecretRound, seat: str | None) -> SecretRound:
    if found.revealed is not None:
        return found
    given = {player: answer if player == seat else None for player, answer in found.given.items()}
    return replace(found, given=given)


def _exchange(found: Exchange, state: State, seat: str | None) -> Exchange:
    if found.reply is not None or found.other is None:
        return found
    if seat is not None and state.party_of(seat) == found.party:
        return found
    return replace(found, own_value=None)
