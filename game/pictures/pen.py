"""Gathers the shapes and words of one picture."""

from __future__ import annotations

from typing import Literal

from game.drawing.discs import disc_shape
from game.drawing.icons import icon
from game.drawing.palette import Theme
from game.drawing.picture import Lettering, Measure, Picture
from game.drawing.svg import circle, moved, outlined
from game.pictures.lines import RISE, set_in

Anchor = Literal["start", "middle", "end"]
SIZE = 24.0
"""The least size of words that are to be read, in design units."""
SMALL = 20.0
"""The size of hints and legends."""
LINE = 1.25
"""From one line to the next, as a share of the size."""


class Pen:
    """Draws on one picture; x to the right and y down, in design units."""

    def __init__(self, look: Theme, measure: Measure) -> None:
        self.look = look
        self.measure = measure
        self._body: list[str] = []
        self._words: list[Lettering] = []

    def add(self, *shapes: str) -> None:
        """Draw shapes above those that are there."""
        self._body += shapes

    def write(
        self, x: float, y: float, text: str, *, size: float = SIZE, face: str = "body", anchor: Anchor = "start",
        ink: str = "",
    ) -> None:  # fmt: skip
        """Write one line whose middle stands at the height y."""
        if text:
            self._words.append(Lettering(x, y + size * RISE, text, size, face, anchor, ink or self.look.ink, ""))

    def write_lines(
        self, x: float, y: float, lines: tuple[str, ...], *, size: float = SIZE, face: str = "body",
        anchor: Anchor = "start", ink: str = "",
    ) -> None:  # fmt: skip
        """Write lines below each other; the middle of them all stands at the height y."""
        first = y - (len(lines) - 1) * size * LINE / 2
        for place, line in enumerate(lines):
            self.write(x, first + place * size * LINE, line, size=size, face=face, anchor=anchor, ink=ink)

    def disc(self, x: float, y: float, size: float, number: int) -> None:
        """Draw a party's disc with its symbol, ringed so that it shows on any ground; nobody's is an empty ring."""
        ring = max(2.0, size / 22)
        if not number:
            self.add(circle(x, y, size / 2 - ring / 2, outlined("", self.look.ink_2, ring)))
            return
        self.add(moved(disc_shape(size, number, self.look), x, y))

    def icon(self, name: str, x: float, y: float, size: float, ink: str = "") -> None:
        """Draw a line icon with its middle at a point."""
        self.add(moved(icon(name, size, ink or self.look.ink), x, y))

    def place(self, other: Picture, x: float, y: float) -> None:
        """Lay another picture with its top left corner at a point."""
        self.add(moved(other.body, x, y))
        self._words += [one._replace(x=one.x + x, y=one.y + y) for one in other.words]

    def picture(self, width: float, height: float) -> Picture:
        """Return what was drawn, in a frame of this size."""
        return Picture(width, height, "".join(self._body), tuple(self._words))


def sentence(words: str, measure: Measure, look: Theme, width: float) -> Picture:
    """Return a picture of words alone: what stands where there is nothing to draw."""
    pen = Pen(look, measure)
    lines = set_in(words, SIZE, "body", width, 4, measure)
    high = len(lines) * SIZE * LINE + 12
    pen.write_lines(0, high / 2, lines, ink=look.ink_2)
    return pen.picture(width, high)
