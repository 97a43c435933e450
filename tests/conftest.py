"""What every test shares: no screen, no sound, and a home of its own for what the game saves."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.needs import require_window_tools

# Before anything imports pygame. A test in a real window gives its own environment to the program that it starts.
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# Speed belongs to the machine: no deadline and no complaint about slow data. CI takes the same examples every time.
settings.register_profile(
    "gate",
    deadline=None,
    derandomize=os.environ.get("CI") == "true",
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("gate")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty user data folder, so that none touches the user's own."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("ALLIANCE_CARDS_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def closed_journals(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let go of every journal that a test opened, so that thousands of tests do not hold thousands of files."""
    from game.storage.journal import Journal

    opened: list[Journal] = []
    make = Journal.__init__

    def made(journal: Journal, *parts: Any, **named: Any) -> None:
        make(journal, *parts, **named)
        opened.append(journal)

    monkeypatch.setattr(Journal, "__init__", made)
    yield
    for journal in opened:
        journal.close()


@pytest.fixture
def window_tools() -> None:
    """Run the test only where a real window can be opened."""
    require_window_tools()
