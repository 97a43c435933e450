"""Give and take on paper: balances, appreciation gaps, and what stands apart."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.exchange import APART, ExchangeStanding
from game.pictures.gives import fall
from game.pictures.sayings import exchange_said, opportunity_asked, reply_said, signed, tension_asked
from game.reports.paper import blocks
from game.reports.paper.blocks import Block
from game.reports.paper.studio import Studio


def give_and_take(studio: Studio) -> Iterator[Block]:
    """Each party's balance in the order of the seats, the gaps largest first, and what is open or apart."""
    say, found = studio.say, studio.summary.exchange
    yield blocks.heading(say("report.exchange"))
    if not found.exchanges:
        yield blocks.text(say("report.no_exchange"), quiet=True)
        return
    yield blocks.heading(say("summary.who_brings"), 2)
    yield studio.chart("matrix")
    if found.gaps:
        yield from _balances(studio)
        yield from _gaps(studio)
    for group in APART:
        apart = found.of_group(group)
        if apart:
            yield blocks.heading(say(f"report.group.{group}"), 2)
            yield blocks.points(_apart(studio, one) for one in apart)
    yield from _fitting(studio)


def _balances(studio: Studio) -> Iterator[Block]:
    say = studio.say
    yield blocks.heading(say("report.balance"), 2)
    head = [say(f"paper.head.{name}") for name in ("party", "received", "gave", "balance", "exchanges")]
    rows = [
        [
            blocks.cell(studio.tell.party(one.party), discs=studio.numbers((one.party,))),
            str(one.received),
            str(one.gave),
            signed(one.balance),
            str(one.exchanges),
        ]
        if one.exchanges
        else [blocks.cell(studio.tell.party(one.party), discs=studio.numbers((one.party,))), "–", "–", "–", "0"]
        for one in studio.summary.exchange.balances
    ]
    yield studio.chart("balance")
    yield blocks.table(head, rows, (4, 1.3, 1.3, 1.3, 1.6), (1, 2, 3, 4))


def _gaps(studio: Studio) -> Iterator[Block]:
    say = studio.say
    yield blocks.heading(say("report.gaps"), 2)
    head = [say(f"paper.head.{name}") for name in ("exchange", "asks", "gives", "gap", "meaning")]
    rows = [
        [
            exchange_said(studio.tell, one),
            str(one.asks),
            str(one.gives),
            signed(one.gap or 0),
            say(f"summary.gap.{fall(one)}"),
        ]
        for one in studio.summary.exchange.gaps
    ]
    yield studio.chart("gaps")
    yield blocks.table(head, rows, (5.8, 1.1, 1.5, 1.3, 2.6), (1, 2, 3))


def _apart(studio: Studio, one: ExchangeStanding) -> dict[str, object]:
    answer = reply_said(studio.tell, one) if one.group != "gift" else ""
    return blocks.point(exchange_said(studio.tell, one), (answer,))


def _fitting(studio: Studio) -> Iterator[Block]:
    """What may fit together and what two parties may both need: questions, never statements."""
    say, summary = studio.say, studio.summary
    known = {one.id: exchange_said(studio.tell, one) for one in summary.exchange.exchanges}
    if summary.opportunities:
        yield blocks.heading(say("report.fits"), 2)
        yield blocks.text(say("report.fits_hint"), quiet=True)
        yield blocks.points(
            blocks.point(opportunity_asked(studio.tell, one), (known[one.need], known[one.offer]))
            for one in summary.opportunities
        )
    if summary.tensions:
        yield blocks.heading(say("report.tensions"), 2)
        yield blocks.text(say("report.tensions_hint"), quiet=True)
        yield blocks.points(
            blocks.point(tension_asked(studio.tell, one), [known[need] for need in one.needs])
            for one in summary.tensions
        )
