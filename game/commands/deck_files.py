"""The commands `decks export` and `decks import`: a deck as a file for a spreadsheet or to share, and back again."""

from __future__ import annotations

from pathlib import Path

from game.commands.deck_names import file_of, none_such
from game.commands.terminal import FAULTS, OK, USAGE, complain, tell
from game.core.deck import Deck
from game.storage import decks, own_decks, paths
from game.storage.catalog import Catalog
from game.storage.notice import RefusedError
from game.storage.why_not import why_not


def find_deck(named: str, say: Catalog) -> Deck | None:
    """Find a deck by its id, else read it from a file of any form; complain when there is none or it is faulty."""
    path = file_of(named)
    if path is None:
        complain(none_such(named, say))
        return None
    deck, _ = decks.load_deck(path) if path.suffix == ".toml" else (None, [])
    return deck if deck is not None and deck.id == named else _opened(path, say)


def export_deck(named: str, out: Path, overwrite: bool, say: Catalog) -> int:
    """Write a deck, named by its id or its file, in the form that the end of the new name says."""
    deck = find_deck(named, say)
    if deck is None:
        return FAULTS
    try:
        own_decks.export_deck(deck, out, say, overwrite)
    except RefusedError as refused:
        complain(f"{out}: {refused.notice.words(say)}")
        return USAGE
    except FileExistsError:
        complain(say("cli.deck_exists", file=str(out)))
        return FAULTS
    except OSError as error:
        complain(say("cli.unwritten", file=str(out), reason=why_not(error, say)))
        return USAGE
    tell(say("cli.exported", file=str(out)))
    return OK


def import_deck(source: Path, folder: Path | None, overwrite: bool, say: Catalog) -> int:
    """Add the deck in a file to the user's own, or to those in another folder; say what was written where."""
    deck = _opened(source, say)
    if deck is None:
        complain(say("cli.deck_not_added"))
        return FAULTS
    folder = folder or own_decks.own_folder()
    known, _ = decks.load_all([paths.resource("decks"), folder])
    equal = own_decks.equal_deck(deck, known)
    if equal is not None and not (overwrite and equal.id != deck.id and own_decks.own_file(deck.id, folder)):
        tell(say("cli.deck_same", id=equal.id))
        return OK
    try:
        if overwrite and deck.id in known:
            return _tell_of(own_decks.Added(own_decks.replace(deck, folder), deck), deck, say)
        return _tell_of(own_decks.add(deck, folder, known), deck, say)
    except RefusedError as refused:
        complain(f"{source}: {refused.notice.words(say)}")
    except OSError as error:
        complain(say("cli.unwritten", file=str(error.filename or folder), reason=why_not(error, say)))
    return FAULTS


def _opened(path: Path, say: Catalog) -> Deck | None:
    """Read a deck from a file of any form; complain of what is wrong, minor or not."""
    opened = own_decks.open_deck(path, say)
    for fault in opened.faults:
        complain(fault.sentence(say))
    return opened.deck


def _tell_of(added: own_decks.Added, wanted: Deck, say: Catalog) -> int:
    deck = added.deck
    if deck.id != wanted.id:
        tell(say("cli.deck_renamed", wanted=wanted.id, id=deck.id))
    title = deck.title.say(say.language, deck.fallback)
    tell(say("cli.deck_imported", title=title, n=len(deck.cards), file=str(added.path)))
    return OK
