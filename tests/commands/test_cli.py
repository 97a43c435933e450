"""The commands as somebody types them: what they print, and the status they end with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.analysis.summary import schema
from game.cli import main
from game.commands.terminal import STOPPED
from game.core import moves
from game.core.cards import OpenAnswer
from game.core.replay import replay
from game.storage import paths, reading, settings
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from tests.scenes.seats import sit_down

EXAMPLE = paths.resource("saves") / "voorbeeld-nl.journal"


SAY = Catalog(paths.resource("assets") / "lang", "en")


@pytest.fixture
def session(tmp_path: Path) -> Path:
    copy = tmp_path / "session.journal"
    copy.write_bytes(EXAMPLE.read_bytes())
    return copy


def test_decks_are_listed_in_the_wished_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decks", "list", "--lang", "nl"]) == 0
    assert "alliance: Basisset, 84 kaarten" in capsys.readouterr().out


def test_a_good_deck_is_said_to_be_good(capsys: pytest.CaptureFixture[str]) -> None:
    deck = paths.resource("decks") / "alliance.toml"
    cards = deck.read_text("utf-8").count("[[cards]]")
    assert main(["decks", "check", str(deck), "--no-style", "--lang", "en"]) == 0
    assert capsys.readouterr().out.strip() == SAY("cli.deck_good", file=str(deck), n=cards, hidden="")


def test_what_could_read_better_has_an_exit_status_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (paths.resource("decks") / "alliance.toml").read_text("utf-8")
    loud = tmp_path / "loud.toml"
    loud.write_text(text.replace('."\n', '!"\n', 1), "utf-8")
    assert main(["decks", "check", str(loud), "--lang", "en"]) == 3
    lines = capsys.readouterr().out.splitlines()
    assert f"{loud}: about (nl): an exclamation mark. End with a full stop." in lines
    assert any(line.startswith("    reading ease of the questions (nl): median ") for line in lines)
    assert main(["decks", "check", str(loud), "--no-style"]) == 0


def test_a_deck_that_lacks_a_language_can_be_played_and_could_read_better(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (paths.resource("decks") / "alliance.toml").read_text("utf-8")
    more = tmp_path / "more.toml"
    more.write_text(text.replace('["nl", "en"]', '["nl", "en", "fy"]', 1), "utf-8")
    assert main(["decks", "check", str(more), "--no-style"]) == 0
    assert main(["decks", "check", str(more), "--lang", "en"]) == 3
    out = capsys.readouterr().out
    assert f"{more}: title (fy): there are no words in this language yet." in out
    assert SAY("cli.deck_no_style", file=str(more), language="fy") in out


def test_each_fault_of_a_deck_stands_on_a_line_with_file_card_and_field(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (paths.resource("decks") / "alliance.toml").read_text("utf-8")
    bad = tmp_path / "bad.toml"
    head, first, second, *rest = text.split("[[cards]]")
    first = first.replace('kind = "', 'kind = "x', 1)
    second = second.replace("depth = ", "depth = 9", 1)
    bad.write_text("[[cards]]".join([head, first, second, *rest]), "utf-8")
    assert main(["decks", "check", str(bad), "--lang", "en"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all(str(bad) in line and "gains-" in line for line in lines)
    assert any("kind" in line for line in lines)
    assert any("depth" in line for line in lines)


def test_the_schema_of_decks_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decks", "schema"]) == 0
    assert "cards" in json.loads(capsys.readouterr().out)["properties"]


def test_a_summary_as_json_has_what_is_promised_for_each_interest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", str(EXAMPLE), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    promised = {
        "id", "text", "raised_by", "class", "holds", "grants", "neutral", "clashes", "divided", "heard", "support", "evidence",
    }  # fmt: skip
    assert found["interests"]
    assert all(promised <= set(interest) for interest in found["interests"])
    assert all(interest["holds"] == sorted(interest["holds"]) for interest in found["interests"])
    assert set(found) <= set(schema()["properties"])


def test_a_summary_as_text_is_in_the_wished_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", str(EXAMPLE), "--lang", "nl"]) == 0
    assert Catalog(paths.resource("assets") / "lang", "nl")("report.clashes") in capsys.readouterr().out
    assert main(["summary", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_a_summary_of_what_is_no_session_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nothing = tmp_path / "nothing.journal"
    assert main(["summary", str(nothing), "--lang", "en"]) == 1
    nothing.write_bytes(b"\x00\xff\x00")
    assert main(["summary", str(nothing), "--lang", "en"]) == 1
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(("language", "words"), [("nl", "dat is er niet"), ("en", "it is not there")])
def test_what_the_system_says_is_said_in_the_wished_language(
    language: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["summary", str(tmp_path / "nothing.journal"), "--lang", language]) == 1
    assert words in capsys.readouterr().err


def test_a_reader_who_has_seen_enough_is_no_fault() -> None:
    command = [sys.executable, "-m", "game", "summary", str(EXAMPLE), "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == ""
        assert run.wait() == STOPPED


def test_a_session_is_checked_and_what_is_left_of_it_can_be_saved(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sessions", "check", str(session), "--lang", "en"]) == 0
    assert SAY("cli.whole") in capsys.readouterr().out
    lines = session.read_bytes().splitlines(keepends=True)
    session.write_bytes(b"".join([*lines[:20], lines[20].replace(b'"', b"'", 1), *lines[21:]]))
    assert main(["sessions", "check", str(session), "--lang", "en"]) == 1
    assert "line 21" in capsys.readouterr().out
    out = tmp_path / "saved.journal"
    assert main(["sessions", "check", str(session), "--rescue", str(out)]) == 0
    assert len(reading.load(out).entries) == 19
    assert main(["sessions", "check", str(session), "--rescue", str(out), "--lang", "en"]) == 1
    assert capsys.readouterr().err.strip() == SAY("cli.exists", file=str(out))


def test_striking_out_asks_first_and_then_is_for_good(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seq, text = next(
        (entry.seq, entry.event.answer.text)
        for entry in reading.load(session).entries
        if entry.event.type == "card_answered" and entry.event.answer.kind == "interest"
    )
    before = session.read_bytes()
    assert main(["sessions", "strike", str(session), str(seq), "--lang", "en"]) == 2
    assert text in capsys.readouterr().out
    assert session.read_bytes() == before
    assert main(["sessions", "strike", str(session), str(seq), "--yes"]) == 0
    left = [file.read_bytes() for file in session.parent.rglob("*") if file.is_file()]
    assert not any(text.encode() in data for data in left)
    assert main(["sessions", "check", str(session)]) == 0


def test_an_export_tells_the_same_and_never_overwrites(session: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.journal"
    assert main(["sessions", "export", str(session), str(out)]) == 0
    assert len(reading.load(out).entries) == len(reading.load(session).entries)
    assert main(["sessions", "export", str(session), str(out)]) == 1


def test_deleting_asks_first(session: Path) -> None:
    assert main(["sessions", "delete", str(session)]) == 2
    assert session.exists()
    assert main(["sessions", "delete", str(session), "--yes"]) == 0
    assert not session.exists()
    assert main(["sessions", "delete", str(session), "--yes"]) == 1


def test_sessions_are_listed_with_how_far_they_came(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sessions", "list", "--saves", str(tmp_path / "saves"), "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    assert "Preventie Tussen de Rivieren" in printed
    assert f"closed, {len(replay(reading.load(EXAMPLE).entries).played)} cards" in printed
    assert str(EXAMPLE) in printed


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["sessions", "list", "--saves", str(tmp_path / "file" / "in"), "--lang", "en"]) == 2
    assert "--saves" in capsys.readouterr().err


def test_what_is_struck_out_is_not_remembered_either(tmp_path: Path, home: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    playing.session.play(moves.answer_card, "a1", OpenAnswer(text="Mevrouw De Vries"))
    playing.close()
    kept = Settings(last_setup={"ambition": "Voor mevrouw De Vries"})
    settings.save(paths.settings_file(), settings.remember(kept, playing.path, "Voor mevrouw De Vries", 1, 3))
    assert main(["sessions", "strike", str(playing.path), "2", "--yes"]) == 0
    assert not [file for file in home.rglob("*") if file.is_file() and b"De Vries" in file.read_bytes()]
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and b"De Vries" in file.read_bytes()]
