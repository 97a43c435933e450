"""What set-up asks, and how it becomes the first event of a session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

from pydantic import Field

from game.core import pace
from game.core.cards import THEMES, ThemeId
from game.core.closing import start
from game.core.dealing import Chance, Dealt, deal
from game.core.events import SessionStarted
from game.core.seats import Party, PileCard, Player, Rules
from game.core.text import Frozen, Id, Language, Name, OptionalLine


class Member(Frozen):
    """A player as set-up knows them: a name or alias, and optionally a role."""

    name: Name
    role: OptionalLine = ""


class Side(Frozen):
    """A party as set-up knows it: name, number (colour and symbol), and its players in seat order."""

    name: Name
    number: Annotated[int, Field(ge=1, le=8)]
    members: Annotated[tuple[Member, ...], Field(min_length=1, max_length=12)]


class Setup(Frozen):
    """The wishes of a table before it sits down; remembered for the next time."""

    title: Name
    ambition: OptionalLine = ""
    language: Language
    sides: Annotated[tuple[Side, ...], Field(min_length=1, max_length=8)]
    decks: Annotated[tuple[Id, ...], Field(min_length=1)]
    themes: Annotated[tuple[ThemeId, ...], Field(min_length=1)] = THEMES
    rules: Rules = Rules()

    @property
    def seats(self) -> int:
        """How many players sit at the table."""
        return sum(len(side.members) for side in self.sides)

    def stock(self, cards: Sequence[PileCard]) -> list[PileCard]:
        """Return the cards of the chosen decks and themes."""
        return [card for card in cards if card.deck_id in self.decks and card.card.theme in self.themes]

    def wish(self, cards: Sequence[PileCard]) -> int:
        """Return how many cards this table wants: so many each, or as many as fit its minutes."""
        if self.rules.minutes is None:
            return self.seats * self.rules.cards_each
        stock = [card.card for card in self.stock(cards)]
        return pace.cards_that_fit(self.rules.minutes, stock, self.seats, len(self.sides), self.rules)

    def deal(self, cards: Sequence[PileCard], chance: Chance) -> Dealt:
        """Deal the pile that this table would play."""
        minutes = self.rules.minutes or 60
        return deal(self.stock(cards), self.seats, self.wish(cards), minutes, chance)


def begin(
    setup: Setup,
    cards: Sequence[PileCard],
    seed: int,
    chance: Chance,
    new_id: Callable[[], str],
    program: Sequence[str] = (),
) -> SessionStarted:
    """Seat everybody round the table, one of each party in turn, deal, and return the first event.

    `chance` must be seeded with `seed`; `new_id` gives random ids. A `program` names cards by their ids, in the order in
    which they are played; then nothing is dealt by chance.
    Raises IllegalMoveError when the table is too small for its secrecy or no card fits, KeyError for an unknown card.
    """
    parties: list[Party] = []
    players: list[Player] = []
    for side in setup.sides:
        party = Party(id=new_id(), name=side.name, number=side.number)
        parties.append(party)
        players += [Player(id=new_id(), name=member.name, party=party.id, role=member.role) for member in side.members]
    dealt = _programmed(setup.stock(cards), program) if program else setup.deal(cards, chance)
    return start(
        SessionStarted(
            alliance_id=new_id(),
            session_id=new_id(),
            title=setup.title,
            ambition=setup.ambition,
            language=setup.language,
            parties=tuple(parties),
            players=tuple(_interleaved(parties, players)),
            rules=setup.rules,
            seed=seed,
            pile=dealt.pile,
            reserve=dealt.reserve,
        )
    )


def _programmed(stock: Sequence[PileCard], program: Sequence[str]) -> Dealt:
    known = {card.card.id: card for card in stock}
    return Dealt(
        tuple(known[card] for card in program), tuple(card for card in stock if card.card.id not in program), False
    )


def _interleaved(parties: Sequence[Party], players: Sequence[Player]) -> list[Player]:
    """Seat one player of each party in turn, so that no party has the table to itself for long."""
    waiting = {party.id: [player for player in players if player.party == party.id] for party in parties}
    seated: list[Player] = []
    while any(waiting.values()):
        seated += [members.pop(0) for members in waiting.values() if members]
    return seated
