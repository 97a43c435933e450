"""Decks of every sort for properties: all kinds, languages and fields, with texts that spreadsheets and files trip over."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import strategies as st

from game.core.cards import DIRECTIONS, KINDS, LENSES, MOMENTS, THEMES
from game.core.deck import Deck
from tests.hostile import STRINGS, let_in

LANGUAGES = ("nl", "en", "de", "fy", "zh-Hant", "nds", "pt-BR")
_LETTERS = st.text(
    st.sampled_from("ab 0.,;:'\"\\=+-@\n\t_#[]{}<>&|éß’\u00a0\u200d\u200e\u3000✓👍🏽א") | st.characters(codec="utf-8"),
    max_size=24,
)


def _texts(door: str) -> st.SearchStrategy[str]:
    """Texts as the door for a name, a line or a note lets them in."""
    known = [text for text in (let_in(one, door) for one in STRINGS) if text]
    long = ["é" * 60] if door == "name" else ["a ," * 99 + "z" * 3] if door == "line" else ["x\n" * 999 + "yz"]
    made = _LETTERS.map(lambda text: let_in(text, door)).filter(bool).map(str)
    return st.sampled_from([*known, *long]) | made


_NAMES, _LINES, _NOTES = _texts("name"), _texts("line"), _texts("note")
_IDS = st.sampled_from(["a", "1", "007", "1e5", "2026-03-02", "true", "1.0", "a.b_c-D"]) | st.from_regex(
    rf"\A[{string.ascii_letters}{string.digits}][A-Za-z0-9_.-]{{0,12}}\Z", fullmatch=True
)


@st.composite
def decks(draw: st.DrawFn, most_cards: int = 3, blanks: bool = True) -> Deck:
    """Decks that the models accept; a text may lack a language of the deck, and have one that the deck does not name.

    With `blanks` it may also have a language with no words, which says the same as lacking it.
    """
    languages = draw(st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True))
    spoken = st.sampled_from([*languages, *languages, "sv"])
    text = st.dictionaries(spoken, _NOTES | _NOTES | st.just("") if blanks else _NOTES, min_size=1, max_size=3).filter(
        lambda words: any(words.values())
    )
    ids = draw(st.lists(_IDS, min_size=1, max_size=most_cards, unique=True))
    return Deck.model_validate(
        {
            "format": 1,
            "id": draw(_IDS),
            "version": draw(_NAMES),
            "title": draw(text),
            "about": draw(text),
            "languages": tuple(languages),
            "authors": tuple(draw(st.lists(_LINES, min_size=1, max_size=3))),
            "licence": draw(_NAMES),
            "cards": tuple(draw(_card(one, text)) for one in ids),
        }
    )


@st.composite
def _card(draw: st.DrawFn, card_id: str, text: st.SearchStrategy[dict[str, str]]) -> dict[str, Any]:
    kind = draw(st.sampled_from(KINDS))
    texts = st.lists(text, max_size=3).map(tuple)
    source = st.fixed_dictionaries({"title": _LINES, "organisation": _LINES})
    asked: dict[str, st.SearchStrategy[Any]] = {
        "theme": st.sampled_from(THEMES),
        "depth": st.sampled_from([1, 2, 3]),
        "question": text,
    }
    more: dict[str, st.SearchStrategy[Any]] = {
        "why": text,
        "note": text,
        "source": source,
        "moment": st.sampled_from([None, *MOMENTS]),
        "hidden": st.booleans(),
        "follow_ups": texts,
        "examples": texts,
        "minutes": st.none() | st.integers(1, 60) | st.floats(0, 60, exclude_min=True),
        "measured_id": st.none() | _IDS,
    }
    match kind:
        case "scale":
            asked |= {"low": text, "high": text}
        case "term":
            asked |= {"term": text}
        case "exchange":
            more |= {"direction": st.sampled_from([None, *DIRECTIONS])}
        case "external":
            more |= {"empty_chair": st.booleans()}
        case "interest":
            more |= {"lens": st.sampled_from([None, *LENSES])}
        case "open":
            pass
    return {"id": card_id, "kind": kind, **draw(st.fixed_dictionaries(asked, optional=more))}
