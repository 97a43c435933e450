"""Makes the sounds of the game: `python -m tests.sounds`. Nothing but sines, noise of a fixed seed, and patience.

All are quiet and warm: few high tones, a soft beginning, an end that dies away; so nobody is startled by a card.
"""

from __future__ import annotations

import math
import random
import struct
import wave
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from game.storage import paths

FOLDER: Final = paths.resource("assets") / "sounds"
RATE: Final = 22_050
LOUDEST: Final = 0.25
"""Of full scale: twelve decibels below what a file can hold."""
_FADE: Final = 0.03

Samples = list[float]


def card() -> Samples:
    """Paper over wood: a breath of soft noise, and the low knock of a card on a table."""
    chance = random.Random(7)
    samples, low, lower = [], 0.0, 0.0
    for place in range(int(0.26 * RATE)):
        at = place / RATE
        low += 0.2 * (chance.uniform(-1, 1) - low)  # twice, so that little is left above some 700 Hz
        lower += 0.2 * (low - lower)
        slide = lower * math.exp(-(((at - 0.07) / 0.045) ** 2))
        knock = 0.0 if at < 0.12 else math.sin(2 * math.pi * 150 * (at - 0.12)) * math.exp(-(at - 0.12) * 38)
        samples.append(1.8 * slide + 0.5 * knock)
    return samples


def reveal() -> Samples:
    """Three wooden bars that rise, close after each other: everything turns over."""
    return _bars(0.48, ((0.0, 392.0), (0.06, 493.9), (0.12, 587.3)), fall=11.0)


def time() -> Samples:
    """Two low bars, the second lower: rest, and round it off."""
    return _bars(0.95, ((0.0, 392.0), (0.28, 293.7)), fall=6.5)


SOUNDS: Final[Mapping[str, Callable[[], Samples]]] = {"card": card, "reveal": reveal, "time": time}


def _bars(seconds: float, struck: Sequence[tuple[float, float]], fall: float) -> Samples:
    """Bars of wood, each struck at a moment with a pitch; the fourth harmonic of a marimba dies away first."""
    samples = []
    for place in range(int(seconds * RATE)):
        at, sound = place / RATE, 0.0
        for begin, pitch in struck:
            since = at - begin
            if since >= 0:
                soft = min(1.0, since / 0.006)
                sound += soft * math.sin(2 * math.pi * pitch * since) * math.exp(-since * fall)
                sound += soft * 0.12 * math.sin(8 * math.pi * pitch * since) * math.exp(-since * fall * 5)
        samples.append(sound)
    return samples


def levels(samples: Sequence[float]) -> list[int]:
    """Return the samples as whole numbers of sixteen bits, at the loudness of all, ending in silence."""
    loudest = max(map(abs, samples))
    last = len(samples) - 1
    faded = (one * min(1.0, (last - place) / (_FADE * RATE)) for place, one in enumerate(samples))
    return [round(one / loudest * LOUDEST * 32767) for one in faded]


def write(folder: Path) -> None:
    """Write every sound as a .wav file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in SOUNDS.items():
        found = levels(make())
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(found)}h", *found))


if __name__ == "__main__":
    write(FOLDER)
