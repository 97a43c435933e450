"""The curtain between two seats: whose turn it is to look, and nothing else."""

from __future__ import annotations

from game.scenes.discs import described, large_disc
from game.scenes.secret.opening import who_sees
from game.scenes.secret.seats import SecretSeats
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.moving import Moving
from game.ui.ways import Rise
from game.ui.widgets import Box, Button, Column, Icon, Label, Layers, Panel, Picture, Row, Spacer, Widget

WIDE = 1080
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
    size = 160 if view.remark else 220
    name_role = "curtain" if len(player.name) <= 16 else "scene" if len(player.name) <= 32 else "heading_big"
    parts: list[Widget] = [
        Row((Spacer(), large_disc(party.number, size), Spacer()), height=size + 28),
        Label(say("secret.pass_on"), role="lead", ink="ink_2", align="center"),
        Label(player.name, role=name_role, align="center", heading=1),
        Label(below, role="row", align="center", max_lines=2, cut=True),
        Spacer(weight=0, height=10),
        who_sees(say, view.round.secrecy),
    ]
    if view.remark:
        parts.append(Label(view.remark, align="center"))
    if view.round.sealed:
        parts.append(Row((Icon("lock", 28, "ink_2"), Label(say("secret.memory"), ink="ink_2", weight=1)), gap=12))
    come = Button(
        say("secret.here_blind" if blind else "secret.here"), view.enter, kind="primary", shortcut="enter", key="come"
    )
    parts += [Spacer(weight=0, height=6), Box(come)]
    sheet = Panel(Column(tuple(parts), gap=10), pad=(100, 48, 100, 48), look="dialog", radius=40, width=WIDE)
    back = say("secret.back_first" if view.untouched else "secret.back")
    hints: list[Widget] = [Button(back, view.back, kind="quiet", icon="undo-2", shortcut="backspace", key="back")]
    if len(view.play.session.awaited()) > 1:
        hints.append(Button(say("secret.later"), view.later, kind="quiet", shortcut="l", key="later"))
    if view.on_paper_too:
        hints.append(Button(say("secret.on_paper"), view.on_paper, kind="quiet", shortcut="o", key="paper"))
    rising = Moving(sheet, Rise(CURTAIN), width=WIDE)
    rows = Column(
        (Spacer(), Box(rising), Spacer(), Box(Row(tuple(hints), gap=24)), Spacer(weight=0, height=20)), gap=12
    )
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
