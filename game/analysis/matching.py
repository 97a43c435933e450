"""Which texts are about the same: it only suggests, the table decides.

Closeness means the same subject and not agreement: "longer opening hours" and "shorter opening hours" are close. So what
follows from it is always a question. Texts are compared by their wording, and by their meaning too where an encoder is
handed in; nothing is loaded here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import mul
from typing import NamedTuple, Protocol

from game.analysis.openings import core
from game.analysis.wording import Vector, Wording, language, nearness

WORDS_ENOUGH = 0.60
"""From this nearness of words two texts may be about the same, where nothing knows what they mean."""
MIXED_ENOUGH = 0.62
"""The same for meaning and words together, in one language: as many hits as 0.65 of meaning alone, fewer false alarms."""
ACROSS_ENOUGH = 0.60
"""The same for meaning alone, between languages, whose words say nothing about each other."""
MOST = 2
"""How many interests a table is asked about at most."""

_WORDS_SHARE = 0.25


class Encoder(Protocol):
    """Something that knows what texts mean."""

    name: str

    def encode(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return a vector of length one for each text; texts that mean the same point the same way."""
        ...


class Encoded(NamedTuple):
    """A text made ready to be compared: its words, what it means where that is known, and its language."""

    words: Vector
    meaning: Sequence[float] | None
    language: str


class Closeness(NamedTuple):
    """How close two texts are, about 0 to 1, and from which value on they may be about the same."""

    value: float
    enough: float

    @property
    def same(self) -> bool:
        """Whether the two may be about the same."""
        return self.value >= self.enough

    @property
    def margin(self) -> float:
        """How far it is over what is enough; by this closeness within a language and across two compare."""
        return self.value - self.enough


class Matcher:
    """Compares texts; what a text means is asked of the encoder once and then remembered."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        """Compare by words alone, or by meaning too."""
        self.encoder = encoder
        self._meanings: dict[str, Sequence[float]] = {}

    def among(self, texts: Iterable[str]) -> Comparison:
        """Return these texts ready to be compared, with each other and with a new one."""
        return Comparison(self, tuple(dict.fromkeys(texts)))

    def meanings(self, texts: Sequence[str]) -> Mapping[str, Sequence[float]]:
        """Return what these texts mean; empty without an encoder."""
        if self.encoder is None:
            return {}
        new = [text for text in dict.fromkeys(texts) if text not in self._meanings]
        if new:
            cores = [core(text) for text in new]
            self._meanings.update(zip(new, self.encoder.encode(cores), strict=True))
        return self._meanings


class Comparison:
    """Some texts that lie side by side; how much a word says follows from how many of them have it."""

    def __init__(self, matcher: Matcher, texts: Sequence[str]) -> None:
        self._matcher = matcher
        self._wording = Wording(texts)
        meanings = matcher.meanings(texts)
        self._encoded = {text: self._ready(text, meanings) for text in texts}

    def closeness(self, first: str, second: str) -> Closeness:
        """Return how close two texts are; the order makes no difference."""
        return _closeness(self._encode(first), self._encode(second))

    def nearest(self, text: str, others: Mapping[str, str], most: int = MOST) -> tuple[str, ...]:
        """Return the ids of the texts that may be about the same as this one, the nearest first; ties by their order."""
        said = self._encode(text)
        found = [(closeness.margin, other) for other, closeness in self._all(said, others) if closeness.same]
        return tuple(other for _, other in sorted(found, key=lambda one: -one[0])[:most])

    def _all(self, said: Encoded, others: Mapping[str, str]) -> Iterable[tuple[str, Closeness]]:
        return ((other, _closeness(said, self._encode(words))) for other, words in others.items())

    def _encode(self, text: str) -> Encoded:
        return self._encoded.get(text) or self._ready(text, self._matcher.meanings([text]))

    def _ready(self, text: str, meanings: Mapping[str, Sequence[float]]) -> Encoded:
        return Encoded(self._wording.vector(text), meanings.get(text), language(text))


def _closeness(first: Encoded, second: Encoded) -> Closeness:
    words = nearness(first.words, second.words)
    if first.meaning is None or second.meaning is None:
        return Closeness(words, WORDS_ENOUGH)
    meaning = sum(map(mul, first.meaning, second.meaning))
    if first.language and second.language and first.language != second.language:
        return Closeness(meaning, ACROSS_ENOUGH)
    return Closeness((1 - _WORDS_SHARE) * meaning + _WORDS_SHARE * words, MIXED_ENOUGH)
