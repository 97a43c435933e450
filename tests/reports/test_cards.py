"""The cards on paper: every front on its own back, cut lines marked, nothing outside its card, legible in grey."""

from __future__ import annotations

import datetime as dt
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from math import ceil
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader

from game.core.deck import Deck
from game.core.text import Text
from game.drawing.palette import BANDS
from game.reports.cards import printing
from game.reports.cards.grid import CardSize, grid
from game.reports.cards.wish import Printed, PrintWish
from game.reports.making import Paper
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.decks import load_deck
from tests.reports.paging import bare, off_the_page, text_of
from tests.reports.sheets_read import Word, at, contrast, light, pixels, runs, words

DAY = dt.date(2026, 11, 3)
NL, EN = Catalog(paths.resource("assets") / "lang", "nl"), Catalog(paths.resource("assets") / "lang", "en")
# Paper, size of the cards: width and height of the paper, of a card, columns and rows, as a ruler would tell.
SHEETS: dict[tuple[Paper, CardSize], tuple[float, float, float, float, int, int]] = {
    ("a4", "poker"): (210, 297, 63, 88, 3, 3),
    ("letter", "poker"): (215.9, 279.4, 63, 88, 3, 3),
    ("a4", "a6"): (210, 297, 148, 105, 1, 2),
    ("letter", "a6"): (215.9, 279.4, 148, 105, 1, 2),
}
EACH = pytest.mark.parametrize(("paper", "size"), SHEETS, ids=str)


def words_in(language: str) -> Catalog:
    return Catalog(paths.resource("assets") / "lang", language)


def base() -> Deck:
    deck, faults = load_deck(paths.resource("decks") / "alliance.toml")
    assert deck is not None
    assert not faults
    return deck


@pytest.fixture(scope="module")
def mixed() -> Deck:
    """Cards of all themes and kinds, no two of a theme after each other; one of them is hidden."""
    cards = sorted(base().cards, key=lambda card: (card.id.split("-")[1], card.theme))[:28]
    by_kind = {card.kind: card for card in base().cards}
    some = list({card.id: card for card in (*cards[:10], *by_kind.values(), *cards[10:14])}.values())
    hidden = cards[20].model_copy(update={"hidden": True})
    return base().model_copy(update={"cards": (*some[:5], hidden, *some[5:])})


@pytest.fixture(scope="module")
def printed(mixed: Deck) -> dict[tuple[Paper, CardSize], Printed]:
    return {key: sheets(mixed, *key, languages=("nl",)) for key in SHEETS}


def sheets(
    deck: Deck,
    paper: Paper = "a4",
    size: CardSize = "poker",
    *,
    languages: tuple[str, ...] = ("nl",),
    notes: bool = False,
) -> Printed:
    return printing.print_deck(deck, PrintWish(DAY, languages, paper, size, notes), words_in)


def shown(deck: Deck) -> list[str]:
    return [card.theme for card in deck.cards if not card.hidden]


def cells(paper: Paper, size: CardSize) -> list[tuple[float, float]]:
    """The corners of the cards on a sheet in the order of reading, reckoned here from the middle of the paper."""
    wide, high, card_wide, card_high, columns, rows = SHEETS[paper, size]
    left, top = wide / 2 - columns * card_wide / 2, high / 2 - rows * card_high / 2
    return [(left + column * card_wide, top + row * card_high) for row in range(rows) for column in range(columns)]


def within(word: Word, corner: tuple[float, float], card: tuple[float, float]) -> bool:
    return corner[0] <= (word.left + word.right) / 2 <= corner[0] + card[0] and (
        corner[1] <= (word.top + word.bottom) / 2 <= corner[1] + card[1]
    )


def fronts(deck: Deck, paper: Paper, size: CardSize) -> Iterator[tuple[int, int, str]]:
    """Each card's page, place and theme; the first card of all says how to play."""
    many = len(cells(paper, size))
    for number, theme in enumerate(("", *shown(deck))):
        yield number // many * 2, number % many, theme


