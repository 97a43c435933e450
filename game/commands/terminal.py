"""What every command needs: words in a language, and a way to print that survives any terminal."""

from __future__ import annotations

import os
import sys

from game.storage import paths, settings
from game.storage.catalog import Catalog

OK, FAULTS, USAGE = 0, 1, 2
"""Exit statuses: all well; something is wrong with what was looked at; the command could not be carried out."""
STYLE = 3
"""The exit status of a deck that can be played and could read better."""
STOPPED = 130
"""The exit status of a program that was stopped, from the keyboard or by the one that read what it printed."""


def catalog(language: str | None) -> Catalog:
    """Return the words in a language, else in that of the settings."""
    language = language or settings.load(paths.settings_file())[0].language
    return Catalog(paths.resource("assets") / "lang", language)


def tell(words: str) -> None:
    """Print a line at once; a terminal that lacks a character shows a question mark instead."""
    _print(words, sys.stdout)


def complain(words: str) -> None:
    """Print a line about what went wrong, where complaints go."""
    _print(words, sys.stderr)


def fall_silent() -> None:
    """Print nothing more: whoever read along, such as `head`, has seen enough; Python would complain at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(words: str, stream: object) -> None:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    print(words.encode(encoding, "replace").decode(encoding), file=stream, flush=True)  # type: ignore[call-overload]
