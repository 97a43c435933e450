import importlib.metadata
import os
import stat
import sys
from pathlib import Path

import pytest

import game
from game.storage import paths

CHECKOUT = Path(game.__file__).parent.parent


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    package = tmp_path / "site-packages" / "game"
    package.mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    return package


@pytest.mark.parametrize("name", paths.RESOURCES)
def test_a_checkout_has_its_resources_beside_the_package(name: str) -> None:
    assert paths.resource(name) == CHECKOUT / name


def test_an_editable_install_keeps_no_copy_that_could_go_stale() -> None:
    installed = importlib.metadata.files("alliance-cards") or []
    assert installed
    assert [file for file in installed if file.parts[0] in {"game", *paths.RESOURCES}] == []
    assert [name for name in paths.RESOURCES if (CHECKOUT / "game" / name).exists()] == []


@pytest.mark.parametrize("name", paths.RESOURCES)
def test_an_installed_package_has_them_inside(installed: Path, name: str) -> None:
    (installed / name).mkdir()
    (installed.parent / name).mkdir()  # of another package, which is none of ours
    assert paths.resource(name) == installed / name


def test_no_other_resource_is_looked_for() -> None:
    with pytest.raises(ValueError, match="tests"):
        paths.resource("tests")


def test_the_variable_says_where_the_user_s_files_are(home: Path) -> None:
    assert paths.user_data() == home
    assert paths.settings_file().parent == home
    assert paths.saves_folder().parent == home


def test_without_the_variable_the_system_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    assert paths.user_data().is_absolute()
    assert paths.user_data().name == "alliance-cards"


def test_a_tilde_and_a_relative_folder_are_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv(paths.HOME_VARIABLE, "~/cards")
    assert paths.user_data() == tmp_path / "cards"
    monkeypatch.chdir(tmp_path)
    assert paths.saves_folder(Path("here")) == tmp_path / "here"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_new_saves_folder_is_closed_to_others(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folder = paths.saves_folder(tmp_path / "new" / "saves")
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_an_existing_folder_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert paths.saves_folder(tmp_path) == tmp_path
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.parametrize("below", ["", "saves"])
def test_a_file_in_the_way_is_an_error_that_can_be_shown(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="file"):
        paths.saves_folder(tmp_path / "file" / below)
