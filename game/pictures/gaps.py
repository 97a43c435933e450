"""How is it valued? What each exchange asks of its giver beside what it gives its receiver, the widest gap first."""

from __future__ import annotations

from game.analysis.exchange import ExchangeStanding
from game.analysis.summary import Summary
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import fill, num, outlined, path, rect, stroke
from game.pictures.gives import fall, wedge
from game.pictures.lines import set_in
from game.pictures.pen import LINE, SIZE, SMALL, Pen, sentence
from game.pictures.sayings import exchange_said, signed
from game.pictures.teller import Teller
from game.pictures.words import Words

WIDTH = 1000.0
LAST = 5
_LINE = 300.0
_HIGH = 72.0
_DISC = 34.0
_APART = 0.32
"""How far a disc steps aside from another on the same value, as a share of its size."""


def line_picture(
    one: ExchangeStanding, summary: Summary, measure: Measure, look: Theme, width: float, height: float
) -> Picture:
    """Draw both values on one line from 1 to 5, each as the disc of the party whose value it is."""
    pen = Pen(look, measure)
    _line(pen, 0, 0, width, height, one, summary)
    return pen.picture(width, height)


def gaps_picture(summary: Summary, say: Words, measure: Measure, look: Theme) -> Picture:
    """Draw a row for each exchange that counts: from whom to whom, what, both values on a line, and the gap."""
    pen, gaps = Pen(look, measure), summary.exchange.gaps
    if not gaps:
        return sentence(say("summary.nothing_counts"), measure, look, WIDTH)
    left, axis = WIDTH - _LINE - 90, _LINE - 2 * _inset()
    for value in range(1, LAST + 1):
        at = left + _inset() + axis * (value - 1) / (LAST - 1)
        pen.write(at, 14, str(value), size=SMALL, anchor="middle", ink=look.ink_2)
    y, room = 34.0, left - 150
    for place, one in enumerate(gaps):
        what, kind = set_in(one.what, SIZE, "bold", room, 2, measure), fall(one)
        high = _HIGH + (len(what) - 1) * SIZE * LINE
        middle = y + high / 2
        if place:
            pen.add(rect(0, y - 1, WIDTH, 2, 0, fill(look.edge)))
        _ends(pen, 22, middle, one, summary)
        pen.write_lines(130, middle - 15, what, face="bold")
        foot = y + high - _HIGH / 2 + 16
        indent = 30 if kind != "even" else 0
        if indent:
            pen.add(wedge(142, foot, 22, kind, look))
        note = set_in(say(f"summary.gap.{kind}"), SMALL, "body", room - indent, 1, measure)
        pen.write(130 + indent, foot, note[0], size=SMALL, ink=look.ink_2)
        _line(pen, left, y, _LINE, high, one, summary)
        pen.write(WIDTH - 4, middle, signed(one.gap or 0), size=28, face="bold", anchor="end")
        y += high
    return pen.picture(WIDTH, y + 6)


def _inset() -> float:
    """How far the line's ends stand in, so that two discs beside each other on 1 or 5 stay in the frame."""
    return _DISC * (0.5 + _APART) + 2


def _ends(pen: Pen, x: float, y: float, one: ExchangeStanding, summary: Summary) -> None:
    giver, receiver = (summary.party(end).number if end is not None else 0 for end in (one.giver, one.receiver))
    pen.disc(x, y, 40, giver)
    pen.icon("arrow-right", x + 36, y, 22, pen.look.ink_2)
    pen.disc(x + 72, y, 40, receiver)


def _line(pen: Pen, x: float, y: float, wide: float, high: float, one: ExchangeStanding, summary: Summary) -> None:
    look, middle, inset = pen.look, y + high / 2, _inset()
    asks, gives = one.asks or 1, one.gives or 1
    step = (wide - 2 * inset) / (LAST - 1)
    ticks = "".join(f"M{num(x + inset + n * step)} {num(middle - 7)}V{num(middle + 7)}" for n in range(LAST))
    pen.add(path(f"M{num(x + inset)} {num(middle)}H{num(x + wide - inset)}{ticks}", stroke(look.control, 3)))
    low, high_ = sorted((asks, gives))
    if high_ > low:
        start, long = x + inset + (low - 1) * step, (high_ - low) * step
        if asks > gives:
            pen.add(rect(start, middle - 5, long, 10, 3, fill(look.ink)))
        else:
            pen.add(rect(start, middle - 5, long, 10, 3, outlined(look.grant.plate, look.grant.edge, 2.5)))
    apart = _DISC * _APART if asks == gives else 0.0
    for value, end, aside in ((gives, one.receiver, apart), (asks, one.giver, -apart)):
        number = summary.party(end).number if end is not None else 0
        pen.disc(x + inset + (value - 1) * step + aside, middle, _DISC, number)


def gaps_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Say each exchange that counts, with both values and the gap, in the order of the picture."""
    tell = Teller(summary, say)
    return tuple(gap_said(tell, one) for one in summary.exchange.gaps) or (say("summary.nothing_counts"),)


def gap_said(tell: Teller, one: ExchangeStanding) -> str:
    """Say one exchange with both values, the gap and what that is."""
    gap = tell.say("report.gap", asks=one.asks, gives=one.gives, gap=signed(one.gap or 0))
    return f"{exchange_said(tell, one)}. {gap}: {tell.say(f'summary.gap.{fall(one)}')}."
