"""The one door to a session: judge a move, write its event down, then show the state; in that order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec, Protocol

from game.core import moves, pace
from game.core.cards import SecretlyGiven
from game.core.events import CardsDropped, Corrected, Entry, Event, SessionStarted, Undone
from game.core.fold import apply
from game.core.illegal import IllegalMoveError
from game.core.replay import replay
from game.core.sealed import SealedAnswers
from game.core.state import State
from game.core.turns import still_secret
from game.core.view import visible_to

P = ParamSpec("P")


class Log(Protocol):
    """Where events are written down, in order; a journal is one."""

    def append(self, event: Event) -> Entry:
        """Write an event, or keep it in order until it can be written, and return it with its place."""

    @property
    def saved(self) -> bool:
        """Whether everything is durable; false while events wait in memory."""


class Session:
    """A session that is being played: its state, its journal, and the open sealed round if there is one."""

    def __init__(self, log: Log, entries: Sequence[Entry]) -> None:
        """Go on with a session of which these events happened; raises BrokenHistoryError when they cannot have."""
        self._log = log
        self._entries = list(entries)
        self._state = replay(self._entries)
        self._sealed: SealedAnswers | None = None

    @classmethod
    def start(cls, log: Log, started: SessionStarted) -> Session:
        """Begin a session on an empty log."""
        return cls(log, [log.append(started)])

    @property
    def state(self) -> State:
        """The whole truth, for moves and analysis; screens read `view`."""
        return self._state

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that happened, undone moves included."""
        return tuple(self._entries)

    @property
    def saved(self) -> bool:
        """Whether everything that happened is on disk."""
        return self._log.saved

    def view(self, seat: str | None = None) -> State:
        """Return what a player, or everybody who sees the shared screen, may see now."""
        return visible_to(self._state, seat)

    def play(self, move: Callable[Concatenate[State, P], Event], *args: P.args, **kwargs: P.kwargs) -> Entry:
        """Judge a move, write its event down and apply it; raises IllegalMoveError with nothing changed."""
        return self._happened(move(self._state, *args, **kwargs))

    def _happened(self, event: Event) -> Entry:
        entry = self._log.append(event)
        self._entries.append(entry)
        if isinstance(event, Undone | Corrected):
            self._state = replay(self._entries)
        else:
            apply(self._state, entry, event)
        return entry

    def answer_secretly(self, player: str, answer: SecretlyGiven | None) -> Entry | None:
        """Give a secret answer or pass; a sealed round keeps it in memory and writes one line when all are in.

        Returns the line that was written, or None while a sealed round still waits for others.
        """
        now = moves.open_round(self._state, player)
        if not now.sealed:
            return self.play(moves.answer_secretly, player, answer)
        sealed = self._sealed_answers(now.id)
        sealed.give(self._state, player, answer)
        if not sealed.complete(self._state):
            return None
        entry = self._happened(sealed.reveal(self._state))
        self._sealed = None
        return entry

    def awaited(self) -> tuple[str, ...]:
        """Return the players whose secret answer is still to come, in the order of their seats."""
        waiting = still_secret(self._state)
        now = self._state.round_now()
        if now is None or not now.sealed:
            return waiting
        given = self._sealed_answers(now.id).givers
        return tuple(player for player in waiting if player not in given)

    def undo(self) -> Entry:
        """Take back the last move; within a sealed round that others answered already, nothing can be."""
        now = self._state.round_now()
        if now is not None and now.sealed and now.revealed is None and self._sealed_answers(now.id).givers:
            raise IllegalMoveError("sealed")
        return self.play(moves.undo)

    def drop_late(self) -> Entry | None:
        """Drop the cards for which no time is left; None when all fit, and once the table took such a drop back."""
        undone = {entry.event.target for entry in self._entries if isinstance(entry.event, Undone)}
        if any(entry.seq in undone for entry in self._entries if isinstance(entry.event, CardsDropped)):
            return None
        late = pace.too_late(self._state)
        return self.play(moves.drop_cards, [card.ref for card in late]) if late else None

    def take_back_own(self, player: str) -> None:
        """Forget a player's own answer in an open sealed round, so that it can be given again."""
        now = moves.open_round(self._state)
        if now.sealed:
            self._sealed_answers(now.id).take_back(player)

    def _sealed_answers(self, round_id: str) -> SealedAnswers:
        if self._sealed is None or self._sealed.round_id != round_id:
            self._sealed = SealedAnswers(round_id)
        return self._sealed
