"""How one event changes the state, consequences included."""

from __future__ import annotations

from typing import assert_never

from game.core import interests, piles, rounds, turns
from game.core.cards import ExchangeAnswer, ExternalAnswer, InterestAnswer, OpenAnswer
from game.core.closing_events import AgreementMade, AmbitionSet, CheckedOut, ClosingOpened, EvaluationSet, SessionClosed
from game.core.events import (
    CardAnswered,
    CardPassed,
    CardsDropped,
    CardSwapped,
    CardTalkedAbout,
    Entry,
    ExchangeAnswered,
    ExternalAdded,
    InterestLifted,
    Parked,
    PlainEvent,
    RoundSetAside,
    SecretAnswered,
    SecretOpened,
    SecretRevealed,
    SessionStarted,
    StancesGiven,
    TermSettled,
    TurnEnded,
)
from game.core.state import (
    Agreement,
    Ambition,
    Evidence,
    Exchange,
    External,
    Noted,
    State,
)
from game.core.survey import InterestSurveyed

BREAK = 30 * 60.0
"""Seconds without a line after which a table was not talking but away, with the window left open."""


def seconds(entry: Entry) -> float:
    """Return how long the table was at what this line tells; nothing when it came back from a break."""
    return entry.after if entry.after is not None and entry.after < BREAK else 0.0


def begin(event: SessionStarted, entry: Entry) -> State:
    """Seat the players and deal the first card."""
    state = State(
        started=event,
        started_at=entry.at,
        last_at=entry.at,
        seq=entry.seq,
        pile=list(event.pile),
        reserve=list(event.reserve),
    )
    if event.ambition:
        state.ambition = Ambition(event.ambition, evidence=Evidence(entry.seq, entry.at))
    if event.survey is None:
        piles.deal(state)
    else:
        state.stage = "closed"  # what people said elsewhere cannot be played on
    return state


def apply(state: State, entry: Entry, event: PlainEvent) -> None:
    """Change the state by one event, consequences included; the entry gives its place and moment."""
    state.seq = entry.seq
    state.last_at = entry.at
    state.elapsed += seconds(entry)
    if state.started.survey is not None or isinstance(event, InterestSurveyed):
        _survey(state, entry, event)
        return
    state.undoable.append(entry.seq)
    match event:
        case CardAnswered():
            _answer(state, entry, event)
        case StancesGiven():
            rounds.give_stances(state, entry, event)
        case TurnEnded():
            piles.discard(state, entry, piles.outcome(state))
            piles.deal(state)
        case ExchangeAnswered():
            exchange = state.exchanges[event.exchange]
            exchange.reply = event.reply
            exchange.other_value = event.value
            exchange.reply_evidence = rounds.evidence_of(state, entry, event.player, event.party)
            rounds.step_on(state, event.exchange)
        case SecretAnswered():
            rounds.answer(state, event)
        case SecretOpened():
            rounds.begin(state, entry, event)
        case SecretRevealed():
            if rounds.reveal(state, event.answers, too_few=event.too_few).sealed:
                state.undoable.clear()
        case RoundSetAside():
            rounds.set_aside(state, event.round)
        case TermSettled():
            state.rounds[event.term].wording = event.wording
            rounds.step_on(state, event.term)
        case CardTalkedAbout():
            turn = piles.turn_of(state)
            turn.step = "talk"
            turn.subject = f"n{entry.seq}"
            state.reflections[turn.subject] = Noted(
                turn.subject, event.note, rounds.evidence_of(state, entry, event.player)
            )
        case CardPassed():
            piles.discard(state, entry, "passed")
            piles.deal(state)
        case CardSwapped():
            piles.swap(state, event)
        case CardsDropped():
            piles.drop(state, event)
        case ExternalAdded():
            _add_external(state, entry, event.player, event.external)
        case InterestLifted():
            evidence = rounds.evidence_of(state, entry, event.player, event.party)
            interests.put(state, f"i{entry.seq}", event.interest, evidence)
        case Parked():
            state.parked[f"p{entry.seq}"] = Noted(
                f"p{entry.seq}", event.text, rounds.evidence_of(state, entry, event.player)
            )
        case ClosingOpened():
            if state.turn is not None:
                piles.discard(state, entry, piles.outcome(state))
            state.pile = [played.card for played in state.played]
            state.turn = None
            state.stage = "closing"
        case AgreementMade():
            _agree(state, entry, event)
        case AmbitionSet():
            state.ambition = Ambition(event.sentence, event.owner, rounds.evidence_of(state, entry, None))
        case EvaluationSet():
            state.evaluation = event.on
            state.evaluation_evidence = rounds.evidence_of(state, entry, None)
        case CheckedOut():
            state.check_outs[event.player] = event.word
            state.check_out_evidence[event.player] = rounds.evidence_of(state, entry, event.player)
        case SessionClosed():
            state.stage = "closed"
            state.undoable.clear()
        case SessionStarted():
            raise KeyError("second start")
        case _:
            assert_never(event)


def _survey(state: State, entry: Entry, event: PlainEvent) -> None:
    survey = state.started.survey
    if survey is None or not isinstance(event, InterestSurveyed) or not event.fits(survey):
        raise KeyError("a survey has interests with its own people, and nothing else")
    interests.ask(state, entry, event)


def _answer(state: State, entry: Entry, event: CardAnswered) -> None:
    turn = piles.turn_of(state)
    evidence = rounds.evidence_of(state, entry, event.player)
    turn.step = "talk"
    match event.answer:
        case OpenAnswer(text=text):
            turn.subject = f"o{entry.seq}"
            state.reflections[turn.subject] = Noted(turn.subject, text, evidence)
        case InterestAnswer() as draft:
            turn.subject = interests.put(state, f"i{entry.seq}", draft, evidence)
            if draft.same_as is None and turns.responds(state, state.interests[turn.subject]):
                turn.step = "respond"  # an interest in other words was responded to when it came on the table
        case ExchangeAnswer() as answer:
            turn.subject = f"x{entry.seq}"
            state.exchanges[turn.subject] = Exchange(
                turn.subject,
                answer.direction,
                state.party_of(event.player),
                answer.other,
                answer.what,
                answer.sort,
                answer.value,
                evidence,
            )
            if answer.other is not None:
                state.party(answer.other)
                turn.step = "respond"
        case ExternalAnswer() as external:
            turn.subject = _add_external(state, entry, event.player, external)
        case _:
            assert_never(event.answer)


def _add_external(state: State, entry: Entry, player: str, external: ExternalAnswer) -> str:
    external_id = f"e{entry.seq}"
    state.externals[external_id] = External(external_id, external, rounds.evidence_of(state, entry, player))
    return external_id


def _agree(state: State, entry: Entry, event: AgreementMade) -> None:
    agreement_id = f"a{entry.seq}"
    for interest in (*event.serves, *event.not_served):
        state.interest(interest)
    state.agreements[agreement_id] = Agreement(
        agreement_id,
        event.what,
        event.who,
        event.by,
        event.step,
        event.step_by,
        event.serves,
        event.not_served,
        rounds.evidence_of(state, entry, None),
    )
