"""The summary as Markdown, read back by a real reader: nothing that anybody typed becomes markup."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from game.analysis.summary import Summary, summarise
from game.pictures.charts import CHARTS
from game.pictures.spread import spread_twin
from game.pictures.table_map import table_told, table_twin
from game.reports import FORMATS
from game.reports.making import Making
from game.storage import paths
from game.storage.catalog import Catalog
from tests.hostile import STRINGS, hostile_summary, told_in_text
from tests.reports.read_markdown import read, squeezed
from tests.reports.rich import everything, with_names

SAY = Catalog(paths.resource("assets") / "lang", "nl")
OURS = {"heading", "paragraph", "bullet_list", "list_item", "inline"}
IN_LINE = {"text", "text_special", "hardbreak"}


def made(summary: Summary, page: str = "full") -> str:
    said = FORMATS["md"](summary, Making(SAY, page="one" if page == "one" else "full"))
    assert isinstance(said, str)
    return said


@pytest.mark.parametrize("start", range(0, len(STRINGS), 60))
def test_nothing_hostile_becomes_markup_and_nothing_is_lost(start: int) -> None:
    summary = hostile_summary(start, interests=len(STRINGS) if start == 0 else 0)
    texts, marks = read(made(summary))
    assert marks <= OURS | IN_LINE
    shown = squeezed("\n".join(texts)).replace("\u2068", "").replace("\u2069", "")
    assert [words for words in told_in_text(summary) if squeezed(words).strip("\u2068\u2069") not in shown] == []


def test_a_page_has_one_title_and_its_parts_in_order() -> None:
    found = MarkdownIt().parse(made(summarise(everything().state)))
    levels = [token.tag for token in found if token.type == "heading_open"]
    assert levels.count("h1") == 1
    assert levels[0] == "h1"
    assert set(levels) == {"h1", "h2", "h3"}


def test_one_page_tells_what_is_shared_what_clashes_and_what_was_agreed() -> None:
    summary = summarise(everything().state)
    full, one = made(summary), made(summary, "one")
    for words in ("Rest", "Longer opening hours", "Open on Saturday"):
        assert words in one
    assert "Council" not in one
    assert len(one) < len(full) / 2


def test_lines_of_a_note_stay_lines_of_one_point() -> None:
    (first, *_), _ = read(made(summarise(everything().state)))
    assert first == "Test"


def test_every_picture_is_told_by_its_twin() -> None:
    summary = summarise(with_names().state)
    texts = {squeezed(text) for text in read(made(summary))[0]}
    charts = [CHARTS[name].tell(summary, SAY) for name in ("matrix", "gaps", "themes", "externals", "levels", "lenses")]
    spread = [spread_twin(one, summary, SAY) for one in summary.statements]
    told = [squeezed(line) for lines in (table_twin(summary, SAY), *charts, *spread) for line in lines]
    assert [line for line in told if line not in texts] == []


def test_the_map_s_interests_are_points_under_their_class() -> None:
    summary = summarise(with_names().state)
    part = made(summary).split(f"## {SAY('report.table_map')}\n")[1].split("\n## ")[0]
    nested = [[squeezed(told.words), *map(squeezed, told.under)] for told in table_told(summary, SAY)]
    found: list[list[str]] = []
    level = 0
    for token in MarkdownIt().parse(part):
        level += {"bullet_list_open": 1, "bullet_list_close": -1}.get(token.type, 0)
        if token.type == "inline":
            (words,) = read(token.content)[0]
            if level == 1:
                found.append([])
            found[-1].append(squeezed(words))
    assert found == nested
    assert sum(map(len, nested)) == len(table_twin(summary, SAY)) > len(nested)
