"""Who brings what to whom: one row a giver, one column a receiver, in the order of the seats."""

from __future__ import annotations

from game.analysis.exchange import ExchangeStanding
from game.pictures.matrix import cell_picture, cell_twin, cells, each, legend_picture, own_picture
from game.pictures.pen import SIZE
from game.scenes.discs import disc
from game.scenes.pages.reader import Reader
from game.scenes.pages.shaped import Shaped
from game.ui.widget import Widget
from game.ui.widgets import Box, Grid, Label, Pick, Row

ROOMY = 5
"""Up to this many parties the rows are high and the names large."""
_LEAST_CELL = 140.0
"""The width of a cell with two figures, a wedge and how many more there are."""
_WIDER = 1.7
"""How much wider the names are where the text is enlarged."""


def matrix(reader: Reader) -> Widget:
    """The whole matrix; every cell with something in it opens its evidence."""
    parties, found = reader.summary.parties, cells(reader.summary)
    roomy = len(parties) <= ROOMY
    side = (272.0 if roomy else 224.0) * (_WIDER if reader.large else 1.0)
    high = 80.0 if roomy else 56.0
    shown: list[Widget] = [Label("")]
    shown += [Box(disc(party.number, 54 if roomy else 44, party.name)) for party in parties]
    for giver in parties:
        name = Label(
            giver.name, role="label" if roomy else "hint_strong", max_lines=2, cut=True, name=giver.name, weight=1
        )
        shown.append(Row((disc(giver.number, 48 if roomy else 36), name), gap=10))
        for receiver in parties:
            if giver.id == receiver.id:
                shown.append(
                    Shaped(
                        lambda room: own_picture(room.measure, room.look, room.width, room.height), (60, high), "own"
                    )
                )
            else:
                shown.append(_cell(reader, giver.id, receiver.id, found.get((giver.id, receiver.id), []), high))
    columns = (1.0,) * (len(parties) + 1)
    return Grid(tuple(shown), columns, fixed=(side,), gap=8 if roomy else 5, line_gap=8 if roomy else 5)


def _cell(reader: Reader, giver: str, receiver: str, found: list[ExchangeStanding], high: float) -> Widget:
    most = each(reader.summary)
    picture = Shaped(
        lambda room: cell_picture(found, room.measure, room.look, room.width, room.height, SIZE * 1.16, most),
        (60, high),
        tuple((one.id, one.group, one.asks, one.gives) for one in found),
        least=_LEAST_CELL if most == 1 else 290,
    )
    if not found:
        return picture
    words = reader.say("summary.gives_to", giver=reader.party(giver), receiver=reader.party(receiver))
    items = tuple(item for one in found for item in one.evidence)
    return Pick(
        picture, reader.open(words, items), look="bare", pad=0, radius=12,
        name=cell_twin(reader.tell, giver, receiver, found), key=f"cell-{found[0].id}", height=high,
    )  # fmt: skip


def legend(reader: Reader) -> Widget:
    """What signs and edges mean; only those that occur."""
    found = tuple((one.id, one.group, one.sort) for one in reader.summary.exchange.exchanges)
    return Shaped(
        lambda room: legend_picture(reader.summary, reader.say, room.measure, room.look, room.width),
        (600, 0),
        ("legend", reader.say.language, found),
        kept=reader.kept,
        least=420,
    )
