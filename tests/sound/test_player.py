"""Sounds never hold anything up, survive a machine without a sound device, and let the device go when it is quiet."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import wave
from array import array
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from game.sound.player import Loudspeaker
from tests import sounds

LONG_ENOUGH = 20.0


class Mixer:
    """A sound device that writes down what happens to it; `hang` holds it up while it opens."""

    def __init__(self, hang: threading.Event | None = None, fault: Exception | None = None) -> None:
        self.happened: list[str] = []
        self._hang = hang
        self._fault = fault

    def open(self) -> Mixer:
        if self._hang is not None:
            self._hang.wait(LONG_ENOUGH)
        if self._fault is not None:
            raise self._fault
        self.happened.append("open")
        return self

    def Sound(self, file: str) -> Mixer:  # noqa: N802 - as pygame has it
        self.happened.append(f"load {Path(file).name}")
        return self

    def play(self) -> None:
        self.happened.append("play")

    def quit(self) -> None:
        self.happened.append("quit")


def wait_for(true: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG_ENOUGH
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_the_device_opens_at_the_first_sound_and_closes_when_it_is_quiet() -> None:
    mixer = Mixer()
    speaker = Loudspeaker(sounds.FOLDER, mixer.open, rest=0.05)
    assert mixer.happened == []
    speaker.play("card")
    wait_for(lambda: "quit" in mixer.happened)
    assert mixer.happened == ["open", "load card.wav", "play", "quit"]
    wait_for(lambda: speaker._thread is None)
    speaker.play("reveal")
    wait_for(lambda: mixer.happened.count("quit") == 2)
    assert mixer.happened[4:] == ["open", "load reveal.wav", "play", "quit"]


def test_a_sound_is_read_once_while_the_device_is_open() -> None:
    mixer = Mixer()
    speaker = Loudspeaker(sounds.FOLDER, mixer.open, rest=5)
    for _ in range(3):
        speaker.play("card")
    wait_for(lambda: mixer.happened.count("play") == 3)
    speaker.close()
    assert mixer.happened == ["open", "load card.wav", "play", "play", "play", "quit"]


def test_a_device_that_hangs_holds_nobody_up() -> None:
    hang = threading.Event()
    speaker = Loudspeaker(sounds.FOLDER, Mixer(hang).open)
    before = time.perf_counter()
    for _ in range(10):
        speaker.play("card")
    speaker.close()
    assert time.perf_counter() - before < LONG_ENOUGH / 4
    hang.set()


def test_without_a_device_it_is_silent_for_good() -> None:
    tried: list[int] = []

    def no_device() -> Mixer:
        tried.append(1)
        raise OSError("no such device")

    speaker = Loudspeaker(sounds.FOLDER, no_device)
    speaker.play("card")
    wait_for(lambda: speaker._broken)
    speaker.play("card")
    speaker.close()
    assert tried == [1]


def test_after_closing_nothing_sounds() -> None:
    mixer = Mixer()
    speaker = Loudspeaker(sounds.FOLDER, mixer.open)
    speaker.close()
    speaker.play("card")
    assert mixer.happened == []


# ---- pygame's own mixer, in a process of its own as it changes what is imported ----

PLAYS = """
import sys, time
import game, pygame
assert sys.modules["pygame.mixer"] is None
from pathlib import Path
from game.sound.player import Loudspeaker
speaker = Loudspeaker(Path(sys.argv[1]), rest=0.2)
speaker.play(sys.argv[2])
end = time.monotonic() + 20
while speaker._thread is not None and time.monotonic() < end:
    time.sleep(0.02)
print("broken" if speaker._broken else "played", "mixer" if sys.modules["pygame.mixer"] else "none")
speaker.close()
pygame.quit()
"""


def play(driver: str, folder: Path, name: str) -> tuple[str, bytes]:
    """Play a sound through one of SDL's own devices: "disk" writes what would be heard into a file."""
    heard = folder / "heard.raw"
    environment = os.environ | {"SDL_AUDIODRIVER": driver, "SDL_DISKAUDIOFILE": str(heard), "SDL_VIDEODRIVER": "dummy"}
    command = [sys.executable, "-c", PLAYS, str(sounds.FOLDER), name]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip(), heard.read_bytes() if heard.exists() else b""


def test_pygame_plays_a_sound(tmp_path: Path) -> None:
    told, heard = play("disk", tmp_path, "card")
    assert told == "played mixer"
    assert max(array("h", heard[: len(heard) // 2 * 2])) > 1000


def test_pygame_without_a_sound_device_is_silent_and_says_nothing(tmp_path: Path) -> None:
    told, _ = play("no such driver", tmp_path, "card")
    assert told == "broken mixer"


# ---- the files ----


@pytest.mark.parametrize("name", sounds.SOUNDS)
def test_a_sound_is_short_quiet_and_neither_begins_nor_ends_with_a_click(name: str) -> None:
    with wave.open(str(sounds.FOLDER / f"{name}.wav")) as file:
        seconds = file.getnframes() / file.getframerate()
        levels = array("h", file.readframes(file.getnframes()))
    assert seconds <= (1 if name == "time" else 0.5)  # WCAG 1.4.2 asks for a way to stop what is longer than three
    full = 32768
    assert max(map(abs, levels)) <= 0.26 * full
    assert abs(levels[0]) < 0.01 * full
    assert abs(levels[-1]) < 0.01 * full
    assert max(abs(b - a) for a, b in pairwise(levels)) < 0.1 * full


@pytest.mark.parametrize("name", sounds.SOUNDS)
def test_the_file_is_what_the_generator_makes(name: str) -> None:
    with wave.open(str(sounds.FOLDER / f"{name}.wav")) as file:
        levels = array("h", file.readframes(file.getnframes()))
    made = sounds.levels(sounds.SOUNDS[name]())
    assert len(levels) == len(made)
    assert max(abs(a - b) for a, b in zip(levels, made, strict=True)) <= 1  # the last figure of a sine may differ


def test_every_sound_that_there_is_has_its_licence_beside_it() -> None:
    assert {file.stem for file in sounds.FOLDER.glob("*.wav")} == set(sounds.SOUNDS)
    assert "CC0" in (sounds.FOLDER / "LICENSE.txt").read_text("utf-8")


def test_nothing_of_voice_or_sound_is_imported_before_somebody_needs_it() -> None:
    program = (
        "import sys\n"
        "import game.app, game.commands.window, game.scenes.title\n"
        "found = [name for name in sys.modules if name.startswith(('game.voice', 'game.sound'))]\n"
        "assert not found, found\n"
        "assert 'subprocess' not in sys.modules\n"
        "assert sys.modules['pygame.mixer'] is None\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
