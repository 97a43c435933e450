"""The interests and the clashes between them, as text."""

from __future__ import annotations

from game.analysis.clashes import ClashSide
from game.analysis.interests import READING_ORDER, InterestStanding, of_class
from game.pictures.sayings import clash_said, stances_said
from game.pictures.table_map import table_told
from game.pictures.teller import Teller
from game.reports.text.page import Page


def table_map(page: Page, tell: Teller) -> None:
    """Write what the map of the table shows, where the form has room for pictures."""
    if tell.summary.interests:
        page.picture(tell.say("report.table_map"), table_told(tell.summary, tell.say))


def interests(page: Page, tell: Teller) -> None:
    """Write all interests by class, each with who stands where and what that rests on."""
    say, found = tell.say, tell.summary.interests
    page.heading(say("report.interests"))
    if not found:
        page.line(say("report.no_interests"))
    if len(tell.summary.parties) == 1:
        page.line(say("report.one_party"))
    for one_class in READING_ORDER:
        members = of_class(found, one_class)
        if members:
            page.subheading(say(f"vocabulary.class.{one_class}"))
        for interest in members:
            _interest(page, tell, interest)


def counts(page: Page, tell: Teller) -> None:
    """Write how many interests there are of each class."""
    say, found = tell.say, tell.summary.interests
    page.heading(say("report.interests"))
    if not found:
        page.line(say("report.no_interests"))
    for one_class in READING_ORDER:
        members = of_class(found, one_class)
        if members:
            page.point(say("report.counted", words=say(f"vocabulary.class.{one_class}"), n=len(members)))


def binding(page: Page, tell: Teller) -> None:
    """Write in one line each what all share and what several share."""
    for one_class in READING_ORDER[:2]:
        members = of_class(tell.summary.interests, one_class)
        if members:
            page.subheading(tell.say(f"vocabulary.class.{one_class}"))
        for interest in members:
            page.point(interest.text)


def clashing(page: Page, tell: Teller) -> None:
    """Write in one line each which interests clash."""
    page.heading(tell.say("report.clashes"))
    if not tell.summary.clashes:
        page.line(tell.say("report.no_clashes"))
    for clash in tell.summary.clashes:
        page.point(clash_said(tell, clash))


def _interest(page: Page, tell: Teller, interest: InterestStanding) -> None:
    say = tell.say
    page.point(interest.text)
    for _, words in stances_said(tell, interest):
        page.detail(words)
    page.detail(tell.counted(interest))
    page.detail(tell.heard(interest))
    page.detail(tell.compared(interest))
    page.detail(tell.ladder(interest.position, interest.whys, interest.text))
    marks = [say(f"vocabulary.level.{interest.level}")] if interest.level else []
    marks += [say(f"vocabulary.lens.{interest.lens}")] if interest.lens else []
    page.detail(" · ".join(marks))
    raised, *given = interest.evidence
    if interest.raised_by is not None:
        page.detail(say("report.raised", source=tell.source(raised)))
    for item in given:
        if item.words and item.act != "clash":
            page.detail(tell.said(item))
    for other in interest.other_words:
        page.detail(tell.ladder(other.position, other.whys, other.text))


def clashes(page: Page, tell: Teller) -> None:
    """Write every clash with the way to both interests, because the way out is one level deeper."""
    say, found = tell.say, tell.summary.clashes
    page.heading(say("report.clashes"))
    if not found:
        page.line(say("report.no_clashes"))
        return
    page.line(say("survey.clashes_hint" if tell.summary.session.imported else "report.clashes_hint"))
    for clash in found:
        page.point(clash_said(tell, clash))
        if clash.people is not None:
            continue  # nobody was asked why
        for item in clash.evidence:
            if item.words:
                page.detail(tell.said(item))
        for side in (clash.first, clash.second):
            if side is not None:
                page.detail(_steps(tell, side))


def _steps(tell: Teller, side: ClashSide) -> str:
    ladder = tell.ladder(side.position, side.whys, side.text)
    return ladder or tell.say("report.no_steps", words=tell.quote(side.text))
