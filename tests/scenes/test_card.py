"""The large card: its words whole, and a drawing of its theme in the room that a short question leaves."""

from __future__ import annotations

import re
from typing import Any

import pytest

from game.drawing.looks import DAYLIGHT, HIGH_CONTRAST, LAMP
from game.drawing.palette import BANDS, Theme
from game.drawing.vignettes import CORE, HIGH, vignette
from game.scenes.card import HIGH as CARD_HIGH
from game.scenes.card import WIDE, BigCard, CardWords
from game.ui.layout import Layers, Place
from game.ui.scroll import ScrollModel
from tests.colours import contrast
from tests.ui.hand import Hand

SHORT = "Wat wil je?"
LONG = (
    "Wat moet deze samenwerking jouw organisatie over een jaar hebben opgeleverd, en waaraan merk je dat het zover is? "
    * 2
)


def card(
    question: str, why: str = "Wat je niet noemt, kan een ander je ook niet gunnen.", theme: str = "trust"
) -> Hand:
    words = CardWords(
        theme, "Vertrouwen", "Belang", 1, "licht", question, why, "Vraag door", ("Waarom?",), "Basis", "1"
    )
    hand = Hand()
    return hand.show(Layers(((BigCard(words, ScrollModel(), key="card"), Place(700, 90, WIDE, CARD_HIGH)),)))


def drawn(hand: Hand) -> list[tuple[Any, ...]]:
    """The width, height and theme of each drawing on the screen."""
    assert hand.canvas.art is not None
    keys: list[Any] = list(hand.canvas.art.cache._kept)
    return [key[3:] for key in keys if key[2] == "ornament"]


def test_the_drawing_is_as_high_as_the_room_that_the_question_leaves() -> None:
    (wide, high, theme), *more = drawn(card(SHORT))
    assert (theme, more) == ("trust", [])
    assert wide <= WIDE - 2 * 36
    (_, lower, _), *_ = drawn(card(f"{SHORT} {SHORT} {SHORT} {SHORT} {SHORT} {SHORT} {SHORT} {SHORT}"))
    assert 40 <= lower < high
    assert drawn(card(LONG)) == []


def test_no_word_of_a_question_is_broken_where_a_smaller_size_holds_it() -> None:
    hand = card("Wat betekent samenwerkingsovereenkomst?")
    role = next(note.role for note in hand.canvas.drawn if note.words.startswith("Wat betekent"))
    assert hand.canvas.type.width("samenwerkingsovereenkomst?", role) <= WIDE - 2 * 36 or role == "question_40"
    assert role != "question_52"


@pytest.mark.parametrize("look", [LAMP, DAYLIGHT, HIGH_CONTRAST], ids=lambda look: look.name)
def test_each_theme_has_a_drawing_of_its_own_that_stays_quiet(look: Theme) -> None:
    bodies = {theme: vignette(theme, 412, 1.0, look) for theme in BANDS}
    assert len(set(bodies.values())) == len(BANDS) == 7
    for theme, body in bodies.items():
        colours = set(re.findall("#[0-9A-F]{6}", body))
        assert colours, theme
        assert all(contrast(colour, look.paper) < 4 for colour in colours), f"{theme} calls for attention"
        assert max(contrast(colour, look.paper) for colour in colours) > 1.4, f"{theme} is not seen"


@pytest.mark.parametrize("theme", BANDS)
def test_what_a_drawing_is_about_is_whole_at_its_highest_and_goes_on_where_there_is_room(theme: str) -> None:
    narrow, broad = (vignette(theme, width, 1.0, LAMP) for width in (2.2 * CORE, 8 * CORE))
    assert len(broad) > len(narrow)
    for body, width in ((narrow, 2.2 * CORE), (broad, 8 * CORE)):
        xs = [float(x) for x in re.findall(r'c?x="(-?[\d.]+)"', body)]
        assert all(abs(x) <= width / 2 for x in xs)
    assert HIGH == 100


def test_an_unknown_theme_has_one_too() -> None:
    assert vignette("", 412, 1.0, LAMP)
