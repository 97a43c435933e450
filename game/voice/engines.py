"""The programs that can speak, each in one place: how it lists its voices, how it speaks, how it falls silent.

An engine is a command and no code: it gets the words on its standard input and ends when it has said them, so that
ending it is silence, and nothing of it can hold up the screen or take it along. espeak-ng goes before
Speech Dispatcher, whose service waits without end where there is no sound card.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

LISTING_SECONDS: Final = 10.0
"""So long an engine may take to list its voices; Speech Dispatcher starts its service then, and knows 13,000."""


class Voice(NamedTuple):
    """A voice: the language it speaks as a tag in small letters ("nl", "en-gb"), and what its engine calls it."""

    language: str
    name: str


class Engine(NamedTuple):
    """A program that speaks.

    `listing` prints its voices and `read` finds them in that; `speaking` gives the command for a voice and a pace in
    percent of the usual, to which the words are given in UTF-8; `hush` is called as well where ending that command
    does not end the sound.
    """

    name: str
    listing: tuple[str, ...]
    read: Callable[[str], tuple[Voice, ...]]
    speaking: Callable[[Voice, int], tuple[str, ...]]
    hush: tuple[str, ...] = ()


class Found(NamedTuple):
    """An engine that works here, with its voices."""

    engine: Engine
    voices: tuple[Voice, ...]


def _read_espeak(printed: str) -> tuple[Voice, ...]:
    """Find the second column, below a heading; espeak-ng finds the best voice for a language by itself."""
    lines = [line.split() for line in printed.splitlines()[1:]]
    return tuple(Voice(tag, tag) for tag in dict.fromkeys(parts[1].lower() for parts in lines if len(parts) > 1))


def _read_dispatcher(printed: str) -> tuple[Voice, ...]:
    """Find the column before the last, below a heading; names have spaces in them."""
    lines = [line.split() for line in printed.splitlines()[1:]]
    return tuple(Voice(tag, tag) for tag in dict.fromkeys(parts[-2].lower() for parts in lines if len(parts) > 2))


_MAC_VOICE: Final = re.compile(r"^(?P<name>\S.*?)\s+(?P<tag>[a-z]{2,3}_\w+)\s+#", re.MULTILINE)


def _read_mac(printed: str) -> tuple[Voice, ...]:
    """Find lines such as "Xander   nl_NL   # Hallo, ik heet Xander."."""
    return tuple(Voice(_tag(one["tag"]), one["name"]) for one in _MAC_VOICE.finditer(printed))


def _read_prism(printed: str) -> tuple[Voice, ...]:
    """Find what `game.voice.through_prism` prints: a number and a language a line."""
    lines = [line.split("\t") for line in printed.splitlines()]
    return tuple(Voice(_tag(parts[1]), parts[0]) for parts in lines if len(parts) == 2)


def _tag(language: str) -> str:
    return language.replace("_", "-").lower()


ESPEAK: Final = Engine(
    "espeak-ng",
    ("espeak-ng", "--voices"),
    _read_espeak,
    lambda voice, pace: ("espeak-ng", "-v", voice.name, "-s", str(160 * pace // 100), "-b", "1", "--stdin"),
)
DISPATCHER: Final = Engine(
    "spd-say",
    ("spd-say", "--list-synthesis-voices"),
    _read_dispatcher,
    lambda voice, pace: ("spd-say", "--wait", "--language", voice.name, "--rate", str(pace - 100), "--pipe-mode"),
    ("spd-say", "-S"),  # the long form asks for a word that it has no use for
)
MAC: Final = Engine(
    "say",
    ("say", "-v", "?"),
    _read_mac,
    lambda voice, pace: ("say", "-v", voice.name, "-r", str(175 * pace // 100), "-f", "-"),
)
PRISM: Final = Engine(
    "prism",
    (sys.executable, "-m", "game.voice.through_prism"),
    _read_prism,
    lambda voice, pace: (sys.executable, "-m", "game.voice.through_prism", voice.name, str(pace)),
)
ENGINES: Final[dict[str, tuple[Engine, ...]]] = {"win32": (PRISM,), "darwin": (MAC,)}
"""What is looked for on a system, the first that has voices first."""
ELSEWHERE: Final = (ESPEAK, DISPATCHER)


def engines_here() -> tuple[Engine, ...]:
    """Return what may speak on this system."""
    return ENGINES.get(sys.platform, ELSEWHERE)


def find(engines: Sequence[Engine]) -> Found | None:
    """Return the first engine that has voices; takes up to ten seconds each, so ask beside the screen's thread."""
    for engine in engines:
        voices = _voices(engine)
        if voices:
            return Found(engine, voices)
    return None


def best(voices: Sequence[Voice], language: str) -> Voice | None:
    """Return the voice for a language: of that very tag, else of any country; British before other English."""
    wanted = _tag(language)
    ranks = {wanted: 0, "en-gb": 1}
    fitting = [one for one in voices if one.language == wanted or one.language.startswith(f"{wanted}-")]
    return min(fitting, key=lambda one: ranks.get(one.language, 2), default=None)


def unseen() -> int:
    """Return the flag with which a command opens no console of its own; Windows has one."""
    return int(getattr(subprocess, "CREATE_NO_WINDOW", 0))


def _voices(engine: Engine) -> tuple[Voice, ...]:
    if shutil.which(engine.listing[0]) is None:
        return ()
    try:
        done = subprocess.run(
            engine.listing,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LISTING_SECONDS,
            check=True,
            creationflags=unseen(),
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return engine.read(done.stdout.decode("utf-8", "replace"))
