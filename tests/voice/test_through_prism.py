"""The program that speaks through Prism, with a library in its place that writes down what it is asked."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

LIBRARY = """
import os

class PrismError(Exception): ...
class BackendId:
    ONE_CORE, SAPI = "one core", "sapi"
def note(*words):
    with open(os.environ["NOTES"], "a", encoding="utf-8") as file:
        print(*words, file=file)

class Backend:
    rate = 0.5
    def __init__(self, name):
        if name not in os.environ["BACKENDS"].split(","):
            raise ValueError("unsupported")
        note("backend", name)
        self._left = 2
    @property
    def voices_count(self):
        return int(os.environ["VOICES"])
    def get_voice_language(self, number):
        return ("en-US", "nl-NL")[number]
    def __setattr__(self, name, value):
        if name in ("voice", "rate"):
            note(name, value)
        object.__setattr__(self, name, value)
    def speak(self, words, interrupt=False):
        note("speak", words, interrupt)
    @property
    def speaking(self):
        if "MUTE" in os.environ:
            raise NotImplementedError  # as the library does for a backend that cannot tell
        self._left -= 1
        return self._left > 0

class Context:
    def create(self, name):
        return Backend(name)
"""


def run(
    folder: Path,
    *arguments: str,
    words: str = "",
    backends: str = "one core,sapi",
    voices: int = 2,
    library: str = LIBRARY,
) -> tuple[subprocess.CompletedProcess[bytes], list[str]]:
    """Run the program; what it printed, and what the library was asked."""
    place = folder / "library"
    place.mkdir()
    (place / "prism.py").write_text(library, encoding="utf-8")
    path = os.pathsep.join([str(place), *sys.path])
    environment = os.environ | {
        "PYTHONPATH": path, "NOTES": str(folder / "notes"), "BACKENDS": backends, "VOICES": str(voices),
        "PYTHONWARNINGS": "error",
    }  # fmt: skip
    command = [sys.executable, "-m", "game.voice.through_prism", *arguments]
    done = subprocess.run(command, input=words.encode(), capture_output=True, env=environment, check=False)
    notes = folder / "notes"
    return done, notes.read_text("utf-8").splitlines() if notes.exists() else []


def test_it_lists_its_voices(tmp_path: Path) -> None:
    done, _ = run(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().splitlines() == ["0\ten-US", "1\tnl-NL"]


def test_it_says_what_it_is_given_in_the_voice_that_was_asked_for(tmp_path: Path) -> None:
    done, asked = run(tmp_path, "1", words="Eén vraag\n")
    assert done.returncode == 0, done.stderr
    assert asked == ["backend one core", "voice 1", "speak Eén vraag True"]


def test_the_pace_is_a_share_of_the_systems_own(tmp_path: Path) -> None:
    done, asked = run(tmp_path, "1", "170", words="Iets")
    assert done.returncode == 0, done.stderr
    assert asked[1:] == ["voice 1", "rate 0.85", "speak Iets True"]


def test_a_voice_that_cannot_tell_when_it_is_done_gets_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUTE", "1")
    before = time.perf_counter()
    done, asked = run(tmp_path, "1", words="Een vraag")
    assert done.returncode == 0, done.stderr
    assert asked[-1] == "speak Een vraag True"
    assert time.perf_counter() - before > 0.5


def test_the_older_voices_stand_in_for_the_newer(tmp_path: Path) -> None:
    done, asked = run(tmp_path, "0", words="Iets", backends="sapi")
    assert done.returncode == 0, done.stderr
    assert asked[0] == "backend sapi"


@pytest.mark.parametrize(
    ("backends", "voices", "library"),
    [("", 2, LIBRARY), ("one core,sapi", 0, LIBRARY), ("sapi", 2, "raise ImportError")],
    ids=["no backend", "no voice", "no library"],
)
def test_without_a_voice_it_ends_with_a_status_and_no_traceback(
    tmp_path: Path, backends: str, voices: int, library: str
) -> None:
    done, _ = run(tmp_path, backends=backends, voices=voices, library=library)
    assert done.returncode == 3
    assert done.stderr == b""
