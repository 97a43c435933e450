"""A survey from file to summary: what is printed, what is kept, and that nothing stays behind when it is stopped."""

from __future__ import annotations

import csv
import gzip
import io
import json
import math
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import Any

import pytest

from game.cli import main
from game.commands.progress import Bar
from game.core.cards import STANCES
from game.storage import library, paths, reading, survey_text
from game.storage.catalog import Catalog

SAY = Catalog(paths.resource("assets") / "lang", "en")
POLIS = Path(__file__).resolve().parents[3] / "shared" / "examples" / "polis"
CONVERSATIONS = {"15-per-hour-seattle", "brexit-consensus", "scoop-hivemind.freshwater"}
SMALL = "player,party,Rest on the ward,Quick help\nNoor,North,mine,grant\nBas,North,clash,\nZoë,South,1,0\nPim,,0,-1\n"


@pytest.fixture
def stances(tmp_path: Path) -> Path:
    path = tmp_path / "ward_survey.csv"
    path.write_text(SMALL, encoding="utf-8")
    return path


def bring_in(source: Path, *more: str) -> int:
    return main(["import", str(source), "--lang", "en", *more])


def summary(journal: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    capsys.readouterr()
    assert main(["summary", str(journal), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_survey_says_whom_it_counted_and_where_it_is_kept(
    stances: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.journal"
    assert bring_in(stances, "--save", str(out)) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[:4] == [
        "4 people, 2 parties, 2 interests.",
        "    North: 2",
        "    South: 1",
        "    no party filled in: 1",
    ]
    assert str(out) in said.out
    assert said.err == ""
    assert library.listed(out).title == "ward survey"


def test_an_interest_is_one_line_and_no_person_s_name_is_in_the_file(stances: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.journal"
    bring_in(stances, "--save", str(out))
    types = [entry.event.type for entry in reading.load(out).entries]
    assert types == ["session_started", "interest_surveyed", "interest_surveyed"]
    data = out.read_text("utf-8")
    assert not [name for name in ("Noor", "Bas", "Zoë", "Pim") if name in data]


def test_without_a_file_it_lies_among_the_user_s_sessions(
    stances: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bring_in(stances) == 0
    (kept,) = (home / "saves").glob("*.journal")
    capsys.readouterr()
    assert main(["sessions", "list", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "ward survey: survey of 4 people" in said
    assert str(kept) in said
    assert main(["sessions", "check", str(kept), "--lang", "en"]) == 0


def test_faults_are_said_together_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = tmp_path / "bad.csv", tmp_path / "out.journal"
    source.write_text("player,party,Rest\n1,North,yes\n2,South,no\n", encoding="utf-8")
    assert bring_in(source, "--save", str(out)) == 1
    said = capsys.readouterr().err.splitlines()
    assert "line 2, column 3: ‘yes’" in said[0]
    assert "line 3, column 3: ‘no’" in said[1]
    assert said[-1] == SAY("survey.nothing_written")
    assert not out.exists()


def test_a_file_that_is_there_stays_as_it_is(stances: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.journal"
    out.write_bytes(b"dear")
    assert bring_in(stances, "--save", str(out)) == 1
    assert out.read_bytes() == b"dear"
    assert str(out) in capsys.readouterr().err


@pytest.mark.parametrize("where", ["no folder", "no file"])
def test_a_place_that_is_not_there_is_named(
    where: str, stances: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = stances if where == "no folder" else tmp_path / "none.csv"
    out = tmp_path / ("away/out.journal" if where == "no folder" else "out.journal")
    assert bring_in(source, "--save", str(out)) == 2
    assert str(out if where == "no folder" else source) in capsys.readouterr().err
    assert not out.exists()


def test_a_file_that_is_too_large_is_not_read_whole(
    stances: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(survey_text, "MOST_MEGABYTES", 0)
    assert bring_in(stances) == 1
    assert "larger than 0 MB" in capsys.readouterr().err


@pytest.mark.parametrize("moment", ["reading", "writing", "at the very end"])
def test_who_stops_it_finds_nothing_half_made(
    moment: str, stances: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    targets = {"reading": "game.commands.survey.bring", "writing": "os.fsync"}
    monkeypatch.setattr(targets.get(moment, "game.storage.disk.Disk.sync_folder"), stop)
    assert bring_in(stances, "--save", str(tmp_path / "out.journal")) == 130
    assert capsys.readouterr().err.strip() == SAY("survey.stopped")
    assert list(tmp_path.iterdir()) == [stances]


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    encoding = "ascii"

    def isatty(self) -> bool:
        return True


def test_a_bar_fills_where_somebody_watches_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    bar = Bar("Één moment")
    for share in (0, 0.5, 0.5, 1):
        bar.at(share)
    lines = terminal.getvalue().split("\r")[1:]
    assert [line.count("#") for line in lines] == [0, 15, 30]
    bar.clear()
    assert terminal.getvalue().split("\r")[-2].strip() == ""


# The figures, computed by other code


Row = list[str]


def direct(rows: list[Row]) -> dict[str, dict[str, Any]]:
    """Each column's figures, straight from the cells: parties and people counted by hand."""
    head, *people = rows
    parties = list(dict.fromkeys(row[1] for row in people if row[1]))
    found = {}
    for place, text in enumerate(head[2:], 2):
        heard: dict[str, list[str]] = defaultdict(list)
        for row in people:
            if row[place]:
                heard[row[1]].append(row[place])
        agreed = [
            (sum(cell in {"mine", "grant", "1"} for cell in heard[party]) + 1) / (len(heard[party]) + 2)
            for party in parties
        ]
        everybody = [cell for said in heard.values() for cell in said]
        found[text] = {
            "group_informed_consensus": math.prod(agreed),
            "divisiveness": max(agreed) - min(agreed),
            "heard": len(everybody),
            "clashes": {party for party in parties if {"clash", "-1"} & set(heard[party])},
            "holds": {party for party in parties if {"mine", "1"} & set(heard[party])},
        }
    return found


def written(path: Path, rows: list[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def compare(rows: list[Row], told: Any) -> None:
    name = {party["id"]: party["name"] for party in told["parties"]}
    expected = direct(rows)
    assert [interest["text"] for interest in told["interests"]] != []
    assert {interest["text"] for interest in told["interests"]} == set(expected)
    for interest in told["interests"]:
        mine = expected[interest["text"]]
        assert interest["group_informed_consensus"] == pytest.approx(mine["group_informed_consensus"], abs=1e-9)
        assert interest["divisiveness"] == pytest.approx(mine["divisiveness"], abs=1e-9)
        assert interest["people"]["heard"] == mine["heard"]
        assert {name[party] for party in interest["clashes"]} == mine["clashes"]
        assert {name[party] for party in interest["holds"]} == mine["holds"]


def test_from_file_to_summary_every_figure_is_that_of_the_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = Random(3)
    rows = [["player", "party", *(f"Interest {place}" for place in range(40))]]
    rows += [
        [
            f"p{number}",
            chance.choice(["North", "South", "East", ""]),
            *chance.choices([*STANCES, "1", "0", "-1", ""], k=40),
        ]
        for number in range(60)
    ]
    out = tmp_path / "out.journal"
    assert bring_in(written(tmp_path / "in.csv", rows), "--save", str(out)) == 0
    compare(rows, summary(out, capsys))


def polis(name: str) -> tuple[list[Row], dict[str, Any]]:
    """A conversation as a survey, its columns named by comment, and its reference."""
    folder = POLIS / name
    if not folder.is_dir():
        pytest.skip(f"{folder} is not here: the Polis conversations are no part of the project")
    with gzip.open(folder / "matrix.csv.gz", "rt", encoding="utf-8", newline="") as file:
        head, *people = csv.reader(file)
    reference = json.loads((folder / "reference.json").read_text("utf-8"))
    return [["player", "party", *head[2:]], *people], reference


@pytest.mark.parametrize("name", sorted(CONVERSATIONS | {path.name for path in POLIS.glob("*")}))
def test_a_polis_conversation_has_the_figures_that_polis_gives_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, reference = polis(name)
    out = tmp_path / "out.journal"
    assert bring_in(written(tmp_path / "in.csv", rows), "--save", str(out)) == 0
    told = summary(out, capsys)
    found = {interest["text"]: interest for interest in told["interests"]}
    assert len(reference["per_comment"]) == len(found) == reference["comments"]
    for one in reference["per_comment"]:
        interest = found[f"c{one['comment']}"]
        assert interest["group_informed_consensus"] == pytest.approx(one["gic"], abs=1e-9)
        assert interest["divisiveness"] == pytest.approx(one["div_camp"], abs=1e-9)
        people = interest["people"]
        counts = (people["heard"], people["mine"], people["clash"], people["neutral"])
        assert counts == (one["n"], one["agree"], one["disagree"], one["pass_"])
    imported = told["session"]["imported"]
    assert (imported["people"], imported["without_party"]) == (reference["participants"], reference["not_in_a_camp"])
    compare(rows, told)
