"""The summary holds together: what it names is in it with its evidence, and nobody at the table gets a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from game.analysis.summary import Summary, summarise
from tests.builders import Table
from tests.busy_table import busy_table
from tests.small_table import small_table

TABLES: dict[str, Callable[[], Table]] = {
    "small": small_table,
    "busy": busy_table,
    "sealed": partial(busy_table, secrecy="anonymous"),
}


@pytest.fixture(scope="module", params=sorted(TABLES))
def summary(request: pytest.FixtureRequest) -> Summary:
    return summarise(TABLES[request.param]().state)


def named(summary: Summary) -> Iterator[tuple[str, str]]:
    """Every id that a statement rests on, with what sort of thing it should be."""
    exchange, outcome = summary.exchange, summary.outcome
    yield from (("exchange", one) for balance in exchange.balances for one in balance.counted)
    yield from (("exchange", one) for share in exchange.replies for one in share.exchanges)
    yield from (("interest", one) for share in summary.levels.levels for one in share.interests)
    yield from (("interest", one) for share in summary.levels.lenses for one in share.interests)
    yield from (("interest", one) for clash in (*summary.clashes, *outcome.without_step) for one in clash.interests)
    yield from (("interest", one) for one in outcome.unserved)
    yield from (("interest", one) for agreement in outcome.agreements for one in agreement.serves)
    yield from (("statement", one.before.statement or "") for one in summary.statements if one.before is not None)
    for theme in summary.themes:
        yield from (("interest", one) for one in theme.interests)
        yield from (("statement", one) for one in theme.statements)
        yield from (("reflection", one) for one in theme.reflections)
        for point in theme.open:
            yield OPEN[point.kind], point.about


OPEN = {
    "clash": "interest", "not_yet_heard": "interest", "unmet": "exchange", "unkept": "external",
    "assumption": "external", "term": "term",
}  # fmt: skip


def test_what_a_statement_rests_on_can_be_opened(summary: Summary) -> None:
    lists: dict[str, tuple[Any, ...]] = {
        "interest": summary.interests,
        "exchange": summary.exchange.exchanges,
        "statement": summary.statements,
        "external": summary.externals,
        "term": summary.terms,
        "reflection": summary.reflections,
    }
    there = {(sort, one.id) for sort, found in lists.items() for one in found if one.evidence}
    assert len(there) == sum(len(found) for found in lists.values())
    assert sorted(set(named(summary)) - there) == []
    for clash in summary.clashes:
        assert clash.evidence
    for shares in (summary.levels.levels, summary.levels.lenses):
        assert sorted(one for share in shares for one in share.interests) == sorted(one.id for one in summary.interests)
    needs = [one.id for one in summary.exchange.exchanges if one.direction == "need"]
    assert sorted(one for share in summary.exchange.replies for one in share.exchanges) == sorted(needs)


def test_how_many_were_heard_stands_beside_every_statement(summary: Summary) -> None:
    seats, parties = len(summary.players), len(summary.parties)
    for interest in summary.interests:
        assert 1 <= interest.heard <= parties
        assert interest.heard == len({*interest.holds, *interest.grants, *interest.neutral, *interest.clashes})
    for one in summary.statements:
        assert seats == (one.scored or 0) + (one.dont_know or 0) + (one.no_answer or 0)
    for term in summary.terms:
        assert term.heard == len(term.definitions)
        assert seats == (term.heard or 0) + (term.no_answer or 0)
    for balance in summary.exchange.balances:
        assert balance.exchanges == len(balance.counted)


ABOUT_SOMETHING_ELSE = {"seq", "people", "influence", "interest"}
"""Numbers beside a player that are no figure of that player: the place of a line, and what an external weighs."""


def figures_of_people(value: Any, players: frozenset[str]) -> Iterator[str]:
    """Every field with a number in it that stands beside the id of a player."""
    if isinstance(value, dict):
        if any(part in players for part in value.values() if isinstance(part, str)):
            yield from (
                f"{name}: {part}"
                for name, part in value.items()
                if isinstance(part, int | float) and not isinstance(part, bool) and name not in ABOUT_SOMETHING_ELSE
            )
        yield from (f"{key}: a figure of a player" for key in value if key in players)
        for part in value.values():
            yield from figures_of_people(part, players)
    elif isinstance(value, list):
        for part in value:
            yield from figures_of_people(part, players)


def test_people_have_no_figures_and_no_order_but_their_seats(summary: Summary) -> None:
    seats = [player.id for player in summary.players]
    assert list(figures_of_people({"best": [{"player": seats[0], "answers": 7}]}, frozenset(seats)))
    assert list(figures_of_people(summary.model_dump(mode="json"), frozenset(seats))) == []
    assert [one.party for one in summary.exchange.balances] == [party.id for party in summary.parties]
    said = [one.player for one in summary.outcome.check_outs]
    assert said == [seat for seat in seats if seat in said]
