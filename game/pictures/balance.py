"""In balance? For each party what it gave and what it received, by its own values, in the order of the seats."""

from __future__ import annotations

from game.analysis.exchange import Balance
from game.analysis.summary import Summary
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import fill, num, outlined, path, rect, stroke
from game.pictures.lines import set_in
from game.pictures.pen import SIZE, SMALL, Pen, sentence
from game.pictures.sayings import signed
from game.pictures.teller import Teller
from game.pictures.words import Words

WIDTH = 1000.0
_SIDE, _FIGURE = 330.0, 90.0
_HIGH = 54.0
_BAR = 30.0


def bar_picture(
    one: Balance, most: int, measure: Measure, look: Theme, width: float, height: float, size: float = SIZE
) -> Picture:
    """Draw one party's bars: given to the left of the line, received to its right; `most` fills a side."""
    pen = Pen(look, measure)
    _bars(pen, 0, 0, width, height, one, most, size)
    return pen.picture(width, height)


def most_of(summary: Summary) -> int:
    """Return the largest sum that any party gave or received."""
    return max((max(one.gave, one.received) for one in summary.exchange.balances), default=0)


def balance_picture(summary: Summary, say: Words, measure: Measure, look: Theme) -> Picture:
    """Draw a row for each party, with its name, its bars and its balance."""
    pen, most = Pen(look, measure), most_of(summary)
    if not most:
        return sentence(say("summary.nothing_counts"), measure, look, WIDTH)
    sides = (WIDTH - _SIDE - _FIGURE) / 2
    middle, y = _SIDE + sides, 18.0
    pen.write(middle - 14, y, say("summary.brings"), size=SMALL, anchor="end", ink=look.ink_2)
    pen.write(middle + 14, y, say("summary.receives"), size=SMALL, ink=look.ink_2)
    for place, one in enumerate(summary.exchange.balances):
        top = 40 + place * _HIGH
        party = summary.party(one.party)
        pen.disc(23, top + _HIGH / 2, 42, party.number)
        pen.write_lines(
            56, top + _HIGH / 2, set_in(party.name, SMALL, "bold", _SIDE - 76, 2, measure), size=SMALL, face="bold"
        )
        _bars(pen, _SIDE, top, 2 * sides, _HIGH, one, most, SIZE)
        figure = signed(one.balance) if one.exchanges else "–"
        pen.write(WIDTH - 4, top + _HIGH / 2, figure, size=28, face="bold", anchor="end")
    bottom = 40 + len(summary.exchange.balances) * _HIGH
    pen.write(0, bottom + 26, say("summary.own_values"), size=SMALL, ink=look.ink_2)
    return pen.picture(WIDTH, bottom + 44)


def mark_picture(measure: Measure, look: Theme, *, received: bool) -> Picture:
    """Draw a small patch as the bars are drawn, for a legend."""
    pen = Pen(look, measure)
    _bar(pen, 1, 1, 30, 20, received=received)
    return pen.picture(32, 22)


def _bars(pen: Pen, x: float, y: float, wide: float, high: float, one: Balance, most: int, size: float) -> None:
    look, middle, centre = pen.look, x + wide / 2, y + high / 2
    room = pen.measure(str(max(one.gave, one.received)), size, "bold") + 20
    unit = (wide / 2 - 4 - room) / max(1, most)
    if one.exchanges:
        for value, received in ((one.gave, False), (one.received, True)):
            long = value * unit
            left = middle if received else middle - long
            if long > 0:
                _bar(pen, left, centre - _BAR / 2, long, _BAR, received=received)
            at = middle + long + 10 if received else middle - long - 10
            pen.write(at, centre, str(value), size=size, face="bold", anchor="start" if received else "end")
    pen.add(rect(middle - 1.5, y, 3, high, 0, fill(look.ink)))


def _bar(pen: Pen, x: float, y: float, wide: float, high: float, *, received: bool) -> None:
    """Draw a bar: what is given is dark and full, what is received light with an edge and stripes."""
    look = pen.look
    if not received:
        pen.add(rect(x, y, wide, high, 5, fill(look.mine.plate)))
        return
    pen.add(rect(x + 1, y + 1, max(0.5, wide - 2), high - 2, 4, outlined(look.grant.plate, look.grant.edge, 2)))
    stripes = [
        f"M{num(at)} {num(y + high - 4)}L{num(at + high - 8)} {num(y + 4)}"
        for at in (x + 4 + 16 * n for n in range(int(wide / 16) + 1))
        if at + high - 8 < x + wide - 3
    ]
    if stripes:
        pen.add(path("".join(stripes), stroke(look.grant.edge, 1.5)))


def balance_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Say each party's sums, in the order of the seats."""
    if not most_of(summary):
        return (say("summary.nothing_counts"),)
    tell = Teller(summary, say)
    told = tuple(balance_said(tell, one) for one in summary.exchange.balances)
    return (*told, say("summary.own_values"))


def balance_said(tell: Teller, one: Balance) -> str:
    """Say one party's sums."""
    party = tell.party(one.party)
    if not one.exchanges:
        return tell.say("report.balance_none", party=party)
    return tell.say("picture.balance", party=party, gave=one.gave, received=one.received, balance=signed(one.balance))
