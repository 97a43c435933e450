"""Cards that ask almost the same, or give the same example, within a deck and across decks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from game.analysis.matching import WORDS_ENOUGH
from game.analysis.wording import Vector, Wording, nearness
from game.core.cards import CardBase
from game.core.deck import Deck
from game.deck_style.finding import Finding
from game.deck_style.reading import plain

NEAR: Final = 0.54
"""Questions whose words are so near in every language that they share ask the same thing.

Measured on 266 cards of our own, 35,245 pairs: two that asked the same had 0.64 and 0.57 in the language where they were
farthest apart, all others at most 0.50. In one language alone a turn of phrase can bring two questions to 0.73.
"""
NEAR_IN_ONE: Final = WORDS_ENOUGH
"""The same where two decks share one language only: there the game asks whether two interests are the same."""
ALIKE: Final = 0.85
"""So near in any language, two questions say the same in the same words."""


class _Place(NamedTuple):
    deck: str
    card: CardBase


def twins(deck: Deck, others: Iterable[Deck] = ()) -> list[Finding]:
    """Return the cards of a deck that ask what an earlier card of it asks, or any card of the other decks.

    A card with the same id in another deck is the same card, kept in a copy. A pair is named once, in one language.
    """
    before = [_Place(other.id, card) for other in others if other.id != deck.id for card in other.cards]
    own = [_Place(deck.id, card) for card in deck.cards]
    return [*_near(own, before, deck.languages), *_same_examples(own, before, deck.languages)]


def _near(own: list[_Place], before: list[_Place], languages: tuple[str, ...]) -> Iterator[Finding]:
    places = [*before, *own]
    said = {language: _said(places, language) for language in languages}
    for at in range(len(before), len(places)):
        place = places[at]
        for earlier, other in enumerate(places[:at]):
            if other.deck != place.deck and other.card.id == place.card.id:
                continue
            near = {
                language: nearness(vectors[at], vectors[earlier])
                for language, vectors in said.items()
                if vectors[at] and vectors[earlier]
            }
            if near and _same(list(near.values())):
                language = max(near, key=near.__getitem__)
                question = other.card.question.root[language]
                values = (("deck", other.deck), ("other", other.card.id), ("question", question))
                yield Finding("twin", place.card.id, "question", language, values)


def _said(places: list[_Place], language: str) -> list[Vector]:
    """Return what the questions say in a language; nothing for those without words in it."""
    words = [place.card.question.root.get(language, "") for place in places]
    wording = Wording(filter(None, words))
    return [wording.vector(text) for text in words]


def _same(near: list[float]) -> bool:
    return max(near) >= ALIKE or min(near) >= (NEAR if len(near) > 1 else NEAR_IN_ONE)


def _same_examples(own: list[_Place], before: list[_Place], languages: tuple[str, ...]) -> Iterator[Finding]:
    first: dict[tuple[str, str], _Place] = {}
    for place in before:
        for _, language, words in _examples(place.card, languages):
            first.setdefault((language, words), place)
    for place in own:
        for field, language, words in _examples(place.card, languages):
            other = first.setdefault((language, words), place)
            if other.card.id != place.card.id:
                values = (("deck", other.deck), ("other", other.card.id))
                yield Finding("example_again", place.card.id, field, language, values)


def _examples(card: CardBase, languages: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    for number, example in enumerate(card.examples, 1):
        for language in languages:
            if words := plain(example.root.get(language, "")):
                yield f"examples[{number}]", language, words
