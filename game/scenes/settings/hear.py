"""What people hear: reading aloud by the voice of the device, and sounds."""

from __future__ import annotations

from game.scenes.scene import Context
from game.scenes.settings.rows import change, choice, row
from game.storage.settings import VOICE_PACES
from game.ui.widgets import Checkbox, Option, Widget


def hear(ctx: Context) -> tuple[Widget, ...]:
    """Return the rows of this page."""
    say, now = ctx.say, ctx.settings
    aloud = Checkbox(
        say("settings.read_aloud_on"),
        now.read_aloud,
        lambda: change(ctx, read_aloud=not now.read_aloud),
        shortcut="r",
        key="read_aloud",
        weight=1,
    )
    sound = Checkbox(
        say("settings.sound_on"),
        now.sound,
        lambda: change(ctx, sound=not now.sound),
        shortcut="s",
        key="sound",
        weight=1,
    )
    paces = tuple(Option(pace, say(f"settings.pace_{pace}")) for pace in VOICE_PACES)
    return (row(ctx, "read_aloud", aloud), choice(ctx, "voice_pace", paces), row(ctx, "sound", sound))
