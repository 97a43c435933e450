"""Sealed rounds: answers that live in memory only, until all turn over at once and nobody can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.core import moves, turns
from game.core.cards import STANCES, ScaleAnswer, SecretlyGiven, StanceAnswer, TermAnswer
from game.core.events import RevealedAnswer, SecretRevealed
from game.core.illegal import IllegalMoveError
from game.core.state import SecretRound, State

ENOUGH = 3
"""With fewer answers than this, line and screen hold only that there were too few."""

PaperSlip = tuple[str | None, SecretlyGiven | None]
"""An answer from paper or raised fingers, with its player (named), its party (parties only) or neither."""


class SealedAnswers:
    """The answers of one open sealed round, per seat; never written down before the reveal."""

    def __init__(self, round_id: str) -> None:
        """Begin empty, for one round."""
        self.round_id = round_id
        self._given: dict[str, SecretlyGiven | None] = {}

    @property
    def givers(self) -> frozenset[str]:
        """Who has given an answer or passed."""
        return frozenset(self._given)

    def give(self, state: State, player: str, answer: SecretlyGiven | None) -> None:
        """Keep a player's answer; giving again before the reveal replaces it."""
        now = moves.open_round(state, player)
        moves.fits_round(state, now, answer, state.party_of(player))
        self._given[player] = answer

    def take_back(self, player: str) -> None:
        """Forget a player's own answer; nothing happens when there is none."""
        self._given.pop(player, None)

    def complete(self, state: State) -> bool:
        """Return whether every seat that is asked has given an answer or passed."""
        return len(self._given) == len(turns.asked(state, moves.open_round(state)))

    def reveal(self, state: State) -> SecretRevealed:
        """Turn all answers over, without the seats they came from."""
        now = moves.open_round(state)
        if not self.complete(state):
            raise IllegalMoveError("not_all_in")
        slips = [
            (state.party_of(player) if now.secrecy == "parties" else None, answer)
            for player, answer in self._given.items()
        ]
        return _sealed_reveal(state, slips)


def reveal_from_paper(state: State, slips: Sequence[PaperSlip]) -> SecretRevealed:
    """Enter the answers of a round that was held on paper or by hand, all at once.

    Named rounds take (player, answer), parties-only rounds (party, answer), anonymous rounds (None, answer). Stances
    are given by keys only.
    """
    now = moves.open_round(state)
    if now.interest is not None:
        raise IllegalMoveError("wrong_kind")
    for _, answer in slips:
        moves.fits_round(state, now, answer, None)
    if now.sealed:
        _check_slips(state, now, slips)
        return _sealed_reveal(state, slips)
    givers = [giver for giver, _ in slips]
    if len(set(givers)) < len(givers) or set(givers) - {player.id for player in state.players}:
        raise IllegalMoveError("unknown_player")
    by_player = dict(slips)
    return SecretRevealed(
        answers=tuple(
            RevealedAnswer(party=player.party, player=player.id, answer=by_player[player.id])
            for player in state.players
            if player.id in by_player
        )
    )


def _check_slips(state: State, now: SecretRound, slips: Sequence[PaperSlip]) -> None:
    seats = Counter(player.party if now.secrecy == "parties" else None for player in state.players)
    slips_of = Counter(giver for giver, _ in slips)
    if set(slips_of) - set(seats):
        raise IllegalMoveError("unknown_party")
    if slips_of - seats:
        raise IllegalMoveError("too_many_slips")


def _sealed_reveal(state: State, slips: Sequence[PaperSlip]) -> SecretRevealed:
    if sum(answer is not None for _, answer in slips) < ENOUGH:
        return SecretRevealed(answers=(), too_few=True)
    order: list[str | None] = [None, *(party.id for party in state.parties)]
    in_order = sorted(slips, key=lambda slip: (order.index(slip[0]), _weight(slip[1])))
    return SecretRevealed(answers=tuple(RevealedAnswer(party=party, answer=answer) for party, answer in in_order))


def _weight(answer: SecretlyGiven | None) -> tuple[int, int, str]:
    """Sort by value, stance or words, then the don't-knows, then the passes."""
    match answer:
        case ScaleAnswer(value=int(value)):
            return (0, value, "")
        case TermAnswer(definition=definition):
            return (0, 0, definition)
        case StanceAnswer(stance=stance, against=against):
            return (0, STANCES.index(stance), against or "")
        case ScaleAnswer():
            return (1, 0, "")
        case _:
            return (2, 0, "")
