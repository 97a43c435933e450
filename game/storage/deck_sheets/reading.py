"""Sheets become a deck: columns in any order, headings in any language, and each fault with its cell.

The row with the headings of the cards is looked for; rows above it, and other sheets, may say something about the deck
itself, a name and a value each. Whatever else somebody wrote there is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from game.core.deck import MOST_CARDS, Deck
from game.storage.deck_checking import checked
from game.storage.deck_sheets.cards import cards_of
from game.storage.deck_sheets.head import fill_in, head_of
from game.storage.deck_sheets.places import Notes, Sheet
from game.storage.deck_sheets.table import find_table, languages_of, note_headings
from game.storage.deck_sheets.words import HEAD_TEXTS, ORDER, SheetWords
from game.storage.faults import Fault


def read_sheets(
    sheets: Sequence[Sheet], file: str, words: SheetWords, language: str, before: Sequence[Fault] = ()
) -> tuple[Deck | None, list[Fault]]:
    """Return the deck that some sheets hold, with every fault and its cell; no deck when one is more than minor.

    A text under a heading without a language is in the deck's first language, else in `language`. Faults that were
    found `before` come along.
    """
    notes = Notes(file)
    notes.faults += before
    table = find_table(sheets, words)
    if table is None:
        question, theme = (words.written(f"column.{name}") for name in ("question", "theme"))
        return None, [*before, notes.file.fault("sheet_no_cards", question=question, theme=theme)]
    head = head_of(sheets, table, words, notes)
    head.setdefault("languages", languages_of(table) or [language])
    first = head["languages"][0] if head["languages"] else language
    for field in HEAD_TEXTS:
        if field in head and "" in head[field]:
            head[field].setdefault(first, head[field].pop(""))
    fill_in(head, file, first, words)
    columns = note_headings(table, first, notes)
    if not any(column.field == "theme" for column in columns.values()):
        cell = table.sheet.cell(table.row, len(table.sheet.rows[table.row]))
        notes.wrong("sheet_no_column", cell, table.row, name=words.written("column.theme"))
        return None, notes.faults
    cards, lines = cards_of(table, columns, words, notes)
    if len(cards) > MOST_CARDS:
        return None, [notes.file.fault("too_many", most=MOST_CARDS)]
    found: dict[str, Any] = {**head, "cards": cards}
    deck, faults = checked(notes.where(lines), found, notes.faults)
    return deck, [_in_words(fault, words) for fault in notes.headed(faults)]


def _in_words(fault: Fault, words: SheetWords) -> Fault:
    """Return a fault of a field that has no column with the heading that this column should have."""
    name = fault.field.replace(".", "_")
    missing = fault.card is not None and not fault.cell and name in ORDER
    return replace(fault, field=words.written(f"column.{name}")) if missing else fault
