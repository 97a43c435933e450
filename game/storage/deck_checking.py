"""What a deck's file says, checked against the models and then across the cards: every fault with its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.core.cards import Card, CardBase
from game.core.deck import DECK_FORMAT, MOST_CARDS, Deck, repeated, untranslated
from game.storage.faults import Fault, printable, shortened, translate, unknown_field
from game.storage.notice import Notice, notice

DEEPEST: Final = 12
"""How deep tables and lists may lie in each other; the format itself needs four levels."""
MOST_FAULTS: Final = 50
"""So many faults of one file are told; the others are counted."""

_LOOKED_AT: Final = 1000
_LONGEST_NAME: Final = 60
CARD_TYPES: Final[dict[str, type[CardBase]]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(get_args(Card)[0])
}


@dataclass(frozen=True)
class DeckFile:
    """A file's name, and where in it things stand: the line of each card, and the cell of each field in a spreadsheet.

    `cells` are by the number of the card (None for the deck itself) and the field, as in "question.nl".
    """

    file: str
    card_lines: tuple[int, ...] = ()
    cells: Mapping[tuple[int | None, str], str] = field(default_factory=dict)

    def fault(self, code: str, line: int | None = None, **values: str | int) -> Fault:
        """Return a fault somewhere in this file."""
        return Fault(code, notice(code, **values).values, file=self.file, line=line)

    def told(self, said: Notice) -> Fault:
        """Return a fault of the whole file, for what was said about it."""
        return Fault(said.code, said.values, file=self.file)

    def line_of(self, card: int) -> int | None:
        """Return the line on which a card begins, as far as it is known."""
        return self.card_lines[card] if card < len(self.card_lines) else None

    def cell_of(self, card: int | None, name: str) -> str:
        """Return the cell in which a field stands, or that of a language of it; empty when there is none."""
        return self.cells.get((card, name)) or self.cells.get((card, name.partition(".")[0])) or ""


def checked(
    deck_file: DeckFile, found: dict[str, Any], faults: Iterable[Fault] = ()
) -> tuple[Deck | None, list[Fault]]:
    """Return the deck that a file's plain values are, with its faults; no deck when one of them is more than minor.

    `faults` were found before, and come along. Of very many faults the first are told, and how many others there are.
    """
    faults = list(faults)
    cards = found.get("cards")
    cards = cards if isinstance(cards, list) else []
    if type(found.get("format")) is int and found["format"] > DECK_FORMAT:
        return None, [
            replace(deck_file.fault("newer", version=shortened(found["format"]), known=DECK_FORMAT), field="format")
        ]
    for name, value in found.items():
        if isinstance(value, list) and len(value) > MOST_CARDS:  # no other list may be as long
            return None, [replace(deck_file.fault("too_many", most=MOST_CARDS), field=shortened(name))]
    ids = [card.get("id") if isinstance(card, dict) else None for card in cards]
    faults += _given_twice(deck_file, ids)
    try:
        # By way of JSON, because only there may a strict check take a list for a tuple. A date fits no field, nor does {}.
        deck = Deck.model_validate_json(json.dumps(found, default=lambda _: {}), strict=True)
    except ValidationError as refused:
        return None, _told(
            deck_file,
            [*faults, *_translated(deck_file, refused, ids, spoilt=any(not fault.minor for fault in faults))],
            refused,
        )
    except RecursionError:
        return None, [*faults, deck_file.fault("too_deep", most=DEEPEST)]
    except ValueError:  # a number of thousands of digits cannot even be written down
        return None, [*faults, deck_file.fault("number_too_long")]
    faults += _languages(deck_file, deck, ids)
    return (None if any(not fault.minor for fault in faults) else deck), _told(deck_file, faults)


def _told(deck_file: DeckFile, faults: list[Fault], refused: ValidationError | None = None) -> list[Fault]:
    """Return the first faults in the order of the file, and how many more there are."""
    told = sorted(faults, key=lambda fault: (fault.minor, fault.line or 0))[:MOST_FAULTS]
    left = max(len(faults), refused.error_count() if refused else 0) - len(told)
    if len(faults) <= MOST_FAULTS:
        return sorted(told, key=lambda fault: fault.line or 0)
    more = replace(deck_file.fault("more_faults", n=left), minor=all(fault.minor for fault in told))
    return [*sorted(told, key=lambda fault: fault.line or 0), more]


def _given_twice(deck_file: DeckFile, ids: list[Any]) -> Iterable[Fault]:
    for key, first, again in repeated(key if isinstance(key, str) else place for place, key in enumerate(ids)):
        other = deck_file.line_of(first)
        fault = deck_file.fault(
            "duplicate_id", deck_file.line_of(again), other=str(other) if other else f"#{first + 1}"
        )
        yield replace(fault, card=shortened(key), field="id", cell=deck_file.cell_of(again, "id"))


def _translated(deck_file: DeckFile, refused: ValidationError, ids: list[Any], spoilt: bool) -> list[Fault]:
    """Return the faults that the models found; `spoilt` when something about the cards was told already.

    A list is also called too short when the items in it are faulty, and holding ids twice was said already.
    """
    errors = refused.errors(include_url=False)[:_LOOKED_AT]
    parents = {one["loc"][: len(one["loc"]) - cut] for one in errors for cut in range(1, len(one["loc"]))}
    parents |= {("cards",)} if spoilt else set()
    return [_fault(deck_file, one, ids) for one in errors if one["loc"] not in parents]


def _fault(deck_file: DeckFile, detail: ErrorDetails, ids: list[Any]) -> Fault:
    loc = list(detail["loc"])
    place = card = line = None
    model: Any = Deck
    if len(loc) >= 2 and loc[0] == "cards" and isinstance(loc[1], int):
        place = loc[1]
        card = _named(ids, place)
        line = deck_file.line_of(place)
        kind = loc[2] if len(loc) > 2 else None
        model = CARD_TYPES.get(str(kind), CardBase)
        loc = loc[3:] or (["kind"] if detail["type"].startswith("union_tag") else [])
    if detail["type"] == "extra_forbidden":
        inner = model if len(loc) == 1 else _inner(model, loc[:-1])
        code, values = unknown_field(str(loc[-1])[:_LONGEST_NAME], sorted(inner.model_fields) if inner else [])
    else:
        code, values = translate(detail)
    named = _dotted(loc)
    return replace(deck_file.fault(code, line, **values), card=card, field=named, cell=deck_file.cell_of(place, named))


def _named(ids: list[Any], place: int) -> str:
    """Return the id of a card, else its number."""
    named = ids[place] if place < len(ids) else None
    return shortened(named) if isinstance(named, str) and printable(named).strip() else f"#{place + 1}"


def _inner(model: Any, loc: list[Any]) -> Any:
    for part in loc:
        known = model.model_fields.get(part) if hasattr(model, "model_fields") else None
        model = known.annotation if known else None
        model = next((one for one in get_args(model) if hasattr(one, "model_fields")), model)  # it may be missing
    return model if hasattr(model, "model_fields") else None


def _dotted(loc: list[Any]) -> str:
    text = ""
    for part in loc:
        if part == "[key]":  # the language of a text, rather than its words
            continue
        text += f"[{part + 1}]" if isinstance(part, int) else f".{shortened(str(part))}"
    return text.removeprefix(".")


def _languages(deck_file: DeckFile, deck: Deck, ids: list[Any]) -> Iterable[Fault]:
    places = {card: place for place, card in enumerate(ids)}
    for card, name, language in untranslated(deck):
        place = places[card] if card is not None else None
        line = deck_file.line_of(place) if place is not None else None
        fault = deck_file.fault("language_missing", line, language=language, fallback=deck.fallback)
        cell = deck_file.cell_of(place, f"{name}.{language}")
        yield replace(fault, card=card, field=name, minor=True, cell=cell)
