"""How one event changes the state, consequences included."""

from __future__ import annotations

from typing import assert_never

from game.core import piles, turns
from game.core.cards import ExchangeAnswer, ExternalAnswer, InterestAnswer, OpenAnswer
from game.core.events import (
    AgreementMade,
    AmbitionSet,
    CardAnswered,
    CardPassed,
    CardsDropped,
    CardSwapped,
    CardTalkedAbout,
    CheckedOut,
    ClosingOpened,
    Entry,
    EvaluationSet,
    ExchangeAnswered,
    ExternalAdded,
    InterestLifted,
    Parked,
    PlainEvent,
    RevealedAnswer,
    RoundSetAside,
    SecretAnswered,
    SecretOpened,
    SecretRevealed,
    SessionClosed,
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
    Interest,
    Noted,
    SecretRound,
    State,
)

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
    piles.deal(state)
    return state


def apply(state: State, entry: Entry, event: PlainEvent) -> None:
    """Change the state by one event, consequences included; the entry gives its place and moment."""
    state.seq = entry.seq
    state.last_at = entry.at
    state.elapsed += seconds(entry)
    state.undoable.append(entry.seq)
    match event:
        case CardAnswered():
            _answer(state, entry, event)
        case StancesGiven():
            _stances(state, entry, event)
        case TurnEnded():
            piles.discard(state, entry, piles.outcome(state))
            piles.deal(state)
        case ExchangeAnswered():
            exchange = state.exchanges[event.exchange]
            exchange.reply = event.reply
            exchange.other_value = event.value
            exchange.reply_evidence = _evidence(state, entry, event.player, event.party)
            _step_on(state, event.exchange)
        case SecretAnswered():
            _secret_answer(state, event)
        case SecretOpened():
            turn = piles.turn_of(state)
            card = state.card((event.deck_id, event.card_id))
            turn.step = "secret"
            turn.subject = f"r{entry.seq}"
            evidence = _evidence(state, entry, None)
            state.rounds[turn.subject] = SecretRound(turn.subject, card, event.secrecy, evidence)
        case SecretRevealed():
            _reveal(state, event.answers, too_few=event.too_few)
            if _turn_round(state).sealed:
                state.undoable.clear()
        case RoundSetAside():
            state.rounds[event.round].set_aside = True
        case TermSettled():
            state.rounds[event.term].wording = event.wording
            _step_on(state, event.term)
        case CardTalkedAbout():
            turn = piles.turn_of(state)
            turn.step = "talk"
            turn.subject = f"n{entry.seq}"
            state.reflections[turn.subject] = Noted(turn.subject, event.note, _evidence(state, entry, event.player))
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
            interest_id = f"i{entry.seq}"
            evidence = _evidence(state, entry, event.player, event.party)
            state.interests[interest_id] = Interest(interest_id, event.interest, evidence)
        case Parked():
            state.parked[f"p{entry.seq}"] = Noted(f"p{entry.seq}", event.text, _evidence(state, entry, event.player))
        case ClosingOpened():
            if state.turn is not None:
                piles.discard(state, entry, piles.outcome(state))
            state.pile = [played.card for played in state.played]
            state.turn = None
            state.stage = "closing"
        case AgreementMade():
            _agree(state, entry, event)
        case AmbitionSet():
            state.ambition = Ambition(event.sentence, event.owner, _evidence(state, entry, None))
        case EvaluationSet():
            state.evaluation = event.on
            state.evaluation_evidence = _evidence(state, entry, None)
        case CheckedOut():
            state.check_outs[event.player] = event.word
            state.check_out_evidence[event.player] = _evidence(state, entry, event.player)
        case SessionClosed():
            state.stage = "closed"
            state.undoable.clear()
        case SessionStarted():
            raise KeyError("second start")
        case _:
            assert_never(event)


def _turn_round(state: State) -> SecretRound:
    now = state.round_now()
    if now is None:
        raise KeyError("no secret round is open")
    return now


def _evidence(state: State, entry: Entry, player: str | None, party: str | None = None) -> Evidence:
    card = state.turn.card.ref if state.turn else None
    if player is not None:
        party = state.party_of(player)
    return Evidence(entry.seq, entry.at, card, party, player)


def _step_on(state: State, subject: str) -> None:
    if state.turn is not None and state.turn.subject == subject:
        state.turn.step = "talk"


def _answer(state: State, entry: Entry, event: CardAnswered) -> None:
    turn = piles.turn_of(state)
    evidence = _evidence(state, entry, event.player)
    turn.step = "talk"
    match event.answer:
        case OpenAnswer(text=text):
            turn.subject = f"o{entry.seq}"
            state.reflections[turn.subject] = Noted(turn.subject, text, evidence)
        case InterestAnswer() as draft:
            turn.subject = f"i{entry.seq}"
            interest = Interest(turn.subject, draft, evidence)
            state.interests[interest.id] = interest
            if turns.respondents(state, interest):
                turn.step = "respond"
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
    state.externals[external_id] = External(external_id, external, _evidence(state, entry, player))
    return external_id


def _stances(state: State, entry: Entry, event: StancesGiven) -> None:
    interest = state.interests[event.interest]
    for place, stance in enumerate(event.stances):
        state.party(stance.party)
        giver = (stance.party, stance.player)
        evidence = _evidence(state, entry, stance.player, stance.party)
        if stance.own is not None:
            own_id = f"i{entry.seq}.{place}"
            state.interests[own_id] = Interest(own_id, stance.own, evidence)
            stance = stance.model_copy(update={"against": own_id})
        elif stance.against is not None:
            state.interest(stance.against)
        interest.stances[giver] = stance
        interest.stances_seq[giver] = evidence
    _step_on(state, event.interest)


def _secret_answer(state: State, event: SecretAnswered) -> None:
    now = _turn_round(state)
    state.player(event.player)
    if event.answer is not None and event.answer.kind != now.card.card.kind:
        raise KeyError(event.answer.kind)
    now.given[event.player] = event.answer
    if not turns.still_secret(state):
        given = [(player, now.given[player.id]) for player in state.players]
        answers = [RevealedAnswer(party=player.party, player=player.id, answer=answer) for player, answer in given]
        _reveal(state, tuple(answers), too_few=False)


def _reveal(state: State, answers: tuple[RevealedAnswer, ...], *, too_few: bool) -> None:
    now = _turn_round(state)
    if any(one.answer is not None and one.answer.kind != now.card.card.kind for one in answers):
        raise KeyError("another kind of answer")
    now.revealed = answers
    now.too_few = too_few
    settles = now.card.card.kind == "term" and not too_few
    piles.turn_of(state).step = "settle" if settles else "talk"


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
        _evidence(state, entry, None),
    )
