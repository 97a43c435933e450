"""The curtain between two seats: whose turn it is to look, and nothing else."""

from __future__ import annotations

from game.scenes.board_beside import enlarged
from game.scenes.discs import described, large_disc
from game.scenes.secret.opening import who_sees
from game.scenes.secret.seats import SecretSeats
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.moving import Moving
from game.ui.ways import Rise
from game.ui.widgets import Box, Button, Column, Flow, Icon, Label, Layers, Panel, Picture, Row, Scroll, Spacer, Widget

WIDE, WIDE_LARGE = 1080, 1560
PATTERN = 0.10
CURTAIN = "curtain"
"""The motion of the sheet; the pattern hides everything at once."""


def curtain(view: SecretSeats) -> Widget:
    """The sheet with a name, on the theme's pattern."""
    say, state, player = view.say, view.play.state, view.player
    party = state.party(player.party)
    role = described(player)
    below = party.name if role == player.name else f"{role} · {party.name}"
    blind = view.way == "blind"
    large = enlarged(view.play.ctx)
    size = 90 if large else 160 if view.remark else 220
    name_role = (
        "heading_big"
        if large
        else "curtain"
        if len(player.name) <= 16
        else "scene"
        if len(player.name) <= 32
        else "heading_big"
    )
    parts: list[Widget] = [
        Row((Spacer(), large_disc(party.number, size), Spacer()), height=size + 28),
        Label(say("secret.turn_of" if view.away else "secret.pass_on"), role="lead", ink="ink_2", align="center"),
        Label(player.name, role=name_role, align="center", heading=1),
        Label(below, role="row", align="center", max_lines=2, cut=True),
        Spacer(weight=0, height=10),
        who_sees(say, view.round.secrecy),
    ]
    if view.remark:
        parts.append(Label(view.remark, align="center"))
    if view.away:
        parts.append(Label(say("secret.look_away"), role="body_strong", align="center"))
    if view.round.sealed:
        parts.append(Row((Icon("lock", 28, "ink_2"), Label(say("secret.memory"), ink="ink_2", weight=1)), gap=12))
    come = Button(
        say("secret.here_blind" if blind else "secret.here"), view.enter, kind="primary", shortcut="enter", key="come"
    )
    words = Scroll(Column(tuple(parts), gap=10), view.scroll, weight=1, key="told")
    pad = (60.0, 28.0, 60.0, 28.0) if large else (100.0, 48.0, 100.0, 48.0)
    wide = WIDE_LARGE if large else WIDE
    sheet = Panel(Column((words, Box(come)), gap=16), pad=pad, look="dialog", radius=40, width=wide)
    back = say("secret.back_first" if view.untouched else "secret.back")
    hints: list[Widget] = [Button(back, view.back, kind="quiet", icon="undo-2", shortcut="backspace", key="back")]
    if len(view.play.session.awaited()) > 1:
        hints.append(Button(say("secret.later"), view.later, kind="quiet", shortcut="l", key="later"))
    if view.on_paper_too:
        hints.append(Button(say("secret.on_paper"), view.on_paper, kind="quiet", shortcut="o", key="paper"))
    if blind:
        hints.append(Button(say("secret.no_keys"), view.look_away, kind="quiet", shortcut="w", key="look-away"))
    ways: Widget = Flow(tuple(hints), gap=24) if large else Row(tuple(hints), gap=24)
    rising = Moving(sheet, Rise(CURTAIN), width=wide)
    rows = Column((Spacer(weight=0, height=8), Box(rising, weight=1), Box(ways), Spacer(weight=0, height=20)), gap=12)
    return Layers((pattern(view.round.card.card.theme), rows))


def pattern(theme: str) -> Widget:
    """The theme's pattern over the whole room."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is None:
            return
        wide, high = canvas.surface.get_size()
        sheet = canvas.art.pattern(wide / canvas.scale, high / canvas.scale, theme, canvas.theme.on_room, PATTERN)
        canvas.surface.blit(sheet, (0, 0))

    return Picture(paint, shows=theme)
