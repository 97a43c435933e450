"""Whose seat is next, who is asked to respond, and when a round ends."""

from __future__ import annotations

from game.core.seats import Secrecy
from game.core.state import Giver, Interest, SecretRound, State


def player_in_turn(index: int, seats: int) -> int:
    """Return the seat (from 0) that the card at this index is dealt to; the opening seat rotates each round."""
    opening, place = divmod(index, seats)
    return (opening + place) % seats


def round_of(index: int, seats: int) -> int:
    """Return the number of the round, from 1, that the card at this index belongs to."""
    return index // seats + 1


def respondents(state: State, interest: Interest) -> tuple[Giver, ...]:
    """Return who is asked for a stance on an interest: the other parties, or everybody for themselves.

    One party alone at the table has no other party to ask; then its other members are asked one by one. Where stances
    are sealed only parties can still say something aloud.
    """
    raiser = interest.evidence
    sealed = state.rules.response == "secret" and stance_secrecy(state) != "named"
    if sealed or (state.rules.response == "per_party" and len(state.parties) > 1):
        return tuple((party.id, None) for party in state.parties if party.id != raiser.party)
    return tuple((player.party, player.id) for player in state.players if player.id != raiser.player)


def still_secret(state: State) -> tuple[str, ...]:
    """Return the players whose secret answer the journal does not hold yet, in the order of their seats."""
    now = state.round_now()
    if now is None or now.revealed is not None:
        return ()
    return tuple(player for player in asked(state, now) if player not in now.given)


def stance_secrecy(state: State) -> Secrecy:
    """Return how secret a round of stances is: never anonymous, because a clash must be able to say with what."""
    if state.rules.secrecy != "anonymous":
        return state.rules.secrecy
    return "parties" if all(len(state.members(party.id)) > 1 for party in state.parties) else "named"


def asked(state: State, now: SecretRound) -> tuple[str, ...]:
    """Return the players who are asked in a secret round, in the order of their seats."""
    if now.interest is None:
        return tuple(player.id for player in state.players)
    return asked_for_stance(state, state.interests[now.interest], now.secrecy)


def asked_for_stance(state: State, interest: Interest, secrecy: Secrecy) -> tuple[str, ...]:
    """Return who gives a secret stance on an interest: everybody but who raised it.

    In a sealed round one colleague of the raiser alone is not asked: that party's only answer would have a name.
    """
    raiser = interest.evidence
    colleagues = sum(player.party == raiser.party and player.id != raiser.player for player in state.players)
    alone = raiser.party if secrecy != "named" and colleagues == 1 else None
    return tuple(player.id for player in state.players if player.id != raiser.player and player.party != alone)


def held_by(state: State, party: str, but: str) -> list[Interest]:
    """Return what a party holds and so can clash with: what it raised, then what it said to be its own too."""
    others = [one for one in state.interests.values() if one.id != but]
    raised = [one for one in others if one.evidence.party == party]
    joined = [
        one
        for one in others
        if one.evidence.party != party
        and any(who == party and entry.stance == "mine" for (who, _), entry in one.stances.items())
    ]
    return raised + joined


def responds(state: State, interest: Interest) -> bool:
    """Return whether anybody at this table is asked for a stance on an interest."""
    if state.rules.response == "secret":
        return bool(asked_for_stance(state, interest, stance_secrecy(state)))
    return bool(respondents(state, interest))
