"""Makes the font that stands in where no other has a sign: `python -m tests.missing_sign`.

Every code point leads to one glyph, an empty frame. A page may not hold a sign without a glyph (PDF/UA), and this way
the sign itself stays in the text: it can be searched, copied and read aloud.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from game.storage import paths

FILE = paths.resource("assets") / "fonts" / "MissingSign.ttf"
FAMILY = "Missing Sign"
_EM = 1000
_WIDE = 640
_OUTER = ((60, -40), (60, 740), (580, 740), (580, -40))
_INNER = ((110, 10), (530, 10), (530, 690), (110, 690))
_LAST = 0x10FFFF
_SINCE_1904 = 3_800_000_000  # a moment that never changes, so that the file does not either


def made() -> bytes:
    """Return the font as a TrueType file: the same bytes on every machine."""
    tables = {
        b"OS/2": _os2(),
        b"cmap": _cmap(),
        b"glyf": _frame(),
        b"head": _head(),
        b"hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH", 0x10000, 800, -200, 0, _WIDE, 60, 60, 580, 1, 0, 0, 0, 0, 0, 0, 0, 2
        ),
        b"hmtx": struct.pack(">HhHh", _WIDE, 0, _WIDE, 60),
        b"loca": struct.pack(">III", 0, 0, len(_frame())),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        b"name": _name(),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    whole = _file(tables)
    place = whole.index(tables[b"head"]) + 8
    rest = (0xB1B0AFBA - _sum(whole)) & 0xFFFFFFFF
    return whole[:place] + struct.pack(">I", rest) + whole[place + 4 :]


def _file(tables: Mapping[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">IHHHH", 0x10000, count, 16 << power, power, 16 * count - (16 << power))
    place = len(head) + 16 * count
    listed = body = b""
    for tag, data in sorted(tables.items()):
        listed += tag + struct.pack(">III", _sum(data), place + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return head + listed + body


def _sum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    return sum(int.from_bytes(padded[place : place + 4]) for place in range(0, len(padded), 4)) & 0xFFFFFFFF


def _frame() -> bytes:
    points = (*_OUTER, *_INNER)
    steps = [(x - bx, y - by) for (x, y), (bx, by) in zip(points, ((0, 0), *points), strict=False)]
    glyph = struct.pack(">hhhhh", 2, 60, -40, 580, 740) + struct.pack(">HHH", 3, 7, 0) + bytes([1] * 8)
    glyph += b"".join(struct.pack(">h", x) for x, _ in steps) + b"".join(struct.pack(">h", y) for _, y in steps)
    return glyph + bytes(-len(glyph) % 4)


def _cmap() -> bytes:
    """Format 13, many to one: every code point from the first visible one on, the surrogates left out."""
    groups = ((0x20, 0xD7FF, 1), (0xE000, _LAST, 1))
    body = b"".join(struct.pack(">III", *group) for group in groups)
    table = struct.pack(">HHIII", 13, 0, 16 + len(body), 0, len(groups)) + body
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _head() -> bytes:
    return struct.pack(
        ">IIIIHHqqhhhhHHhhh",
        0x10000, 0x10000, 0, 0x5F0F3CF5, 0b11, _EM, _SINCE_1904, _SINCE_1904, 60, -40, 580, 740, 0, 8, 2, 1, 0,
    )  # fmt: skip


def _os2() -> bytes:
    return struct.pack(
        ">HhHHH10hh10sIIII4sHHHhhhHHIIhhHHH",
        4, _WIDE, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 260, 0, bytes(10), 0, 0, 0, 0, b"NONE", 0x40,
        0x20, 0xFFFF, 800, -200, 0, 800, 200, 0, 0, 500, 700, 0, 0x20, 0,
    )  # fmt: skip


def _name() -> bytes:
    words = {1: FAMILY, 2: "Regular", 3: f"{FAMILY} 1", 4: FAMILY, 5: "Version 1.0", 6: FAMILY.replace(" ", "")}
    records = body = b""
    for key, text in words.items():
        data = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, key, len(data), len(body))
        body += data
    return struct.pack(">HHH", 0, len(words), 6 + len(records)) + records + body


if __name__ == "__main__":
    FILE.write_bytes(made())
