"""How near two texts are in the words they use: weighted groups of letters, in plain Python.

Each word gives its groups of two to four letters, so that "locatie" and "locaties" are near. A group weighs by how seldom
it occurs among the texts it is compared with (TF-IDF), a word by what it says: a long one not more than a short one, a
common one ("van", "with") a quarter.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log, log1p, sqrt

from game.analysis.openings import COMMON, COMMON_DUTCH, COMMON_ENGLISH, core

Vector = Mapping[str, float]
"""Groups of letters with their weights; its length is one, or nought where a text has no letters."""

_SHORTEST, _LONGEST = 2, 4
_COMMON_WEIGHT = 0.25
_WORD = re.compile(r"[^\W_]+")
_DUTCH = re.compile(r"ij|aa|uu|oe|ui|eu|sch|cht|lijk|heid")
_ENGLISH = re.compile(r"th|sh|wh|gh|ing\b|tion|ea|ou|ow|[a-z]y\b|’s\b")


class Wording:
    """The texts that are compared with each other, which decide how much each group of letters says."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count in how many of these texts each group of letters occurs."""
        seen = [frozenset(_weighted(text)) for text in texts]
        counts = Counter(group for groups in seen for group in groups)
        self._most = log(1 + len(seen)) + 1
        self._rarity = {group: self._most - log(1 + count) for group, count in counts.items()}

    def vector(self, text: str) -> Vector:
        """Return the weighted groups of letters of a text; it need not be one of those counted."""
        weights = {
            group: log1p(weight) * self._rarity.get(group, self._most) for group, weight in _weighted(text).items()
        }
        length = sqrt(sum(weight * weight for weight in weights.values()))
        return {group: weight / length for group, weight in weights.items()} if length else {}


def nearness(first: Vector, second: Vector) -> float:
    """Return the cosine of two vectors: 0 with nothing in common, 1 with the same words."""
    short, long = sorted((first, second), key=len)
    return sum(weight * long.get(group, 0.0) for group, weight in short.items())


def language(text: str) -> str:
    """Guess whether a text is Dutch ("nl") or English ("en") by its common words and its spelling; "" when it is open."""
    words = folded_words(text)
    plain = " ".join(words)
    dutch = 2 * sum(word in COMMON_DUTCH and word not in COMMON_ENGLISH for word in words)
    english = 2 * sum(word in COMMON_ENGLISH and word not in COMMON_DUTCH for word in words)
    dutch += len(_DUTCH.findall(plain))
    english += len(_ENGLISH.findall(plain))
    return "" if dutch == english else "nl" if dutch > english else "en"


def folded_words(text: str) -> list[str]:
    """Return the words of a text in small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


@lru_cache(maxsize=4096)
def _weighted(text: str) -> Mapping[str, float]:
    """Return the groups of letters of a text, each with what its words say; stock openings are left out."""
    found: dict[str, float] = {}
    for word in folded_words(core(text)):
        groups = _groups(word)
        weight = (_COMMON_WEIGHT if word in COMMON else 1.0) / sqrt(len(groups))
        for group in groups:
            found[group] = found.get(group, 0.0) + weight
    return found


@lru_cache(maxsize=8192)
def _groups(word: str) -> tuple[str, ...]:
    edged = f" {word} "
    return tuple(
        edged[at : at + size] for size in range(_SHORTEST, _LONGEST + 1) for at in range(len(edged) - size + 1)
    )
