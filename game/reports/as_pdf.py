"""The summary as a PDF to print and hand round: one page, or everything; and its map as a picture.

The pages are set by typst from a template in assets/report. They are tagged (PDF/UA-1): headings, tables with header
cells, and pictures with a text in their place.
"""

from __future__ import annotations

from typing import Any

from game.analysis.summary import Summary
from game.reports.making import Making
from game.reports.paper import handout
from game.reports.paper.blocks import Block
from game.reports.paper.desk import Desk
from game.reports.paper.fitting import fitting
from game.reports.paper.outline import cover, everything
from game.reports.struck import in_words
from game.reports.typeset import typeset

_PAPERS = {"a4": "a4", "letter": "us-letter"}


def render(summary: Summary, making: Making) -> bytes:
    """Return the report as a PDF. Raises NoTypesetterError where typst is not installed."""
    desk = Desk(in_words(summary, making.say), making)
    if making.page == "one":
        values = _values(desk, list(cover(desk))) | {"parts": fitting(handout.parts(desk))}
        return typeset("one.typ", values, "pdf", desk.day)
    values = _values(desk, list(everything(desk))) | {
        "cover": fitting(list(cover(desk))),
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
