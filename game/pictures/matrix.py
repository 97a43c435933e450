"""Who brings what to whom: one row for each giver, one column for each receiver, in the order of the seats."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.exchange import ExchangeStanding
from game.analysis.summary import Summary
from game.drawing.dashes import dashed_line, round_corners
from game.drawing.icon_names import SORT_ICONS
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import num, outlined, path, rect, stroke
from game.pictures.gives import GROUP_ICONS, Fall, fall, wedge
from game.pictures.lines import set_in
from game.pictures.pen import SIZE, SMALL, Pen, sentence
from game.pictures.teller import Teller
from game.pictures.words import Words

WIDTH = 1000.0
GAP = 6.0
_RADIUS = 12.0
_ROOMY = 5
_SIDE_MOST = 300.0

Pieces = Sequence[tuple[str, str]]
"""What stands side by side in a cell: what sort of piece each is, and its words or the name of its icon."""


def cells(summary: Summary) -> dict[tuple[str, str], list[ExchangeStanding]]:
    """Return the exchanges between each giver and receiver; gifts to the whole alliance have no receiver."""
    found: dict[tuple[str, str], list[ExchangeStanding]] = {}
    for one in summary.exchange.exchanges:
        if one.giver is not None and one.receiver is not None:
            found.setdefault((one.giver, one.receiver), []).append(one)
    return found


def leading(found: Sequence[ExchangeStanding], most: int = 1) -> list[ExchangeStanding]:
    """Return the exchanges that a cell shows: at most so many that count, the widest gap first; else the first one."""
    ranked = sorted(found, key=lambda one: (one.group != "counted", -abs(one.gap or 0)))
    return [one for one in ranked if one.group == "counted"][:most] or ranked[:1]


def each(summary: Summary) -> int:
    """Return how many exchanges a cell shows: with two parties its cells are wide enough for three."""
    return 3 if len(summary.parties) <= 2 else 1


def cell_picture(
    found: Sequence[ExchangeStanding], measure: Measure, look: Theme, width: float, height: float, size: float = SIZE,
    most: int = 1,
) -> Picture:  # fmt: skip
    """Draw one cell: the sort and both values of what it shows, with wedges, and how many exchanges there are more."""
    pen = Pen(look, measure)
    _cell(pen, 0, 0, width, height, found, size, most)
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
    side, disc, size = (280.0, 46.0, SIZE) if roomy else (200.0, 38.0, SMALL)
    longest = max((measure(word, size, "bold") for party in parties for word in party.name.split()), default=0.0)
    side = min(max(side, longest + disc + 26), _SIDE_MOST)  # a name is broken between its words, where that can be
    wide = (WIDTH - side) / max(1, len(parties))
    high, top = (78.0, 70.0) if roomy else (62.0, 60.0)
    for place, party in enumerate(parties):
        pen.disc(side + (place + 0.5) * wide, top / 2, disc, party.number)
    for row, giver in enumerate(parties):
        y = top + row * high
        pen.disc(disc / 2 + 2, y + high / 2, disc, giver.number)
        name = set_in(giver.name, size, "bold", side - disc - 24, 2, measure)
        pen.write_lines(disc + 14, y + high / 2, name, size=size, face="bold")
        for column, receiver in enumerate(parties):
            box = (side + column * wide + GAP / 2, y + GAP / 2, wide - GAP, high - GAP)
            if giver.id == receiver.id:
                _own(pen, *box)
            else:
                _cell(pen, *box, found.get((giver.id, receiver.id), ()), SIZE, each(summary))
    bottom = legend(pen, summary, say, 0, top + len(parties) * high + 16, WIDTH)
    return pen.picture(WIDTH, bottom)


def legend_picture(summary: Summary, say: Words, measure: Measure, look: Theme, width: float) -> Picture:
    """Draw what the signs in the matrix mean, as wide as asked, for where the values are explained beside it."""
    pen = Pen(look, measure)
    return pen.picture(width, legend(pen, summary, say, 0, 0, width, values=False))


def legend(pen: Pen, summary: Summary, say: Words, x: float, y: float, width: float, *, values: bool = True) -> float:
    """Write what the signs mean, only those that occur, and the `values`; return how far down it reaches."""
    found = [one for cell in cells(summary).values() for one in leading(cell, each(summary))]
    counted = [one for one in found if one.group == "counted"]
    parts = [
        (icon, say(f"vocabulary.sort.{sort}"))
        for sort, icon in SORT_ICONS.items()
        if any(one.sort == sort for one in counted)
    ]
    parts += [
        (icon, say(f"summary.cell.{group}"))
        for group, icon in GROUP_ICONS.items()
        if any(one.group == group for one in found)
    ]
    falls = {fall(one) for one in counted}
    parts += [(kind, say(f"summary.gap.{kind}")) for kind in ("dear", "treasure") if kind in falls]
    if values and counted:
        parts.append(("", say("picture.asks_gives")))
    left, line, high = x, y + 14, 34.0
    for sign, said in parts:
        words = said[:1].upper() + said[1:]
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
    pen: Pen, x: float, y: float, wide: float, high: float, found: Sequence[ExchangeStanding], size: float, most: int
) -> None:
    look = pen.look
    if not found:
        pen.add(dashed_line(round_corners(x + 1, y + 1, wide - 2, high - 2, _RADIUS), look.edge, 2, (3, 5)))
        return
    shown = leading(found, most)
    one = shown[0]
    kind = fall(one) if one.group == "counted" else "even"
    edges = {"dear": (look.paper, look.ink, 4.0), "treasure": (look.card_selected, look.grant.edge, 4.0)}
    face, edge, width = edges.get(kind, (look.field if one.group == "counted" else look.inset, look.control, 2.0))
    half = width / 2
    pen.add(rect(x + half, y + half, wide - width, high - width, _RADIUS, outlined(face, edge, width)))
    more = [("more", f"+{len(found) - len(shown)}")] if len(found) > len(shown) else []
    box = (x, y, wide, high)
    if one.group != "counted":
        _set(pen, box, [], [("icon", GROUP_ICONS.get(one.group, "check")), *more], "even", size)
    elif len(shown) == 1:
        sort = [("icon", SORT_ICONS[one.sort])] if one.sort else []
        _set(pen, box, sort, [*_values(one), *more], kind, size)
    else:
        pieces: list[tuple[str, str]] = []
        for other in shown:
            apart, falls = [("apart", "")] if pieces else [], fall(other)
            pieces += [*apart, *_values(other), *([("wedge", falls)] if falls != "even" else [])]
        _set(pen, box, [], [*pieces, *([("apart", ""), *more] if more else [])], "even", size)


def _values(one: ExchangeStanding) -> list[tuple[str, str]]:
    return [("text", str(one.asks)), ("arrow", ""), ("text", str(one.gives))]


def _set(
    pen: Pen, box: tuple[float, float, float, float], sort: Pieces, values: Pieces, kind: Fall, size: float
) -> None:
    """Set a cell's pieces in its middle.

    Where room is short the wedge goes under them, then the sort is left out, and then all of it shrinks, down to the
    least size that is read from afar.
    """
    x, y, wide, high = box
    room, middle = wide - 14, y + high / 2
    sign = [("wedge", kind)] if kind != "even" else []
    pieces = [*sort, *values, *sign]
    if sign and _length(pen, pieces, size) > room:
        strip = wide - 28
        pen.add(wedge(x + wide / 2, y + high - 13, strip, kind, pen.look, tall=11))
        pieces, middle = [*sort, *values], middle - 6
    if _length(pen, pieces, size) > room:
        pieces = [piece for piece in pieces if piece not in sort]
    while _length(pen, pieces, size) > room and size > SMALL:
        size -= 1
    left = x + wide / 2 - _length(pen, pieces, size) / 2
    for what, words in pieces:
        long = _wide(pen, what, words, size)
        if what == "icon":
            pen.icon(words, left + long / 2, middle, size * 1.15, pen.look.ink)
        elif what == "arrow":
            _arrow(pen, left + long / 2, middle, long)
        elif what == "wedge":
            pen.add(wedge(left + long / 2, middle, long, "dear" if words == "dear" else "treasure", pen.look))
        elif what == "more":
            pen.write(left, middle, words, size=SMALL, ink=pen.look.ink_2)
        elif what == "text":
            pen.write(left, middle, words, size=size, face="bold")
        left += long + _between(size)


def _wide(pen: Pen, what: str, words: str, size: float) -> float:
    if what == "text":
        return pen.measure(words, size, "bold")
    if what == "more":
        return pen.measure(words, SMALL, "body")
    return {"icon": size * 1.15, "arrow": size * 0.62, "wedge": size * 0.9, "apart": size * 0.3}[what]


def _between(size: float) -> float:
    return size * 0.2


def _length(pen: Pen, pieces: Pieces, size: float) -> float:
    return sum(_wide(pen, what, words, size) for what, words in pieces) + _between(size) * (len(pieces) - 1)


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
    say, shown = tell.say, leading(found, each(tell.summary))
    told = "; ".join(_told(tell, one) for one in shown)
    line = say("picture.cell", giver=tell.party(giver), receiver=tell.party(receiver), what=told)
    left = len(found) - len(shown)
    return f"{line} {say('picture.more', n=left)}" if left else line


def _told(tell: Teller, one: ExchangeStanding) -> str:
    say = tell.say
    sort = f" ({say(f'vocabulary.sort.{one.sort}').lower()})" if one.sort else ""
    what = f"{tell.quote(one.what)}{sort}"
    if one.group != "counted":
        return f"{what}, {say(f'summary.cell.{one.group}')}"
    values, kind = say("picture.values", asks=one.asks, gives=one.gives), fall(one)
    return f"{what}, {values}" if kind == "even" else f"{what}, {values}, {say(f'summary.gap.{kind}').lower()}"
