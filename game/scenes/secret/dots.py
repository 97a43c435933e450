"""The answers to a statement as dots above a track from 1 to 5: named, by party, or without any owner."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import ClassVar

from game.analysis.scales import Figures
from game.drawing.tracks import TRACK_HEIGHT, scale_x
from game.scenes.faces import paint_back
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.ways import Flip, Way
from game.ui.widget import Kit, Look, Spot, Widget

LARGEST, UNOWNED = 80.0, 56.0
"""A disc at most; one of nobody, which is all ink, at most."""
NAMED_HIGH = (52.0, 46.0, 40.0)
NAMES_ACROSS = 2
GAP = 8.0
PILL = 42.0
LEAST_HIGH = 250.0
BELOW = 118.0
"""What figures and words take below the track."""


@dataclass(frozen=True)
class Dot:
    """One answer: its value, the number of its party (0 for none), and the name in a named round."""

    value: int
    number: int = 0
    name: str = ""


@dataclass(frozen=True)
class PlotWords:
    """What stands round the dots; `ends` tells what both ends mean."""

    low: str
    high: str
    middle: str
    ends: str


@record
class DotPlot(Widget):
    """The plot, as large as its place: the track, and an answer for each dot that turns over when the round is revealed.

    `backs` is the theme on the back of the answers.
    """

    dots: tuple[Dot, ...]
    figures: Figures | None
    words: PlotWords
    backs: str
    bleed: ClassVar[float] = 30

    def measure(self, width: float, kit: Kit) -> Size:
        """So much that it can be read."""
        return Size(600, LEAST_HIGH * _grown(kit))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The answers in a stack above their value."""
        grown = _grown(kit)
        track = _track(rect, grown)
        top = rect.y + PILL * grown + 10
        column = scale_x(rect.w, 2) - scale_x(rect.w, 1)
        dots = sorted(self.dots, key=lambda dot: dot.value)
        stacks = {value: list(found) for value, found in groupby(dots, key=lambda dot: dot.value)}
        most = max((len(found) for found in stacks.values()), default=1)
        longest = max((kit.type.width(dot.name, "body_medium") for dot in dots), default=0.0)
        across, size = _named_fit(most, track - 22 - top, grown)
        # where larger words leave no room for every name, none is half there: all of them are told below
        named = longest > 0 and (grown == 1 or longest + size + 16 <= (column - 16) / across)
        if not named:
            largest = LARGEST if any(dot.number for dot in dots) else UNOWNED
            across, size = _fit(most, column, track - 22 - top, largest)
        spots = []
        for value, found in stacks.items():
            x = rect.x + scale_x(rect.w, value)
            for place, dot in enumerate(found):
                line, at = divmod(place, across)
                here = min(across, len(found) - line * across)
                wide = (column - 16) / across if named else size + GAP
                if named and across == 1:
                    wide = min(wide, kit.type.width(dot.name, "body_medium") + size + 40)
                left = min(max(rect.x, x - here * wide / 2), rect.right - here * wide) + at * wide
                y = track - 20 - (line + 1) * (size + GAP) + GAP
                answer = _Answer(dot, named and across <= NAMES_ACROSS, self.backs, key=f"answer.{value}.{place}")
                spots.append(Spot(answer, Rect(left, y, wide, size)))
        return tuple(spots)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The track with its figures and words."""
        grown = _grown(kit)
        _paint_track(canvas, rect, _track(rect, grown), self.figures, self.words, grown)

    def says(self, kit: Kit) -> AccessNode | None:
        """An image by its name, which tells all the answers."""
        return AccessNode("", tree.IMAGE, self.name, description=self.words.ends)


@record
class _Answer(Widget):
    """One answer: a disc, or a name with its disc."""

    dot: Dot
    named: bool
    theme: str

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Its face."""
        art, colours, dot = canvas.art, canvas.theme, self.dot
        if art is None:
            return
        if not self.named:
            _paint_disc(canvas, Rect.around(*rect.centre, rect.h), dot)
            return
        pill = _pill(rect)
        canvas.box(pill, colours.inset, pill.h / 2, edge=colours.control)
        _paint_disc(canvas, Rect(pill.x + 3, pill.y + 3, pill.h - 6, pill.h - 6), dot)
        words = Rect(pill.x + pill.h + 6, pill.y, pill.w - pill.h - 16, pill.h)
        canvas.text(words, dot.name, "body_medium", colours.ink, max_lines=1, cut=True)

    def way(self) -> Way | None:
        """All turn over at once."""
        return Flip("reveal", self._back)

    def _back(self, canvas: Canvas, rect: Rect) -> None:
        back = _pill(rect) if self.named else Rect.around(*rect.centre, rect.h)
        paint_back(canvas, back, self.theme, back.h / 2)


