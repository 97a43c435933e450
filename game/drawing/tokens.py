"""The interest token: the table in small.

Its middle is the party that raised it; its ring has one segment a seat, pointing at that seat. Full: holds it. Half:
grants it. Line: neutral. Dot: not heard. Split red: clashes. A gold edge: shared by all.
"""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING, NamedTuple

from game.drawing.dashes import dashed_circle
from game.drawing.svg import arc, circle, fill, moved, num, outlined, path, point, rect, stroke
from game.drawing.symbols import shape

if TYPE_CHECKING:
    from game.drawing.palette import Theme

STATES = ("holds", "grants", "neutral", "unheard", "clashes", "holds_clashes", "grants_clashes", "neutral_clashes")
GOLD_WIDTH = 5
GOLD_EDGE = GOLD_WIDTH + 1.0
"""How far the gold edge reaches beyond a token, its outline included."""
# Frames of a segment that fills; more would not be seen in its 160 ms.
STEPS = 8
# Where red is split, and where the colour of a party that is divided within lies on it: from and to, as shares of the
# ring's depth, so far apart that nobody needs the colours.
_SPLIT = (0.62, 0.92)
_HELD = {"holds_clashes": (0.02, 0.72), "grants_clashes": (0.14, 0.50)}
# Width and height of a segment on its plate in the legend.
SWATCH = (44.0, 28.0)


class TokenLook(NamedTuple):
    """What a token shows: plain values, equal looks share one drawing.

    owner: the number of the party that raised it, 1 to 8, or 0 for nobody. states: one of STATES for each seat.
    angles: where each seat is, radians. parties: whose colour each segment has; without it 1, 2, 3 … in seat order.
    gold: shared by all. chosen: in the hand or in focus. filling: the seat whose segment is growing, or -1, and how
    far, in steps of 1 to STEPS.
    """

    owner: int
    states: tuple[str, ...]
    angles: tuple[float, ...]
    parties: tuple[int, ...] = ()
    gold: bool = False
    chosen: bool = False
    filling: int = -1
    step: int = STEPS


def reach(size: float, *, chosen: bool = False) -> float:
    """Half the side of the surface of a token of that diameter, design units."""
    return size / 2 * 1.09 + (20 if chosen else 9)


def halo(size: float, *, gold: bool = False) -> float:
    """How far the ring of a chosen token reaches from its middle, design units; gold: shared by all."""
    return size / 2 + (GOLD_EDGE if gold else 1.5) + 10


def token_shape(size: float, seen: TokenLook, look: Theme) -> str:
    """A token of ``size`` design units across as SVG round 0, 0."""
    radius = size / 2
    ink, paper = look.token_ink, look.token
    edge = radius + (GOLD_EDGE if seen.gold else 1.5)
    body = ""
    if look.token_shade[7:] != "00":
        body += circle(0, radius * 0.09, edge, fill(look.token_shade))
    if seen.chosen:
        body += circle(0, 0, halo(size, gold=seen.gold), fill(look.focus_outer)) + circle(
            0, 0, edge + 4, fill(look.focus_inner)
        )
    if seen.gold:
        # in a dark look the edge is cream, beside which gold would not be seen
        body += circle(0, 0, radius + GOLD_WIDTH, outlined(look.accent, look.token if look.outline else ink, 2))
    body += circle(0, 0, radius, outlined(paper, ink, 2))
    body += _ring(radius, seen, look)
    return body + _middle(radius, seen.owner, look)


def _middle(radius: float, owner: int, look: Theme) -> str:
    inside = radius * 0.60
    edge = max(1.5, radius / 20)
    if owner < 1:
        return dashed_circle(0, 0, inside, look.token_ink, edge, (radius * 0.16, radius * 0.12))
    party = look.party(owner)
    return circle(0, 0, inside, outlined(party.fill, look.token_ink, edge)) + shape(owner, party.symbol, inside * 1.08)


def _ring(radius: float, seen: TokenLook, look: Theme) -> str:
    seats = len(seen.states)
    if not seats:
        return ""
    half = pi / seats - (0.075 if seats > 5 else 0.11)
    outer, inner = radius - 2, radius * 0.70
    body, above = "", ""
    for seat, (state, angle) in enumerate(zip(seen.states, seen.angles, strict=True)):
        wide = half * seen.step / STEPS if seat == seen.filling else half
        number = seen.parties[seat] if seen.parties else seat + 1
        drawn = segment(state, number, (inner, outer), (angle - wide, angle + wide), look)
        # a clash stands out over its neighbours
        if "clashes" in state:
            above += drawn
        else:
            body += drawn
    return body + above


