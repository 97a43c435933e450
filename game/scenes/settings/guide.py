"""How much the program helps, and how long it waits: hints, and the time that messages stay."""

from __future__ import annotations

from game.scenes.scene import Context
from game.scenes.settings.rows import change, choice, row, switch
from game.storage.settings import MESSAGES
from game.ui.widgets import Button, Flow, Option, Widget


def guide(ctx: Context) -> tuple[Widget, ...]:
    """Return the rows of this page."""
    say, now = ctx.say, ctx.settings
    shown = switch(ctx, "hints", shortcut="h", wide=False)
    again = Button(
        say("settings.hints_again"),
        lambda: change(ctx, hints=True, hints_seen={}),
        icon="rotate-ccw",
        small=True,
        enabled=bool(now.hints_seen) or not now.hints,
        key="hints-again",
    )
    stay = tuple(Option(stays, say(f"settings.messages_{stays}")) for stays in MESSAGES)
    return (row(ctx, "hints", Flow((shown, again), gap=16)), choice(ctx, "messages", stay))
