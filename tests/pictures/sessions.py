"""Summaries that are hard to draw: few and many of everything, the longest words, and nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.analysis.scales import StatementStanding, figures
from game.analysis.summary import Summary, summarise
from game.core.text import LINE_LENGTH, NAME_LENGTH
from tests.builders import Table, cards, started
from tests.busy_table import busy_table
from tests.long_table import filled


def empty(parties: int) -> Summary:
    """So many parties who have said nothing yet."""
    return summarise(Table(started(cards("open"), parties, parties)).state)


def busy(parties: int, cards_: int = 60) -> Summary:
    """A session with something of everything."""
    return summarise(busy_table(max(parties, 6), parties, cards_).state)


def crowded() -> Summary:
    """Sixty exchanges, twenty statements, forty externals, of which the last has one score."""
    found = busy(8, 120)
    exchange = found.exchange.model_copy(update={"exchanges": found.exchange.exchanges * 3})
    externals = (found.externals * 4)[:39]
    externals += (found.externals[0].model_copy(update={"interest": None}),)
    return found.model_copy(update={"exchange": exchange, "externals": externals})


def long_words() -> Summary:
    """Names and words as long as the rules allow."""
    found = busy(8, 48)
    parties = tuple(one.model_copy(update={"name": filled(NAME_LENGTH, f"{one.number}e")}) for one in found.parties)
    exchanges = tuple(one.model_copy(update={"what": filled(LINE_LENGTH)}) for one in found.exchange.exchanges)
    return found.model_copy(
        update={"parties": parties, "exchange": found.exchange.model_copy(update={"exchanges": exchanges})}
    )


def heaped() -> Summary:
    """Twelve dots on one value, which half as many did not know, and statements with too few."""
    found = busy(2, 24)
    first = found.statements[0]
    return found.model_copy(update={"statements": (*found.statements, *_heaps(first))})


def _heaps(one: StatementStanding) -> tuple[StatementStanding, ...]:
    twelve = (3,) * 12
    shown = {"dots": twelve, "figures": figures(twelve), "parties": (), "scored": 12, "dont_know": 7}
    few = {"too_few": True, "dots": (), "figures": None, "parties": (), "scored": None, "dont_know": None}
    sealed = {"dots": (), "figures": None, "parties": (), "scored": 2, "dont_know": 1}
    wide = (1, 2, 2, 5, 5, 5)
    return (
        one.model_copy(update=shown),
        one.model_copy(update=few),
        one.model_copy(update=sealed),
        one.model_copy(update={"dots": wide, "figures": figures(wide), "parties": (), "scored": 6, "dont_know": 0}),
    )


SUMMARIES: Mapping[str, Callable[[], Summary]] = MappingProxyType(
    {
        "empty": lambda: empty(2),
        "one": lambda: empty(1),
        "two": lambda: busy(2),
        "five": lambda: busy(5),
        "eight": lambda: busy(8, 120),
        "crowded": crowded,
        "long": long_words,
        "heaped": heaped,
    }
)