def _grown(kit: Kit) -> float:
    """How much larger than usual the words are, and what holds them."""
    return max(1.0, kit.type.factor)


def _track(rect: Rect, grown: float) -> float:
    """How far down the track is."""
    return rect.bottom - TRACK_HEIGHT - (BELOW - TRACK_HEIGHT) * grown


def _pill(rect: Rect) -> Rect:
    return Rect(rect.x + 3, rect.y, rect.w - 6, rect.h)


def _fit(most: int, column: float, high: float, largest: float) -> tuple[int, float]:
    """How many dots stand side by side, and their size, so that the highest stack is as large as it can be."""
    sizes = {
        across: min(largest, (column - 16) / across - GAP, high / ceil(most / across) - GAP) for across in range(1, 6)
    }
    best = max(sizes, key=lambda across: (round(sizes[across]), -across))
    return best, max(12.0, sizes[best])


def _named_fit(most: int, high: float, grown: float) -> tuple[int, float]:
    """How many names stand side by side, and how high each is: two at most, if need be a little lower."""
    across = size = 0.0
    for size in (one * grown for one in NAMED_HIGH):
        lines = max(1, int((high + GAP) // (size + GAP)))
        across = ceil(most / lines)
        if across <= NAMES_ACROSS:
            break
    return int(across), size


def _paint_disc(canvas: Canvas, rect: Rect, dot: Dot) -> None:
    art, look = canvas.art, canvas.theme
    assert art is not None
    if dot.number:
        canvas.sprite(art.disc(round(rect.h, 1), dot.number), rect)
    else:
        canvas.box(rect, look.ink, rect.w / 2, edge=look.disc_ring, width=3)


def _paint_track(
    canvas: Canvas, rect: Rect, track: float, figures: Figures | None, words: PlotWords, grown: float
) -> None:
    art, look = canvas.art, canvas.theme
    if art is None:
        return
    span = (figures.lowest, figures.highest) if figures is not None else None
    middle = figures.median if figures is not None else None
    if middle is not None:
        x = rect.x + scale_x(rect.w, middle)
        y = rect.y + PILL * grown
        while y < track - 20:
            canvas.fill(Rect(x - 1.5, y, 3, 6), look.ink)
            y += 14
        wide = canvas.type.width(words.middle, "label") + 48
        pill = Rect(min(max(rect.x, x - wide / 2), rect.right - wide), rect.y, wide, PILL * grown)
        canvas.box(pill, look.selected, pill.h / 2)
        canvas.text(pill, words.middle, "label", look.on_selected, align="center")
    line = art.scale_track(rect.w, span=span, median=middle)
    canvas.sprite(line, Rect(rect.x, track - 21, rect.w, TRACK_HEIGHT))
    for value in range(1, 6):
        x = rect.x + scale_x(rect.w, value)
        canvas.text(Rect(x - 40, track + 20, 80, 42 * grown), str(value), "figure_big", look.ink, align="center")
    half = rect.w / 2 - 40
    ends = rect.y + rect.h - 42 * grown
    canvas.text(Rect(rect.x + 20, ends, half, 38 * grown), words.low, "card_text", look.ink_2, max_lines=1, cut=True)
    right = Rect(rect.right - 20 - half, ends, half, 38 * grown)
    canvas.text(right, words.high, "card_text", look.ink_2, align="end", max_lines=1, cut=True)
