"""What this device does and keeps: how interests are compared, and where everything is."""

from __future__ import annotations

from game import encoder
from game.scenes.scene import Context
from game.scenes.settings.rows import row
from game.storage import paths
from game.ui.widgets import Column, Label, Widget


def device(ctx: Context) -> tuple[Widget, ...]:
    """Return the rows of this page."""
    say, home = ctx.say, paths.user_data()
    folders = (
        Label(say("settings.saves_in", folder=ctx.saves or home / "saves")),
        Label(say("settings.decks_in", folder=home / "decks"), ink="ink_2"),
    )
    return (
        row(ctx, "matching", Label(say(f"settings.matching_{encoder.way()}"), weight=1)),
        row(ctx, "folder", Column(folders, gap=6, weight=1)),
    )
