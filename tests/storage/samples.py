"""A small session with a card of each kind, and a disk on which each call can be made to fail."""

import datetime as dt
import errno
import os
from collections import Counter
from pathlib import Path

from pydantic import TypeAdapter

from game.core.cards import (
    KINDS,
    Card,
    ExchangeAnswer,
    ExternalAnswer,
    InterestAnswer,
    InterestDraft,
    OpenAnswer,
    ScaleAnswer,
    TermAnswer,
)
from game.core.events import (
    CardAnswered,
    Corrected,
    Entry,
    Event,
    ExchangeAnswered,
    Parked,
    SecretAnswered,
    SecretOpened,
    SessionStarted,
    StanceEntry,
    StancesGiven,
    TermSettled,
    TurnEnded,
    Undone,
)
from game.core.seats import Party, PileCard, Player, Rules
from game.core.text import Text
from game.storage.disk import Disk
from game.storage.journal import Journal, journal_path

START = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
DECK = {"nl": "Proefset", "en": "Trial deck"}


class Clock:
    """A clock that goes on by a minute each time it is read."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> dt.datetime:
        self.now += dt.timedelta(minutes=1)
        return self.now


class FaultyDisk(Disk):
    """A disk that fails in the named calls while it is told to, and writes so many bytes at a time."""

    def __init__(self) -> None:
        self.failing: dict[str, int] = {}
        self.at_once: int | None = None
        self.room: int | None = None
        self.calls: Counter[str] = Counter()

    def _called(self, name: str) -> None:
        self.calls[name] += 1
        if name in self.failing:
            raise OSError(self.failing[name], os.strerror(self.failing[name]))

    def open(self, path: Path, flags: int) -> int:
        self._called("open")
        return super().open(path, flags)

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        self._called("write")
        count = len(data) if self.at_once is None else min(len(data), self.at_once)
        if self.room is not None:
            count = min(count, self.room)
            self.room -= count
            if not count:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(descriptor, bytes(data[:count]))

    def fsync(self, descriptor: int) -> None:
        self._called("fsync")
        super().fsync(descriptor)

    def truncate(self, descriptor: int, length: int) -> None:
        self._called("truncate")
        super().truncate(descriptor, length)

    def replace(self, new: Path, old: Path) -> None:
        self._called("replace")
        super().replace(new, old)


class ForgetfulDisk(Disk):
    """A disk that promises more than it keeps, so that thousands of files take no time."""

    def fsync(self, descriptor: int) -> None:
        pass

    def sync_folder(self, folder: Path) -> None:
        pass


def card(kind: str, /, **more: object) -> dict[str, object]:
    """Return a card of a kind as a deck's file has it."""
    extra: dict[str, dict[str, object]] = {
        "scale": {"low": {"nl": "nooit", "en": "never"}, "high": {"nl": "altijd", "en": "always"}},
        "term": {"term": {"nl": "regie", "en": "lead"}},
    }
    return {
        "id": f"{kind}-01",
        "kind": kind,
        "theme": "trust",
        "depth": 1,
        "question": {"nl": f"Eén vraag ({kind})?", "en": f"One question ({kind})?"},
        "why": {"nl": "Daarom.", "en": "Because."},
        "note": {"nl": "Luister.", "en": "Listen."},
        "source": {"title": "Een bron", "organisation": "Een huis"},
        **extra.get(kind, {}),
        **more,
    }


def started() -> SessionStarted:
    """Return the start of a session of two parties and two players with a card of each kind."""
    adapter: TypeAdapter[Card] = TypeAdapter(Card)
    pile = tuple(
        PileCard(
            deck_id="trial",
            deck_title=Text(DECK),
            deck_hash="0" * 64,
            fallback="nl",
            card=adapter.validate_json(TypeAdapter(dict[str, object]).dump_json(card(kind))),
        )
        for kind in KINDS
    )
    return SessionStarted(
        alliance_id="a1",
        session_id="s1",
        title="Zorg in de wijk",
        language="nl",
        parties=(Party(id="p1", name="Gemeente", number=1), Party(id="p2", name="Ziekenhuis", number=2)),
        players=(Player(id="u1", name="Noor", party="p1"), Player(id="u2", name="Bas", party="p2")),
        rules=Rules(),
        seed=1,
        pile=pile,
    )


def events() -> list[Event]:
    """Return a whole session: six cards, one move undone and one answer corrected."""
    external = ExternalAnswer(who="Huisartsen", stake="één loket", influence=4, interest=2)
    wrong = InterestDraft(text="mevrouw Jansen belde weer")
    return [
        started(),
        CardAnswered(player="u1", answer=OpenAnswer(text="één idee, geëerd en gevoeld\nregel twee \u2028 drie")),
        TurnEnded(),
        CardAnswered(player="u2", answer=InterestAnswer(text="rust op de werkvloer", whys=("te veel wisselingen",))),
        StancesGiven(interest="i4", stances=(StanceEntry(party="p1", stance="clash", why="langere openingstijden"),)),
        TurnEnded(),
        CardAnswered(player="u2", answer=ExchangeAnswer(direction="need", other="p1", what="ruimte", value=4)),
        ExchangeAnswered(exchange="x7", party="p1", reply="yes", value=2),
        TurnEnded(),
        SecretOpened(deck_id="trial", card_id="scale-01", secrecy="named"),
        SecretAnswered(player="u1", answer=ScaleAnswer(value=2)),
        SecretAnswered(player="u2", answer=ScaleAnswer(value=None)),
        TurnEnded(),
        CardAnswered(player="u1", answer=external),
        Parked(text="mevrouw Jansen", player="u1"),
        Undone(target=15),
        Parked(text="de wachtlijst", player="u2"),
        Corrected(target=17, event=Parked(text="de lange wachtlijst", player="u2")),
        Parked(text=wrong.text, player="u2"),
        TurnEnded(),
        SecretOpened(deck_id="trial", card_id="term-01", secrecy="named"),
        SecretAnswered(player="u1", answer=TermAnswer(definition="één aanspreekpunt")),
        SecretAnswered(player="u2", answer=TermAnswer(definition="wie beslist 🙂")),
        TermSettled(term="r21", wording="één aanspreekpunt dat beslist"),
        TurnEnded(),
    ]


def write_session(folder: Path) -> tuple[Path, list[Entry]]:
    """Write the sample session and return its file and its entries."""
    path = journal_path(folder, "s1")
    journal = Journal.create(path, Clock())
    entries = [journal.append(event) for event in events()]
    journal.close()
    return path, entries
