"""What stands round the rows of a response round: the interest above them, the buttons below, the table beside them."""

from __future__ import annotations

from game.scenes.discs import described
from game.scenes.response.gathering import Responses
from game.scenes.response.table import HALF, table_with
from game.ui.canvas import Canvas
from game.ui.fitting import FirstThatFits
from game.ui.geometry import Rect
from game.ui.widgets import (
    Box,
    Button,
    Column,
    Label,
    Layers,
    Pad,
    Panel,
    Picture,
    Row,
    Scroll,
    Spacer,
    Widget,
)

SIDE = 424
RADIUS = 24
BAND = 14
HEADINGS = ((36, "scene"), (60, "question_44"), (100, "heading_big"), (150, "heading"))
"""How large an interest is written, by its length in characters."""
STEPS_SHOWN = 2
"""How many steps of the why-ladder stand beside the interest."""


def sheet(view: Responses, rows: Widget) -> Widget:
    """The paper at the right."""
    say = view.say
    hint = "response.hint_each" if any(giver[1] for giver in view.asked) else "response.hint"
    ask = Row(
        (
            Label(
                say("response.ask" if hint == "response.hint" else "response.ask_each"), role="body_strong", weight=1
            ),
            Label(say(hint), ink="ink_2"),
        )
    )
    content = Column(
        (
            _interest(view),
            Pad(ask, sides=(36, 12, 36, 0)),
            Scroll(Pad(rows, sides=(16, 4, 16, 4)), view.scroll, weight=1, key="rows"),
            Pad(_foot(view), sides=(36, 6, 36, 20)),
        ),
        gap=4,
    )
    return Panel(content, pad=0, radius=RADIUS, weight=1)


def _interest(view: Responses) -> Widget:
    """The interest with the way to it, under a band in the colour of the card's theme."""
    draft, say, turn = view.interest.draft, view.say, view.play.state.turn
    theme = turn.card.card.theme if turn is not None else ""
    words = Column(
        (
            Label(say("response.the_interest"), role="label", ink="ink_2"),
            Label(
                draft.text,
                role=next((role for most, role in HEADINGS if len(draft.text) <= most), "card_text"),
                heading=2,
            ),
        ),
        gap=2,
        weight=1,
    )
    steps = [(say("response.wants"), draft.position)] if draft.position else []
    steps += [(say("response.because"), why) for why in draft.whys[-STEPS_SHOWN:]]
    parts: tuple[Widget, ...] = (words,)
    if steps:
        ladder = tuple(
            Row(
                (
                    Label(word, role="label", ink="ink_2", width=84 * view.play.ctx.settings.text_size / 100),
                    Label(text, max_lines=2 if len(text) < 60 or len(steps) < 3 else 1, cut=True, weight=1),
                ),
                gap=0,
                align="start",
            )
            for word, text in steps
        )
        parts = (words, Column(ladder, gap=4, width=520))
    return Layers((_head(theme), Pad(Row(parts, gap=26), sides=(36, 14 + BAND, 36, 14))))


def _head(theme: str) -> Widget:
    def paint(canvas: Canvas, rect: Rect) -> None:
        look = canvas.theme
        with canvas.clip(rect):
            canvas.box(Rect(rect.x, rect.y, rect.w, rect.h + 2 * RADIUS), look.inset, RADIUS)
            with canvas.clip(Rect(rect.x, rect.y, rect.w, BAND)):
                canvas.box(Rect(rect.x, rect.y, rect.w, rect.h), look.band(theme), RADIUS)
            canvas.fill(Rect(rect.x, rect.bottom - 2, rect.w, 2), look.edge)
        canvas.ground(rect, look.inset)

    return Picture(paint, shows=theme)


def _foot(view: Responses) -> Widget:
    say = view.say
    if view.asking is not None:
        words = say("response.now_clash", who=view.called(view.asking))
    elif view.now is not None:
        words = say("response.now", who=view.called(view.now))
    else:
        words = say("response.all")
    skip = Button(say("response.skip"), view.skip, shortcut="p", enabled=view.now is not None, key="skip")
    done = Button(say("response.done"), view.done, kind="primary", shortcut="enter", also=("ctrl+enter",), key="done")
    return Row((Label(words, ink="ink_2", weight=1, key="now"), skip, done))


def side(view: Responses) -> Widget:
    """Who laid this interest on the table, and the table itself."""
    state, say, interest = view.play.state, view.say, view.interest
    evidence = interest.evidence
    if evidence.player is not None:
        player = state.player(evidence.player)
        raiser, below = player.name, describe(state.party(player.party).name, described(player), player.name)
    else:
        raiser, below = (state.party(evidence.party).name if evidence.party else "", "")
    given = [(giver[0], found.stance) for giver, found in view.chosen.items()]
    told = "; ".join(
        say("response.said", who=view.called(giver), stance=say(f"vocabulary.stance.{found.stance}"))
        for giver, found in view.chosen.items()
    )
    turn = view.now[0] if view.now is not None else None
    table = table_with(
        state, interest, given, turn, view.filling, say("response.table", said=told or say("response.nobody"))
    )
    head: list[Widget] = [Label(raiser, role="name_big", ink="on_room", align="center", max_lines=2, cut=True)]
    if below:
        head.append(Label(below, ink="on_room_2", align="center", max_lines=2, cut=True))
    head.append(Label(say("response.lays"), ink="on_room_2", align="center"))
    foot = (
        Label(say("response.token"), role="name_big", ink="on_room", align="center"),
        Label(say("response.token_more"), ink="on_room_2", align="center"),
    )
    whole = (Column(tuple(head), gap=4), Spacer(), Box(table, height=2 * HALF), Spacer(), Column(foot, gap=6))
    choices = tuple(Pad(Column(parts, gap=8), sides=(0, 16, 0, 24)) for parts in (whole, whole[:4], whole[1:4]))
    return FirstThatFits(choices, down=True, width=SIDE)


def describe(party: str, role: str, name: str) -> str:
    """A party with the role of the player, unless the role is only the name once more."""
    return party if role == name else f"{role} · {party}"
