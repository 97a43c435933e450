"""What reading aloud says of a card: its theme, the question, why it matters, what to ask on, and what sort it is."""

from __future__ import annotations

from game.core.text import Text
from game.scenes.card import kind_words
from game.scenes.screen_aloud import joined
from game.scenes.view import Play


def card_aloud(play: Play) -> tuple[tuple[str, str], ...]:
    """Return languages with what is said in each, in order; nothing where no card lies on the table.

    The card's own words are in the screen's language where the deck has them in that, else in the deck's own.
    """
    turn, say = play.state.turn, play.say
    if turn is None:
        return ()
    card = turn.card.card
    own, fallback = say.language, turn.card.fallback
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
