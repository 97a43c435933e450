"""Hides names in a summary before any report is made of it, and finds the names that people typed in their own words.

What the program put there (names, aliases, roles, names of parties, times of day) is taken out here, once, so that no
form of report ever sees it. What people typed themselves stays as it is, and can be shown to them first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel

from game.analysis.agreements import AgreementStanding, AmbitionStanding
from game.analysis.evidence import CardShown
from game.analysis.summary import Naming, Summary
from game.core.text import Text
from game.pictures.words import Words
from game.reports.names_in import Known, Names
from game.reports.typed import TYPED, typed

_Model = TypeVar("_Model", bound=BaseModel)
_FROM_A_DECK = (CardShown, Text)
_TO_NAME_SOMEBODY = {(AgreementStanding, "who"), (AmbitionStanding, "owner")}
"""Fields that the program itself fills with names, from chips at the closing."""


class TypedText(NamedTuple):
    """A text that somebody typed, and the names of players, roles and parties that stand in it."""

    text: str
    names: tuple[str, ...]


def typed_texts(summary: Summary) -> list[TypedText]:
    """Return what people typed, each text once: first those with a name in them, then the others in their order.

    Who does something by name alone is not among them, because `disguise` puts the party in its place. Ask this of the
    summary before it is disguised, because only that one knows the names.
    """
    known = [Known(party.name, party.name, in_parts=False) for party in summary.parties]
    known += [Known(player.name, player.name, in_parts=True) for player in summary.players]
    roles = [Known(player.role, player.role, in_parts=False) for player in summary.players if player.role]
    names = Names([*known, *roles])
    left = _without_names_alone(summary, Names(known))
    found = [TypedText(text, names.found_in(text)) for text in dict.fromkeys(typed(left))]
    return sorted(found, key=lambda one: not one.names)


def _without_names_alone(summary: Summary, names: Names) -> Summary:
    """The summary without the names that stand alone where somebody is to be named."""
    done = summary.outcome
    agreements = tuple(
        one.model_copy(update={"who": ""}) if names.nothing_else_in(one.who) else one for one in done.agreements
    )
    ambition = done.ambition
    if ambition is not None and names.nothing_else_in(ambition.owner):
        ambition = ambition.model_copy(update={"owner": ""})
    return summary.model_copy(
        update={"outcome": done.model_copy(update={"agreements": agreements, "ambition": ambition})}
    )


def disguise(summary: Summary, names: Naming, say: Words) -> Summary:
    """Return the summary as it may be read by others: with names, with those of parties only, or without any.

    Without names parties are called by letters in the order of their seats and keep their colour and symbol; ids say
    nothing about whom they name, lists are in the order of the new ids, and of each moment only the day is left, at
    midnight UTC. Players are not told apart in either disguise: what they said is said by their party.
    """
    if names == "names":
        return summary
    hidden = names == "anonymous"
    ids = {one.id: f"party-{place:03}" for place, one in enumerate(summary.parties, 1)} if hidden else {}
    label = {
        one.id: say("report.party_letter", letter=_letters(place)) if hidden else one.name
        for place, one in enumerate(summary.parties)
    }
    somebody = say("report.a_player")
    people = {one.id: f"player-{place:04}" for place, one in enumerate(summary.players, 1)}
    known = [Known(one.name, label[one.id], in_parts=False) for one in summary.parties] if hidden else []
    known += [Known(one.name, label.get(one.party, somebody), in_parts=True) for one in summary.players]
    worker = _Disguise(ids, people, Names(known).covered, whole=hidden)
    changed = worker.model(summary)
    session: dict[str, Any] = {"names": names}
    if hidden:
        session |= {"id": "session", "alliance": "alliance"}
    return changed.model_copy(
        update={
            "session": changed.session.model_copy(update=session),
            "parties": tuple(
                new.model_copy(update={"name": label[old.id]})
                for old, new in zip(summary.parties, changed.parties, strict=True)
            ),
            "players": tuple(one.model_copy(update={"name": somebody, "role": ""}) for one in changed.players),
        }
    )


def _letters(place: int) -> str:
    """A to Z, then AA to AZ and on, as the columns of a sheet are called."""
    before, letter = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)


class _Disguise:
    """Goes through a summary and puts other ids, moments and names in the place of those that tell too much."""

    def __init__(
        self, parties: Mapping[str, str], players: Mapping[str, str], cover: Callable[[str], str], *, whole: bool
    ) -> None:
        self._parties = parties
        self._players = players
        self._ids = {**players, **parties}
        self._new = frozenset(parties.values())
        self._cover = cover
        self._whole = whole

    def model(self, one: _Model) -> _Model:
        """Return the same value with nothing in it that is to be hidden."""
        if isinstance(one, _FROM_A_DECK):
            return one
        changes = {}
        for name, field in type(one).model_fields.items():
            old = getattr(one, name)
            if (type(one), name) in _TO_NAME_SOMEBODY:
                new: object = self._cover(old)
            elif name in TYPED.get(type(one), ()):
                new = old
            elif isinstance(old, str) and old in self._players and type(None) in get_args(field.annotation):
                new = None
            else:
                new = self._value(old)
            if new is not old:
                changes[name] = new
        return one.model_copy(update=changes) if changes else one

    def _value(self, old: object) -> object:
        match old:
            case BaseModel():
                return self.model(old)
            case str():
                return self._ids.get(old, old)
            case dt.datetime() if self._whole:
                return dt.datetime.combine(old.astimezone().date(), dt.time(), dt.UTC)
            case tuple():
                new = tuple(self._value(item) for item in old)
                if all(item is before for item, before in zip(new, old, strict=True)):
                    return old
                texts = [item for item in new if isinstance(item, str)]
                return tuple(sorted(texts)) if len(texts) == len(new) and self._new.issuperset(texts) else new
            case Mapping():
                return {self._value(key): self._value(value) for key, value in old.items()}
            case _:
                return old
