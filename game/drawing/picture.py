"""A picture that is drawn alike on the screen and in reports: shapes as SVG, and the words on them as data.

Whoever makes a picture is told how wide words are (`Measure`), because that differs with the fonts at hand.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from game.drawing.svg import num

Measure = Callable[[str, float, str], float]
"""Text, size and face to a width in design units."""

# The CSS family and weight of each face; the screen has the same fonts by the same names.
FACES: Final = {
    "body": ("'Atkinson Hyperlegible Next', 'Helvetica Neue', Arial, sans-serif", 400),
    "medium": ("'Atkinson Hyperlegible Next', 'Helvetica Neue', Arial, sans-serif", 500),
    "semibold": ("'Atkinson Hyperlegible Next', 'Helvetica Neue', Arial, sans-serif", 600),
    "bold": ("'Atkinson Hyperlegible Next', 'Helvetica Neue', Arial, sans-serif", 700),
    "serif": ("'Young Serif', Georgia, serif", 400),
}
# What `html.escape` does, without the two thousand names of characters that come with it before the first frame.
_ESCAPED: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
HALO = 3.0  # how far a halo reaches out of its words, design units


class Lettering(NamedTuple):
    """One line of words on a picture.

    x, y: where its anchor ("start", "middle" or "end") stands on the baseline. face: one of FACES. ink: its colour;
    halo: the colour that sets it off from what lies below, "" for none.
    """

    x: float
    y: float
    text: str
    size: float
    face: str = "body"
    anchor: str = "start"
    ink: str = "#1C2928"
    halo: str = ""


class Picture(NamedTuple):
    """Shapes made by `game.drawing.svg` and the words on top of them, in design units from the top left corner."""

    width: float
    height: float
    body: str
    words: tuple[Lettering, ...] = ()


def document(picture: Picture, title: str = "", about: str = "") -> str:
    """A whole SVG document; title and about are for those who can't see it.

    All texts are escaped, and what no XML may hold is left out.
    """
    size = f'width="{num(picture.width)}" height="{num(picture.height)}"'
    box = f'viewBox="0 0 {num(picture.width)} {num(picture.height)}"'
    told = titles(title, about)
    texts = "".join(_text(words) for words in picture.words if words.text)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img">{told}{picture.body}{texts}</svg>'


def titles(title: str, about: str) -> str:
    """The elements of an SVG document for those who can't see it, escaped; nothing for what is empty."""
    told = f"<title>{_safe(title)}</title>" if title else ""
    return told + (f"<desc>{_safe(about)}</desc>" if about else "")


def _text(words: Lettering) -> str:
    family, weight = FACES.get(words.face, FACES["body"])
    font = f'font-family="{family}" font-size="{num(words.size)}" font-weight="{weight}"'
    halo = ""
    if words.halo:
        halo = f' stroke="{words.halo}" stroke-width="{num(2 * HALO)}" stroke-linejoin="round" paint-order="stroke"'
    return (
        f'<text x="{num(words.x)}" y="{num(words.y)}" text-anchor="{words.anchor}" {font} '
        f'fill="{words.ink}"{halo}>{_safe(words.text)}</text>'
    )


def _safe(text: str) -> str:
    return "".join(_ESCAPED.get(mark, mark) for mark in text if _allowed(ord(mark)))


def _allowed(code: int) -> bool:
    """Whether XML 1.0 may hold the character (its production `Char`)."""
    return code in {9, 10, 13} or 32 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
