"""The summary as a PDF to print and hand round: one page, or everything; and its map as a picture.

The pages are set by typst from a template in assets/report. They are tagged (PDF/UA-1): headings, tables with header
cells, and pictures with a text in their place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.analysis.summary import Summary
from game.reports.making import Making
from game.reports.paper import answers, blocks, closing, exchange, handout, interests
from game.reports.paper.blocks import Block
from game.reports.paper.desk import Desk
from game.reports.paper.fitting import fitting
from game.reports.struck import in_words
from game.reports.typeset import typeset

_SURVEY = (interests.shared, interests.clashing, interests.rest)
_PARTS = (
    *_SURVEY,
    answers.levels,
    exchange.give_and_take,
    answers.statements,
    answers.externals,
    answers.language,
    answers.themes,
    closing.agreements,
    closing.evidence,
)
_PAPERS = {"a4": "a4", "letter": "us-letter"}


def render(summary: Summary, making: Making) -> bytes:
    """Return the report as a PDF. Raises NoTypesetterError where typst is not installed."""
    desk = Desk(in_words(summary, making.say), making)
    if making.page == "one":
        values = _values(desk, list(_opening(desk))) | {"parts": fitting(handout.parts(desk))}
        return typeset("one.typ", values, "pdf", desk.day)
    values = _values(desk, list(_full(desk))) | {
        "cover": fitting(list(_opening(desk))),
        "contents": desk.say("paper.contents"),
    }
    return typeset("full.typ", values, "pdf", desk.day)


def _values(desk: Desk, found: list[Block]) -> dict[str, Any]:
    title = desk.summary.session.title
    return {
        "title": title,
        "shown": fitting(title),
        "kicker": desk.say("paper.kicker"),
        "language": desk.say.language,
        "paper": _PAPERS[desk.making.paper],
        "date": [desk.day.year, desk.day.month, desk.day.day],
        "discs": desk.discs(),
        "signs": desk.signs(),
        "blocks": fitting(found),
    }


def _full(desk: Desk) -> Iterator[Block]:
    survey = desk.summary.session.imported is not None
    for part in _SURVEY if survey else _PARTS:
        yield from part(desk)


def _opening(desk: Desk) -> Iterator[Block]:
    say, summary, one = desk.say, desk.summary, desk.making.page == "one"
    yield blocks.text(desk.tell.occasion(desk.day), quiet=True)
    if summary.session.stage != "closed":
        yield blocks.text(say("report.unfinished"), quiet=True)
    ambition = summary.outcome.ambition
    if ambition is not None:
        owner = say("report.ambition_owner", owner=ambition.owner) if ambition.owner and not one else ""
        yield {"is": "ambition", "text": say("report.ambition", sentence=ambition.sentence), "owner": owner}
    if summary.interests:
        yield interests.counts(desk)
        yield desk.map(told=one)
    if not one:
        yield {
            "is": "parties",
            "parties": [
                {"number": party.number, "name": party.name, "members": desk.tell.members(party.id)}
                for party in summary.parties
            ],
        }
