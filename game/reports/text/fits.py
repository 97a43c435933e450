"""What may fit together, and what two parties may both need, as text: questions with the two sources of each."""

from __future__ import annotations

from collections.abc import Iterable

from game.analysis.exchange import ExchangeStanding
from game.pictures.sayings import exchange_said, opportunity_asked, tension_asked
from game.pictures.teller import Teller
from game.reports.text.page import Page


def opportunities(page: Page, tell: Teller) -> None:
    """Write each need beside the offer that may meet it, as a question; nothing when there are none."""
    found = tell.summary.opportunities
    if not found:
        return
    page.subheading(tell.say("report.fits"))
    page.line(tell.say("report.fits_hint"))
    for one in found:
        page.point(opportunity_asked(tell, one))
        _sources(page, tell, (one.need, one.offer))


def tensions(page: Page, tell: Teller) -> None:
    """Write who may need the same thing from the same source, and ask what for; nothing when there are none."""
    found = tell.summary.tensions
    if not found:
        return
    page.subheading(tell.say("report.tensions"))
    page.line(tell.say("report.tensions_hint"))
    for one in found:
        page.point(tension_asked(tell, one))
        _sources(page, tell, one.needs)


def _sources(page: Page, tell: Teller, ids: Iterable[str]) -> None:
    known: dict[str, ExchangeStanding] = {one.id: one for one in tell.summary.exchange.exchanges}
    for exchange in ids:
        words = exchange_said(tell, known[exchange])
        page.detail(tell.say("report.of_source", words=words, source=tell.source(known[exchange].evidence[0])))
