"""What the round table shows, as plain values made from a session."""

from __future__ import annotations

from dataclasses import dataclass

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.core.state import State
from game.drawing.seats import seat_angles
from game.drawing.tokens import TokenLook
from game.pictures.map_layout import segment_state
from game.storage.catalog import Say


@dataclass(frozen=True)
class SeatLook:
    """A party at the table: number, name, the line below it, and whether it is its turn."""

    party: str
    number: int
    name: str
    below: str = ""
    turn: bool = False
    resting: str = ""
    """The line below it while it is not its turn."""

    @property
    def told(self) -> str:
        """The seat in words."""
        return f"{self.name}, {self.below}" if self.below else self.name


@dataclass(frozen=True)
class BoardLook:
    """All that the table shows; equal looks are painted once."""

    seats: tuple[SeatLook, ...]
    interests: tuple[InterestStanding, ...]
    chosen: str = ""
    draw: tuple[str, ...] = ()
    discard: tuple[str, ...] = ()
    left: int = 0
    played: int = 0
    piles: bool = True
    plates: bool = True


def seats_of(state: State, say: Say, speaks: str = "") -> tuple[SeatLook, ...]:
    """The seats of a session: the party in turn (or the one that now speaks) is marked, others show who they are."""
    turn = speaks or (state.party_of(state.turn.player) if state.turn is not None else "")
    found = []
    for party in state.parties:
        members = state.members(party.id)
        resting = members[0].role or members[0].name if len(members) == 1 else say("play.players", n=len(members))
        below = resting if party.id != turn else say("play.speaks") if speaks else say("play.in_turn")
        found.append(SeatLook(party.id, party.number, party.name, below, party.id == turn, resting))
    return tuple(found)


def board_look(state: State, summary: Summary, say: Say, chosen: str = "", speaks: str = "") -> BoardLook:
    """The table of a session as it stands."""
    to_come = state.pile[len(state.played) + (state.turn is not None) :] if state.stage == "cards" else []
    return BoardLook(
        seats_of(state, say, speaks),
        summary.interests,
        chosen,
        tuple(card.card.theme for card in reversed(to_come[:4])),
        tuple(played.card.card.theme for played in state.played[-4:]),
        len(to_come),
        len(state.played),
    )


def token_look(one: InterestStanding, seats: tuple[SeatLook, ...], chosen: bool = False) -> TokenLook:
    """A token as art draws it."""
    numbers = {seat.party: seat.number for seat in seats}
    return TokenLook(
        numbers.get(one.raised_by or "", 0),
        tuple(segment_state(one, seat.party) for seat in seats),
        seat_angles(len(seats)),
        tuple(seat.number for seat in seats),
        gold=one.class_ == "shared_by_all",
        chosen=chosen,
    )
