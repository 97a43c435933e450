"""How keys work: letters with or without Alt, and keys of one's own."""

from __future__ import annotations

from game.scenes.scene import Context
from game.scenes.settings.rows import row, switch
from game.scenes.wish import Push, Wish
from game.ui.widgets import Button, Widget


def keys(ctx: Context) -> tuple[Widget, ...]:
    """Return the rows of this page."""
    say = ctx.say
    own = Button(say("settings.own_keys_choose"), _choose, icon="type", small=True, key="own-keys")
    return (row(ctx, "letter_keys", switch(ctx, "letter_keys", wide=False)), row(ctx, "own_keys", own))


def _choose() -> Wish:
    from game.scenes.settings.own_keys import KeysScene

    return Push(KeysScene())
