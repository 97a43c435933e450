"""What people see: language, look, size of text, motion, full screen."""

from __future__ import annotations

from game.scenes.scene import Context
from game.scenes.settings.rows import choice, row, switch
from game.storage import settings as settings_store
from game.ui.widgets import Button, Option, Widget

_LOOKS = (("lamp", "lightbulb"), ("daylight", "sun"), ("high_contrast", "contrast"))


def see(ctx: Context) -> tuple[Widget, ...]:
    """Return the rows of this page."""
    say, now = ctx.say, ctx.settings
    full = Button(say("settings.full_switch"), ctx.full_screen, icon="maximize", shortcut="f11", small=True, key="full")
    return (
        choice(ctx, "language", tuple(Option(code, name, language=code) for code, name in say.languages().items())),
        choice(ctx, "theme", tuple(Option(look, say(f"settings.{look}"), icon) for look, icon in _LOOKS)),
        choice(
            ctx,
            "text_size",
            tuple(Option(size, say("settings.percent", size=size)) for size in _sizes(now.text_size)),
        ),
        row(ctx, "motion", switch(ctx, "motion", shortcut="m", wide=False)),
        row(ctx, "full", full),
    )


def _sizes(chosen: int) -> tuple[int, ...]:
    """The sizes to choose from; one that was written into the file by hand is among them."""
    return tuple(sorted({*settings_store.SIZES_OF_TEXT, chosen}))
