"""What a table may do: each move judges the state and says which event happens, changing nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from game.core import turns
from game.core.cards import (
    ONCE_AN_HOUR,
    REPLIES_TO_BRING,
    REPLIES_TO_NEED,
    SECRET_KINDS,
    ExchangeAnswer,
    ExternalAnswer,
    InterestAnswer,
    InterestDraft,
    OpenAnswer,
    Reply,
    SecretlyGiven,
    StanceAnswer,
)
from game.core.events import (
    CardAnswered,
    CardPassed,
    CardsDropped,
    CardSwapped,
    CardTalkedAbout,
    ExchangeAnswered,
    ExternalAdded,
    InterestLifted,
    Parked,
    RoundSetAside,
    SecretAnswered,
    SecretOpened,
    StanceEntry,
    StancesGiven,
    TermSettled,
    TurnEnded,
    Undone,
)
from game.core.illegal import IllegalMoveError
from game.core.interests import fits_table
from game.core.seats import PileCard
from game.core.stances import fits_interest
from game.core.state import Exchange, SecretRound, State, Step, Turn

Openly = OpenAnswer | InterestAnswer | ExchangeAnswer | ExternalAnswer


def _on_table(state: State, *steps: Step) -> Turn:
    if state.stage != "cards" or state.turn is None:
        raise IllegalMoveError("no_card")
    if steps and state.turn.step not in steps:
        raise IllegalMoveError("not_now")
    return state.turn


def _in_turn(state: State, player: str, *steps: Step) -> Turn:
    turn = _on_table(state, *steps)
    if turn.player != player:
        raise IllegalMoveError("not_your_turn")
    return turn


def _open_session(state: State) -> None:
    if state.stage == "closed":
        raise IllegalMoveError("closed")


def seated(state: State, player: str | None, party: str | None = None) -> None:
    """Refuse a player or a party that has no seat here, and a player who is of another party."""
    if player is not None and all(player != one.id for one in state.players):
        raise IllegalMoveError("unknown_player")
    if party is not None and all(party != one.id for one in state.parties):
        raise IllegalMoveError("unknown_party")
    if player is not None and party is not None and state.party_of(player) != party:
        raise IllegalMoveError("unknown_player")


def answer_card(state: State, player: str, answer: Openly) -> CardAnswered:
    """Answer the card on the table; only the player in turn, and only with the kind that the card asks."""
    turn = _in_turn(state, player, "answer")
    card = turn.card.card
    if answer.kind != card.kind:
        raise IllegalMoveError("wrong_kind")
    if isinstance(answer, ExchangeAnswer) and answer.other is not None:
        seated(state, None, answer.other)
        if answer.other == state.party_of(player):
            raise IllegalMoveError("own_party")
    if isinstance(answer, InterestAnswer):
        fits_table(state, answer, state.party_of(player))
    if isinstance(answer, ExternalAnswer):
        assumption = card.kind == "external" and card.empty_chair
        answer = answer.model_copy(update={"assumption": assumption})
        seated(state, answer.contact)
    return CardAnswered(player=player, answer=answer)


def talk_about(state: State, player: str, note: str = "") -> CardTalkedAbout:
    """Let the card be answered by talking alone, with or without a note."""
    _in_turn(state, player, "answer")
    return CardTalkedAbout(player=player, note=note)


def pass_card(state: State, player: str) -> CardPassed:
    """Pass the card: no reason asked, no penalty, not reported."""
    _in_turn(state, player, "answer")
    return CardPassed(player=player)


def swap_candidate(state: State) -> PileCard | None:
    """Return the card of the reserve that a swap would bring: same theme and nearest depth, else nearest depth.

    What opens or closes a session gives way to a card for that moment, while there is one, and comes at no other.
    """
    if state.turn is None:
        return None
    had = state.turn.card.card
    taken = {card.card.kind for card in state.pile if card.card.kind in ONCE_AN_HOUR} - {had.kind}
    fitting = [card for card in state.reserve if card.card.kind not in taken and card.card.moment in {had.moment, None}]

    def distance(card: PileCard) -> tuple[bool, bool, int]:
        return (card.card.moment != had.moment, card.card.theme != had.theme, abs(card.card.depth - had.depth))

    return min(fitting, key=distance, default=None)


def swap(state: State, player: str) -> CardSwapped:
    """Swap the card for another; none left: only passing remains."""
    _in_turn(state, player, "answer")
    other = swap_candidate(state)
    if other is None:
        raise IllegalMoveError("reserve_empty")
    return CardSwapped(player=player, deck_id=other.deck_id, card_id=other.card.id)


def respond(state: State, interest: str, stances: Sequence[StanceEntry]) -> StancesGiven:
    """Give stances on an interest: a whole round at once, or one that differs or comes later."""
    _open_session(state)
    if interest not in state.interests:
        raise IllegalMoveError("unknown_interest")
    for entry in stances:
        seated(state, entry.player, entry.party)
        fits_interest(state, interest, entry)
    givers = [(entry.party, entry.player) for entry in stances]
    if len(set(givers)) != len(givers):
        raise IllegalMoveError("twice")
    return StancesGiven(interest=interest, stances=tuple(stances))


def answer_exchange(
    state: State, exchange: str, reply: Reply, value: int | None, player: str | None = None
) -> ExchangeAnswered:
    """Reply to an exchange as the party at its other end, with that party's own value."""
    _open_session(state)
    asked = state.exchanges.get(exchange)
    if asked is None or asked.other is None:
        raise IllegalMoveError("unknown_exchange")
    seated(state, player, asked.other)
    if reply not in replies(asked):
        raise IllegalMoveError("wrong_reply")
    if reply in {"no", "declined"} and value is not None:
        raise IllegalMoveError("declined_has_no_value")
    return ExchangeAnswered(exchange=exchange, party=asked.other, player=player, reply=reply, value=value)


