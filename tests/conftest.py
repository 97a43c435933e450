"""What every test shares: no screen, no sound, and a home of its own for what the game saves."""

import os
from pathlib import Path

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


@pytest.fixture
def window_tools() -> None:
    """Run the test only where a real window can be opened."""
    require_window_tools()
