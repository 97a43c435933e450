"""Reading aloud in a real window: a program of the system gets the words, and is gone when somebody wants silence."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from game.storage import settings
from game.storage.settings import Settings
from tests.window.desktop import Desktop
from tests.window.wait import until

pytestmark = pytest.mark.window

ESPEAK = """#!/bin/sh
if [ "$1" = --voices ]; then
  printf 'Pty Language Age/Gender VoiceName File\\n 5 nl --/M Dutch gmw/nl\\n 2 en-gb --/M E gmw/en\\n'
  exit
fi
echo $$ >>'{folder}/processes'
cat >>'{folder}/said'
exec sleep 600
"""
"""A voice that never comes to an end."""


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_f3_speaks_escape_and_the_end_of_the_program_fall_silent(desktop: Desktop, tmp_path: Path) -> None:
    voice = tmp_path / "bin" / "espeak-ng"
    voice.parent.mkdir()
    voice.write_text(ESPEAK.format(folder=tmp_path))
    voice.chmod(voice.stat().st_mode | stat.S_IXUSR)
    home = tmp_path / "home"
    settings.save(home / "settings.json", Settings(language="nl", read_aloud=True))
    environment = desktop.environment | {"PATH": f"{voice.parent}{os.pathsep}{os.environ['PATH']}"}
    said, processes = tmp_path / "said", tmp_path / "processes"

    def spoken() -> list[int]:
        return [int(line) for line in processes.read_text().split()] if processes.exists() else []

    with Desktop(environment, desktop.reader, tmp_path).start("--lang", "nl", home=home) as game:
        game.find("button", "Nieuwe sessie").focus()
        game.keys("F3")
        until(lambda: said.exists() and "Nieuwe sessie, knop" in said.read_text("utf-8"), "the button to be read")
        (first,) = spoken()
        assert lives(first)
        game.keys("Escape")
        until(lambda: not lives(first), "the voice to stop")
        game.find("button", "Nieuwe sessie")  # and the program goes on
        game.keys("F3")
        until(lambda: len(spoken()) == 2, "the voice to speak again")
        game.press("button", "Stoppen")
        assert game.ended() == 0
    assert not any(map(lives, spoken()))
    assert game.said() == ""
