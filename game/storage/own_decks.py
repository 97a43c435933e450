"""The decks of the user: opening somebody's file, adding it, replacing, exporting, removing and putting back.

Nothing here runs what is in a deck, and nothing is overwritten unless it is asked for in so many words::

    opened = open_deck(path, say)  # reads .toml, .csv, .xlsx; writes nothing; deck is None when faults say why
    standing(opened.deck, desk.decks)  # "new", "same" (`equal_deck` finds which) or "other" (its id is taken)
    added = add(
        opened.deck, own_folder(), desk.decks
    )  # where the id is taken, id and title get a number: "care-2", "Care (2)"
    replace(opened.deck, own_folder())  # in the place of one's own deck of that id; the earlier one is kept
    export_deck(deck, out, say)  # by the end of the name: .toml (to share), .csv, .xlsx
    removed = remove(path)  # to the trash, its draft too
    put_back(removed)

A deck's file lies in the folder under its id, `care.toml`. `earlier/` holds the version before the last replacement,
`trash/` what was removed, `drafts/` what is being written. Functions raise OSError where the disk refuses.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal, NamedTuple

from game.core.deck import Deck
from game.core.text import NOTE_LENGTH, Text
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.deck_checking import DeckFile
from game.storage.deck_parsing import MOST_BYTES
from game.storage.deck_sheets import as_csv, as_xlsx
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_deck, read_file
from game.storage.disk import DISK, Disk, write_atomically, write_new
from game.storage.faults import Fault
from game.storage.lock import take_lock
from game.storage.notice import RefusedError
from game.storage.places import name_fault
from game.storage.written_decks import draft_file, earlier_file

FORMS: Final = (".toml", ".csv", ".xlsx")
"""How the name of a deck's file may end."""
_MOST_SHEET_BYTES: Final = 2 * MOST_BYTES
_LONGEST_ID: Final = 64


class Opened(NamedTuple):
    """What a file says: a deck with its minor faults, or none with the faults that say why."""

    deck: Deck | None
    faults: tuple[Fault, ...]


class Added(NamedTuple):
    """Where a deck was added, and the deck as it was: its id and title got a number where the id was taken."""

    path: Path
    deck: Deck


class Removed(NamedTuple):
    """Where a deck's files lay and where they are now, in pairs."""

    moved: tuple[tuple[Path, Path], ...]


def own_folder() -> Path:
    """Name the folder of the user's own decks, which need not exist."""
    return paths.user_data() / "decks"


