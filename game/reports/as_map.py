"""The table map as a picture of its own: PNG for a slide or a message, SVG that stays sharp at any size.

Both are set by typst, with their letters as shapes, so that they look the same where our fonts are not installed. The
SVG carries its twin in words for those who can't see it.
"""

from __future__ import annotations

from typing import Final

from game.analysis.summary import Summary
from game.drawing.picture import document, titles
from game.pictures.table_map import table_picture, table_twin
from game.pictures.teller import Teller
from game.reports.making import Making
from game.reports.struck import in_words
from game.reports.typeset import Form, typeset

_POINTS: Final = 0.75
"""Of a design unit: 1340 of them make a page of 1005 points."""


def png(summary: Summary, making: Making) -> bytes:
    """Return the map as a PNG of about 2,700 pixels wide. Raises NoTypesetterError where typst is not installed."""
    return _drawn(in_words(summary, making.say), making, "png")


def svg(summary: Summary, making: Making) -> bytes:
    """Return the map as an SVG. Raises NoTypesetterError where typst is not installed."""
    summary = in_words(summary, making.say)
    start, end, rest = _drawn(summary, making, "svg").decode("utf-8").partition(">")
    told = titles(summary.session.title, "\n".join(table_twin(summary, making.say)))
    return f'{start} role="img"{end}{told}{rest}'.encode()


def _drawn(summary: Summary, making: Making, form: Form) -> bytes:
    drawn = table_picture(summary, making.say, making.measure)
    values = {
        "title": summary.session.title,
        "language": making.say.language,
        "width": drawn.width * _POINTS,
        "height": drawn.height * _POINTS,
        "svg": document(drawn),
    }
    return typeset("picture.typ", values, form, Teller(summary, making.say).session_day)
