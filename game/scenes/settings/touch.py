"""How people touch and type: how large the screen is, the keyboard on the screen."""

from __future__ import annotations

from game.scenes.scene import Context
from game.scenes.settings.rows import choice
from game.scenes.settings.screen_size import screen_size
from game.storage.settings import SCREEN_KEYBOARDS
from game.ui.widgets import Option, Widget


def touch(ctx: Context) -> tuple[Widget, ...]:
    """Return the rows of this page."""
    keyboards = tuple(Option(when, ctx.say(f"settings.screen_keyboard_{when}")) for when in SCREEN_KEYBOARDS)
    return (screen_size(ctx), choice(ctx, "screen_keyboard", keyboards))
