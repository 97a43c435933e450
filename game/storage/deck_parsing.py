"""The TOML of a deck's file, read without trusting it: its size and depth are looked at before anything else."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from game.core.deck import MOST_CARDS
from game.storage.deck_checking import DEEPEST, DeckFile
from game.storage.faults import Fault
from game.storage.notice import Key

MOST_BYTES: Final = 1_000_000

_CARD: Final = re.compile(rb"^[ \t]*\[\[[ \t]*cards[ \t]*\]\]", re.MULTILINE)
_ID: Final = re.compile(rb"^[ \t]*id[ \t]*=", re.MULTILINE)
# What is never closed goes on to the end of the file or line: else each of many openings would be searched to the end.
_QUOTED: Final = re.compile(
    rb'"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*(?:"""|\\?\Z)|\'\'\'.*?(?:\'\'\'|\Z)'
    rb'|"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*(?:"|\\?(?=\n)|\\?\Z)|\'[^\'\n]*(?:\'|(?=\n)|\Z)|#[^\n]*',
    re.DOTALL,
)
_BRACKET: Final = re.compile(rb"[\[\]{}]")
_DOTTED: Final = re.compile(rb"^(?:[^=\n.]*\.){%d}" % DEEPEST, re.MULTILINE)
_AT_LINE: Final = re.compile(r"^(.*?)\s*\(at (?:line (\d+), column \d+|end of document)\)$", re.DOTALL)
_REASONS: Final[Mapping[str, str]] = {
    "Invalid value": "value",
    "Invalid statement": "statement",
    "Invalid initial character for a key": "statement",
    "Expected newline or end of document": "rest",
    "Expected '=' after a key": "equals",
    "Expected ']": "heading",
    "Expected ": "quotation",
    "Unterminated string": "quotation",
    "Unescaped": "backslash",
    "Invalid hex value": "backslash",
    "Escaped character": "backslash",
    "Illegal character '\\n'": "quotation",
    "Found invalid character": "sign",
    "Illegal character": "sign",
    "Unclosed array": "list",
    "Unclosed inline table": "table",
    "Invalid date": "date",
    "Duplicate": "twice",
    "Cannot": "twice",
}
"""What Python's reader of TOML says, by its beginning, and the name of our own words for it."""


def parsed(data: bytes, file: str) -> tuple[DeckFile, dict[str, Any] | None, list[Fault]]:
    """Return the plain values that a deck's file holds, with its places; no values, and a fault, when it is no TOML."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    deck_file = DeckFile(file)
    if len(data) > MOST_BYTES:
        return deck_file, None, [deck_file.fault("too_large", most=MOST_BYTES // 1000)]
    if not data.strip():
        return deck_file, None, [deck_file.fault("empty_file")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return deck_file, None, [deck_file.fault("not_utf8", data.count(b"\n", 0, error.start) + 1)]
    bare = _QUOTED.sub(_emptied, data)
    starts = [place.start() for place in _CARD.finditer(bare)]
    if len(starts) > MOST_CARDS:
        return deck_file, None, [deck_file.fault("too_many", most=MOST_CARDS)]
    if deep := _too_deep(bare):
        return deck_file, None, [deck_file.fault("too_deep", deep, most=DEEPEST)]
    deck_file = DeckFile(file, _card_lines(bare, starts))
    try:
        return deck_file, tomllib.loads(text.replace("\r\n", "\n")), []
    except tomllib.TOMLDecodeError as error:
        where = _AT_LINE.match(str(error))
        reason = next((words for begin, words in _REASONS.items() if str(error).startswith(begin)), "statement")
        line = int(where[2]) if where and where[2] else text.count("\n") + 1
        return deck_file, None, [deck_file.fault("not_toml", line, reason=Key(f"fault.toml.{reason}"))]
    except ValueError:  # Python refuses to read a number of thousands of digits
        return deck_file, None, [deck_file.fault("number_too_long")]
    except RecursionError:
        return deck_file, None, [deck_file.fault("too_deep", most=DEEPEST)]


def _emptied(quoted: re.Match[bytes]) -> bytes:
    """Return what stands for a text or remark: nothing but its line ends."""
    return b'""' + b"\n" * quoted[0].count(b"\n")


def _card_lines(bare: bytes, starts: list[int]) -> tuple[int, ...]:
    lines = []
    for start, end in zip(starts, [*starts[1:], len(bare)], strict=False):
        named = _ID.search(bare, start, end)
        lines.append(bare.count(b"\n", 0, named.start() if named else start) + 1)
    return tuple(lines)


def _too_deep(bare: bytes) -> int | None:
    """Return the line on which brackets, or the dots of a name, lie deeper in each other than any deck needs."""
    depth = 0
    far = _DOTTED.search(bare)
    for bracket in _BRACKET.finditer(bare, 0, far.start() if far else len(bare)):
        depth += 1 if bracket[0] in b"[{" else -1
        if depth > DEEPEST:
            far = bracket
            break
    return bare.count(b"\n", 0, far.start()) + 1 if far else None
