"""The sheets of what was answered: statements, externals, terms, themes, and what was said in words of one's own."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.scales import StatementStanding
from game.reports.sheets.ledger import Cell, Ledger, Sheet


def statements(ledger: Ledger) -> Sheet:
    """Every statement with its figures and scores; where there may be none, only that it was asked."""
    columns = (
        *ledger.columns(
            "statement", "theme", "low_end", "high_end", "secrecy", "scored", "median", "low", "high", "spread"
        ),
        *ledger.columns("dont_know", "no_answer", "scores"),
        *ledger.party_columns(),
        *ledger.columns("day", "time"),
    )
    return ledger.sheet("statements", columns, (_statement(ledger, one) for one in ledger.summary.statements))


def _statement(ledger: Ledger, one: StatementStanding) -> tuple[Cell, ...]:
    language, figures = ledger.say.language, one.figures
    dots = {found.party: " ".join(map(str, found.dots)) for found in one.parties}
    return (
        one.card.say(language),
        ledger.theme(one.card.theme),
        one.low.say(language, one.card.fallback),
        one.high.say(language, one.card.fallback),
        ledger.say(f"report.secrecy.{one.secrecy}"),
        one.scored,
        *((figures.median, figures.lowest, figures.highest, figures.spread) if figures is not None else (None,) * 4),
        one.dont_know,
        one.no_answer,
        " ".join(map(str, one.dots)) or None,
        *ledger.per_party(dots.get),
        ledger.day(one.evidence[0]),
        ledger.time(one.evidence[0]),
    )


def externals(ledger: Ledger) -> Sheet:
    """Who outside the table has an interest, and who keeps the contact."""
    columns = ledger.columns(
        "external", "stake", "influence", "interest_score", "stance", "player", "party", "unkept", "assumption", "day"
    )
    rows = (
        (
            one.who,
            one.stake or None,
            one.influence,
            one.interest,
            ledger.word("external_stance", one.stance),
            ledger.player(one.keeper),
            ledger.party(one.keeper_party),
            ledger.yes(one.unkept),
            ledger.yes(one.assumption),
            ledger.day(one.evidence[0]),
        )
        for one in ledger.summary.externals
    )
    return ledger.sheet("externals", columns, rows)


def terms(ledger: Ledger) -> Sheet:
    """The glossary: a row for each meaning that was given, with the wording that the table agreed on."""
    return ledger.sheet("terms", ledger.columns("term", "wording", "meaning", "party", "player"), _terms(ledger))


def _terms(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    for one in ledger.summary.terms:
        word = one.term.say(ledger.say.language, one.card.fallback)
        if not one.definitions:
            yield word, one.wording, None, None, None
        for meant in one.definitions:
            yield word, one.wording, meant.words, ledger.party(meant.party), ledger.player(meant.player)


def themes(ledger: Ledger) -> Sheet:
    """How the seven themes stand, in numbers."""
    columns = ledger.columns("theme", "answered", "to_come", "interests", "statements", "said_times", "open_points")
    rows = (
        (ledger.theme(one.theme), one.answered, one.to_come, *map(len, (one.interests, one.statements, one.reflections, one.open)))
        for one in ledger.summary.themes
    )  # fmt: skip
    return ledger.sheet("themes", columns, rows)


def said(ledger: Ledger) -> Sheet:
    """What people said in words of their own."""
    columns = ledger.columns("said", "theme", "party", "player", "card", "day", "time")
    rows = (
        (
            one.text,
            ledger.theme(one.theme),
            ledger.party(one.evidence[0].party),
            ledger.player(one.evidence[0].player),
            ledger.card(one.evidence[0]),
            ledger.day(one.evidence[0]),
            ledger.time(one.evidence[0]),
        )
        for one in ledger.summary.reflections
    )
    return ledger.sheet("said", columns, rows)
