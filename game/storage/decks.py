"""Decks, read from their files without trusting them: every fault is found and none is a traceback."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.core.cards import Card, CardBase
from game.core.deck import DECK_FORMAT, MOST_CARDS, Deck, repeated, untranslated
from game.storage.faults import Fault, translate, unknown_field
from game.storage.notice import notice

MOST_BYTES = 1_000_000
DEEPEST = 12
"""How deep tables and lists may lie in each other; the format itself needs four levels."""

_CARD: Final = re.compile(rb"^[ \t]*\[\[[ \t]*cards[ \t]*\]\]", re.MULTILINE)
_ID: Final = re.compile(rb"^[ \t]*id[ \t]*=", re.MULTILINE)
_QUOTED: Final = re.compile(
    rb'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL
)
_AT_LINE: Final = re.compile(r"^(.*?)\s*\(at (?:line (\d+), column \d+|end of document)\)$", re.DOTALL)
_CARD_TYPES: Final[dict[str, type[CardBase]]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(get_args(Card)[0])
}


@dataclass(frozen=True)
class _Source:
    """A file's name and bytes, and the line on which each card begins."""

    file: str
    data: bytes
    card_lines: tuple[int, ...] = ()

    def fault(self, code: str, line: int | None = None, **values: str | int) -> Fault:
        return Fault(code, notice(code, **values).values, file=self.file, line=line)

    def line_at(self, position: int) -> int:
        return self.data.count(b"\n", 0, position) + 1

    def line_of(self, card: int) -> int | None:
        return self.card_lines[card] if card < len(self.card_lines) else None


def load_deck(source: Path | bytes, file: str = "") -> tuple[Deck | None, list[Fault]]:
    """Read a deck and return it with every fault in it; no deck when one of them is more than minor.

    A deck in which a text lacks a declared language is still a deck: its first language stands in.
    """
    if isinstance(source, Path):
        file = file or str(source)
        try:
            with source.open("rb") as handle:
                data = handle.read(MOST_BYTES + 1)
        except OSError as error:
            return None, [_Source(file, b"").fault("unread", reason=error.strerror or type(error).__name__)]
    else:
        data = source
    found = _Source(file, data.removeprefix(b"\xef\xbb\xbf"))
    return _checked(*_parsed(found))


