"""What lies on the table map, ready to be drawn: tokens, names, ties and plates, in one frame for screen and reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.analysis.table_map import OVAL, MapPlate, MapTie, MapToken, TableMap
from game.analysis.table_map.ground import MOST_SEATS
from game.drawing.geometry import Box, Point
from game.drawing.palette import Theme
from game.drawing.picture import Lettering, Measure
from game.drawing.ties import bend
from game.drawing.tokens import TokenLook
from game.pictures.lines import RISE, cut
from game.pictures.map_layout import (
    DISC,
    NAME_FACE,
    NAME_LINE,
    Laid,
    crest_size,
    more_width,
    more_words,
    plate_size,
    segment_state,
)

FRAME: Final = (1340.0, 896.0)
"""Width and height of the frame round the table with its plates, design units; the table's middle is the frame's."""
TIE_WIDTHS: Final = (4.6, 3.6, 2.6, 2.2)
"""The width of ties by the tier of the tokens."""
_LOW = 21.5
"""The size of words on a plate where there is little room."""


class PlateFace(NamedTuple):
    """A party's plate: its box in the frame, its number, where its disc is, its words and how many are listed on it."""

    party: str
    name: str
    box: Box
    number: int
    disc: Point
    words: tuple[Lettering, ...]
    listed: int


def frame_point(x: float, y: float) -> Point:
    """Return a point of the map in the coordinates of the frame."""
    return x + FRAME[0] / 2, y + FRAME[1] / 2


def frame_box(box: Box) -> Box:
    """Return a box of the map in the coordinates of the frame."""
    (left, top), (right, bottom) = frame_point(box.left, box.top), frame_point(box.right, box.bottom)
    return Box(left, top, right, bottom)


def token_looks(summary: Summary) -> Mapping[str, TokenLook]:
    """Return how the token of each interest looks."""
    return {one.id: token_look(one, summary) for one in summary.interests}


def token_look(one: InterestStanding, summary: Summary) -> TokenLook:
    """Return how the token of an interest looks: a segment for each seat, pointing at that seat on the map."""
    parties = summary.parties[:MOST_SEATS]
    numbers = {party.id: party.number for party in parties}
    return TokenLook(
        numbers.get(one.raised_by or "", 0),
        tuple(segment_state(one, party) for party in numbers),
        OVAL.angles(len(parties)),
        tuple(numbers.values()),
        gold=one.class_ == "shared_by_all",
    )


def name_words(laid: Laid, token: MapToken, box: Box, look: Theme) -> tuple[Lettering, ...]:
    """Return the name of a token in its box, leaning on the token; in the coordinates of the frame."""
    half = token.size / 2
    if box.left >= token.x + half * 0.4:
        anchor, x = "start", box.left
    elif box.right <= token.x - half * 0.4:
        anchor, x = "end", box.right
    else:
        anchor, x = "middle", (box.left + box.right) / 2
    return lines_at(
        laid.measured.lines.get(token.id, ()),
        frame_point(x, (box.top + box.bottom) / 2),
        laid.measured.size,
        look,
        anchor,
    )


def lines_at(
    lines: tuple[str, ...],
    at: Point,
    size: float,
    look: Theme,
    anchor: str,
    *,
    face: str = NAME_FACE,
    halo: bool = True,
) -> tuple[Lettering, ...]:
    """Return lines below each other, the middle of them all at a height."""
    first = at[1] - (len(lines) - 1) * size * NAME_LINE / 2 + size * RISE
    return tuple(
        Lettering(
            at[0], first + place * size * NAME_LINE, line, size, face, anchor, look.ink, look.halo if halo else ""
        )
        for place, line in enumerate(lines)
    )


def tie_points(tie: MapTie) -> list[Point]:
    """Return the points of a tie in the frame, a little off the tokens that it binds."""
    return [frame_point(*point) for point in bend(tie.start, tie.end, tie.control)]


def tie_width(table: TableMap) -> float:
    """Return how wide the lines of ties are: thinner beside smaller tokens, which they would outshine."""
    return TIE_WIDTHS[min(table.tier, len(TIE_WIDTHS) - 1)]


def plate_face(laid: Laid, plate: MapPlate, summary: Summary, look: Theme, measure: Measure) -> PlateFace:
    """Return what stands on a plate: disc, name as far as it fits, and how many more there are."""
    box = frame_box(plate.box)
    party = summary.party(plate.party)
    listed = len(laid.map.listed.get(plate.party, ()))
    middle = (box.top + box.bottom) / 2
    size, left, room = plate_size(laid.measured.size), box.left + DISC + 16, box.right - box.left - DISC - 34
    words: list[Lettering] = []

    def write(x: float, y: float, text: str, big: float, face: str, anchor: str = "start") -> None:
        if text:
            words.append(Lettering(x, y + big * RISE, text, big, face, anchor, look.ink))

    more = more_width(listed, laid.measured) if listed else 0.0
    if not listed or measure(party.name, size, NAME_FACE) <= room - more:
        big = max(min(size, _LOW), min(size, size * room / max(1.0, measure(party.name, size, NAME_FACE))))
        write(left, middle, cut(party.name, big, NAME_FACE, room, measure), big, NAME_FACE)
        if listed:
            write(box.right - more / 2 - 8, middle, more_words(listed), size, "bold", "middle")
    else:
        # no room side by side: the name above, how many more below
        write(left, middle - _LOW * 0.55, cut(party.name, _LOW, NAME_FACE, room, measure), _LOW, NAME_FACE)
        write(left, middle + _LOW * 0.6, more_words(listed), _LOW, "bold")
    disc = (box.left + DISC / 2 + 6, middle)
    return PlateFace(plate.party, party.name, box, party.number, disc, tuple(words), listed)


def crest_words(laid: Laid, words: str, look: Theme, measure: Measure) -> tuple[Lettering, ...]:
    """Return the words on the plate above the middle, as large as they fit."""
    if laid.map.crest is None:
        return ()
    box = frame_box(laid.map.crest)
    size = crest_size(laid.measured.size)
    size *= min(1.0, (box.wide - 24) / max(1.0, measure(words, size, NAME_FACE)))
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return (Lettering(x, y + size * RISE, words, size, NAME_FACE, "middle", look.ink),)