def open_deck(path: Path, say: Catalog) -> Opened:
    """Read a deck that anybody made, in any form, without writing anything; it never raises."""
    form = path.suffix.lower()
    if form not in FORMS:
        return Opened(None, (DeckFile(str(path)).fault("deck_form", known=", ".join(FORMS)),))
    if form == ".toml":
        deck, faults = load_deck(path)
        return Opened(deck, tuple(faults))
    data, fault = read_file(path, _MOST_SHEET_BYTES)
    if fault is None and len(data) > _MOST_SHEET_BYTES:
        fault = DeckFile(str(path)).fault("too_large", most=_MOST_SHEET_BYTES // 1000)
    if fault is not None:
        return Opened(None, (fault,))
    deck, faults = (as_csv if form == ".csv" else as_xlsx).read(data, str(path), say)
    return Opened(deck, tuple(faults))


def standing(deck: Deck, decks: Mapping[str, Deck]) -> Literal["new", "same", "other"]:
    """Tell how a deck stands to those that are there: new, the same as one, or other than the one with its id."""
    if equal_deck(deck, decks) is not None:
        return "same"
    return "other" if deck.id in decks else "new"


def equal_deck(deck: Deck, decks: Mapping[str, Deck]) -> Deck | None:
    """Return the deck that is equal to this one, but for the numbers that its id and title got when it was added."""
    for other in decks.values():
        numbered = other.id.startswith(deck.id) and other.title in (deck.title, _numbered(deck.title, other.id))
        if numbered and deck.model_copy(update={"id": other.id, "title": other.title}) == other:
            return other
    return None


def add(deck: Deck, folder: Path, decks: Mapping[str, Deck], disk: Disk = DISK) -> Added:
    """Put a deck among the user's own, beside all that is there: where the id is taken, it gets a number.

    `decks` are all that can be played, shipped ones too. Raises RefusedError when its file would be too large to be read.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    while True:
        free = free_id(deck.id, folder, decks)
        title = deck.title if free == deck.id else _numbered(deck.title, free)
        named = deck.model_copy(update={"id": free, "title": title})
        path = folder / f"{named.id}.toml"
        try:
            write_new(disk, path, _data(named))
        except FileExistsError:  # another window was first, or another deck has the name in other capitals
            decks = {**decks, free: deck}
            continue
        return Added(path, named)


def replace(deck: Deck, folder: Path, disk: Disk = DISK) -> Path:
    """Put a deck in the place of the user's own deck with its id; that one is kept in `earlier/`. Return where it is.

    Raises RefusedError when no own deck has that id, when it is being written in, or when the new one is too large.
    """
    path = own_file(deck.id, folder)
    if path is None:
        raise RefusedError("deck_not_own", id=deck.id)
    data = _data(deck)
    lock = take_lock(_lock_of(path))
    if lock is None:
        raise RefusedError("deck_open_elsewhere")
    try:
        earlier = earlier_file(path)
        earlier.parent.mkdir(mode=0o700, exist_ok=True)
        write_atomically(disk, earlier, disk.read(path))
        write_atomically(disk, path, data)
    finally:
        lock.remove()
    return path


def own_file(deck_id: str, folder: Path) -> Path | None:
    """Find the file of the user's own deck with an id, which may have another name; None when there is none."""
    usual = folder / f"{deck_id}.toml"
    for path in (usual, *sorted(folder.glob("*.toml"))):
        deck, _ = load_deck(path)
        if deck is not None and deck.id == deck_id:
            return path
    return None


def free_id(wanted: str, folder: Path, decks: Mapping[str, Deck]) -> str:
    """Return an id that no deck, file or draft has, and that can be a file's name on every system: "care", "care-2"."""
    if name_fault(f"{wanted}.toml"):
        wanted = f"deck-{wanted}"[:_LONGEST_ID]
    stems = [path.stem for path in (*folder.glob("*.toml"), *(folder / "drafts").glob("*.json"))]
    taken = {name.casefold() for name in (*decks, *stems)}
    numbered = (f"{wanted[: _LONGEST_ID - 1 - len(str(n))]}-{n}" for n in itertools.count(2))
    return next(one for one in itertools.chain([wanted], numbered) if one.casefold() not in taken)


def export_deck(deck: Deck, out: Path, say: Catalog, overwrite: bool = False, disk: Disk = DISK) -> None:
    """Write a deck as a file to hand on or to work on in a spreadsheet, in the form that the end of its name says.

    Raises RefusedError for another form, and FileExistsError when the file is there already, unless it may be
    overwritten.
    """
    form = out.suffix.lower()
    if form not in FORMS:
        raise RefusedError("deck_ending", known=", ".join(FORMS))
    data = deck_toml(deck).encode() if form == ".toml" else (as_csv if form == ".csv" else as_xlsx).written(deck, say)
    (write_atomically if overwrite else write_new)(disk, out, data)


def remove(path: Path, disk: Disk = DISK) -> Removed:
    """Move a deck of the user's own, and its draft, to the trash. Raises RefusedError while it is written in."""
    lock = take_lock(_lock_of(path))
    if lock is None:
        raise RefusedError("deck_open_elsewhere")
    try:
        trash = path.parent / "trash"
        trash.mkdir(mode=0o700, exist_ok=True)
        stem = _free_stem(trash, path.stem)
        moved = []
        for file in (path, draft_file(path)):
            if file.exists() or file.is_symlink():
                there = trash / f"{stem}{file.suffix}"
                disk.replace(file, there)
                moved.append((file, there))
        return Removed(tuple(moved))
    finally:
        lock.remove()


def put_back(removed: Removed, disk: Disk = DISK) -> None:
    """Put back what was removed. Raises RefusedError, with nothing moved, when something else has its place now."""
    for file, _ in removed.moved:
        if file.exists():
            raise RefusedError("deck_exists", id=file.stem)
    for file, there in removed.moved:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        disk.replace(there, file)


def _data(deck: Deck) -> bytes:
    data = deck_toml(deck).encode()
    if len(data) > MOST_BYTES:
        raise RefusedError("too_large", most=MOST_BYTES // 1000)
    return data


def _lock_of(path: Path) -> Path:
    file = draft_file(path)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return file.with_suffix(".lock")


def _free_stem(folder: Path, stem: str) -> str:
    names = itertools.chain([stem], (f"{stem} {n}" for n in itertools.count(2)))
    return next(name for name in names if not any((folder / f"{name}{end}").exists() for end in (".toml", ".json")))


def _numbered(title: Text, deck_id: str) -> Text:
    """Return a title with the number at the end of an id, so that people can tell two decks apart."""
    number = deck_id.rpartition("-")[2]
    new = {language: words and f"{words} ({number})" for language, words in title.root.items()}
    fits = number.isdecimal() and all(len(words) <= NOTE_LENGTH for words in new.values())
    return Text(new) if fits else title
