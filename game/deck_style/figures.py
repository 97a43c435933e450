"""The figures of a deck: how many cards of each sort, and how easy its questions read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

from game.core.cards import CardBase
from game.core.deck import Deck, card_texts
from game.deck_style import reading
from game.deck_style.language import style_of


class Reading(NamedTuple):
    """How easy the questions of a deck read in one language, and which card is the hardest."""

    median: float
    lowest: float
    card: str


class Longest(NamedTuple):
    """The longest question of a deck: its number of characters, its card and its language."""

    length: int
    card: str
    language: str


class Figures(NamedTuple):
    """What a deck deals, counted; `complete` is how many cards have every text in a language.

    Hidden cards count in `hidden` alone. A deck that deals nothing has no longest question.
    """

    cards: int
    hidden: int
    themes: Mapping[str, int]
    kinds: Mapping[str, int]
    depths: Mapping[int, int]
    complete: Mapping[str, int]
    measured: int
    reading: Mapping[str, Reading]
    longest: Longest | None


def figures(deck: Deck) -> Figures:
    """Count a deck; a language of which nothing is known about reading has no figure for it."""
    cards = [card for card in deck.cards if not card.hidden]
    return Figures(
        cards=len(cards),
        hidden=len(deck.cards) - len(cards),
        themes=Counter(card.theme for card in cards),
        kinds=Counter(card.kind for card in cards),
        depths=Counter(card.depth for card in cards),
        complete={language: sum(_complete(card, language) for card in cards) for language in deck.languages},
        measured=sum(card.measured_id is not None for card in cards),
        reading={language: found for language in deck.languages if (found := _reading(cards, language))},
        longest=max(
            (
                Longest(len(words), card.id, language)
                for card in cards
                for language, words in card.question.root.items()
            ),
            default=None,
        ),
    )


def _complete(card: CardBase, language: str) -> bool:
    return all(language in text.languages() for _, text in card_texts(card))


def _reading(cards: Sequence[CardBase], language: str) -> Reading | None:
    style = style_of(language)
    if style is None:
        return None
    said = ((card.question.root.get(language, ""), card.id) for card in cards)
    found = [(ease, card) for words, card in said if (ease := reading.ease(words, style)) is not None]
    return Reading(median(ease for ease, _ in found), *min(found)) if found else None
