"""The summary as plain text, to read in a terminal and to mail."""

from __future__ import annotations

from game.analysis.summary import Summary
from game.core.text import STRUCK
from game.reports import text_answers, text_closing, text_exchange, text_interests
from game.reports.making import Making
from game.reports.page import Page
from game.reports.teller import Teller


def render(summary: Summary, making: Making) -> str:
    """Return the whole summary in the language of the words, ending in what was agreed and what is open."""
    page, tell = Page(), Teller(summary, making.say)
    _opening(page, tell)
    for part in (
        text_interests.interests,
        text_interests.clashes,
        text_exchange.give_and_take,
        text_answers.statements,
        text_answers.externals,
        text_answers.language,
        text_answers.themes,
        text_answers.levels,
        text_closing.closing,
    ):
        part(page, tell)
    return page.text().replace(STRUCK, making.say("report.struck"))


def _opening(page: Page, tell: Teller) -> None:
    say, summary = tell.say, tell.summary
    session, ambition = summary.session, summary.outcome.ambition
    page.title(session.title)
    page.line(
        say(
            "report.when",
            date=tell.day(session.started_at),
            players=say("report.players", n=len(summary.players)),
            parties=say("report.parties", n=len(summary.parties)),
            cards=say("report.cards", n=session.cards_played),
        )
    )
    if session.stage != "closed":
        page.line(say("report.unfinished"))
    for party in summary.parties:
        page.point(f"{party.name}: {tell.members(party.id)}")
    if ambition is not None:
        page.line("")
        page.line(say("report.ambition", sentence=ambition.sentence))
        if ambition.owner:
            page.line(say("report.ambition_owner", owner=ambition.owner))
