"""What people hear: reading aloud by the voice of the device, and sounds."""

from __future__ import annotations

from game.scenes.scene import Context
from game.scenes.settings.rows import choice, row, switch
from game.storage.settings import VOICE_PACES
from game.ui.widgets import Option, Widget


def hear(ctx: Context) -> tuple[Widget, ...]:
    """Return the rows of this page."""
    say = ctx.say
    paces = tuple(Option(pace, say(f"settings.pace_{pace}")) for pace in VOICE_PACES)
    return (
        row(ctx, "read_aloud", switch(ctx, "read_aloud", shortcut="r")),
        choice(ctx, "voice_pace", paces),
        row(ctx, "sound", switch(ctx, "sound", shortcut="s")),
    )
