"""The map as a picture of its own: a PNG that opens, and an SVG with its words for those who can't see it."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET

import pygame
import pytest

from game.analysis.summary import Summary, summarise
from game.reports import FORMATS
from game.reports.making import Making
from game.reports.naming import disguise
from game.storage import paths
from game.storage.catalog import Catalog
from game.ui.fonts import measuring
from tests.builders import table
from tests.busy_table import busy_table
from tests.hostile import STRINGS, hostile_summary
from tests.reports.rich import PARTIES, PEOPLE, ROLES, with_names

SVG = "{http://www.w3.org/2000/svg}"


def made(form: str, summary: Summary, language: str = "nl") -> bytes:
    assets = paths.resource("assets")
    drawn = FORMATS[form](summary, Making(Catalog(assets / "lang", language), measuring(assets / "fonts")))
    assert isinstance(drawn, bytes)
    return drawn


@pytest.mark.parametrize("summary", [with_names, busy_table, lambda: table("open", parties=1)])
def test_a_png_opens_and_is_white_round_the_table(summary: object) -> None:
    assert callable(summary)
    opened = pygame.image.load(io.BytesIO(made("png", summarise(summary().state))))
    assert opened.get_size() == (2680, 1920)
    assert opened.get_at((2, 2))[:3] == (255, 255, 255)
    assert opened.get_at((90, 896))[:3] != (255, 255, 255)  # the rim


@pytest.mark.parametrize("form", ["png", "svg"])
def test_the_same_summary_gives_the_same_picture(form: str) -> None:
    summary = summarise(with_names().state)
    assert made(form, summary) == made(form, summary)


def test_an_svg_says_in_words_what_it_shows() -> None:
    summary = summarise(with_names().state)
    root = ET.fromstring(made("svg", summary))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == summary.session.title
    about = root.findtext(f"{SVG}desc") or ""
    assert all(one.short_name in about for one in summary.interests)
    assert all(party.name in about for party in summary.parties)


def test_hostile_texts_run_nothing_and_are_not_lost_in_an_svg() -> None:
    summary = hostile_summary(interests=len(STRINGS))
    drawn = made("svg", summary)
    root = ET.fromstring(drawn)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
        "svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "use", "defs", "symbol", "clipPath", "image",
    }  # fmt: skip
    assert not [name for one in root.iter() for name in one.attrib if name.lower().startswith("on")]
    links = [value for one in root.iter() for name, value in one.attrib.items() if name.endswith("href")]
    assert [link for link in links if not link.startswith(("#", "data:image/"))] == []
    about = "".join((root.findtext(f"{SVG}desc") or "").split())
    missing = [one.short_name for one in summary.interests if "".join(one.short_name.split()) not in about]
    assert missing == []


def test_without_names_a_picture_tells_none() -> None:
    say = Catalog(paths.resource("assets") / "lang", "nl")
    hidden = disguise(summarise(with_names().state), "anonymous", say)
    parts = {part for name in (*PARTIES, *PEOPLE, *ROLES) for part in name.split() if len(part) > 2}
    for form in ("svg", "png"):
        words = made(form, hidden).decode("utf-8", "replace")
        assert [part for part in parts if re.search(rf"\b{re.escape(part)}\b", words)] == []
