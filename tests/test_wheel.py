"""The wheel carries all that the game needs, and works far away from the folder it was built in."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    # pip's own warnings, about its cache or an older release, are none of this test's business.
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty environment and return that environment's folder of programs.

    The packages that the game needs are borrowed from the environment of the tests; the game itself is not, since only
    the folder is added and not the .pth file in it that leads to the checkout.
    """
    environment = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(environment, with_pip=False, symlinks=os.name != "nt")
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(environment)}))
    target = ["--python", str(programs / "python"), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *target], check=True, capture_output=True)
    # Only now: else pip would find the checkout's own installation through it.
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return programs


def _run(installed: Path, cwd: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    keep = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    keep |= {"ALLIANCE_CARDS_HOME": str(cwd / "home"), "PYTHONWARNINGS": "error", "PYTHONIOENCODING": "utf-8"}
    command = [str(installed / program), *arguments]
    return subprocess.run(command, cwd=cwd, env=keep, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_wheel_holds_the_game_and_its_data_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"game"}
    for folder in ("assets", "decks", "saves"):
        there = {
            f"game/{file.relative_to(ROOT).as_posix()}"
            for file in (ROOT / folder).rglob("*")
            if file.is_file() and not file.name.startswith(".") and file.parent.name != "screenshots"
        }
        assert there
        assert there - set(names) == set()
    assert not [name for name in names if "screenshots" in name]  # README's, not the game's
    assert not [name for name in names if "test" in name.lower().split("/")[1]]


def test_the_installed_game_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    program = "import game; from game.storage import paths; print(game.__file__, *map(paths.resource, paths.RESOURCES), sep='\\n')"
    done = _run(installed, tmp_path, "python", "-c", program)
    assert done.returncode == 0, done.stderr
    places = [Path(line) for line in done.stdout.splitlines()]
    assert len(places) == 4
    assert all(place.exists() and place.is_relative_to(installed.parent) for place in places), places


def test_a_session_plays_itself_there(installed: Path, tmp_path: Path) -> None:
    arguments = ("demo", "--headless", "--seed", "1", "--players", "3", "--cards", "2")
    done = _run(installed, tmp_path, "alliance-cards", *arguments)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert done.stderr == ""


def test_the_decks_that_ship_are_in_order_there(installed: Path, tmp_path: Path) -> None:
    decks = sorted(installed.parent.rglob("game/decks/*.toml"))
    assert decks
    done = _run(installed, tmp_path, "alliance-cards", "decks", "check", *map(str, decks))
    assert done.returncode == 0, done.stdout + done.stderr
