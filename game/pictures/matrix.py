"""Who brings what to whom: one row for each giver, one column for each receiver, in the order of the seats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.analysis.exchange import ExchangeStanding
from game.analysis.summary import Summary
from game.drawing.dashes import dashed_line, round_corners
from game.drawing.icons import SORT_ICONS
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import num, outlined, path, rect, stroke
from game.pictures.gives import GROUP_ICONS, fall, wedge
from game.pictures.pen import SIZE, SMALL, Pen, sentence, set_in
from game.pictures.teller import Teller
from game.pictures.words import Words

WIDTH = 1000.0
GAP = 6.0
_RADIUS = 12.0
_ROOMY = 5
_ARROW = 22.0

Cells = Mapping[tuple[str, str], Sequence[ExchangeStanding]]


def cells(summary: Summary) -> dict[tuple[str, str], list[ExchangeStanding]]:
    """Return the exchanges between each giver and receiver; gifts to the whole alliance have no receiver."""
    found: dict[tuple[str, str], list[ExchangeStanding]] = {}
    for one in summary.exchange.exchanges:
        if one.giver is not None and one.receiver is not None:
            found.setdefault((one.giver, one.receiver), []).append(one)
    return found


def leading(found: Sequence[ExchangeStanding]) -> ExchangeStanding:
    """Return the exchange that a cell shows: one that counts before the others, the one with the widest gap first."""
    return max(found, key=lambda one: (one.group == "counted", abs(one.gap or 0)))


def cell_picture(
    found: Sequence[ExchangeStanding], measure: Measure, look: Theme, width: float, height: float, size: float = SIZE
) -> Picture:
    """Draw one cell: the sort and both values of its leading exchange, its wedge, and how many more there are."""
    pen = Pen(look, measure)
    _cell(pen, 0, 0, width, height, found, size)
    return pen.picture(width, height)


def own_picture(measure: Measure, look: Theme, width: float, height: float) -> Picture:
    """Draw the cell of a party with itself: hatched, for nothing can stand there."""
    pen = Pen(look, measure)
    _own(pen, 0, 0, width, height)
    return pen.picture(width, height)


def matrix_picture(summary: Summary, say: Words, measure: Measure, look: Theme) -> Picture:
    """Draw the whole matrix with its legend; empty of cells where nothing was brought or asked."""
    pen, parties, found = Pen(look, measure), summary.parties, cells(summary)
    if not found:
        return sentence(say("report.no_exchange"), measure, look, WIDTH)
    roomy = len(parties) <= _ROOMY
    side, disc = (280.0, 46.0) if roomy else (220.0, 38.0)
    wide = (WIDTH - side) / max(1, len(parties))
    high, top = (78.0, 70.0) if roomy else (62.0, 60.0)
    for place, party in enumerate(parties):
        pen.disc(side + (place + 0.5) * wide, top / 2, disc, party.number)
    for row, giver in enumerate(parties):
        y = top + row * high
        pen.disc(disc / 2 + 2, y + high / 2, disc, giver.number)
        size = SIZE if roomy else SMALL
        name = set_in(giver.name, size, "bold", side - disc - 24, 2, measure)
        pen.write_lines(disc + 14, y + high / 2, name, size=size, face="bold")
        for column, receiver in enumerate(parties):
            box = (side + column * wide + GAP / 2, y + GAP / 2, wide - GAP, high - GAP)
            if giver.id == receiver.id:
                _own(pen, *box)
            else:
                _cell(pen, *box, found.get((giver.id, receiver.id), ()), SIZE)
    bottom = legend(pen, summary, say, 0, top + len(parties) * high + 16, WIDTH)
    return pen.picture(WIDTH, bottom)


def legend_picture(summary: Summary, say: Words, measure: Measure, look: Theme, width: float) -> Picture:
    """Draw what the signs in the matrix mean, as wide as asked."""
    pen = Pen(look, measure)
    return pen.picture(width, legend(pen, summary, say, 0, 0, width))


def legend(pen: Pen, summary: Summary, say: Words, x: float, y: float, width: float) -> float:
    """Write what the signs mean, only those that occur; return how far down it reaches."""
    found = [one for cell in cells(summary).values() for one in cell]
    parts = [
        (icon, say(f"vocabulary.sort.{sort}"))
        for sort, icon in SORT_ICONS.items()
        if any(o.sort == sort for o in found)
    ]
    parts += [
        (icon, say(f"summary.cell.{group}"))
        for group, icon in GROUP_ICONS.items()
        if any(o.group == group for o in found)
    ]
    falls = {fall(one) for one in found if one.group == "counted"}
    parts += [(kind, say(f"picture.{kind}")) for kind in ("dear", "treasure") if kind in falls]
    if any(one.group == "counted" for one in found):
        parts.append(("", say("picture.asks_gives")))
    left, line, high = x, y + 14, 34.0
    for sign, words in parts:
        lead = 34.0 if sign else 0.0
        wide = lead + pen.measure(words, SMALL, "body") + 26
        if left > x and left + wide - 26 > x + width:
            left, line = x, line + high
        if sign in {"dear", "treasure"}:
            pen.add(wedge(left + 13, line, 24, "dear" if sign == "dear" else "treasure", pen.look))
        elif sign:
            pen.icon(sign, left + 13, line, 24, pen.look.ink_2)
        pen.write(left + lead, line, words, size=SMALL, ink=pen.look.ink_2)
        left += wide
    return line + 14 if parts else y


def _cell(
    pen: Pen, x: float, y: float, wide: float, high: float, found: Sequence[ExchangeStanding], size: float
) -> None:
    look = pen.look
    if not found:
        pen.add(dashed_line(round_corners(x + 1, y + 1, wide - 2, high - 2, _RADIUS), look.edge, 2, (3, 5)))
        return
    one = leading(found)
    kind = fall(one) if one.group == "counted" else "even"
    edges = {"dear": (look.paper, look.ink, 4.0), "treasure": (look.card_selected, look.grant.edge, 4.0)}
    face, edge, width = edges.get(kind, (look.field if one.group == "counted" else look.inset, look.control, 2.0))
    half = width / 2
    pen.add(rect(x + half, y + half, wide - width, high - width, _RADIUS, outlined(face, edge, width)))
    more = f"+{len(found) - 1}" if len(found) > 1 else ""
    room, middle = wide - 16, y + high / 2
    if one.group != "counted":
        sign = GROUP_ICONS.get(one.group, "check")
        _side_by_side(pen, x + wide / 2, middle, [("icon", sign)], more, size, room)
        return
    pieces = [("icon", SORT_ICONS[one.sort])] if one.sort else []
    pieces += [("text", str(one.asks)), ("arrow", ""), ("text", str(one.gives))]
    if kind != "even":
        pieces.append(("wedge", kind))
    _side_by_side(pen, x + wide / 2, middle, pieces, more, size, room)


def _side_by_side(
    pen: Pen, x: float, y: float, pieces: list[tuple[str, str]], more: str, size: float, room: float
) -> None:
    """Set pieces next to each other round a middle; where room is short the sort goes first, then the sizes shrink."""
    pieces = [*pieces, ("more", more)] if more else pieces
    if _length(pen, pieces, size) > room and len(pieces) > 2:
        pieces = [piece for piece in pieces if piece[0] != "icon"]
    while _length(pen, pieces, size) > room and size > SMALL * 0.8:
        size -= 1
    left = x - _length(pen, pieces, size) / 2
    for kind, what in pieces:
        wide = _wide(pen, kind, what, size)
        if kind == "icon":
            pen.icon(what, left + wide / 2, y, size * 1.15, pen.look.ink)
        elif kind == "arrow":
            _arrow(pen, left + wide / 2, y, size * 0.7)
        elif kind == "wedge":
            pen.add(wedge(left + wide / 2, y, size * 0.9, "dear" if what == "dear" else "treasure", pen.look))
        else:
            face, small = ("bold", size) if kind == "text" else ("body", max(16.0, size * 0.8))
            pen.write(left, y, what, size=small, face=face, ink=pen.look.ink if kind == "text" else pen.look.ink_2)
        left += wide + _between(size)


def _wide(pen: Pen, kind: str, what: str, size: float) -> float:
    if kind == "text":
        return pen.measure(what, size, "bold")
    if kind == "more":
        return pen.measure(what, max(16.0, size * 0.8), "body")
    return {"icon": size * 1.15, "arrow": size * 0.7, "wedge": size * 0.9}[kind]


def _between(size: float) -> float:
    return size * 0.22


def _length(pen: Pen, pieces: Sequence[tuple[str, str]], size: float) -> float:
    return sum(_wide(pen, kind, what, size) for kind, what in pieces) + _between(size) * (len(pieces) - 1)


def _arrow(pen: Pen, x: float, y: float, size: float) -> None:
    half, head = size / 2, size * 0.32
    data = f"M{num(x - half)} {num(y)}H{num(x + half)}M{num(x + half - head)} {num(y - head)}L{num(x + half)} {num(y)}"
    pen.add(path(f"{data}L{num(x + half - head)} {num(y + head)}", stroke(pen.look.ink_2, 2, cap="round")))


def _own(pen: Pen, x: float, y: float, wide: float, high: float) -> None:
    look = pen.look
    pen.add(rect(x + 1, y + 1, wide - 2, high - 2, _RADIUS, outlined(look.inset, look.edge, 2)))
    lines, step = [], 14.0
    start = x - high
    while start < x + wide:
        x0, x1 = max(start, x + 8), min(start + high, x + wide - 8)
        y0, y1 = y + high - (x0 - start), y + high - (x1 - start)
        y0, y1 = min(y0, y + high - 6), max(y1, y + 6)
        x0, x1 = start + (y + high - y0), start + (y + high - y1)
        if x1 > x0 and x0 >= x + 5 and x1 <= x + wide - 5:
            lines.append(f"M{num(x0)} {num(y0)}L{num(x1)} {num(y1)}")
        start += step
    if lines:
        pen.add(path("".join(lines), stroke(look.edge, 3, cap="round")))


def matrix_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Say what every filled cell shows, giver by giver."""
    tell, found = Teller(summary, say), cells(summary)
    if not found:
        return (say("report.no_exchange"),)
    ends = ((giver.id, receiver.id) for giver in summary.parties for receiver in summary.parties)
    return tuple(cell_twin(tell, *pair, found[pair]) for pair in ends if pair in found)


def cell_twin(tell: Teller, giver: str, receiver: str, found: Sequence[ExchangeStanding]) -> str:
    """Say what one cell shows."""
    say, one = tell.say, leading(found)
    sort = f" ({say(f'vocabulary.sort.{one.sort}').lower()})" if one.sort else ""
    what = f"{tell.quote(one.what)}{sort}"
    if one.group == "counted":
        kind = fall(one)
        values = say("picture.values", asks=one.asks, gives=one.gives)
        told = f"{what}, {values}" if kind == "even" else f"{what}, {values}, {say(f'picture.{kind}')}"
    else:
        told = f"{what}, {say(f'summary.cell.{one.group}')}"
    line = say("picture.cell", giver=tell.party(giver), receiver=tell.party(receiver), what=told)
    return f"{line} {say('picture.more', n=len(found) - 1)}" if len(found) > 1 else line
