"""The command `decks list --stats`: what the decks hold, counted, in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from game.commands.deck_names import deck_name
from game.commands.terminal import FAULTS, OK, complain, tell
from game.core.cards import KINDS, THEMES
from game.core.deck import Deck
from game.deck_style.figures import Figures, figures
from game.desk import deck_folders
from game.storage import decks
from game.storage.catalog import Catalog

WIDEST: Final = 110
"""So many columns a terminal has; decks that do not fit beside each other stand in a table below."""

_NARROWEST: Final = 6
_LONGEST_NAME: Final = 14
_DEPTHS: Final = (1, 2, 3)
_GAP: Final = 2


class _Row(NamedTuple):
    """A line of the table: a label, a cell for each deck and one for all; a heading has a label alone."""

    label: str
    cells: Sequence[str] = ()
    together: str = ""


def tell_stats(say: Catalog) -> int:
    """Print the figures of every deck in columns, with the sums at the right; faults of others follow."""
    found, faults = decks.load_all(deck_folders())
    if found:
        for line in table(list(found.values()), say):
            tell(line)
    for fault in faults:
        complain(fault.sentence(say))
    return FAULTS if any(not fault.minor for fault in faults) else OK


def table(shown: Sequence[Deck], say: Catalog) -> Iterator[str]:
    """Yield the lines of the table of some decks, at least one; none is wider than WIDEST."""
    names = [_short(deck_name(deck, say)) for deck in shown]
    rows = list(_rows(shown, say))
    label = max(len(row.label) for row in rows if row.cells) + _GAP
    last = len(say("cli.stats.together")) + _GAP
    widths = [max(_NARROWEST, len(name)) + _GAP for name in names]
    first = 0
    while first < len(names):
        end = first + 1
        while end < len(names) and label + sum(widths[first : end + 1]) + last <= WIDEST:
            end += 1
        closing = end == len(names)
        if first:
            yield ""
        for row in [_Row("", names, say("cli.stats.together")), *rows]:
            cells = [
                cell.rjust(width)
                for cell, width in zip(row.cells[first:end], widths[first:end], strict=bool(row.cells))
            ]
            together = row.together.rjust(last) if closing else ""
            yield (row.label.ljust(label) + "".join(cells) + together).rstrip()
        first = end


def _rows(shown: Sequence[Deck], say: Catalog) -> Iterator[_Row]:
    counted = [figures(deck) for deck in shown]

    def counts(label: str, numbers: Sequence[int]) -> _Row:
        return _Row(label, [str(number) if number else "·" for number in numbers], str(sum(numbers)))

    yield counts(say("cli.stats.cards"), [one.cards for one in counted])
    yield counts(say("cli.stats.measured"), [one.measured for one in counted])
    if any(one.hidden for one in counted):
        yield counts(say("cli.stats.hidden"), [one.hidden for one in counted])
    yield _Row(say("cli.stats.themes"))
    yield from (
        counts("  " + say(f"vocabulary.theme.{name}"), [one.themes.get(name, 0) for one in counted]) for name in THEMES
    )
    yield _Row(say("cli.stats.kinds"))
    yield from (
        counts("  " + say(f"vocabulary.kind.{name}"), [one.kinds.get(name, 0) for one in counted]) for name in KINDS
    )
    yield _Row(say("cli.stats.depths"))
    yield from (
        counts("  " + say(f"vocabulary.depth.{depth}"), [one.depths.get(depth, 0) for one in counted])
        for depth in _DEPTHS
    )
    yield _Row(say("cli.stats.complete"))
    languages = list(dict.fromkeys(language for deck in shown for language in deck.languages))
    known = say.languages()
    for language in languages:
        yield counts("  " + known.get(language, language), [one.complete.get(language, 0) for one in counted])
    yield _Row(say("cli.stats.reading"))
    for language in languages:
        yield from _reading(counted, language, known.get(language, language), say)
    yield _Row(
        say("cli.stats.longest"),
        [str(one.longest.length) if one.longest else "·" for one in counted],
        str(max((one.longest.length for one in counted if one.longest), default="·")),
    )


def _reading(counted: Sequence[Figures], language: str, name: str, say: Catalog) -> Iterator[_Row]:
    """The median and the lowest reading ease; for all together only the lowest says something."""
    found = [one.reading.get(language) for one in counted]
    lowest = min((one.lowest for one in found if one), default=None)
    if lowest is None:
        return
    yield _Row(
        "  " + say("cli.stats.median", language=name), [say.number(one.median, 1) if one else "·" for one in found]
    )
    cells = [say.number(one.lowest, 1) if one else "·" for one in found]
    yield _Row("  " + say("cli.stats.lowest", language=name), cells, say.number(lowest, 1))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
