"""The moves of beginning and ending a session: start, agreements, ambition, check-out, close, and corrections."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from game.core import moves
from game.core.cards import ExternalAnswer, StanceAnswer
from game.core.closing_events import AgreementMade, AmbitionSet, CheckedOut, ClosingOpened, EvaluationSet, SessionClosed
from game.core.events import (
    CardAnswered,
    CardTalkedAbout,
    Correctable,
    Corrected,
    Entry,
    ExchangeAnswered,
    ExternalAdded,
    InterestLifted,
    Parked,
    SecretAnswered,
    SecretRevealed,
    SessionStarted,
    StancesGiven,
    TermSettled,
    Undone,
)
from game.core.illegal import IllegalMoveError
from game.core.replay import BrokenHistoryError, replay
from game.core.sealed import ENOUGH
from game.core.seats import Secrecy
from game.core.state import State

STEP_WITHIN = dt.timedelta(weeks=6)
"""An agreement has one first step within this time."""
ANONYMOUS_FROM = 5
"""The fewest players among whom an answer can be anonymous."""


def secrecy_allowed(secrecy: Secrecy, party_sizes: Sequence[int]) -> bool:
    """Return whether this table is large enough to be as secret as this; sizes are players per party."""
    if secrecy == "anonymous":
        return sum(party_sizes) >= ANONYMOUS_FROM
    return secrecy == "named" or min(party_sizes, default=0) >= 2


def secret_stances_allowed(secrecy: Secrecy, party_sizes: Sequence[int]) -> bool:
    """Return whether enough people are asked for a secret stance, whoever raised the interest.

    A sealed round needs three answers, and does not ask one colleague of the raiser alone.
    """
    if secrecy == "named" or (secrecy == "anonymous" and min(party_sizes, default=0) < 2):
        return sum(party_sizes) > 1
    return all(sum(party_sizes) - (size if size <= 2 else 1) >= ENOUGH for size in party_sizes)


def start(wanted: SessionStarted) -> SessionStarted:
    """Judge a set-up: seats, secrecy and cards must fit; returns it as the first event."""
    parties = [party.id for party in wanted.parties]
    players = [player.id for player in wanted.players]
    numbers = [party.number for party in wanted.parties]
    if len(set(parties)) < len(parties) or len(set(players)) < len(players) or len(set(numbers)) < len(numbers):
        raise IllegalMoveError("twice")
    sizes = Counter(player.party for player in wanted.players)
    if set(sizes) - set(parties):
        raise IllegalMoveError("unknown_party")
    if set(parties) - set(sizes):
        raise IllegalMoveError("empty_party")
    if not secrecy_allowed(wanted.rules.secrecy, list(sizes.values())):
        raise IllegalMoveError("too_few_for_secrecy")
    if wanted.rules.alone and wanted.rules.secrecy != "named":
        raise IllegalMoveError("too_few_for_secrecy")
    if wanted.rules.response == "secret" and (
        wanted.rules.alone or not secret_stances_allowed(wanted.rules.secrecy, list(sizes.values()))
    ):
        raise IllegalMoveError("too_few_for_secrecy")
    if not wanted.pile:
        raise IllegalMoveError("no_cards")
    refs = [card.ref for card in (*wanted.pile, *wanted.reserve)]
    if len(set(refs)) < len(refs):
        raise IllegalMoveError("twice")
    return wanted


def open_closing(state: State) -> ClosingOpened:
    """Go on to the closing before all cards are played; a secret round must be finished first."""
    if state.stage != "cards":
        raise IllegalMoveError("not_now")
    if state.turn is not None and state.turn.step == "secret":
        raise IllegalMoveError("secret_first")
    return ClosingOpened()


def _closing(state: State) -> None:
    if state.stage != "closing":
        raise IllegalMoveError("closed" if state.stage == "closed" else "not_now")


def agree(state: State, agreement: AgreementMade, today: dt.date) -> AgreementMade:
    """Note an agreement; its first step lies within six weeks from today."""
    if state.stage == "closed":
        raise IllegalMoveError("closed")
    named = (*agreement.serves, *agreement.not_served)
    if any(interest not in state.interests for interest in named) or len(set(named)) < len(named):
        raise IllegalMoveError("unknown_interest")
    if agreement.step_by is not None and agreement.step_by > today + STEP_WITHIN:
        raise IllegalMoveError("step_too_late")
    for party in agreement.parties:
        moves.seated(state, None, party)
    for player in agreement.players:
        moves.seated(state, player)
    return agreement


def set_ambition(state: State, sentence: str, owner: str = "", owner_player: str | None = None) -> AmbitionSet:
    """Put the shared ambition in a sentence, with who looks after it."""
    if state.stage == "closed":
        raise IllegalMoveError("closed")
    moves.seated(state, owner_player)
    return AmbitionSet(sentence=sentence, owner=owner, owner_player=owner_player)


def set_evaluation(state: State, on: dt.date, today: dt.date) -> EvaluationSet:
    """Choose the day on which the table looks back; it cannot have passed."""
    _closing(state)
    if on < today:
        raise IllegalMoveError("date_passed")
    return EvaluationSet(on=on)


def check_out(state: State, player: str, word: str) -> CheckedOut:
    """Note a player's one-word check-out."""
    _closing(state)
    if all(player != one.id for one in state.players):
        raise IllegalMoveError("unknown_player")
    return CheckedOut(player=player, word=word)


