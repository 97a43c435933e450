"""Plays sounds without ever holding the screen up: the mixer opens at the first one and closes when it is quiet again.

An open sound device takes near one percent of a core without a break (PulseAudio) and seven megabytes, and pygame's
mixer time at the start; so it is imported and opened by a thread of its own, which ends when nothing has sounded for
some seconds.

Sounds are on by default and quiet (a quarter of full scale), because they tell the people at the far end of a table
that a card was dealt or answers turned over; they say nothing that the screen does not show. They sound when
the table's state changes and never at what somebody enters, so in a secret round they are the same whatever is chosen.
"""

from __future__ import annotations

import importlib
import queue
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

REST_SECONDS: Final = 3.0
"""So long after the last sound the mixer is closed."""
_GOODBYE_SECONDS: Final = 0.5
_LEFT_OUT: Final = ("pygame.mixer", "pygame.mixer_music")
"""What `game` keeps from being imported with the rest of pygame."""


class Player(Protocol):
    """Plays sounds by their names."""

    def play(self, name: str) -> None:
        """Begin a sound, and return at once; nothing is heard where there is no sound device."""

    def close(self) -> None:
        """Fall silent, and let the device go."""


class Loudspeaker:
    """Plays the .wav files of a folder; after a fault of the device it stays silent.

    `open_mixer` opens the device and returns pygame's mixer, or raises; `rest` is in seconds.
    """

    def __init__(self, folder: Path, open_mixer: Callable[[], Any] | None = None, rest: float = REST_SECONDS) -> None:
        self._folder = folder
        self._open = open_mixer or open_pygame_mixer
        self._rest = rest
        self._lock = threading.Lock()
        self._wanted: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._broken = False

    def play(self, name: str) -> None:
        """Begin a sound as soon as the device is open."""
        with self._lock:
            if self._broken:
                return
            self._wanted.put(name)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="sound", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Let the device go; a device that hangs is left behind."""
        with self._lock:
            self._broken = True
            thread = self._thread
        if thread is not None:
            self._wanted.put("")
            thread.join(_GOODBYE_SECONDS)

    def _work(self) -> None:
        try:
            while True:
                mixer = self._open()
                try:
                    self._serve(mixer)
                finally:
                    mixer.quit()
                with self._lock:  # somebody may have wanted a sound while the device was closing
                    if self._broken or self._wanted.empty():
                        self._thread = None
                        return
        except Exception:  # noqa: BLE001 - whatever is wrong with a sound device, the game goes on without a sound
            with self._lock:
                self._broken, self._thread = True, None

    def _serve(self, mixer: Any) -> None:
        """Play what is wanted until it has been quiet for a while."""
        sounds: dict[str, Any] = {}
        while True:
            try:
                name = self._wanted.get(timeout=self._rest)
            except queue.Empty:
                return
            if not name:
                return
            if name not in sounds:
                sounds[name] = mixer.Sound(str(self._folder / f"{name}.wav"))
            sounds[name].play()


def open_pygame_mixer() -> Any:
    """Import the mixer, which `game` leaves out at the start, and open the device. Raises ImportError or pygame.error."""
    for name in _LEFT_OUT:
        if sys.modules.get(name, name) is None:
            del sys.modules[name]
    mixer = importlib.import_module("pygame.mixer")
    mixer.init(frequency=44100, size=-16, channels=2, buffer=2048)
    return mixer
