"""The command `decks`: list what can be played, check files, print the schema of the format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.commands.terminal import FAULTS, OK, complain, tell
from game.desk import deck_folders
from game.storage import decks
from game.storage.catalog import Catalog


def list_decks(say: Catalog) -> int:
    """Print each deck with its id, title, number of cards and languages; faults of others follow."""
    found, faults = decks.load_all(deck_folders())
    for deck in found.values():
        title = deck.title.say(say.language, deck.fallback)
        tell(say("cli.deck", id=deck.id, title=title, n=len(deck.cards), languages=", ".join(deck.languages)))
    for fault in faults:
        complain(fault.sentence(say))
    return FAULTS if faults else OK


def check_decks(files: Sequence[Path], say: Catalog) -> int:
    """Print every fault of some files, each on one line; without files all decks are checked."""
    if not files:
        files = [path for folder in deck_folders() if folder.is_dir() for path in sorted(folder.glob("*.toml"))]
    wrong = False
    for path in files:
        deck, faults = decks.load_deck(path)
        wrong = wrong or bool(faults)
        for fault in faults:
            tell(fault.sentence(say))
        if deck is not None and not faults:
            tell(say("cli.deck_good", file=str(path), n=len(deck.cards)))
    return FAULTS if wrong else OK


def print_schema() -> int:
    """Print the JSON Schema of the deck format."""
    tell(decks.schema_text().rstrip("\n"))
    return OK
