"""What reading aloud says of a card: its theme, the question, why it matters, what to ask on, and what sort it is."""

from __future__ import annotations

from game.core.cards import Card
from game.core.text import Text
from game.scenes.card import kind_words
from game.scenes.screen_aloud import joined
from game.scenes.view import Play
from game.storage.catalog import Catalog


def card_aloud(play: Play) -> tuple[tuple[str, str], ...]:
    """Return languages with what is said in each, in order; nothing where no card lies on the table."""
    turn = play.state.turn
    return () if turn is None else said_of(play.say, turn.card.card, turn.card.fallback)


def said_of(say: Catalog, card: Card, fallback: str) -> tuple[tuple[str, str], ...]:
    """Return languages with what is said of a card in each.

    The card's own words are in the screen's language where the deck has them in that, else in the deck's own.
    """
    own = say.language
    told = [(own, say(f"vocabulary.theme.{card.theme}")), _in(card.question, own, fallback)]
    if card.why is not None:
        told.append(_in(card.why, own, fallback))
    if card.follow_ups:
        told += [(own, say("play.ask_on")), *(_in(text, own, fallback) for text in card.follow_ups)]
    told.append((own, kind_words(say, card)))
    return joined(told)


def _in(text: Text, language: str, fallback: str) -> tuple[str, str]:
    """Return the language in which a text is shown, and its words."""
    there = text.languages()
    shown = language if language in there else fallback if fallback in there else min(there)
    return shown, text.say(shown, fallback)
