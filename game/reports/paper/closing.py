"""What was agreed and what is open, on paper, and at the end who said what to which card."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.agreements import AgreementStanding
from game.analysis.evidence import EvidenceItem
from game.pictures.sayings import clash_said
from game.reports.paper import blocks
from game.reports.paper.blocks import Block
from game.reports.paper.studio import Studio


def agreements(studio: Studio) -> Iterator[Block]:
    """Who does what by when, what that leaves open, the parking lot and the check-out."""
    say, found = studio.say, studio.summary.outcome
    yield blocks.heading(say("report.closing"))
    if found.agreements:
        head = [say(f"paper.head.{name}") for name in ("agreement", "who", "by", "step", "serves")]
        yield blocks.table(head, [_agreement(studio, one) for one in found.agreements], (3.4, 1.8, 1.6, 2.6, 3))
    else:
        yield blocks.text(say("report.no_agreements"), quiet=True)
    if found.evaluation is not None:
        yield blocks.text(say("report.evaluation", date=found.evaluation))
    unserved = [blocks.point(studio.tell.quoted(one)) for one in found.unserved]
    yield from blocks.listed(say("report.unserved"), [blocks.points(unserved)] if unserved else [])
    open_ = [blocks.point(clash_said(studio.tell, one)) for one in found.without_step]
    yield from blocks.listed(say("report.without_step"), [blocks.points(open_)] if open_ else [])
    parked = [blocks.point(one.text) for one in found.parked]
    yield from blocks.listed(say("report.parked"), [blocks.points(parked)] if parked else [])
    words = [blocks.point(f"{studio.tell.player(one.player)}: {one.word}") for one in found.check_outs]
    yield from blocks.listed(say("report.check_outs"), [blocks.points(words)] if words else [])


def _agreement(studio: Studio, one: AgreementStanding) -> list[blocks.Cell]:
    say = studio.say
    by = say("paper.date", date=one.by) if one.by is not None else "–"
    step = say("paper.step_by", step=one.step, date=one.step_by) if one.step and one.step_by else one.step
    serves = [studio.tell.quotes(one.serves)] if one.serves else []
    serves += [say("report.not_served", interests=studio.tell.quotes(one.not_served))] if one.not_served else []
    return [blocks.cell(one.what, strong=True), one.who, by, step or "–", " · ".join(serves) or "–"]


def evidence(studio: Studio) -> Iterator[Block]:
    """Every interest, exchange and external with who brought it in, when, and to which card."""
    say, summary = studio.say, studio.summary
    yield blocks.heading(say("paper.evidence"))
    yield blocks.text(say("paper.evidence_hint"), quiet=True)
    rows: list[tuple[str, EvidenceItem]] = []
    rows += [(one.text, one.evidence[0]) for one in summary.interests if one.evidence]
    rows += [(one.what, one.evidence[0]) for one in summary.exchange.exchanges if one.evidence]
    rows += [(one.who, one.evidence[0]) for one in summary.externals if one.evidence]
    rows += [(one.text, one.evidence[0]) for one in summary.reflections if one.evidence]
    head = [say(f"paper.head.{name}") for name in ("said", "giver", "card")]
    if rows:
        yield blocks.table(
            head,
            [
                [words, _giver(studio, item), _card(studio, item)]
                for words, item in sorted(rows, key=lambda r: r[1].seq)
            ],
            (3.6, 2.6, 5),
        )


def _giver(studio: Studio, item: EvidenceItem) -> str:
    return studio.tell.timed(studio.tell.giver(item), item.at)


def _card(studio: Studio, item: EvidenceItem) -> str:
    return item.card.say(studio.say.language) if item.card is not None else "–"
