"""What an input means on every screen, where neither a widget nor the scene took it."""

from __future__ import annotations

from game.record import replace
from game.scenes.scene import Context, Scene
from game.scenes.wish import Push, Quit, Wish
from game.storage.settings import SIZES_OF_TEXT
from game.ui.inputs import Closed, Input, Key


def otherwise(event: Input, scene: Scene, ctx: Context) -> Wish | None:
    """Return the wish of an input that nobody took: F1 helps, Ctrl with + - 0 sizes the text, closing the window stops."""
    if isinstance(event, Closed):
        return Quit()
    if isinstance(event, Key) and event.name == "f1" and scene.helped:
        from game.scenes.help import HelpScene

        return Push(HelpScene())
    if isinstance(event, Key) and event.ctrl and not event.alt:
        size = _sized(event.name, ctx.settings.text_size)
        if size is not None:
            ctx.change(replace(ctx.settings, text_size=size))
            ctx.stage.announce(f"{ctx.say('settings.text_size')}: {ctx.say('settings.percent', size=size)}")
    return None


def _sized(key: str, now: int) -> int | None:
    """Return the next size of text, or the usual one; None for another key, and at the end."""
    if key == "0":
        return 100
    if key in ("+", "="):
        return next((size for size in SIZES_OF_TEXT if size > now), None)
    if key == "-":
        return next((size for size in reversed(SIZES_OF_TEXT) if size < now), None)
    return None
