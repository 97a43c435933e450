"""What may fit together, and what two parties may both need, as text: questions with the two sources of each."""

from __future__ import annotations

from collections.abc import Iterable

from game.analysis.exchange import ExchangeStanding
from game.analysis.opportunities import Opportunity
from game.analysis.tensions import Tension
from game.pictures.gives import between
from game.pictures.teller import Teller
from game.reports.page import Page


def opportunities(page: Page, tell: Teller) -> None:
    """Write each need beside the offer that may meet it, as a question; nothing when there are none."""
    found = tell.summary.opportunities
    if not found:
        return
    page.subheading(tell.say("report.fits"))
    page.line(tell.say("report.fits_hint"))
    for one in found:
        page.point(fits(tell, one))
        _sources(page, tell, (one.need, one.offer))


def tensions(page: Page, tell: Teller) -> None:
    """Write who may need the same thing from the same source, and ask what for; nothing when there are none."""
    found = tell.summary.tensions
    if not found:
        return
    page.subheading(tell.say("report.tensions"))
    page.line(tell.say("report.tensions_hint"))
    for one in found:
        page.point(what_for(tell, one))
        _sources(page, tell, one.needs)


def fits(tell: Teller, one: Opportunity) -> str:
    """Return the question whether an offer meets a need."""
    return tell.say(
        f"report.fits_by_{one.by}",
        giver=tell.party(one.giver),
        offered=tell.quote(one.offered),
        receiver=tell.party(one.receiver),
        needed=tell.quote(one.needed),
        sort=tell.say(f"vocabulary.sort.{one.sort}").lower() if one.sort else "",
    )


def what_for(tell: Teller, one: Tension) -> str:
    """Return the question what some parties need from one source, and what for."""
    source = tell.party(one.source) if one.source is not None else tell.say("report.the_alliance")
    return tell.say(f"report.tension_by_{one.by}", parties=tell.parties(one.parties), source=source)


def _sources(page: Page, tell: Teller, ids: Iterable[str]) -> None:
    known: dict[str, ExchangeStanding] = {one.id: one for one in tell.summary.exchange.exchanges}
    for exchange in ids:
        words = between(tell, known[exchange])
        page.detail(tell.say("report.of_source", words=words, source=tell.source(known[exchange].evidence[0])))
