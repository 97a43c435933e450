"""A summary kept as a PDF from a real window, through the accessibility tree alone."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from game.storage import paths
from game.ui.access_tree import BUTTON, DIALOG, HEADING, LIST_ITEM, RADIO
from tests.window.desktop import Desktop
from tests.window.wait import until

pytestmark = pytest.mark.window


def test_a_summary_is_kept_where_somebody_chose(desktop: Desktop, tmp_path: Path) -> None:
    session = tmp_path / "session.journal"
    shutil.copy(paths.resource("saves") / "voorbeeld-nl.journal", session)
    (tmp_path / "summaries" / "Bestuur").mkdir(parents=True)
    with desktop.start("--lang", "nl", "--session", str(session), home=tmp_path) as game:
        game.press(BUTTON, "Bewaren")
        game.find(HEADING, "Bewaren")
        for name in ("Geen namen", "Eén pagina"):
            game.press(RADIO, name)
            until(lambda name=name: "checked" in game.find(RADIO, name).states, f"{name} to be chosen")  # type: ignore[misc]
        game.find(HEADING, "Zonder namen")
        game.press(BUTTON, "Andere map")
        game.press(LIST_ITEM, "Bestuur")
        until(lambda: "Bestuur" in game.find(DIALOG, "Waar naartoe?").description, "the folder to be open")
        game.press(BUTTON, "Deze map")
        game.press(BUTTON, "Bewaar dit")
        game.find(DIALOG, "Bewaard")
        (kept,) = (tmp_path / "summaries" / "Bestuur").iterdir()
        assert kept.suffix == ".pdf"
        game.press(BUTTON, "Klaar")
        game.find(HEADING, "Onze tafel")
    reader = PdfReader(BytesIO(kept.read_bytes()))
    assert len(reader.pages) == 1
    assert reader.metadata is not None
    assert reader.metadata.title == "Preventie Tussen de Rivieren"
    assert "Gemeente" not in reader.pages[0].extract_text()
