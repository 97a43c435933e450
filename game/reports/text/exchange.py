"""Give and take, as text: balances, appreciation gaps, and what stands apart."""

from __future__ import annotations

from game.analysis.exchange import APART, ExchangeStanding
from game.pictures.gaps import gap_said
from game.pictures.matrix import cells, matrix_twin
from game.pictures.sayings import balance_counted, exchange_said, reply_said
from game.pictures.teller import Teller
from game.reports.text.page import Page


def give_and_take(page: Page, tell: Teller) -> None:
    """Write who brings what to whom, each party's balance, the gaps largest first, the needs and offers that are open, and gifts apart."""
    say, found = tell.say, tell.summary.exchange
    page.heading(say("report.exchange"))
    if not found.exchanges:
        page.line(say("report.no_exchange"))
        return
    if cells(tell.summary):
        page.subheading(say("summary.who_brings"))
        for line in matrix_twin(tell.summary, say):
            page.point(line)
    if found.gaps:
        page.subheading(say("report.balance"))
        for one in found.balances:
            page.point(balance_counted(tell, one))
        page.subheading(say("report.gaps"))
        for exchange in found.gaps:
            page.point(gap_said(tell, exchange))
            _sources(page, tell, exchange)
    for group in APART:
        apart = found.of_group(group)
        if apart:
            page.subheading(say(f"report.group.{group}"))
        for exchange in apart:
            page.point(exchange_said(tell, exchange))
            if group != "gift":
                page.detail(reply_said(tell, exchange))
            _sources(page, tell, exchange)


def _sources(page: Page, tell: Teller, exchange: ExchangeStanding) -> None:
    page.detail(tell.say("report.raised", source=tell.source(exchange.evidence[0])))
