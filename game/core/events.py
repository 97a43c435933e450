"""Everything that can have happened in a session: this is the save format, kept for ever."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from game.core.cards import ExternalAnswer, InterestDraft, OpenlyGiven, Reply, Score, SecretlyGiven, Stance
from game.core.closing_events import AgreementMade, AmbitionSet, CheckedOut, ClosingOpened, EvaluationSet, SessionClosed
from game.core.seats import Party, PileCard, Player, Rules, Secrecy
from game.core.survey import InterestSurveyed, Survey, bound
from game.core.text import Frozen, Id, Language, Line, Name, Note, OptionalLine

FORMAT = 1  # the version of this save format


class SessionStarted(Frozen):
    """A table sat down: who plays, by which rules, with which cards in which order; or a survey was brought in.

    A played session has 1 to 8 parties and 1 to 12 players; a survey has counts of people instead of players and cards.
    """

    type: Literal["session_started"] = "session_started"
    format: Literal[1] = 1
    alliance_id: Id
    session_id: Id
    follows: Id | None = None
    title: Name
    ambition: OptionalLine = ""
    language: Language
    parties: tuple[Party, ...]
    players: tuple[Player, ...]
    rules: Rules
    seed: int
    pile: Annotated[tuple[PileCard, ...], Field(max_length=500)]
    reserve: Annotated[tuple[PileCard, ...], Field(max_length=2000)] = ()
    survey: Survey | None = None

    @model_validator(mode="after")
    def _fits(self) -> SessionStarted:
        bound(self.survey, len(self.parties), len(self.players), len(self.pile) + len(self.reserve))
        if self.survey is not None and set(self.survey.people) != {party.id for party in self.parties}:
            raise ValueError("a survey counts people of its own parties")
        return self

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, object]:
        """Write no survey where there was none: the first line of a played session is what it always was."""
        told: dict[str, object] = write(self)
        if self.survey is None:
            told.pop("survey", None)
        return told


class CardAnswered(Frozen):
    """The player in turn gave an answer to the card."""

    type: Literal["card_answered"] = "card_answered"
    player: Id
    answer: OpenlyGiven


class CardTalkedAbout(Frozen):
    """The card was answered by talking alone, with or without a note."""

    type: Literal["card_talked_about"] = "card_talked_about"
    player: Id
    note: Note = ""


class CardPassed(Frozen):
    """The player in turn passed the card; nobody asks why."""

    type: Literal["card_passed"] = "card_passed"
    player: Id


class CardSwapped(Frozen):
    """The player in turn put the card back and took another from the reserve."""

    type: Literal["card_swapped"] = "card_swapped"
    player: Id
    deck_id: Id
    card_id: Id


class StanceEntry(Frozen):
    """How a party, or one of its players, stands towards an interest."""

    party: Id
    player: Id | None = None
    stance: Stance
    against: Id | None = None
    own: InterestDraft | None = None
    why: OptionalLine = ""


class StancesGiven(Frozen):
    """Stances on one interest; a later stance of the same giver replaces the earlier one."""

    type: Literal["stances_given"] = "stances_given"
    interest: Id
    stances: Annotated[tuple[StanceEntry, ...], Field(max_length=24)]


class ExchangeAnswered(Frozen):
    """The party at the other end of an exchange gave its reply and its own value."""

    type: Literal["exchange_answered"] = "exchange_answered"
    exchange: Id
    party: Id
    player: Id | None = None
    reply: Reply
    value: Score | None = None


class SecretOpened(Frozen):
    """A secret round began on a card, or on stances to an interest; how secret it is was said before anybody answered."""

    type: Literal["secret_opened"] = "secret_opened"
    deck_id: Id
    card_id: Id
    secrecy: Secrecy
    interest: Id | None = None


class SecretAnswered(Frozen):
    """A player gave a secret answer, or passed, in a named round."""

    type: Literal["secret_answered"] = "secret_answered"
    player: Id
    answer: SecretlyGiven | None


class RevealedAnswer(Frozen):
    """One answer as the reveal shows it: with its player, only its party, or neither."""

    party: Id | None = None
    player: Id | None = None
    answer: SecretlyGiven | None


class SecretRevealed(Frozen):
    """All answers of a secret round turned over at once, sorted so that no order betrays anybody."""

    type: Literal["secret_revealed"] = "secret_revealed"
    answers: Annotated[tuple[RevealedAnswer, ...], Field(max_length=12)]
    too_few: bool = False


class RoundSetAside(Frozen):
    """A revealed round was put out of the figures."""

    type: Literal["round_set_aside"] = "round_set_aside"
    round: Id


class TermSettled(Frozen):
    """The table agreed on a wording for a term, or left the difference open."""

    type: Literal["term_settled"] = "term_settled"
    term: Id
    wording: OptionalLine = ""


class ExternalAdded(Frozen):
    """Somebody added an external to the table."""

    type: Literal["external_added"] = "external_added"
    player: Id
    external: ExternalAnswer


class InterestLifted(Frozen):
    """An interest was lifted out of the conversation, or brought along by nobody here (no party)."""

    type: Literal["interest_lifted"] = "interest_lifted"
    party: Id | None
    player: Id | None = None
    interest: InterestDraft
    source: Id | None = None


class TurnEnded(Frozen):
    """The conversation about the card is over; the next card may come."""

    type: Literal["turn_ended"] = "turn_ended"


class CardsDropped(Frozen):
    """Cards that were still to come left the pile, as the time for them had gone: the ids of their decks and their own."""

    type: Literal["cards_dropped"] = "cards_dropped"
    cards: Annotated[tuple[tuple[Id, Id], ...], Field(min_length=1, max_length=500)]


class Parked(Frozen):
    """Something was raised and set aside on the parking lot."""

    type: Literal["parked"] = "parked"
    text: Line
    player: Id | None = None


class Undone(Frozen):
    """An earlier move was taken back; its line stays in the journal."""

    type: Literal["undone"] = "undone"
    target: int


Answering = (
    CardAnswered
    | CardTalkedAbout
    | StancesGiven
    | ExchangeAnswered
    | TermSettled
    | ExternalAdded
    | InterestLifted
    | Parked
    | AgreementMade
    | AmbitionSet
    | EvaluationSet
    | CheckedOut
    | SecretAnswered
    | SecretRevealed
)
"""The events that say something, which may turn out to read otherwise."""

Correctable = Annotated[Answering, Field(discriminator="type")]


class Corrected(Frozen):
    """An earlier answer now reads otherwise; its first line stays in the journal."""

    type: Literal["corrected"] = "corrected"
    target: int
    event: Correctable


PlainEvent = (
    SessionStarted
    | CardPassed
    | CardSwapped
    | SecretOpened
    | RoundSetAside
    | TurnEnded
    | CardsDropped
    | ClosingOpened
    | SessionClosed
    | InterestSurveyed
    | Answering
)
"""The events that the fold applies; Undone and Corrected only say which of these count."""

Event = Annotated[PlainEvent | Undone | Corrected, Field(discriminator="type")]


class Entry(Frozen):
    """An event, its place, its moment (UTC), and the seconds since the last one by a clock that nobody can set."""

    seq: Annotated[int, Field(ge=1)]
    at: AwareDatetime
    after: Annotated[float, Field(ge=0)] | None = None
    event: Event
