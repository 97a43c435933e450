"""The statements, the externals, the language, the themes and the levels, as text."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.scales import StatementStanding
from game.analysis.summary import Summary
from game.analysis.themes import OpenPoint
from game.reports.page import Page
from game.reports.teller import Teller


def statements(page: Page, tell: Teller) -> None:
    """Write how each statement was scored: dots, median and range, and how many did not know."""
    say, found = tell.say, tell.summary.statements
    page.heading(say("report.statements"))
    if not found:
        page.line(say("report.no_statements"))
    for one in found:
        page.point(one.card.say(say.language))
        page.detail(say(f"vocabulary.theme.{one.card.theme}"))
        _scores(page, tell, one)
        low, high = (text.say(say.language, one.card.fallback) for text in (one.low, one.high))
        page.detail(say("report.ends", low=low, high=high))
        page.detail(tell.timed(say(f"report.secrecy.{one.secrecy}"), one.evidence[0].at))


def _scores(page: Page, tell: Teller, one: StatementStanding) -> None:
    say = tell.say
    if one.too_few or one.scored is None:
        page.detail(say("report.too_few"))
        return
    if one.figures is None:
        page.detail(say("report.too_few_scores", n=one.scored))
    else:
        found = one.figures
        page.detail(say("report.figures", n=one.scored, median=found.median, low=found.lowest, high=found.highest))
        page.detail(say("report.dots", dots=_dots(one.dots)))
    if one.before is not None and one.before.figures is not None:
        old, n = one.before.figures, one.before.scored
        page.detail(say("report.measured_before", n=n, median=old.median, low=old.lowest, high=old.highest))
    for party in one.parties:
        page.detail(say("report.party_dots", party=tell.party(party.party), dots=_dots(party.dots)))
    if one.dont_know:
        page.detail(say("report.dont_know", n=one.dont_know))


def _dots(scores: Sequence[int]) -> str:
    return " ".join(str(score) for score in scores)


def externals(page: Page, tell: Teller) -> None:
    """Write who outside the table has an interest, who keeps the contact, and what is to be checked with them."""
    say, found = tell.say, tell.summary.externals
    page.heading(say("report.externals"))
    if not found:
        page.line(say("report.no_externals"))
    for one in found:
        page.point(f"{one.who}: {one.stake}" if one.stake else one.who)
        unknown = say("report.unknown")
        page.detail(
            say(
                "report.grid",
                influence=one.influence if one.influence is not None else unknown,
                interest=one.interest if one.interest is not None else unknown,
            )
        )
        if one.stance is not None:
            page.detail(say(f"vocabulary.external_stance.{one.stance}"))
        if one.keeper is not None or one.keeper_party is not None:
            page.detail(say("report.keeper", player=tell.keeper(one)))
        if one.unkept:
            page.detail(say("report.unkept"))
        if one.assumption:
            page.detail(say("report.assumption"))
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
                page.detail(f"– {definition.words}")
                continue
            page.detail(f"– {who}: {definition.words}")


def themes(page: Page, tell: Teller) -> None:
    """Write how the seven themes stand: answers, statements, what was said and what is still open."""
    say, summary = tell.say, tell.summary
    page.heading(say("report.themes"))
    scored = {one.id: one for one in summary.statements}
    said = {one.id: one for one in summary.reflections}
    for one in summary.themes:
        words = [say("report.answered", n=one.answered)]
        if one.to_come:
            words.append(say("report.to_come", n=one.to_come))
        page.point(f"{say(f'vocabulary.theme.{one.theme}')}: {', '.join(words)}")
        for statement in (scored[key] for key in one.statements):
            if statement.figures is not None:
                question, found = statement.card.say(say.language), statement.figures
                page.detail(
                    say(
                        "report.theme_median",
                        question=question,
                        median=found.median,
                        low=found.lowest,
                        high=found.highest,
                    )
                )
        for reflection in (said[key] for key in one.reflections):
            page.detail(say("report.said", who=tell.giver(reflection.evidence[0]), words=tell.quote(reflection.text)))
        for point in one.open:
            page.detail(say(f"report.open.{point.kind}", about=about(tell, summary, point)))


def about(tell: Teller, summary: Summary, point: OpenPoint) -> str:
    """Return what an open point is about, between quotation marks where people said it."""
    match point.kind:
        case "clash" | "not_yet_heard":
            return tell.quoted(point.about)
        case "unmet":
            return next(tell.quote(one.what) for one in summary.exchange.exchanges if one.id == point.about)
        case "unkept" | "assumption":
            return next(one.who for one in summary.externals if one.id == point.about)
        case "term":
            term = next(one for one in summary.terms if one.id == point.about)
            return tell.quote(term.term.say(tell.say.language, term.card.fallback))


def levels(page: Page, tell: Teller) -> None:
    """Write how the interests are spread over levels and lenses, when anybody chose any."""
    say, found = tell.say, tell.summary.levels
    none = say("report.not_chosen")
    by_level = [(say(f"vocabulary.level.{one.level}") if one.level else none, one.interests) for one in found.levels]
    by_lens = [(say(f"vocabulary.lens.{one.lens}") if one.lens else none, one.interests) for one in found.lenses]
    for heading, shares in ((say("report.levels"), by_level), (say("report.lenses"), by_lens)):
        if any(ids for _, ids in shares[:-1]):
            page.heading(heading)
            for words, ids in shares:
                page.point(f"{words}: {len(ids)}")
