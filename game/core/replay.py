"""How a whole journal is folded, with what was undone and corrected."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.events import Corrected, Entry, SessionStarted, Undone
from game.core.fold import apply, begin, seconds
from game.core.state import State


class BrokenHistoryError(ValueError):
    """A journal tells something that cannot have happened; it names the line."""

    def __init__(self, seq: int, why: str) -> None:
        """Keep the number of the line that does not fit and what is wrong with it."""
        super().__init__(f"line {seq}: {why}")
        self.seq = seq


def replay(entries: Iterable[Entry]) -> State:
    """Fold a whole journal into the state that it tells.

    Raises BrokenHistoryError when the first event is no start, or when a line refers to what never was.
    """
    told = list(entries)
    undone = {entry.event.target for entry in told if isinstance(entry.event, Undone)}
    instead = {
        entry.event.target: entry.event.event
        for entry in told
        if isinstance(entry.event, Corrected) and entry.seq not in undone
    }
    state: State | None = None
    for entry in told:
        event = entry.event
        if isinstance(event, Undone) or entry.seq in undone:
            continue
        try:
            if isinstance(event, Corrected):
                if state is None:
                    raise KeyError(event.target)
                state.undoable.append(entry.seq)
            elif isinstance(event, SessionStarted):
                if state is not None:
                    raise KeyError("second start")
                state = begin(event, entry)
            else:
                if state is None:
                    raise KeyError("no start")
                apply(state, entry, instead.get(entry.seq, event))
        except (KeyError, AttributeError, TypeError, IndexError, StopIteration) as wrong:
            raise BrokenHistoryError(entry.seq, f"{event.type} does not fit here ({wrong})") from wrong
    if state is None or not told:
        raise BrokenHistoryError(1, "the session never started")
    state.seq = told[-1].seq
    state.last_at = told[-1].at
    state.elapsed = 0.0
    for entry in told:
        state.elapsed += seconds(entry)
    return state
