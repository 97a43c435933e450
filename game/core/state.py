"""What is so at a table: the values that all events folded together give."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeVar

from game.core.cards import Direction, ExternalAnswer, InterestDraft, Reply, SecretlyGiven, Sort
from game.core.events import RevealedAnswer, SessionStarted, StanceEntry
from game.core.seats import Party, PileCard, Player, Rules, Secrecy
from game.core.survey import InterestSurveyed

Stage = Literal["cards", "closing", "closed"]
Step = Literal["answer", "respond", "secret", "settle", "talk"]
Outcome = Literal["answered", "talked_about", "passed", "unfinished"]
_Seated = TypeVar("_Seated", Party, Player)
Giver = tuple[str, str | None]
"""Who gave a stance: a party, and the player where it is personal; of a sealed round a place that no player has."""


class Evidence(NamedTuple):
    """Where a statement comes from: the line of the journal, the moment, the card and who said it."""

    seq: int
    at: dt.datetime
    card: tuple[str, str] | None = None
    party: str | None = None
    player: str | None = None


class OtherWords(NamedTuple):
    """An interest that was on the table already, as somebody else put it."""

    draft: InterestDraft
    evidence: Evidence


@dataclass(slots=True)
class Interest:
    """An interest on the table, with the stances on it; nobody raised one of a survey, which has counts instead.

    `other_words` holds what others typed before the table said that it is the same interest; they hold it too.
    """

    id: str
    draft: InterestDraft
    evidence: Evidence
    stances: dict[Giver, StanceEntry] = field(default_factory=dict)
    stances_seq: dict[Giver, Evidence] = field(default_factory=dict)
    other_words: dict[Giver, OtherWords] = field(default_factory=dict)
    surveyed: InterestSurveyed | None = None


@dataclass(slots=True)
class Exchange:
    """Something that one party brings to another or needs from it, with both values and the reply."""

    id: str
    direction: Direction
    party: str
    other: str | None
    what: str
    sort: Sort | None
    own_value: int | None
    evidence: Evidence
    reply: Reply | None = None
    other_value: int | None = None
    reply_evidence: Evidence | None = None

    @property
    def giver(self) -> str | None:
        """The party that gives; none when a need is put to the whole alliance."""
        return self.party if self.direction == "bring" else self.other

    @property
    def receiver(self) -> str | None:
        """The party that receives; none when it is a gift to the whole alliance."""
        return self.other if self.direction == "bring" else self.party

    @property
    def giver_value(self) -> int | None:
        """How much it asks of the giver, 1-5, by the giver's own word."""
        return self.own_value if self.direction == "bring" else self.other_value

    @property
    def receiver_value(self) -> int | None:
        """How much it gives the receiver, 1-5, by the receiver's own word."""
        return self.other_value if self.direction == "bring" else self.own_value

    @property
    def agreed(self) -> bool:
        """Whether a bring was accepted or a need answered with yes."""
        return self.reply in {"accepted", "yes"}


@dataclass(slots=True)
class External:
    """Somebody outside the table, as one player described them."""

    id: str
    answer: ExternalAnswer
    evidence: Evidence


@dataclass(slots=True)
class SecretRound:
    """One card that everybody answers secretly, or stances to the interest on it, before and after the reveal."""

    id: str
    card: PileCard
    secrecy: Secrecy
    evidence: Evidence
    given: dict[str, SecretlyGiven | None] = field(default_factory=dict)
    revealed: tuple[RevealedAnswer, ...] | None = None
    too_few: bool = False
    set_aside: bool = False
    wording: str | None = None
    interest: str | None = None

    @property
    def asks(self) -> str:
        """The kind of answer that it takes."""
        return self.card.card.kind if self.interest is None else "stance"

    @property
    def sealed(self) -> bool:
        """Whether neither screen nor file may ever hold who gave which answer."""
        return self.secrecy != "named"


@dataclass(slots=True)
class Noted:
    """A text that somebody gave: a reflection, a note of a conversation or something parked."""

    id: str
    text: str
    evidence: Evidence


