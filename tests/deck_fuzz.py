"""Broken decks without end: bytes, types, sizes and signs changed by chance, the same for the same number."""

from __future__ import annotations

import csv
import functools
import io
import json
import random
import zipfile
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from game.core.cards import KINDS
from game.core.deck import Deck
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.deck_sheets import as_csv, as_xlsx
from game.storage.deck_toml import deck_toml
from tests.hostile import STRINGS
from tests.storage.samples import card

NL: Final = Catalog(paths.resource("assets") / "lang", "nl")
_SIGNS: Final = (
    "\x00",
    "\x1b[31m",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\U0010ffff",
    "é",
    "\r",
    "\n",
    "\t",
    '"',
    "'",
    "{",
    "[",
    "]",
    "=",
    "#",
)
_BYTES: Final = (
    b"\x00",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b'"',
    b'"""',
    b"'''",
    b"\\",
    b"[",
    b"{",
    b"}",
    b"\n",
    b"=",
    b";",
    b",",
)


class Broken(NamedTuple):
    """A broken deck: the name that its file should have, and its bytes."""

    name: str
    data: bytes


@functools.cache
def small() -> Deck:
    """A deck with a card of each kind."""
    head: dict[str, Any] = {
        "format": 1,
        "id": "small",
        "version": "1.0",
        "title": {"nl": "Klein", "en": "Small"},
        "about": {"nl": "Om te breken.", "en": "To break."},
        "languages": ["nl", "en"],
        "authors": ["Wij"],
        "licence": "CC BY-SA 4.0",
    }
    return Deck.model_validate_json(json.dumps({**head, "cards": [card(kind) for kind in KINDS]}))


def broken(seed: int) -> Broken:
    """Return the deck that a number stands for: of every ten five are TOML, three CSV and two workbooks."""
    chance = random.Random(seed)
    if seed % 10 < 5:
        text = chance.choice([_types, _types, _lines, _signs])(_toml(), chance)
        return Broken("broken.toml", _bytes(text.encode("utf-8", "surrogatepass"), chance, often=0.4))
    if seed % 10 < 8:
        return Broken("broken.csv", _bytes(_csv(chance), chance, often=0.4))
    return Broken("broken.xlsx", _workbook(chance))


@functools.cache
def _toml() -> str:
    return deck_toml(small())


@functools.cache
def _parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(as_xlsx.written(small(), NL))) as book:
        return {name: book.read(name) for name in book.namelist()}


