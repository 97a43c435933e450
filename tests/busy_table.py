"""A full day at one table: twelve players of eight parties and 120 cards, closed, the same one for the same seed."""

from __future__ import annotations

from itertools import cycle, islice
from random import Random
from typing import Any

from game.core import moves
from game.core.cards import REPLIES_TO_NEED, STANCES, THEMES, Stance
from game.core.events import StanceEntry
from tests.builders import Table, card, started

KINDS = "interest exchange scale interest external interest exchange scale open interest term interest".split()
WORDS = "rest at night for families who wait too long on help near home with people they know and trust".split()


def busy_table(
    players: int = 12, parties: int = 8, cards: int = 120, seed: int = 7, *, close: bool = True, **rules: Any
) -> Table:
    """Play a whole session: everybody responds to every interest, everything is valued, scored and settled."""
    kinds = islice(cycle(KINDS), cards)
    pile = [
        card(kind, ref=f"c{place}", theme=THEMES[place % len(THEMES)], measured_id=f"m{place % 9}")
        for place, kind in enumerate(kinds, 1)
    ]
    day = _Day(Table(started(pile, parties, players, **rules)), Random(seed))
    for _ in range(cards):
        day.turn()
    return day.close() if close else day.table


class _Day:
    """Plays one card after the other, with chance for what people say."""

    def __init__(self, table: Table, chance: Random) -> None:
        self.table = table
        self.chance = chance
        self.people = [player.id for player in table.state.players]

    def words(self, count: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=count))

    def score(self) -> int:
        return self.chance.randint(1, 5)

    def turn(self) -> None:
        table, chance = self.table, self.chance
        assert table.state.turn is not None
        kind = table.state.turn.card.card.kind
        other = chance.choice([one.id for one in table.state.parties if one.id != table.state.party_of(table.now)])
        if kind == "interest":
            table.answer(self.words(8))
            self.respond()
        elif kind == "exchange" and chance.random() < 0.5:
            taken = chance.random() < 0.6
            table.bring(self.words(6), other, self.score())
            table.reply("accepted" if taken else "declined", self.score() if taken else None)
        elif kind == "exchange":
            table.need(self.words(6), other, self.score())
            reply = chance.choice(REPLIES_TO_NEED)
            table.reply(reply, self.score() if reply == "yes" else None)
        elif kind == "external":
            contact = chance.choice([None, *self.people])
            table.external(
                self.words(2), stake=self.words(7), influence=self.score(), interest=self.score(), contact=contact
            )
        elif kind == "open":
            table.answer(self.words(20))
        else:
            self.secret(kind)
        table.next()

    def respond(self) -> None:
        table = self.table
        now = table.state.interests[table.subject].evidence.player
        entries = []
        for player in table.state.players:
            if player.id == now:
                continue
            said: Stance = self.chance.choices(STANCES, (4, 4, 2, 1))[0]
            held = [one.id for one in table.state.interests.values() if one.evidence.party == player.party][:1]
            against = held[0] if said == "clash" and held and held[0] != table.subject else None
            why = self.words(9) if said == "clash" else ""
            entries.append(StanceEntry(party=player.party, player=player.id, stance=said, against=against, why=why))
        table.session.play(moves.respond, table.subject, entries)

    def secret(self, kind: str) -> None:
        table = self.table.open()
        for player in self.people:
            table.secretly(**{player: self.words(6) if kind == "term" else self.chance.randint(0, 5)})
        if kind == "term":
            table.settle(self.words(8) if self.chance.random() < 0.5 else "")

    def close(self) -> Table:
        table = self.table
        interests = list(table.state.interests)
        for first in range(0, len(interests), 4):
            table.agree(self.words(10), serves=tuple(interests[first : first + 2]))
        return table.close()
