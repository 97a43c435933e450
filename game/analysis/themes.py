"""How the seven themes stand: what was answered and said, the statements, and what is still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Literal

from game.analysis.clashes import Clash
from game.analysis.evidence import EvidenceItem, Witness
from game.analysis.exchange import ExchangeStanding
from game.analysis.externals import ExternalStanding
from game.analysis.interests import InterestStanding
from game.analysis.language import TermStanding
from game.analysis.scales import StatementStanding
from game.core.cards import THEMES, ThemeId
from game.core.state import State
from game.core.text import Frozen

OpenKind = Literal["clash", "not_yet_heard", "unmet", "unkept", "assumption", "term"]


class Reflection(Frozen):
    """What somebody said to an open card, or the note of a conversation."""

    id: str
    text: str
    theme: ThemeId | None
    evidence: tuple[EvidenceItem, ...]


class OpenPoint(Frozen):
    """Something that is still open under a theme: what sort of thing, and the id of what it is about."""

    kind: OpenKind
    about: str


class ThemeScale(Frozen):
    """How the statements of a theme were scored, from their own figures and so over no fewer scores than these.

    The medians in the order of play, the median of these, and the widest spread of a statement.
    """

    medians: tuple[float, ...]
    median: float
    widest: int


class ThemeStanding(Frozen):
    """One theme: cards answered or talked about, cards still to come, ids of what came up, and what is open.

    No scale means that none of its statements has figures.
    """

    theme: ThemeId
    answered: int
    to_come: int
    interests: tuple[str, ...]
    statements: tuple[str, ...]
    scale: ThemeScale | None = None
    reflections: tuple[str, ...]
    open: tuple[OpenPoint, ...]


def reflections(state: State, witness: Witness) -> tuple[Reflection, ...]:
    """Return what was said in words of its own, in order; conversations without a note leave nothing."""
    return tuple(
        Reflection(
            id=one.id,
            text=one.text,
            theme=witness.theme(one.evidence),
            evidence=(witness.item(one.evidence, "said", one.text),),
        )
        for one in state.reflections.values()
        if one.text
    )


def themes(
    state: State,
    interests: Sequence[InterestStanding],
    clashes: Sequence[Clash],
    exchanges: Sequence[ExchangeStanding],
    externals: Sequence[ExternalStanding],
    statements: Sequence[StatementStanding],
    terms: Sequence[TermStanding],
    said: Sequence[Reflection],
) -> tuple[ThemeStanding, ...]:
    """Return all seven themes in their order, also those that nothing was said about."""
    done = Counter(card.card.card.theme for card in state.played if card.outcome in {"answered", "talked_about"})
    to_come = Counter(card.card.theme for card in state.pile[len(state.played) :])
    theme_of = {one.id: one.theme for one in interests}
    points = [
        *_clashing(clashes, theme_of),
        *((one.theme, OpenPoint(kind="not_yet_heard", about=one.id)) for one in _unheard(interests)),
        *((_theme(one.evidence), OpenPoint(kind="unmet", about=one.id)) for one in exchanges if one.group == "unmet"),
        *_outside(externals),
        *((one.card.theme, OpenPoint(kind="term", about=one.id)) for one in terms if one.is_open),
    ]
    return tuple(
        ThemeStanding(
            theme=theme,
            answered=done[theme],
            to_come=to_come[theme],
            interests=tuple(one.id for one in interests if one.theme == theme),
            statements=tuple(one.id for one in statements if one.card.theme == theme),
            scale=_scale([one for one in statements if one.card.theme == theme]),
            reflections=tuple(one.id for one in said if one.theme == theme),
            open=tuple(dict.fromkeys(point for under, point in points if under == theme)),
        )
        for theme in THEMES
    )


def _scale(statements: Iterable[StatementStanding]) -> ThemeScale | None:
    found = [one.figures for one in statements if one.figures is not None]
    if not found:
        return None
    medians = tuple(one.median for one in found)
    return ThemeScale(medians=medians, median=float(median(medians)), widest=max(one.spread for one in found))


_Point = tuple[ThemeId | None, OpenPoint]


def _unheard(interests: Iterable[InterestStanding]) -> Iterator[InterestStanding]:
    return (one for one in interests if one.class_ == "not_yet_heard")


def _theme(evidence: Sequence[EvidenceItem]) -> ThemeId | None:
    card = evidence[0].card
    return card.theme if card is not None else None


def _clashing(clashes: Iterable[Clash], theme_of: dict[str, ThemeId | None]) -> Iterator[_Point]:
    """A clash is open once under each theme that its interests came up in, about the interest that came up there."""
    for clash in clashes:
        under: dict[ThemeId | None, str] = {}
        for interest in clash.interests:
            under.setdefault(theme_of[interest], interest)
        yield from ((theme, OpenPoint(kind="clash", about=about)) for theme, about in under.items())


def _outside(externals: Iterable[ExternalStanding]) -> Iterator[_Point]:
    for one in externals:
        if one.unkept:
            yield _theme(one.evidence), OpenPoint(kind="unkept", about=one.id)
        if one.assumption:
            yield _theme(one.evidence), OpenPoint(kind="assumption", about=one.id)
