"""Decks that somebody is writing: a draft with everything, and beside it the deck with what can be dealt.

For a deck `decks/ours.toml` the draft is `decks/drafts/ours.json`. The draft is always written first, and knows which
deck lay beside it, so that whatever stops the program, the next opening finds all but the last moments. Where somebody
changed the deck's own file meanwhile, that file counts, and the unfinished cards of the draft come back into it.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from game.core.deck import MOST_CARDS, Deck
from game.core.deck_draft import DeckDraft
from game.core.proofreading import Proofreader
from game.storage.deck_parsing import MOST_BYTES
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_deck
from game.storage.disk import DISK, Disk, write_atomically
from game.storage.lock import Lock, take_lock
from game.storage.notice import Notice, RefusedError, notice

FORMAT: Final = 1
_FOLDER: Final = "drafts"
_MOST_BYTES: Final = 40 * MOST_BYTES  # JSON with every field of every card, and the words that are too many


class Kept(NamedTuple):
    """What is on the disk after saving: how many cards the deck has; whether its file had to stay as it was."""

    dealt: int
    behind: bool


class WrittenDeck:
    """The files of one deck while it is open to be written in; `path` is the deck's own, which need not exist yet."""

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        self.path = path
        self.told: tuple[Notice, ...] = ()
        self._disk = disk
        self._beside = ""  # the hash of the deck's own file as it now is
        self._proof = Proofreader()
        self._lock: Lock | None = None
        self._turn = threading.Lock()
        self._version = 0
        self._earlier_kept = False
        self._last: Kept | None = None

    def open(self) -> DeckDraft:
        """Return the deck as it was left, and keep others from writing in it until `close`; `told` says what was mended.

        Raises RefusedError where it is open elsewhere or cannot be read as a deck, and OSError where files cannot be
        read.
        """
        file = draft_file(self.path)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = take_lock(file.with_suffix(".lock"))
        if self._lock is None:
            raise RefusedError("deck_open_elsewhere")
        try:
            return self._opened(file)
        except BaseException:
            self.close()
            raise

    def save(self, draft: DeckDraft, version: int = 0) -> Kept:
        """Keep a draft, and put what is good of it into the deck's own file. Raises OSError with nothing lost.

        A deck without one good card has no file. Where something is wrong with the deck's own words, or it became too
        large, its file stays as it was. It may be called from several threads: a version that is older than the one
        that was kept last changes nothing.
        """
        with self._turn:
            if version >= self._version or self._last is None:
                self._last, self._version = self._save(draft), version
            return self._last

    def close(self) -> None:
        """Let others write in the deck."""
        if self._lock is not None:
            self._lock.remove()
            self._lock = None

    def _save(self, draft: DeckDraft) -> Kept:
        deck = self._proof.deck(draft)
        data = b"" if deck is None else deck_toml(deck).encode()
        none_good = not any(self._proof.good(card) for card in draft.cards)
        behind = len(data) > MOST_BYTES or (deck is None and not none_good)
        after = self._beside if behind else _hash(data)
        kept = {"format": FORMAT, "beside": [self._beside, after], "draft": draft.model_dump(mode="json")}
        text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
        write_atomically(self._disk, draft_file(self.path), text.encode("utf-8", "replace"))
        if after != self._beside:
            self._keep_earlier()
            if data:
                write_atomically(self._disk, self.path, data)
            else:
                self.path.unlink(missing_ok=True)
            self._beside = after
        return Kept(0 if deck is None else len(deck.cards), behind)

    def _keep_earlier(self) -> None:
        """Keep the deck as it was when it was opened: what was done since can be taken back only until it is closed.

        Keep it as well when somebody changed its file meanwhile.
        """
        data = self._disk.read(self.path) if self.path.exists() else b""
        if data and (not self._earlier_kept or _hash(data) != self._beside):
            earlier = earlier_file(self.path)
            earlier.parent.mkdir(mode=0o700, exist_ok=True)
            write_atomically(self._disk, earlier, data)
        self._earlier_kept = True

    def _opened(self, file: Path) -> DeckDraft:
        data = self._disk.read(self.path) if self.path.exists() else b""
        self._beside = _hash(data)
        kept, knows = self._kept(file)
        if kept is not None and (self._beside in knows or not data):
            return kept
        if not data:
            raise RefusedError("deck_gone", file=self.path.name)
        deck, faults = load_deck(data, str(self.path))
        if deck is not None:
            draft = DeckDraft.of(deck)
            return draft if kept is None else self._joined(draft, kept, file)
        worst = next(fault for fault in faults if not fault.minor)
        if kept is None:
            raise RefusedError(worst.code, **dict(worst.values))
        aside = file.with_suffix(".aside")
        write_atomically(self._disk, aside, data)
        self.told = (notice("deck_set_aside", file=aside.name),)
        return kept

    def _kept(self, file: Path) -> tuple[DeckDraft | None, tuple[str, ...]]:
        """Return the draft with the decks that may lie beside it; none where there is none, or it cannot be read."""
        try:
            return _read(self._disk, file)
        except FileNotFoundError:
            return None, ()
        except ValueError:
            spoilt = file.with_suffix(".spoilt")
            self._disk.replace(file, spoilt)
            self.told = (notice("draft_spoilt", file=spoilt.name),)
            return None, ()

    def _joined(self, draft: DeckDraft, kept: DeckDraft, file: Path) -> DeckDraft:
        """Return the deck as it now is with the cards of the draft that were never in it, each after its neighbour.

        The draft itself is kept apart: it may hold what never came into the deck's file, nor does now.
        """
        apart = file.with_suffix(".before")
        write_atomically(self._disk, apart, self._disk.read(file))
        before = ""
        for card in kept.cards:
            known = any(one.id == card.id for one in draft.cards)
            if not known and self._proof.good(card) is None and len(draft.cards) < MOST_CARDS:
                draft = draft.add(card, draft.place(before) + 1 if before else 0)
                known = True
            before = card.id if known else before
        self.told = (notice("deck_changed_outside", file=apart.name),)
        return draft


