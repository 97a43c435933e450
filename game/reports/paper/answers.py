"""The statements, the externals, the language, the themes and the levels, on paper."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.externals import ExternalStanding
from game.analysis.language import TermStanding
from game.analysis.themes import ThemeStanding
from game.drawing.looks import PRINT
from game.pictures.sayings import median_said, open_said
from game.pictures.spread import spread_picture, spread_twin
from game.reports.paper import blocks
from game.reports.paper.blocks import Block
from game.reports.paper.studio import Studio


def statements(studio: Studio) -> Iterator[Block]:
    """How each statement was scored: its dots with median and range, and the same in words; figures only where allowed."""
    say, found = studio.say, studio.summary.statements
    yield blocks.heading(say("report.statements"))
    if not found:
        yield blocks.text(say("report.no_statements"), quiet=True)
    for one in found:
        question = one.card.say(say.language)
        told = ". ".join(spread_twin(one, studio.summary, say))
        yield blocks.heading(question, 2)
        if one.dots:
            drawn = spread_picture(one, studio.summary, say, studio.making.measure, PRINT)
            yield studio.picture(drawn, question, (told,), share=62)
        else:
            yield blocks.text(told)


def externals(studio: Studio) -> Iterator[Block]:
    """Who outside the table has an interest, who keeps the contact, and what is to be checked with them."""
    say, found = studio.say, studio.summary.externals
    yield blocks.heading(say("report.externals"))
    if not found:
        yield blocks.text(say("report.no_externals"), quiet=True)
        return
    yield studio.chart("externals", share=62)
    head = [say(f"paper.head.{name}") for name in ("number", "external", "stake", "influence", "interest", "contact")]
    rows = [[str(place), *_external(studio, one)] for place, one in enumerate(found, 1)]
    yield blocks.table(head, rows, (0.5, 2.4, 3.4, 1.6, 1.3, 3.6), (3, 4))


def _external(studio: Studio, one: ExternalStanding) -> list[blocks.Cell]:
    say = studio.say
    keeper = studio.tell.keeper(one)
    notes = [keeper] if keeper else []
    notes += [say(f"vocabulary.external_stance.{one.stance}")] if one.stance is not None else []
    notes += [say("report.unkept")] if one.unkept else []
    notes += [say("report.assumption")] if one.assumption else []
    known = [str(one) if one is not None else "–" for one in (one.influence, one.interest)]
    return [blocks.cell(one.who, strong=True), one.stake, *known, " · ".join(notes)]


def language(studio: Studio) -> Iterator[Block]:
    """The agreed wordings, and the words that still mean different things."""
    say, found = studio.say, studio.summary.terms
    yield blocks.heading(say("report.language"))
    if not found:
        yield blocks.text(say("report.no_terms"), quiet=True)
        return
    yield blocks.points(_term(studio, one) for one in found)


def _term(studio: Studio, one: TermStanding) -> dict[str, object]:
    say = studio.say
    word = one.term.say(say.language, one.card.fallback)
    head = f"{word}: {one.wording}" if one.wording is not None else say("report.open_term", word=word)
    details = [say("report.too_few")] if one.too_few else []
    for meant in one.definitions:
        if meant.player is not None:
            details.append(f"{studio.tell.player(meant.player)}: {meant.words}")
        elif meant.party is not None:
            details.append(f"{studio.tell.party(meant.party)}: {meant.words}")
        else:
            details.append(f"– {meant.words}")
    return blocks.point(blocks.cell(head, strong=True), details)


def themes(studio: Studio) -> Iterator[Block]:
    """How the seven themes stand: what was answered and said, and what is still open."""
    yield blocks.heading(studio.say("report.themes"))
    yield studio.chart("themes", share=92)
    for one in studio.summary.themes:
        yield from _theme(studio, one)


def _theme(studio: Studio, one: ThemeStanding) -> Iterator[Block]:
    say, tell, summary = studio.say, studio.tell, studio.summary
    answered = [say("report.answered", n=one.answered)]
    answered += [say("report.to_come", n=one.to_come)] if one.to_come else []
    yield blocks.heading(say(f"vocabulary.theme.{one.theme}"), 2)
    yield blocks.text(", ".join(answered), quiet=True)
    rows = [
        median_said(tell, statement)
        for statement in summary.statements
        if statement.id in one.statements and statement.figures is not None
    ]
    rows += [tell.said(said.evidence[0]) for said in summary.reflections if said.id in one.reflections]
    rows += [open_said(tell, point) for point in one.open]
    if rows:
        yield blocks.points(blocks.point(row) for row in rows)


def levels(studio: Studio) -> Iterator[Block]:
    """How the interests are spread over levels and lenses, when anybody chose any."""
    found = studio.summary.levels
    told = (
        ("levels", any(one.interests for one in found.levels if one.level)),
        ("lenses", any(one.interests for one in found.lenses if one.lens)),
    )
    if any(chosen for _, chosen in told):
        yield blocks.heading(studio.say("paper.levels_and_lenses"))
    for name, chosen in told:
        if chosen:
            yield blocks.heading(studio.say(f"report.{name}"), 2)
            yield studio.chart(name, told=True, share=80)
