"""The command `decks`: list what can be played, print the schema of the format."""

from __future__ import annotations

from game.commands.deck_names import dealt, hidden_words
from game.commands.terminal import FAULTS, OK, complain, tell
from game.desk import deck_folders
from game.storage import decks
from game.storage.catalog import Catalog


def list_decks(say: Catalog) -> int:
    """Print each deck with its id, title, number of cards and languages; faults of others follow."""
    found, faults = decks.load_all(deck_folders())
    for deck in found.values():
        languages = ", ".join(deck.languages)
        title = deck.title.say(say.language, deck.fallback)
        tell(
            say("cli.deck", id=deck.id, title=title, n=dealt(deck), hidden=hidden_words(deck, say), languages=languages)
        )
    for fault in faults:
        complain(fault.sentence(say))
    return FAULTS if any(not fault.minor for fault in faults) else OK


def print_schema() -> int:
    """Print the JSON Schema of the deck format."""
    tell(decks.schema_text().rstrip("\n"))
    return OK
