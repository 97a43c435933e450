"""What the reports say, in every language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.analysis.summary import summarise
from game.core.text import STRUCK
from game.reports import FORMATS
from game.reports.as_text import WIDTH
from game.reports.making import Making
from game.storage import paths
from game.storage.catalog import Catalog
from tests.builders import Table, table
from tests.reports.rich import everything
from tests.scenes.seats import secretly, sit_down

LANG = paths.resource("assets") / "lang"
LANGUAGES = sorted(folder.name for folder in LANG.iterdir() if folder.is_dir())


def written(form: str, sat: Table, language: str) -> str:
    said = FORMATS[form](summarise(sat.state), Making(Catalog(LANG, language)))
    assert isinstance(said, str)
    return said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("secrecy", ["named", "parties", "anonymous"])
def test_the_text_has_words_for_everything(language: str, secrecy: str) -> None:
    text = written("text", everything(secrecy=secrecy), language)
    assert re.findall(r"\b(?:report|vocabulary)\.\w+|\{\w*\}", text) == []
    for words in ("Longer opening hours", "Less overtime", "Figures", "A room", "Coffee", "Council", "Votes",
                  "We rarely meet", "Who pays?", "Open on Saturday", "Ask staff", "Who staffs it?", "Rest"):  # fmt: skip
        assert words in text
    assert max(len(line) for line in text.splitlines()) <= WIDTH


def test_the_last_part_opens_with_what_is_left_open() -> None:
    last = written("text", everything(), "en").split("\nWhat we agree\n")[1]
    places = [
        last.index(words) for words in ("‘Rest’", "‘Longer opening hours’ of Party A against", "Open on Saturday")
    ]
    assert places == sorted(places)


def test_the_text_says_who_stands_where_and_how_many_were_heard() -> None:
    text = written("text", everything(), "en")
    part = text.split("• Longer opening hours")[1].split("•")[0]
    assert "Clashes for: Party B, Party C" in part
    assert "Divided within: Party A" in part
    assert "3 of 3 parties heard" in part
    assert "Position: Open late → People work by day → Longer opening hours" in part


def test_the_text_gives_balance_gap_and_statement_in_figures() -> None:
    text = " ".join(written("text", everything(), "nl").split())
    assert "Party B: kreeg 4, gaf 0, balans +4 (1 uitwisseling)" in text
    assert "Vraagt 2, levert 4 op: verschil −2" in text
    assert "Mediaan 3, van 1 tot 5 (4 scores)" in text
    assert "1 speler wist het niet" in text
    assert "Party C: geen uitwisseling die beide kanten hebben gewaardeerd" in text


def test_a_median_between_two_scores_has_the_decimal_sign_of_the_language() -> None:
    sat = table("scale").open().secretly(a1=2, b1=5)
    assert "Mediaan 3,5" in written("text", sat, "nl")
    assert "Median 3.5" in written("text", sat, "en")


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_anonymous_round_names_nobody(form: str) -> None:
    sat = table("scale", parties=5, secrecy="anonymous").open().secretly(a1=5, b1=1, c1=2, d1=2, e1=0)
    said = written(form, sat, "en")
    if form == "json":
        said = json.dumps(json.loads(said)["statements"])
        assert not re.findall(r'"[a-e]1"|"[A-E]"', said.replace('"id": "c1"', ""))
    else:
        part = said.split("Trust and other statements\n")[1].split("\nExternals\n")[0]
        assert "1 2 2 5" in part
        assert "Party" not in part


def test_one_party_has_nothing_to_compare_and_says_so() -> None:
    assert "nothing to compare" in written("text", table("open", parties=1).lift("A", "Rest"), "en")


def test_struck_words_are_shown_in_the_reader_s_language() -> None:
    sat = table("interest").answer(STRUCK)
    assert STRUCK not in written("text", sat, "nl")
    assert "[doorgestreept]" in written("text", sat, "nl")


def test_what_is_to_come_under_a_theme_is_said_once() -> None:
    sat = table()
    waiting = {one.theme: one.to_come for one in summarise(sat.state).themes if one.to_come}
    assert waiting
    text = written("text", sat, "en").split("\nThe seven themes\n")[1]
    assert len(re.findall(r"\d+ to come", text)) == len(waiting)


def test_an_empty_table_can_be_told() -> None:
    assert "No interests are on the table yet." in written("text", table("open"), "en")


def test_json_has_the_documented_shape() -> None:
    said = json.loads(written("json", everything(), "en"))
    assert said["version"] == 1
    hours = next(one for one in said["interests"] if one["text"] == "Longer opening hours")
    assert {name: hours[name] for name in ("raised_by", "class", "holds", "grants", "neutral", "clashes", "divided", "heard")} == {
        "raised_by": "A", "class": "conflicting", "holds": ["A"], "grants": [], "neutral": [],
        "clashes": ["A", "B", "C"], "divided": ["A"], "heard": 3,
    }  # fmt: skip
    assert hours["support"] == 2 / 5
    assert hours["evidence"][0]["card"]["question"] == {"nl": "Question of c1 (nl)", "en": "Question of c1"}
    assert written("json", everything(), "en") == written("json", everything(), "nl")


@pytest.mark.parametrize("kind", ["scale", "term"])
def test_a_named_round_in_which_nobody_answered_is_told_too(kind: str, tmp_path: Path) -> None:
    playing = sit_down(tmp_path, kind, [1, 1])
    secretly(playing, None, None)
    summary = summarise(playing.session.state)
    (found,) = summary.statements or summary.terms
    assert [item.player for item in found.evidence] == [None]
    for form in FORMATS.values():
        assert form(summary, Making(Catalog(LANG, "nl")))


@pytest.mark.parametrize(
    ("language", "heading", "asks"),
    [("nl", "Past dit bij elkaar?", "Past dat bij wat"), ("en", "Does this fit together?", "Does that meet what")],
)
def test_the_text_asks_what_fits_and_shows_both_sources(language: str, heading: str, asks: str) -> None:
    sat = table("exchange exchange exchange", parties=3)
    sat.need("A nurse at night", of="B").reply("no").next().bring("A nurse for the night", to=None).next()
    sat.need("Nurses at night", of="B")
    told = " ".join(written("text", sat, language).split())
    after = told[told.index(heading) :]
    assert asks in after
    assert after.count("‘A nurse at night’") >= 2
    assert "B 1 (Party B)" in after
    assert ("Waar is het voor?" if language == "nl" else "What is it for?") in after
