"""Possible tensions: parties that need the same thing from the same source, which asks first of all what for.

Two people who both want the one orange may find that one needs the juice and the other the peel.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from game.analysis.evidence import EvidenceItem
from game.analysis.exchange import ExchangeStanding
from game.analysis.matching import Comparison, Encoder
from game.analysis.opportunities import By, about_the_same, comparison_of
from game.core.text import Frozen


class Tension(Frozen):
    """Needs of two or more parties for what may be the same thing, from one party or from the whole alliance (None).

    `needs` are ids of exchanges in order of play, each with what was asked as evidence; `parties` are sorted. It is by
    words when all of them hang together by what was said, else by the sort that they have.
    """

    source: str | None
    parties: tuple[str, ...]
    needs: tuple[str, ...]
    by: By
    evidence: tuple[EvidenceItem, ...]


def tensions(exchanges: Sequence[ExchangeStanding], encoder: Encoder | None = None) -> tuple[Tension, ...]:
    """Return the possible tensions in the order of their first need; no need is in two of them.

    What everybody concerned was promised is none. The whole alliance is one source only for what the words say: it has
    people, or time, in more places than one.
    """
    needs = [one for one in exchanges if one.direction == "need"]
    sources: dict[str | None, list[ExchangeStanding]] = {}
    for need in needs:
        sources.setdefault(need.other, []).append(need)
    shared = [asked for asked in sources.values() if len({need.party for need in asked}) > 1]
    if not shared:
        return ()
    said = comparison_of([need for asked in shared for need in asked], encoder)
    found = [tension for asked in shared for tension in _in(asked, said)]
    order = {need.id: place for place, need in enumerate(needs)}
    return tuple(sorted(found, key=lambda tension: order[tension.needs[0]]))


def _in(asked: Sequence[ExchangeStanding], said: Comparison) -> list[Tension]:
    """Gather the needs put to one source into groups that hang together."""
    pairs = {(a.id, b.id): by for a, b in combinations(asked, 2) if (by := _why(a, b, said)) is not None}
    groups: list[set[str]] = []
    for pair in pairs:
        touched = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if group not in touched] + [set(pair).union(*touched)]
    return [_tension([need for need in asked if need.id in group], pairs) for group in groups]


def _why(first: ExchangeStanding, second: ExchangeStanding, said: Comparison) -> By | None:
    if first.party == second.party or (first.agreed and second.agreed):
        return None
    if about_the_same(first, second, said):
        return "words"
    return "sort" if first.other is not None and first.sort is not None and first.sort == second.sort else None


def _tension(needs: Sequence[ExchangeStanding], pairs: dict[tuple[str, str], By]) -> Tension:
    ids = {need.id for need in needs}
    by_words = all(by == "words" for pair, by in pairs.items() if ids.issuperset(pair))
    return Tension(
        source=needs[0].other,
        parties=tuple(sorted({need.party for need in needs})),
        needs=tuple(need.id for need in needs),
        by="words" if by_words else "sort",
        evidence=tuple(need.evidence[0] for need in needs),
    )
