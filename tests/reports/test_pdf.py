"""The PDF: whole, tagged, the same each time, and nothing in it but what the summary says."""

from __future__ import annotations

import io
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from game.analysis.interests import SHARED
from game.analysis.summary import Summary, summarise
from game.core.replay import replay
from game.reports import FORMATS, typeset
from game.reports.making import Extent, Making, Paper
from game.reports.naming import disguise
from game.reports.paper.fitting import fitting
from game.reports.typed import typed
from game.storage import paths, reading
from game.storage.catalog import Catalog
from tests import surveys
from tests.builders import table
from tests.busy_table import busy_table
from tests.hostile import STRINGS, hostile_summary
from tests.long_table import filled, long_table
from tests.missing_sign import FILE
from tests.missing_sign import made as made_font
from tests.reports.paging import bare, off_the_page, pages_of, text_of
from tests.reports.rich import PARTIES, PEOPLE, ROLES, with_names
from tests.stagehand import Stagehand

RIGHT_TO_LEFT = ("R", "AL")


@pytest.fixture(scope="module")
def summary() -> Summary:
    return summarise(with_names().state)


def pdf(summary: Summary, language: str = "nl", page: Extent = "full", paper: Paper = "a4") -> bytes:
    say = Catalog(paths.resource("assets") / "lang", language)
    drawn = FORMATS["pdf"](summary, Making(say, page=page, paper=paper))
    assert isinstance(drawn, bytes)
    return drawn


