"""The last part of the summary, as text: what is open first, then what was agreed."""

from __future__ import annotations

from game.analysis.agreements import AgreementStanding
from game.pictures.sayings import clash_said, doer_said, step_said
from game.pictures.teller import Teller
from game.reports.text.page import Page


def closing(page: Page, tell: Teller) -> None:
    """Write the shared interests that nothing serves, the clashes without a next step, and then the agreements."""
    say, found = tell.say, tell.summary.outcome
    page.heading(say("report.closing"))
    if found.unserved:
        page.subheading(say("report.unserved"))
        for interest in found.unserved:
            page.point(tell.quoted(interest))
    if found.without_step:
        page.subheading(say("report.without_step"))
        for clash in found.without_step:
            page.point(clash_said(tell, clash))
    page.subheading(say("report.agreements"))
    if not found.agreements:
        page.point(say("report.no_agreements"))
    for agreement in found.agreements:
        _agreement(page, tell, agreement)
    if found.evaluation is not None:
        page.subheading(say("report.evaluation", date=found.evaluation))
    if found.parked:
        page.subheading(say("report.parked"))
        for parked in found.parked:
            page.point(parked.text)
    if found.check_outs:
        page.subheading(say("report.check_outs"))
        for one in found.check_outs:
            page.point(f"{tell.player(one.player)}: {one.word}")


def _agreement(page: Page, tell: Teller, one: AgreementStanding) -> None:
    say = tell.say
    page.point(one.what)
    page.detail(doer_said(tell, one))
    page.detail(step_said(tell, one))
    if one.serves:
        page.detail(say("report.serves", interests=tell.quotes(one.serves)))
    if one.not_served:
        page.detail(say("report.not_served", interests=tell.quotes(one.not_served)))
