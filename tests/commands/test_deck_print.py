"""The command `decks print`: a PDF that is there whole, or words about why not."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from game.cli import main
from game.core.deck import Deck
from game.core.text import Text
from game.reports import typeset
from game.storage import paths
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_deck


@pytest.fixture
def small() -> Deck:
    """A deck of three cards in Dutch and English, one of them hidden."""
    deck, _ = load_deck(paths.resource("decks") / "alliance.toml")
    assert deck is not None
    first, second, third = deck.cards[:3]
    cards = (first, second, third.model_copy(update={"hidden": True}))
    return deck.model_copy(update={"id": "small", "cards": cards})


@pytest.fixture
def file(small: Deck, tmp_path: Path) -> Path:
    found = tmp_path / "small.toml"
    found.write_text(deck_toml(small), encoding="utf-8")
    return found


def text(out: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(out.read_bytes())).pages)


def test_a_file_becomes_sheets_in_each_language_and_in_both(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "cards.pdf"
    for language, has_nl, has_en in (("nl", True, False), ("en", False, True), ("both", True, True)):
        assert main(["decks", "print", str(file), "--to", str(out), "--lang", language]) == 0
        assert ("Winst voor allen" in text(out)) is has_nl
        assert ("Mutual gains" in text(out)) is has_en


def test_the_size_the_paper_and_the_notes_are_chosen(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "cards.pdf"
    given = ["--lang", "en", "--paper", "letter", "--cards", "a6", "--notes"]
    assert main(["decks", "print", str(file), "--to", str(out), *given]) == 0
    pages = PdfReader(io.BytesIO(out.read_bytes())).pages
    assert len(pages) == 2 * 2 + 1
    assert float(pages[0].mediabox.width) == pytest.approx(612, abs=0.1)
    assert "For the facilitator" in pages[4].extract_text()


def test_a_deck_is_found_by_its_id(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    (tmp_path / "decks").mkdir()
    file.rename(tmp_path / "decks" / "small.toml")
    out = tmp_path / "cards.pdf"
    assert main(["decks", "print", "small", "--to", str(out), "--lang", "en"]) == 0
    assert str(out) in capsys.readouterr().out
    assert main(["decks", "print", "none-such", "--to", str(out), "--lang", "en"]) == 1
    assert "none-such" in (told := capsys.readouterr().err)
    assert "small" in told


def test_a_faulty_file_is_named_with_its_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty, out = tmp_path / "faulty.toml", tmp_path / "cards.pdf"
    faulty.write_text("format = 1\nid = ", encoding="utf-8")
    assert main(["decks", "print", str(faulty), "--to", str(out), "--lang", "en"]) == 1
    assert "faulty.toml" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("name", ["cards.txt", "cards", "none/cards.pdf"])
def test_a_place_that_cannot_be_written_is_told(
    file: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / name
    assert main(["decks", "print", str(file), "--to", str(out), "--lang", "en"]) == 2
    assert capsys.readouterr().err
    assert not out.exists()


def test_cards_with_too_much_text_are_named(small: Deck, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    long = small.cards[0].model_copy(update={"question": Text({"nl": "heel erg " * 200}), "id": "lang-verhaal"})
    file, out = tmp_path / "long.toml", tmp_path / "cards.pdf"
    file.write_text(deck_toml(small.model_copy(update={"cards": (long, small.cards[1])})), encoding="utf-8")
    assert main(["decks", "print", str(file), "--to", str(out), "--lang", "nl"]) == 0
    told = capsys.readouterr().err
    assert "lang-verhaal" in told
    assert small.cards[1].id not in told
    assert text(out).count("heel") >= 200


def test_a_language_that_the_deck_lacks_is_told(
    small: Deck, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = Text({"nl": "Wat heb je nodig?"})
    card = small.cards[0].model_copy(
        update={"question": words, "why": None, "follow_ups": (), "examples": (), "note": None}
    )
    plain = small.model_copy(update={"languages": ("nl",), "title": words, "about": words, "cards": (card,)})
    file, out = tmp_path / "plain.toml", tmp_path / "cards.pdf"
    file.write_text(deck_toml(plain), encoding="utf-8")
    assert main(["decks", "print", str(file), "--to", str(out), "--lang", "en"]) == 0
    assert "nl" in capsys.readouterr().err
    assert "Wat heb je nodig?" in text(out)
    assert main(["decks", "print", str(file), "--to", str(out), "--lang", "both"]) == 0
    assert capsys.readouterr().err == ""


def test_without_the_typesetter_nothing_is_written(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*given: object) -> None:
        raise typeset.NoTypesetterError

    monkeypatch.setattr("game.commands.deck_print.print_deck", missing)
    out = tmp_path / "cards.pdf"
    assert main(["decks", "print", str(file), "--to", str(out), "--lang", "en"]) == 2
    assert "typst" in capsys.readouterr().err
    assert not out.exists()
