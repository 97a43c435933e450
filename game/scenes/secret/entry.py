"""Behind the curtain: the card, and the way to answer it."""

from __future__ import annotations

from game.core.cards import ScaleCard, TermCard
from game.scenes.board_beside import PLATES_UPTO, card_alone, enlarged
from game.scenes.card import BigCard, card_words
from game.scenes.discs import described, disc
from game.scenes.secret.curtain import pattern
from game.scenes.secret.seats import SecretSeats
from game.ui.canvas import Canvas
from game.ui.fitting import FirstThatFits
from game.ui.geometry import Rect
from game.ui.widgets import (
    Box,
    Button,
    Column,
    Icon,
    Label,
    Layers,
    Option,
    Pad,
    Panel,
    Picture,
    Row,
    ScaleChoice,
    Scroll,
    Spacer,
    TextField,
    Widget,
    labelled,
)

SHEET = 1000
SHEET_GROWS = 500.0
ROOM = 1848.0
"""What card and sheet may take together."""
BEYOND = 6
"""How far a ring of focus reaches beyond what scrolls."""
HIGH = 904
KEY = 104
CELL, CELL_LARGE = 118, 96
"""The side of a figure to choose; that where the text is enlarged, as the words beside it need the room."""


def scale_panel(view: SecretSeats) -> Widget:
    """A figure from 1 to 5, or "don't know"; it counts when it is confirmed."""
    say, low, high = view.say, *_ends(view)
    choice = ScaleChoice(
        view.value,
        view.choose,
        low,
        high,
        Option(0, say("secret.unsure"), shortcut="0"),
        side=CELL_LARGE if enlarged(view.play.ctx) else CELL,
        gap=14,
        name=say("secret.choose"),
        key="value",
    )
    return _behind(view, say("secret.choose"), choice, ready=view.value is not None)


def term_panel(view: SecretSeats) -> Widget:
    """What somebody means by the word, in a line."""
    say, card = view.say, view.round.card.card
    word = view.play.words(card.term) if isinstance(card, TermCard) else ""
    field = TextField(view.text, min_lines=3, max_lines=6, autofocus=True, on_enter=view.give_chosen, key="term")
    asked = say("secret.meaning", term=word)
    return _behind(
        view,
        asked,
        labelled(say("secret.in_a_line"), field, say("secret.no_cases")),
        ready=bool(view.text.text.strip()),
    )


def _behind(view: SecretSeats, asked: str, answer: Widget, *, ready: bool) -> Widget:
    asking = Column((Spacer(), Label(asked, role="heading_big", heading=2), answer, Spacer()), gap=22)
    return behind(view, asking, give_or_not(view, ready=ready))


def behind(view: SecretSeats, asked: Widget, foot: Widget) -> Widget:
    """The sheet beside the card: who answers, what is asked, where the answer stays, and the ways out."""
    body = Scroll(Pad(asked, BEYOND), view.scroll, weight=1, key="asked")
    parts: list[Widget] = [who_answers(view), body]
    if view.round.sealed:
        parts.append(kept_in_memory(view))
    return beside_card(view, Column((*parts, foot), gap=14))


def give_or_not(view: SecretSeats, *, ready: bool) -> Widget:
    """The two ways out of an answer, side by side where there is room."""
    say = view.say
    none = Button(say("secret.none"), view.give_none, shortcut="p", key="none")
    give = Button(say("secret.give"), view.give_chosen, kind="primary", shortcut="enter", enabled=ready, key="give")
    return FirstThatFits((Row((none, Spacer(), give)), Column((give, none), gap=12)))


def blind_panel(view: SecretSeats) -> Widget:
    """Which keys there are. Nothing on it changes, whatever is pressed."""
    say, low, high = view.say, *_ends(view)
    scale = Column(
        (
            Row(tuple(big_key(str(value)) for value in range(1, 6)), gap=14),
            Row((Label(f"1 {low}", ink="ink_2", weight=1), Label(f"5 {high}", ink="ink_2", align="end", weight=1))),
        ),
        gap=8,
        width=5 * KEY + 4 * 14,
    )
    others = tuple(
        Row(
            (big_key(key, told=False), Label(say(words), role="body_medium", weight=1, name=f"{key}: {say(words)}")),
            gap=16,
        )
        for key, words in (("0", "secret.unsure"), ("P", "secret.none"))
    )
    parts: list[Widget] = [
        Spacer(),
        Label(say("secret.press"), role="heading_big", heading=2),
        scale,
        Row(others, gap=32),
        Panel(
            Row((Icon("eye-off", 44, "primary"), Label(say("secret.blind"), weight=1)), gap=18),
            pad=(22, 18, 22, 18),
            look="inset",
            radius=20,
        ),
    ]
    leave = Row((Button(say("secret.leave"), view.leave, shortcut="esc", key="leave"), Spacer()))
    return behind(view, Column((*parts, Spacer()), gap=24), leave)


def big_key(words: str, side: float = KEY, *, told: bool = True) -> Widget:
    """A key of the keyboard, drawn large; nothing to press here. It is not `told` where words beside it tell it."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        canvas.box(rect, canvas.theme.face, 14, edge=canvas.theme.control, foot=4)
        canvas.text(Rect(rect.x, rect.y, rect.w, rect.h - 4), words, "figure_big", canvas.theme.ink, align="center")

    return Picture(paint, size=(side, side), shows=words, name=words if told else "")


def beside_card(view: SecretSeats, content: Widget) -> Widget:
    """The card as large as it goes, and the sheet beside it."""
    play = view.play
    turn = play.state.turn
    index = turn.index if turn is not None else 0
    words = card_words(play, view.round.card, index, len(play.state.pile))
    factor = play.ctx.canvas.type.factor
    wide = card_alone(factor)
    card = BigCard(words, view.card_scroll, key="card", width=wide, height=HIGH)
    across = min(ROOM - wide, SHEET + max(0.0, factor - PLATES_UPTO) * SHEET_GROWS)
    sheet = Panel(content, pad=(48, 40, 48, 40), radius=28, width=across, height=HIGH)
    return Layers((pattern(view.round.card.card.theme), Pad(Box(Row((card, sheet), gap=24)), 24)))


def who_answers(view: SecretSeats) -> Widget:
    """Whose answer it is."""
    player, state = view.player, view.play.state
    party = state.party(player.party)
    role = described(player)
    below = party.name if role == player.name else f"{role} · {party.name}"
    words = Column(
        (Label(player.name, role="name_big", heading=1), Label(below, ink="ink_2", max_lines=2, cut=True)),
        gap=0,
        weight=1,
    )
    return Row((disc(party.number, 72), words), gap=18)


def kept_in_memory(view: SecretSeats) -> Widget:
    """That nothing of this round is on disk yet."""
    return Row((Icon("lock", 28, "ink_2"), Label(view.say("secret.memory"), ink="ink_2", weight=1)), gap=12)


def _ends(view: SecretSeats) -> tuple[str, str]:
    card = view.round.card.card
    if not isinstance(card, ScaleCard):
        return "", ""
    return view.play.words(card.low), view.play.words(card.high)