@EACH
def test_cards_lie_edge_to_edge_in_the_middle_with_room_for_a_printer(paper: Paper, size: CardSize) -> None:
    wide, high, card_wide, card_high, columns, rows = SHEETS[paper, size]
    found = grid(paper, size)
    assert found.page == (wide, high)
    assert found.card == (card_wide, card_high)
    assert np.allclose(found.fronts(), cells(paper, size))
    assert len(found.fronts()) == columns * rows == {"poker": 9, "a6": 2}[size]
    assert min(found.left, found.top) >= 5


@EACH
def test_pages_are_a_front_and_a_back_for_each_sheet(
    mixed: Deck, printed: dict[tuple[Paper, CardSize], Printed], paper: Paper, size: CardSize
) -> None:
    reader = PdfReader(io.BytesIO(printed[paper, size].pdf))
    cards = len(shown(mixed)) + 1
    assert len(reader.pages) == 2 * ceil(cards / len(cells(paper, size)))
    assert printed[paper, size].shortened == ()
    wide, high, *_ = SHEETS[paper, size]
    for page in reader.pages:
        assert [float(page.mediabox.width), float(page.mediabox.height)] == pytest.approx(
            [wide * 72 / 25.4, high * 72 / 25.4], abs=0.1
        )


@EACH
def test_every_front_lies_on_its_own_back(
    mixed: Deck, printed: dict[tuple[Paper, CardSize], Printed], paper: Paper, size: CardSize
) -> None:
    wide, _, card_wide, card_high, *_ = SHEETS[paper, size]
    pages = words(printed[paper, size].pdf)
    for page, place, theme in fronts(mixed, paper, size):
        x, y = cells(paper, size)[place]
        name = NL(f"vocabulary.theme.{theme}") if theme else ""
        mirrored = (wide - x - card_wide, y)
        behind = [word.text for word in pages[page + 1] if within(word, mirrored, (card_wide, card_high))]
        assert " ".join(behind) == name
        if theme:
            before = [word.text for word in pages[page] if within(word, (x, y), (card_wide, card_high))]
            assert set(name.split()) <= set(before)


@EACH
def test_a_back_has_its_theme_s_colour_up_to_one_edge_all_round(
    mixed: Deck, printed: dict[tuple[Paper, CardSize], Printed], paper: Paper, size: CardSize
) -> None:
    wide, _, card_wide, card_high, *_ = SHEETS[paper, size]
    for page, place, theme in list(fronts(mixed, paper, size))[:6]:
        x, y = cells(paper, size)[place]
        back = pixels(printed[paper, size].pdf, page + 1)
        left = at(wide - x - card_wide)
        card = back[at(y) : at(y + card_high), left : left + at(card_wide)].astype(int)
        colour = np.array([int(BANDS.get(theme, "#17564F")[place : place + 2], 16) for place in (1, 3, 5)])
        inked = (np.abs(card - colour).sum(axis=2) < 12).nonzero()
        edges = (inked[0].min(), card.shape[0] - 1 - inked[0].max(), inked[1].min(), card.shape[1] - 1 - inked[1].max())
        assert max(edges) - min(edges) <= 2, "pixels"
        assert at(3) <= min(edges) <= at(8), "a printer that is two millimetres off leaves white at every cut"


@EACH
def test_cut_lines_are_marked_outside_the_cards_on_both_sides(
    printed: dict[tuple[Paper, CardSize], Printed], paper: Paper, size: CardSize
) -> None:
    wide, high, card_wide, card_high, columns, rows = SHEETS[paper, size]
    left, top = cells(paper, size)[0]
    for page in (0, 1):
        grey = pixels(printed[paper, size].pdf, page, grey=True)
        for column in range(columns + 1):
            x = left + column * card_wide
            for y in (top - 2, high - top + 2):
                assert _dark_at(grey, x, y), (x, y)
                assert not _dark_at(grey, x + 1, y), (x, y)
        for row in range(rows + 1):
            y = top + row * card_high
            for x in (left - 2, wide - left + 2):
                assert _dark_at(grey, x, y), (x, y)
                assert not _dark_at(grey, x, y + 1), (x, y)
        assert (grey[: at(3.9)] == 255).all(), "nothing where printers do not reach"
        assert (grey[:, : at(3.9)] == 255).all()


