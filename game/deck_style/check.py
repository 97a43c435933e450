"""The style check of a card and of a deck: every rule in turn, none of which stops anybody from playing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from game.core.cards import CardBase
from game.core.deck import Deck, untranslated_in
from game.deck_style.figures import figures
from game.deck_style.finding import Finding, Value
from game.deck_style.language import style_of
from game.deck_style.rules import CARD_RULES, TEXT_RULES, Told, Values, told_by
from game.deck_style.twins import twins

_OF_A_TITLE = ("jargon", "cheer", "loud", "no_glyph")


class InLanguages(Protocol):
    """A deck, or the draft of one, as far as a card's style depends on it."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the deck declares."""
        ...


def findings(card: CardBase, deck: InLanguages) -> list[Finding]:
    """Return what could be better about one card, looked at by itself; a few milliseconds at most.

    A text that lacks one of the deck's languages is among it; a language without a style of its own is judged by the
    rules that need none.
    """
    lacking = untranslated_in(card, deck.languages)
    found = [Finding("untranslated", card.id, field, language) for field, language in lacking]
    for field, language, words in told_by(card, deck.languages):
        found += _judged(Told(card, field, language, words, style_of(language)), tuple(TEXT_RULES))
    for code, rule in CARD_RULES.items():
        found += [Finding(code, card.id, lack.field, "", _sorted(lack.values)) for lack in rule(card)]
    return found


def deck_findings(deck: Deck, others: Iterable[Deck] = ()) -> list[Finding]:
    """Return what could be better about a deck: about its cards in their order, then about the deck itself.

    Its cards are also compared with each other and with those of other decks.
    """
    found = [finding for card in deck.cards for finding in findings(card, deck)]
    found += [Finding("untranslated", None, *lacking) for lacking in untranslated_in(deck, deck.languages)]
    for field in ("title", "about"):
        words_in = getattr(deck, field).root
        for language, words in ((one, words_in[one]) for one in deck.languages if words_in.get(one)):
            found += _judged(Told(None, field, language, words, style_of(language)), _OF_A_TITLE)
    return [*found, *twins(deck, others), *_too_hard(deck)]


def without_style(deck: Deck) -> list[str]:
    """Return the languages of a deck of which nothing is known, so that some rules were left out."""
    return [language for language in deck.languages if style_of(language) is None]


def _judged(told: Told, rules: tuple[str, ...]) -> Iterator[Finding]:
    for code in rules:
        values = TEXT_RULES[code](told)
        if values is not None:
            yield Finding(code, told.card.id if told.card else None, told.field, told.language, _sorted(values))


def _too_hard(deck: Deck) -> Iterator[Finding]:
    """The questions of a deck as a whole read easily."""
    for language, measured in figures(deck).reading.items():
        style = style_of(language)
        if style is not None and measured.median < style.median:
            values = {"median": round(measured.median, 1), "wanted": style.median}
            yield Finding("hard_deck", None, "question", language, _sorted(values))


def _sorted(values: Values) -> tuple[tuple[str, Value], ...]:
    return tuple(sorted(values.items()))
