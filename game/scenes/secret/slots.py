"""The slips of a secret round on paper: one for each seat, with what it says on the outside."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.state import SecretRound, State
from game.scenes.view import Play


@dataclass(frozen=True)
class Slot:
    """One slip to enter: who gave it (nobody in an anonymous round), how it is called, and its party's number."""

    key: str
    giver: str | None
    name: str
    below: str = ""
    number: int = 0


def slots_of(play: Play, found: SecretRound) -> tuple[Slot, ...]:
    """One slot for each seat: with its name, with its party, or with a number only."""
    state, say = play.state, play.say
    if found.secrecy == "anonymous":
        return tuple(Slot(str(place), None, say("secret.slip", n=place)) for place, _ in enumerate(state.players, 1))
    if found.secrecy == "parties":
        return tuple(_of_parties(play, state))
    return tuple(
        Slot(
            player.id,
            player.id,
            player.name,
            player.role or state.party(player.party).name,
            _number(state, player.party),
        )
        for player in state.players
    )


def _of_parties(play: Play, state: State) -> list[Slot]:
    return [
        Slot(f"{party.id}.{place}", party.id, party.name, play.say("secret.slip", n=place), party.number)
        for party in state.parties
        for place, _ in enumerate(state.members(party.id), 1)
    ]


def _number(state: State, party: str) -> int:
    return state.party(party).number