def _dark_at(grey: np.ndarray, x: float, y: float) -> bool:
    near = at(0.15) + 1
    return bool(grey[at(y) - near : at(y) + near, at(x) - near : at(x) + near].min() < 140)


@EACH
def test_no_word_stands_outside_its_card(
    printed: dict[tuple[Paper, CardSize], Printed], paper: Paper, size: CardSize
) -> None:
    assert outside(printed[paper, size].pdf, paper, size) == []


def outside(pdf: bytes, paper: Paper, size: CardSize, pages: int | None = None) -> list[str]:
    """The words on sheets that come nearer than two millimetres to the edge of their card, or lie on no card."""
    card = SHEETS[paper, size][2:4]
    found = []
    for page in words(pdf)[:pages]:
        for word in page:
            corner = next((one for one in cells(paper, size) if within(word, one, card)), None)
            if corner is None:
                left, top = cells(paper, size)[0]
                wide, high = SHEETS[paper, size][:2]
                if left < word.left and word.right < wide - left and top < word.top and word.bottom < high - top:
                    found.append(word.text)
                continue
            far = (word.left - corner[0], word.top - corner[1], corner[0] + card[0] - word.right)
            if min(*far, corner[1] + card[1] - word.bottom) < 2:
                found.append(word.text)
    return found


@pytest.mark.parametrize(("paper", "size"), [("letter", "poker"), ("a4", "a6")])
def test_letters_are_large_enough(
    mixed: Deck, printed: dict[tuple[Paper, CardSize], Printed], paper: Paper, size: CardSize
) -> None:
    questions = {bare(one) for card in mixed.cards for one in card.question.say("nl", "nl").split()}
    whys = {bare(card.why.say("nl", "nl")) for card in mixed.cards if card.why}
    seen = 0
    for run in itertools.chain(*(runs(printed[paper, size].pdf, page) for page in (0, 2))):
        assert run.size >= 5.9
        if "Serif" in run.font and all(bare(one) in questions for one in run.text.split()):
            assert run.size >= 9
            seen += 1
        if any(bare(run.text) in why for why in whys) and len(run.text) > 15:
            assert run.size >= 7
            seen += 1
    assert seen > 4


@pytest.mark.parametrize("side", [0, 1])
def test_words_stand_out_in_grey(printed: dict[tuple[Paper, CardSize], Printed], side: int) -> None:
    pdf = printed["a4", "poker"].pdf
    grey = pixels(pdf, side, grey=True)
    measured = 0
    for word in words(pdf)[side]:
        box = grey[at(word.top) : at(word.bottom), at(word.left) : at(word.right)]
        if len(word.text) < 2 or word.right - word.left < 2:
            continue
        # most of a word's box is its ground, and the letters are what lies furthest from it
        ground = float(np.median(box))
        letters = max((float(box.min()), float(box.max())), key=lambda one: abs(light(one) - light(ground)))
        assert contrast(ground, letters) >= 4.5, word
        measured += 1
    assert measured > 8


def test_backs_are_told_apart_in_grey_by_icon_and_by_pattern(
    mixed: Deck, printed: dict[tuple[Paper, CardSize], Printed]
) -> None:
    pdf, (wide, _, card_wide, _, _, _) = printed["a4", "poker"].pdf, SHEETS["a4", "poker"]
    icons, patterns = {}, {}
    for page, place, theme in fronts(mixed, "a4", "poker"):
        x, y = cells("a4", "poker")[place]
        x = wide - x - card_wide
        grey = pixels(pdf, page + 1, grey=True)
        icons[theme] = _even(grey[at(y + 34) : at(y + 34) + at(20), at(x + 22) : at(x + 22) + at(19)])
        patterns[theme] = _even(grey[at(y + 6) : at(y + 6) + at(20), at(x + 6) : at(x + 6) + at(50)])
    assert len(icons) == len(BANDS) + 1
    for drawn in (icons, patterns):
        for (one, first), (other, second) in itertools.combinations(drawn.items(), 2):
            assert np.mean(first * second) < 0.8, (one, other)


