"""What lies on the desk: the decks, the sessions that were saved, and the way to begin or resume one."""

from __future__ import annotations

import datetime as dt
import secrets
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from game.core.deck import Deck, deck_hash
from game.core.events import Entry, Event
from game.core.illegal import IllegalMoveError
from game.core.replay import BrokenHistoryError
from game.core.seats import PileCard
from game.core.setup import Setup, begin
from game.session import Session
from game.storage import decks, library, paths
from game.storage.disk import DISK, write_atomically
from game.storage.drafts import Drafts
from game.storage.family import SUFFIX
from game.storage.faults import Fault
from game.storage.journal import Clock, Journal, journal_path, utc_now
from game.storage.notice import Notice, RefusedError, notice
from game.storage.reading import LoadReport, load


def random_id() -> str:
    """Return an id that says nothing about whom it names."""
    return secrets.token_hex(8)


class ReadOnlyLog:
    """Stands where a journal would, for a session that may only be looked at."""

    saved = True

    def append(self, event: Event) -> Entry:
        """Refuse: nothing can be added to what is only looked at."""
        raise IllegalMoveError("read_only")


@dataclass
class Playing:
    """A session on the table, with its file; `journal` is None when it may only be looked at, and `why_not` says why.

    `notices` tell what was found and mended in the file when it was opened. `passing` is a folder that goes with the
    session, as long as that is only watched and was not moved elsewhere.
    """

    session: Session
    path: Path
    journal: Journal | None
    drafts: Drafts | None = None
    why_not: Notice | None = None
    notices: tuple[Notice, ...] = ()
    passing: Path | None = None

    @property
    def unsaved(self) -> bool:
        """Whether closing now would lose what happened."""
        return self.journal is not None and not self.journal.saved

    def move_to(self, folder: Path) -> None:
        """Go on in another folder, with all that waits to be saved. Raises OSError with nothing changed."""
        if self.journal is not None:
            self.journal.move_to(folder)
            self.path = self.journal.path
            if self.drafts is not None:
                self.drafts.move_to(self.path)
            self._pass()

    def close(self) -> None:
        """Let go of the file, so that it can be opened elsewhere."""
        if self.journal is not None:
            self.journal.close()
        self._pass()

    def _pass(self) -> None:
        passing, self.passing = self.passing, None
        if passing is not None:
            shutil.rmtree(passing, ignore_errors=True)


