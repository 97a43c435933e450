"""A short name for an interest on the map: the core words, on two lines of sixteen characters."""

from __future__ import annotations

import re

from game.core.text import SHORT_NAME_LENGTH

LINE = (SHORT_NAME_LENGTH - 1) // 2
"""The characters that fit on one line of a token."""

_OPENINGS = re.compile(
    r"""^(?:
      (?:en|maar|dus|and|but|so)\ +
    | (?:voor\ (?:ons|mij)\ is\ (?:het\ )?belangrijk|(?:het\ )?(?:is\ )?belangrijk\ (?:is\ )?(?:voor\ (?:ons|mij)\ )?)(?:\ ?,?\ ?dat\ |\ om\ |\ )
    | (?:ik|wij|we)\ (?:wil(?:len)?|zou(?:den)?\ graag|hopen?|hoop|vind(?:en)?\ (?:het\ )?belangrijk|heb(?:ben)?|moet(?:en)?|zoek(?:en)?|streven\ naar)\ +
    | (?:behoefte\ aan|nodig|graag|dat|om|er|het\ liefst)\ +
    | (?:ons|mijn)\ belang\ is\ +
    | (?:i|we)\ (?:want|need|would\ like|hope|wish|must|have|care\ about|aim)(?:\ to|\ for|\ that)?\ +
    | (?:i['’]d|we['’]d)\ like(?:\ to)?\ +
    | (?:it\ is|it['’]s)\ important\ (?:to|for)\ (?:us|me)\ (?:that|to)\ +
    | (?:it\ is|it['’]s)\ important\ (?:that|to)\ +
    | (?:our|my)\ interest\ is\ (?:that\ |to\ )?
    | that\ +
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SMALL_WORD = re.compile(
    r"a|an|the|of|to|for|and|or|in|on|at|with|our|my|we|i|be|is|are|this|that|by"
    r"|de|het|een|van|voor|en|aan|met|te|om|dat|die|ons|onze|mijn|wij|ik|er|zijn|wordt|worden|door|bij|als",
    re.IGNORECASE,
)
_EDGES = " .,;:!?-–…\"'()"


def propose(text: str) -> str:
    """Return a short name for an interest of at most 33 characters, which wraps into two lines of sixteen.

    Stock openings ("ik wil dat", "we need") go; when the rest is still too long the small words go; then words at the
    end, with an ellipsis. Words stay whole unless one alone is longer than a line.
    """
    words = _core(text).split()
    if not _fits(words):
        words = [word for word in words if not _SMALL_WORD.fullmatch(word.strip(_EDGES))] or words
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


def _core(text: str) -> str:
    rest = " ".join(text.split()).strip(_EDGES)
    while found := _OPENINGS.match(rest):
        shorter = rest[found.end() :].strip(_EDGES)
        if not shorter:
            break
        rest = shorter
    return rest


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
    return [*kept[:-1], f"{kept[-1].rstrip(_EDGES)}…"]
