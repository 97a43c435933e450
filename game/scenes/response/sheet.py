"""What stands round the rows of a response round: the interest above them, the buttons below, the table beside them."""

from __future__ import annotations

from dataclasses import replace

from game.scenes.board_beside import enlarged
from game.scenes.discs import described
from game.scenes.response.gathering import Responses
from game.scenes.response.rows import WIDE_LARGE, legend, signs_only
from game.scenes.response.table import table_with
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

SIDE, SIDE_SMALL = 424, 300
SMALL_TABLE = 0.56
SHORT = 60
MOST_LINES, SURE_TO_FIT = 3, 70
"""How many lines an interest has in enlarged text; so many characters fit them for certain."""
SMALLER = ("scene", "question_44", "heading_big")
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
    signs: Widget | None = None
    if enlarged(view.play.ctx):  # what explains gives way to the rows, and stands below them
        told = view.interest.draft.text
        whole = (Label(told, role="body_strong"),) if len(told) > SURE_TO_FIT else ()
        below = Pad(Column((Label(say(hint), ink="ink_2"), *whole, *_steps(view)), gap=8), sides=(20, 8, 20, 8))
        rows, ask = Column((rows, below), gap=8), Row(ask.children[:1])
        if signs_only(view):
            asked = Label(say("response.ask_each" if hint == "response.hint_each" else "response.ask"), "body_strong")
            signs = Pad(legend(view, replace(asked, width=WIDE_LARGE + 8)), sides=(16, 8, 32, 0))
    content = Column(
        (
            _interest(view),
            signs or Pad(ask, sides=(36, 12, 36, 0)),
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
    role = next((role for most, role in HEADINGS if len(draft.text) <= most), "card_text")
    if enlarged(view.play.ctx):
        role = "heading" if role in SMALLER else "body_strong"
    most = MOST_LINES if enlarged(view.play.ctx) else 0  # all of it stands below the rows then
    words = Column(
        (
            Label(say("response.the_interest"), role="label", ink="ink_2"),
            Label(draft.text, role=role, heading=2, max_lines=most, cut=bool(most)),
        ),
        gap=2,
        weight=1,
    )
    ladder = _steps(view)
    parts = (words, Column(ladder, gap=4, width=520)) if ladder and not enlarged(view.play.ctx) else (words,)
    return Layers((_head(theme), Pad(Row(parts, gap=26), sides=(36, 14 + BAND, 36, 14))))


def _steps(view: Responses) -> tuple[Widget, ...]:
    """The way to the interest: what was wanted, and the last steps of why."""
    draft, say = view.interest.draft, view.say
    steps = [(say("response.wants"), draft.position)] if draft.position else []
    steps += [(say("response.because"), why) for why in draft.whys[-STEPS_SHOWN:]]
    short = 0 if enlarged(view.play.ctx) else 1 if len(steps) == STEPS_SHOWN + 1 else 2
    typed = view.play.ctx.canvas.type
    wide = max(84 * typed.factor, *(typed.width(word, "label") + 2 for word, _ in steps)) if steps else 0.0
    return tuple(
        Row(
            (
                Label(word, role="label", ink="ink_2", width=wide),
                Label(text, max_lines=2 if short and len(text) < SHORT else short, cut=True, weight=1),
            ),
            gap=0,
            align="start",
        )
        for word, text in steps
    )


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
    told = Label(words, ink="ink_2", weight=1, key="now")
    if enlarged(view.play.ctx):
        told = replace(told, role="hint", max_lines=2, cut=True)
    return Row((told, skip, done))


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
        state, interest, given, turn, view.filling, say("response.table", said=told or say("response.nobody")),
        zoom=SMALL_TABLE if enlarged(view.play.ctx) else 1.0,
    )  # fmt: skip
    if enlarged(view.play.ctx):
        name = Label(raiser, "label", "on_room", align="center", max_lines=3, cut=True)
        lays = Label(say("response.lays"), "hint", "on_room_2", align="center")
        return Pad(Column((Box(table), name, lays), gap=10), sides=(0, 20, 0, 0), width=SIDE_SMALL)
    head: list[Widget] = [Label(raiser, role="name_big", ink="on_room", align="center", max_lines=2, cut=True)]
    if below:
        head.append(Label(below, ink="on_room_2", align="center", max_lines=2, cut=True))
    head.append(Label(say("response.lays"), ink="on_room_2", align="center"))
    foot = (
        Label(say("response.token"), role="name_big", ink="on_room", align="center"),
        Label(say("response.token_more"), ink="on_room_2", align="center"),
    )
    whole = (Column(tuple(head), gap=4), Spacer(), Box(table), Spacer(), Column(foot, gap=6))
    choices = tuple(Pad(Column(parts, gap=8), sides=(0, 16, 0, 24)) for parts in (whole, whole[:4], whole[1:4]))
    return FirstThatFits(choices, down=True, width=SIDE)


def describe(party: str, role: str, name: str) -> str:
    """A party with the role of the player, unless the role is only the name once more."""
    return party if role == name else f"{role} · {party}"
