"""Type: measured as a whole, broken where it must be, and never a hole for a missing glyph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.glyphs import covered
from game.storage import paths
from game.ui.fonts import FILES, Typesetter
from game.ui.roles import ROLES

FONTS = paths.resource("assets") / "fonts"
SETTER = Typesetter(FONTS)


@given(st.text(st.sampled_from("aé ij\nW-ĳ→"), max_size=60), st.floats(60, 400))
def test_wrapped_lines_fit_and_lose_no_word(words: str, width: float) -> None:
    lines = SETTER.wrap(words, "body", width)
    assert all(SETTER.width(line, "body") <= width or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(words.split())


@given(st.text(st.sampled_from("aé ij\nW-ĳ→"), max_size=60), st.floats(60, 400))
def test_balanced_lines_are_as_many_and_lose_no_word(words: str, width: float) -> None:
    lines = SETTER.balanced(words, "heading", width)
    assert len(lines) == len(SETTER.wrap(words, "heading", width))
    assert all(SETTER.width(line, "heading") <= width or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(words.split())


def test_no_word_of_a_heading_stands_alone_on_its_last_line() -> None:
    words = "What we bring here and what we take away are in balance."
    wide = SETTER.width(words, "heading") - 20
    assert SETTER.wrap(words, "heading", wide)[-1] == "balance."
    first, last = SETTER.balanced(words, "heading", wide)
    assert len(last.split()) > 3
    assert abs(SETTER.width(first, "heading") - SETTER.width(last, "heading")) < wide / 4


def test_a_soft_hyphen_shows_only_where_the_word_breaks() -> None:
    assert SETTER.wrap("Wijkverpleeg\u00adkundige", "body", 500) == ("Wijkverpleegkundige",)
    assert SETTER.wrap("Wijkverpleeg\u00adkundige", "body", 180) == ("Wijkverpleeg-", "kundige")


def test_a_line_is_shortened_with_an_ellipsis() -> None:
    short = SETTER.shortened("een lange regel met woorden", "body", 140)
    assert short.endswith("…")
    assert SETTER.width(short, "body") <= 140


@pytest.mark.parametrize("words", ["→ ✓", "👩‍👩‍👧 gezin", "שלום", "e\u0301", "\u200b", "ĳ ĲÏ"])
def test_any_words_can_be_drawn(words: str) -> None:
    picture = SETTER.render(words, "body", "#000000")
    assert picture.get_width() >= 1
    assert SETTER.width(words, "body") >= 0


def test_a_missing_glyph_is_a_box_and_not_a_gap() -> None:
    assert SETTER.width("😀", "body") > 5
    assert SETTER.width("😀\u200d😀", "body") == pytest.approx(2 * SETTER.width("😀", "body"), abs=1)


@pytest.mark.parametrize("name", [name for name in FILES if name != "fallback"])
def test_the_fonts_have_the_letters_of_our_languages(name: str) -> None:
    assert {ord(mark) for mark in "éëïöüáèêçÉËĳĲ“”‘’–…€·"} <= covered(FONTS / FILES[name])


@pytest.mark.parametrize("role", ["question_52", "body", "figure_big"])
def test_figures_stand_on_the_line_and_are_as_high_as_each_other(role: str) -> None:
    setter = Typesetter(FONTS)
    setter.resize(2.0)
    drawn = [setter.render(figure, role, "#000000").get_bounding_rect() for figure in "0123456789"]
    near = max(one.h for one in drawn) * 0.12  # the flag of a five may rise a little
    assert max(one.top for one in drawn) - min(one.top for one in drawn) <= near
    assert max(one.bottom for one in drawn) - min(one.bottom for one in drawn) <= near


def test_small_type_is_never_rounded_below_its_size() -> None:
    setter = Typesetter(FONTS)
    setter.resize(1280 / 1920)
    assert setter.render("x", "hint", "#000000").get_height() >= 14
    assert ROLES["hint"].size == min(role.size for role in ROLES.values())
