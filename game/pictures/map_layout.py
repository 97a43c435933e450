"""Lays a summary out on the table map: names in two lines, plates as wide as their words, then the layout itself.

Screen and reports both ask here, so that the same session is the same map wherever it is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.analysis.table_map import OVAL, TableMap, lay_out
from game.core.seats import Party
from game.drawing.picture import Measure

LABEL = 25.0
"""The size of names beside their tokens, design units: a little over the least, for maps are shown a little smaller."""
NAME_LINE = 1.16
"""From one line of a name to the next, as a share of its size."""
NAME_FACE = "semibold"
PLATE = 25.0
DISC = 52.0
"""A party's disc on its plate."""
_BESIDE = 24.0
_WIDEST = 320.0
_GROWS = 1.3
CREST = 24.0
_CREST_GROWS = 1.5
_SHORT = 9
_MOST_MEASURED = 120
"""More names than this are never shown at once; the others are not measured."""


class Measured(NamedTuple):
    """What of a map depends on the fonts: names in lines with their width and height, plates, and what "+n" adds."""

    size: float
    lines: Mapping[str, tuple[str, ...]]
    extents: Mapping[str, tuple[float, float]]
    plates: Mapping[str, float]
    more: tuple[float, ...]


class Laid(NamedTuple):
    """A map with what was measured for it."""

    map: TableMap
    measured: Measured


def measured(summary: Summary, measure: Measure, size: float = LABEL) -> Measured:
    """Measure everything that will be written on the map of a summary; size is that of its names, design units."""
    lines = {one.id: name_lines(one.short_name, size, measure) for one in summary.interests[:_MOST_MEASURED]}
    return Measured(
        size,
        lines,
        {interest: extent(found, size, measure) for interest, found in lines.items()},
        {party.id: plate_width(party, size, measure) for party in summary.parties},
        tuple(measure(more_words(10**digits - 1), plate_size(size), "bold") + 36 for digits in range(1, 5)),
    )


def laid(summary: Summary, found: Measured, before: TableMap | None = None) -> Laid:
    """Lay the interests of a summary out on the oval table.

    before: the map that was shown, whose tokens move as little as they can. Parties with more interests than their side
    of the table holds get room for a "+n" on their plate.
    """
    parties = tuple(party.id for party in summary.parties)
    plates, ground = dict(found.plates), replace(OVAL, crest=crest_size(found.size) / CREST)

    def lay() -> TableMap:
        return lay_out(
            summary.interests, summary.clashes, parties,
            plates=plates, labels=found.extents, ground=ground, before=before,
        )  # fmt: skip

    table = lay()
    more = {party: len(ids) for party, ids in table.listed.items() if ids and party in plates}
    if more:
        plates |= {party: plates[party] + more_width(count, found) for party, count in more.items()}
        table = lay()
    return Laid(table, found)


def name_lines(name: str, size: float, measure: Measure) -> tuple[str, ...]:
    """Break a short name into one line, or into the two that are the narrowest together."""
    words = name.split()
    if len(words) < 2 or len(name) <= _SHORT:
        return (" ".join(words),) if words else ()
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(halves, key=lambda pair: max(measure(line, size, NAME_FACE) for line in pair))


def extent(lines: Sequence[str], size: float, measure: Measure) -> tuple[float, float]:
    """Return the width and height of a name in design units."""
    return max((measure(line, size, NAME_FACE) for line in lines), default=0.0) + 2, len(lines) * size * NAME_LINE


def plate_size(size: float) -> float:
    """Return the size of the words on plates beside names of a size: plates grow less, for there is no room."""
    return PLATE * min(_GROWS, max(1.0, size / LABEL))


def crest_size(size: float) -> float:
    """Return the size of the words on the plate above the middle beside names of a size."""
    return CREST * min(_CREST_GROWS, max(1.0, size / LABEL))


def plate_width(party: Party, size: float, measure: Measure) -> float:
    """Return how wide the plate of a party wants to be beside names of a size."""
    return min(
        _WIDEST * plate_size(size) / PLATE, DISC + 22 + measure(party.name, plate_size(size), NAME_FACE) + _BESIDE
    )


def more_width(count: int, found: Measured) -> float:
    """Return how much wider a plate is that says how many more interests there are."""
    return found.more[min(len(str(count)), len(found.more)) - 1]


def more_words(count: int) -> str:
    """Return what a plate says of interests without a place on the table."""
    return f"+{count}"


def segment_state(one: InterestStanding, party: str) -> str:
    """Return the state of a party's segment in an interest's token: one of `game.drawing.tokens.STATES`."""
    against = "_clashes" if party in one.clashes else ""
    for side, members in (("holds", one.holds), ("grants", one.grants), ("neutral", one.neutral)):
        if party in members:
            return side + against
    return "clashes" if against else "unheard"
