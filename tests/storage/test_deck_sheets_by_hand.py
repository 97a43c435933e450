"""Spreadsheets as people leave them behind, and what they are told when something is wrong."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from game.core import cards
from game.core.deck import Deck
from game.storage import own_decks, paths
from game.storage.catalog import Catalog
from game.storage.deck_sheets import as_csv, as_xlsx
from game.storage.decks import load_deck
from game.storage.faults import Fault

EN = Catalog(paths.resource("assets") / "lang", "en")
NL = Catalog(paths.resource("assets") / "lang", "nl")
Row = list[str]


def shipped(name: str = "alliance") -> Deck:
    deck, _ = load_deck(paths.resource("decks") / f"{name}.toml")
    assert deck is not None
    return deck


def table(deck: Deck, say: Catalog = NL) -> list[Row]:
    text = as_csv.written(deck, say).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if say is NL else ","))


def saved(rows: list[Row], separator: str = ";", encoding: str = "utf-8") -> bytes:
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=separator, lineterminator="\n").writerows(rows)
    return made.getvalue().encode(encoding)


def _turned(rows: list[Row]) -> list[Row]:
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))][::-1] for row in rows]


def _gaps(rows: list[Row]) -> list[Row]:
    return [line for row in rows for line in ([], ["", " ", ""], row)]


def _decimals(rows: list[Row]) -> list[Row]:
    return [[f"{cell},0" if cell in {"1", "2", "3"} else cell for cell in row] for row in rows]


def _capitals(rows: list[Row]) -> list[Row]:
    return [[row[0].upper(), row[1]] if len(row) == 2 else row for row in rows]


@pytest.mark.parametrize("change", [_turned, _gaps, _decimals, _capitals], ids=lambda change: change.__name__)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_a_spreadsheet_changes_changes_no_card(change: Callable[[list[Row]], list[Row]], separator: str) -> None:
    deck = shipped()
    assert as_csv.read(saved(change(table(deck)), separator), "x.csv", EN) == (deck, [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_encoding_of_a_spreadsheet_is_read(encoding: str) -> None:
    deck = shipped()
    assert as_csv.read(saved(table(deck), encoding=encoding), "x.csv", EN) == (deck, [])


def test_an_old_encoding_is_read_and_said() -> None:
    deck, faults = as_csv.read(saved(table(shipped("pressure")), encoding="cp1252"), "x.csv", EN)
    assert deck == shipped("pressure")
    assert [(fault.code, fault.minor) for fault in faults] == [("survey_cp1252", True)]


def test_a_table_without_cards_is_said_to_be_empty_in_any_encoding() -> None:
    rows = [row for row in table(shipped()) if len(row) < 20 or row[0] == "id"]
    deck, faults = as_csv.read(saved([*rows[:-1], ["maker", "Zoë"], rows[-1]], encoding="cp1252"), "x.csv", EN)
    assert deck is None
    assert [fault.code for fault in faults] == ["empty", "survey_cp1252"]


def test_a_declared_separator_is_no_card() -> None:
    data = b"sep=;\r\n" + saved(table(shipped()))
    assert as_csv.read(data, "x.csv", EN) == (shipped(), [])


def test_a_workbook_that_another_program_saved_says_the_same(tmp_path: Path) -> None:
    out = tmp_path / "x.xlsx"
    deck = shipped()
    own_decks.export_deck(deck, out, NL)
    book = openpyxl.load_workbook(out)
    cards = book["Kaarten"]
    cards.insert_rows(4)
    cards.move_range(f"A1:A{cards.max_row}", cols=60)
    book["Kaartenset"].insert_cols(1)
    book.create_sheet("Mijn aantekeningen", 0).append(["Nog vragen aan Ans?", "over de titel"])
    book.save(out)
    assert own_decks.open_deck(out, EN) == (deck, ())


def test_a_list_of_questions_is_enough() -> None:
    rows = [
        ["Vraag", "Thema", "Voorbeelden", "Klaar?"],
        ["Wat brengt jou hier?", "vertrouwen", "De koffie\nMijn baas", "ja"],
        ["Wat neem je mee?", "Taal en richting", "", ""],
    ]
    deck, faults = as_csv.read(saved(rows), "mijn map/Onze kaartjes.csv", NL)
    assert deck is not None
    assert [fault.sentence(NL) for fault in faults] == [
        "mijn map/Onze kaartjes.csv: D1: Klaar?: deze kolom is niet bekend en is overgeslagen"
    ]
    assert (deck.id, deck.title.root, deck.languages) == ("Onze-kaartjes", {"nl": "Onze kaartjes"}, ("nl",))
    assert [(card.id, card.kind, card.theme, card.depth) for card in deck.cards] == [
        ("card-1", "open", "trust", 2),
        ("card-2", "open", "shared_language", 2),
    ]
    assert [text.root for text in deck.cards[0].examples] == [{"nl": "De koffie"}, {"nl": "Mijn baas"}]


THEMES = [EN(f"vocabulary.theme.{theme}") for theme in cards.THEMES]
HEADINGS = ["id", "kind", "theme", "depth", "question en", "low", "hidden", "minutes"]
GOOD = ["a", "open", "trust", "1", "Why?", "", "", ""]


def faults_of(*rows: Row, headings: Row = HEADINGS) -> list[Fault]:
    deck, faults = as_csv.read(saved([["author", "Ans"], headings, *rows]), "deck.csv", EN)
    assert (deck is None) == any(not fault.minor for fault in faults)
    assert not any("fault." in fault.sentence(say) for fault in faults for say in (EN, NL))
    return faults


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (0, "../x", "deck.csv: A3: ../x: id: ‘../x’ cannot be used here; use only letters, digits, dots, dashes and underscores"),
        (1, "opne", "deck.csv: B3: kind: ‘opne’ is not one of Open question, Interest, Give and take, Scale, External, Term"),
        (1, "", "deck.csv: B3: a: kind: this field is missing"),
        (2, "love", f"deck.csv: C3: theme: ‘love’ is not one of {', '.join(THEMES)}"),
        (2, " ", "deck.csv: C3: a: theme: this field is missing"),
        (3, "4", "deck.csv: D3: depth: ‘4’ is not one of 1, 2, 3"),
        (4, "", "deck.csv: E3: a: question en: this field is missing"),
        (4, "x" * 2001, "deck.csv: E3: a: question en: this is too long; the limit is 2000 characters"),
        (5, "never", f"deck.csv: F3: low: {EN('fault.sheet_not_for_kind', kind='Open question')}"),
        (6, "maybe", "deck.csv: G3: hidden: ‘maybe’ is not one of yes, no"),
        (7, "long", "deck.csv: H3: minutes: this should be a number"),
        (7, "61", "deck.csv: H3: a: minutes: this is too big; the limit is 60"),
    ],
)  # fmt: skip
def test_a_fault_names_the_cell(place: int, value: str, said: str) -> None:
    row = [*GOOD]
    row[place] = value
    assert [fault.sentence(EN) for fault in faults_of(row)] == [said]


def test_a_column_that_a_card_needs_is_named_as_it_should_be_headed() -> None:
    faults = faults_of(["a", "scale", *GOOD[2:5], "never", "", ""])
    assert [fault.sentence(EN) for fault in faults] == ["deck.csv:3: a: words at 5: this field is missing"]


def test_faults_of_rows_and_columns() -> None:
    twice = faults_of(GOOD, GOOD)
    assert [(fault.code, fault.cell, dict(fault.values)["other"]) for fault in twice] == [("duplicate_id", "A4", "3")]
    assert [fault.code for fault in faults_of(GOOD, headings=["id", "kind", "", *HEADINGS[3:]])] == [
        "sheet_no_heading",
        "sheet_no_column",
    ]
    assert [fault.code for fault in faults_of(GOOD, headings=["x"] * 8)] == ["sheet_no_cards"]
    (same,) = faults_of(GOOD, headings=[*HEADINGS[:6], "question en", "minutes"])
    assert (same.code, same.cell, dict(same.values)["other"]) == ("sheet_same_column", "G2", "E2")
    (loose,) = faults_of([*GOOD, "", "lost"])
    assert (loose.code, loose.cell, loose.minor) == ("sheet_no_heading", "J3", True)
    assert [fault.code for fault in faults_of(*([f"c{n}", *GOOD[1:]] for n in range(501)))] == ["too_many"]
    deck, faults = as_csv.read(b'"a', "x.csv", EN)
    assert (deck, [(fault.code, fault.line) for fault in faults]) == (None, [("survey_quotes", 1)])


def test_a_date_that_a_spreadsheet_made_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["question", "theme", "hidden"])
    book.active.append(["What?", "trust", True])
    book.active.append([dt.date(2026, 3, 4), "trust", False])
    book.save(tmp_path / "x.xlsx")
    opened = own_decks.open_deck(tmp_path / "x.xlsx", EN)
    assert opened.deck is None
    assert [(fault.code, fault.cell) for fault in opened.faults] == [
        ("sheet_date", "Sheet A3"),
        ("missing", "Sheet A3"),
    ]


def workbook(**parts: bytes) -> bytes:
    """A workbook of a deck in which some parts are others."""
    made = io.BytesIO()
    named = {
        "workbook": "xl/workbook.xml",
        "cards": "xl/worksheets/sheet2.xml",
        "strings": "xl/sharedStrings.xml",
        "more": "xl/more.xml",
    }
    with zipfile.ZipFile(io.BytesIO(as_xlsx.written(shipped(), EN))) as book:
        whole = {name: book.read(name) for name in book.namelist()}
    whole |= {named[key]: data for key, data in parts.items()}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in whole.items():
            book.writestr(name, data)
    return made.getvalue()


LAUGHS = (
    b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>"""
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "sheet_broken"),
        (b"PK\x03\x04" + b"x" * 99, "sheet_broken"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 99, "sheet_locked"),
        (workbook(workbook=b"<workbook"), "sheet_broken"),
        (workbook(workbook=b"<workbook/>"), "sheet_no_cards"),
        (workbook(strings=LAUGHS), "sheet_unsafe"),
        (workbook(strings=LAUGHS.decode().encode("utf-16")), "sheet_unsafe"),
        (workbook(strings=LAUGHS.replace(b"?>", b' encoding="cp037"?>', 1)), "sheet_unsafe"),
        (workbook(more=b" " * 13_000_000), "sheet_too_much"),
        (workbook(cards=b"<c/>" * 600_000), "sheet_too_much"),
    ],
    ids=["empty", "torn", "old", "cut", "no sheets", "entities", "wide", "other code", "bomb", "cells"],
)
def test_a_workbook_that_is_none_is_refused(data: bytes, code: str) -> None:
    deck, faults = as_xlsx.read(data, "x.xlsx", EN)
    assert deck is None
    assert [fault.code for fault in faults] == [code]
    assert all(fault.sentence(say).startswith("x.xlsx: ") for fault in faults for say in (EN, NL))


