"""Opportunities: what one party needs and got no yes to, beside what another offers. It asks, and claims nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.analysis.evidence import EvidenceItem
from game.analysis.exchange import ExchangeStanding
from game.analysis.matching import MOST, Comparison, Encoder, Matcher
from game.core.cards import Sort
from game.core.text import STRUCK, Frozen

By = Literal["words", "sort"]
"""Why two exchanges may be about the same: by what was said, or because both are of one sort (people, time)."""


class Opportunity(Frozen):
    """A need without a yes and an offer that may meet it; who needs it is never who offers it.

    `need` and `offer` are ids of exchanges. The evidence is the two that it rests on: what was asked, what was offered.
    An offer is a bring that nobody took, or a gift to the whole alliance. `sort` is the sort that both have, if any.
    """

    need: str
    offer: str
    receiver: str
    giver: str
    sort: Sort | None
    by: By
    evidence: tuple[EvidenceItem, EvidenceItem]

    @property
    def needed(self) -> str:
        """What was asked, in its own words."""
        return self.evidence[0].words

    @property
    def offered(self) -> str:
        """What was offered, in its own words."""
        return self.evidence[1].words


def opportunities(exchanges: Sequence[ExchangeStanding], encoder: Encoder | None = None) -> tuple[Opportunity, ...]:
    """Return which offers may meet which needs, by needs in order of play: at most two for each.

    By what was said, the nearest first; only where nothing said is near, by the sort that both have.
    """
    needs = [one for one in exchanges if one.group == "unmet"]
    offers = [one for one in exchanges if one.group in {"unused", "gift"}]
    if not needs or not offers:
        return ()
    said = comparison_of(needs + offers, encoder)
    return tuple(_between(need, offer, by) for need in needs for offer, by in _fitting(need, offers, said))


def comparison_of(exchanges: Sequence[ExchangeStanding], encoder: Encoder | None) -> Comparison:
    """Return what was said in these exchanges ready to be compared."""
    return Matcher(encoder).among(one.what for one in exchanges)


def about_the_same(first: ExchangeStanding, second: ExchangeStanding, said: Comparison) -> bool:
    """Return whether two exchanges may be about the same by their words; what was struck out says nothing."""
    return STRUCK not in {first.what, second.what} and said.closeness(first.what, second.what).same


def _fitting(
    need: ExchangeStanding, offers: Sequence[ExchangeStanding], said: Comparison
) -> list[tuple[ExchangeStanding, By]]:
    others = [offer for offer in offers if offer.party != need.party and not _turned_down(need, offer)]
    near = [offer for offer in others if about_the_same(need, offer, said)]
    near.sort(key=lambda offer: -said.closeness(need.what, offer.what).margin)
    if near:
        return [(offer, "words") for offer in near[:MOST]]
    return [(offer, "sort") for offer in others if need.sort is not None and offer.sort == need.sort][:MOST]


def _turned_down(need: ExchangeStanding, offer: ExchangeStanding) -> bool:
    """Whether the party in need has said already that this offer is not for them."""
    return offer.other == need.party and offer.reply == "declined"


def _between(need: ExchangeStanding, offer: ExchangeStanding, by: By) -> Opportunity:
    return Opportunity(
        need=need.id,
        offer=offer.id,
        receiver=need.party,
        giver=offer.party,
        sort=need.sort if need.sort == offer.sort else None,
        by=by,
        evidence=(need.evidence[0], offer.evidence[0]),
    )