def close(state: State) -> SessionClosed:
    """Close the session for good."""
    _closing(state)
    return SessionClosed()


def correct(state: State, entries: Sequence[Entry], target: int, event: Correctable) -> Corrected:
    """Let an earlier answer read otherwise: same kind of event, same giver, same subject.

    The new words are judged like the first ones, and the whole history is tried with them; what would break it is
    not allowed.
    """
    if state.stage == "closed":
        raise IllegalMoveError("closed")
    undone = {entry.event.target for entry in entries if isinstance(entry.event, Undone)}
    old = next((entry for entry in entries if entry.seq == target and target not in undone), None)
    if old is None or type(old.event) is not type(event) or _fixed(old.event) != _fixed(event):
        raise IllegalMoveError("not_the_same")
    _judge(state, event, old)
    corrected = Corrected(target=target, event=event)
    try:
        replay([*entries, Entry(seq=state.seq + 1, at=state.last_at, event=corrected)])
    except BrokenHistoryError as broken:
        raise IllegalMoveError("not_the_same") from broken
    return corrected


def _judge(state: State, event: Correctable, old: Entry) -> None:
    """Judge a correction by the move that it corrects."""
    first = old.at.date()
    match event:
        case CardAnswered(answer=ExternalAnswer(contact=contact)):
            moves.seated(state, contact)
        case ExternalAdded():
            moves.add_external(state, event.player, event.external)
        case StancesGiven():
            moves.respond(state, event.interest, event.stances)
        case ExchangeAnswered():
            moves.answer_exchange(state, event.exchange, event.reply, event.value, event.player)
        case InterestLifted():
            moves.lift_interest(state, event.party, event.interest, event.player, event.source)
        case Parked():
            moves.park(state, event.text, event.player)
        case AgreementMade():
            # Lines are dated in UTC, which can be a day behind the table's own calendar.
            agree(state, event, first + dt.timedelta(days=1))
        case AmbitionSet():
            set_ambition(state, event.sentence, event.owner, event.owner_player)
        case EvaluationSet():
            set_evaluation(state, event.on, first)
        case SecretAnswered(player=player, answer=StanceAnswer() as answer):
            before = [found for found in state.rounds.values() if found.evidence.seq < old.seq]
            moves.fits_round(state, before[-1], answer, state.party_of(player))
        case SecretRevealed(answers=answers, too_few=too_few):
            if too_few or any(answer.player is None for answer in answers):
                raise IllegalMoveError("sealed")
        case _:
            pass


def _fixed(event: object) -> tuple[object, ...]:
    """The parts of an event that a correction leaves as they are."""
    match event:
        case CardAnswered(player=player, answer=answer):
            kept = tuple(getattr(answer, name, None) for name in ("direction", "other", "assumption", "same_as"))
            return (player, answer.kind, kept)
        case SecretAnswered(player=player) | CardTalkedAbout(player=player) | CheckedOut(player=player):
            return (player,)
        case ExternalAdded(player=player):
            return (player,)
        case InterestLifted(interest=draft):
            return (draft.same_as,)
        case TermSettled(term=term):
            return (term,)
        case SecretRevealed(answers=answers, too_few=too_few):
            return (too_few, tuple((answer.party, answer.player) for answer in answers))
        case StancesGiven(interest=interest):
            return (interest,)
        case ExchangeAnswered(exchange=exchange, party=party):
            return (exchange, party)
        case _:
            return ()
