"""A program of its own that speaks through the library Prism.

`python -m game.voice.through_prism` lists its voices; with the number of a voice, and a pace in percent, it says what
comes on standard input. Prism (the package prismatoid) reaches the voices that Windows has. It runs here and not in
the game, so that ending this process is silence, and whatever the library does, the game goes on.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
import time
from typing import Any, Final

_BACKENDS: Final = ("ONE_CORE", "SAPI")
"""Windows' newer voices, among them those that come with a language; then the older ones."""
_LOOK: Final = 0.05
_BEGINS: Final = 0.5
"""Seconds in which a voice begins; until then it may say that it is not speaking."""
_PER_LETTER: Final = 0.1
"""Seconds that a slow voice takes for a letter."""
_MISSING: Final = 3


def main(arguments: list[str]) -> int:
    """List the voices (a number, a tab and a language a line), or speak; 3 where the library has no voices."""
    found = _backend()
    if found is None:
        return _MISSING
    _context, backend = found  # the library frees a backend with its context
    if not arguments:
        for number in range(backend.voices_count):
            print(f"{number}\t{backend.get_voice_language(number)}")
        return 0
    words = sys.stdin.buffer.read().decode("utf-8", "replace").replace("\0", " ").strip()
    if words:
        backend.voice = int(arguments[0])
        _set_pace(backend, int(arguments[1]) if len(arguments) > 1 else 100)
        backend.speak(words, interrupt=True)
        _wait(backend, words)
    return 0


def _set_pace(backend: Any, pace: int) -> None:
    """Speak faster or slower than the system's own pace, where the backend can; its rates go from 0 to 1."""
    if pace != 100:
        with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):  # then it keeps the pace it has
            backend.rate = min(1.0, backend.rate * pace / 100)


def _wait(backend: Any, words: str) -> None:
    """Stay until the words are said: this process ends the voice with it."""
    begins = time.monotonic() + _BEGINS
    try:
        while backend.speaking or time.monotonic() < begins:
            time.sleep(_LOOK)
    except NotImplementedError:  # some backends cannot tell: they get the time that a slow voice takes
        time.sleep(_PER_LETTER * len(words))


def _backend() -> tuple[Any, Any] | None:
    """Return the library's context and the first backend that has voices; None for none, or without the library."""
    try:
        prism: Any = importlib.import_module("prism")
        context = prism.Context()
    except (ImportError, OSError, RuntimeError):
        return None
    for name in _BACKENDS:
        try:
            backend = context.create(getattr(prism.BackendId, name))
            if backend.voices_count:
                return context, backend
        except (prism.PrismError, AttributeError, ValueError):
            continue
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