def test_a_cell_at_the_end_of_the_world_costs_nothing() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook())) as book:
        sheet = book.read("xl/worksheets/sheet2.xml")
    before, _, after = sheet.partition(b"<sheetData>")
    far = (
        before
        + b'<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        + after[after.index(b"</sheetData>") :]
    )
    assert [fault.code for fault in as_xlsx.read(workbook(cards=far), "x.xlsx", EN)[1]] == ["sheet_no_cards"]


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.toml"])
def test_of_a_huge_file_only_the_beginning_is_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huge = tmp_path / name
    with huge.open("wb") as file:
        file.truncate(10_000_000)
    asked: list[int] = []
    read = io.BufferedReader.read
    monkeypatch.setattr(Path, "open", lambda path, mode: _Counting(io.FileIO(path), asked, read))
    opened = own_decks.open_deck(huge, EN)
    assert [fault.code for fault in opened.faults] == ["too_large"]
    assert asked
    assert max(asked) <= 2_000_001


class _Counting(io.BufferedReader):
    """A file that notes how much is asked of it."""

    def __init__(self, raw: io.FileIO, asked: list[int], read: Callable[..., bytes]) -> None:
        super().__init__(raw)
        self._asked = asked
        self._read = read

    def read(self, size: int | None = -1, /) -> bytes:
        self._asked.append(10_000_000 if size is None or size < 0 else size)
        return self._read(self, size)