def _even(grey: np.ndarray) -> np.ndarray:
    """A picture without its own lightness and strength: what is left is its shape."""
    spread = grey.astype(float) - float(np.mean(grey))
    strength = float(np.sqrt(np.mean(spread**2)))
    return spread / strength if strength > 1 else spread


def test_the_base_deck_fits_whole_in_two_languages() -> None:
    deck = base()
    made = sheets(deck, "letter", languages=("nl", "en"))
    assert made.shortened == ()
    assert len(PdfReader(io.BytesIO(made.pdf)).pages) == 2 * ceil((len(deck.cards) + 2) / 9)
    text = bare(text_of(made.pdf))
    for card in deck.cards:
        for one in filter(None, (card.question, card.why)):
            assert bare(one.say("nl", "nl")) in text, card.id
            assert bare(one.say("en", "nl")) in text, card.id


@pytest.mark.long
@pytest.mark.parametrize("file", sorted((paths.resource("decks")).glob("*.toml")), ids=lambda file: file.stem)
@pytest.mark.parametrize("languages", [("nl",), ("en",), ("nl", "en")])
@EACH
def test_every_card_of_ours_fits(file: Path, languages: tuple[str, ...], paper: Paper, size: CardSize) -> None:
    deck, _ = load_deck(file)
    assert deck is not None
    made = sheets(deck, paper, size, languages=languages)
    assert made.shortened == ()
    assert outside(made.pdf, paper, size) == []


def test_a_card_that_is_not_translated_yet_says_everything_once(mixed: Deck) -> None:
    first, second, *_ = mixed.cards
    plain = first.model_copy(update={"question": Text({"nl": "Wat telt hier?"}), "why": Text({"nl": "Zeg het maar."})})
    pdf = sheets(mixed.model_copy(update={"cards": (plain, second)}), languages=("nl", "en")).pdf
    text = bare(text_of(pdf))
    assert text.count(bare("Wat telt hier?")) == text.count(bare("Zeg het maar.")) == 1
    assert bare(second.question.say("nl", "nl")) in text
    assert bare(second.question.say("en", "nl")) in text


