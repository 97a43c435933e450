"""The ways from the shelf to other screens, each imported when somebody goes there."""

from __future__ import annotations

from pathlib import Path

from game.core.deck import Deck
from game.scenes.wish import Push, Wish


def browse(deck: Deck) -> Wish:
    """Look through the cards of a deck."""
    from game.scenes.decks.browse import BrowseScene

    return Push(BrowseScene(deck))


def opened(file: Path) -> Wish:
    """Look at a deck that somebody else made, before it is added."""
    from game.scenes.decks.opened import OpenedScene

    return Push(OpenedScene(file))


def share(deck: Deck) -> Wish:
    """Write a deck as a file for others."""
    from game.scenes.decks.sharing import ShareScene

    return Push(ShareScene(deck))