def segment(state: str, number: int, radii: tuple[float, float], angles: tuple[float, float], look: Theme) -> str:
    """One seat's segment round 0, 0 as SVG; radii and angles from inner to outer and from start to end."""
    inner, outer = radii
    start, end = angles
    middle = (inner + outer) / 2
    colour = look.party(number).fill
    edge = outlined(colour, look.token_ink, 1.2)
    if state in {"holds", "grants"}:
        low = inner if state == "holds" else middle + 0.2
        body = path(arc(0, 0, low, outer, start, end), edge)
        # the eighth party is near-white: on paper lines across it show that there is something
        return body + _lines(low, outer, start, end, look) if number == 8 and not look.outline else body
    if state == "neutral":
        trim = min(0.08, (end - start) / 6)
        return path(arc(0, 0, middle - 1, middle + 1.4, start + trim, end - trim), fill(look.token_mute))
    if "clashes" in state:
        return _clash(state, colour, radii, angles, look)
    x, y = point(0, 0, middle, (start + end) / 2)
    return circle(x, y, max(2.0, (outer - inner) / 4.4), fill(look.token_mute))


def _lines(inner: float, outer: float, start: float, end: float, look: Theme) -> str:
    """Lines from the inside of a segment to its outside."""
    width = max(0.9, outer / 30)
    count = max(2, round((end - start) * outer / (width * 3.6)))
    body = ""
    for line in range(1, count):
        angle = start + (end - start) * line / count
        (x0, y0), (x1, y1) = point(0, 0, inner, angle), point(0, 0, outer, angle)
        body += f"M{num(x0)} {num(y0)}L{num(x1)} {num(y1)}"
    return path(body, stroke(look.token_ink, width))


def _clash(state: str, colour: str, radii: tuple[float, float], angles: tuple[float, float], look: Theme) -> str:
    """Red and split, larger than the ring; a party divided within shows its own colour inside the red."""
    inner, outer = radii
    start, end = angles
    deep = outer - inner
    out = min(4.0, outer * 0.14)
    body = path(arc(0, 0, inner - 1, outer + out, start - 0.05, end + 0.05), outlined(look.clash, look.token, 1.5))
    held = _HELD.get(state)
    if held is None:
        split = arc(0, 0, inner + deep * _SPLIT[0], inner + deep * _SPLIT[1], start + 0.04, end - 0.04)
        return body + path(split, fill(look.on_clash))
    share = arc(0, 0, inner + deep * held[0], inner + deep * held[1], start + 0.03, end - 0.03)
    return body + path(share, outlined(colour, look.token, _within(look)))


def _within(look: Theme) -> float:
    """The width of the line between red and a party's colour on it: a dark look's red is about as light as they are."""
    return 1.8 if look.outline else 1.0


def swatch_shape(state: str, look: Theme) -> str:
    """A segment on a small plate for the legend, SWATCH design units from 0, 0; gold stands for any party."""
    start, end = -pi / 2 - 0.9, -pi / 2 + 0.9
    ink = look.token_ink
    shapes = {
        "holds": path(arc(0, 0, 16, 27, start, end), outlined(look.accent, ink, 1.5)),
        "grants": path(arc(0, 0, 21.5, 27, start, end), outlined(look.accent, ink, 1.5)),
        "neutral": path(arc(0, 0, 20.4, 23, start, end), fill(look.token_mute)),
        "neutral_clashes": _split_red(start, end, look),
        "clashes": _split_red(start, end, look),
    }
    body = shapes.get(state, circle(0, -21, 3, fill(look.token_mute)))
    if state in _HELD:
        low, high = (15 + 11 * share for share in _HELD[state])
        body = path(arc(0, 0, 15, 29, start, end), fill(look.clash))
        body += path(arc(0, 0, low, high, start + 0.06, end - 0.06), outlined(look.accent, look.token, _within(look)))
    if look.outline:
        plate = rect(1, 1, 42, 26, 8, outlined(look.token, look.outline, 2))
    else:
        plate = rect(0, 0, 44, 28, 8, fill(look.token))
    return plate + moved(body, 22, 30)


def _split_red(start: float, end: float, look: Theme) -> str:
    low, high = (15 + 11 * share for share in _SPLIT)
    split = path(arc(0, 0, low, high, start + 0.06, end - 0.06), fill(look.on_clash))
    return path(arc(0, 0, 15, 29, start, end), fill(look.clash)) + split
