import shutil
from pathlib import Path

import pytest

from game.cli import main
from game.storage import own_decks, paths
from game.storage.decks import load_all, load_deck

BASE = paths.resource("decks") / "alliance.toml"


@pytest.mark.parametrize("form", ["csv", "xlsx", "toml"])
def test_a_deck_goes_out_and_comes_in_again(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / f"work.{form}"
    assert main(["decks", "export", "alliance", str(out), "--lang", "nl"]) == 0
    assert main(["decks", "check", str(out), "--no-style"]) == 0
    assert main(["decks", "import", str(out), "--lang", "en"]) == 0
    assert "is there already" in capsys.readouterr().out
    assert main(["decks", "import", str(out), "--to", str(tmp_path / "other"), "--lang", "en"]) == 0
    assert not own_decks.own_folder().exists()


def test_a_changed_deck_is_added_beside_the_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shared = tmp_path / "mine.toml"
    shared.write_text(BASE.read_text("utf-8").replace('"Base deck"', '"Ours"'), "utf-8")
    assert main(["decks", "import", str(shared), "--lang", "en"]) == 0
    said = capsys.readouterr().out
    path = own_decks.own_folder() / "alliance-2.toml"
    assert "There is a deck alliance already" in said
    assert str(path) in said
    deck, faults = load_deck(path)
    assert faults == []
    assert deck is not None
    assert deck.title.root == {"nl": "Basisset (2)", "en": "Ours (2)"}


def test_ones_own_deck_is_replaced_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shared = tmp_path / "mine.toml"
    text = BASE.read_text("utf-8").replace('id = "alliance"', 'id = "ours"')
    shared.write_text(text, "utf-8")
    assert main(["decks", "import", str(shared), "--replace"]) == 0  # nothing there to replace: it is added
    shared.write_text(text.replace('"Base deck"', '"Ours"'), "utf-8")
    assert main(["decks", "import", str(shared), "--replace"]) == 0
    folder = own_decks.own_folder()
    assert [path.name for path in folder.glob("*.toml")] == ["ours.toml"]
    assert '"Ours"' in (folder / "ours.toml").read_text("utf-8")
    assert '"Base deck"' in (folder / "earlier" / "ours.toml").read_text("utf-8")
    shared.write_text(text.replace('id = "ours"', 'id = "alliance"').replace('"Base deck"', '"Ours"'), "utf-8")
    assert main(["decks", "import", str(shared), "--replace", "--lang", "en"]) == 1
    assert "you have no deck of your own" in capsys.readouterr().err


def test_a_deck_that_stands_beside_ones_own_may_still_take_its_place(tmp_path: Path) -> None:
    shared = tmp_path / "mine.toml"
    text = BASE.read_text("utf-8").replace('id = "alliance"', 'id = "ours"')
    shared.write_text(text, "utf-8")
    assert main(["decks", "import", str(shared)]) == 0
    shared.write_text(text.replace('"Base deck"', '"Ours"'), "utf-8")
    assert main(["decks", "import", str(shared)]) == 0
    assert main(["decks", "import", str(shared), "--replace"]) == 0
    folder = own_decks.own_folder()
    assert sorted(path.name for path in folder.glob("*.toml")) == ["ours-2.toml", "ours.toml"]
    assert '"Ours"' in (folder / "ours.toml").read_text("utf-8")


def test_an_existing_file_stays_unless_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "mine.csv"
    out.write_text("mine", "utf-8")
    assert main(["decks", "export", "alliance", str(out), "--lang", "en"]) == 1
    assert "--replace" in capsys.readouterr().err
    assert out.read_text("utf-8") == "mine"
    assert main(["decks", "export", str(BASE), str(out), "--replace"]) == 0
    assert out.read_text("utf-8") != "mine"


@pytest.mark.parametrize(("lang", "words"), [("en", "the new file"), ("nl", "het nieuwe bestand")])
@pytest.mark.parametrize("name", ["x.doc", "x"])
def test_an_ending_that_cannot_be_written_is_named_with_those_that_can(
    name: str, lang: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / name
    assert main(["decks", "export", "alliance", str(out), "--lang", lang]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{out}: ")
    assert words in said
    assert ".toml, .csv, .xlsx" in said
    assert "no deck" not in said
    assert "geen kaartenset" not in said
    assert not out.exists()


@pytest.mark.parametrize("arguments", [("alliance", "x.docx"), ("alliance", "nowhere/x.csv")])
def test_what_cannot_be_exported_is_said(
    arguments: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["decks", "export", *arguments, "--lang", "en"]) == 2
    assert arguments[1] in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_faulty_file_is_not_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.toml"
    shutil.copy(BASE, bad)
    bad.write_text(bad.read_text("utf-8").replace('theme = "trust"', 'theme = "love"'), "utf-8")
    assert main(["decks", "import", str(bad), "--lang", "en"]) == 1
    told = capsys.readouterr().err
    assert told.count("‘love’ is not one of") == 12
    assert told.splitlines()[-1] == "Nothing was added or changed. Put the file right and import it again."
    assert main(["decks", "import", str(tmp_path / "nothing.xlsx"), "--lang", "en"]) == 1
    assert "it is not there" in capsys.readouterr().err
    assert load_all([own_decks.own_folder()]) == ({}, [])
    assert main(["decks", "export", str(bad), str(tmp_path / "x.csv")]) == 1
    assert main(["decks", "export", "nothing", str(tmp_path / "x.csv")]) == 1
    assert not (tmp_path / "x.csv").exists()
