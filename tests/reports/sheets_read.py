"""Reads sheets of cards back from their PDF: where words stand, how large they are, and what the pixels show."""

from __future__ import annotations

import io
import re
import subprocess
from functools import cache
from html import unescape
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from pypdf import PdfReader

from tests.needs import find_program
from tests.reports.paging import poppler

MM = 72 / 25.4
DOTS = 200
_PAGE = re.compile(r"<page width=")
_WORD = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*)</word>')

Pixels = npt.NDArray[np.uint8]


class Word(NamedTuple):
    """A word with its box in mm from the top left corner of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Run(NamedTuple):
    """A run of letters on a page with its size in points and its font."""

    text: str
    size: float
    font: str


@cache
def words(pdf: bytes) -> list[list[Word]]:
    """The words of each page."""
    pages: list[list[Word]] = []
    for line in poppler(pdf, "-bbox").splitlines():
        if _PAGE.search(line):
            pages.append([])
        elif found := _WORD.search(line):
            left, top, right, bottom = (float(found[place]) / MM for place in range(1, 5))
            pages[-1].append(Word(unescape(found[5]), left, top, right, bottom))
    return pages


def runs(pdf: bytes, page: int) -> list[Run]:
    """The letters of a page, from 0, with their sizes; text that was turned has the size that it has."""
    found: list[Run] = []

    def note(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if text.strip():
            scale = (tm[2] ** 2 + tm[3] ** 2) ** 0.5 * (cm[2] ** 2 + cm[3] ** 2) ** 0.5
            found.append(Run(text.strip(), size * scale, str(font["/BaseFont"])))

    PdfReader(io.BytesIO(pdf)).pages[page].extract_text(visitor_text=note)
    return found


@cache
def pixels(pdf: bytes, page: int, *, grey: bool = False) -> Pixels:
    """A page, from 0, as it looks: rows of pixels, each of three colours or one grey."""
    program = find_program("pdftoppm")
    assert program is not None, "the words were read with poppler, and this is a part of it"
    number = str(page + 1)
    options = ["-r", str(DOTS), "-f", number, "-l", number, *(["-gray"] if grey else [])]
    done = subprocess.run([program, *options, "-"], input=pdf, capture_output=True, check=True)
    _, size, _, rest = done.stdout.split(b"\n", 3)
    wide, high = map(int, size.split())
    shape = (high, wide) if grey else (high, wide, 3)
    return np.frombuffer(rest, np.uint8).reshape(shape)


def at(length: float) -> int:
    """The pixel at a length in mm."""
    return round(length / 25.4 * DOTS)


def light(grey: float) -> float:
    """The relative luminance of a grey of 0 to 255 (WCAG 2.2)."""
    share = grey / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def contrast(one: float, other: float) -> float:
    """The contrast of two greys of 0 to 255, from 1 to 21."""
    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
