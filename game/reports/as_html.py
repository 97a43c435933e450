"""The summary as a web page: one file without scripts, which carries its fonts and pictures and prints well.

The template and its style stand in assets/report. Every text is escaped by the template engine, what people typed is
isolated in its own writing direction, and a policy in the page lets nothing run and nothing be fetched.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from game.analysis.summary import Summary
from game.drawing.picture import Measure
from game.reports.isolating import CLOSE, OPEN, Marked, plain, unmarked
from game.reports.making import Making, Paper
from game.reports.paper import handout
from game.reports.paper.blocks import Block
from game.reports.paper.outline import cover, everything
from game.reports.paper.studio import Studio
from game.reports.struck import in_words
from game.storage import paths

if TYPE_CHECKING:  # imported when a page is made
    from jinja2 import Environment
    from markupsafe import Markup

_FACES: Final = (
    ("Atkinson Hyperlegible Next", "400", "AtkinsonHyperlegibleNext-Regular.ttf", ""),
    ("Atkinson Hyperlegible Next", "500", "AtkinsonHyperlegibleNext-Medium.ttf", ""),
    ("Atkinson Hyperlegible Next", "600", "AtkinsonHyperlegibleNext-SemiBold.ttf", ""),
    ("Atkinson Hyperlegible Next", "700", "AtkinsonHyperlegibleNext-Bold.ttf", ""),
    # The figures of Young Serif hang below the line: those of the text stand in for them.
    ("Young Serif", "400", "YoungSerif-Regular.ttf", "unicode-range:U+0-2F,U+3A-10FFFF;"),
)
# One page, printed: lines under the map; ems in a line of a list, of the whole width, and of the title; and lines between
# two items.
_LINES: Final[Mapping[Paper, int]] = {"a4": 26, "letter": 21}
_COLUMN, _ACROSS, _TITLE, _BETWEEN = 15.0, 40.0, 17.0, 0.5
_SIZES: Final[Mapping[Paper, str]] = {"a4": "A4", "letter": "letter"}


def render(summary: Summary, making: Making) -> str:
    """Return the whole summary, or one page of it, as a page in the language of the words."""
    summary = in_words(summary, making.say)
    studio = Studio(summary, Making(Marked(making.say), _without_marks(making.measure), making.page, making.paper))
    opening = list(cover(studio))
    sections = _handout(studio) if making.page == "one" else _sections(everything(studio))
    style = _style(making.paper)
    say = making.say
    values: dict[str, object] = {
        "language": say.language,
        "title": summary.session.title,
        "kicker": say("paper.kicker"),
        "contents": say("page.contents"),
        "skip": say("page.skip"),
        "in_words": say("page.in_words"),
        "extent": making.page,
        "style": _trusted(style),
        "style_hash": _hashed(style),
        "discs": studio.discs(),
        "signs": studio.signs(),
        "opening": opening,
        "sections": sections,
    }
    return _engine().get_template("page.html").render(values)


def _sections(found: Iterable[Block]) -> list[dict[str, Any]]:
    """Return the parts that headings of the first level begin, each with its blocks."""
    sections: list[dict[str, Any]] = []
    for block in _together(found):
        if block["is"] == "heading" and block["level"] == 1:
            sections.append({"heading": block["text"], "blocks": []})
        else:
            sections[-1]["blocks"].append(block)
    return sections


def _handout(studio: Studio) -> list[dict[str, Any]]:
    """Return the three short lists of one page, each with as much as fits on paper and how much more there is."""
    summary, sections = studio.summary, []
    ambition = summary.outcome.ambition
    above = 2 * (_lines(studio, summary.session.title, _TITLE) - 1)
    above += _lines(studio, ambition.sentence, _ACROSS) + 1 if ambition is not None else 0
    for part in handout.parts(studio):
        items, room = [], float(_LINES[studio.making.paper] - above)
        for item in part["items"]:
            room -= _lines(studio, item["text"], _COLUMN) + _lines(studio, item["note"], _COLUMN) + _BETWEEN
            if room < 0:
                break
            items.append(item)
        more = part["more"][len(items)]
        blocks = [{"is": "handout", "items": items, "more": more if part["items"] else part["empty"]}]
        sections.append({"heading": part["title"], "blocks": blocks})
    return sections


def _lines(studio: Studio, words: str, width: float) -> int:
    """Return about how many lines of so many ems some words take."""
    return ceil(studio.making.measure(words, 100, "body") / 100 / width)


def _together(found: Iterable[Block]) -> Iterator[Block]:
    """Interests that follow each other are one list."""
    for kind, some in groupby(found, lambda block: str(block["is"])):
        if kind == "interest":
            yield {"is": "interests", "found": list(some)}
        else:
            yield from some


@cache
def _engine() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    engine = Environment(
        loader=FileSystemLoader(paths.resource("assets") / "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.filters |= {"told": _told, "plain": plain, "drawn": _drawn}
    return engine


def _told(words: str) -> Markup:
    """Escape words, and put each text that stands in them between tags that keep its direction to itself."""
    from markupsafe import escape

    told = str(escape(words)).replace(OPEN, "<bdi>").replace(CLOSE, "</bdi>").replace("\n", "<br>")
    return _trusted(told)


def _drawn(svg: str) -> Markup:
    """Put a drawing in the page; its words stand alone, each on a line of its own, and need no marks."""
    return _trusted(unmarked(svg))


def _without_marks(measure: Measure) -> Measure:
    return lambda text, size, face: measure(unmarked(text), size, face)


def _trusted(ours: str) -> Markup:
    """Mark as safe what this program made itself: its style, its drawings, and words that were escaped."""
    from markupsafe import Markup

    return Markup(ours)


@cache
def _style(paper: Paper) -> str:
    assets = paths.resource("assets")
    faces = "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};{only}src:url(data:font/ttf;base64,'
        f"{base64.b64encode((assets / 'fonts' / file).read_bytes()).decode()})}}"
        for family, weight, file, only in _FACES
    )
    page = f"@page{{size:{_SIZES[paper]};margin:16mm 18mm 18mm}}"
    widths = "".join(f".w-{share}{{width:{share}%}}" for share in range(1, 101))  # the policy forbids styles elsewhere
    return f"{faces}\n{page}\n{widths}\n{(assets / 'report' / 'page.css').read_text('utf-8')}"


def _hashed(style: str) -> str:
    """Return what the page's policy knows its one style by: any other has no effect."""
    return f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}"
