"""What a survey brings to the table: how many people of each party said what, one event for each interest.

A survey is counted when it is read: its journal holds no people, only how many of each party said what, because every
figure that the summary gives needs no more. Its limits are wide; those of a table that plays bind played sessions only.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticKnownError

from game.core.cards import STANCES, InterestDraft, Stance
from game.core.text import Frozen, Id, Typed, door

MOST_PARTIES = 5_000
MOST_PEOPLE = 100_000
SURVEY_LENGTH = 1_000
"""The longest text of an interest in a survey, in characters."""

Count = Annotated[int, Field(ge=0, le=MOST_PEOPLE, strict=True)]
Counts = tuple[Count, Count, Count, Count]
"""How many people said mine too, grant, neutral and clash, in the order of STANCES."""

SurveyText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=SURVEY_LENGTH),
    door(SURVEY_LENGTH, 1),
    Typed(),
]


class Survey(Frozen):
    """How many people of each party filled in a survey, and how many named no party (`others`)."""

    people: Annotated[dict[Id, Annotated[int, Field(ge=1, le=MOST_PEOPLE, strict=True)]], Field(min_length=1)]
    others: Count = 0

    @property
    def everybody(self) -> int:
        """How many people filled it in, of a party or of none."""
        return sum(self.people.values()) + self.others


class SurveyedDraft(InterestDraft):
    """An interest in the words of a survey, which may be longer than what a table writes down."""

    text: SurveyText


class InterestSurveyed(Frozen):
    """What the people in a survey said about one interest: counts for each party that was heard, and for the others."""

    type: Literal["interest_surveyed"] = "interest_surveyed"
    text: SurveyText
    said: dict[Id, Counts]
    others: Counts = (0, 0, 0, 0)

    @model_validator(mode="after")
    def _only_who_was_heard(self) -> InterestSurveyed:
        if not all(any(counts) for counts in self.said.values()):
            raise ValueError("a party that was not heard is left out")
        return self

    def draft(self) -> SurveyedDraft:
        """Return the interest as it lies on the table."""
        return SurveyedDraft(text=self.text)

    def stances(self) -> tuple[tuple[str, Stance, int], ...]:
        """Return each party with each stance that any of its people took, and how many did."""
        return tuple(
            (party, stance, count)
            for party, counts in self.said.items()
            for stance, count in zip(STANCES, counts, strict=True)
            if count
        )

    def fits(self, survey: Survey) -> bool:
        """Return whether only parties of this survey are heard, and of none more people than it has."""
        heard = all(sum(counts) <= survey.people.get(party, 0) for party, counts in self.said.items())
        return heard and sum(self.others) <= survey.others


def bound(survey: Survey | None, parties: int, players: int, cards: int) -> None:
    """Refuse a start of a size that it may not have; raises PydanticKnownError.

    A table that plays has 1 to 8 parties and 1 to 12 players; of a survey nobody sits at the table and no card lies on
    it.
    """
    fewest, most_parties, most_players = (1, 8, 12) if survey is None else (0, MOST_PARTIES, 0)
    for what, count, most in (("parties", parties, most_parties), ("players", players, most_players)):
        if count > most:
            raise PydanticKnownError("too_long", {"field_type": what, "max_length": most, "actual_length": count})
    if parties < 1 or players < fewest:
        raise PydanticKnownError("too_short", {"field_type": "seats", "min_length": 1, "actual_length": 0})
    if survey is not None and cards:
        raise PydanticKnownError("too_long", {"field_type": "cards", "max_length": 0, "actual_length": cards})
