"""Reads a PDF back as other programs do."""

from __future__ import annotations

import os
import re
import subprocess
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.needs import find_program

_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff-]")


def text_of(pdf: bytes) -> str:
    """What a reader that knows what each sign stands for takes out of a PDF; the test is skipped without poppler."""
    program = find_program("pdftotext")
    if program is None:
        words = "reading a PDF back needs: apt-get install poppler-utils"
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
    done = subprocess.run([program, "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def bare(text: str) -> str:
    """A text without what lines do to it: spaces, hyphens, marks of direction and places to break."""
    return _UNSEEN.sub("", text)


def pages_of(pdf: bytes) -> int:
    """How many pages there are."""
    return len(PdfReader(BytesIO(pdf)).pages)
