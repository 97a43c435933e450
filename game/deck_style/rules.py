"""The rules of style for one card: what a good card has, each rule a small function with a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from game.core.cards import CardBase, ScaleCard
from game.core.deck import card_texts
from game.core.text import Text
from game.deck_style import asking, reading
from game.deck_style.finding import Value
from game.deck_style.language import LanguageStyle
from game.glyphs import covered
from game.storage import paths

LONGEST_QUESTION: Final = 140
FOLLOW_UPS: Final = 2
EXAMPLES: Final = 3
_MISSING_SIGN: Final = "MissingSign.ttf"

Values = Mapping[str, Value]


class Told(NamedTuple):
    """A text as it stands on a card, in one language; `style` is None where nothing is known of that language."""

    card: CardBase | None
    field: str
    language: str
    words: str
    style: LanguageStyle | None


def too_long(told: Told) -> Values | None:
    """A question is read aloud in one breath."""
    length = len(told.words)
    return {"n": length, "most": LONGEST_QUESTION} if told.field == "question" and length > LONGEST_QUESTION else None


def yes_or_no(told: Told) -> Values | None:
    """A question, or a follow-up, cannot be answered with yes or no."""
    if told.style is None or (isinstance(told.card, ScaleCard) and told.field == "question"):
        return None
    asked = told.field == "question" or told.field.startswith("follow_ups")
    return {} if asked and asking.closed(told.words, told.style) else None


def no_statement(told: Told) -> Values | None:
    """What is scored is a statement, and no question."""
    scored = isinstance(told.card, ScaleCard) and told.field == "question"
    return {} if scored and asking.asks(told.words) else None


def hard_to_read(told: Told) -> Values | None:
    """A question reads easily for somebody who hears it once."""
    if told.style is None or told.field != "question":
        return None
    ease = reading.ease(told.words, told.style)
    return None if ease is None or ease >= told.style.least else {"ease": round(ease), "least": told.style.least}


def jargon(told: Told) -> Values | None:
    """A card says what it means, in words of every day."""
    return _unwanted(told, "jargon")


def cheer(told: Told) -> Values | None:
    """A card does not cheer people on."""
    return _unwanted(told, "cheer")


def loud(told: Told) -> Values | None:
    """A card does not call out."""
    return {} if "!" in told.words else None


def more_than_a_sentence(told: Told) -> Values | None:
    """Why a question matters is said in one sentence."""
    if told.style is None or told.field != "why":
        return None
    count = len(reading.sentences(told.words, told.style))
    return {"n": count} if count > 1 else None


def no_glyph(told: Told) -> Values | None:
    """Every sign of a text can be drawn."""
    missing = sorted({sign for sign in told.words if not sign.isspace() and ord(sign) not in _drawn()})
    return {"signs": " ".join(missing)} if missing else None


TEXT_RULES: Final[Mapping[str, Callable[[Told], Values | None]]] = {
    "too_long": too_long,
    "yes_or_no": yes_or_no,
    "no_statement": no_statement,
    "hard_to_read": hard_to_read,
    "jargon": jargon,
    "cheer": cheer,
    "loud": loud,
    "more_than_a_sentence": more_than_a_sentence,
    "no_glyph": no_glyph,
}
"""The rules that look at one text in one language."""


class Lack(NamedTuple):
    """A field that lacks something, with the values that the words about it need."""

    field: str
    values: Values


def no_why(card: CardBase) -> Iterator[Lack]:
    """A card says why its question matters."""
    if card.why is None:
        yield Lack("why", {})


def no_note(card: CardBase) -> Iterator[Lack]:
    """A card tells the facilitator what to listen for."""
    if card.note is None:
        yield Lack("note", {})


def no_source(card: CardBase) -> Iterator[Lack]:
    """A card says where its idea comes from."""
    if card.source is None:
        yield Lack("source", {})


def follow_ups(card: CardBase) -> Iterator[Lack]:
    """Two questions go one step deeper."""
    if len(card.follow_ups) != FOLLOW_UPS:
        yield Lack("follow_ups", {"n": len(card.follow_ups), "wanted": FOLLOW_UPS})


def examples(card: CardBase) -> Iterator[Lack]:
    """Three examples show what an answer may be."""
    if len(card.examples) != EXAMPLES:
        yield Lack("examples", {"n": len(card.examples), "wanted": EXAMPLES})


def same_examples(card: CardBase) -> Iterator[Lack]:
    """The examples of a card differ from each other."""
    seen: set[tuple[str, str]] = set()
    for place, example in enumerate(card.examples, 1):
        said = {(language, reading.plain(words)) for language, words in example.root.items() if words}
        if said & seen:
            yield Lack(f"examples[{place}]", {})
        seen |= said


CARD_RULES: Final[Mapping[str, Callable[[CardBase], Iterator[Lack]]]] = {
    "no_why": no_why,
    "no_note": no_note,
    "no_source": no_source,
    "follow_ups": follow_ups,
    "examples": examples,
    "same_examples": same_examples,
}
"""The rules that look at a card as a whole."""


def told_by(card: CardBase, languages: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield each text of a card, in each of these languages in which it has words: field, language, words."""
    for field, text in card_texts(card):
        yield from ((field, language, words) for language, words in _in(text, languages))


def _in(text: Text, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((language, text.root[language]) for language in languages if text.root.get(language))


def _unwanted(told: Told, kind: str) -> Values | None:
    if told.style is None:
        return None
    found = [match.group() for match in told.style.unwanted[kind].finditer(told.words)]
    return {"words": ", ".join(dict.fromkeys(found))} if found else None


@cache
def _drawn() -> frozenset[int]:
    """Return what the fonts of the game can draw; the one that stands in for missing signs does not count."""
    fonts = (paths.resource("assets") / "fonts").glob("*.ttf")
    return frozenset[int]().union(*(covered(font) for font in fonts if font.name != _MISSING_SIGN))
