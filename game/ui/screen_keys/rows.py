"""Which keys the keyboard on the screen has, row by row; and what a long press on each offers.

Every row is twelve keys wide. Letters are those of the keyboards that are sold; what a meeting writes often in a
language (é and ë in Dutch) has a key of its own there, which its language file names.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Kind = Literal["text", "space", "backspace", "enter", "left", "right", "shift", "page", "accents", "hide"]
"""What a key does; all but "text" have a name in the language of the screen."""

Page = Literal["letters", "signs"]


class Cap(NamedTuple):
    """One key: what it does, what it types or shows, how wide it is, and what a long press offers."""

    kind: Kind
    text: str = ""
    icon: str = ""
    wide: float = 1
    more: str = ""


WIDE: Final = 12
"""How many keys wide every row is."""

_MORE: Final = {
    "a": "áàäâãåæ",
    "c": "çćč",
    "e": "éëèêēę",
    "i": "ïíìîĳ",
    "l": "ł",
    "n": "ñń",
    "o": "óöòôõøœ",
    "s": "ßšś",
    "u": "úüùû",
    "y": "ĳýÿ",
    "z": "žźż",
    "1": "½¼¾",
    "0": "°",
    "-": "–—_",
    ".": "…:;·",
    ",": ";:‘’",
    "?": "!¿¡",
    "'": '’‘"”“',
    "€": "$£",
}

_LETTERS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_AFTER: Final = ",.?-"
_SIGNS: Final = ("!@#€%&*()/+=", ":;\"'“”‘’–_", "[]<>|§£$,.?-")

_BACKSPACE: Final = Cap("backspace", icon="delete", wide=2)
_ENTER: Final = Cap("enter", icon="corner-down-left", wide=2)
_SHIFT: Final = Cap("shift", icon="arrow-big-up")


def rows(beside: str, page: Page) -> tuple[tuple[Cap, ...], ...]:
    """Return the rows of a page from the top; `beside` are the three signs that a language has beside p, p and l."""
    beside, last = beside[:2], beside[2:]
    digits = (*_typed("1234567890"), _BACKSPACE)
    if page == "signs":
        first, second, third = _SIGNS
        middle = (_typed(first), (*_typed(second), _ENTER), _typed(third))
        other = "abc"
    else:
        first, second, third = _LETTERS
        middle = (_typed(first + beside), (*_typed(second + last), _ENTER), (_SHIFT, *_typed(third + _AFTER)))
        other = "!#€"
    foot = (
        Cap("page", other, wide=2),
        Cap("accents", "áë"),
        Cap("left", icon="arrow-left"),
        Cap("space", wide=5),
        Cap("right", icon="arrow-right"),
        Cap("hide", icon="chevron-down", wide=2),
    )
    return (digits, *middle, foot)


def _typed(signs: str) -> tuple[Cap, ...]:
    return tuple(Cap("text", sign, more=_MORE.get(sign, "")) for sign in signs)
