import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.core.cards import KINDS
from game.core.deck import Deck
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.deck_checking import CARD_TYPES
from game.storage.deck_sheets import as_csv, as_xlsx
from game.storage.deck_sheets.guarding import guarded, unguarded
from game.storage.deck_sheets.words import ORDER, SOURCE, sheet_words
from game.storage.decks import load_deck
from game.storage.formula_signs import as_typed, harmless
from tests.deck_fuzz import small
from tests.hostile import STRINGS, let_in
from tests.some_decks import decks

FORMS = {"csv": as_csv, "xlsx": as_xlsx}
SHIPPED = sorted(paths.resource("decks").glob("*.toml"))


def say(language: str) -> Catalog:
    return Catalog(paths.resource("assets") / "lang", language)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_deck_comes_back_from_a_spreadsheet(path: Path, form: str, language: str) -> None:
    deck, _ = load_deck(path)
    assert deck is not None
    data = FORMS[form].written(deck, say(language))
    assert FORMS[form].read(data, f"x.{form}", say("en" if language == "nl" else "nl")) == (deck, [])


@pytest.mark.parametrize("form", FORMS)
def test_a_card_with_very_many_follow_ups_comes_back(form: str) -> None:
    deck, _ = load_deck(SHIPPED[0])
    assert deck is not None
    card = deck.cards[0].model_copy(update={"follow_ups": deck.cards[0].follow_ups[:1] * 101})
    long = deck.model_copy(update={"cards": (card,)})
    assert FORMS[form].read(FORMS[form].written(long, say("nl")), f"x.{form}", say("nl")) == (long, [])


@given(decks(blanks=False), st.sampled_from(["nl", "en"]))
def test_every_deck_comes_back_from_csv(deck: Deck, language: str) -> None:
    again, faults = as_csv.read(as_csv.written(deck, say(language)), "x.csv", say("en"))
    assert again == deck, faults
    assert all(fault.minor for fault in faults)


@settings(max_examples=50)
@given(decks(most_cards=2, blanks=False), st.sampled_from(["nl", "en"]))
def test_every_deck_comes_back_from_a_workbook(deck: Deck, language: str) -> None:
    again, faults = as_xlsx.read(as_xlsx.written(deck, say(language)), "x.xlsx", say("en"))
    assert again == deck, faults
    assert all(fault.minor for fault in faults)


@given(st.text("=+-@'\" ;,\t\na\u200d\uff1d", max_size=12) | st.text(max_size=12) | st.sampled_from(STRINGS))
def test_a_text_made_harmless_comes_back(text: str) -> None:
    assert as_typed(harmless(text)) == text
    assert as_typed(harmless(harmless(text))) == harmless(text)


@pytest.mark.parametrize("text", ["\n" * 300_000, "'" * 300_000, "\n'" * 150_000 + "x", "1" + " " * 300_000 + "x"])
def test_a_long_text_is_looked_through_once(text: str) -> None:
    # From each character again, it took minutes; the test's own time limit says when it does again.
    assert unguarded(text) == unguarded(guarded(text)) == text
    assert sheet_words(say("en")).column(text) is None


@given(st.text("'\"0123456789.,:/%eE+- \n;ax", max_size=10) | st.sampled_from(STRINGS))
@example("''1.0")
@example("'TRUE")
@example("1,-5")
def test_a_text_that_looks_like_a_number_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unguarded(guarded(guarded(text))) == guarded(text)


@pytest.mark.parametrize(
    "text", ["1.0", "007", "1e5", "3/4", "2026-03-02", "12:30", "1.000,00", "Waar", "50%", "-5", "+31 6"]
)
def test_a_spreadsheet_makes_no_number_of_a_text(text: str) -> None:
    assert guarded(text) == f"'{text}"


def test_no_cell_of_any_deck_can_become_a_formula() -> None:
    texts = [text for text in (let_in(one, "note") for one in STRINGS) if text]
    card = {"kind": "open", "theme": "trust", "depth": 1}
    cards = [{**card, "id": f"c{place}", "question": {"nl": text}} for place, text in enumerate(texts)]
    head = small().model_dump(mode="json", exclude={"cards"})
    deck = Deck.model_validate_json(json.dumps({**head, "authors": ["=1+1"], "languages": ["nl"], "cards": cards}))
    for language in ("nl", "en"):
        text = as_csv.written(deck, say(language)).decode("utf-8-sig")
        for separator in ",;\t":
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
                for cell in row:
                    assert all(
                        line.strip(' "\u200b\u00a0\u3000')[:1] not in tuple("=+-@\uff1d\uff0b\uff0d\uff20")
                        for line in cell.split("\n")
                    )
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx.written(deck, say("nl"))))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds == {"s", "n"}


def test_there_is_a_column_for_every_field_of_every_kind() -> None:
    fields = {name for kind in KINDS for name in CARD_TYPES[kind].model_fields}
    assert {*(set(ORDER) - set(SOURCE)), "source"} == fields
