"""The sheet beside the library's list: one session with its table, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from game.drawing.seats import seat_angles, seat_point
from game.scenes.discs import disc
from game.scenes.scene import Context
from game.storage.catalog import Say
from game.storage.library import Listed
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.scroll import ScrollModel
from game.ui.widgets import Box, Button, Column, Flow, Grid, Icon, Label, Line, Panel, Picture, Row, Scroll, Widget

STAGE_ICONS: Final = {
    "cards": "play",
    "closing": "flag",
    "closed": "circle-check",
    "imported": "users-round",
    "damaged": "triangle-alert",
}
_TABLE, _SEAT = 132, 64
_MOST_SEATS = 8
_LOST: Final = ("journal_damaged", "journal_unusable", "journal_history")


class Acts(NamedTuple):
    """What can be done with a session; an example cannot be removed."""

    open: Callable[[], object]
    look: Callable[[], object]
    delete: Callable[[], object] | None


def stage_words(say: Say, one: Listed) -> str:
    """How far a session came."""
    return say(f"library.stage.{one.stage}", n=one.people or one.cards, card=one.card, cards=one.cards)


def is_damaged(one: Listed) -> bool:
    """Whether something of the session is lost, or may be."""
    return one.stage == "damaged" or any(told.code in _LOST for told in one.notices)


def sheet(ctx: Context, one: Listed, acts: Acts, scroll: ScrollModel, *, narrow: bool) -> Widget:
    """Return the sheet; `narrow` leaves the table out, as large words need the room."""
    say = ctx.say
    parts: list[Widget] = [Label(one.title, "heading", heading=2)]
    if one.notices:
        parts.append(_notices(say, one))
    parts.append(Label(stage_words(say, one), "label", "ink_2"))
    if one.started is not None:
        parts.append(Label(say("library.started", date=one.started.astimezone().date()), ink="ink_2"))
    parties = tuple(
        Row((disc(number, 36), Label(name)), gap=10) for number, name in zip(one.numbers, one.parties, strict=True)
    )
    if parties:
        parts.append(Flow(parties, gap=22, line_gap=10))
    parts += [Line(), Label(say("library.file", file=one.path), "hint", "ink_2")]
    if not one.example:
        parts.append(Label(say("library.more"), "hint", "ink_2"))
    body = Column(
        (Scroll(Column(tuple(parts), gap=14), scroll, weight=1), _buttons(say, one, acts, narrow=narrow)), gap=20
    )
    panel = Panel(body, pad=(30, 26, 26, 26), weight=1)
    if narrow or one.notices or not 1 <= len(one.numbers) <= _MOST_SEATS:
        return Column((panel,), weight=2)
    return Column((around(one.numbers), panel), gap=28, weight=2)


def _buttons(say: Say, one: Listed, acts: Acts, *, narrow: bool) -> Widget:
    go = say("library.open_copy") if one.example else say("library.open")
    main = Button(go, acts.open, "primary", STAGE_ICONS["cards"], shortcut="enter", key="open")
    look = Button(say("library.look"), acts.look, icon="eye", shortcut="t", small=not narrow, key="look")
    others: tuple[Widget, ...] = (look,)
    if acts.delete is not None:
        others = (
            look,
            Button(
                say("library.delete"),
                acts.delete,
                icon="trash-2",
                shortcut="delete",
                weight=1,
                small=not narrow,
                key="delete",
            ),
        )
    return Column((main, *others) if narrow else (main, Grid(others, (1,) * len(others), gap=14)), gap=14)


def _notices(say: Say, one: Listed) -> Widget:
    """What is the matter with the file, and that what can be read is safe."""
    lines: list[Widget] = [Label(told.sentence(say)) for told in one.notices]
    if one.stage == "damaged":
        lines.append(Label(say("library.damaged_safe"), "body_medium"))
    signed = Row((Icon("triangle-alert", 32, "clash"), Column(tuple(lines), gap=8, weight=1)), gap=16, align="start")
    return Panel(signed, pad=16, look="fault", radius=16, shadow=0)


def nothing_yet(say: Say, set_up: Callable[[], object]) -> Widget:
    """Return what stands there while there is no session at all: an empty table, and the way to sit down."""
    parts = (
        around((0,) * 5),
        Label(say("library.empty"), "heading_big", "on_room", align="center"),
        Label(say("library.empty_text"), ink="on_room_2", align="center"),
        Row(
            (Button(say("library.new"), set_up, "go", "users-round", shortcut="n", autofocus=True, key="new"),),
            justify="center",
        ),
    )
    return Box(Column(parts, gap=24), weight=1)


def around(numbers: tuple[int, ...]) -> Widget:
    """Return the round table with the seats of these parties; number 0 is an empty place."""
    size = 2 * _TABLE + _SEAT
    return Picture(_table(numbers), (size, size), shows=numbers, beyond=70)


def _table(numbers: tuple[int, ...]) -> Callable[[Canvas, Rect], None]:
    """The round table with the seats of these parties; number 0 is an empty place."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        art = canvas.art
        assert art is not None
        x, y = rect.centre
        canvas.sprite(art.table(_TABLE, _TABLE, inner=0.42, rim=14), rect)
        for number, angle in zip(numbers, seat_angles(len(numbers)), strict=True):
            seat_x, seat_y = seat_point(x, y, _TABLE - 8, _TABLE - 8, angle)
            seat = art.seat(_SEAT, number) if number else art.ghost_seat(_SEAT)
            canvas.sprite(seat, Rect(seat_x - _SEAT / 2, seat_y - _SEAT / 2, _SEAT, _SEAT))

    return paint
