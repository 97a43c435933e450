"""The left of set-up: the round table with a plate for each party, places for one more, and how many sit there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import cos, pi, sin
from typing import Final

from game.drawing.seats import seat_angles, seat_point
from game.scenes.scene import Context
from game.scenes.setup.people import MOST_PARTIES, PartyDraft, People
from game.ui import access_tree as tree
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import (
    Box,
    Column,
    Icon,
    KeyCap,
    Label,
    Layers,
    ListItem,
    Named,
    Panel,
    Pick,
    Picture,
    Place,
    Row,
    Widget,
)

MIDDLE: Final = (500.0, 530.0)
RADIUS: Final = 300.0
_PLATES_X, _PLATES_Y = 316.0, 303.0  # the plates stand a little outside the rim, so that the wood shows
_FULL = 4  # up to so many parties the plates are large and there are places between them
_CLOSE = 7  # with so many parties two plates stand close beside each other at the near side
_INNER = 0.46
_LARGE_TEXT = 140  # percent from which the discs give way to the words


class Hands:
    """What can be done at the table; the scene fills these in."""

    def __init__(
        self,
        open_party: Callable[[PartyDraft], object],
        add_party: Callable[[int], object],
        set_players: Callable[[int], object],
    ) -> None:
        self.open_party = open_party
        self.add_party = add_party
        self.set_players = set_players


def at_table(ctx: Context, people: People, chosen: PartyDraft | None, hands: Hands) -> Widget:
    """The table as large as the area, with everything that stands on and around it."""
    layers: list[tuple[Widget, Place]] = [(wood(RADIUS), Place(*MIDDLE, anchor=(0.5, 0.5)))]
    layers.append((count_of(ctx, people, hands), Place(*MIDDLE, w=320, anchor=(0.5, 0.5))))
    count = len(people.parties)
    for party, angle in zip(people.parties, seat_angles(count), strict=True):
        x, y = seat_point(*MIDDLE, _PLATES_X, _PLATES_Y, angle)
        place = Place(x, y, w=_plate_width(count), anchor=(0.5, 0.5))
        layers.append((plate(ctx, people, party, party is chosen, hands, _plate_width(count)), place))
    if count < MOST_PARTIES and people.players < people.most_players:
        layers += _places(ctx, people, hands)
    return Layers(tuple(layers))


def colours(ctx: Context, people: People, party: PartyDraft, choose: Callable[[int], object]) -> Widget:
    """The eight colours with their signs, to give one to a party; those of others are faded."""
    free = people.free_numbers
    discs: list[Widget] = []
    for number in range(1, MOST_PARTIES + 1):
        here = number == party.number
        discs.append(
            ListItem(
                _disc(56, number, chosen=here, faded=not here and number not in free),
                partial(choose, number),
                selected=here,
                look="bare",
                pad=4,
                radius=32,
                width=64,
                height=64,
                role=tree.RADIO,
                enabled=here or number in free,
                name=ctx.say(f"setup.sign.{number}"),
                key=f"sign-{number}",
            )
        )
    words = ctx.say("setup.signs")
    row = Row((Label(words, role="label", ink="ink_2", hidden=True), Row(tuple(discs), gap=4)), gap=16)
    return Panel(Named(row, role=tree.RADIO_GROUP, name=words), pad=(24, 8, 20, 8), radius=22, shadow=2)


def wood(radius: float) -> Widget:
    """The table without anything on it, of that radius."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is None:
            return
        canvas.sprite(canvas.art.table(radius, radius, inner=_INNER), rect)
        canvas.ground(rect.inset(0.15 * rect.w, 0.15 * rect.h), canvas.theme.plank)  # its corners are the room
        x, y = rect.centre
        inlay = (radius - 28) * _INNER * 0.7
        canvas.ground(Rect(x - inlay, y - inlay, 2 * inlay, 2 * inlay), canvas.theme.inlay)

    return Picture(paint, (2 * radius, 2 * radius), radius, beyond=70)


def count_of(ctx: Context, people: People, hands: Hands) -> Widget:
    """How many sit at the table, in its middle."""
    say, count = ctx.say, people.players
    what = "chairs" if people.alone else "players"
    less = _round("minus", partial(hands.set_players, count - 1), "-", count > 1, say("setup.fewer"), "fewer")
    more = _round(
        "plus", partial(hands.set_players, count + 1), "+", count < people.most_players, say("setup.more"), "more"
    )
    most = min(9, people.most_players)
    figure = Label(
        str(count),
        role="figure_huge",
        align="center",
        width=max(92.0, ctx.canvas.type.width(str(count), "figure_huge") + 4),
        hidden=True,
    )
    keys = Row(
        (
            KeyCap("1"),
            Label(say("setup.to"), role="hint", ink="ink_2", halo="inlay", hidden=True),
            KeyCap(str(most)),
        ),
        gap=8,
        justify="center",
    )
    cap = ctx.stage.kit.cap_of
    by_key = say("setup.by_key", keys=f"{cap('1')} {say('setup.to')} {cap(str(most))}")
    parts = (
        Label(say("setup.at_table"), role="label", ink="ink_2", align="center", halo="inlay", hidden=True),
        Row((less, figure, more), gap=4, justify="center"),
        Label(say(f"setup.{what}", n=count), align="center", halo="inlay", hidden=True),
        keys,
    )
    told = say(f"setup.{what}_at_table", n=count)
    return Named(Column(parts, gap=2), name=say("setup.at_table"), value=told, description=by_key)


