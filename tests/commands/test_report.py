"""The command `report` as somebody types it: each form, what it warns of, and what it says when it cannot."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import re
import sys
import zipfile
from pathlib import Path

import pytest

from game.cli import main
from game.commands.report import ReportWish, write_report
from game.commands.terminal import FAULTS, OK, STOPPED, USAGE
from game.reports import FORMATS
from game.reports.forms import FORMS
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.disk import Disk
from game.storage.why_not import why_not
from tests.storage.samples import FaultyDisk

EXAMPLE = paths.resource("saves") / "voorbeeld-nl.journal"
SAY = Catalog(paths.resource("assets") / "lang", "en")
BEGINS = {"pdf": b"%PDF-", "md": b"# ", "csv": b"\xef\xbb\xbf", "xlsx": b"PK", "json": b"{", "html": b"<!doctype html>",
          "png": b"\x89PNG", "svg": b"<svg"}  # fmt: skip


@pytest.mark.parametrize("ending", FORMS)
def test_every_form_is_written_by_the_end_of_its_name(
    ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"Verslag van ons.{ending.upper()}"
    assert main(["report", str(EXAMPLE), "--to", str(out), "--lang", "en"]) == OK
    assert capsys.readouterr().out.strip() == SAY("cli.report_written", file=str(out))
    assert out.read_bytes().startswith(BEGINS[ending])
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_there_is_a_report_for_every_form_but_text() -> None:
    assert set(FORMS) == set(FORMATS) - {"text"}


def test_the_choices_reach_the_report(tmp_path: Path) -> None:
    full, one = tmp_path / "full.md", tmp_path / "one.md"
    assert main(["report", str(EXAMPLE), "--to", str(full), "--lang", "nl"]) == OK
    assert main(["report", str(EXAMPLE), "--to", str(one), "--lang", "en", "--page", "one"]) == OK
    assert Catalog(paths.resource("assets") / "lang", "nl")("report.externals") in full.read_text("utf-8")
    assert SAY("report.clashes") in one.read_text("utf-8")
    assert SAY("report.externals") not in one.read_text("utf-8")


@pytest.mark.parametrize("ending", ["md", "csv", "json", "xlsx"])
def test_without_names_there_are_none_and_what_people_typed_is_warned_of(
    ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"out.{ending}"
    assert main(["report", str(EXAMPLE), "--to", str(out), "--names", "anonymous", "--lang", "nl"]) == OK
    warned = capsys.readouterr().err
    assert "zelf getypt" in warned
    assert "huisartsen met de kinderarts bellen" in warned
    told = _told(out)
    assert not re.search(r"\b(Anouk|Wijkteam)\b", told)
    assert set(re.findall(r"\d\d:\d\d", told)) <= {"00:00"}


def _told(out: Path) -> str:
    if out.suffix == ".xlsx":
        with zipfile.ZipFile(out) as parts:
            return "\n".join(parts.read(name).decode("utf-8") for name in parts.namelist())
    return out.read_text("utf-8")


def test_with_names_there_is_nothing_to_warn_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(EXAMPLE), "--to", str(tmp_path / "out.csv"), "--lang", "nl"]) == OK
    assert capsys.readouterr().err == ""
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig")), delimiter=";"))
    assert any("Anouk" in row for row in rows)


@pytest.mark.parametrize("name", ["out.docx", "out", ".pdf", "out.pdf.exe"])
def test_a_name_that_says_no_form_is_answered_with_those_there_are(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(EXAMPLE), "--to", str(tmp_path / name), "--lang", "en"]) == USAGE
    said = capsys.readouterr().err
    assert all(f".{ending}" in said for ending in FORMS)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_session_is_one_sentence_and_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    assert main(["report", str(tmp_path / "nothing.journal"), "--to", str(out), "--lang", "en"]) == FAULTS
    assert capsys.readouterr().err.count("\n") == 1
    assert not out.exists()


def test_of_a_damaged_session_what_can_be_read_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    torn = tmp_path / "torn.journal"
    torn.write_bytes(EXAMPLE.read_bytes()[:-40])
    before = torn.read_bytes()
    assert main(["report", str(torn), "--to", str(tmp_path / "out.json"), "--lang", "en"]) == OK
    assert capsys.readouterr().err
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["interests"]
    assert torn.read_bytes() == before


def test_a_folder_that_is_gone_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(EXAMPLE), "--to", str(tmp_path / "gone" / "out.md"), "--lang", "en"]) == USAGE
    assert str(tmp_path / "gone") in capsys.readouterr().err


@pytest.mark.parametrize(
    ("step", "number", "key"),
    [
        ("write", errno.ENOSPC, "report_full"),
        ("open", errno.EACCES, "report_held"),
        ("replace", errno.EACCES, "report_held"),
        ("replace", errno.EISDIR, "report_failed"),
        ("write", errno.EIO, "report_failed"),
    ],
)
def test_a_report_that_cannot_be_written_leaves_what_was_there(
    step: str, number: int, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    out.write_text("the old one")
    disk = FaultyDisk()
    disk.failing[step] = number
    disk.at_once = 10
    assert write_report(EXAMPLE, ReportWish(out), SAY, disk) == USAGE
    why = why_not(OSError(number, os.strerror(number)), SAY)
    assert capsys.readouterr().err.strip() == SAY(f"cli.{key}", file=str(out), reason=why)
    assert out.read_text() == "the old one"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_a_disk_that_fills_up_half_way_leaves_no_half_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    disk = FaultyDisk()
    disk.room = 1000
    assert write_report(EXAMPLE, ReportWish(tmp_path / "out.json"), SAY, disk) == USAGE
    assert capsys.readouterr().err.strip() == SAY("cli.report_full", file=str(tmp_path / "out.json"))
    assert list(tmp_path.iterdir()) == []


def test_stopped_from_the_keyboard_nothing_is_left_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    class Stopped(Disk):
        def write(self, descriptor: int, data: bytes | memoryview) -> int:
            raise KeyboardInterrupt

    assert write_report(EXAMPLE, ReportWish(tmp_path / "out.json"), SAY, Stopped()) == STOPPED
    assert SAY("cli.report_stopped", file=str(tmp_path / "out.json")) in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_older_report_gives_way_to_the_new_one(tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    out.write_text("the old one")
    assert main(["report", str(EXAMPLE), "--to", str(out)]) == OK
    assert out.read_text("utf-8").startswith("# ")


def test_without_the_typesetter_other_forms_are_offered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert main(["report", str(EXAMPLE), "--to", str(tmp_path / "out.pdf"), "--lang", "en"]) == USAGE
    assert capsys.readouterr().err.strip() == SAY("cli.report_no_typesetter", form="pdf")
    assert list(tmp_path.iterdir()) == []
