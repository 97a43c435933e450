"""The ways from the shelf to other screens, each imported when somebody goes there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.core.deck import Deck
from game.scenes.scene import Context
from game.scenes.wish import Push, Wish


def edit(ctx: Context, path: Path) -> Wish | None:
    """Write in a deck of one's own."""
    from game.scenes.deck_editor import opening

    return opening.edit(ctx, path)


def copy(ctx: Context, deck: Deck) -> Wish | None:
    """Write in a copy of a deck."""
    from game.scenes.deck_editor import opening

    return opening.copy(ctx, deck)


def fresh(ctx: Context) -> Wish | None:
    """Write a deck from nothing."""
    from game.scenes.deck_editor import opening

    return opening.write_new(ctx)


def play(deck: Deck) -> Wish:
    """Set a table with this deck on it."""
    from game.scenes.setup.scene import SetupScene

    return Push(SetupScene(deck=deck.id))


def browse(deck: Deck, path: Path | None = None) -> Wish:
    """Look through the cards of a deck; `path` is the file of one's own, which can be written in."""
    from game.scenes.decks.browse import BrowseScene

    return Push(BrowseScene(deck, path))


def opened(file: Path, on_added: Callable[[str], object] | None = None) -> Wish:
    """Look at a deck that somebody else made, before it is added; `on_added` is told its id on the shelf."""
    from game.scenes.decks.opened import OpenedScene

    return Push(OpenedScene(file, on_added))


def print_it(deck: Deck) -> Wish:
    """Make sheets of cards to print."""
    from game.scenes.decks.printing import PrintScene

    return Push(PrintScene(deck))


def share(deck: Deck) -> Wish:
    """Write a deck as a file for others."""
    from game.scenes.decks.sharing import ShareScene

    return Push(ShareScene(deck))
