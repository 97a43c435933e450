"""Where a text may be cut: between what readers take for characters, and between words.

A reader's character can be several code points: a letter with its accents, a family of emoji, a flag. The rules are
those of Unicode's annex 29 for what people type here (accents, emoji, flags); old Korean jamo are left to NFC.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_JOINER: Final = "\u200d"
_FIRST_MARK: Final = "\u0300"  # below it no code point ever belongs to the one before it


def extends(letter: str) -> bool:
    """Whether a code point only ever continues the character before it: accents, joiners, skin tones, tags."""
    return letter >= _FIRST_MARK and (
        unicodedata.category(letter) in ("Mn", "Me", "Mc")
        or letter in ("\u200c", _JOINER)
        or "\U0001f3fb" <= letter <= "\U0001f3ff"
        or "\U000e0020" <= letter <= "\U000e007f"
    )


def _is_flag_half(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def is_stop(text: str, at: int) -> bool:
    """Whether the caret may stand before the code point at this offset; always at both ends."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if after < _FIRST_MARK or before == "\n":
        return True
    if extends(after):
        return False
    if before == _JOINER:
        return after < "\u2190"  # emoji and signs are joined, letters are not
    if _is_flag_half(before) and _is_flag_half(after):
        start = at
        while start > 0 and _is_flag_half(text[start - 1]):
            start -= 1
        return (at - start) % 2 == 0
    return True


def next_stop(text: str, at: int) -> int:
    """The offset just after the character that begins here."""
    at = min(at + 1, len(text))
    while not is_stop(text, at):
        at += 1
    return at


def previous_stop(text: str, at: int) -> int:
    """The offset just before the character that ends here."""
    at = max(at - 1, 0)
    while not is_stop(text, at):
        at -= 1
    return at


def nearest_stop(text: str, at: int) -> int:
    """The offset itself when the caret may stand there, else the next one to the left; kept within the text."""
    at = min(max(at, 0), len(text))
    while not is_stop(text, at):
        at -= 1
    return at


def _in_word(text: str, at: int) -> bool:
    letter = text[at]
    if letter.isalnum() or letter == "_" or extends(letter):
        return True
    # An apostrophe or hyphen between letters: "foto's", "e-mail".
    inside = letter in "'’-" and 0 < at < len(text) - 1
    return inside and text[at - 1].isalnum() and text[at + 1].isalnum()


def word_left(text: str, at: int) -> int:
    """The start of the word before this offset; line ends are passed like spaces."""
    while at > 0 and not _in_word(text, at - 1):
        at -= 1
    while at > 0 and _in_word(text, at - 1):
        at -= 1
    return nearest_stop(text, at)


def word_right(text: str, at: int) -> int:
    """The end of the word after this offset; line ends are passed like spaces."""
    end = len(text)
    while at < end and not _in_word(text, at):
        at += 1
    while at < end and _in_word(text, at):
        at += 1
    return at


def word_at(text: str, at: int) -> tuple[int, int]:
    """Start and end of the word at this offset, as a double click selects it: a word, a run of spaces, or one sign."""
    if not text:
        return 0, 0
    at = nearest_stop(text, min(at, len(text) - 1))
    if text[at] == "\n":
        return at, at
    start = at
    if _in_word(text, at):
        while start > 0 and _in_word(text, start - 1):
            start -= 1
        return start, word_right(text, at)
    if text[at] == " ":
        end = at
        while start > 0 and text[start - 1] == " ":
            start -= 1
        while end < len(text) and text[end] == " ":
            end += 1
        return start, end
    return at, next_stop(text, at)


def line_at(text: str, at: int) -> tuple[int, int]:
    """Start and end of the line at this offset, without its line end."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
