"""Where each interest stands: which parties hold it, grant it or clash with it, and the class that follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import AliasChoices, Field

from game.analysis import survey
from game.analysis.evidence import EvidenceItem, Witness
from game.analysis.short_names import propose
from game.analysis.survey import People
from game.core.cards import Lens, Level, Stance, ThemeId
from game.core.state import Giver, Interest, State
from game.core.state import OtherWords as Worded
from game.core.text import Frozen

InterestClass = Literal[
    "held_by_nobody", "conflicting", "contested", "shared_by_all", "shared", "not_yet_heard", "granted", "own"
]
READING_ORDER: tuple[InterestClass, ...] = (
    "shared_by_all", "shared", "granted", "contested", "conflicting", "own", "not_yet_heard", "held_by_nobody",
)  # fmt: skip
"""The order in which the classes are read: what binds first, then what parts, then what is not known."""
SHARED: frozenset[InterestClass] = frozenset({"shared_by_all", "shared"})

_FOR_SIDE: tuple[Stance, ...] = ("mine", "grant", "neutral")


class OtherWords(Frozen):
    """How somebody else put the same interest before the table said that it is one; `seq` is the line that says so."""

    seq: int
    party: str
    player: str | None
    text: str
    position: str
    whys: tuple[str, ...]


class InterestStanding(Frozen):
    """An interest with the parties on each side, its class, and how far that rests on answers.

    The last three fields are of surveys and None elsewhere: how many people said what, and Polis' two figures over the
    parties (`game.analysis.survey` has their definitions).

    A party stands in one of holds, grants and neutral by its for side; in clashes when any of its players clashes;
    in divided when it both holds or grants and clashes. Lists are sorted by party id; heard counts parties.
    """

    id: str
    text: str
    short_name: str
    raised_by: str | None
    class_: InterestClass = Field(
        validation_alias=AliasChoices("class_", "class"), serialization_alias="class", title="Class"
    )
    holds: tuple[str, ...]
    grants: tuple[str, ...]
    neutral: tuple[str, ...]
    clashes: tuple[str, ...]
    divided: tuple[str, ...]
    heard: int = Field(ge=0)
    support: float = Field(gt=0, lt=1)
    level: Level | None
    lens: Lens | None
    theme: ThemeId | None
    position: str
    whys: tuple[str, ...]
    other_words: tuple[OtherWords, ...] = ()
    evidence: tuple[EvidenceItem, ...]
    people: People | None = None
    group_informed_consensus: float | None = Field(default=None, ge=0, lt=1)
    divisiveness: float | None = Field(default=None, ge=0, lt=1)

    @property
    def opposed(self) -> tuple[str, ...]:
        """The parties that only clash: those of `clashes` that are not divided."""
        return tuple(party for party in self.clashes if party not in self.divided)


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties by what they said about one interest; who was not heard is in none of these sets."""

    holds: frozenset[str]
    grants: frozenset[str]
    neutral: frozenset[str]
    clashes: frozenset[str]

    @property
    def divided(self) -> frozenset[str]:
        """The parties that hold or grant it and also clash with it."""
        return (self.holds | self.grants) & self.clashes

    @property
    def heard(self) -> frozenset[str]:
        """The parties of which anybody was heard."""
        return self.holds | self.grants | self.neutral | self.clashes

    @property
    def support(self) -> float:
        """How well supported it is: (H + G + 1) / (heard + 2), over parties."""
        return (len(self.holds) + len(self.grants) + 1) / (len(self.heard) + 2)


def sides(raised_by: str | None, stances: Iterable[tuple[str, Stance]]) -> Sides:
    """Return each party's side from who raised it and from all stances given, as pairs of party and stance."""
    given: dict[str, set[Stance]] = {}
    if raised_by is not None:
        given[raised_by] = {"mine"}
    for party, stance in stances:
        given.setdefault(party, set()).add(stance)
    by_side: dict[Stance, set[str]] = {"mine": set(), "grant": set(), "neutral": set(), "clash": set()}
    for party, said in given.items():
        strongest = next((stance for stance in _FOR_SIDE if stance in said), None)
        if strongest is not None:
            by_side[strongest].add(party)
        if "clash" in said:
            by_side["clash"].add(party)
    return Sides(*(frozenset(by_side[stance]) for stance in (*_FOR_SIDE, "clash")))


