"""What a report in running text says, in which order: everything, or what fits on one page."""

from __future__ import annotations

from game.pictures.teller import Teller
from game.reports import text_answers, text_closing, text_exchange, text_fits, text_interests
from game.reports.making import Extent
from game.reports.page import Page

_FULL = (
    text_interests.table_map,
    text_interests.interests,
    text_interests.clashes,
    text_exchange.give_and_take,
    text_fits.opportunities,
    text_fits.tensions,
    text_answers.statements,
    text_answers.externals,
    text_answers.language,
    text_answers.themes,
    text_answers.levels,
    text_closing.closing,
)
_ONE = (text_interests.counts, text_interests.binding, text_interests.clashing, text_closing.closing)
_SURVEY = (text_interests.interests, text_interests.clashes)
_SURVEY_ONE = (text_interests.counts, text_interests.binding, text_interests.clashing)


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
    page.line(tell.occasion(tell.day(session.started_at)))
    if session.stage != "closed":
        page.line(say("report.unfinished"))
    for party in summary.parties:
        page.point(f"{party.name}: {tell.members(party.id)}")
    if ambition is not None:
        page.line("")
        page.line(say("report.ambition", sentence=ambition.sentence))
        if ambition.owner:
            page.line(say("report.ambition_owner", owner=ambition.owner))
