"""How easy a text reads, by the length of its words and sentences."""

from __future__ import annotations

import re
from typing import Final

from game.deck_style.language import LanguageStyle

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words(text: str) -> list[str]:
    """Return the words of a text; a compound with a hyphen counts as its parts, which is how it is read."""
    return _WORD.findall(text)


def plain(text: str) -> str:
    """Return the words of a text without capitals and signs, to tell whether another says exactly the same."""
    return " ".join(words(text.casefold()))


def sentences(text: str, style: LanguageStyle) -> list[str]:
    """Return the sentences of a text, each with the sign that ends it."""
    found, start = [], 0
    for end in style.sentence_end.finditer(text):
        found.append(text[start : end.end()].strip())
        start = end.end()
    return [sentence for sentence in [*found, text[start:].strip()] if words(sentence)]


def ease(text: str, style: LanguageStyle) -> float | None:
    """Return the reading ease of a text, about 0 (hard) to 100 (easy) and more; None without words.

    It is base - a * syllables per word - b * words per sentence, with the constants of the language: Flesch (1948) for
    English, Douma (1960) for Dutch.
    """
    said = words(text)
    if not said:
        return None
    syllables = sum(style.syllables(word) for word in said)
    per_sentence = len(said) / max(1, len(sentences(text, style)))
    return style.base - style.per_syllable * syllables / len(said) - style.per_word * per_sentence