@dataclass(slots=True)
class Agreement:
    """Who does what by when, and which interests that serves."""

    id: str
    what: str
    who: str
    by: dt.date | None
    step: str
    step_by: dt.date | None
    serves: tuple[str, ...]
    not_served: tuple[str, ...]
    evidence: Evidence


@dataclass(slots=True)
class Ambition:
    """The shared ambition in one sentence, and who looks after it."""

    sentence: str
    owner: str = ""
    evidence: Evidence | None = field(default=None, compare=False)


@dataclass(slots=True)
class Turn:
    """The card on the table, whose turn it is and how far the table is with it."""

    index: int
    player: str
    card: PileCard
    step: Step = "answer"
    subject: str | None = None


@dataclass(slots=True)
class Played:
    """A card on the discard pile, whose turn it was and what came of it."""

    card: PileCard
    player: str
    outcome: Outcome
    seq: int


@dataclass(slots=True)
class State:
    """A session as it stands; only the fold changes it, everybody else reads."""

    started: SessionStarted
    started_at: dt.datetime
    last_at: dt.datetime
    seq: int
    stage: Stage = "cards"
    turn: Turn | None = None
    pile: list[PileCard] = field(default_factory=list)
    reserve: list[PileCard] = field(default_factory=list)
    dropped: list[PileCard] = field(default_factory=list)
    played: list[Played] = field(default_factory=list)
    interests: dict[str, Interest] = field(default_factory=dict)
    exchanges: dict[str, Exchange] = field(default_factory=dict)
    externals: dict[str, External] = field(default_factory=dict)
    rounds: dict[str, SecretRound] = field(default_factory=dict)
    reflections: dict[str, Noted] = field(default_factory=dict)
    parked: dict[str, Noted] = field(default_factory=dict)
    agreements: dict[str, Agreement] = field(default_factory=dict)
    ambition: Ambition | None = None
    evaluation: dt.date | None = None
    evaluation_evidence: Evidence | None = None
    check_outs: dict[str, str] = field(default_factory=dict)
    check_out_evidence: dict[str, Evidence] = field(default_factory=dict)
    undoable: list[int] = field(default_factory=list)
    elapsed: float = 0.0
    """Seconds at this table so far, also those of what was taken back; not the time between two sittings."""

    @property
    def rules(self) -> Rules:
        """The options of play."""
        return self.started.rules

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties in the order of their seats."""
        return self.started.parties

    @property
    def players(self) -> tuple[Player, ...]:
        """The players in the order of their seats."""
        return self.started.players

    def party(self, party_id: str) -> Party:
        """Return the party with this id; KeyError when it has no seat here."""
        return _find(self.parties, party_id)

    def player(self, player_id: str) -> Player:
        """Return the player with this id; KeyError when nobody here has it."""
        return _find(self.players, player_id)

    def members(self, party_id: str) -> tuple[Player, ...]:
        """Return the players of a party in the order of their seats."""
        return tuple(player for player in self.players if player.party == party_id)

    def party_of(self, player_id: str) -> str:
        """Return the id of the party that a player belongs to."""
        return self.player(player_id).party

    def interest(self, interest_id: str) -> Interest:
        """Return an interest on the table; KeyError when it was never put there."""
        return self.interests[interest_id]

    def round_now(self) -> SecretRound | None:
        """Return the secret round of the card on the table, if it has one."""
        subject = self.turn.subject if self.turn else None
        return self.rounds.get(subject) if subject else None

    def card(self, ref: tuple[str, str]) -> PileCard:
        """Return a card of this session by its reference; KeyError when it never was in it."""
        for card in (*self.started.pile, *self.started.reserve):
            if card.ref == ref:
                return card
        raise KeyError(ref)


def _find(seated: tuple[_Seated, ...], wanted: str) -> _Seated:
    for one in seated:
        if one.id == wanted:
            return one
    raise KeyError(wanted)