def test_the_pages_for_the_facilitator_say_what_the_cards_do_not(mixed: Deck) -> None:
    pdf = sheets(mixed, notes=True, languages=("en",)).pdf
    at_first = 2 * ceil((len(shown(mixed)) + 1) / 9)
    found = bare("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages[at_first:]))
    for card in mixed.cards:
        note = card.note
        assert note is not None
        assert card.source is not None
        for said in (note.say("en", "nl"), card.source.title, *(one.say("en", "nl") for one in card.follow_ups)):
            assert (bare(said)[:40] in found) is not card.hidden, card.id
    assert bare(EN("print.notes")) in found
    assert off_the_page(pdf) == []


def test_hidden_cards_stay_at_home(mixed: Deck, printed: dict[tuple[Paper, CardSize], Printed]) -> None:
    text = bare(text_of(printed["a4", "poker"].pdf))
    for card in mixed.cards:
        assert (bare(card.question.say("nl", "nl")) in text) is not card.hidden


def test_the_card_that_comes_first_says_how_to_play_who_made_it_and_what_may_be_done_with_it(mixed: Deck) -> None:
    pages = PdfReader(io.BytesIO(sheets(mixed, languages=("nl", "en")).pdf)).pages
    text = bare(pages[0].extract_text())
    for say in (NL, EN):
        for said in (mixed.title.say(say.language, "nl"), say("print.how.close"), *mixed.authors, mixed.licence):
            assert bare(said) in text


def test_fonts_travel_with_the_file(printed: dict[tuple[Paper, CardSize], Printed]) -> None:
    names = set()
    for page in PdfReader(io.BytesIO(printed["a4", "poker"].pdf)).pages:
        for font in (page["/Resources"].get("/Font") or {}).values():  # type: ignore[attr-defined]
            inner = font["/DescendantFonts"][0]
            assert "/FontFile2" in inner["/FontDescriptor"] or "/FontFile3" in inner["/FontDescriptor"]
            names.add(str(font["/BaseFont"]).split("+")[1])
    assert {"YoungSerif-Regular", "AtkinsonHyperlegibleNext-Regular"} <= names


LONG = (
    "Wat zou er " + "heel erg " * 200 + "moeten gebeuren?",
    "Aansprakelijkheidswaardevaststellingsveranderingen en verantwoordelijkheidsverdelingsvraagstukken?",
    "W" * 300,
    "\u00a0".join(["vast"] * 60),
    "https://kwaad.example/" + "pad/" * 60,
    "日" * 400,
    "ם" * 300,
    "👩\u200d👩\u200d👧\u200d👦 gezin " * 40,
    "é" * 300,
    "één\n\ntwee\n\ndrie " * 30,
    '#panic() $x$ *y* \\ @z #read("/etc/passwd")',
)


def letters(text: str) -> str:
    """The letters and figures of a text: what a reader takes out of a PDF for an emoji of several signs is its own affair."""
    return re.sub(r"\W", "", text)


@pytest.fixture(scope="module")
def hostile() -> Deck:
    """Cards of every kind with texts that go on and on, and words without an end."""
    by_kind = {card.kind: card for card in base().cards}
    cards = []
    for number, (long, card) in enumerate(zip(LONG, itertools.cycle(by_kind.values()), strict=False)):
        every = {name: Text({"nl": long}) for name in ("question", "why", "note", "low", "high", "term")}
        update = {name: text for name, text in every.items() if name in type(card).model_fields}
        name = f"card-{number}-" + "x" * 50
        cards.append(card.model_copy(update={**update, "id": name, "follow_ups": (every["why"],) * 3}))
    about = Text({"nl": LONG[0]})
    authors = ("W" * 300,) * 9
    changed = {"cards": tuple(cards), "title": about, "about": about, "authors": authors, "licence": "W" * 60}
    return base().model_copy(update=changed)


@pytest.mark.parametrize(
    ("paper", "size", "languages"), [("letter", "poker", ("nl", "en")), ("a4", "a6", ("nl",))], ids=str
)
def test_texts_without_end_stay_on_their_card_and_stand_whole_on_the_last_pages(
    hostile: Deck, paper: Paper, size: CardSize, languages: tuple[str, ...]
) -> None:
    made = sheets(hostile, paper, size, languages=languages)
    many = 2 * ceil((len(hostile.cards) + len(languages)) / len(cells(paper, size)))
    assert outside(made.pdf, paper, size, many) == []
    read, many_a_sheet = words(made.pdf), len(cells(paper, size))
    assert len(read) > many
    wide, high, *_ = SHEETS[paper, size]
    for one in itertools.chain(*read[many:]):
        assert min(one.left, one.top, wide - one.right, high - one.bottom) >= 5, one
    for number, card in enumerate(hostile.cards, len(languages)):
        corner = cells(paper, size)[number % many_a_sheet]
        there = [one.text for one in read[number // many_a_sheet * 2] if within(one, corner, SHEETS[paper, size][2:4])]
        question = Counter(letters(card.question.say("nl", "nl")))
        assert card.id in made.shortened or question <= Counter(letters("".join(there))), card.id
    assert {hostile.cards[0].id, hostile.cards[2].id} <= set(made.shortened)
    assert "" not in made.shortened
    themes = {NL(f"vocabulary.theme.{theme}") for theme in BANDS} | {EN(f"vocabulary.theme.{theme}") for theme in BANDS}
    for run in (*runs(made.pdf, 0), *runs(made.pdf, 2)):
        asked, reason = "Serif" in run.font and run.text not in themes, "heel erg" in run.text and "·" not in run.text
        assert run.size >= (8.99 if asked else 6.99 if reason else 5.99), run
    assert sum("heel" in one.text for one in itertools.chain(*read[many:])) >= 200 * 3


def test_the_same_deck_on_the_same_day_is_the_same_file(mixed: Deck) -> None:
    assert sheets(mixed).pdf == sheets(mixed).pdf
