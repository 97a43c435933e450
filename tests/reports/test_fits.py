"""Every form of report asks what may fit together, and shows both sources."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from game.analysis.summary import Summary, summarise
from game.reports import FORMATS
from game.reports.making import Making
from game.reports.naming import disguise
from game.storage import paths
from game.storage.catalog import Catalog
from tests.builders import table

SAY = Catalog(paths.resource("assets") / "lang", "en")


def swapped() -> Summary:
    """A need that an offer may meet, and two parties that need the same of a third."""
    sat = table("exchange exchange exchange", parties=3)
    sat.need("A nurse at night", of="B").reply("no").next().bring("A nurse for the night", to=None).next()
    sat.need("Nurses at night", of="B")
    return summarise(sat.state)


def _pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def _xlsx(data: bytes) -> str:
    book = load_workbook(io.BytesIO(data), read_only=True)
    cells = [
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None
    ]
    book.close()
    return "\n".join(cells)


def _html(data: bytes) -> str:
    return html.unescape(re.sub(r"</?(?:span|bdi)\b[^>]*>", "", data.decode()))


def _csv(data: bytes) -> str:
    return "\n".join(cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row)


READ: dict[str, Callable[[bytes], str]] = {"text": bytes.decode, "md": bytes.decode, "html": _html, "csv": _csv,
                                           "xlsx": _xlsx, "pdf": _pdf}  # fmt: skip


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("names", ["names", "anonymous"])
def test_it_asks_and_shows_both_sources(form: str, names: str) -> None:
    shown = swapped() if names == "names" else disguise(swapped(), "anonymous", SAY)
    told = FORMATS[form](shown, Making(SAY))
    words = " ".join(READ[form](told.encode() if isinstance(told, str) else told).split())
    for mark in "\u2066\u2067\u2068\u2069":
        words = words.replace(mark, "")
    party = "Party B" if names == "names" else shown.parties[1].name
    assert f"{party} offers ‘A nurse for the night’. Does that meet what" in words
    assert "and it looks alike. What is it for?" in words
    assert words.count("‘A nurse at night’") >= 2
    assert words.count("‘Nurses at night’") >= 2