def classify(found: Sides, parties: int) -> InterestClass:
    """Return the class of an interest among this number of parties: the first line that matches."""
    h, g = len(found.holds), len(found.grants)
    if h == 0:
        return "held_by_nobody"
    if h + g == 1 and found.clashes - found.holds - found.grants:
        return "conflicting"
    if found.clashes:
        return "contested"
    if parties >= 2 and h == parties:
        return "shared_by_all"
    if h >= 2:
        return "shared"
    others_heard = len(found.heard) - 1
    if 2 * others_heard < parties - 1:
        return "not_yet_heard"
    if g >= 1 and not found.neutral:
        return "granted"
    return "own"


def stand(state: State, witness: Witness) -> tuple[InterestStanding, ...]:
    """Return all interests, by class in reading order; within a class by support, then heard, then moment.

    In a survey all are of one moment: those with equal support over parties are in the order of support over people.
    """
    found = [_standing(interest, state, witness) for interest in state.interests.values()]
    places = {interest: place for place, interest in enumerate(state.interests)}
    return tuple(
        sorted(
            found,
            key=lambda one: (
                READING_ORDER.index(one.class_),
                -one.support,
                -one.heard,
                (-one.people.support, -one.people.heard) if one.people else (),
                state.interests[one.id].evidence.seq,
                places[one.id],
            ),
        )
    )


def _standing(interest: Interest, state: State, witness: Witness) -> InterestStanding:
    raised_by = interest.evidence.party
    given = [(party, entry.stance) for (party, _), entry in interest.stances.items()]
    if interest.surveyed is not None:
        given += [(party, said) for party, said, _ in interest.surveyed.stances()]
    found = sides(raised_by, given)
    consensus, divisiveness = survey.consensus(state, interest)
    return InterestStanding(
        id=interest.id,
        text=interest.draft.text,
        short_name=interest.draft.short_name or propose(interest.draft.text),
        raised_by=raised_by,
        class_=classify(found, len(state.parties)),
        holds=_sorted(found.holds),
        grants=_sorted(found.grants),
        neutral=_sorted(found.neutral),
        clashes=_sorted(found.clashes),
        divided=_sorted(found.divided),
        heard=len(found.heard),
        support=found.support,
        level=interest.draft.level,
        lens=interest.draft.lens,
        theme=witness.theme(interest.evidence),
        position=interest.draft.position,
        whys=interest.draft.whys,
        other_words=tuple(_other_words(words, giver) for giver, words in interest.other_words.items()),
        evidence=survey.evidence(interest) if interest.surveyed else _evidence(interest, witness),
        people=survey.people(state, interest),
        group_informed_consensus=consensus,
        divisiveness=divisiveness,
    )


def _other_words(words: Worded, giver: Giver) -> OtherWords:
    draft = words.draft
    return OtherWords(
        seq=words.evidence.seq,
        party=giver[0],
        player=giver[1],
        text=draft.text,
        position=draft.position,
        whys=draft.whys,
    )


def _evidence(interest: Interest, witness: Witness) -> tuple[EvidenceItem, ...]:
    raised = witness.item(interest.evidence, "raised", interest.draft.text)
    given = [
        witness.item(interest.stances_seq[giver], entry.stance, entry.why) for giver, entry in interest.stances.items()
    ]
    return (raised, *sorted(given, key=lambda item: item.seq))


def _sorted(parties: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(parties))


def of_class(interests: Sequence[InterestStanding], wanted: InterestClass) -> tuple[InterestStanding, ...]:
    """Return the interests of one class, in their order."""
    return tuple(one for one in interests if one.class_ == wanted)
