"""How cards move: from the pile onto the table, from there to the discard pile, and what swaps and drops them."""

from __future__ import annotations

from game.core import turns
from game.core.events import CardsDropped, CardSwapped, Entry
from game.core.state import Outcome, Played, State, Turn


def turn_of(state: State) -> Turn:
    """Return the turn that is being played; KeyError when no card lies on the table."""
    if state.turn is None:
        raise KeyError("no card lies on the table")
    return state.turn


def deal(state: State) -> None:
    """Deal the next card to the seat whose turn it is; after the last one the closing begins."""
    index = len(state.played)
    if index >= len(state.pile):
        state.turn = None
        state.stage = "closing"
        return
    seat = turns.player_in_turn(index, len(state.players))
    state.turn = Turn(index, state.players[seat].id, state.pile[index])


def outcome(state: State) -> Outcome:
    """Return what came of the card on the table."""
    turn = turn_of(state)
    if turn.subject is None or turn.step == "secret":
        return "unfinished"
    return "talked_about" if turn.subject.startswith("n") else "answered"


def discard(state: State, entry: Entry, came_of_it: Outcome) -> None:
    """Put the card on the table onto the discard pile."""
    turn = turn_of(state)
    state.played.append(Played(turn.card, turn.player, came_of_it, entry.seq))


def swap(state: State, event: CardSwapped) -> None:
    """Take a card of the reserve in place of the one on the table, which leaves the session."""
    turn = turn_of(state)
    ref = (event.deck_id, event.card_id)
    place = next(i for i, card in enumerate(state.reserve) if card.ref == ref)
    turn.card = state.reserve.pop(place)
    state.pile[turn.index] = turn.card


def drop(state: State, event: CardsDropped) -> None:
    """Take cards that are still to come out of the pile; KeyError for any other card."""
    coming = turn_of(state).index + 1
    for ref in event.cards:
        place = next((i for i, card in enumerate(state.pile) if i >= coming and card.ref == ref), None)
        if place is None:
            raise KeyError(ref)
        state.dropped.append(state.pile.pop(place))
