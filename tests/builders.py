"""Short builders, so that a test of the rules reads like a transcript of what a table did.

Parties are called A, B, C…; players take their party's small letter and a number: a1, b1, a2. Seats are taken one party
in turn: a1, b1, c1, a2, b2…
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from typing import Any, get_args

import pytest

from game.core import closing, moves, sealed
from game.core.cards import (
    ExchangeAnswer,
    ExternalAnswer,
    InterestAnswer,
    InterestDraft,
    OpenAnswer,
    Reply,
    ScaleAnswer,
    SecretlyGiven,
    Stance,
    StanceAnswer,
    TermAnswer,
)
from game.core.closing_events import AgreementMade
from game.core.events import Correctable, Entry, Event, SessionStarted, StanceEntry
from game.core.illegal import IllegalMoveError
from game.core.seats import Party, PileCard, Player, Rules, Secrecy
from game.core.state import State
from game.core.text import Text
from game.session import Session

START = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
TODAY = START.date()
LETTERS = "ABCDEFGH"
Said = str | moves.Openly


def text(words: str) -> Text:
    """The same words in both languages, told apart by their language."""
    return Text({"nl": f"{words} (nl)", "en": words})


def card(kind: str = "open", *, theme: str = "trust", depth: int = 1, ref: str = "card", deck: str = "test",
         **fields: Any) -> PileCard:  # fmt: skip
    """A card as it lies on the pile."""
    plain: dict[str, Any] = {
        "id": ref,
        "kind": kind,
        "theme": theme,
        "depth": depth,
        "question": text(f"Question of {ref}"),
        "why": text("Because"),
        "note": text("Note"),
        "source": {"title": "Book", "organisation": "House"},
    }
    if kind == "scale":
        plain |= {"low": text("not at all"), "high": text("fully")}
    if kind == "term":
        plain |= {"term": text("quality")}
    return PileCard.model_validate(
        {"deck_id": deck, "deck_title": text("Test"), "deck_hash": "0" * 64, "fallback": "nl", "card": plain | fields}
    )


def cards(kinds: str, prefix: str = "c") -> tuple[PileCard, ...]:
    """Cards of the kinds named, in that order: `cards("open scale")`."""
    return tuple(card(kind, ref=f"{prefix}{place}") for place, kind in enumerate(kinds.split(), 1))


def seated(sizes: Sequence[int]) -> tuple[tuple[Party, ...], tuple[Player, ...]]:
    """Parties and players for these numbers of players per party, in the order of their seats."""
    letters = LETTERS[: len(sizes)]
    parties = tuple(Party(id=letter, name=f"Party {letter}", number=number) for number, letter in enumerate(letters, 1))
    rounds = [
        (letter, n) for n in range(1, max(sizes) + 1) for letter, size in zip(letters, sizes, strict=True) if n <= size
    ]
    players = tuple(Player(id=f"{letter.lower()}{n}", name=f"{letter} {n}", party=letter) for letter, n in rounds)
    return parties, players


def sizes_of(parties: int, players: int) -> list[int]:
    """Spread players over parties as evenly as they go."""
    seats = list(islice(cycle(range(parties)), players))
    return [seats.count(party) for party in range(parties)]


def secrecies(parties: int, players: int) -> list[str]:
    """How secret so many players of so many parties can be."""
    sizes = sizes_of(parties, players)
    return [secrecy for secrecy in get_args(Secrecy) if closing.secrecy_allowed(secrecy, sizes)]


def started(
    pile: Sequence[PileCard], parties: int = 2, players: int | None = None, *, reserve: Sequence[PileCard] = (),
    ambition: str = "", **rules: Any,
) -> SessionStarted:  # fmt: skip
    """The first event of a session in which so many players of so many parties sit down to this pile."""
    sides, people = seated(sizes_of(parties, players or parties))
    return SessionStarted(
        alliance_id="alliance",
        session_id="session",
        title="Test",
        ambition=ambition,
        language="nl",
        parties=sides,
        players=people,
        rules=Rules(**rules),
        seed=1,
        pile=tuple(pile),
        reserve=tuple(reserve),
    )


class MemoryLog:
    """A log that keeps its lines in memory, with a clock that ticks a minute a line."""

    saved = True

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self.entries = list(entries)
        self.minutes: float | None = None  # how long the next line takes, by a clock that nobody can set
        self.witness: Callable[[], object] = lambda: None  # called when a move was judged, before its line is written

    def append(self, event: Event) -> Entry:
        """Write an event down."""
        self.witness()
        seq = len(self.entries) + 1
        after = None if self.minutes is None else self.minutes * 60
        self.entries.append(Entry(seq=seq, at=START + dt.timedelta(minutes=seq), after=after, event=event))
        return self.entries[-1]


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Expect a move to be refused for this reason."""
    with pytest.raises(IllegalMoveError) as caught:
        yield
    assert caught.value.code == code


