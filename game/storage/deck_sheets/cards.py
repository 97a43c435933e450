"""Rows below the headings become cards, as plain values that the models then check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from game.core.cards import CardBase
from game.core.deck import MOST_CARDS
from game.storage.deck_checking import CARD_TYPES
from game.storage.deck_sheets.places import Notes, Value
from game.storage.deck_sheets.table import Table
from game.storage.deck_sheets.words import LISTS, SOURCE, TEXTS, Column, SheetWords
from game.storage.faults import shortened
from game.storage.survey_text import folded

_FLAGS: Final = ("empty_chair", "hidden")
_WHERE_MISSING: Final[Mapping[str, object]] = {"kind": "open", "depth": 2}
"""What a card is when the spreadsheet has no such column; without a column for the theme it is told to make one."""


def cards_of(
    table: Table, columns: Mapping[int, Column], words: SheetWords, notes: Notes
) -> tuple[list[dict[str, Any]], list[int]]:
    """Return the cards, and the row of each counted from 1; one more than the most when there are too many."""
    cards: list[dict[str, Any]] = []
    lines: list[int] = []
    fields = {column.field for column in columns.values()}
    for number in range(table.row + 1, len(table.sheet.rows)):
        row = table.sheet.rows[number]
        if not any(place < len(row) and _says(row[place]) for place in columns) or len(cards) > MOST_CARDS:
            continue
        read = _Row(table, number, len(cards), words, notes)
        card = {field: value for field, value in _WHERE_MISSING.items() if field not in fields}
        cards.append(card | read.card(columns))
        lines.append(number + 1)
    _name(cards)
    return cards, lines


def _says(value: Value) -> bool:
    return value is not None and bool(str(value).strip())


def _name(cards: list[dict[str, Any]]) -> None:
    """Give an id to cards without one."""
    taken = {card.get("id") for card in cards}
    for number, card in enumerate(cards, 1):
        if "id" not in card:
            card["id"] = next(
                name for n in range(number, number + len(taken) + 1) if (name := f"card-{n}") not in taken
            )
            taken.add(card["id"])


class _Row:
    """Reads one row."""

    def __init__(self, table: Table, row: int, card: int, words: SheetWords, notes: Notes) -> None:
        self._table = table
        self._row = row
        self._card = card
        self._words = words
        self._notes = notes
        self._kind: type[CardBase] | None = CARD_TYPES["open"]

    def card(self, columns: Mapping[int, Column]) -> dict[str, Any]:
        """Return what the row says."""
        found: dict[str, Any] = {}
        items: dict[str, dict[int, dict[str, tuple[str, str]]]] = {}
        places = sorted(columns, key=lambda place: columns[place].field != "kind")  # it says which fields there are
        for place in places:
            field, item, language = column = columns[place]
            cell = self._table.sheet.cell(self._row, place)
            self._notes.put(self._card, self._named(column), cell, str(self._heads()[place]))
            text = self._notes.text(self._value(place), cell, self._row)
            if field == "kind":
                self._read_kind(found, text, cell)
            elif text.strip() and self._belongs(field, cell):
                if field in LISTS:
                    for offset, line in enumerate([text] if item else text.splitlines()):
                        if line.strip():
                            items.setdefault(field, {}).setdefault(item + offset, {})[language] = line, cell
                elif field in TEXTS:
                    found.setdefault(field, {})[language] = text
                elif field in SOURCE:
                    found.setdefault("source", {})[field.removeprefix("source_")] = text
                else:
                    found[field] = self._chosen(field, text.strip(), cell)
            if field in TEXTS:
                self._notes.put(self._card, field, cell, str(self._heads()[place]))
        for field, texts in items.items():
            found[field] = [{code: text for code, (text, _) in texts[item].items()} for item in sorted(texts)]
            for number, item in enumerate(sorted(texts), 1):
                for code, (_, cell) in texts[item].items():
                    self._notes.put(self._card, f"{field}[{number}].{code}", cell, "")
                    self._notes.put(self._card, f"{field}[{number}]", cell, "")
        return found

    def _heads(self) -> Any:
        return self._table.sheet.rows[self._table.row]

    def _value(self, place: int) -> Value:
        row = self._table.sheet.rows[self._row]
        return row[place] if place < len(row) else None

    def _named(self, column: Column) -> str:
        """Return the field as the models name it."""
        field, item, language = column
        if field in LISTS:
            return f"{field} {item} {language}"
        if field in SOURCE:
            return field.replace("_", ".", 1)
        return f"{field}.{language}" if language else field

    def _read_kind(self, found: dict[str, Any], text: str, cell: str) -> None:
        self._kind = None
        if text.strip():
            found["kind"] = self._chosen("kind", text.strip(), cell)
            self._kind = CARD_TYPES.get(found["kind"]) if self._knows("kind", text) else None

    def _belongs(self, field: str, cell: str) -> bool:
        """Whether cards of this kind have a field; a fault when they do not. Nothing is said where the kind is unclear."""
        name = "source" if field in SOURCE else field
        if self._kind is None:
            return name in CardBase.model_fields
        if name in self._kind.model_fields:
            return True
        kind = next(key for key, model in CARD_TYPES.items() if model is self._kind)
        self._notes.wrong("sheet_not_for_kind", cell, self._row, kind=self._words.labels["kind"][kind])
        return False

    def _knows(self, field: str, text: str) -> bool:
        return folded(text) in self._words.values[field]

    def _chosen(self, field: str, text: str, cell: str) -> Any:
        """Return the value of a field that is no text; a fault, and a value that is right, when it is not known."""
        if field in ("id", "measured_id"):
            return text
        if field == "minutes":
            return self._number(text, cell)
        if field == "depth" and text[:1].isdigit():
            text = text.replace(",", ".").removesuffix(".0")
        values = self._words.values[field]
        value = values.get(folded(text))
        if value is None:
            labels = self._words.labels.get(field) or {word: self._words.written(word) for word in ("yes", "no")}
            self._notes.wrong("not_one_of", cell, self._row, found=shortened(text), known=", ".join(labels.values()))
            value = next(iter(values.values()))
        if field in _FLAGS:
            return value == "yes"
        return int(value) if field == "depth" else value

    def _number(self, text: str, cell: str) -> float:
        try:
            return float(text.replace(",", ".")[:40])
        except ValueError:
            self._notes.wrong("not_number", cell, self._row)
            return 1.0
