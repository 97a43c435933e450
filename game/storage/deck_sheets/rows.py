"""A deck as rows of cells: those about the deck itself, and a table of its cards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from game.core.deck import Deck
from game.core.text import Text
from game.storage.deck_sheets.words import HEAD_TEXTS, HEADS, LISTS, ORDER, TEXTS, Column, SheetWords

Cell = str | int | float | None

_FOLLOW_UPS, _EXAMPLES = 2, 3
"""So many columns there are at least, so that somebody who adds a card finds room for them."""


class Rows(NamedTuple):
    """Rows about the deck (a name and a value each), the columns of its cards, and a row for each card."""

    head: list[tuple[str, Cell]]
    columns: list[Column]
    cards: list[list[Cell]]


def rows_of(deck: Deck, words: SheetWords) -> Rows:
    """Return a deck as rows; a field at its default is an empty cell."""
    plain = deck.model_dump(mode="json", exclude_defaults=True)
    cards: list[dict[str, Any]] = plain["cards"]
    languages = [*deck.languages, *sorted(_spoken(deck) - set(deck.languages))]
    columns = list(_columns(cards, languages))
    return Rows(
        _head(plain, languages, words), columns, [[_cell(card, one, words) for one in columns] for card in cards]
    )


def heading(column: Column, words: SheetWords) -> str:
    """Return what stands at the top of a column."""
    parts = [words.written(f"column.{column.field}"), str(column.item or ""), column.language]
    return " ".join(part for part in parts if part)


def _head(plain: dict[str, Any], languages: list[str], words: SheetWords) -> list[tuple[str, Cell]]:
    rows: list[tuple[str, Cell]] = []
    for field in HEADS:
        name, value = words.written(f"head.{field}"), plain[field]
        if field in HEAD_TEXTS:
            rows += [(f"{name} {language}", value[language]) for language in languages if language in value]
        elif field == "authors":
            rows += [(name, author) for author in value]
        else:
            rows.append((name, ", ".join(value) if field == "languages" else value))
    return rows


def _columns(cards: list[dict[str, Any]], languages: list[str]) -> Iterable[Column]:
    most = {
        "follow_ups": max([_FOLLOW_UPS, *(len(card.get("follow_ups", ())) for card in cards)]),
        "examples": max([_EXAMPLES, *(len(card.get("examples", ())) for card in cards)]),
    }
    for field in ORDER:
        if field in LISTS:
            yield from (Column(field, item + 1, code) for item in range(most[field]) for code in languages)
        elif field in TEXTS:
            yield from (Column(field, 0, code) for code in languages)
        else:
            yield Column(field)


def _cell(card: dict[str, Any], column: Column, words: SheetWords) -> Cell:
    field, item, language = column
    if field in LISTS:
        texts = card.get(field, ())
        return texts[item - 1].get(language) if item <= len(texts) else None
    if field in TEXTS:
        return card.get(field, {}).get(language)  # type: ignore[no-any-return]  # a text in a dump of a checked card
    if field.startswith("source_"):
        return card.get("source", {}).get(field.removeprefix("source_"))  # type: ignore[no-any-return]  # as above
    value: Cell = card.get(field)
    if isinstance(value, bool):
        return words.written("yes") if value else None
    if field == "depth" or value is None:
        return value
    return words.labels[field][str(value)] if field in words.labels else value


def _spoken(deck: Deck) -> set[str]:
    """Return the languages of all texts."""
    texts: list[object] = [deck.title, deck.about]
    for card in deck.cards:
        for field in (*TEXTS, *LISTS):
            value = getattr(card, field, None)
            texts += value if isinstance(value, tuple) else [value]
    return {language for text in texts if isinstance(text, Text) for language in text.root}