def within(node: object) -> Iterator[DictionaryObject]:
    """The structure elements of a tagged PDF, from the root down."""
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, ArrayObject):
        for one in found:
            yield from within(one)
    elif isinstance(found, DictionaryObject):
        if "/S" in found:
            yield found
        if "/K" in found:
            yield from within(found["/K"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_screen_reader_finds_its_way(summary: Summary, language: str) -> None:
    reader = PdfReader(io.BytesIO(pdf(summary, language)))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith(language)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Samen op weg"
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    elements = list(within(root["/StructTreeRoot"]))
    kinds = {str(one["/S"]) for one in elements}
    assert {"/Title", "/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD"} <= kinds
    pictures = [str(one.get("/Alt", "")) for one in elements if str(one["/S"]) == "/Figure"]
    assert all(told.strip() for told in pictures)
    heads: list[Any] = [one for one in elements if str(one["/S"]) == "/TH"]
    assert all(part["/Scope"] == "/Column" for one in heads for part in one["/A"])
    links: list[Any] = [one.get_object() for page in reader.pages for one in page.get("/Annots", [])]
    assert links
    assert all(one["/Contents"] and "/StructParent" in one for one in links)
    assert reader.outline
    headings = [int(str(one["/S"])[2:]) for one in elements if re.fullmatch(r"/H\d", str(one["/S"]))]
    assert all(after <= before + 1 for before, after in zip([0, *headings], headings, strict=False))


def test_only_our_own_fonts_are_in_it(summary: Summary) -> None:
    for page in PdfReader(io.BytesIO(pdf(summary))).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            name = font["/BaseFont"].partition("+")[2]
            assert name.startswith(("AtkinsonHyperlegibleNext", "YoungSerif", "Inter", "MissingSign"))
            below = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert "/FontFile2" in below or "/FontFile3" in below


@pytest.mark.parametrize("page", ["one", "full"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_same_summary_gives_the_same_file(summary: Summary, page: Extent, paper: Paper) -> None:
    first = pdf(summary, page=page, paper=paper)
    assert first == pdf(summary, page=page, paper=paper)
    height = float(PdfReader(io.BytesIO(first)).pages[0].mediabox.height)
    assert round(height) == {"a4": 842, "letter": 792}[paper]
    known = PdfReader(io.BytesIO(first)).metadata
    assert known is not None
    assert {key for key in known if key != "/Title"} <= {"/Creator", "/CreationDate", "/ModDate"}
    assert str(known["/CreationDate"]) == "D:20260302000000Z"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_that_people_typed_is_in_it(summary: Summary, language: str) -> None:
    words = bare(text_of(pdf(summary, language)))
    hidden = {one.short_name for one in summary.interests}
    assert [text for text in typed(summary) if text not in hidden and bare(text) not in words] == []


def test_the_longest_texts_are_all_on_the_page(tmp_path: Path) -> None:
    summary = summarise(long_table(Stagehand(tmp_path, "nl")).session.state)
    made = pdf(summary)
    assert off_the_page(made) == []
    assert off_the_page(pdf(summary, page="one")) == []
    words = bare(text_of(made))
    hidden = {one.short_name for one in summary.interests}
    assert [text for text in typed(summary) if text not in hidden and bare(text) not in words] == []


def test_the_cover_of_a_large_table_holds_all_that_is_in_the_report() -> None:
    summary = summarise(busy_table(12, 8, 24).state)
    players = tuple(one.model_copy(update={"role": filled(60)}) for one in summary.players)
    told = summary.model_copy(update={"players": players})
    cover, following, *_ = (page.extract_text() for page in PdfReader(io.BytesIO(pdf(told, paper="letter"))).pages)
    say = Catalog(paths.resource("assets") / "lang", "nl")
    assert say("paper.evidence") in cover
    assert say("paper.shared") in following.splitlines()[0]


def test_what_is_taller_than_a_page_goes_on_to_the_next(summary: Summary) -> None:
    first, *others = summary.interests
    last = [f"Stem{place}." for place in range(70)]
    voices = tuple(
        first.evidence[0].model_copy(update={"act": "mine", "words": f"{filled(280)} {end}"}) for end in last
    )
    tall = first.model_copy(update={"evidence": (first.evidence[0], *voices)})
    words = bare(text_of(pdf(summary.model_copy(update={"interests": (tall, *others)}))))
    assert [end for end in last if end not in words] == []


def test_hostile_texts_stay_texts_and_none_is_lost() -> None:
    summary = hostile_summary(interests=len(STRINGS))
    made = pdf(summary)
    assert off_the_page(made) == []
    words = bare(text_of(made))
    missing = [text for text in dict.fromkeys(typed(summary)) if not _stands(text, words)]
    assert missing == []


def _stands(text: str, words: str) -> bool:
    """Whether a text is there; of one from right to left its words, which a reader gives in the order of the line."""
    if any(unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in text):
        return all(part in words or part[::-1] in words for part in re.findall(r"\w+", bare(text.replace(" ", "."))))
    return bare(text) in words


@pytest.mark.parametrize("page", ["one", "full"])
def test_without_names_there_are_none_in_text_or_metadata(summary: Summary, page: Extent) -> None:
    hidden = pdf(disguise(summary, "anonymous", Catalog(paths.resource("assets") / "lang", "nl")), page=page)
    reader = PdfReader(io.BytesIO(hidden))
    root: Any = reader.trailer["/Root"]
    told = [text_of(hidden), str(reader.metadata), root["/Metadata"].get_data().decode()]
    told += [str(one.get("/Alt", "")) for one in within(root["/StructTreeRoot"])]
    parts = {part for name in (*PARTIES, *PEOPLE, *ROLES) for part in name.split() if len(part) > 2}
    for words in told:
        assert [part for part in parts if re.search(rf"\b{re.escape(part)}\b", words, re.IGNORECASE)] == []
        assert set(re.findall(r"\d\d:\d\d", words)) <= {"00:00"}


def test_a_survey_is_printed_with_its_people_and_without_agreements() -> None:
    rows = [["player", "party", "Rest on the ward", "Quick help"], ["1", "North", "mine", "mine"]]
    rows += [["2", "North", "clash", ""], ["3", "South", "grant", ""], ["4", "", "mine", ""]]
    summary = summarise(replay(reading.read(surveys.journal(rows, "Ward survey")).entries))
    extents: tuple[Extent, ...] = ("one", "full")
    for page in extents:
        words = " ".join(text_of(pdf(summary, "en", page)).split())
        assert "4 people (1 of no party) · 2 parties · 2 interests" in words
        assert "Agreements" not in words
        assert "Rest on the ward" in words
    assert "Mine too 2 · I grant it 1 · Neutral 0 · Clashes 1" in words


def test_the_font_for_missing_signs_is_the_one_that_the_program_makes() -> None:
    assert FILE.read_bytes() == made_font()


def test_long_words_get_places_to_break_and_no_sign_is_cut() -> None:
    assert fitting("Arbeidsongeschiktheidsverzekeringen") == "Arbeidsongeschiktheidsverzekeringen"
    assert max(len(part) for part in fitting("W" * 300).split("\u200b")) == 10
    family = "👩\u200d👩\u200d👧\u200d👦"
    assert all(part.count(family) * len(family) == len(part) for part in fitting(family * 12).split("\u200b"))


def test_where_the_typesetter_is_missing_that_is_said(summary: Summary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert not typeset.is_there()
    with pytest.raises(typeset.NoTypesetterError):
        pdf(summary)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_page_is_one_page_however_much_was_said(language: str, paper: Paper) -> None:
    for found in (summarise(busy_table().state), hostile_summary(), summarise(table("open", parties=1).state)):
        assert pages_of(pdf(found, language, "one", paper)) == 1


def test_one_page_says_how_much_did_not_fit() -> None:
    summary = summarise(busy_table().state)
    words = bare(text_of(pdf(summary, "en", "one")))
    shown = sum(bare(f"{one.what}Who:") in words for one in summary.outcome.agreements)
    assert shown
    if shown < len(summary.outcome.agreements):
        assert bare(f"and {len(summary.outcome.agreements) - shown} more, in the full report") in words
    shown = sum(bare(one.text) in words for one in summary.interests if one.class_ in SHARED)
    assert 0 < shown <= sum(one.class_ in SHARED for one in summary.interests)


def test_a_calm_page_is_set_in_larger_letters_than_a_full_one() -> None:
    calm = summarise(busy_table(players=4, parties=2, cards=24).state)
    assert _letters(pdf(calm, "en", "one"), "Who:") > _letters(pdf(summarise(busy_table().state), "en", "one"), "Who:")


def _letters(made: bytes, words: str) -> float:
    """How large words are set on the first page, in points."""
    sizes: list[float] = []

    def seen(text: str, _: object, matrix: list[float], __: object, size: float) -> None:
        if words in text:
            sizes.append(abs(size * matrix[0]))

    PdfReader(io.BytesIO(made)).pages[0].extract_text(visitor_text=seen)
    return max(sizes)
