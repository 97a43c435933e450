"""What a survey reads like: people, not players, and nothing about what nobody did."""

from __future__ import annotations

import re

import pytest

from game.analysis.summary import Summary, summarise
from game.core.replay import replay
from game.reports import FORMATS
from game.reports.making import Making
from game.storage import paths, reading
from game.storage.catalog import Catalog
from tests import surveys

SAY = Catalog(paths.resource("assets") / "lang", "en")


@pytest.fixture(scope="module")
def summary() -> Summary:
    rows = [["player", "party", "Rest on the ward", "Quick help"]]
    rows += [
        ["1", "North", "mine", "mine"],
        ["2", "North", "clash", ""],
        ["3", "South", "grant", ""],
        ["4", "", "mine", ""],
    ]
    return summarise(replay(reading.read(surveys.journal(rows, "Ward survey")).entries))


@pytest.mark.parametrize("form", ["text", "md"])
def test_a_survey_tells_of_people_and_of_no_card_or_player(form: str, summary: Summary) -> None:
    made = FORMATS[form](summary, Making(SAY))
    assert isinstance(made, str)
    words = " ".join(made.replace("\\", "").split())
    assert "4 people (1 of no party) · 2 parties · 2 interests" in words
    assert "North: 2 people" in words
    assert "Mine too 2 · I grant it 1 · Neutral 0 · Clashes 1" in words
    assert "4 of 4 people heard" in words
    # North: 1 of 2, South: 1 of 1, so 2/4 × 2/3 and 2/3 − 2/4
    assert "Agreement across all parties 0.333 · difference between parties 0.167" in words
    assert "‘Rest on the ward’ clashes" not in words
    assert not [word for word in ("player", "card", SAY("report.themes"), SAY("report.closing")) if word in words]


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_a_clash_of_a_survey_says_of_how_many_people_and_asks_for_no_reasons(form: str) -> None:
    rows = [["player", "party", "Rest"], ["1", "North", "clash"], ["2", "North", "clash"], ["3", "North", "mine"]]
    made = FORMATS[form](summarise(replay(reading.read(surveys.journal(rows)).entries)), Making(SAY))
    assert isinstance(made, str)
    shown = " ".join(re.sub(r"<[^>]+>|[\u2066-\u2069]", "", made).split())
    assert "clashes for 2 people of North, more than are for it" in shown
    assert SAY("report.clashes_hint") not in made
    assert "asked why" not in made


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_an_interest_that_clashes_for_several_parties_is_told_once(form: str) -> None:
    rows = [
        ["player", "party", "Rest"],
        *([str(place), "North", "clash"] for place in range(2)),
        ["3", "South", "clash"],
    ]
    made = FORMATS[form](summarise(replay(reading.read(surveys.journal(rows)).entries)), Making(SAY))
    assert isinstance(made, str)
    shown = " ".join(re.sub(r"<[^>]+>|[\u2066-\u2069]", "", made).split())
    assert shown.count("clashes for 2 people of North, 1 person of South; in each of these parties") == 1
    assert "clashes for 1 person" not in shown
