"""The statements, the externals, the language, the themes and the levels, as text."""

from __future__ import annotations

from game.pictures.outside import external_said
from game.pictures.sayings import median_said, open_said
from game.pictures.shares import lenses_twin, levels_twin
from game.pictures.spread import spread_twin
from game.pictures.teller import Teller
from game.pictures.wheel import wheel_twin
from game.reports.text.page import Page


def statements(page: Page, tell: Teller) -> None:
    """Write how each statement was scored: dots, median and range, and how many did not know."""
    say, found = tell.say, tell.summary.statements
    page.heading(say("report.statements"))
    if not found:
        page.line(say("report.no_statements"))
    for one in found:
        page.point(one.card.say(say.language))
        page.detail(say(f"vocabulary.theme.{one.card.theme}"))
        for line in spread_twin(one, tell.summary, say):
            page.detail(line)
        page.detail(tell.timed(say(f"report.secrecy.{one.secrecy}"), one.evidence[0].at))


def externals(page: Page, tell: Teller) -> None:
    """Write who outside the table has an interest, who keeps the contact, and what is to be checked with them."""
    say, found = tell.say, tell.summary.externals
    page.heading(say("report.externals"))
    if not found:
        page.line(say("report.no_externals"))
    for place, one in enumerate(found, 1):
        page.point(external_said(tell, place, one))
        page.detail(one.stake)
        page.detail(say("report.raised", source=tell.source(one.evidence[0])))


def language(page: Page, tell: Teller) -> None:
    """Write the agreed wordings, and the words that still mean different things."""
    say, found = tell.say, tell.summary.terms
    page.heading(say("report.language"))
    if not found:
        page.line(say("report.no_terms"))
    for one in found:
        word = one.term.say(say.language, one.card.fallback)
        page.point(f"{word}: {one.wording}" if one.wording is not None else say("report.open_term", word=word))
        if one.too_few:
            page.detail(say("report.too_few"))
        for definition in one.definitions:
            if definition.player is not None:
                who = tell.player(definition.player)
            elif definition.party is not None:
                who = tell.party(definition.party)
            else:
                page.detail(definition.words)
                continue
            page.detail(f"{who}: {definition.words}")


def themes(page: Page, tell: Teller) -> None:
    """Write how the seven themes stand: answers, statements, what was said and what is still open."""
    say, summary = tell.say, tell.summary
    page.heading(say("report.themes"))
    scored = {one.id: one for one in summary.statements}
    said = {one.id: one for one in summary.reflections}
    *figures, over_all = wheel_twin(summary, say)
    page.line(over_all)
    for one, line in zip(summary.themes, figures, strict=True):
        page.point(line)
        for statement in (scored[key] for key in one.statements):
            page.detail(median_said(tell, statement))
        for reflection in (said[key] for key in one.reflections):
            page.detail(tell.said(reflection.evidence[0]))
        for point in one.open:
            page.detail(open_said(tell, point))


def levels(page: Page, tell: Teller) -> None:
    """Write how the interests are spread over levels and lenses, when anybody chose any."""
    say, summary = tell.say, tell.summary
    levels, lenses = levels_twin(summary, say), lenses_twin(summary, say)
    for heading, shares, lines in (
        ("report.levels", summary.levels.levels, levels),
        ("report.lenses", summary.levels.lenses, lenses),
    ):
        if any(share.interests for share in shares[:-1]):
            page.heading(say(heading))
            for line in lines:
                page.point(line)