def draft_file(path: Path) -> Path:
    """Name the file in which the draft of a deck is kept."""
    return path.parent / _FOLDER / f"{path.stem}.json"


def earlier_file(path: Path) -> Path:
    """Name the file in which the earlier version of a deck is kept."""
    return path.parent / "earlier" / path.name


def begin(folder: Path, draft: DeckDraft, disk: Disk = DISK) -> Path:
    """Put a new draft on the disk with whatever is good of it, and return where its deck is, or will be.

    Raises RefusedError where a deck or a draft of that name is there already, and OSError.
    """
    path = folder / f"{draft.id}.toml"
    if path.exists() or draft_file(path).exists():
        raise RefusedError("deck_exists", id=draft.id)
    draft_file(path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    WrittenDeck(path, disk).save(draft)
    return path


def unfinished(folder: Path) -> Iterator[Path]:
    """Yield where the decks will be that are still only drafts, as no card of them can be dealt."""
    for file in sorted((folder / _FOLDER).glob("*.json")):
        path = folder / f"{file.stem}.toml"
        if not path.exists():
            yield path


def glance(path: Path, disk: Disk = DISK) -> DeckDraft | None:
    """Return the draft of a deck to look at, without opening it; None where there is none that can be read."""
    try:
        return _read(disk, draft_file(path))[0]
    except (OSError, ValueError):
        return None


def still_unfinished(path: Path, deck: Deck, disk: Disk = DISK) -> int:
    """Return how many cards were written for a deck and are not in it, as something is still missing from them."""
    draft = glance(path, disk)
    if draft is None:
        return 0
    there, proof = {card.id for card in deck.cards}, Proofreader()
    return sum(card.id not in there and proof.good(card) is None for card in draft.cards)


def _read(disk: Disk, file: Path) -> tuple[DeckDraft, tuple[str, ...]]:
    """Return a draft with the hashes of the decks that may lie beside it. Raises OSError, and ValueError when spoilt."""
    data = disk.read(file)
    if len(data) > _MOST_BYTES:
        raise ValueError("too large")
    try:
        found = json.loads(data)
        draft = DeckDraft.model_validate_json(json.dumps(found["draft"]), strict=True)
        return draft, tuple(str(one) for one in found["beside"])
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("no draft") from error


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest() if data else ""
