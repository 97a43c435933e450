"""Who sits at the table, as far as it is typed: parties with their colours, players, and how the table grows and shrinks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.core.setup import Setup, Side
from game.core.text import NAME_LENGTH
from game.ui.editor import EditorModel

MOST_PLAYERS: Final = 12
MOST_PARTIES: Final = 8
DEFAULT_PLAYERS: Final = 4
DEFAULT_CHAIRS: Final = 2
"""Alone: cards speak of another party, so there is one."""
ROLE_LENGTH: Final = 60
_SHOWN = 24


@dataclass(frozen=True)
class Defaults:
    """The words that stand where nobody typed any: a title, a party by its number, a player by its place from 1."""

    title: str
    party: Callable[[int], str]
    player: Callable[[int], str]
    alias: Callable[[int], str]


def field(text: str, limit: int) -> EditorModel:
    """A model for one line; of a text too long to show whole it shows the beginning."""
    model = EditorModel(text, limit=limit)
    if len(text) > _SHOWN:
        model.move(0)
    return model


class MemberDraft:
    """A player as far as they are typed."""

    def __init__(self, name: str = "", role: str = "") -> None:
        self.name = field(name, NAME_LENGTH)
        self.role = field(role, ROLE_LENGTH)

    @property
    def typed(self) -> bool:
        """Whether words would be lost with this player."""
        return bool(self.name.text.strip() or self.role.text.strip())


class PartyDraft:
    """A party as far as it is typed; `key` names it for the screen and never changes."""

    def __init__(self, key: int, number: int, name: str = "", members: Sequence[MemberDraft] = ()) -> None:
        self.key = key
        self.number = number
        self.name = field(name, NAME_LENGTH)
        self.members = list(members) or [MemberDraft()]

    @property
    def typed(self) -> bool:
        """Whether words would be lost with this party."""
        return bool(self.name.text.strip()) or any(member.typed for member in self.members)


Seating = list[tuple[PartyDraft, list[MemberDraft]]]


class People:
    """The parties round the table in seat order, never none and never an empty one; every change can be taken back.

    Alone, a party is a chair that one person sits in.
    """

    def __init__(self, defaults: Defaults, *, alone: bool = False) -> None:
        self.defaults = defaults
        self.alone = alone
        self.aliases = False
        self.parties: list[PartyDraft] = []
        self._seatings: list[Seating] = []  # how the table was, for taking back
        self._shaped = False  # somebody arranged the table, so that it no longer arranges itself
        self._last_key = 0
        for _ in range(DEFAULT_CHAIRS if alone else DEFAULT_PLAYERS):
            self._add_party(len(self.parties))

    @property
    def players(self) -> int:
        """How many people sit at the table."""
        return sum(len(party.members) for party in self.parties)

    @property
    def most_players(self) -> int:
        """How many can: alone, a chair is a party."""
        return MOST_PARTIES if self.alone else MOST_PLAYERS

    def set_players(self, count: int) -> bool:
        """Let so many people sit at the table; whether words left it with somebody."""
        count = min(max(1, count), self.most_players)
        if count == self.players:
            return False
        before = self._remember()
        while self.players < count:
            self._one_more()
        while self.players > count:
            self._one_less()
        return self._lost(before)

    def add_party(self, at: int | None = None) -> PartyDraft | None:
        """Put one more party at the table, at a place; None when there is no room."""
        if len(self.parties) == MOST_PARTIES or self.players == self.most_players:
            return None
        self._remember()
        self._shaped = True
        return self._add_party(len(self.parties) if at is None else at)

    def remove_party(self, party: PartyDraft) -> bool:
        """Take a party from the table, never the last one; whether words left with it."""
        if len(self.parties) == 1:
            return False
        before = self._remember()
        self._shaped = True
        self.parties.remove(party)
        return self._lost(before)

    def add_member(self, party: PartyDraft) -> MemberDraft | None:
        """Give a party one more player; None when the table is full."""
        if self.players == self.most_players:
            return None
        self._remember()
        self._shaped = True
        party.members.append(MemberDraft())
        return party.members[-1]

    def remove_member(self, party: PartyDraft, member: MemberDraft) -> bool:
        """Take a player from a party, never its last one; whether words left with them."""
        if len(party.members) == 1:
            return False
        before = self._remember()
        self._shaped = True
        party.members.remove(member)
        return self._lost(before)

    def undo(self) -> bool:
        """Put the table back as it was before the last change of seats; False when there was none."""
        if not self._seatings:
            return False
        self.parties = []
        for party, members in self._seatings.pop():
            party.members = members
            self.parties.append(party)
        free = iter(self.free_numbers)
        seen: set[int] = set()
        for party in self.parties:  # a colour may have been given away meanwhile
            party.number = party.number if party.number not in seen else next(free)
            seen.add(party.number)
        return True

    @property
    def free_numbers(self) -> list[int]:
        """The colours and signs that no party has."""
        taken = {party.number for party in self.parties}
        return [number for number in range(1, MOST_PARTIES + 1) if number not in taken]

    def place_of(self, member: MemberDraft) -> int:
        """The place of a player from 1, counted party by party."""
        everybody = [one for party in self.parties for one in party.members]
        return everybody.index(member) + 1

    def party_name(self, party: PartyDraft) -> str:
        """A party's name as typed, else the name of its sign."""
        return party.name.text.strip() or self.defaults.party(party.number)

    def member_name(self, member: MemberDraft) -> str:
        """A player's name as typed, else what stands in for it."""
        return member.name.text.strip() or self.stand_in(member)

    def stand_in(self, member: MemberDraft) -> str:
        """What a player is called who typed no name."""
        words = self.defaults.alias if self.aliases else self.defaults.player
        return words(self.place_of(member))

    def take(self, setup: Setup) -> None:
        """Seat everybody as an earlier table did."""
        self._remember()
        self._shaped = True
        self.aliases = setup.rules.aliases
        self.parties = [self._party_of(side) for side in setup.sides]
        self._forget_stand_ins()

    def _add_party(self, at: int) -> PartyDraft:
        self._last_key += 1
        party = PartyDraft(self._last_key, self.free_numbers[0])
        self.parties.insert(at, party)
        return party

    def _one_more(self) -> None:
        room = len(self.parties) < (MOST_PARTIES if self.alone else DEFAULT_PLAYERS)
        if room and (self.alone or not (self._shaped or any(party.typed for party in self.parties))):
            self._add_party(len(self.parties))
        else:
            min(self.parties, key=lambda party: len(party.members)).members.append(MemberDraft())

    def _one_less(self) -> None:
        largest = max(reversed(self.parties), key=lambda party: len(party.members))
        if len(largest.members) > 1:
            spare = [member for member in largest.members if not member.typed]
            largest.members.remove((spare or largest.members)[-1])
        else:
            empty = [party for party in self.parties if not party.typed]
            self.parties.remove((empty or self.parties)[-1])

    def _remember(self) -> Seating:
        seating = [(party, list(party.members)) for party in self.parties]
        self._seatings.append(seating)
        return seating

    def _lost(self, before: Seating) -> bool:
        here = {id(member) for party in self.parties for member in party.members}
        return any(
            (party.typed and party not in self.parties) or any(m.typed and id(m) not in here for m in members)
            for party, members in before
        )

    def _party_of(self, side: Side) -> PartyDraft:
        self._last_key += 1
        members = [MemberDraft(member.name, member.role) for member in side.members]
        return PartyDraft(self._last_key, side.number, side.name, members)

    def _forget_stand_ins(self) -> None:
        """Leave names empty that nobody typed, so that they follow language and colour."""
        for party in self.parties:
            if party.name.text == self.defaults.party(party.number):
                party.name.restore("")
            for member in party.members:
                if member.name.text == self.stand_in(member):
                    member.name.restore("")
