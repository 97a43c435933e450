"""The kinds of card, and the kinds of answer that they take: two tagged unions."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from game.core.text import Frozen, Id, Line, Name, Note, OptionalLine, ShortName, Text

ThemeId = Literal[
    "mutual_gains", "give_and_take", "appreciation", "externals", "trust", "sincere_interest", "shared_language"
]
Kind = Literal["open", "interest", "exchange", "scale", "external", "term"]
Depth = Literal[1, 2, 3]
Score = Annotated[int, Field(ge=1, le=5, strict=True)]
Level = Literal["individual", "organisation", "network"]
Lens = Literal["utilitarian", "political", "meaning", "relational"]
Stance = Literal["mine", "grant", "neutral", "clash"]
Direction = Literal["bring", "need"]
Sort = Literal["time", "knowledge", "people", "money", "data", "network", "legitimacy", "room_to_act"]
Reply = Literal["yes", "try", "no", "unclear", "accepted", "declined"]
ExternalStance = Literal["supports", "neutral", "critical"]
Moment = Literal["opening", "closing"]

THEMES: tuple[ThemeId, ...] = get_args(ThemeId)
KINDS: tuple[Kind, ...] = get_args(Kind)
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
LEVELS: tuple[Level, ...] = get_args(Level)
LENSES: tuple[Lens, ...] = get_args(Lens)
STANCES: tuple[Stance, ...] = get_args(Stance)
SORTS: tuple[Sort, ...] = get_args(Sort)
MOMENTS: tuple[Moment, ...] = get_args(Moment)
REPLIES_TO_NEED: tuple[Reply, ...] = ("yes", "try", "no", "unclear")
REPLIES_TO_BRING: tuple[Reply, ...] = ("accepted", "declined")
SECRET_KINDS: frozenset[Kind] = frozenset({"scale", "term"})
"""The kinds that everybody answers secretly and that are shown at once."""
ONCE_AN_HOUR: frozenset[str] = frozenset({"term", "guess"})
"""The kinds of which at most one is dealt in sixty minutes."""


class Source(Frozen):
    """Where the idea of a card comes from: a title and the organisation behind it."""

    title: Line
    organisation: Line


def _absent(value: object) -> bool:
    """Whether a field stands at its default, and so in no dump: what was written before it existed stays as it is."""
    return not value


class CardBase(Frozen):
    """What every card has, whatever its kind.

    A card needs a question; the rest of its words may be missing. Its `moment` says that it opens or closes a session;
    a hidden card stays in its deck and is not dealt.
    """

    id: Id
    theme: ThemeId
    depth: Depth
    question: Text
    why: Text | None = Field(default=None, exclude_if=_absent)
    follow_ups: tuple[Text, ...] = ()
    note: Text | None = Field(default=None, exclude_if=_absent)
    examples: tuple[Text, ...] = ()
    source: Source | None = Field(default=None, exclude_if=_absent)
    minutes: float | None = Field(default=None, gt=0, le=60)
    measured_id: Id | None = None
    moment: Moment | None = Field(default=None, exclude_if=_absent)
    hidden: bool = Field(default=False, exclude_if=_absent)


class OpenCard(CardBase):
    """A question for a reflection in free text."""

    kind: Literal["open"]


class InterestCard(CardBase):
    """A question that leads from a position to the interest underneath, and to everybody's stance on it.

    Its `lens` says through which glasses it asks.
    """

    kind: Literal["interest"]
    lens: Lens | None = Field(default=None, exclude_if=_absent)


class ExchangeCard(CardBase):
    """A question about something that one party brings to another, or needs from it."""

    kind: Literal["exchange"]
    direction: Direction | None = None


class ScaleCard(CardBase):
    """A statement that everybody scores secretly from 1 to 5, or does not know."""

    kind: Literal["scale"]
    low: Text
    high: Text


class ExternalCard(CardBase):
    """A question about somebody outside the table; on an empty chair the player speaks as that external."""

    kind: Literal["external"]
    empty_chair: bool = False


class TermCard(CardBase):
    """A word of which everybody secretly writes what they mean by it."""

    kind: Literal["term"]
    term: Text


Card = Annotated[
    OpenCard | InterestCard | ExchangeCard | ScaleCard | ExternalCard | TermCard, Field(discriminator="kind")
]


class OpenAnswer(Frozen):
    """A reflection in free text."""

    kind: Literal["open"] = "open"
    text: Annotated[Note, Field(min_length=1)]


class InterestDraft(Frozen):
    """The way from a position, along up to five why-steps, to the interest underneath.

    `same_as` names the interest on the table that this is in other words, when the table said so.
    """

    text: Line
    short_name: ShortName = ""
    level: Level | None = None
    lens: Lens | None = None
    position: OptionalLine = ""
    whys: Annotated[tuple[Line, ...], Field(max_length=5)] = ()
    same_as: Id | None = Field(default=None, exclude_if=lambda other: other is None)


class InterestAnswer(InterestDraft):
    """An interest as the answer to a card."""

    kind: Literal["interest"] = "interest"


class ExchangeAnswer(Frozen):
    """What a party brings to another or needs from it; no other party means the whole alliance."""

    kind: Literal["exchange"] = "exchange"
    direction: Direction
    other: Id | None
    what: Line
    sort: Sort | None = None
    value: Score | None = None


class ScaleAnswer(Frozen):
    """A score from 1 to 5; no score means "don't know", which counts in no figure."""

    kind: Literal["scale"] = "scale"
    value: Score | None


class ExternalAnswer(Frozen):
    """Somebody outside the table with an interest in the alliance; an assumption when spoken from the empty chair."""

    kind: Literal["external"] = "external"
    who: Name
    stake: OptionalLine = ""
    influence: Score | None = None
    interest: Score | None = None
    stance: ExternalStance | None = None
    contact: Id | None = None
    assumption: bool = False


class TermAnswer(Frozen):
    """What somebody means by a word."""

    kind: Literal["term"] = "term"
    definition: Line


class StanceAnswer(Frozen):
    """How somebody stands towards an interest, given secretly; a clash may name an interest of their own party."""

    kind: Literal["stance"] = "stance"
    stance: Stance
    against: Id | None = None


OpenlyGiven = Annotated[OpenAnswer | InterestAnswer | ExchangeAnswer | ExternalAnswer, Field(discriminator="kind")]
SecretlyGiven = Annotated[ScaleAnswer | TermAnswer | StanceAnswer, Field(discriminator="kind")]
Answer = OpenAnswer | InterestAnswer | ExchangeAnswer | ExternalAnswer | ScaleAnswer | TermAnswer | StanceAnswer
