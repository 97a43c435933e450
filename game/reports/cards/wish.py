"""What is to be printed of a deck, and what came of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from game.core.deck import Deck
from game.reports.cards.grid import CardSize
from game.reports.making import Paper


@dataclass(frozen=True, slots=True)
class PrintWish:
    """The day that the file carries, the languages on each card, the paper, the size of the cards, and the notes.

    With two languages the second stands below the first, or on A6 beside it. `notes` adds pages for the facilitator.
    """

    day: dt.date
    languages: tuple[str, ...]
    paper: Paper = "a4"
    cards: CardSize = "poker"
    notes: bool = False


class Printed(NamedTuple):
    """A PDF, and the ids of the cards whose text did not fit: it stands whole on the pages for the facilitator."""

    pdf: bytes
    shortened: tuple[str, ...]


def both(deck: Deck) -> tuple[str, ...]:
    """Return the languages for cards in two languages: the first two of the deck, or its only one."""
    return deck.languages[:2]
