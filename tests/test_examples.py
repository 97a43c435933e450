"""The sessions that ship, and old journals that must be read tomorrow as they are read today."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from game.analysis.interests import READING_ORDER
from game.analysis.summary import Summary, summarise
from game.core.cards import KINDS
from game.core.replay import replay
from game.core.state import State
from game.storage.reading import load
from tests import examples

SHIPPED = sorted(examples.EXAMPLES)


def _shipped(name: str) -> tuple[State, Summary]:
    loaded = load(examples.SAVES / f"{name}.journal")
    assert loaded.report.verdict == "whole"
    state = replay(loaded.entries)
    return state, summarise(state)


def test_the_examples_are_what_today_s_rules_and_words_make() -> None:
    stale = [path.name for path, data in examples.examples().items() if path.read_bytes() != data]
    assert stale == [], "run `python -m tests.examples`"


@pytest.mark.parametrize("name", SHIPPED)
def test_an_example_is_a_finished_session_with_every_kind_of_card_and_every_class(name: str) -> None:
    state, summary = _shipped(name)
    assert state.stage == "closed"
    assert (len(state.parties), len(state.players)) == (5, 6)
    assert 18 <= len(state.played) <= 24
    assert {one.card.card.kind for one in state.played if one.outcome == "answered"} == set(KINDS)
    assert {one.class_ for one in summary.interests} == set(READING_ORDER) - {"held_by_nobody"}


@pytest.mark.parametrize("name", SHIPPED)
def test_an_example_has_clashes_that_say_with_what_and_why_and_one_of_them_has_a_step(name: str) -> None:
    summary = _shipped(name)[1]
    assert len(summary.clashes) >= 3
    assert all(clash.second is not None and clash.first.whys and clash.second.whys for clash in summary.clashes)
    assert all(item.words for clash in summary.clashes for item in clash.evidence)
    assert 0 < len(summary.outcome.without_step) < len(summary.clashes)


@pytest.mark.parametrize("name", SHIPPED)
def test_an_example_shows_what_giving_and_taking_can_come_to(name: str) -> None:
    summary = _shipped(name)[1]
    assert {one.group for one in summary.exchange.exchanges} >= {"counted", "gift", "unmet", "unused"}
    assert len(summary.outcome.agreements) >= 2
    assert summary.outcome.unserved
    assert summary.outcome.evaluation is not None


def test_the_examples_take_two_hours_at_most_and_their_clock_never_jumps() -> None:
    for name in SHIPPED:
        entries = load(examples.SAVES / f"{name}.journal").entries
        steps = [(after.at - before.at).total_seconds() for before, after in pairwise(entries)]
        assert [entry.after for entry in entries[1:]] == steps
        assert max(steps) < 5 * 60
        assert 75 * 60 < sum(steps) < 120 * 60


@pytest.mark.parametrize("journal", examples.journals(), ids=lambda path: path.stem)
def test_an_old_journal_comes_to_what_it_always_came_to(journal: Path) -> None:
    assert load(journal).report.verdict == "whole"
    expected = examples.expected(journal).read_text(encoding="utf-8")
    assert json.loads(examples.summary_of(journal)) == json.loads(expected)


def test_an_old_journal_holds_moves_that_were_taken_back_and_corrected() -> None:
    types = {entry.event.type for path in examples.journals() for entry in load(path).entries}
    assert types >= {
        "undone",
        "corrected",
        "secret_revealed",
        "term_settled",
        "stances_given",
        "exchange_answered",
        "interest_surveyed",
    }


def test_there_is_an_old_journal_of_every_secrecy() -> None:
    assert {replay(load(path).entries).rules.secrecy for path in examples.journals()} == {
        "named",
        "parties",
        "anonymous",
    }
