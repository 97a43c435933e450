"""What every part of a report with pictures needs at hand: the summary, its words, and the drawings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.drawing.discs import disc_shape
from game.drawing.looks import PRINT
from game.drawing.picture import Picture, document
from game.drawing.signs import CLASSES, STANCES, class_shape, stance_shape
from game.drawing.svg import moved, path, stroke
from game.drawing.tokens import token_shape
from game.pictures.charts import CHARTS
from game.pictures.map_shapes import token_looks
from game.pictures.table_map import table_picture, table_twin
from game.pictures.teller import Teller
from game.reports.making import Making
from game.reports.paper import blocks
from game.reports.paper.blocks import Block

_TOLD: Final = 60
"""The words of more interests than these are nothing that anybody listens to in the place of a picture."""
_TOKEN, _SIGN = 72.0, 48.0


class Studio:
    """A summary with what tells it in one language, and what draws it for paper."""

    def __init__(self, summary: Summary, making: Making) -> None:
        self.summary = summary
        self.making = making
        self.say = making.say
        self.tell = Teller(summary, making.say)
        self._looks = token_looks(summary)
        self._numbers = {party.id: party.number for party in summary.parties}

    def numbers(self, parties: Iterable[str]) -> list[int]:
        """Return the numbers of some parties: their colours and symbols."""
        return [self._numbers[party] for party in parties]

    def token(self, one: InterestStanding) -> str:
        """Return the drawing of an interest's token: who raised it, and where every party stands."""
        return _drawn(token_shape(_TOKEN, self._looks[one.id], PRINT), _TOKEN / 2 + 8)

    def map(self, *, told: bool) -> Block:
        """Return the table map; `told` puts all its words in its place, where nothing else on the page says them."""
        drawn = table_picture(self.summary, self.say, self.making.measure, PRINT)
        alt = self.say("paper.map")
        if told and len(self.summary.interests) <= _TOLD:
            alt = " ".join((alt, *table_twin(self.summary, self.say)))
        return blocks.picture(document(drawn, alt), alt)

    def chart(self, name: str, *, told: bool = False, share: float = 100) -> Block:
        """Return a picture of the summary by its name; its twin is set below it where no table says the same."""
        one = CHARTS[name]
        drawn = one.draw(self.summary, self.say, self.making.measure, PRINT)
        return self.picture(drawn, self.say(one.title), one.tell(self.summary, self.say) if told else (), share)

    def picture(self, drawn: Picture, title: str, twin: Sequence[str] = (), share: float = 100) -> Block:
        """Return a drawing with a short text in its place, which says where the long one stands."""
        alt = self.say("paper.picture", title=title.rstrip(".?"))
        return blocks.picture(document(drawn, title), alt, twin, share)

    def discs(self) -> dict[str, str]:
        """Return the drawing of each party's disc, by its number."""
        numbers = {party.number for party in self.summary.parties}
        return {str(number): _drawn(disc_shape(_SIGN, number, PRINT), _SIGN / 2 + 1) for number in sorted(numbers)}

    def signs(self) -> dict[str, str]:
        """Return the drawings of stances and classes, by name."""
        return {name: self.sign(name) for name in (*STANCES, *CLASSES)}

    def sign(self, name: str) -> str:
        """Return the drawing of a stance, of a class, or of what was agreed."""
        if name == "agreed":
            body = moved(
                path("M4 12.5l5.4 5.5L20 6.5", stroke(PRINT.primary, 3, cap="round")), -_SIGN / 2, -_SIGN / 2, 2
            )
        else:
            body = (stance_shape if name in STANCES else class_shape)(name, _SIGN, PRINT)
        return _drawn(body, _SIGN / 2 + 1)


def _drawn(body: str, half: float) -> str:
    """Shapes round 0, 0 as a document of their own."""
    return document(Picture(2 * half, 2 * half, moved(body, half, half)))
