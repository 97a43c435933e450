"""The rows of questions about give and take: what may fit together, and what two parties may both need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.analysis.evidence import EvidenceItem
from game.pictures.sayings import exchange_said, opportunity_asked, tension_asked
from game.reports.sheets.ledger import Ledger


class Question(NamedTuple):
    """A question with which of the two it is, the parties in need, the exchanges that it rests on, and the first of them."""

    part: str
    asks: str
    parties: str
    rests_on: str
    item: EvidenceItem


def questions(ledger: Ledger) -> Iterator[Question]:
    """Yield which offers may meet which needs, then who may need the same thing from the same source."""
    tell = ledger.tell
    for one in ledger.summary.opportunities:
        asks, rests = opportunity_asked(tell, one), _sources(ledger, one.need, one.offer)
        yield Question("opportunity", asks, tell.party(one.receiver), rests, one.evidence[0])
    for tension in ledger.summary.tensions:
        asks, rests = tension_asked(tell, tension), _sources(ledger, *tension.needs)
        yield Question("tension", asks, tell.parties(tension.parties), rests, tension.evidence[0])


def _sources(ledger: Ledger, *ids: str) -> str:
    known = {one.id: one for one in ledger.summary.exchange.exchanges}
    return "\n".join(exchange_said(ledger.tell, known[exchange]) for exchange in ids)
