"""What a report in running text says, in which order: everything, or what fits on one page."""

from __future__ import annotations

from game.pictures.teller import Teller
from game.reports.making import Extent
from game.reports.text import answers, closing, exchange, fits, interests
from game.reports.text.page import Page

_FULL = (
    interests.table_map,
    interests.interests,
    interests.clashes,
    exchange.give_and_take,
    fits.opportunities,
    fits.tensions,
    answers.statements,
    answers.externals,
    answers.language,
    answers.themes,
    answers.levels,
    closing.closing,
)
_ONE = (interests.counts, interests.binding, interests.clashing, closing.closing)
_SURVEY = (interests.interests, interests.clashes)
_SURVEY_ONE = (interests.counts, interests.binding, interests.clashing)


def write(page: Page, tell: Teller, extent: Extent) -> None:
    """Write the opening and the parts."""
    _opening(page, tell)
    survey = tell.summary.session.imported is not None
    parts = (_SURVEY if survey else _FULL) if extent == "full" else (_SURVEY_ONE if survey else _ONE)
    for part in parts:
        part(page, tell)


def _opening(page: Page, tell: Teller) -> None:
    say, summary = tell.say, tell.summary
    session, ambition = summary.session, summary.outcome.ambition
    page.title(session.title)
    page.line(tell.occasion())
    if session.stage != "closed":
        page.line(say("report.unfinished"))
    for party in summary.parties:
        page.point(f"{party.name}: {tell.members(party.id)}")
    if ambition is not None:
        page.line("")
        page.line(say("report.ambition", sentence=ambition.sentence))
        if ambition.owner:
            page.line(say("report.ambition_owner", owner=ambition.owner))
