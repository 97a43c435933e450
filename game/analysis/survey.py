"""How many people of a survey said what about an interest, and how far the parties agree: Polis' two figures.

Sources: "group-informed consensus" and the smoothed agreement of a group, as Polis computes them
(Small, Bjorkegren, Erkkilä, Shaw and Megill, "Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces",
Recerca 26(2), 2021).
"""

from __future__ import annotations

from math import prod

from pydantic import Field

from game.analysis.evidence import EvidenceItem
from game.core.state import Interest, State
from game.core.survey import Counts, Survey
from game.core.text import Frozen


class PartySize(Frozen):
    """How many people of a party filled in a survey."""

    party: str
    people: int = Field(ge=1)


class Imported(Frozen):
    """How many people filled in the survey that this session was read from; `without_party` of them named no party.

    Parties are in the order of their names.
    """

    people: int = Field(ge=1)
    without_party: int = Field(ge=0)
    parties: tuple[PartySize, ...]


class PartyPeople(Frozen):
    """How many people of a party said what about an interest; `heard` of the party's `people` said anything."""

    party: str
    mine: int = Field(ge=0)
    grant: int = Field(ge=0)
    neutral: int = Field(ge=0)
    clash: int = Field(ge=0)
    heard: int = Field(ge=1)
    people: int = Field(ge=1)


class People(Frozen):
    """How many people said what about an interest, those who named no party too; `heard` of `people` said anything.

    `support` is (mine + grant + 1) / (heard + 2), as for parties but over people. `parties` holds the parties of which
    anybody was heard, in the order of the session's; the rest of the counts is of people who named no party.
    """

    mine: int = Field(ge=0)
    grant: int = Field(ge=0)
    neutral: int = Field(ge=0)
    clash: int = Field(ge=0)
    heard: int = Field(ge=0)
    people: int = Field(ge=1)
    support: float = Field(gt=0, lt=1)
    parties: tuple[PartyPeople, ...]


def imported(state: State) -> Imported | None:
    """Return how many people a session was read from; None when it was played."""
    survey = state.started.survey
    if survey is None:
        return None
    return Imported(
        people=survey.everybody,
        without_party=survey.others,
        parties=tuple(PartySize(party=party.id, people=survey.people[party.id]) for party in state.parties),
    )


def people(state: State, interest: Interest) -> People | None:
    """Return how many people said what about an interest; None when it was not asked in a survey."""
    survey, surveyed = state.started.survey, interest.surveyed
    if survey is None or surveyed is None:
        return None
    mine, grant, neutral, clash = (sum(told) for told in zip(surveyed.others, *surveyed.said.values(), strict=True))
    heard = mine + grant + neutral + clash
    return People(
        mine=mine,
        grant=grant,
        neutral=neutral,
        clash=clash,
        heard=heard,
        people=survey.everybody,
        support=(mine + grant + 1) / (heard + 2),
        parties=tuple(
            _of_party(party.id, surveyed.said[party.id], survey) for party in state.parties if party.id in surveyed.said
        ),
    )


def agreement(counts: Counts | None) -> float:
    """Return how far a group agrees with an interest, smoothed: (agree + 1) / (heard + 2), agree being mine or grant.

    None stands for a group of which nobody was heard: one half.
    """
    mine, grant, neutral, clash = counts or (0, 0, 0, 0)
    return (mine + grant + 1) / (mine + grant + neutral + clash + 2)


def consensus(state: State, interest: Interest) -> tuple[float | None, float | None]:
    """Return an interest's group-informed consensus and its divisiveness; None and None when it was not in a survey.

    The first is the product over all parties of their people's agreement, the second the largest of these less the
    smallest. They are figures over many people who answered each for themselves: at a table a party mostly answers as
    one, and two or three answers of a party would make a figure that means nothing.
    """
    if interest.surveyed is None:
        return None, None
    said = interest.surveyed.said
    agreed = [agreement(said.get(party.id)) for party in state.parties]
    return prod(agreed), max(agreed) - min(agreed)


def evidence(interest: Interest) -> tuple[EvidenceItem, ...]:
    """Return what an interest of a survey rests on: that it was asked, and each party's people by what they said."""
    told = interest.evidence
    asked = EvidenceItem(seq=told.seq, at=told.at, act="surveyed", words=interest.draft.text)
    given = interest.surveyed.stances() if interest.surveyed else ()
    return (
        asked,
        *(
            EvidenceItem(seq=told.seq, at=told.at, act=stance, party=party, people=count)
            for party, stance, count in given
        ),
    )


def clashes(interest: Interest) -> tuple[EvidenceItem, ...]:
    """Return what the parties say of which more people clash with an interest than hold or grant it.

    One voice among hundreds marks a party as divided within; it makes no clash that the party as such can be asked
    about. With one person a party these are all parties that clash.
    """
    said = interest.surveyed.said if interest.surveyed else {}
    against = {party for party, (mine, grant, _, clash) in said.items() if clash > mine + grant}
    return tuple(item for item in evidence(interest) if item.act == "clash" and item.party in against)


def _of_party(party: str, counts: Counts, survey: Survey) -> PartyPeople:
    mine, grant, neutral, clash = counts
    return PartyPeople(
        party=party,
        mine=mine,
        grant=grant,
        neutral=neutral,
        clash=clash,
        heard=sum(counts),
        people=survey.people[party],
    )
