"""What stands on the cards and on the pages for the facilitator, as values for the typesetter."""

from __future__ import annotations

from typing import Any

from game.core.cards import Card, ScaleCard, TermCard
from game.core.deck import Deck
from game.core.text import Text
from game.drawing.icon_names import KIND_ICONS
from game.pictures.words import Words


def face(card: Card, deck: Deck, say: Words) -> dict[str, Any]:
    """Return the front of a card in one language."""
    return {
        "lang": _spoken(card.question, deck, say),
        "theme": say(f"vocabulary.theme.{card.theme}"),
        "kind": kind_words(card, say),
        "depth": say(f"vocabulary.depth.{card.depth}"),
        "question": _in(card.question, deck, say),
        "why": _in(card.why, deck, say) if card.why else "",
        "ask_on": say("play.ask_on"),
        "follow_ups": [_in(one, deck, say) for one in card.follow_ups],
        "low": _in(card.low, deck, say) if isinstance(card, ScaleCard) else "",
        "high": _in(card.high, deck, say) if isinstance(card, ScaleCard) else "",
        "term": _in(card.term, deck, say) if isinstance(card, TermCard) else "",
    }


def note(card: Card, deck: Deck, say: Words) -> dict[str, Any]:
    """Return what the facilitator's pages say of a card in one language, beside what stands on its front."""
    source = say("print.source", title=card.source.title, organisation=card.source.organisation) if card.source else ""
    return {
        "note": _in(card.note, deck, say) if card.note else "",
        "examples": [_in(one, deck, say) for one in card.examples],
        "for_example": say("print.for_example"),
        "source": source,
    }


def kind_words(card: Card, say: Words) -> str:
    """Return the kind of a card in words, with what turns a kind: a direction, an empty chair, a lens, its moment."""
    words = say(f"vocabulary.kind.{card.kind}")
    if card.kind == "external" and card.empty_chair:
        words = say("play.empty_chair")
    elif card.kind == "exchange" and card.direction:
        words = say(f"print.{card.direction}")
    elif card.kind == "interest" and card.lens:
        words = say("print.lens", kind=words, lens=say(f"vocabulary.lens.{card.lens}"))
    return say(f"print.{card.moment}", kind=words) if card.moment else words


def kind_icon(card: Card) -> str:
    """Return the name of the icon that stands for the kind of a card."""
    return KIND_ICONS[card.kind]


def how_to(deck: Deck, say: Words) -> dict[str, Any]:
    """Return the card that comes before the others: what this is, how to play it, who made it and under what licence."""
    shown = sum(not card.hidden for card in deck.cards)
    return {
        "lang": say.language.split("-")[0],
        "title": _in(deck.title, deck, say),
        "about": _in(deck.about, deck, say),
        "lines": [say(f"print.how.{line}") for line in ("choose", "turn", "respond", "secret", "close")],
        "made": say("print.made", n=shown, authors=", ".join(deck.authors), licence=deck.licence),
    }


def _in(text: Text, deck: Deck, say: Words) -> str:
    return text.say(say.language, deck.fallback)


def _spoken(text: Text, deck: Deck, say: Words) -> str:
    return text.spoken(say.language, deck.fallback).split("-")[0]
