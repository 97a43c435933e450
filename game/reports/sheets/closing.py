"""The sheets of what was agreed, what is left open, and everything that was said as evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.analysis.evidence import EvidenceItem
from game.pictures.sayings import clash_said
from game.reports.sheets.fits import questions
from game.reports.sheets.ledger import Cell, Ledger, Sheet


def agreements(ledger: Ledger) -> Sheet:
    """Who does what by when, and for which interests."""
    columns = ledger.columns("agreement", "who", "by", "step", "step_by", "serves", "not_served")
    rows = (
        (
            one.what,
            one.who,
            one.by,
            one.step or None,
            one.step_by,
            ledger.texts(one.serves),
            ledger.texts(one.not_served),
        )
        for one in ledger.summary.outcome.agreements
    )
    return ledger.sheet("agreements", columns, rows)


def left_open(ledger: Ledger) -> Sheet:
    """What is left open: shared interests and clashes without an agreement, questions about give and take, the parking lot.

    The check-out closes it.
    """
    return ledger.sheet("open", ledger.columns("part_of", "about", "party", "player"), _open(ledger))


def _open(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    say, found = ledger.say, ledger.summary.outcome
    for interest in found.unserved:
        yield say("report.unserved"), ledger.summary.interest(interest).text, None, None
    for clash in found.without_step:
        yield say("report.without_step"), clash_said(ledger.tell, clash), ledger.tell.parties(clash.by), None
    for asked in questions(ledger):
        words = f"{asked.asks}\n{asked.rests_on}"
        yield say(f"sheet.part.{asked.part}"), words, asked.parties, None
    for parked in found.parked:
        item = parked.evidence[0]
        yield say("report.parked"), parked.text, ledger.party(item.party), ledger.player(item.player)
    for one in found.check_outs:
        party = ledger.summary.player(one.player).party
        yield say("report.check_outs"), one.word, ledger.party(party), ledger.player(one.player)


def evidence(ledger: Ledger) -> Sheet:
    """A row for each thing that was said, in the order of the session: what about, who, how, and to which card."""
    columns = ledger.columns(
        "part_of", "about", "act_of", "party", "player", "people", "said", "theme", "card", "day", "time"
    )
    found = sorted(_evidence(ledger), key=lambda row: row[2].seq)
    rows = (
        (
            ledger.say(f"sheet.part.{part}"),
            about,
            ledger.say(f"sheet.act.{item.act}"),
            ledger.party(item.party),
            ledger.player(item.player),
            item.people,
            item.words or None,
            ledger.theme(item.card.theme if item.card is not None else None),
            ledger.card(item),
            ledger.day(item),
            ledger.time(item),
        )
        for part, about, item in found
    )
    return ledger.sheet("evidence", columns, rows)


def _evidence(ledger: Ledger) -> Iterator[tuple[str, str, EvidenceItem]]:
    summary, language = ledger.summary, ledger.say.language
    done = summary.outcome
    yield from _of("interest", ((one.text, one.evidence) for one in summary.interests))
    yield from _of("exchange", ((one.what, one.evidence) for one in summary.exchange.exchanges))
    yield from _of("statement", ((one.card.say(language), one.evidence) for one in summary.statements))
    yield from _of("external", ((one.who, one.evidence) for one in summary.externals))
    yield from _of("term", ((one.term.say(language, one.card.fallback), one.evidence) for one in summary.terms))
    yield from _of("said", ((one.text, one.evidence) for one in summary.reflections))
    yield from _of("agreement", ((one.what, one.evidence) for one in done.agreements))
    yield from _of("parked", ((one.text, one.evidence) for one in done.parked))
    yield from _of("check_out", ((one.word, one.evidence) for one in done.check_outs))


def _of(part: str, found: Iterable[tuple[str, tuple[EvidenceItem, ...]]]) -> Iterator[tuple[str, str, EvidenceItem]]:
    for about, items in found:
        yield from ((part, about, item) for item in items)
