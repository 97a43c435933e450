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
from game.reports.paper.fitting import fitting
from game.reports.paper.outline import cover, everything
from game.reports.paper.studio import Studio
from game.reports.struck import in_words
from game.reports.typeset import typeset

_PAPERS = {"a4": "a4", "letter": "us-letter"}


def render(summary: Summary, making: Making) -> bytes:
    """Return the report as a PDF. Raises NoTypesetterError where typst is not installed."""
    studio = Studio(in_words(summary, making.say), making)
    if making.page == "one":
        values = _values(studio, list(cover(studio))) | {"parts": fitting(handout.parts(studio))}
        return typeset("one.typ", values, "pdf", studio.tell.session_day)
    values = _values(studio, list(everything(studio))) | {
        "cover": fitting(list(cover(studio))),
        "contents": studio.say("paper.contents"),
    }
    return typeset("full.typ", values, "pdf", studio.tell.session_day)


def _values(studio: Studio, found: list[Block]) -> dict[str, Any]:
    title, day = studio.summary.session.title, studio.tell.session_day
    return {
        "title": title,
        "shown": fitting(title),
        "kicker": studio.say("paper.kicker"),
        "language": studio.say.language,
        "paper": _PAPERS[studio.making.paper],
        "date": [day.year, day.month, day.day],
        "discs": studio.discs(),
        "signs": studio.signs(),
        "blocks": fitting(found),
    }
