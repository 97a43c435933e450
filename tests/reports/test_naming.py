"""What is left of names in a summary that is handed on, and what people are shown that they typed themselves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from game.analysis.evidence import CardShown
from game.analysis.summary import Summary, summarise
from game.core.seats import Party, Player
from game.core.text import Text
from game.reports import FORMATS
from game.reports.making import Making
from game.reports.names_in import Known, Names
from game.reports.naming import disguise, typed_texts
from game.reports.typed import TYPED
from game.storage import paths
from game.storage.catalog import Catalog
from tests.builders import table
from tests.reports.rich import PARTIES, PEOPLE, ROLES, everything, with_names

SAY = Catalog(paths.resource("assets") / "lang", "nl")
TEXTS = ("text", "json", "md")


def said(summary: Summary, form: str) -> str:
    made = FORMATS[form](summary, Making(SAY))
    assert isinstance(made, str)
    return made


@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("secrecy", ["named", "parties", "anonymous"])
def test_an_anonymous_summary_names_nobody_and_no_time(form: str, secrecy: str) -> None:
    summary = summarise(with_names(secrecy=secrecy).state)
    plain = said(summary, form)
    assert all(name in plain for name in (*PARTIES, *PEOPLE, *ROLES))
    words = said(disguise(summary, "anonymous", SAY), form)
    parts = {part for name in (*PARTIES, *PEOPLE, *ROLES) for part in name.split() if len(part) > 2}
    assert [part for part in parts if re.search(rf"\b{re.escape(part)}\b", words, re.IGNORECASE)] == []
    assert set(re.findall(r"\d\d:\d\d", words)) <= ({"00:00"} if form == "json" else set())
    assert "Partij A" in words
    assert "2 maart 2026" in words or "2026-03-02" in words


@pytest.mark.parametrize("form", TEXTS)
def test_a_summary_of_parties_names_no_player(form: str) -> None:
    words = said(disguise(summarise(with_names().state), "parties", SAY), form)
    assert [name for name in (*PEOPLE, *ROLES) if name in words] == []
    assert all(name in words for name in PARTIES)


def test_a_disguise_keeps_colours_counts_figures_and_what_was_said() -> None:
    summary = summarise(with_names().state)
    hidden = disguise(summary, "anonymous", SAY)
    assert [one.number for one in hidden.parties] == [one.number for one in summary.parties]
    assert [one.name for one in hidden.parties] == ["Partij A", "Partij B", "Partij C"]
    assert len(hidden.players) == len(summary.players)
    assert [(one.text, one.class_, len(one.holds)) for one in hidden.interests] == [
        (one.text, one.class_, len(one.holds)) for one in summary.interests
    ]
    assert [one.figures for one in hidden.statements] == [one.figures for one in summary.statements]
    assert hidden.outcome.agreements[1].who == "Partij A, Partij C"
    assert hidden.outcome.ambition is not None
    assert hidden.outcome.ambition.owner == "Partij A"
    assert Summary.model_validate_json(hidden.model_dump_json(by_alias=True)) == hidden


def test_names_only_where_they_were_asked_for() -> None:
    summary = summarise(with_names().state)
    assert disguise(summary, "names", SAY) is summary


def test_lists_are_in_the_order_of_the_new_ids() -> None:
    sat = with_names()
    state = sat.state
    summary = summarise(state)
    turned = {"A": "z-last", "B": "m-middle", "C": "a-first"}
    renamed = Summary.model_validate_json(
        re.sub(r'"([ABC])"', lambda found: f'"{turned[found[1]]}"', summary.model_dump_json(by_alias=True))
    )
    hidden = disguise(renamed, "anonymous", SAY)
    for one in hidden.interests:
        assert list(one.clashes) == sorted(one.clashes)
    assert not re.search("z-last|m-middle|a-first", hidden.model_dump_json())


def test_the_moments_left_are_the_days_on_this_machine_s_calendar() -> None:
    hidden = disguise(summarise(everything().state), "anonymous", SAY)
    assert hidden.session.started_at == dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


def test_what_people_typed_is_shown_with_names_first() -> None:
    sat = table("open interest").answer("Vraag het aan A 1").next().answer("Rust")
    first, *others = typed_texts(summarise(sat.state))
    assert first == ("Vraag het aan A 1", ("A 1",))
    assert [one.text for one in others] == ["Test", "Rust"]
    assert not any(one.names for one in others)


def test_every_text_that_was_typed_is_shown_once() -> None:
    found = [one.text for one in typed_texts(summarise(everything().state))]
    assert len(set(found)) == len(found)
    for words in ("Open late", "People work by day", "Who staffs it?", "Figures", "Council", "Votes", "Fast",
                  "We rarely meet", "Who pays?", "Open on Saturday", "Ask staff", "Rest", "Less overtime"):  # fmt: skip
        assert words in found
    assert "4" not in found, "a score is not a text"


def test_who_does_something_by_name_alone_is_not_shown_because_it_is_taken_out() -> None:
    texts = {one.text: one.names for one in typed_texts(summarise(with_names().state))}
    assert "Dorothea ’t Hooft, Ziekenhuis Sint Joris, Fenna-Marije" not in texts
    assert "A 1" in texts, "nobody of that name sat at this table"


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Anna de Vries", "vraag het anna", True),
        ("Anna de Vries", "De Vries weet het", True),
        ("Anna de Vries", "de anderen", False),
        ("Bo", "Bo belt, zei Robo", True),
        ("Bo", "Robots", False),
        ("Speler 1", "1 ding", False),
        ("***", "***", False),
    ],
)
def test_names_are_found_as_whole_words_however_they_are_written(name: str, text: str, found: bool) -> None:
    assert bool(Names([Known(name, "X", in_parts=True)]).found_in(text)) is found


def test_a_covered_enumeration_names_each_party_once() -> None:
    names = Names([Known("Bo", "Partij A", in_parts=True), Known("Anna Bos", "Partij A", in_parts=True)])
    assert names.covered("Bo, Anna  BOS en de rest") == "Partij A, Partij A en de rest"
    assert names.covered("Bo,Anna Bos, ") == "Partij A"
    assert names.covered("de rest,  ") == "de rest,  "


def _models(of: Any, known: set[type[BaseModel]]) -> None:
    """Collect every model that a summary can hold."""
    model = isinstance(of, type) and issubclass(of, BaseModel) and not issubclass(of, CardShown | Text)
    if model and of not in known:
        known.add(of)
        for field in of.model_fields.values():
            _models(field.annotation, known)
    for inner in getattr(of, "__args__", ()):
        _models(inner, known)


def _holds_text(annotation: Any) -> bool:
    return annotation is str or any(_holds_text(inner) for inner in getattr(annotation, "__args__", ()))


def _ids() -> Iterator[tuple[str, str]]:
    """Texts in a summary that are not typed: ids, and references to parties, players, interests and cards."""
    yield from (("Session", name) for name in ("id", "alliance", "language"))
    yield from (("Party", "name"), ("Player", "name"), ("Player", "role"))


_REFERENCES = {
    "id", "raised_by", "holds", "grants", "neutral", "clashes", "divided", "by", "interest", "interests", "party", "player",
    "other", "giver", "receiver", "keeper", "keeper_party", "measured_id", "statement", "statements", "exchanges", "counted", "reflections", "about", "serves",
    "not_served", "unserved", "need", "needs", "offer", "source", "parties",
}  # fmt: skip


def test_every_text_of_a_summary_is_known_to_be_typed_or_not() -> None:
    models: set[type[BaseModel]] = set()
    _models(Summary, models)
    assert {Party, Player, *TYPED} <= models
    told = set(_ids())
    unknown = [
        f"{model.__name__}.{name}"
        for model in models
        for name, field in model.model_fields.items()
        if _holds_text(field.annotation)
        and name not in TYPED.get(model, ())
        and (model.__name__, name) not in told
        and name not in _REFERENCES
    ]
    assert unknown == [], (
        "put typed text into TYPED (game/reports/typed.py), so that people see it before it is handed on"
    )