class Table:
    """A table that plays through the same door as the screens; each method is one thing that happens."""

    def __init__(self, first: SessionStarted) -> None:
        self.log = MemoryLog()
        self.session = Session.start(self.log, closing.start(first))

    @property
    def state(self) -> State:
        """How things stand."""
        return self.session.state

    @property
    def now(self) -> str:
        """The player in turn."""
        assert self.state.turn is not None
        return self.state.turn.player

    @property
    def step(self) -> str:
        """How far the table is with the card, or the stage when no card lies there."""
        return self.state.turn.step if self.state.turn else self.state.stage

    @property
    def subject(self) -> str:
        """The id of what the card on the table brought up."""
        assert self.state.turn is not None
        assert self.state.turn.subject is not None
        return self.state.turn.subject

    @property
    def events(self) -> list[str]:
        """The types of all events, in order."""
        return [entry.event.type for entry in self.session.entries]

    @property
    def last(self) -> Entry:
        """The last line."""
        return self.session.entries[-1]

    def answer(self, said: Said, by: str | None = None) -> Table:
        """Answer the card: words become an answer of the card's kind."""
        assert self.state.turn is not None
        if isinstance(said, str):
            said = OpenAnswer(text=said) if self.state.turn.card.card.kind == "open" else InterestAnswer(text=said)
        self.session.play(moves.answer_card, by or self.now, said)
        return self

    def bring(self, what: str, to: str | None, value: int | None = None) -> Table:
        """Bring something to another party, or to the whole alliance."""
        return self.answer(ExchangeAnswer(direction="bring", other=to, what=what, value=value))

    def need(self, what: str, of: str | None, value: int | None = None) -> Table:
        """Need something from another party."""
        return self.answer(ExchangeAnswer(direction="need", other=of, what=what, value=value))

    def external(self, who: str, **fields: Any) -> Table:
        """Name somebody outside the table."""
        return self.answer(ExternalAnswer(who=who, **fields))

    def talk(self, note: str = "") -> Table:
        """Let the card be answered by talking alone."""
        self.session.play(moves.talk_about, self.now, note)
        return self

    def pass_card(self) -> Table:
        """Pass."""
        self.session.play(moves.pass_card, self.now)
        return self

    def swap(self) -> Table:
        """Swap the card."""
        self.session.play(moves.swap, self.now)
        return self

    def respond(self, to: str | None = None, **stances: Stance | StanceEntry) -> Table:
        """Give stances on an interest: B="grant" is a party's, b1="clash" a player's."""
        entries = [stance(giver, given) if isinstance(given, str) else given for giver, given in stances.items()]
        self.session.play(moves.respond, to or self.subject, entries)
        return self

    def reply(self, reply: Reply, value: int | None = None, to: str | None = None) -> Table:
        """Reply to an exchange as its other end."""
        self.session.play(moves.answer_exchange, to or self.subject, reply, value)
        return self

    def open_stances(self) -> Table:
        """Begin the secret round of stances on the interest on the table."""
        self.session.play(moves.open_stances)
        return self

    def take_stances(self, **given: tuple[Stance, str | None] | Stance | None) -> Table:
        """Give secret stances in this order, a clash with what it is with; None passes."""
        for player, said in given.items():
            told = (said, None) if isinstance(said, str) else said
            answer = None if told is None else StanceAnswer(stance=told[0], against=told[1])
            self.session.answer_secretly(player, answer)
        return self

    def open(self) -> Table:
        """Begin the secret round of the card on the table."""
        self.session.play(moves.open_secret)
        return self

    def secretly(self, **given: int | str | None) -> Table:
        """Give secret answers in this order: a number scores, words define, None passes, 0 does not know."""
        for player, value in given.items():
            self.session.answer_secretly(player, secret(value))
        return self

    def paper(self, *slips: tuple[str | None, int | str | None]) -> Table:
        """Enter the slips of a round held on paper or by hand."""
        self.session.play(sealed.reveal_from_paper, [(giver, secret(value)) for giver, value in slips])
        return self

    def settle(self, wording: str = "") -> Table:
        """Agree on a wording, or leave the difference open."""
        self.session.play(moves.settle_term, self.subject, wording)
        return self

    def lift(self, party: str, words: str, same_as: str | None = None) -> Table:
        """Lift an interest out of the conversation, which may be one on the table in other words."""
        self.session.play(moves.lift_interest, party, InterestDraft(text=words, same_as=same_as))
        return self

    def park(self, words: str) -> Table:
        """Set something aside on the parking lot."""
        self.session.play(moves.park, words)
        return self

    def next(self) -> Table:
        """Go on to the next card."""
        self.session.play(moves.next_card)
        return self

    def close_cards(self) -> Table:
        """Go on to the closing."""
        self.session.play(closing.open_closing)
        return self

    def agree(self, what: str, **fields: Any) -> Table:
        """Note an agreement."""
        self.session.play(closing.agree, AgreementMade(what=what, **{"who": "A 1", **fields}), TODAY)
        return self

    def close(self) -> Table:
        """Close the session for good."""
        self.session.play(closing.close)
        return self

    def correct(self, target: int, event: Correctable) -> Table:
        """Let an earlier answer read otherwise."""
        self.session.play(closing.correct, self.session.entries, target, event)
        return self

    def undo(self, steps: int = 1) -> Table:
        """Take back the last moves."""
        for _ in range(steps):
            self.session.undo()
        return self

    def restart(self) -> Table:
        """Close the program and open the session again from what was written."""
        lines = [entry.model_dump_json() for entry in self.session.entries]
        entries = [Entry.model_validate_json(line) for line in lines]
        self.log = MemoryLog(entries)
        self.session = Session(self.log, entries)
        return self


def table(kinds: str = "open open", parties: int = 2, players: int | None = None, *, reserve: str = "",
          **options: Any) -> Table:  # fmt: skip
    """A table that has just sat down to cards of these kinds."""
    return Table(started(cards(kinds), parties, players, reserve=cards(reserve, "r"), **options))


def stance(giver: str, given: Stance, **fields: Any) -> StanceEntry:
    """The stance of a party (B) or of a player (b1)."""
    party, player = (giver, None) if giver.isupper() else (giver[0].upper(), giver)
    return StanceEntry(party=party, player=player, stance=given, **fields)


def secret(value: int | str | None) -> SecretlyGiven | None:
    """A secret answer: a number scores, 0 does not know, words define, None passes."""
    if isinstance(value, int):
        return ScaleAnswer(value=value or None)
    return None if value is None else TermAnswer(definition=value)
