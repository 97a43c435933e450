"""Which interests may be the one that is being typed, worked out beside the screen's thread.

The first time somebody pauses in an interest the encoder is loaded, if it is installed; until then nothing of it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from game.analysis.matching import Comparison, Encoder, Matcher
from game.analysis.wording import Wording, nearness
from game.core.state import Interest, State
from game.core.text import STRUCK
from game.core.turns import held_by

if TYPE_CHECKING:
    from game.background import Background, Job

_REWORDED: Final = 0.9
"""From this nearness of words on a text is the one that was typed before, with a word more or less."""


class Nearby:
    """Finds what is near for one table, and remembers what the table said is something else."""

    def __init__(self, jobs: Background, encoder: Callable[[], Encoder | None]) -> None:
        """Look beside the screen's thread; the encoder is asked for there, once."""
        self._jobs = jobs
        self._load = encoder
        self._matcher: Matcher | None = None
        self._among: tuple[tuple[str, ...], Comparison] | None = None
        self._apart: dict[str, list[str]] = {}
        self._busy: Job[tuple[str, ...]] | None = None

    def look(self, text: str, others: Mapping[str, str]) -> Job[tuple[str, ...]] | None:
        """Begin to look for what a text may be the same as, by id; None while an earlier look is not done."""
        if self._busy is not None and not self._busy.done:
            return None
        mine = dict(others)
        self._busy = self._jobs.start(lambda _: self._nearest(text, mine))
        return self._busy

    def keep_apart(self, text: str, interest: str) -> None:
        """Remember that a text is something else than an interest."""
        self._apart.setdefault(interest, []).append(text)

    def told_apart(self, text: str, interest: str) -> bool:
        """Whether the table said so of this text, or of one that differs by a word."""
        wording = Wording(())
        said = wording.vector(text)
        return any(
            text == before or nearness(said, wording.vector(before)) >= _REWORDED
            for before in self._apart.get(interest, ())
        )

    def _nearest(self, text: str, others: Mapping[str, str]) -> tuple[str, ...]:
        if self._matcher is None:
            self._matcher = Matcher(self._load())
        try:
            return self._compared(self._matcher, others).nearest(text, others)
        except Exception:
            if self._matcher.encoder is None:
                raise
            # The encoder is somebody else's, and it may not cope with a text; then words alone are compared.
            self._matcher, self._among = Matcher(), None
            return self._compared(self._matcher, others).nearest(text, others)

    def _compared(self, matcher: Matcher, others: Mapping[str, str]) -> Comparison:
        texts = tuple(others.values())
        if self._among is None or self._among[0] != texts:
            self._among = (texts, matcher.among(texts))
        return self._among[1]


def of_others(state: State, party: str, but: str = "") -> dict[str, Interest]:
    """Return what lies on the table and is not this party's own, by id: what it may have said in other words."""
    own = {one.id for one in held_by(state, party, but)} | {but}
    return {one.id: one for one in state.interests.values() if one.id not in own and one.draft.text != STRUCK}