def load_all(folders: Iterable[Path]) -> tuple[dict[str, Deck], list[Fault]]:
    """Read every deck in some folders and return the good ones by id, with the faults of all.

    Of two decks with one id the first found counts.
    """
    decks: dict[str, Deck] = {}
    first: dict[str, str] = {}
    faults = []
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            deck, found = load_deck(path)
            faults += found
            if deck is None:
                continue
            if deck.id in decks:
                faults.append(_Source(str(path), b"").fault("same_deck", id=deck.id, other=first[deck.id]))
                continue
            decks[deck.id] = deck
            first[deck.id] = str(path)
    return decks, faults


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the deck format, as the models define it."""
    made = Deck.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A deck for Alliance Cards",
        **{key: value for key, value in made.items() if key != "title"},
    }


def schema_text() -> str:
    """Return the JSON Schema as it stands in a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _parsed(source: _Source) -> tuple[_Source, dict[str, Any] | None, list[Fault]]:
    """Read the TOML, after looking at its size and depth."""
    data = source.data
    if len(data) > MOST_BYTES:
        return source, None, [source.fault("too_large", most=MOST_BYTES // 1000)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return source, None, [source.fault("not_utf8", source.line_at(error.start))]
    bare = _QUOTED.sub(lambda quoted: b'""' + b"\n" * quoted.group().count(b"\n"), data)
    starts = [place.start() for place in _CARD.finditer(bare)]
    if len(starts) > MOST_CARDS:
        return source, None, [source.fault("too_many", most=MOST_CARDS)]
    if deep := _too_deep(bare):
        return source, None, [source.fault("too_deep", deep, most=DEEPEST)]
    lines = []
    for start, end in zip(starts, [*starts[1:], len(bare)], strict=False):
        named = _ID.search(bare, start, end)
        lines.append(bare.count(b"\n", 0, named.start() if named else start) + 1)
    source = replace(source, card_lines=tuple(lines))
    try:
        return source, tomllib.loads(text.replace("\r\n", "\n")), []
    except tomllib.TOMLDecodeError as error:
        where = _AT_LINE.match(str(error))
        reason = where[1] if where else str(error)
        line = int(where[2]) if where and where[2] else text.count("\n") + 1
        return source, None, [source.fault("not_toml", line, reason=reason)]


def _too_deep(bare: bytes) -> int | None:
    """Return the line on which brackets, or the dots of a name, lie deeper in each other than any deck needs."""
    depth = 0
    for number, line in enumerate(bare.split(b"\n"), 1):
        for sign in line:
            depth += (sign in b"[{") - (sign in b"]}")
            if depth > DEEPEST:
                return number
        name = line.split(b"=", 1)[0]
        if name.count(b".") >= DEEPEST:
            return number
    return None


def _checked(source: _Source, found: dict[str, Any] | None, faults: list[Fault]) -> tuple[Deck | None, list[Fault]]:
    """Check what the TOML says against the models, and then across the cards."""
    if found is None:
        return None, faults
    cards = found.get("cards")
    ids = [card.get("id") if isinstance(card, dict) else None for card in cards] if isinstance(cards, list) else []
    if type(found.get("format")) is int and found["format"] > DECK_FORMAT:
        return None, [replace(source.fault("newer", version=found["format"], known=DECK_FORMAT), field="format")]
    for key, first, again in repeated(key if isinstance(key, str) else place for place, key in enumerate(ids)):
        other = source.line_of(first)
        fault = source.fault("duplicate_id", source.line_of(again), other=str(other) if other else f"#{first + 1}")
        faults.append(replace(fault, card=str(key), field="id"))
    deck = None
    try:
        # By way of JSON, because only there may a strict check take a list for a tuple. A date fits no field, nor does {}.
        deck = Deck.model_validate_json(json.dumps(found, default=lambda _: {}), strict=True)
    except ValidationError as error:
        # A list is also called too short when the items in it are faulty, and holding ids twice was said already.
        errors = error.errors()
        spoilt = {one["loc"][: len(one["loc"]) - cut] for one in errors for cut in range(1, len(one["loc"]))}
        spoilt |= {("cards",)} if faults else set()
        faults += [_fault(source, one, ids) for one in errors if one["loc"] not in spoilt]
    except RecursionError:
        faults.append(source.fault("too_deep", most=DEEPEST))
    if deck is not None:
        faults += _languages(source, deck, ids)
    return deck, sorted(faults, key=lambda fault: fault.line or 0)


def _fault(source: _Source, detail: ErrorDetails, ids: list[Any]) -> Fault:
    loc = list(detail["loc"])
    card = line = None
    model: Any = Deck
    if len(loc) >= 2 and loc[0] == "cards" and isinstance(loc[1], int):
        place = loc[1]
        named = ids[place] if place < len(ids) else None
        card = named if isinstance(named, str) and named else f"#{place + 1}"
        line = source.line_of(place)
        kind = loc[2] if len(loc) > 2 else None
        model = _CARD_TYPES.get(str(kind), CardBase)
        loc = loc[3:] or (["kind"] if detail["type"].startswith("union_tag") else [])
    if detail["type"] == "extra_forbidden":
        inner = model if len(loc) == 1 else _inner(model, loc[:-1])
        code, values = unknown_field(str(loc[-1]), sorted(inner.model_fields) if inner else [])
    else:
        code, values = translate(detail)
    return replace(source.fault(code, line, **values), card=card, field=_dotted(loc))


def _inner(model: Any, loc: list[Any]) -> Any:
    for part in loc:
        field = model.model_fields.get(part) if hasattr(model, "model_fields") else None
        model = field.annotation if field else None
        model = next((one for one in get_args(model) if hasattr(one, "model_fields")), model)  # it may be missing
    return model if hasattr(model, "model_fields") else None


def _dotted(loc: list[Any]) -> str:
    text = ""
    for part in loc:
        if part == "[key]":  # the language of a text, rather than its words
            continue
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def _languages(source: _Source, deck: Deck, ids: list[Any]) -> Iterable[Fault]:
    for card, field, language in untranslated(deck):
        line = source.line_of(ids.index(card)) if card is not None else None
        fault = source.fault("language_missing", line, language=language, fallback=deck.fallback)
        yield replace(fault, card=card, field=field, minor=True)
