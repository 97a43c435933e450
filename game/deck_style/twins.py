"""Cards that ask almost the same, or give the same example, within a deck and across decks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.analysis.matching import WORDS_ENOUGH
from game.analysis.wording import Wording, nearness
from game.core.cards import CardBase
from game.core.deck import Deck
from game.deck_style.finding import Finding
from game.deck_style.reading import plain

NEAR = WORDS_ENOUGH
"""From this nearness of their words two questions are told apart badly.

It is where the game asks whether two interests are the same. Measured on 211 cards of our own: of the 22,155 pairs in a
language the four at 0.60 and over ask the same thing in other words, and the twenty-odd between 0.50 and 0.60 do not.
"""


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
    named: set[tuple[str, str, str]] = set()
    for language in languages:
        said = [place.card.question.root.get(language, "") for place in [*before, *own]]
        wording = Wording(filter(None, said))
        vectors = [wording.vector(words) for words in said]
        for at in range(len(before), len(said)):
            place = own[at - len(before)]
            for earlier, (other, vector) in enumerate(zip([*before, *own], vectors[:at], strict=False)):
                pair = (place.card.id, other.deck, other.card.id)
                if (other.deck != place.deck and other.card.id == place.card.id) or pair in named:
                    continue
                if nearness(vectors[at], vector) >= NEAR:
                    named.add(pair)
                    values = (("deck", other.deck), ("other", other.card.id), ("question", said[earlier]))
                    yield Finding("twin", place.card.id, "question", language, values)


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
