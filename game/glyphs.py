"""Which characters a font file can draw, read from its `cmap` table (OpenType 1.9, formats 4 and 12).

pygame's own metrics do not reveal a missing glyph, and a missing glyph is a hole in somebody's sentence.
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path


@cache
def covered(path: Path) -> frozenset[int]:
    """All code points that the font has a glyph for; empty when the file has no table that we can read."""
    data = path.read_bytes()
    count = struct.unpack_from(">H", data, 4)[0]
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if tag == b"cmap":
            return frozenset(_read(data, offset))
    return frozenset()


def _read(data: bytes, table: int) -> set[int]:
    found: set[int] = set()
    for index in range(struct.unpack_from(">H", data, table + 2)[0]):
        _, _, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * index)
        start = table + offset
        kind = struct.unpack_from(">H", data, start)[0]
        if kind == 4:
            found |= _segments(data, start)
        elif kind == 12:
            groups = struct.unpack_from(">I", data, start + 12)[0]
            for group in range(groups):
                first, last, _ = struct.unpack_from(">III", data, start + 16 + 12 * group)
                found.update(range(first, last + 1))
    return found


def _segments(data: bytes, start: int) -> set[int]:
    half = struct.unpack_from(">H", data, start + 6)[0]  # twice the number of segments
    count = half // 2
    ends = struct.unpack_from(f">{count}H", data, start + 14)
    starts = struct.unpack_from(f">{count}H", data, start + 16 + half)
    deltas = struct.unpack_from(f">{count}H", data, start + 16 + 2 * half)
    where = start + 16 + 3 * half
    ranges = struct.unpack_from(f">{count}H", data, where)
    found: set[int] = set()
    for index, (first, last, delta, shift) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            if shift == 0:
                glyph = (code + delta) & 0xFFFF
            else:
                at = where + 2 * index + shift + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, at)[0] if at + 2 <= len(data) else 0
            if glyph:
                found.add(code)
    return found
