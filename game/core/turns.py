"""Whose seat is next, who is asked to respond, and when a round ends."""

from __future__ import annotations

from game.core.state import Giver, Interest, State


def player_in_turn(index: int, seats: int) -> int:
    """Return the seat (from 0) that the card at this index is dealt to; the opening seat rotates each round."""
    opening, place = divmod(index, seats)
    return (opening + place) % seats


def round_of(index: int, seats: int) -> int:
    """Return the number of the round, from 1, that the card at this index belongs to."""
    return index // seats + 1


def respondents(state: State, interest: Interest) -> tuple[Giver, ...]:
    """Return who is asked for a stance on an interest: the other parties, or everybody for themselves.

    One party alone at the table has no other party to ask; then its other members are asked one by one.
    """
    raiser = interest.evidence
    if state.rules.response == "per_party" and len(state.parties) > 1:
        return tuple((party.id, None) for party in state.parties if party.id != raiser.party)
    return tuple((player.party, player.id) for player in state.players if player.id != raiser.player)


def still_secret(state: State) -> tuple[str, ...]:
    """Return the players whose secret answer the journal does not hold yet, in the order of their seats."""
    now = state.round_now()
    if now is None or now.revealed is not None:
        return ()
    return tuple(player.id for player in state.players if player.id not in now.given)
