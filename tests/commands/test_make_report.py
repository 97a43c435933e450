"""The process that makes one report for the window: what it reads, and what it writes."""

from __future__ import annotations

import io
import sys

import pytest

from game.analysis.summary import summarise
from game.commands.make_report import main
from game.reports.apart import NO_TYPESETTER, receive
from game.reports.forms import FORMS
from tests.reports.rich import PARTIES, PEOPLE, with_names

BEGINS = {"pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "xlsx": b"PK", "json": b"{", "png": b"\x89PNG", "svg": b"<svg"}


def made(form: str, names: str = "names") -> tuple[int, list[float], bytes | None]:
    out, given = io.BytesIO(), summarise(with_names().state).model_dump_json(by_alias=True).encode()
    status = main([form, "nl", "full", "a4", names], io.BytesIO(given), out)
    out.seek(0)
    shares: list[float] = []
    return status, shares, receive(out, shares.append)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_comes_whole_and_says_how_far_it_is(form: str) -> None:
    status, shares, data = made(form)
    assert (status, shares) == (0, [0.3, 0.5])
    assert data
    assert data.lstrip(b"\xef\xbb\xbf").lower().startswith(BEGINS.get(form, b"").lower())


def test_without_the_typesetter_its_status_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    status, _, data = made("png")
    assert (status, data) == (NO_TYPESETTER, None)


def test_what_is_to_be_hidden_is_hidden_before_the_form_is_made() -> None:
    told, hidden = ((made("json", names)[2] or b"").decode() for names in ("names", "anonymous"))
    assert all(name in told for name in (*PARTIES, *PEOPLE))
    assert [name for name in (*PARTIES, *PEOPLE) if name in hidden] == []
