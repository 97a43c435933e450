"""Every widget in every state fits its place, at each size and in each look."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.components_sheet import draw


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("look", ["lamp", "high_contrast"])
def test_nothing_on_the_sheet_overflows(tmp_path: Path, size: tuple[int, int], look: str) -> None:
    out = tmp_path / "sheet.png"
    assert draw(out, size, look) == []
    assert out.stat().st_size > 10_000