class Desk:
    """The decks and the saved sessions of this user, and what clock and chance to use."""

    def __init__(
        self,
        saves: Path,
        clock: Clock = utc_now,
        new_id: Callable[[], str] = random_id,
        new_seed: Callable[[], int] = lambda: secrets.randbelow(2**31),
        own_decks: Path | None = None,
    ) -> None:
        """Look at one folder of sessions and one of own decks, by default that of the user.

        Ids and seeds are random unless a test gives its own.
        """
        self.saves = saves
        self.own_decks = own_decks or deck_folders()[-1]
        self.clock = clock
        self._new_id = new_id
        self._new_seed = new_seed
        self._decks: dict[str, Deck] | None = None
        self._cards: list[PileCard] | None = None
        self.deck_faults: list[Fault] = []

    @property
    def decks(self) -> dict[str, Deck]:
        """The decks that can be played, by id: those that ship and the user's own; faults are kept in `deck_faults`."""
        if self._decks is None:
            self._decks, self.deck_faults = decks.load_all((*deck_folders()[:-1], self.own_decks))
        return self._decks

    def is_own(self, deck: str) -> bool:
        """Whether a deck is the user's own: no deck of that id ships with the game."""
        return not (paths.resource("decks") / f"{deck}.toml").is_file()

    def read_decks_again(self) -> None:
        """Look anew which decks there are: one was made, changed or removed."""
        self._decks = self._cards = None

    def cards(self) -> list[PileCard]:
        """Return every card of every deck that can be dealt, with the deck that it belongs to."""
        if self._cards is None:
            self._cards = [card for deck in self.decks.values() for card in pile_cards(deck)]
        return list(self._cards)

    def today(self) -> dt.date:
        """Return today's date where the table stands."""
        return self.clock().astimezone().date()

    def begin(
        self, setup: Setup, path: Path | None = None, seed: int | None = None, program: Sequence[str] = ()
    ) -> Playing:
        """Deal, or lay the cards of a program, and begin a session in a new file.

        Raises IllegalMoveError when the table does not fit, and KeyError for a card that no deck has.
        """
        seed = self._new_seed() if seed is None else seed
        started = begin(setup, self.cards(), seed, Random(seed), self._new_id, program)
        path = path or journal_path(self.saves, started.session_id)
        journal = Journal.create(path, self.clock)
        return Playing(Session.start(journal, started), path, journal, Drafts(path))

    def resume(self, path: Path) -> Playing:
        """Go on with a session, or look at it when it cannot be written.

        Raises RefusedError when nothing in the file can be played, and OSError when it cannot be read.
        """
        opened = Journal.open(path, self.clock)
        if not opened.entries:
            if opened.journal is not None:
                opened.journal.close()
            raise _unplayable(opened.report)
        try:
            session = Session(opened.journal or ReadOnlyLog(), opened.entries)
        except BrokenHistoryError as broken:
            if opened.journal is not None:
                opened.journal.close()
            raise RefusedError("journal_history", line=broken.seq + 1) from broken
        notices = opened.report.notices()
        if opened.journal is None:
            return Playing(session, path, None, None, opened.read_only or notice("read_only_place"), notices)
        return Playing(session, path, opened.journal, Drafts(path), None, notices)

    def look(self, path: Path) -> Playing:
        """Read a session without opening its file for writing: nothing on disk changes, nobody is locked out.

        Raises RefusedError when nothing in the file can be played, and OSError when it cannot be read.
        """
        loaded = load(path)
        if not loaded.entries:
            raise _unplayable(loaded.report)
        try:
            session = Session(ReadOnlyLog(), list(loaded.entries))
        except BrokenHistoryError as broken:
            raise RefusedError("journal_history", line=broken.seq + 1) from broken
        return Playing(session, path, None, None, None, loaded.report.notices())

    def summaries(self) -> Path:
        """Return where kept summaries lie, made when it is missing. Raises OSError.

        Apart from the sessions: what is struck out of a session, or goes with it, is in no file of that folder.
        """
        return paths.saves_folder(paths.user_data() / "summaries")

    def sessions(self) -> list[library.Listed]:
        """Return the user's sessions, the last played first, and the examples behind them."""
        return library.sessions(self.saves, paths.resource("saves"))

    def example(self, language: str) -> Path | None:
        """Return the example session that ships in a language, or in any language; None when there is none."""
        shipped = sorted(paths.resource("saves").glob(f"*{SUFFIX}"))
        spoken = [path for path in shipped if path.stem.endswith(f"-{language}")]
        return next(iter(spoken or shipped), None)

    def copy_example(self, path: Path) -> Path:
        """Return the user's own copy of an example session, which is made the first time. Raises OSError.

        The shipped file is only read. A copy that is there already stays as the user left it.
        """
        copy = self.saves / path.name
        if copy.exists() and copy.samefile(path):
            copy = self.saves / f"{path.stem}-{self._new_id()}{SUFFIX}"
        if not copy.exists():
            write_atomically(DISK, copy, path.read_bytes())
        return copy


def _unplayable(report: LoadReport) -> RefusedError:
    """Say why nothing of a file can be played: a newer version is named."""
    told = (*report.notices(), notice("journal_unusable"))[0]
    return RefusedError(told.code, **dict(told.values))


def deck_folders() -> list[Path]:
    """Return where decks lie: those that ship first, then the user's own."""
    return [paths.resource("decks"), paths.user_data() / "decks"]


def pile_cards(deck: Deck) -> list[PileCard]:
    """Return a deck's cards as they travel in a session; hidden ones stay at home."""
    fingerprint = deck_hash(deck)
    return [
        PileCard(
            deck_id=deck.id,
            deck_title=deck.title,
            deck_hash=fingerprint,
            deck_version=deck.version,
            deck_authors=deck.authors,
            deck_licence=deck.licence,
            fallback=deck.fallback,
            card=card,
        )
        for card in deck.cards
        if not card.hidden
    ]