def _round(icon: str, on_press: Callable[[], object], shortcut: str, further: bool, name: str, key: str) -> Widget:
    """A round button; at its end it stays and does nothing, so that the focus does not jump away."""
    child = Icon(icon, 32, "ink" if further else "disabled")
    return Pick(child, on_press, pad=18, radius=34, width=68, height=68, shortcut=shortcut, name=name, key=key)


def plate(ctx: Context, people: People, party: PartyDraft, chosen: bool, hands: Hands, wide: float) -> Widget:
    """A party's plate, that wide: colour and sign, name, who sits there."""
    large = len(people.parties) <= _FULL
    size = 44 if ctx.settings.text_size > _LARGE_TEXT else 72 if large else 56
    gap, pad = (14, 12) if large else (10, 10)
    name, who = people.party_name(party), _who(ctx, people, party)
    room = wide - size - gap - 2 * pad
    roles = ("name", "name_small", "label") if large else ("name_small", "label")
    fitting = [role for role in roles if ctx.canvas.type.width(name, role) <= room]
    lines: tuple[Widget, ...]
    if fitting:
        lines = (Label(name, role=fitting[0], hidden=True), Label(who, ink="ink_2", max_lines=1, cut=True, hidden=True))
    else:  # a long name takes the place of who sits there
        shown = _unbroken(ctx, name, room)
        lines = (Label(shown, role="name_small", max_lines=2, cut=True, hidden=True),)
    words = Column(lines, gap=0, weight=1)
    return Pick(
        Row((_disc(size, party.number), words), gap=gap),
        partial(hands.open_party, party),
        look="tile",
        selected=chosen,
        pad=pad,
        radius=22,
        role=tree.TOGGLE,
        name=ctx.say("setup.plate", party=name, sign=ctx.say(f"setup.sign.{party.number}")),
        value=who,
        key=f"party-{party.key}",
    )


def _unbroken(ctx: Context, name: str, room: float) -> str:
    """The name with each word that is too wide for the plate cut short, so that none breaks in its middle."""
    return " ".join(ctx.canvas.type.shortened(word, "name_small", room) for word in name.split())


def _who(ctx: Context, people: People, party: PartyDraft) -> str:
    """One player by name, or else by role; more by number."""
    if len(party.members) > 1:
        return ctx.say("setup.seated", n=len(party.members))
    member = party.members[0]
    typed = [part for part in (member.name.text.strip(), member.role.text.strip()) if part]
    return ", ".join(typed) or people.member_name(member)


def _places(ctx: Context, people: People, hands: Hands) -> list[tuple[Widget, Place]]:
    """Where one more party can sit: between the plates, or below the middle where these stand close."""
    count = len(people.parties)
    x0, y0 = MIDDLE
    say, sort = ctx.say, "chair" if people.alone else "party"
    words = say(f"setup.add_{sort}")
    if count > _FULL:
        child = Row((Icon("plus", 26), Label(words, role="label", hidden=True), KeyCap("p")), gap=10)
        add = Pick(
            Box(child),
            partial(hands.add_party, count),
            pad=10,
            radius=28,
            shortcut="p",
            name=words,
            key="add-party",
        )
        return [(add, Place(x0, y0 + 161, anchor=(0.5, 0.5)))]
    angles = seat_angles(count)
    turns = [angle + pi / count for angle in angles] if count > 1 else [0.0, pi / 2, pi]
    found: list[tuple[Widget, Place]] = []
    for place, angle in enumerate(turns):
        x, y = x0 + RADIUS * cos(angle), y0 + RADIUS * sin(angle)
        first = place == 0
        add = Pick(
            Picture(_paint_place, (68, 68), "place"),
            partial(hands.add_party, min(place + 1, count)),
            look="bare",
            pad=0,
            radius=34,
            shortcut="p" if first else "",
            name=say(f"setup.add_{sort}_at", n=place + 2),
            key=f"add-{place}",
        )
        found.append((add, Place(x, y, w=68, h=68, anchor=(0.5, 0.5))))
        if first:
            found.append((KeyCap("p", style="room"), Place(x + 44, y - 44, anchor=(0.5, 0.5))))
    return found


def _paint_place(canvas: Canvas, rect: Rect) -> None:
    if canvas.art is not None:
        canvas.sprite(canvas.art.ghost_seat(68), rect)


def _disc(size: float, number: int, *, chosen: bool = False, faded: bool = False) -> Widget:
    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is None:
            return
        drawn = canvas.art.chosen_disc(size, number) if chosen else canvas.art.disc(size, number, faded=faded)
        canvas.sprite(drawn, rect)

    return Picture(paint, (size, size), (number, chosen, faded))


def _plate_width(parties: int) -> float:
    return 328 if parties <= _FULL else 262 if parties == _CLOSE else 304