@functools.cache
def _rows() -> tuple[tuple[str, ...], ...]:
    text = as_csv.written(small(), NL).decode("utf-8-sig")
    return tuple(tuple(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def _bytes(data: bytes, chance: random.Random, often: float = 1.0) -> bytes:
    """Change bytes: flip, put in, leave out, double or cut off."""
    if chance.random() > often or not data:
        return data
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at, far = chance.randrange(len(data) + 1), chance.choice([1, 2, 9, 200])
        match chance.randrange(5):
            case 0 if at < len(data):
                data = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
            case 1:
                data = data[:at] + chance.choice(_BYTES) + data[at:]
            case 2:
                data = data[:at] + data[at + far :]
            case 3:
                data = data[:at] + data[at : at + far] * chance.choice([2, 3, 50]) + data[at + far :]
            case _ if chance.random() < 0.2:
                data = data[:at]
            case _:
                pass
    return data


def _value(chance: random.Random) -> str:
    """Return a value of any type and size, as TOML writes it."""
    simple: Sequence[Callable[[], str]] = (
        lambda: json.dumps(chance.choice(STRINGS).encode("utf-8", "replace").decode(), ensure_ascii=False),
        lambda: chance.choice(["0", "-1", "1", str(2**31), str(2**64), "9" * 400, "9" * 5000, "0x" + "f" * 5000]),
        lambda: chance.choice(["nan", "-inf", "1e999", "0.0", "-0.0", "1.5", "0xfF", "0b1"]),
        lambda: chance.choice(["true", "false", "2026-03-02", "12:30:00", "2026-03-02T12:30:00Z"]),
        lambda: json.dumps("x" * chance.choice([0, 61, 301, 2001, 100_000])),
        lambda: "[" * (deep := chance.choice([1, 3, 11, 13, 200])) + "]" * deep,
        lambda: "{ nl = 1 }",
        lambda: "{ nl = " + json.dumps(chance.choice(STRINGS).encode("utf-8", "replace").decode()) + ", xx_ = 'y' }",
        lambda: "[" + ", ".join(["{ nl = 'a' }", "'b'", "3"] * chance.choice([1, 40, 400])) + "]",
        lambda: "",
    )
    return chance.choice(simple)()


def _types(text: str, chance: random.Random) -> str:
    """Give some fields another value."""
    lines = text.split("\n")
    for _ in range(chance.choice([1, 1, 3, 9])):
        at = chance.randrange(len(lines))
        name, equals, _ = lines[at].partition(" = ")
        if equals:
            lines[at] = f"{chance.choice([name, name, name, 'zzz', name + '.x', '“”'])} = {_value(chance)}"
    return "\n".join(lines)


def _lines(text: str, chance: random.Random) -> str:
    """Leave out, double, or move some lines; now and then very often."""
    lines = text.split("\n")
    for _ in range(chance.choice([1, 2, 9])):
        at = chance.randrange(len(lines))
        taken = lines[at : at + chance.choice([1, 1, 12])]
        match chance.randrange(3):
            case 0:
                del lines[at : at + len(taken)]
            case 1:
                lines[at:at] = taken * chance.choice([1, 1, 2, 600 if chance.random() < 0.05 else 3])
            case _:
                del lines[at : at + len(taken)]
                lines[chance.randrange(len(lines) + 1) :] = taken
        lines = lines or [""]
    return "\n".join(lines)


def _signs(text: str, chance: random.Random) -> str:
    """Put signs between others that no deck should hold, or that look like something else."""
    for _ in range(chance.choice([1, 3, 20])):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice([*_SIGNS, chance.choice(STRINGS)]) + text[at:]
    return text


def _csv(chance: random.Random) -> bytes:
    """Change cells, rows and columns of a table, and write it as any spreadsheet might."""
    rows = [list(row) for row in _rows()]
    for _ in range(chance.choice([0, 1, 3, 30])):
        row = chance.choice(rows)
        match chance.randrange(5):
            case 0 | 1 if row:
                row[chance.randrange(len(row))] = _cell(chance)
            case 2:
                rows.insert(chance.randrange(len(rows)), [_cell(chance) for _ in range(chance.choice([0, 1, 40]))])
            case 3:
                rows.remove(row)
                rows = rows or [[]]
            case _:
                place = chance.randrange(40)
                rows = [row[:place] + row[place + 1 :] for row in rows]
    if chance.random() < 0.05:
        rows += rows[-1:] * 600
    made = io.StringIO(newline="")
    csv.writer(
        made, delimiter=chance.choice(",;\t"), quoting=csv.QUOTE_ALL if chance.random() < 0.5 else csv.QUOTE_MINIMAL
    ).writerows(rows)
    return made.getvalue().encode(chance.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"]), "replace")


def _cell(chance: random.Random) -> str:
    known = chance.choice(chance.choice([row for row in _rows() if row]))
    return chance.choice([known, chance.choice(STRINGS), _value(chance), chance.choice(_SIGNS), "", "1,0", "x" * 3000])


def _workbook(chance: random.Random) -> bytes:
    """Change the bytes of a workbook, or those of one of its parts, or what its cells say."""
    parts = dict(_parts())
    name = chance.choice([*parts, "xl/sharedStrings.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet2.xml"])
    match chance.randrange(4):
        case 0:
            parts[name] = _bytes(parts[name], chance)
        case 1:
            parts[name] = _signs(parts[name].decode(), chance).encode("utf-8", "replace")
        case 2:
            del parts[name]
        case _:
            said = parts["xl/sharedStrings.xml"].decode().split("<t")
            for _ in range(chance.choice([1, 4])):
                said[chance.randrange(1, len(said))] = f">{_escaped(_cell(chance))}</t></si><si>"
            parts["xl/sharedStrings.xml"] = "<t".join(said).encode("utf-8", "replace")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as book:
        for part, data in parts.items():
            book.writestr(zipfile.ZipInfo(part), data)
    return _bytes(made.getvalue(), chance, often=0.3)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
