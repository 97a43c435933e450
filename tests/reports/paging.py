"""Reads a PDF back as other programs do."""

from __future__ import annotations

import os
import re
import subprocess
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.needs import find_program

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)"')
_WORD = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*)</word>')
_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff-]")


def text_of(pdf: bytes) -> str:
    """What a reader that knows what each sign stands for takes out of a PDF; the test is skipped without poppler."""
    return poppler(pdf, "-raw")


def off_the_page(pdf: bytes) -> list[str]:
    """The words that stand outside their page, or over its edge."""
    found, wide, high = [], 0.0, 0.0
    for line in poppler(pdf, "-bbox").splitlines():
        if page := _PAGE.search(line):
            wide, high = float(page[1]), float(page[2])
        if word := _WORD.search(line):
            left, top, right, bottom = (float(word[place]) for place in range(1, 5))
            if min(left, top) < 0 or right > wide or bottom > high:
                found.append(word[5])
    return found


def poppler(pdf: bytes, *options: str) -> str:
    """What poppler reads in a PDF; the test is skipped, or fails in the gate, without it."""
    program = find_program("pdftotext")
    if program is None:
        words = "reading a PDF back needs: apt-get install poppler-utils"
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
    done = subprocess.run([program, *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def bare(text: str) -> str:
    """A text without what lines do to it: spaces, hyphens, marks of direction and places to break."""
    return _UNSEEN.sub("", text)


def pages_of(pdf: bytes) -> int:
    """How many pages there are."""
    return len(PdfReader(BytesIO(pdf)).pages)
