"""Every hostile text as the name of a party and of a player, in every form that is quick to make."""

from __future__ import annotations

import csv
import io
import json

import pytest

from game.analysis.summary import Summary
from game.reports import FORMATS
from game.reports.isolating import unmarked
from game.reports.making import Making
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.formula_signs import harmless
from tests.hostile import STRINGS, hostile_summary, let_in
from tests.reports.read_markdown import read, squeezed

SAY = Catalog(paths.resource("assets") / "lang", "nl")
AT_ONCE = 30


def made(form: str, summary: Summary) -> str:
    data = FORMATS[form](summary, Making(SAY))
    return data if isinstance(data, str) else data.decode("utf-8-sig")


def named(start: int) -> Summary:
    """A summary in which the next hostile texts are the names of its parties and players."""
    summary = hostile_summary()
    names = [let_in(text, "name") or "x" for text in STRINGS[start : start + AT_ONCE]]
    first, player = summary.parties[0], summary.players[0]
    more = tuple(
        first.model_copy(update={"id": f"p{n}", "name": name, "number": n % 8 + 1}) for n, name in enumerate(names)
    )
    people = tuple(player.model_copy(update={"id": f"s{n}", "name": name}) for n, name in enumerate(names))
    return summary.model_copy(update={"parties": (*summary.parties, *more), "players": (*summary.players, *people)})


@pytest.mark.parametrize("start", range(0, len(STRINGS), AT_ONCE))
def test_any_text_can_be_a_name(start: int) -> None:
    summary = named(start)
    names = [*(one.name for one in summary.parties), *(one.name for one in summary.players)]
    texts, _ = read(made("md", summary))
    shown = "\n".join(map(squeezed, texts)).replace("\u2068", "").replace("\u2069", "")
    assert [name for name in names if squeezed(name).strip("\u2068\u2069") not in shown] == []
    head = next(csv.reader(io.StringIO(made("csv", summary), newline=""), delimiter=";"))
    assert [one.name for one in summary.parties if harmless(one.name) not in head] == []
    told = json.loads(made("json", summary))
    assert [one["name"] for one in (*told["parties"], *told["players"])] == names
    assert Summary.model_validate(told) == summary
    plain = " ".join(made("text", summary).split())
    assert unmarked(plain) == plain
