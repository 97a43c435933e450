"""One screen for all tests in a real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.needs import require_window_tools
from tests.window.desktop import Desktop, open_desktop


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """A screen of 1920 by 1080 with keyboard and accessibility bus; the test is skipped where there is none."""
    require_window_tools()
    with open_desktop(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop
