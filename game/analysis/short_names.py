"""A short name for an interest on the map: the core words, on two lines of sixteen characters."""

from __future__ import annotations

from game.analysis.openings import EDGES, SMALL, core
from game.core.text import SHORT_NAME_LENGTH

LINE = (SHORT_NAME_LENGTH - 1) // 2
"""The characters that fit on one line of a token."""


def propose(text: str) -> str:
    """Return a short name for an interest of at most 33 characters, which wraps into two lines of sixteen.

    Stock openings ("ik wil dat", "we need") go; when the rest is still too long the small words go; then words at the
    end, with an ellipsis. Words stay whole unless one alone is longer than a line.
    """
    words = core(text).split()
    if not _fits(words):
        words = [word for word in words if word.strip(EDGES).lower() not in SMALL] or words
    if not _fits(words):
        words = _cut(words)
    return _capital(" ".join(words))


def _capital(name: str) -> str:
    """Begin with a capital, unless the word has its own (iPad) or the capital is longer than the letter."""
    if name.startswith("ij"):  # one letter in Dutch
        return f"IJ{name[2:]}"
    first = name[:1].upper()
    return f"{first}{name[1:]}" if len(first) == 1 and not name[1:2].isupper() else name


def wrap(words: list[str]) -> list[str]:
    """Break words into lines of at most sixteen characters; a word that is longer has a line to itself."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= LINE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _fits(words: list[str]) -> bool:
    lines = wrap(words)
    return len(lines) <= 2 and all(len(line) <= LINE for line in lines)


def _cut(words: list[str]) -> list[str]:
    """Keep the first words that fit with an ellipsis behind them."""
    kept: list[str] = []
    for word in words:
        if not _fits([*kept, f"{word}…"]):
            break
        kept.append(word)
    if not kept:
        return [f"{words[0][: LINE - 1]}…"]
    return [*kept[:-1], f"{kept[-1].rstrip(EDGES)}…"]
