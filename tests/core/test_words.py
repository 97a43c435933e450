"""The door for typed text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.words import clean


@pytest.mark.parametrize(
    ("dirty", "kept"),
    [
        ("één idee, geëerd en gevoeld", "één idee, geëerd en gevoeld"),
        ("e\u0301e\u0301n", "één"),
        ("vrij, ĳs, IJs", "vrij, ĳs, IJs"),
        ("a\tb", "a b"),
        ("a\x00b\x1b[31mc\x7f\x9b", "ab[31mc"),
        ("safe\u202egnp.exe\u202c", "safegnp.exe"),
        ("\u2066x\u2069", "x"),
        ("over\xadleg\ufeff", "overleg"),
        ("👩\u200d⚕\ufe0f 👍🏽", "👩\u200d⚕\ufe0f 👍🏽"),
        ("\ud83d\ude00", "😀"),
        ("\ud83dx\ude00", "\ufffdx\ufffd"),
        ("a\ufffeb\U0001ffffc", "abc"),
        ("שלום عليكم", "שלום عليكم"),
    ],
)
def test_what_is_kept(dirty: str, kept: str) -> None:
    assert clean(dirty, lines=False) == kept
    assert clean(dirty, lines=True) == kept


def test_every_line_end_becomes_one() -> None:
    dirty = "a\r\nb\rc\nd\x0be\x0cf\x85g\u2028h\u2029i"
    assert clean(dirty, lines=True) == "a\nb\nc\nd\ne\nf\ng\nh\ni"
    assert clean(dirty, lines=False) == "a b c d e f g h i"


any_text = st.text(st.characters(exclude_categories=()))


@given(any_text, st.booleans())
def test_what_comes_out_can_be_kept(text: str, lines: bool) -> None:
    kept = clean(text, lines)
    kept.encode("utf-8")
    assert unicodedata.is_normalized("NFC", kept)
    assert clean(kept, lines) == kept
    controls = {letter for letter in kept if unicodedata.category(letter) in ("Cc", "Zl", "Zp")}
    assert controls <= ({"\n"} if lines else set())
    assert not set(kept) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
