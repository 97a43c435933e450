"""A third language needs only new files: one that nobody speaks runs through the gallery, the commands and the reports."""

from __future__ import annotations

import ast
import re
import string
import tempfile
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.app import App
from game.cli import main
from game.core.deck import Deck
from game.scenes.scene import Context, Scene
from game.storage import decks, paths
from game.storage.catalog import Catalog
from game.storage.faults import Fault
from game.ui.widgets import Column, Label, Widget
from tests import pseudo
from tests.dry import see
from tests.everywhere import OTHER_SHAPES, Way, findings
from tests.gallery import AREAS, SIZES, shots
from tests.stagehand import Stagehand

SHOTS = tuple(shots())
IN_THE_GATE = tuple(name for area in AREAS for name in tuple(shots((area,)))[::7])
"""Each seventh picture, some of every part of the game; `pytest -m long` looks at all of them, in all sizes."""
WAYS = (*(Way(size, "lamp", text) for size in SIZES for text in (100, 150, 200)), *OTHER_SHAPES)
_WORD = re.compile(r"[^\W\d_]{2,}")
_TESTS = Path(__file__).parent
_SAMPLES = {"demo", "story", "language"}


@pytest.fixture(scope="module")
def files() -> Iterator[Path]:
    """The game with one language more; each deck is read once, which every picture would do again."""
    read: dict[tuple[Path, int], tuple[Deck | None, list[Fault]]] = {}
    real = decks.load_deck

    def once(source: Path | bytes, file: str = "") -> tuple[Deck | None, list[Fault]]:
        if isinstance(source, bytes):
            return real(source, file)
        key = source, source.stat().st_mtime_ns
        read.setdefault(key, real(source, file)) if key not in read else None
        return read[key]

    with pseudo.installed() as made, pytest.MonkeyPatch.context() as patch:
        patch.setattr(decks, "load_deck", once)
        yield made


@pytest.mark.parametrize("name", IN_THE_GATE)
@pytest.mark.usefixtures("files")
def test_a_picture_in_a_third_language_fits_and_speaks_no_other(name: str) -> None:
    assert list(_seen(name, (Way(SIZES[0], "lamp", 100),))) == []


@pytest.mark.long
@pytest.mark.parametrize("name", SHOTS)
@pytest.mark.usefixtures("files")
def test_every_picture_in_a_third_language_fits_in_every_window_and_size_of_text(name: str) -> None:
    assert list(_seen(name, WAYS)) == []


def test_the_gate_looks_at_every_part_of_the_game() -> None:
    assert all(set(shots((area,))) & set(IN_THE_GATE) for area in AREAS)


def _seen(name: str, ways: tuple[Way, ...]) -> Iterator[str]:
    """What is wrong with a picture, and the words on it that come from elsewhere than the language files."""
    with tempfile.TemporaryDirectory() as folder:
        app = Stagehand(Path(folder), pseudo.LANGUAGE, SIZES[0]).stage(shots()[name])
        for way in ways:
            see(app, way.size, dry=True, text_size=way.text)
            yield from (f"{way}: {one}" for one in findings(app))
        yield from (f"in another language: {one}" for one in foreign(app))
        app.scene.closed(app.ctx)


def foreign(app: App) -> list[str]:
    """Return the drawn texts with words of another language; what people typed in a test, names and paths are none."""
    found = []
    for drawn in app.canvas.drawn:
        if tempfile.gettempdir() in drawn.words or str(Path.home()) in drawn.words:
            continue
        words = [
            word for word in _WORD.findall(drawn.words.replace("\u00ad", "")) if word.isascii() and not word.isupper()
        ]
        plain = drawn.words.strip()
        unknown = [word for word in words if not _typed_somewhere(word)]
        if unknown or (words and plain in _shipped() and not any(plain in typed for typed in _known())):
            found.append(drawn.words)
    return found


def _typed_somewhere(word: str) -> bool:
    """Whether a test types it, or the beginning or the end of it where a line was cut or broken."""
    bare = re.sub(r"(.)\1*$", "", word).casefold()  # a table of the tests' fills its lines to the last letter
    return bare in _typed_words() or any(one.startswith(bare) or one.endswith(bare) for one in _typed_words())


@cache
def _typed() -> frozenset[str]:
    """Return every text that stands in the tests' own code: what people type on the pictures is among it."""
    texts: set[str] = set()
    helpers = {*_TESTS.glob("*.py"), *(_TESTS / "gallery_scenes").glob("*.py"), _TESTS / "scenes" / "seats.py"}
    for file in helpers - {Path(__file__)}:
        tree = ast.parse(file.read_text("utf-8"))
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        texts |= {
            node.value.strip()
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
        }
    return frozenset(texts)


