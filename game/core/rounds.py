"""How stances and secret answers change the state; the fold calls these."""

from __future__ import annotations

from collections import Counter

from game.core import interests, piles, turns
from game.core.cards import StanceAnswer
from game.core.events import Entry, RevealedAnswer, SecretAnswered, SecretOpened, StanceEntry, StancesGiven
from game.core.state import Evidence, Giver, Interest, SecretRound, State

PLACE = "~"
"""Begins the place of a sealed stance among those of its party; no id of a player does."""


def evidence_of(state: State, entry: Entry, player: str | None, party: str | None = None) -> Evidence:
    """Return where something that is said now comes from."""
    card = state.turn.card.ref if state.turn else None
    if player is not None:
        party = state.party_of(player)
    return Evidence(entry.seq, entry.at, card, party, player)


def step_on(state: State, subject: str) -> None:
    """Go on to the talk when this is what the table is at."""
    if state.turn is not None and state.turn.subject == subject:
        state.turn.step = "talk"


def give_stances(state: State, entry: Entry, event: StancesGiven) -> None:
    """Keep stances that were given aloud; an own interest named in a clash goes on the table too."""
    interest = state.interests[event.interest]
    for place, stance in enumerate(event.stances):
        state.party(stance.party)
        giver = (stance.party, stance.player)
        evidence = evidence_of(state, entry, stance.player, stance.party)
        if stance.own is not None:
            own_id = interests.put(state, f"i{entry.seq}.{place}", stance.own, evidence)
            stance = stance.model_copy(update={"against": own_id})
        elif stance.against is not None:
            state.interest(stance.against)
        if stance.player is None and stance.against is not None:
            _named_at_last(interest, stance.party)
        interest.stances[giver] = stance
        interest.stances_seq[giver] = evidence
    step_on(state, event.interest)


def _named_at_last(interest: Interest, party: str) -> None:
    """A party says with what it clashes: its sealed clashes that named nothing yet are said by that."""
    unnamed = [
        giver
        for giver, entry in interest.stances.items()
        if giver[0] == party and is_place(giver) and entry.stance == "clash" and entry.against is None
    ]
    for giver in unnamed:
        del interest.stances[giver], interest.stances_seq[giver]


def is_place(giver: Giver) -> bool:
    """Return whether this is a stance from a sealed round, of which only the party is known."""
    return giver[1] is not None and giver[1].startswith(PLACE)


def begin(state: State, entry: Entry, event: SecretOpened) -> None:
    """Open a secret round on the card on the table, or on the interest that it brought up."""
    turn = piles.turn_of(state)
    card = state.card((event.deck_id, event.card_id))
    if event.interest is not None:
        state.interest(event.interest)
    turn.step = "secret"
    turn.subject = f"r{entry.seq}"
    evidence = evidence_of(state, entry, None)
    state.rounds[turn.subject] = SecretRound(turn.subject, card, event.secrecy, evidence, interest=event.interest)


def answer(state: State, event: SecretAnswered) -> None:
    """Keep an answer of a named round; the last one turns all over."""
    now = _now(state)
    state.player(event.player)
    if event.answer is not None and event.answer.kind != now.asks:
        raise KeyError(event.answer.kind)
    now.given[event.player] = event.answer
    if not turns.still_secret(state):
        given = [(state.player(player), now.given[player]) for player in turns.asked(state, now)]
        answers = [RevealedAnswer(party=player.party, player=player.id, answer=one) for player, one in given]
        reveal(state, tuple(answers), too_few=False)


def reveal(state: State, answers: tuple[RevealedAnswer, ...], *, too_few: bool) -> SecretRound:
    """Turn all answers of the round over, and return it; stances go to their interest."""
    now = _now(state)
    if any(one.answer is not None and one.answer.kind != now.asks for one in answers):
        raise KeyError("another kind of answer")
    now.revealed = answers
    now.too_few = too_few
    turn = piles.turn_of(state)
    turn.step = "settle" if now.asks == "term" and not too_few else "talk"
    if now.interest is not None:
        turn.subject = now.interest
        _hear(state, now, state.interests[now.interest])
    return now


def _hear(state: State, now: SecretRound, interest: Interest) -> None:
    """Put the stances that lie open on the interest; those of one party stand beside each other."""
    places: Counter[str] = Counter()
    for one in now.revealed or ():
        if not isinstance(one.answer, StanceAnswer):
            continue
        if one.party is None:
            raise KeyError("a stance of nobody")
        state.party(one.party)
        if one.answer.against is not None:
            state.interest(one.answer.against)
        places[one.party] += 1
        giver = (one.party, one.player or f"{PLACE}{places[one.party]}")
        interest.stances[giver] = StanceEntry(
            party=one.party, player=one.player, stance=one.answer.stance, against=one.answer.against
        )
        interest.stances_seq[giver] = now.evidence._replace(party=one.party, player=one.player)


def set_aside(state: State, round_id: str) -> None:
    """Put a round out of the figures; stances that came from it no longer count."""
    found = state.rounds[round_id]
    found.set_aside = True
    if found.interest is None:
        return
    interest = state.interests[found.interest]
    for giver in [giver for giver, told in interest.stances_seq.items() if told.seq == found.evidence.seq]:
        del interest.stances[giver], interest.stances_seq[giver]


def _now(state: State) -> SecretRound:
    now = state.round_now()
    if now is None:
        raise KeyError("no secret round is open")
    return now
