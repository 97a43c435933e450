"""A table that plays itself, through the same moves that the screens use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random

from game.core import closing, moves, turns
from game.core.cards import InterestAnswer, OpenAnswer
from game.core.deck import BASE_DECK
from game.core.events import Entry
from game.core.seats import Rules, Secrecy
from game.core.setup import Member, Setup, Side
from game.core.state import State, Turn
from game.demo_people import People
from game.demo_words import DemoWords
from game.session import Session

FEWEST_FOR_SECRECY: dict[Secrecy, int] = {"named": 1, "parties": 2, "anonymous": 5}
"""The fewest players with whom each secrecy can be shown."""


def demo_setup(words: DemoWords, players: int, secrecy: Secrecy, cards_each: int | None = None) -> Setup:
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
        decks=(BASE_DECK,),
        rules=Rules(
            secrecy=secrecy,
            minutes=60 if cards_each is None else None,
            cards_each=cards_each or 2,
            alone=players == 1,
        ),
    )


class DemoTable:
    """Plays a session one move at a time; the same seed and words give the same moves.

    What was used of the words is read from the state, so that it goes on after a resume or an undo.
    """

    def __init__(self, session: Session, words: DemoWords, chance: Random, today: Callable[[], dt.date]) -> None:
        """Take over a session wherever it stands."""
        self._session = session
        self._words = words
        self._chance = chance
        self._today = today
        self._people = People(words, chance)

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
                return self._session.answer_secretly(player, self._people.secret_answer(state, turn.card, player))
            case "settle":
                found = self._words.texts(f"demo.wordings.{turn.card.card.id}")
                return self._session.play(moves.settle_term, turn.subject or "", found[0] if found else "")
            case "talk":
                return self._talk(state, turn)

    # ---- answers ----

    def _answer(self, state: State, turn: Turn) -> Entry:
        play = self._session.play
        luck = self._chance.random()
        if luck < 0.03:
            return play(moves.pass_card, turn.player)
        if luck < 0.06 and moves.swap_candidate(state) is not None:
            return play(moves.swap, turn.player)
        card = turn.card.card
        match card.kind:
            case "scale" | "term":
                return play(moves.open_secret)
            case "open":
                words = self._people.example(turn.card) or self._words("demo.open_fallback")
                if luck < 0.2:
                    return play(moves.talk_about, turn.player, words)
                return play(moves.answer_card, turn.player, OpenAnswer(text=words))
            case "interest":
                wanted = self._people.wanted(state, turn.player, card.theme)
                return play(moves.answer_card, turn.player, InterestAnswer(**dict(wanted.draft)))
            case "exchange":
                return play(moves.answer_card, turn.player, self._people.exchange(state, turn, card.direction))
            case "external":
                return play(moves.answer_card, turn.player, self._people.external(state, turn.card, turn.player))

    # ---- responses ----

    def _respond(self, state: State, turn: Turn) -> Entry:
        subject = turn.subject or ""
        interest = state.interests.get(subject)
        if interest is not None and state.rules.response == "secret":
            return self._session.play(moves.open_stances)
        if interest is not None:
            brought: set[str] = set()
            stances = [
                self._people.stance(state, interest, giver, brought) for giver in turns.respondents(state, interest)
            ]
            given = [stance for stance in stances if stance is not None]
            return self._session.play(moves.respond, subject, given)
        exchange = state.exchanges[subject]
        reply, value = self._people.reply(exchange)
        return self._session.play(moves.answer_exchange, subject, reply, value)

    # ---- talk and closing ----

    def _talk(self, state: State, turn: Turn) -> Entry:
        play, luck = self._session.play, self._chance.random()
        parking = self._words.texts("demo.parking")
        if luck < 0.06 and len(state.parked) < len(parking):
            return play(moves.park, parking[len(state.parked)], turn.player)
        ref = turn.card.ref
        if turn.subject in state.reflections and luck < 0.5:
            drawn = self._people.underneath(state, turn.player)
            if drawn is not None and all(one.evidence.card != ref for one in state.interests.values()):
                return play(moves.lift_interest, state.party_of(turn.player), drawn, turn.player, turn.subject)
        if turn.subject in state.externals and luck < 0.4:
            same = [one for one in state.externals.values() if one.evidence.card == ref]
            adder = self._chance.choice(state.players).id
            if len(same) == 1:
                return play(moves.add_external, adder, self._people.external(state, turn.card, adder))
        return play(moves.next_card)

    def _close(self, state: State) -> Entry:
        today, play = self._today(), self._session.play
        plan = self._people.plan(state)
        if plan is not None:
            return play(closing.agree, self._people.agreement(state, plan, today), today)
        if state.ambition is None or not state.ambition.owner:
            owner = state.players[0]
            return play(closing.set_ambition, self._words("demo.ambition"), owner.name, owner.id)
        if state.evaluation is None:
            return play(closing.set_evaluation, today + dt.timedelta(weeks=13), today)
        waiting = [player for player in state.players if player.id not in state.check_outs]
        if waiting:
            words = self._words.texts("demo.check_outs")
            return play(closing.check_out, waiting[0].id, words[len(state.check_outs) % len(words)])
        return play(closing.close)
