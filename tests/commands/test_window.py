"""The window as the command line opens it, where it cannot be opened."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.commands import window
from game.storage import paths

CHECKOUT = paths.resource("decks").parent


def _started(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start the program where there is no screen."""
    environment = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment.pop("SDL_VIDEODRIVER", None)
    environment |= {"PYTHONPATH": str(CHECKOUT), "ALLIANCE_CARDS_HOME": str(home)}
    command = [sys.executable, "-m", "game", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen to open")
@pytest.mark.parametrize("arguments", [(), ("demo",), ("--lang", "en", "--size", "1280x720")])
def test_without_a_screen_it_says_what_to_do(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = _started(tmp_path, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "alliance-cards demo --headless" in done.stderr


def test_a_size_that_is_none_is_refused_before_anything_opens(tmp_path: Path) -> None:
    done = _started(tmp_path, "--size", "large")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_session_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wish = window.WindowWish(session=tmp_path / "gone.journal", language="en")
    assert window.open_window(wish) == 1
    assert str(tmp_path / "gone.journal") in capsys.readouterr().err


def test_two_pygames_in_one_place_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import pygame

    package = tmp_path / "pygame"
    package.mkdir()
    (tmp_path / "pygame_ce-2.5.8.dist-info").mkdir()
    monkeypatch.setattr(pygame, "__file__", str(package / "__init__.py"))
    assert not window._two_pygames()
    (tmp_path / "pygame-2.6.1.dist-info").mkdir()
    assert window.open_window(window.WindowWish(language="en")) == 2
    assert "pygame-ce" in capsys.readouterr().err


def test_the_version_that_is_installed_is_ours() -> None:
    assert importlib.metadata.version("alliance-cards")
