"""Every reason for which a move is refused has words in every language."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import game
from game.storage import paths

CODES = {
    code
    for file in Path(game.__file__).parent.rglob("*.py")
    for code in re.findall(r'IllegalMoveError\("(\w+)"', file.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_refusal_has_words(language: str) -> None:
    file = paths.resource("assets") / "lang" / language / "illegal.toml"
    said = tomllib.loads(file.read_text(encoding="utf-8"))
    assert len(CODES) > 20
    assert CODES - set(said) == set()
