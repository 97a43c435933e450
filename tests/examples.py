"""Make the example sessions: `python -m tests.examples` writes saves/ anew; `--summaries` what old journals come to.

The journals in tests/journals are old on purpose: they are made when they are missing and never changed, so that a rule
that reads old sessions otherwise shows.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from game.analysis.summary import summarise
from game.core.closing import correct
from game.core.closing_events import CheckedOut
from game.core.events import Entry, Event
from game.core.replay import replay
from game.core.seats import Secrecy
from game.core.setup import Setup, begin
from game.core.state import State
from game.demo import DemoTable, demo_setup
from game.desk import deck_folders, pile_cards
from game.reports import FORMATS
from game.reports.making import Making
from game.session import Session
from game.storage import decks, paths
from game.storage.catalog import Catalog
from game.storage.family import SUFFIX
from game.storage.lines import Header, written
from game.storage.reading import load
from tests import other_words, surveys

SAVES = paths.resource("saves")
JOURNALS = Path(__file__).parent / "journals"
BEGAN = dt.datetime(2026, 10, 8, 11, 30, tzinfo=dt.UTC)

_SECONDS: dict[str, tuple[int, int]] = {
    "session_started": (0, 0),
    "card_answered": (70, 170),
    "card_talked_about": (90, 200),
    "card_passed": (10, 25),
    "card_swapped": (10, 25),
    "stances_given": (60, 130),
    "exchange_answered": (20, 60),
    "secret_opened": (15, 30),
    "secret_answered": (8, 20),
    "secret_revealed": (8, 20),
    "term_settled": (120, 240),
    "external_added": (40, 80),
    "interest_lifted": (30, 70),
    "turn_ended": (30, 110),
    "parked": (15, 30),
    "agreement_made": (150, 270),
    "ambition_set": (60, 120),
    "evaluation_set": (20, 40),
    "checked_out": (6, 15),
    "session_closed": (5, 20),
    "undone": (5, 15),
    "corrected": (10, 30),
}
"""The fewest and the most seconds that people take before each thing that happens."""


class Told:
    """A log in memory, with a clock that moves on as people would take their time."""

    def __init__(self, chance: Random) -> None:
        self.entries: list[Entry] = []
        self.saved = True
        self._chance = chance
        self._at = BEGAN

    def append(self, event: Event) -> Entry:
        """Write an event down, some time after the last."""
        took = self._chance.randint(*_SECONDS[event.type])
        self._at += dt.timedelta(seconds=took)
        after = float(took) if self.entries else None
        entry = Entry(seq=len(self.entries) + 1, at=self._at, after=after, event=event)
        self.entries.append(entry)
        return entry

    def today(self) -> dt.date:
        """The day on this clock."""
        return self._at.date()


class Made(NamedTuple):
    """A whole session: its file and how it ended."""

    data: bytes
    state: State


def play(words: Catalog, setup: Setup, seed: int, second_thoughts: bool = False) -> Made:
    """Let the demo's people play a whole session; the same seed gives the same bytes.

    With `second_thoughts` they take back a move now and then, and one of them corrects a word at the end.
    """
    ids = Random(f"ids {seed}")
    log = Told(Random(f"clock {seed}"))
    found, faults = decks.load_all(deck_folders()[:1])
    assert not faults, faults
    cards = [card for deck in found.values() for card in pile_cards(deck)]
    started = begin(setup, cards, seed, Random(seed), lambda: f"{ids.getrandbits(64):016x}")
    session = Session.start(log, started)
    table = DemoTable(session, words, Random(f"table {seed}"), log.today)
    steps = 0
    while not table.done:
        table.step()
        steps += 1
        turn = session.state.turn
        if second_thoughts and steps % 9 == 0 and turn is not None and turn.step != "secret" and session.state.undoable:
            session.undo()
        if second_thoughts and len(session.state.check_outs) == 1 and isinstance(log.entries[-1].event, CheckedOut):
            _correct(session)
    return Made(written(Header(), log.entries), session.state)


def _correct(session: Session) -> None:
    last = session.entries[-1]
    assert isinstance(last.event, CheckedOut)
    other = last.event.model_copy(update={"word": f"{last.event.word}, toch"})
    session.play(correct, session.entries, last.seq, other)


def words_in(language: str) -> Catalog:
    """The program's words in a language."""
    return Catalog(paths.resource("assets") / "lang", language)


def example(language: str, seed: int, minutes: int = 120) -> Made:
    """Play an example session: six players of five parties, two hours."""
    words = words_in(language)
    setup = demo_setup(words, 6, "named")
    return play(words, setup.model_copy(update={"rules": setup.rules.model_copy(update={"minutes": minutes})}), seed)


EXAMPLES: dict[str, tuple[str, int]] = {"voorbeeld-nl": ("nl", 322), "example-en": ("en", 322)}
"""The example sessions by the name of their file: the language, and the seed that makes them."""

SHORT: dict[str, tuple[Secrecy, int, int]] = {
    "named": ("named", 4, 160),
    "parties": ("parties", 6, 242),
    "anonymous": ("anonymous", 5, 104),
}
"""The short sessions that stay as they are: how secret, with how many players, and the seed that made them."""


def examples() -> dict[Path, bytes]:
    """Return every example session as its file should be."""
    return {SAVES / f"{name}{SUFFIX}": example(language, seed).data for name, (language, seed) in EXAMPLES.items()}


def short(name: str) -> Made:
    """Play one of the short sessions, with three themes that have every kind of card between them."""
    secrecy, players, seed = SHORT[name]
    words = words_in("nl")
    setup = demo_setup(words, players, secrecy, cards_each=12 // players)
    themes = ("give_and_take", "externals", "shared_language")
    return play(words, setup.model_copy(update={"themes": themes}), seed, second_thoughts=True)


def journals() -> list[Path]:
    """Return the old journals."""
    return sorted(JOURNALS.glob(f"*{SUFFIX}"))


def summary_of(journal: Path) -> str:
    """Return what an old journal comes to, as the JSON report writes it."""
    told = FORMATS["json"](summarise(replay(load(journal).entries)), Making(words_in("nl")))
    return told if isinstance(told, str) else told.decode()


def expected(journal: Path) -> Path:
    """Name the file that says what an old journal should come to."""
    return journal.with_suffix(".json")


def _write(path: Path, make: Callable[[], bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(make())
    print(path)


def main() -> int:
    """Write what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--summaries", action="store_true", help="write anew what the old journals should come to")
    options = parser.parse_args()
    for path, data in examples().items():
        _write(path, lambda data=data: data)  # type: ignore[misc]
    for name in SHORT:
        path = JOURNALS / f"{name}{SUFFIX}"
        if not path.exists():
            _write(path, lambda name=name: short(name).data)  # type: ignore[misc]
    if not (path := JOURNALS / f"survey{SUFFIX}").exists():
        _write(path, lambda: surveys.journal(surveys.small("nl"), "Enquête wijkzorg", "nl"))
    if not (path := JOURNALS / f"other_words{SUFFIX}").exists():
        _write(path, other_words.journal)
    for journal in journals():
        if options.summaries or not expected(journal).exists():
            _write(expected(journal), lambda journal=journal: summary_of(journal).encode())  # type: ignore[misc]
    return 0


if __name__ == "__main__":
    sys.exit(main())
