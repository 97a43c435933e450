"""Texts that may be about the same: by their words, and by what they mean where something knows that."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.matching import ACROSS_ENOUGH, MIXED_ENOUGH, WORDS_ENOUGH, Matcher
from game.analysis.openings import core
from game.analysis.short_names import propose
from game.analysis.wording import Wording, language, nearness

TABLE = {
    "i1": "Hulp dicht bij huis",
    "i2": "Minder werkdruk voor onze mensen",
    "i3": "Kortere wachttijd",
    "i4": "Eén loket voor de regio",
}
TEXTS = st.lists(st.text(st.sampled_from("abcé ,.’😀ß"), max_size=20), min_size=1, max_size=6)


class Known:
    """An encoder of which a test says what each text means; it keeps what it was asked."""

    name = "known"

    def __init__(self, **meanings: Sequence[float]) -> None:
        self.meanings = {words.replace("_", " "): vector for words, vector in meanings.items()}
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> list[Sequence[float]]:
        """The vector that the test gave, or one that nothing else points along."""
        self.asked += texts
        return [self.meanings.get(text, (0.0, 0.0, 1.0)) for text in texts]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("We willen dat er hulp dicht bij huis is", "i1"),
        ("Kortere wachttijden", "i3"),
        ("een loket in de regio", "i4"),
        ("Erkenning voor ons vak", None),
        ("", None),
        ("😀", None),
    ],
)
def test_the_nearest_is_found_by_its_words(typed: str, near: str | None) -> None:
    found = Matcher().among(TABLE.values()).nearest(typed, TABLE)
    assert found == ((near,) if near else ())


def test_never_more_than_two_and_the_nearest_first() -> None:
    others = {"a": "hulp in de buurt", "b": "hulp in de buurt, ook als het laat is", "c": "Hulp in de buurt!"}
    found = Matcher().among(others.values()).nearest("hulp in de buurt", others)
    assert found == ("a", "c")


def test_stock_openings_say_nothing() -> None:
    matcher = Matcher().among(["Ik wil rust", "Wij willen dat er geld komt"])
    assert not matcher.closeness("Ik wil rust", "Ik wil geld").same
    assert matcher.closeness("Ik wil rust", "rust").value == pytest.approx(1)


def test_opposites_are_close_because_they_are_about_the_same() -> None:
    assert Matcher().among(TABLE.values()).closeness("Langer open op zaterdag", "Korter open op zaterdag").same


def test_accents_and_capitals_make_no_difference() -> None:
    wording = Wording(["Één loket"])
    assert nearness(wording.vector("Één LOKET"), wording.vector("een loket")) == pytest.approx(1)


@given(TEXTS)
def test_closeness_is_the_same_from_both_ends_and_between_nought_and_one(texts: list[str]) -> None:
    among = Matcher().among(texts)
    for first in texts:
        for second in texts:
            there, back = among.closeness(first, second), among.closeness(second, first)
            assert isclose(there.value, back.value)
            assert -1e-9 <= there.value <= 1 + 1e-9
        alike = among.closeness(first, first).value
        assert isclose(alike, 1) or alike == 0


@given(TEXTS)
def test_a_vector_has_length_one_or_nought(texts: list[str]) -> None:
    wording = Wording(texts[1:])
    length = sqrt(sum(weight**2 for weight in wording.vector(texts[0]).values()))
    assert isclose(length, 1) or length == 0


def test_meaning_finds_what_shares_no_word() -> None:
    known = Known(Hulp_dicht_bij_huis=(1.0, 0.0, 0.0), Zorg_om_de_hoek=(0.9, sqrt(1 - 0.81), 0.0))
    among = Matcher(known).among(TABLE.values())
    assert among.nearest("Zorg om de hoek", TABLE) == ("i1",)
    assert Matcher().among(TABLE.values()).nearest("Zorg om de hoek", TABLE) == ()


def test_within_a_language_words_weigh_too_and_across_languages_they_do_not() -> None:
    meaning = (0.61, sqrt(1 - 0.61**2), 0.0)
    known = Known(Hulp_dicht_bij_huis=(1.0, 0.0, 0.0), Zorg_van_de_buren=meaning, Help_from_the_neighbours=meaning)
    among = Matcher(known).among(TABLE.values())
    within = among.closeness("Zorg van de buren", TABLE["i1"])
    across = among.closeness("Help from the neighbours", TABLE["i1"])
    assert (within.enough, across.enough) == (MIXED_ENOUGH, ACROSS_ENOUGH)
    assert (within.same, across.same) == (False, True)
    assert across.value == pytest.approx(0.61)
    assert Matcher().among(TABLE.values()).closeness("Hulp", TABLE["i1"]).enough == WORDS_ENOUGH


def test_each_text_is_encoded_once_and_without_its_opening() -> None:
    known = Known()
    matcher = Matcher(known)
    for _ in range(3):
        matcher.among(TABLE.values()).nearest("Ik wil rust in huis", TABLE)
    assert sorted(known.asked) == sorted([*TABLE.values(), "rust in huis"])


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("We willen dat het rustig is", "nl"), ("Keeping our people well", "en"), ("A place near the school", "en"),
     ("Dicht bij huis", "nl"), ("ICT", ""), ("", "")],
)  # fmt: skip
def test_the_language_of_a_text_is_guessed(text: str, spoken: str) -> None:
    assert language(text) == spoken


def test_names_and_matching_strip_the_same_openings() -> None:
    said = "Voor ons is het belangrijk dat iedereen meedoet"
    assert core(said) == "iedereen meedoet"
    assert propose(said) == "Iedereen meedoet"
