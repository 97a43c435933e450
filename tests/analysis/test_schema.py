"""The published schema of the summary: real summaries keep to it, and what does not is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from game.analysis.summary import Summary, schema, summarise
from game.reports import FORMATS
from game.reports.making import Making
from game.reports.naming import disguise
from game.storage import paths
from game.storage.catalog import Catalog
from tests.busy_table import busy_table
from tests.examples import journals, summary_of
from tests.hostile import hostile_summary
from tests.small_table import small_table

SAY = Catalog(paths.resource("assets") / "lang", "nl")
VALID = Draft202012Validator(schema())


def written(summary: Summary) -> Any:
    made = FORMATS["json"](summary, Making(SAY))
    assert isinstance(made, str)
    return json.loads(made)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("journal", journals(), ids=lambda path: path.stem)
def test_the_old_sessions_come_to_summaries_that_keep_to_it(journal: Any) -> None:
    VALID.validate(json.loads(summary_of(journal)))


def test_so_do_a_full_day_hostile_words_and_every_disguise() -> None:
    for summary in (summarise(busy_table().state), hostile_summary(), summarise(small_table().state)):
        VALID.validate(written(summary))
        for names in ("parties", "anonymous"):
            VALID.validate(written(disguise(summary, names, SAY)))


def test_what_is_missing_too_much_or_of_another_kind_is_refused() -> None:
    whole = written(summarise(small_table().state))
    assert VALID.is_valid(whole)
    for name in schema()["required"]:
        assert not VALID.is_valid({key: value for key, value in whole.items() if key != name}), name
    assert not VALID.is_valid(whole | {"ranking": []})
    assert not VALID.is_valid(whole | {"version": 2})
    interest = whole["interests"][0]
    for wrong in ({"class": "loved"}, {"heard": "2"}, {"support": 1.5}):
        assert not VALID.is_valid(whole | {"interests": [interest | wrong]})
