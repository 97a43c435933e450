"""Whether a question can be answered with yes or no."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from game.deck_style.language import LanguageStyle
from game.deck_style.reading import sentences, words

_QUOTED: Final = re.compile(r"‘[^‘]*?’(?!\w)|“[^”]*”|\"[^\"]*\"")
_COLON: Final = re.compile(r":\s+")
_CLAUSE: Final = re.compile(r"[,;–—]\s+|\s[-–—]\s|…")
_BEGINNING: Final = 3
"""So many words in, the word that asks must have come: "with which of us"."""


def asks(text: str) -> bool:
    """Tell whether a text asks something, anywhere in it."""
    return "?" in _QUOTED.sub("", text)


def closed(text: str, style: LanguageStyle) -> bool:
    """Tell whether one of the questions in a text can be answered with yes or no.

    Such a question begins with a verb, or goes on with one after a leading clause ("When it is busy, do you …").
    """
    plain = _QUOTED.sub("‘’", text)
    return any(
        sentence.rstrip("’”\"') ").endswith("?") and _closed(sentence, style) for sentence in sentences(plain, style)
    )


def _closed(sentence: str, style: LanguageStyle) -> bool:
    *_, asking = _COLON.split(sentence)  # "Take their chair: what do you want?"
    for clause in _CLAUSE.split(asking):
        if " ".join(words(clause)).casefold() in style.tags:
            return True
        said = [word.casefold().replace("’", "'") for word in words(clause)]
        while said and said[0] in style.joining:
            said = said[1:]
        if not said:
            continue
        if said[0] in style.closed:
            return True
        if _open(said, style):
            return False
    return False


def _open(said: list[str], style: LanguageStyle) -> bool:
    if any(word in style.open for word in said[:_BEGINNING]):
        return True
    pairs = pairwise(said[: _BEGINNING + 1])
    return any(word in style.either and after in style.closed for word, after in pairs)
