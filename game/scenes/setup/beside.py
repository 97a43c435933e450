"""The left of set-up in one piece: plates round the table or, where the text is enlarged, in lines under a small one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.scenes.board_beside import enlarged
from game.scenes.scene import Context
from game.scenes.setup.people import MOST_PARTIES, PartyDraft, People
from game.scenes.setup.table import Hands, at_table, colours, count_of, plate, wood
from game.ui.view import FRAME
from game.ui.widgets import Box, Button, Column, Grid, Layers, Pad, Place, Scroll, ScrollModel, Widget

_PLATE = 462.0
_TABLE = 210.0
_LEFT, _TOP, _RIGHT, _FOOT = 20.0, 92.0, 920.0, 96.0


def beside(
    ctx: Context,
    people: People,
    chosen: PartyDraft | None,
    hands: Hands,
    recolour: Callable[[int], object],
    scroll: ScrollModel,
) -> Widget:
    """Return who sits there, how many they are, and the colours for the party that is open."""
    if not enlarged(ctx):
        layers: list[Widget | tuple[Widget, Place]] = [at_table(ctx, people, chosen, hands)]
        if chosen is not None:
            layers.append((colours(ctx, people, chosen, recolour), Place(500, 940, anchor=(0.5, 0.5))))
        spare = ctx.stage.kit.frame.h - FRAME[1]
        return Layers(((Layers(tuple(layers)), Place(0, spare / 2, FRAME[0], FRAME[1])),))
    count = Layers((Box(wood(_TABLE)), Box(count_of(ctx, people, hands), min_width=320)), height=2 * _TABLE)
    plates = [plate(ctx, people, party, party is chosen, hands, _PLATE) for party in people.parties]
    lines: list[Widget] = [Grid(tuple(plates), (1, 1), gap=16, line_gap=12)]
    if len(people.parties) < MOST_PARTIES and people.players < people.most_players:
        words = ctx.say("setup.add_chair" if people.alone else "setup.add_party")
        add = partial(hands.add_party, len(people.parties))
        lines.append(Box(Button(words, add, "quiet", "plus", shortcut="p", key="add-party")))
    seats = Scroll(Pad(Column(tuple(lines), gap=14), sides=(8, 8, 8, 8)), scroll, room=True, weight=1, key="seats")
    parts: list[Widget] = [seats] if chosen is not None else [count, seats]
    if chosen is not None:
        parts.append(Box(colours(ctx, people, chosen, recolour)))
    return Pad(Column(tuple(parts), gap=10), sides=(_LEFT, _TOP, _RIGHT, _FOOT))
