"""The one table of everything that a session says: a row for each thing, columns that all of them can share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.analysis.clashes import Clash
from game.analysis.evidence import EvidenceItem
from game.analysis.exchange import ExchangeStanding
from game.analysis.scales import StatementStanding
from game.pictures.sayings import step_said
from game.reports.sheets.fits import questions
from game.reports.sheets.interests import COUNTED, counted, ladder
from game.reports.sheets.ledger import Cell, Ledger, Sheet

_BEFORE = ("title", "part_of", "what", "state", "party", "player", "heard")
_AFTER = (
    "level", "lens", "theme", "notes", "median", "low", "high", "dont_know", "asks", "gives", "gap", "influence",
    "interest_score", "by", "card", "day", "time",
)  # fmt: skip


def statements_of(ledger: Ledger) -> Sheet:
    """Return the table: what it is, what it says, how it stands, who said it, a column for each party, then the rest.

    In a party's column stands its stance on an interest, its value of an exchange, its scores of a statement, or what
    its people mean by a term.
    """
    columns = (*ledger.columns(*_BEFORE), *ledger.party_columns(), *ledger.columns(*_AFTER))
    if ledger.summary.session.imported is not None:
        return ledger.sheet("evidence", (*columns, *ledger.columns(*COUNTED)), _surveyed(ledger))
    return ledger.sheet("evidence", columns, _rows(ledger))


def _surveyed(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    """The rows of a survey: interests with how many people said what, and the clashes that follow."""
    for one, row in zip(ledger.summary.interests, _interests(ledger), strict=True):
        yield row + counted(one)
    for clash in ledger.summary.clashes:
        yield _clash(ledger, clash) + (None,) * len(COUNTED)


def _rows(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    yield from _interests(ledger)
    for clash in ledger.summary.clashes:
        yield _clash(ledger, clash)
    for exchange in ledger.summary.exchange.exchanges:
        yield _exchange(ledger, exchange)
    for asked in questions(ledger):
        yield _row(ledger, asked.part, asked.asks, asked.item, party=asked.parties, player=None, notes=asked.rests_on)
    for statement in ledger.summary.statements:
        yield _statement(ledger, statement)
    yield from _externals(ledger)
    yield from _terms(ledger)
    for said in ledger.summary.reflections:
        yield _row(ledger, "said", said.text, said.evidence[0], theme=ledger.theme(said.theme))
    yield from _closing(ledger)


def _row(
    ledger: Ledger, part: str, what: str, item: EvidenceItem | None, per_party: Mapping[str, Cell] | None = None, **cells: Cell
) -> tuple[Cell, ...]:  # fmt: skip
    """A row with the cells named; who, card, day and time are those of the evidence unless they are named."""
    known: dict[str, Cell] = {"title": ledger.summary.session.title}  # tables of several sessions can be laid together
    known |= {"part_of": ledger.say(f"sheet.part.{part}"), "what": what}
    if item is not None:
        known |= {
            "party": ledger.party(item.party),
            "player": ledger.player(item.player),
            "theme": ledger.theme(item.card.theme if item.card is not None else None),
            "card": ledger.card(item),
            "day": ledger.day(item),
            "time": ledger.time(item),
        }
    known |= cells
    own = per_party or {}
    return (*map(known.get, _BEFORE), *ledger.per_party(own.get), *map(known.get, _AFTER))


def _interests(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    for one in ledger.summary.interests:
        yield _row(
            ledger,
            "interest",
            one.text,
            one.evidence[0],
            {party.id: ledger.side(one, party.id) for party in ledger.parties},
            state=ledger.word("class", one.class_),
            party=ledger.party(one.raised_by),
            heard=one.heard,
            level=ledger.word("level", one.level),
            lens=ledger.word("lens", one.lens),
            notes=ladder(ledger, one),
        )


def _clash(ledger: Ledger, clash: Clash) -> tuple[Cell, ...]:
    second = clash.second.text if clash.second is not None else None
    against = f"{clash.first.text}\n{second}" if second is not None else clash.first.text
    open_ = clash in ledger.summary.outcome.without_step
    return _row(
        ledger,
        "clash",
        against,
        clash.evidence[0],
        dict.fromkeys(clash.by, ledger.say("vocabulary.stance.clash")),
        state=ledger.say("sheet.without_step") if open_ else None,
        party=ledger.tell.parties(clash.by),
        notes="\n".join(ledger.said(item) for item in clash.evidence if item.words) or None,
    )


def _exchange(ledger: Ledger, one: ExchangeStanding) -> tuple[Cell, ...]:
    values = {party: value for party, value in ((one.giver, one.asks), (one.receiver, one.gives)) if party is not None}
    other = ledger.party(one.other) or ledger.say("report.the_alliance")
    told = [
        ledger.say(f"report.{one.direction}_to", other=other),
        ledger.word("sort", one.sort),
        ledger.word("reply", one.reply),
    ]
    return _row(
        ledger,
        "exchange",
        one.what,
        one.evidence[0],
        values,
        state=ledger.say(f"sheet.group.{one.group}"),
        party=ledger.party(one.party),
        notes=" · ".join(words for words in told if words),
        asks=one.asks,
        gives=one.gives,
        gap=one.gap,
    )


def _statement(ledger: Ledger, one: StatementStanding) -> tuple[Cell, ...]:
    figures = one.figures
    known: dict[str, Cell] = {}
    if figures is not None:
        known = {"median": figures.median, "low": figures.lowest, "high": figures.highest}
    return _row(
        ledger,
        "statement",
        one.card.say(ledger.say.language),
        one.evidence[0],
        {found.party: " ".join(map(str, found.dots)) for found in one.parties},
        state=ledger.say(f"report.secrecy.{one.secrecy}"),
        party=None,
        player=None,
        heard=one.scored,
        notes=" ".join(map(str, one.dots)) or None,
        dont_know=one.dont_know,
        **known,
    )


def _externals(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    for one in ledger.summary.externals:
        yield _row(
            ledger,
            "external",
            one.who,
            one.evidence[0],
            state=ledger.word("external_stance", one.stance),
            notes=one.stake or None,
            influence=one.influence,
            interest_score=one.interest,
        )


def _terms(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    say = ledger.say
    for one in ledger.summary.terms:
        meant = {
            party.id: "\n".join(found.words for found in one.definitions if found.party == party.id) or None
            for party in ledger.parties
        }
        unsigned = "\n".join(found.words for found in one.definitions if found.party is None)
        yield _row(
            ledger,
            "term",
            one.term.say(say.language, one.card.fallback),
            one.evidence[0],
            meant,
            state=say("sheet.settled") if one.wording is not None else say("sheet.open_term"),
            party=None,
            player=None,
            notes="\n".join(words for words in (one.wording, unsigned) if words) or None,
        )


def _closing(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    found = ledger.summary.outcome
    if found.ambition is not None:
        item = found.ambition.evidence[0] if found.ambition.evidence else None
        yield _row(ledger, "ambition", found.ambition.sentence, item, notes=found.ambition.owner or None)
    for one in found.agreements:
        told = filter(None, (ledger.say("report.who", who=one.who), step_said(ledger.tell, one)))
        yield _row(ledger, "agreement", one.what, one.evidence[0], notes="\n".join(told), by=one.by)
    for parked in found.parked:
        yield _row(ledger, "parked", parked.text, parked.evidence[0])
    for out in found.check_outs:
        item = out.evidence[0] if out.evidence else None
        yield _row(ledger, "check_out", out.word, item, party=ledger.party(ledger.summary.player(out.player).party))
