"""The sheets of what the session is about: an overview, who sat at the table, the interests and where they clash."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.clashes import ClashSide
from game.analysis.interests import READING_ORDER, InterestStanding, of_class
from game.reports.sheets.ledger import Cell, Ledger, Sheet

COUNTED = ("mine", "grant", "neutral", "clash", "people_heard", "consensus", "divisiveness")


def overview(ledger: Ledger) -> Sheet:
    """What was played, when and by how many, the ambition, and how many interests there are of each class."""
    return ledger.sheet("overview", ledger.columns("about", "value"), _overview(ledger))


def _overview(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    say, summary = ledger.say, ledger.summary
    session, ambition = summary.session, summary.outcome.ambition
    yield say("sheet.title"), session.title
    yield say("sheet.day"), ledger.tell.session_day
    yield say("sheet.parties"), len(summary.parties)
    if session.imported is None:
        yield say("sheet.players"), len(summary.players)
        yield say("sheet.cards"), session.cards_played
    else:
        yield say("sheet.people"), session.imported.people
    if ambition is not None:
        yield say("sheet.ambition"), ambition.sentence
        yield say("sheet.ambition_owner"), ambition.owner or None
    if summary.outcome.evaluation is not None:
        yield say("sheet.evaluation"), summary.outcome.evaluation
    for one_class in READING_ORDER:
        found = of_class(summary.interests, one_class)
        if found:
            yield ledger.word("class", one_class), len(found)


def people(ledger: Ledger) -> Sheet:
    """Who sat at the table for which party; where names are hidden, how many."""
    summary = ledger.summary
    if summary.session.names == "names" and summary.players:
        rows: list[tuple[Cell, ...]] = [
            (ledger.party(one.party), one.name, one.role or None) for one in summary.players
        ]
        return ledger.sheet("people", ledger.columns("party", "player", "role"), rows)
    counts = {party.id: sum(one.party == party.id for one in summary.players) for party in summary.parties}
    if summary.session.imported is not None:
        counts = {one.party: one.people for one in summary.session.imported.parties}
    return ledger.sheet(
        "people", ledger.columns("party", "people"), [(party.name, counts[party.id]) for party in summary.parties]
    )


def interests(ledger: Ledger) -> Sheet:
    """Every interest with its class, where each party stands and what that rests on."""
    keys = (
        ("interest", "short_name", "class", "party", "player"),
        ("heard", "of", "support", "level", "lens", "theme", "ladder", "other_words", "card", "day", "time"),
    )
    surveyed = ledger.summary.session.imported is not None
    columns = (*ledger.columns(*keys[0]), *ledger.party_columns(), *ledger.columns(*keys[1]))
    if surveyed:
        columns += ledger.columns(*COUNTED)
    rows = (_interest(ledger, one) + (counted(one) if surveyed else ()) for one in ledger.summary.interests)
    return ledger.sheet("interests", columns, rows)


def _interest(ledger: Ledger, one: InterestStanding) -> tuple[Cell, ...]:
    raised = one.evidence[0]
    return (
        one.text,
        one.short_name,
        ledger.word("class", one.class_),
        ledger.party(one.raised_by),
        ledger.player(raised.player),
        *ledger.per_party(lambda party: ledger.side(one, party)),
        one.heard,
        len(ledger.summary.parties),
        one.support,
        ledger.word("level", one.level),
        ledger.word("lens", one.lens),
        ledger.theme(one.theme),
        ladder(ledger, one),
        "\n".join(other.text for other in one.other_words) or None,
        ledger.card(raised),
        ledger.day(raised),
        ledger.time(raised),
    )


def counted(one: InterestStanding) -> tuple[Cell, ...]:
    """Return how many people of a survey said what about an interest, and Polis' figures: the cells of COUNTED."""
    found = one.people
    counts = (found.mine, found.grant, found.neutral, found.clash, found.heard) if found is not None else (None,) * 5
    return (*counts, one.group_informed_consensus, one.divisiveness)


def ladder(ledger: Ledger, one: InterestStanding | ClashSide) -> str | None:
    """Return the way down from the position to the interest."""
    return ledger.tell.ladder(one.position, one.whys, one.text) or None


def clashes(ledger: Ledger) -> Sheet:
    """Every clash with both interests, both ladders and what was said."""
    columns = ledger.columns(
        "first",
        "first_party",
        "second",
        "second_party",
        "clashing",
        "reasons",
        "first_ladder",
        "second_ladder",
        "without_step",
    )
    open_ = {clash.interests for clash in ledger.summary.outcome.without_step}
    rows = (
        (
            clash.first.text,
            ledger.party(clash.first.raised_by),
            clash.second.text if clash.second is not None else None,
            ledger.party(clash.second.raised_by) if clash.second is not None else None,
            ledger.tell.parties(clash.by),
            "\n".join(ledger.said(item) for item in clash.evidence if item.words) or None,
            ladder(ledger, clash.first),
            ladder(ledger, clash.second) if clash.second is not None else None,
            ledger.yes(clash.interests in open_),
        )
        for clash in ledger.summary.clashes
    )
    return ledger.sheet("clashes", columns, rows)
