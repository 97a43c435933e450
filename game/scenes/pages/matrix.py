"""Who brings what to whom: one row a giver, one column a receiver, in the order of the seats."""

from __future__ import annotations

from game.analysis.exchange import ExchangeStanding
from game.drawing.icons import SORT_ICONS
from game.scenes.pages.pieces import disc
from game.scenes.pages.reader import Reader
from game.ui.fitting import FirstThatFits
from game.ui.widget import Widget
from game.ui.widgets import Box, Column, Flow, Grid, Icon, Label, Panel, Pick, Row, Spacer

ROOMY = 5
"""Up to this many parties a cell has room for its icon beside the figures."""
_DEAR = 2


def matrix(reader: Reader) -> Widget:
    """The whole matrix; every cell with something in it opens its evidence."""
    parties = reader.summary.parties
    roomy = len(parties) <= ROOMY
    side = 272.0 if roomy else 214.0
    high = 80.0 if roomy else 52.0
    cells: list[Widget] = [Label("")]
    cells += [Box(disc(party.number, 54 if roomy else 44, party.name)) for party in parties]
    for giver in parties:
        name = Label(
            giver.name, role="label" if roomy else "hint_strong", max_lines=2, cut=True, name=giver.name, weight=1
        )
        cells.append(Row((disc(giver.number, 48 if roomy else 36), name), gap=10))
        for receiver in parties:
            found = [
                one
                for one in reader.summary.exchange.exchanges
                if one.giver == giver.id and one.receiver == receiver.id
            ]
            if giver.id == receiver.id:
                cells.append(Panel(Box(Icon("minus", 24, "edge")), look="inset", pad=0, radius=12, height=high))
            else:
                cells.append(_cell(reader, giver.name, receiver.name, found, high, roomy=roomy))
    columns = (1.0,) * (len(parties) + 1)
    return Grid(tuple(cells), columns, fixed=(side,), gap=8, line_gap=8 if roomy else 5)


def _cell(
    reader: Reader, giver: str, receiver: str, found: list[ExchangeStanding], high: float, *, roomy: bool
) -> Widget:
    if not found:
        return Panel(Box(Label("")), pad=0, radius=12, edge="edge", shadow=0, height=high)
    first = max(found, key=lambda one: (one.group == "counted", abs(one.gap or 0)))
    words = reader.say("summary.gives_to", giver=giver, receiver=receiver)
    items = tuple(item for one in found for item in one.evidence)
    more = (Label(f"+{len(found) - 1}", role="hint", ink="ink_2", hidden=True),) if len(found) > 1 else ()
    rows = tuple(Row((*one, *more), gap=8 if roomy else 4) for one in _inside(first, roomy=roomy))
    gap = first.gap or 0
    look = (
        "fault" if gap >= _DEAR else "selected" if gap <= -_DEAR else "paper" if first.group == "counted" else "inset"
    )
    edge = {"fault": "clash", "selected": "primary", "paper": "edge"}.get(look, "control")
    plate = Panel(Box(FirstThatFits(rows)), pad=2, radius=12, edge=edge, look=look, shadow=0)  # type: ignore[arg-type]
    said = ", ".join(_said(reader, one) for one in found)
    return Pick(
        plate, reader.open(words, items), look="bare", pad=0, radius=12, name=f"{words}: {said}",
        key=f"cell-{first.id}",
        height=high,
    )  # fmt: skip


def _inside(one: ExchangeStanding, *, roomy: bool) -> tuple[tuple[Widget, ...], ...]:
    """What stands in a cell, from the fullest to the barest: the sort and both values, the values, small values."""
    if one.group == "unmet":
        return ((Icon("circle-question-mark", 28, "accent_ink"),),)
    if one.group == "unused":
        return ((Icon("package", 28, "ink_2"),),)
    sort = Icon(SORT_ICONS[one.sort], 28) if one.sort else Icon("check", 26)
    if one.group != "counted":
        return ((sort,),)
    full = (sort, _values(one, "figure", 20)) if roomy and one.sort else (_values(one, "figure", 20),)
    return full, (_values(one, "body_strong", 16),), (_values(one, "hint_strong", 12),)


def _values(one: ExchangeStanding, role: str, arrow: float) -> Widget:
    asks, gives = (Label(str(value), role=role, hidden=True) for value in (one.asks, one.gives))
    return Row((asks, Icon("arrow-right", arrow, "ink_2"), gives), gap=2)


def _said(reader: Reader, one: ExchangeStanding) -> str:
    if one.group == "counted":
        return f"{one.what} ({one.asks} → {one.gives})"
    return f"{one.what} ({reader.say(f'summary.cell.{one.group}')})"


def legend(reader: Reader) -> Widget:
    """What icons and edges mean; only the sorts that occur."""
    say, found = reader.say, reader.summary.exchange.exchanges
    sorts = [sort for sort in SORT_ICONS if any(one.sort == sort for one in found)]
    parts: list[Widget] = [
        Row(
            (Icon(SORT_ICONS[sort], 24, "ink_2"), Label(say(f"vocabulary.sort.{sort}"), role="hint", ink="ink_2")),
            gap=7,
        )
        for sort in sorts
    ]
    for group, icon, ink in (("unmet", "circle-question-mark", "accent_ink"), ("unused", "package", "ink_2")):
        if any(one.group == group for one in found):
            words = Label(say(f"summary.cell.{group}"), role="hint", ink="ink_2")
            parts.append(Row((Icon(icon, 24, ink), words), gap=7))
    for look, edge, key in (("fault", "clash", "summary.missed"), ("selected", "primary", "summary.treasure")):
        mark = Panel(Spacer(), pad=0, radius=5, edge=edge, look=look, shadow=0, width=26, height=20)  # type: ignore[arg-type]
        parts.append(Row((mark, Label(say(key), role="hint", ink="ink_2")), gap=7))
    return Column((Flow(tuple(parts), gap=18),))
