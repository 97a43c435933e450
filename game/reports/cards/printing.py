"""A deck as a PDF to print on both sides and cut: the one door for the command and for the game.

Safe to call from a thread beside the screen's: the typesetter works without holding Python up::

    printed = print_deck(deck, PrintWish(today, ("nl",)), catalogue_of)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core.cards import Card
from game.core.deck import Deck
from game.core.text import NAME_LENGTH
from game.pictures.words import Words
from game.reports.cards import faces
from game.reports.cards.art import icon, theme_looks
from game.reports.cards.grid import grid
from game.reports.cards.wish import Printed, PrintWish
from game.reports.typeset import typeset_and_ask

_INK_2 = "#46524F"
_TEMPLATE = "cards.typ"


def print_deck(deck: Deck, wish: PrintWish, words_in: Callable[[str], Words]) -> Printed:
    """Return the sheets of a deck: a card that says how to play, then all cards that are not hidden, fronts and backs.

    words_in: gives the words of the program in a language. Raises NoTypesetterError where typst is not installed.
    """
    values = _values(deck, wish, [words_in(language) for language in wish.languages])
    pdf, shortened = typeset_and_ask(_TEMPLATE, values, wish.day, "<shortened>")
    return Printed(pdf, tuple(dict.fromkeys(one for one in shortened if one)))


def _values(deck: Deck, wish: PrintWish, spoken: list[Words]) -> dict[str, Any]:
    cards = [card for card in deck.cards if not card.hidden]
    sheet, first = grid(wish.paper, wish.cards), spoken[0]
    down, across = sheet.cuts()
    title = _short(deck.title.say(first.language, deck.fallback))
    intros = [faces.how_to(deck, say) for say in spoken]
    per_sheet = sheet.columns * sheet.rows
    sheets = -(-(len(cards) + len(intros)) // per_sheet)
    return {
        "title": first("print.document", title=title),
        "language": first.language.split("-")[0],
        "date": [wish.day.year, wish.day.month, wish.day.day],
        "size": wish.cards,
        "page": sheet.page,
        "card": sheet.card,
        "fronts": sheet.fronts(),
        "backs": sheet.backs(),
        "down": down,
        "across": across,
        "slugs": [
            [first(f"print.{side}", title=title, n=number, sheets=sheets) for side in ("front", "back")]
            for number in range(1, sheets + 1)
        ],
        "themes": {theme: theme_looks(theme) for theme in ("", *sorted({card.theme for card in cards}))},
        "icons": {name: icon(name, _INK_2) for name in sorted({faces.kind_icon(card) for card in cards})},
        "intros": intros,
        "cards": [_card(card, deck, title, spoken) for card in cards],
        "notes": wish.notes,
        "notes_words": {
            "title": first("print.notes"),
            "whole": first("print.whole"),
            "whole_intro": first("print.whole_intro"),
            "ask_on": first("play.ask_on"),
        },
    }


def _short(title: str) -> str:
    """Return a title as it goes into a line among others."""
    return title if len(title) <= NAME_LENGTH else f"{title[: NAME_LENGTH - 1].rstrip()}…"


def _card(card: Card, deck: Deck, title: str, spoken: list[Words]) -> dict[str, Any]:
    # a card that was not translated yet says everything once
    told = {card.question.say(say.language, deck.fallback): say for say in reversed(spoken)}
    return {
        "id": card.id,
        "theme": card.theme,
        "icon": faces.kind_icon(card),
        "depth": card.depth,
        "deck": title,
        "licence": deck.licence,
        "faces": [faces.face(card, deck, say) | faces.note(card, deck, say) for say in spoken if say in told.values()],
    }
