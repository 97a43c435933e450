"""Decks, read from their files without trusting them: every fault is found and none is a traceback."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from game.core.deck import Deck
from game.storage.deck_checking import DeckFile, checked
from game.storage.deck_parsing import MOST_BYTES, parsed
from game.storage.disk import read_no_more
from game.storage.faults import Fault
from game.storage.notice import RefusedError
from game.storage.why_not import key_of

_KNOWN: dict[tuple[bytes, str], tuple[Deck | None, tuple[Fault, ...]]] = {}
"""What files said that were read before, by what was in them: reading a file anew takes no time to understand it."""
_MOST_KNOWN: Final = 100
_LOCK: Final = threading.Lock()


def load_deck(source: Path | bytes, file: str = "") -> tuple[Deck | None, list[Fault]]:
    """Read a deck and return it with every fault in it; no deck when one of them is more than minor.

    A deck in which a text lacks a declared language is still a deck: its first language stands in.
    """
    if not isinstance(source, Path):
        return _understood(source, file)
    file = file or str(source)
    data, fault = read_file(source, MOST_BYTES)
    if fault is not None:
        return None, [fault]
    key = hashlib.sha256(data).digest(), file
    with _LOCK:
        known = _KNOWN.get(key)
    if known is None:
        deck, faults = _understood(data, file)
        known = deck, tuple(faults)
        with _LOCK:
            _KNOWN[key] = known
            while len(_KNOWN) > _MOST_KNOWN:
                del _KNOWN[next(iter(_KNOWN))]
    return known[0], list(known[1])


def _understood(data: bytes, file: str) -> tuple[Deck | None, list[Fault]]:
    place, found, faults = parsed(data, file)
    return (None, faults) if found is None else checked(place, found, faults)


def read_file(path: Path, most: int) -> tuple[bytes, Fault | None]:
    """Return the bytes of a file, and one more than the most when it is larger; or the fault that says why not."""
    try:
        return read_no_more(path, most + 1), None
    except RefusedError as refused:
        return b"", DeckFile(str(path)).fault(refused.notice.code)
    except OSError as error:
        return b"", DeckFile(str(path)).fault("unread", reason=key_of(error))


def load_all(folders: Iterable[Path]) -> tuple[dict[str, Deck], list[Fault]]:
    """Read every deck in some folders and return the good ones by id, with the faults of all.

    Of two decks with one id the first found counts.
    """
    decks: dict[str, Deck] = {}
    first: dict[str, str] = {}
    faults = []
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            deck, found = load_deck(path)
            faults += found
            if deck is None:
                continue
            if deck.id in decks:
                faults.append(DeckFile(str(path)).fault("same_deck", id=deck.id, other=first[deck.id]))
                continue
            decks[deck.id] = deck
            first[deck.id] = str(path)
    return decks, faults


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the deck format, as the models define it."""
    made = Deck.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A deck for Alliance Cards",
        **{key: value for key, value in made.items() if key != "title"},
    }


def schema_text() -> str:
    """Return the JSON Schema as it stands in a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
