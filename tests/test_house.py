"""The rules of the house: clean tools, floors, short files, equal languages, a README that names every command."""

import argparse
import ast
import re
import shutil
import string
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.storage import paths

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "game").rglob("*.py"))
LONGEST_FILE = 299

# The words of the window must be on the screen before these are read: they take longer to import than to draw a frame.
HEAVY = ("pydantic", "game.core.text", "game.session", "game.analysis", "game.reports")
BEFORE_THE_FIRST_FRAME = (
    "game/app.py",
    "game/scenes/__init__.py",
    "game/scenes/title.py",
    "game/storage/catalog.py",
    "game/storage/paths.py",
    "game/storage/settings.py",
    "game/ui/**/*.py",
)


def _run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize(
    "arguments",
    [("ruff", "check"), ("ruff", "format", "--check", "--diff"), ("mypy",)],
    ids=["lint", "format", "types"],
)
def test_the_tools_have_nothing_to_say(arguments: tuple[str, ...]) -> None:
    targets = [] if arguments == ("mypy",) else ["game", "tests"]
    _run(sys.executable, "-m", *arguments, *targets)


def test_the_floors_hold() -> None:
    program = shutil.which("lint-imports", path=sysconfig.get_path("scripts"))
    assert program is not None
    _run(program, "--no-logo", "--no-cache")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_a_file_has_one_subject_and_fits_under_300_lines(module: Path) -> None:
    length = len(module.read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST_FILE


def _module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_nothing_heavy_is_imported_before_the_first_frame() -> None:
    light = sorted({_module_name(file) for pattern in BEFORE_THE_FIRST_FRAME for file in ROOT.glob(pattern)})
    assert light
    program = (
        "import importlib, sys\n"
        f"for name in {light!r}:\n"
        "    importlib.import_module(name)\n"
        f"    found = [heavy for heavy in {HEAVY!r} if heavy in sys.modules]\n"
        "    assert not found, f'{name} imports {found}'\n"
    )
    _run(sys.executable, "-c", program)


# Languages


def _languages() -> list[Path]:
    return sorted(folder for folder in (paths.resource("assets") / "lang").glob("*") if folder.is_dir())


def _forms(table: dict[str, object], prefix: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each key with its texts: one text, or one for each plural form."""
    for name, value in table.items():
        key = f"{prefix}.{name}"
        if isinstance(value, str):
            yield key, {"other": value}
        elif isinstance(value, dict) and isinstance(value.get("other"), str):
            yield key, {form: str(text) for form, text in value.items()}
        elif isinstance(value, list):
            yield from _forms({str(place): text for place, text in enumerate(value)}, key)
        else:
            assert isinstance(value, dict), f"{key} is neither text nor table"
            yield from _forms(value, key)


def _texts(language: Path) -> dict[str, dict[str, str]]:
    return {
        key: forms
        for file in sorted(language.glob("*.toml"))
        for key, forms in _forms(tomllib.loads(file.read_text(encoding="utf-8")), file.stem)
    }


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_language_says_the_same_things() -> None:
    keys = {language.name: set(_texts(language)) for language in _languages()}
    everything = set().union(*keys.values())
    assert {name: sorted(everything - said) for name, said in keys.items() if everything - said} == {}


def test_every_language_fills_in_the_same_words() -> None:
    wanted: dict[str, tuple[str, set[str]]] = {}
    wrong = []
    for language in _languages():
        for key, forms in _texts(language).items():
            names = _placeholders(forms["other"])
            first, expected = wanted.setdefault(key, (language.name, names))
            if names != expected:
                wrong.append(f"{key}: {first} has {sorted(expected)}, {language.name} has {sorted(names)}")
            # "één kaart" may leave its number out, but no form may ask for more than the plural does.
            wrong += [f"{key}.{form} ({language.name})" for form, text in forms.items() if _placeholders(text) - names]
    assert wrong == []


def test_no_text_is_empty() -> None:
    empty = [
        f"{language.name}: {key}.{form}"
        for language in _languages()
        for key, forms in _texts(language).items()
        for form, text in forms.items()
        if not text.strip()
    ]
    assert empty == []


def _words_asked_for() -> Iterator[tuple[str, str]]:
    """Yield each module with a key that it asks the catalogue for; an f-string gives its fixed beginning and a star."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            match node.args[0]:
                case ast.Constant(value=str(key)) if name in {"say", "_say"} and "." in key:
                    yield module.name, key
                case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]) if name in {"say", "_say"}:
                    yield module.name, f"{start}*"


def test_every_language_has_the_words_that_the_code_asks_for() -> None:
    missing = []
    for language in _languages():
        known = set(_texts(language))
        for module, key in _words_asked_for():
            found = any(text.startswith(key[:-1]) for text in known) if key.endswith("*") else key in known
            if not found:
                missing.append(f"{module}: {key} ({language.name})")
    assert missing == []


# README


class _BuiltError(Exception):
    """Carries the parser out of the program at the moment that it would read its arguments."""


def _names(parser: argparse.ArgumentParser, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield (*before, name)
                yield from _names(below, (*before, name))


def test_readme_names_every_command(monkeypatch: pytest.MonkeyPatch) -> None:
    from game import cli  # here: a command line that can't be read fails this test, not all of them

    def stop(parser: argparse.ArgumentParser, *_: object) -> None:
        raise _BuiltError(parser)

    monkeypatch.setattr(argparse.ArgumentParser, "parse_args", stop)
    with pytest.raises(_BuiltError) as built:
        cli.main(["--help"])
    commands = list(_names(built.value.args[0]))
    assert commands
    lines = [line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if "alliance-cards" in line]
    words = [set(re.findall(r"[a-z]+", line)) for line in lines]
    assert [command for command in commands if not any(set(command) <= line for line in words)] == []


def test_readme_and_ci_give_the_same_test_command() -> None:
    command = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"
    for file in ("README.md", ".ci/run"):
        assert command in (ROOT / file).read_text(encoding="utf-8"), file


def test_every_icon_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    unused = [
        icon.stem for icon in sorted((paths.resource("assets") / "icons").glob("*.svg")) if f'"{icon.stem}"' not in code
    ]
    assert unused == []


def test_readme_names_only_tests_that_there_are() -> None:
    named = set(re.findall(r"`((?:[a-z_]+/)*test_[a-z_]+\.py)`", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert len(named) > 20
    assert {name for name in named if not (ROOT / "tests" / name).is_file()} == set()
