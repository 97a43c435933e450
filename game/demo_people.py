"""What each person of the demo table would say: their answers, stances, replies and agreements.

What was used of the words is read from the state, so that a table goes on after a resume or an undo.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from random import Random

from game.analysis.interests import InterestClass, classify, sides
from game.core import moves
from game.core.cards import (
    DIRECTIONS,
    SORTS,
    Direction,
    ExchangeAnswer,
    ExternalAnswer,
    InterestDraft,
    Reply,
    ScaleAnswer,
    SecretlyGiven,
    Stance,
    StanceAnswer,
    TermAnswer,
)
from game.core.closing_events import AgreementMade
from game.core.events import StanceEntry
from game.core.seats import PileCard
from game.core.state import Exchange, Interest, State, Turn
from game.demo_words import ALLIANCE, DemoWords, Plan, Wanted, interests, objections, outsiders, plans, swaps

_MOST_UNHEARD = 2
_MOST_AGREEMENTS = 3


class People:
    """Everybody at the demo table, by their words and a seeded chance."""

    def __init__(self, words: DemoWords, chance: Random) -> None:
        """Read all that the words give."""
        self._words = words
        self._chance = chance
        self._interests = interests(words)
        self._by_name = {one.draft.short_name: one for one in self._interests}
        self._objections = {(one.interest, one.party): one for one in objections(words)}
        self._swaps = swaps(words)
        self._outsiders = outsiders(words)
        self._plans = plans(words)

    def example(self, card: PileCard) -> str:
        """Choose one of the card's own example answers; empty when it has none."""
        examples = self._examples(card)
        return self._chance.choice(examples) if examples else ""

    def _examples(self, card: PileCard) -> tuple[str, ...]:
        """The card's own example answers."""
        return tuple(one.say(self._words.language, card.fallback) for one in card.card.examples)

    def _unused(self, state: State, player: str) -> list[Wanted]:
        """The interests that this player can raise: their own party's, else those of parties that are not here."""
        used = {one.draft.text for one in state.interests.values()}
        left = [one for one in self._interests if one.draft.text not in used]
        own, here = _number(state, player), _numbers(state)
        return [one for one in left if one.party == own] or [one for one in left if one.party not in here] or left

    def wanted(self, state: State, player: str, theme: str) -> Wanted:
        """Choose an interest that suits the card and whose class is rare on this table."""
        found = self._unused(state, player)
        if not found:
            return self._chance.choice(self._interests)
        seen = Counter(self._class_now(state, one) for one in state.interests.values())

        def cost(one: Wanted) -> tuple[bool, int]:
            coming = self._coming(state, one, player)
            return (coming == "not_yet_heard", seen[coming] + (one.theme != theme))

        return min(found, key=cost)

    def _class_now(self, state: State, one: Interest) -> InterestClass:
        given = [(party, entry.stance) for (party, _), entry in one.stances.items()]
        return classify(sides(one.evidence.party, given), len(state.parties))

    def _coming(self, state: State, wanted: Wanted, player: str) -> InterestClass:
        own = state.party_of(player)
        given: list[tuple[str, Stance]] = []
        for party in state.parties:
            stance = wanted.stance(party.number) if party.number <= len(wanted.stances) else None
            if party.id != own and stance is not None:
                given.append((party.id, stance))
        return classify(sides(own, given), len(state.parties))

    def exchange(self, state: State, turn: Turn, preset: Direction | None) -> ExchangeAnswer:
        """Choose something to bring or ask for that shows what this table has not shown yet."""
        direction = self._chance.choice(DIRECTIONS) if preset is None else preset
        used = {one.what for one in state.exchanges.values()}
        number, here = _number(state, turn.player), _numbers(state)
        found = [
            one
            for one in self._swaps
            if one.direction == direction and one.ends[0] == number and one.what not in used
            if one.ends[1] in {ALLIANCE, *here}
        ]
        if found:
            seen = Counter(one.shows for one in self._swaps if one.what in used)
            swap = min(found, key=lambda one: seen[one.shows])
            other = here.get(swap.ends[1])
            told = {"direction": direction, "other": other, "what": swap.what, "sort": swap.sort}
            return ExchangeAnswer.model_validate(told | {"value": swap.first_value})
        own = state.party_of(turn.player)
        others = [party.id for party in state.parties if party.id != own]
        return ExchangeAnswer(
            direction=direction,
            other=self._chance.choice(others) if others else None,
            what=self.example(turn.card) or self._chance.choice(self._words.texts("demo.whats")),
            sort=self._chance.choice(SORTS),
            value=self._chance.randint(1, 5),
        )

    def external(self, state: State, card: PileCard, keeper: str) -> ExternalAnswer:
        """Choose somebody outside the table whom the card brings to mind."""
        named = {one.answer.who for one in state.externals.values()}
        left = [one for one in self._outsiders if one.answer.who not in named]
        fitting = [one for one in left if one.card == card.card.id] or [one for one in left if one.card == "*"]
        found = next(iter(fitting or left), None) or self._chance.choice(self._outsiders)
        return found.answer.model_copy(update={"contact": keeper if found.kept else None})

    def secret_answer(self, state: State, card: PileCard, player: str) -> SecretlyGiven | None:
        """Return a secret answer: a score, what this player means by a term, a stance, or now and then a pass."""
        if self._chance.random() < 0.04:
            return None
        now = state.round_now()
        if now is not None and now.interest is not None:
            entry = self.stance(state, state.interests[now.interest], (state.party_of(player), player), set())
            return None if entry is None else StanceAnswer(stance=entry.stance, against=entry.against)
        if card.card.kind == "term":
            meant = self._words.texts(f"demo.definitions.{card.card.id}") or self._examples(card)
            meant = meant or self._words.texts("demo.definitions.any")
            seat = [one.id for one in state.players].index(player)
            return TermAnswer(definition=meant[seat % len(meant)])
        return ScaleAnswer(value=self._chance.choice((None, 2, 2, 3, 3, 3, 4, 4, 4, 5, 1)))

    def reply(self, exchange: Exchange) -> tuple[Reply, int | None]:
        """Return how the other end replies, and its own value."""
        allowed = moves.replies(exchange)
        swap = next((one for one in self._swaps if one.what == exchange.what), None)
        if swap is not None and swap.reply in allowed:
            return swap.reply, swap.second_value
        reply = self._chance.choice(allowed)
        return reply, None if reply in {"no", "declined"} else self._chance.randint(1, 5)

    def underneath(self, state: State, player: str) -> InterestDraft | None:
        """Return an interest that can be lifted out of what this player told and that few will have heard."""
        unheard = sum(self._class_now(state, one) == "not_yet_heard" for one in state.interests.values())
        if unheard >= _MOST_UNHEARD:
            return None
        found = (one for one in self._unused(state, player) if self._coming(state, one, player) == "not_yet_heard")
        return next((one.draft for one in found), None)

    def stance(
        self, state: State, interest: Interest, giver: tuple[str, str | None], brought: set[str]
    ) -> StanceEntry | None:
        """Return a stance; `brought` gathers the interests that this round of stances puts on the table itself."""
        party, player = giver
        number = state.party(party).number
        wanted = self._by_name.get(interest.draft.short_name)
        if wanted is None or number > len(wanted.stances):
            stance: Stance | None = self._chance.choice(("mine", "mine", "grant", "grant", "neutral", None))
        else:
            stance = wanted.stance(number)
        if stance is None:
            return None
        entry = StanceEntry(party=party, player=player, stance=stance)
        objection = self._objections.get((interest.draft.short_name, number))
        if stance != "clash" or objection is None:
            return entry
        entry = entry.model_copy(update={"why": objection.why})
        own = next((one for one in state.interests.values() if one.draft.short_name == objection.own), None)
        if own is None and objection.own not in brought:
            brought.add(objection.own)
            return entry.model_copy(update={"own": self._by_name[objection.own].draft})
        holds = own is not None and (
            own.evidence.party == party
            or any(giver == party and given.stance == "mine" for (giver, _), given in own.stances.items())
        )
        return entry.model_copy(update={"against": own.id}) if own is not None and holds else entry

    def plan(self, state: State) -> Plan | None:
        """Choose the next agreement: one that serves an interest on this table, and one in any case."""
        made = {one.what for one in state.agreements.values()}
        left = [one for one in self._plans if one.what not in made]
        if not left or len(made) >= _MOST_AGREEMENTS:
            return None
        serving = next((one for one in left if _on_table(state, one.serves)), None)
        return serving or (None if made else left[0])

    def agreement(self, state: State, plan: Plan, today: dt.date) -> AgreementMade:
        """Return an agreement with its dates and the interests on this table that it names."""
        party = next((one for one in state.parties if one.number == plan.party), state.parties[0])
        return AgreementMade(
            what=plan.what,
            who=party.name,
            parties=(party.id,),
            by=today + dt.timedelta(weeks=plan.weeks),
            step=plan.step,
            step_by=today + dt.timedelta(weeks=plan.step_weeks),
            serves=_on_table(state, plan.serves),
            not_served=_on_table(state, plan.not_served),
        )


def _numbers(state: State) -> dict[int, str]:
    return {party.number: party.id for party in state.parties}


def _number(state: State, player: str) -> int:
    return state.party(state.party_of(player)).number


def _on_table(state: State, short_names: Sequence[str]) -> tuple[str, ...]:
    return tuple(one.id for one in state.interests.values() if one.draft.short_name in short_names)
