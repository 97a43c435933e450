"""The summary as a table and as a workbook, read back: nothing runs, nothing is lost, numbers stay numbers."""

from __future__ import annotations

import csv
import io
import itertools
import locale
import re
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook

from game.analysis.summary import Summary, summarise
from game.core.replay import replay
from game.reports import FORMATS
from game.reports.making import Making
from game.reports.naming import disguise
from game.reports.sheets.ledger import MOST_PARTY_COLUMNS
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.country import customs
from game.storage.formula_signs import harmless
from tests.hostile import STRINGS, hostile_summary, let_in, told_in_text
from tests.reports.rich import PARTIES, PEOPLE, ROLES, with_names
from tests.survey_events import asked, brought, told

LANG = paths.resource("assets") / "lang"
LANGUAGES = ("nl", "en")
FORMULA = re.compile(r"[\s\"]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
NUMBER = re.compile(r"-?\d+([.,]\d+)?")


def made(form: str, summary: Summary, language: str = "nl") -> bytes:
    data = FORMATS[form](summary, Making(Catalog(LANG, language)))
    assert isinstance(data, bytes)
    return data


def rows_of(summary: Summary, language: str = "nl") -> list[list[str]]:
    text = made("csv", summary, language).decode("utf-8-sig")
    separator = ";" if language == "nl" else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


def sheets_of(summary: Summary, language: str = "nl") -> dict[str, list[tuple[Any, ...]]]:
    book = load_workbook(io.BytesIO(made("xlsx", summary, language)))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_tells_what_it_is_how_it_stands_and_what_each_party_said(language: str) -> None:
    head, *rows = rows_of(summarise(with_names().state), language)
    hours = next(dict(zip(head, row, strict=True)) for row in rows if "Longer opening hours" in row)
    say = Catalog(LANG, language)
    assert hours[say("sheet.state")] == say("vocabulary.class.conflicting")
    assert hours[PARTIES[0]] == f"{say('vocabulary.stance.mine')} + {say('vocabulary.stance.clash')}"
    assert hours[PARTIES[2]] == say("vocabulary.stance.clash")
    assert hours[say("sheet.day")] == "2026-03-02"
    parts = [row[1] for row in rows]
    assert {
        say(f"sheet.part.{part}") for part in ("interest", "clash", "exchange", "statement", "external", "term")
    } <= set(parts)
    assert len({len(row) for row in (head, *rows)}) == 1


@pytest.mark.parametrize(("language", "median"), [("nl", "3,5"), ("en", "3.5")])
def test_decimals_are_written_as_the_country_does(language: str, median: str) -> None:
    summary = summarise(with_names().state)
    (one,) = summary.statements
    assert one.figures is not None
    halved = one.model_copy(update={"figures": one.figures.model_copy(update={"median": 3.5})})
    head, *rows = rows_of(summary.model_copy(update={"statements": (halved,)}), language)
    column = head.index(Catalog(LANG, language)("sheet.median"))
    assert median in [row[column] for row in rows]


def test_a_gap_below_nought_is_a_number_and_no_formula() -> None:
    head, *rows = rows_of(summarise(with_names().state))
    assert "-2" in [row[head.index("Verschil")] for row in rows]


@pytest.mark.parametrize("start", range(0, len(STRINGS), 90))
def test_no_hostile_text_begins_a_formula_in_the_table_and_none_is_lost(start: int) -> None:
    summary = hostile_summary(start, interests=len(STRINGS) if start == 0 else 0)
    cells = [cell for row in rows_of(summary) for cell in row]
    told = {part for cell in cells for part in (cell, *cell.split("\n"))}
    assert [cell for cell in told if FORMULA.match(cell) and not NUMBER.fullmatch(cell)] == []
    everything = "\n".join(cells)
    lost = [words for words in told_in_text(summary) if words not in everything and harmless(words) not in everything]
    roles = {one.role for one in summary.players} | {one.name for one in summary.players}
    assert [words for words in lost if words not in roles] == []


@pytest.mark.parametrize("wrong", [",", ";", "\t"])
def test_a_reader_with_another_separator_finds_no_formula_either(wrong: str) -> None:
    text = made("csv", hostile_summary(interests=len(STRINGS))).decode("utf-8-sig")
    cells = [cell.strip().strip('"') for line in text.splitlines() for cell in line.split(wrong)]
    assert [cell for cell in cells if cell.startswith(("=", "@", "+"))] == []


def test_harmless_texts_stay_as_they_are() -> None:
    for words in ("Rust in de nacht", "1+1", "a = b", "'s avonds", "a@b.nl", "10-12 uur", "", "x\ny"):
        assert harmless(words) == words
    assert harmless("  =1") == "'  =1"
    assert harmless("a\n-b\nc") == "a\n'-b\nc"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_has_a_sheet_for_each_subject_with_real_numbers_and_days(language: str) -> None:
    book = load_workbook(io.BytesIO(made("xlsx", summarise(with_names().state), language)))
    say = Catalog(LANG, language)
    assert len(book.sheetnames) == 14
    assert all(sheet.freeze_panes == "B2" and sheet.max_row > 1 for sheet in book)
    assert not [cell.value for sheet in book for row in sheet for cell in row if str(cell.value).startswith("sheet.")]
    exchanges = book[say("sheet.name.exchanges")]
    head = [cell.value for cell in exchanges[1]]
    gap = exchanges.cell(2, head.index(say("sheet.gap")) + 1)
    day = exchanges.cell(2, head.index(say("sheet.day")) + 1)
    assert (gap.value, gap.data_type) == (-2, "n")
    assert (day.value.isoformat(), day.is_date) == ("2026-03-02T00:00:00", True)


def test_a_party_without_an_exchange_that_counts_has_no_balance_of_nought() -> None:
    summary = summarise(with_names().state)
    counted = {summary.party(one.party).name: one.exchanges for one in summary.exchange.balances}
    assert 0 in counted.values()
    sheet = sheets_of(summary)[Catalog(LANG, "nl")("sheet.name.balances")]
    for party, *figures, exchanges in sheet[1:]:
        assert exchanges == counted[party]
        assert all(figure is None for figure in figures) is (exchanges == 0)


@pytest.mark.parametrize("start", range(0, len(STRINGS), 90))
def test_no_hostile_text_becomes_a_formula_or_a_link_in_the_workbook_and_none_is_lost(start: int) -> None:
    summary = hostile_summary(start, interests=len(STRINGS) if start == 0 else 0)
    data = made("xlsx", summary)
    book = load_workbook(io.BytesIO(data))
    found = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert {cell.data_type for cell in found} <= {"s", "n", "d"}
    assert not [cell.value for cell in found if cell.hyperlink]
    everything = "\n".join(str(cell.value) for cell in found)
    assert [words for words in told_in_text(summary) if words not in everything] == []
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not [name for name in parts.namelist() if b"<f>" in parts.read(name) or "externalLink" in name]


def test_texts_that_look_like_escapes_or_figures_are_read_as_they_were_typed() -> None:
    summary = summarise(with_names().state)
    first, *others = summary.interests
    typed = [words for words in (let_in(text) for text in ("_x0041_", "00123", "1-2", "=1", "TRUE")) if words]
    more = (first.model_copy(update={"id": f"x{n}", "text": words}) for n, words in enumerate(typed))
    rows = sheets_of(summary.model_copy(update={"interests": (*more, first, *others)}))["Belangen"]
    assert [row[0] for row in rows[1:6]] == typed


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_without_names_no_part_of_the_file_has_any(form: str) -> None:
    hidden = disguise(summarise(with_names().state), "anonymous", Catalog(LANG, "nl"))
    data = made(form, hidden)
    if form == "csv":
        told = data.decode("utf-8-sig")
    else:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            told = "\n".join(parts.read(name).decode("utf-8") for name in parts.namelist())
            assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    names = {part for name in (*PARTIES, *PEOPLE, *ROLES) for part in name.split() if len(part) > 2}
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", told, re.IGNORECASE)] == []
    assert set(re.findall(r"\d\d:\d\d", told)) <= {"00:00"}
    assert "Partij A" in told


def test_the_same_summary_gives_the_same_workbook() -> None:
    summary = summarise(with_names().state)
    assert made("xlsx", summary) == made("xlsx", summary)


def test_more_parties_than_a_sheet_can_show_beside_each_other_have_no_columns() -> None:
    summary = summarise(with_names().state)
    first = summary.parties[0]
    many = tuple(first.model_copy(update={"id": f"p{n}", "name": f"Partij {n}"}) for n in range(MOST_PARTY_COLUMNS))
    head = rows_of(summary.model_copy(update={"parties": (*summary.parties, *many)}))[0]
    assert not [name for name in head if name.startswith("Partij ") or name in PARTIES]


@pytest.mark.parametrize(("sign", "separator"), [(",", ";"), (".", ",")])
def test_the_separator_is_that_of_the_system_s_country(
    sign: str, separator: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = itertools.cycle(["C", "xx_XX.UTF-8", "C"])
    monkeypatch.setattr(locale, "setlocale", lambda *_: next(calls))
    monkeypatch.setattr(locale, "localeconv", lambda: {"decimal_point": sign})
    for language in LANGUAGES:
        assert customs(Catalog(LANG, language)).separator == separator


def test_a_system_of_no_country_leaves_it_to_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(category: int, wanted: str | None = None) -> str:
        if wanted == "":
            raise locale.Error
        return "C"

    monkeypatch.setattr(locale, "setlocale", refuse)
    assert customs(Catalog(LANG, "nl")).separator == ";"
    assert customs(Catalog(LANG, "en")).separator == ","


def test_of_a_survey_the_table_tells_how_many_people_said_what() -> None:
    start = brought(2, 10)
    summary = summarise(replay(told(start, asked("Rest", p1=(3, 0, 0, 2), p2=(1, 1, 0, 0)))))
    head, row, *_ = rows_of(summary, "en")
    known = dict(zip(head, row, strict=True))
    say = Catalog(LANG, "en")
    assert [known[say(f"sheet.{name}")] for name in ("mine", "grant", "clash", "people_heard")] == ["4", "1", "2", "7"]
    assert float(known[say("sheet.consensus")]) == pytest.approx(4 / 7 * 3 / 4)
    sheet = sheets_of(summary, "en")[say("sheet.name.interests")]
    assert sheet[1][-7:-2] == (4, 1, 0, 2, 7)
