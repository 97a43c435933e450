"""How the round table, the card and the sheet share the frame, and the table with its seats as a list under it.

Enlarged text needs the room that the table has, so the table gives way: from a certain size on it stands small above the
names of its seats, which then have a line each.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.scenes.board import Board
from game.scenes.board_look import SeatLook
from game.scenes.discs import disc
from game.scenes.scene import Context
from game.ui.widgets import Column, Label, Pad, Panel, Row, Scroll, ScrollModel, Widget

CARD: Final = 484.0
SHEET: Final = 522.0
PLATES_UPTO: Final = 1.25
"""The enlargement of text up to which the names of the seats fit round the table, and all else where it is drawn."""
_CARD_GROWS, _SHEET_GROWS = 236.0, 178.0
_ALONE_GROWS = 110.0
_TABLE_HIGH = 0.94
_DISC = 40.0


def enlarged(ctx: Context) -> bool:
    """Return whether the text is so large that a scene has to be laid out otherwise."""
    return ctx.canvas.type.factor > PLATES_UPTO


def widths(factor: float) -> tuple[float, float]:
    """Return how wide card and sheet are, in design units, for an enlargement of text."""
    more = 0.0 if factor <= PLATES_UPTO else factor - 1
    return CARD + more * _CARD_GROWS, SHEET + more * _SHEET_GROWS


def card_alone(factor: float) -> float:
    """Return how wide a card is beside a wide sheet, where the table is away, for an enlargement of text."""
    return CARD + max(0.0, factor - PLATES_UPTO) * _ALONE_GROWS


def small_board(board: Board, width: float, scroll: ScrollModel) -> Widget:
    """Return the table without names, that wide, and below it who sits there, whose turn is in gold."""
    bare = replace(
        board, look=replace(board.look, plates=False, piles=False), weight=0, width=width, height=width * _TABLE_HIGH
    )
    seats = Column(tuple(_seat(one) for one in board.look.seats), gap=6)
    return Column((bare, Scroll(Pad(seats, sides=(4, 4, 4, 4)), scroll, room=True, weight=1)), gap=8, width=width)


def _seat(seat: SeatLook) -> Widget:
    """Its disc is drawn at the table too, and told there."""
    ink, second = ("on_accent", "on_accent") if seat.turn else ("ink", "ink_2")
    words: list[Widget] = [Label(seat.name, "hint_strong", ink, max_lines=2, cut=True, hidden=True)]
    if seat.turn and seat.below:
        words.append(Label(seat.below, "hint", second, hidden=True))
    row = Row((disc(seat.number, _DISC), Column(tuple(words), gap=0, weight=1)), gap=12)
    return Panel(row, pad=(10, 5, 10, 5), look="accent" if seat.turn else "paper", radius=16)
