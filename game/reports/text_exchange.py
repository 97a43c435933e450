"""Give and take, as text: balances, appreciation gaps, and what stands apart."""

from __future__ import annotations

from game.analysis.exchange import Balance, ExchangeGroup, ExchangeStanding
from game.pictures.gaps import gap_said
from game.pictures.gives import between, signed
from game.pictures.matrix import cells, matrix_twin
from game.pictures.teller import Teller
from game.reports.page import Page

_APART: tuple[ExchangeGroup, ...] = ("unmet", "unused", "gift", "unvalued")


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
            page.point(balance(tell, one))
        page.subheading(say("report.gaps"))
        for exchange in found.gaps:
            page.point(gap_said(tell, exchange))
            _sources(page, tell, exchange)
    for group in _APART:
        apart = found.of_group(group)
        if apart:
            page.subheading(say(f"report.group.{group}"))
        for exchange in apart:
            page.point(between(tell, exchange))
            if group != "gift":
                page.detail(reply(tell, exchange))
            _sources(page, tell, exchange)


def balance(tell: Teller, one: Balance) -> str:
    """Return what a party received and gave, and over how many exchanges."""
    party = tell.party(one.party)
    if not one.exchanges:
        return tell.say("report.balance_none", party=party)
    sums = {"received": one.received, "gave": one.gave, "balance": signed(one.balance)}
    return tell.say("report.balance_of", party=party, n=one.exchanges, **sums)


def reply(tell: Teller, exchange: ExchangeStanding) -> str:
    """Return what the other end answered; nothing where there is no other end."""
    if exchange.other is None:
        return ""
    if exchange.reply is None:
        return tell.say("report.no_reply", party=tell.party(exchange.other))
    return tell.say(
        "report.reply", party=tell.party(exchange.other), words=tell.say(f"vocabulary.reply.{exchange.reply}")
    )


def _sources(page: Page, tell: Teller, exchange: ExchangeStanding) -> None:
    page.detail(tell.say("report.raised", source=tell.source(exchange.evidence[0])))