def replies(exchange: Exchange) -> tuple[Reply, ...]:
    """Return the replies that the other end can choose from."""
    return REPLIES_TO_BRING if exchange.direction == "bring" else REPLIES_TO_NEED


def open_secret(state: State) -> SecretOpened:
    """Begin the secret round of the card on the table, with the secrecy that set-up chose."""
    turn = _on_table(state, "answer")
    if turn.card.card.kind not in SECRET_KINDS:
        raise IllegalMoveError("wrong_kind")
    return SecretOpened(deck_id=turn.card.deck_id, card_id=turn.card.card.id, secrecy=state.rules.secrecy)


def open_stances(state: State) -> SecretOpened:
    """Begin the secret round of stances to the interest that the card on the table brought up."""
    turn = _on_table(state, "respond")
    if state.rules.response != "secret" or turn.subject not in state.interests:
        raise IllegalMoveError("wrong_kind")
    secrecy = turns.stance_secrecy(state)
    return SecretOpened(deck_id=turn.card.deck_id, card_id=turn.card.card.id, secrecy=secrecy, interest=turn.subject)


def open_round(state: State, player: str | None = None) -> SecretRound:
    """Return the secret round that takes answers now; a player must still have an answer to give."""
    _on_table(state, "secret")
    now = state.round_now()
    if now is None:
        raise IllegalMoveError("not_now")
    if player is not None:
        seated(state, player)
        if player not in turns.asked(state, now):
            raise IllegalMoveError("not_asked")
        if player in now.given:
            raise IllegalMoveError("already_answered")
    return now


def fits_round(state: State, now: SecretRound, answer: SecretlyGiven | None, party: str | None) -> None:
    """Refuse an answer of another kind than the round asks, and a stance that this party cannot take."""
    if answer is not None and answer.kind != now.asks:
        raise IllegalMoveError("wrong_kind")
    if isinstance(answer, StanceAnswer) and party is not None and now.interest is not None:
        entry = StanceEntry(party=party, stance=answer.stance, against=answer.against)
        fits_interest(state, now.interest, entry)


def answer_secretly(state: State, player: str, answer: SecretlyGiven | None) -> SecretAnswered:
    """Give a secret answer in a named round, or none (a pass); sealed rounds keep theirs in memory."""
    now = open_round(state, player)
    if now.sealed:
        raise IllegalMoveError("sealed")
    fits_round(state, now, answer, state.party_of(player))
    return SecretAnswered(player=player, answer=answer)


def set_aside(state: State, round_id: str) -> RoundSetAside:
    """Put a revealed round out of the figures."""
    _open_session(state)
    found = state.rounds.get(round_id)
    if found is None or found.revealed is None or found.set_aside:
        raise IllegalMoveError("no_round")
    return RoundSetAside(round=round_id)


def settle_term(state: State, term: str, wording: str) -> TermSettled:
    """Agree on a wording for a term; no words leave the difference open."""
    _open_session(state)
    found = state.rounds.get(term)
    if found is None or found.revealed is None or found.card.card.kind != "term":
        raise IllegalMoveError("no_round")
    return TermSettled(term=term, wording=wording)


def add_external(state: State, player: str, external: ExternalAnswer) -> ExternalAdded:
    """Add an external to what the player in turn described."""
    _open_session(state)
    seated(state, player)
    seated(state, external.contact)
    return ExternalAdded(player=player, external=external)


def lift_interest(
    state: State, party: str | None, draft: InterestDraft, player: str | None = None, source: str | None = None
) -> InterestLifted:
    """Lift an interest out of the conversation, for the party that holds it; `source` is what it was lifted from."""
    _open_session(state)
    seated(state, player, party)
    fits_table(state, draft, party)
    sources = (state.reflections, state.interests, state.exchanges, state.externals, state.rounds)
    if source is not None and not any(source in told for told in sources):
        raise IllegalMoveError("unknown_source")
    return InterestLifted(party=party, player=player, interest=draft, source=source)


def park(state: State, text: str, player: str | None = None) -> Parked:
    """Set something aside on the parking lot."""
    _open_session(state)
    seated(state, player)
    return Parked(text=text, player=player)


def next_card(state: State) -> TurnEnded:
    """End the conversation about this card; what was not heard stays unheard."""
    _on_table(state, "talk", "respond", "settle")
    return TurnEnded()


def drop_cards(state: State, refs: Sequence[tuple[str, str]]) -> CardsDropped:
    """Take cards that are still to come out of the pile, by the ids of their decks and their own."""
    turn = _on_table(state)
    coming = {card.ref for card in state.pile[turn.index + 1 :]}
    if not refs or not coming.issuperset(refs):
        raise IllegalMoveError("not_to_come")
    if len(set(refs)) < len(refs):
        raise IllegalMoveError("twice")
    return CardsDropped(cards=tuple(refs))


def undo(state: State) -> Undone:
    """Take back the last move that still can be taken back."""
    if not state.undoable:
        raise IllegalMoveError("nothing_to_undo")
    return Undone(target=state.undoable[-1])