@cache
def _known() -> frozenset[str]:
    """Return what tests type, and the names of languages and of the game."""
    return _typed() | {*_catalog().languages().values(), "Alliance Cards"}


@cache
def _typed_words() -> frozenset[str]:
    """Return the words of what tests type, of the example sessions, of sources, and of the names of things and places."""
    texts = [*_known(), *(file.read_text("utf-8") for file in paths.resource("saves").glob("*.journal"))]
    for deck in decks.load_all([paths.resource("decks")])[0].values():
        texts += [f"{card.source.title} {card.source.organisation}" for card in deck.cards if card.source]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


@cache
def _shipped() -> frozenset[str]:
    """Return every text of the other languages' files; not the names of languages, and what sample tables type."""

    def texts(table: Any) -> Iterator[str]:
        if isinstance(table, str):
            yield table
        for one in table.values() if isinstance(table, dict) else table if isinstance(table, list) else ():
            yield from texts(one)

    folders = (paths.resource("assets") / "lang" / code for code in ("nl", "en"))
    files = (file for folder in folders for file in folder.glob("*.toml") if file.stem not in _SAMPLES)
    return frozenset(text for file in files for text in texts(tomllib.loads(file.read_text("utf-8"))))


def _catalog(language: str = "en") -> Catalog:
    return Catalog(paths.resource("assets") / "lang", language)


class Shown(Scene):
    """One text on the screen."""

    def __init__(self, words: str) -> None:
        self._words = words

    def build(self, ctx: Context) -> Widget:
        return Column((Label(self._words), Label(ctx.say("title.new"))))


@pytest.mark.parametrize(
    ("words", "found"), [("Zonderling woord", True), (_catalog("nl")("setup.more_choices"), True), ("Pááár", False)]
)
@pytest.mark.usefixtures("files")
def test_a_word_that_stands_in_the_code_is_found(tmp_path: Path, words: str, found: bool) -> None:
    app = Stagehand(tmp_path, pseudo.LANGUAGE, SIZES[0]).show(Shown(words))
    assert foreign(app) == [words] * found


# The language itself


def test_its_words_are_a_third_longer_and_keep_what_stands_in_braces(files: Path) -> None:
    own, english = (files / "assets" / "lang" / code for code in (pseudo.LANGUAGE, "en"))
    assert {file.name for file in own.iterdir()} == {file.name for file in english.iterdir()}
    short = long = 0
    for file in sorted(english.iterdir()):
        pairs = list(
            _pairs(tomllib.loads(file.read_text("utf-8")), tomllib.loads((own / file.name).read_text("utf-8")))
        )
        assert pairs
        for text, longer in pairs:
            assert _places(text) == _places(longer), text
        if file.stem not in {"demo", "story"}:
            short += sum(len(text) for text, _ in pairs)
            long += sum(len(longer) for _, longer in pairs)
    assert 1.3 <= long / short <= 1.4


def _pairs(one: Any, other: Any) -> Iterator[tuple[str, str]]:
    """The texts of two files side by side; a table or a list in one must be one in the other."""
    assert type(one) is type(other)
    if isinstance(one, str):
        yield one, other
    elif isinstance(one, dict):
        assert one.keys() == other.keys()
        for key in one:
            yield from _pairs(one[key], other[key])
    else:
        for left, right in zip(one, other, strict=True):
            yield from _pairs(left, right)


def _places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


# Without a window


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    "command",
    [
        ("decks", "list"),
        ("decks", "list", "--stats"),
        ("decks", "check", "--no-style"),
        ("demo", "--headless"),
        ("--help",),
    ],
    ids=" ".join,
)
def test_a_command_speaks_a_third_language(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        status: object = main([*command, "--lang", pseudo.LANGUAGE])
    except SystemExit as ended:
        status = ended.code
    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    assert re.search("[áéíöûýçñ]{2}", said.out)


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("form", ["md", "html", "xlsx", "csv", "svg", "pdf"])
def test_a_report_is_made_in_a_third_language(form: str, tmp_path: Path) -> None:
    example = next(iter(sorted(paths.resource("saves").glob("*.journal"))))
    out = tmp_path / f"report.{form}"
    assert main(["report", str(example), "--to", str(out), "--lang", pseudo.LANGUAGE]) == 0
    assert out.stat().st_size > 200
    if form in {"md", "html"}:
        assert re.search("[áéíöûýçñ]{2}", out.read_text("utf-8"))
