"""The command `decks print`: a deck as a PDF to print on both sides and cut."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final, NamedTuple

from game.commands.deck_files import find_deck
from game.commands.progress import Bar
from game.commands.report import why_not_written
from game.commands.terminal import FAULTS, OK, STOPPED, USAGE, complain, tell
from game.reports.cards.grid import CardSize
from game.reports.cards.printing import print_deck
from game.reports.cards.wish import PrintWish, both
from game.reports.making import Paper
from game.reports.typeset import NoTypesetterError
from game.storage.catalog import Catalog
from game.storage.disk import DISK, Disk, write_atomically

BOTH: Final = "both"
"""Stands for the first two languages of a deck."""
_LISTED: Final = 12


class SheetWish(NamedTuple):
    """Where the sheets go, in which language ("both" is two), on which paper, how large the cards, with notes or not."""

    out: Path
    language: str
    paper: Paper = "a4"
    cards: CardSize = "poker"
    notes: bool = False


def write_sheets(named: str, wish: SheetWish, say: Catalog, disk: Disk = DISK) -> int:
    """Write the sheets of a deck, named by its id or its file; the file is there whole, or as it was before."""
    if wish.out.suffix.lower() != ".pdf":
        complain(say("cli.print_unknown", file=str(wish.out)))
        return USAGE
    bar = Bar(say("cli.print_making"))
    try:
        return _written(named, wish, say, disk, bar)
    except KeyboardInterrupt:
        bar.clear()
        complain(say("cli.report_stopped", file=str(wish.out)))
        return STOPPED
    finally:
        bar.clear()


def _written(named: str, wish: SheetWish, say: Catalog, disk: Disk, bar: Bar) -> int:
    deck = find_deck(named, say)
    if deck is None:
        return FAULTS
    languages = both(deck) if wish.language == BOTH else (wish.language,)
    if languages[0] not in deck.languages:
        complain(say("cli.print_language", title=deck.title.say(say.language, deck.fallback), language=deck.fallback))
    today = dt.datetime.now(dt.UTC).astimezone().date()
    bar.at(0.1)
    try:
        printed = print_deck(deck, PrintWish(today, languages, wish.paper, wish.cards, wish.notes), say.in_language)
    except NoTypesetterError:
        bar.clear()
        complain(say("cli.print_no_typesetter"))
        return USAGE
    bar.at(0.9)
    try:
        write_atomically(disk, wish.out, printed.pdf)
    except OSError as error:
        bar.clear()
        complain(why_not_written(wish.out, error, say))
        return USAGE
    bar.clear()
    _warn(printed.shortened, say)
    tell(say("cli.report_written", file=str(wish.out)))
    return OK


def _warn(shortened: tuple[str, ...], say: Catalog) -> None:
    """Say on which cards a text did not fit."""
    if shortened:
        listed = ", ".join(shortened[:_LISTED]) + (" …" if len(shortened) > _LISTED else "")
        complain(say("cli.print_shortened", n=len(shortened), cards=listed))
