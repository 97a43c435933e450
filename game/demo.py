"""A table that plays itself, through the same moves that the screens use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import cycle
from random import Random
from typing import Protocol

from game.core import closing, moves, turns
from game.core.cards import (
    DIRECTIONS,
    LENSES,
    LEVELS,
    SORTS,
    Direction,
    ExchangeAnswer,
    ExternalAnswer,
    InterestAnswer,
    InterestDraft,
    OpenAnswer,
    ScaleAnswer,
    Stance,
    TermAnswer,
)
from game.core.events import AgreementMade, Entry, StanceEntry
from game.core.seats import PileCard, Rules, Secrecy
from game.core.setup import Member, Setup, Side
from game.core.state import Interest, State, Turn
from game.session import Session

FEWEST_FOR_SECRECY: dict[Secrecy, int] = {"named": 1, "parties": 2, "anonymous": 5}
"""The fewest players with whom each secrecy can be shown."""


class Words(Protocol):
    """Where the demo's words come from: a catalog, which also gives lists of texts."""

    language: str

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words of a key."""
        ...

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of words of a key."""
        ...


def demo_setup(
    words: Words, decks: Sequence[str], players: int, secrecy: Secrecy, cards_each: int | None = None
) -> Setup:
    """Return the set-up of a demo table with this many players (1 to 12); more parties where secrecy allows."""
    parties = max(1, players // 2) if secrecy == "parties" else players
    parties = min(parties, 5 if players < 12 else 8)
    names, roles = words.texts("demo.names"), words.texts("demo.roles")
    members: list[list[Member]] = [[] for _ in range(parties)]
    for seat in range(players):
        side = seat % parties
        members[side].append(Member(name=names[seat % len(names)], role=roles[side]))
    return Setup(
        title=words("demo.title"),
        ambition=words("demo.ambition"),
        language=words.language,
        sides=tuple(
            Side(name=name, number=place + 1, members=tuple(seated))
            for place, (name, seated) in enumerate(zip(words.texts("demo.parties"), members, strict=False))
        ),
        decks=tuple(decks),
        rules=Rules(
            secrecy=secrecy,
            minutes=60 if cards_each is None else None,
            cards_each=cards_each or 2,
            alone=players == 1,
        ),
    )


class DemoTable:
    """Plays a session one move at a time; the same seed and words give the same moves."""

    def __init__(self, session: Session, words: Words, chance: Random, today: Callable[[], dt.date]) -> None:
        """Take over a session wherever it stands."""
        self._session = session
        self._words = words
        self._chance = chance
        self._today = today
        self._interests = cycle(words.texts("demo.interests"))
        for _ in session.state.interests:
            next(self._interests)

    @property
    def done(self) -> bool:
        """Whether the session is closed."""
        return self._session.state.stage == "closed"

    def step(self) -> Entry | None:
        """Play one move; returns its line, or None when a sealed round only took an answer into memory."""
        state = self._session.state
        if state.stage == "closing":
            return self._close(state)
        turn = state.turn
        if turn is None:
            raise ValueError("a closed session has no next move")
        match turn.step:
            case "answer":
                return self._answer(state, turn)
            case "respond":
                return self._respond(state, turn)
            case "secret":
                player = self._session.awaited()[0]
                return self._session.answer_secretly(player, self._secret_answer(turn.card))
            case "settle":
                agreed = self._chance.random() < 0.6
                wording = self._words("demo.wording") if agreed else ""
                return self._session.play(moves.settle_term, turn.subject or "", wording)
            case "talk":
                return self._talk(state, turn)

    def _answer(self, state: State, turn: Turn) -> Entry:
        play = self._session.play
        luck = self._chance.random()
        if luck < 0.04:
            return play(moves.pass_card, turn.player)
        if luck < 0.08 and moves.swap_candidate(state) is not None:
            return play(moves.swap, turn.player)
        card = turn.card.card
        match card.kind:
            case "scale" | "term":
                return play(moves.open_secret)
            case "open":
                words = self._example(turn.card) or self._words("demo.open_fallback")
                if luck < 0.2:
                    return play(moves.talk_about, turn.player, words)
                return play(moves.answer_card, turn.player, OpenAnswer(text=words))
            case "interest":
                return play(moves.answer_card, turn.player, self._interest())
            case "exchange":
                return play(moves.answer_card, turn.player, self._exchange(state, turn, card.direction))
            case "external":
                return play(moves.answer_card, turn.player, self._external(turn.player))

    def _example(self, card: PileCard) -> str:
        examples = card.card.examples
        return self._chance.choice(examples).say(self._words.language, card.fallback) if examples else ""

    def _interest(self) -> InterestAnswer:
        text, short, position, *whys = (part.strip() for part in next(self._interests).split("|"))
        return InterestAnswer(
            text=text,
            short_name=short,
            position=position,
            whys=tuple(whys),
            level=self._chance.choice(LEVELS),
            lens=self._chance.choice((*LENSES, None)),
        )

    def _exchange(self, state: State, turn: Turn, preset: Direction | None) -> ExchangeAnswer:
        own = state.party_of(turn.player)
        others = [party.id for party in state.parties if party.id != own]
        return ExchangeAnswer(
            direction=self._chance.choice(DIRECTIONS) if preset is None else preset,
            other=self._chance.choice(others) if others else None,
            what=self._example(turn.card) or self._chance.choice(self._words.texts("demo.whats")),
            sort=self._chance.choice(SORTS),
            value=self._chance.randint(1, 5),
        )

    def _external(self, keeper: str) -> ExternalAnswer:
        place = self._chance.randrange(len(self._words.texts("demo.externals")))
        return ExternalAnswer(
            who=self._words.texts("demo.externals")[place],
            stake=self._words.texts("demo.stakes")[place],
            influence=self._chance.randint(1, 5),
            interest=self._chance.randint(1, 5),
            stance=self._chance.choice(("supports", "neutral", "critical")),
            contact=self._chance.choice((keeper, None)),
        )

    def _secret_answer(self, card: PileCard) -> ScaleAnswer | TermAnswer | None:
        if self._chance.random() < 0.05:
            return None
        if card.card.kind == "term":
            return TermAnswer(definition=self._chance.choice(self._words.texts("demo.definitions")))
        return ScaleAnswer(value=self._chance.choice((None, 2, 2, 3, 3, 4, 4, 4, 5, 5, 1)))

    def _respond(self, state: State, turn: Turn) -> Entry:
        subject = turn.subject or ""
        interest = state.interests.get(subject)
        if interest is not None:
            stances = [self._stance(state, interest, giver) for giver in turns.respondents(state, interest)]
            given = [stance for stance in stances if stance is not None]
            return self._session.play(moves.respond, subject, given)
        exchange = state.exchanges[subject]
        reply = self._chance.choice(moves.replies(exchange))
        value = None if reply in {"no", "declined"} else self._chance.randint(1, 5)
        return self._session.play(moves.answer_exchange, subject, reply, value)

    def _stance(self, state: State, interest: Interest, giver: tuple[str, str | None]) -> StanceEntry | None:
        party, player = giver
        if self._chance.random() < 0.1:
            return None
        stance: Stance = self._chance.choice(("mine", "mine", "mine", "grant", "grant", "neutral", "clash"))
        against = None
        if stance == "clash":
            own = [other.id for other in state.interests.values() if other.evidence.party == party]
            against = self._chance.choice(own) if own else None
        return StanceEntry(party=party, player=player, stance=stance, against=against)

    def _talk(self, state: State, turn: Turn) -> Entry:
        luck = self._chance.random()
        if luck < 0.08 and not state.parked:
            return self._session.play(moves.park, self._words("demo.parking"), turn.player)
        if luck < 0.14:
            answer = self._interest()
            draft = InterestDraft(text=answer.text, short_name=answer.short_name, level=answer.level)
            return self._session.play(moves.lift_interest, state.party_of(turn.player), draft, turn.player)
        return self._session.play(moves.next_card)

    def _close(self, state: State) -> Entry:
        today = self._today()
        wanted = self._words.texts("demo.agreements")
        if len(state.agreements) < len(wanted):
            what, step = (part.strip() for part in wanted[len(state.agreements)].split("|"))
            agreement = AgreementMade(
                what=what,
                who=state.parties[len(state.agreements) % len(state.parties)].name,
                by=today + dt.timedelta(weeks=12),
                step=step,
                step_by=today + dt.timedelta(weeks=4),
                serves=tuple(list(state.interests)[len(state.agreements) :: 4]),
            )
            return self._session.play(closing.agree, agreement, today)
        if state.ambition is None or not state.ambition.owner:
            sentence, owner = self._words("demo.ambition"), self._words("demo.ambition_owner")
            return self._session.play(closing.set_ambition, sentence, owner)
        if state.evaluation is None:
            return self._session.play(closing.set_evaluation, today + dt.timedelta(weeks=13), today)
        waiting = [player for player in state.players if player.id not in state.check_outs]
        if waiting:
            words = self._words.texts("demo.check_outs")
            word = words[(len(state.check_outs)) % len(words)]
            return self._session.play(closing.check_out, waiting[0].id, word)
        return self._session.play(closing.close)
