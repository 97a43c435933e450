"""The summary as a whole: complete, closed over its own ids, and the same after a restart."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from game.analysis.evidence import EvidenceItem
from game.analysis.summary import Summary, schema, summarise
from tests.builders import table
from tests.small_table import small_table


def items(value: object) -> list[EvidenceItem]:
    """All evidence anywhere in a value."""
    if isinstance(value, EvidenceItem):
        return [value]
    if isinstance(value, BaseModel):
        return [item for _, part in value for item in items(part)]
    return [item for part in value for item in items(part)] if isinstance(value, tuple) else []


def test_the_summary_outlives_a_restart_and_its_own_json() -> None:
    sat = small_table()
    summary = summarise(sat.state)
    assert summarise(sat.restart().state) == summary
    assert Summary.model_validate_json(summary.model_dump_json(by_alias=True)) == summary


def test_every_statement_has_evidence_that_the_journal_holds() -> None:
    sat = small_table()
    summary = summarise(sat.state)
    lines = {entry.seq: entry.at for entry in sat.session.entries}
    told = items(summary)
    assert len(told) >= 12
    for item in told:
        assert lines[item.seq] == item.at
        assert item.player is None or summary.player(item.player).party == item.party
    lists: list[tuple[Any, ...]] = [
        summary.interests, summary.clashes, summary.exchange.exchanges, summary.statements, summary.externals,
        summary.terms, summary.reflections, summary.outcome.agreements, summary.outcome.parked,
    ]  # fmt: skip
    for statements in lists:
        assert statements
        assert all(one.evidence for one in statements)


def test_the_state_is_left_as_it_was() -> None:
    sat = small_table()
    before = repr(sat.state)
    summarise(sat.state)
    assert repr(sat.state) == before


def test_an_empty_table_has_a_summary() -> None:
    summary = summarise(table("open").state)
    assert (summary.interests, summary.clashes, summary.statements) == ((), (), ())
    assert summary.session.cards_played == 0


def test_the_schema_names_the_fields_as_the_json_writes_them() -> None:
    interest = schema()["$defs"]["InterestStanding"]
    wanted = {"id", "text", "raised_by", "class", "holds", "grants", "neutral", "clashes", "divided", "heard",
              "support", "evidence"}  # fmt: skip
    assert wanted <= set(interest["properties"])
    assert "class" in interest["required"]
    assert schema()["properties"]["version"]["const"] == 1
    assert all(model.get("description") for model in schema()["$defs"].values())
