"""How keys work: letters with or without Alt, and keys of one's own."""

from __future__ import annotations

from game.scenes.scene import Context
from game.scenes.settings.rows import change, row
from game.scenes.wish import Push, Wish
from game.ui.widgets import Button, Checkbox, Widget


def keys(ctx: Context) -> tuple[Widget, ...]:
    """Return the rows of this page."""
    say, now = ctx.say, ctx.settings
    letters = Checkbox(
        say("settings.letter_keys_on"),
        now.letter_keys,
        lambda: change(ctx, letter_keys=not now.letter_keys),
        key="letter-keys",
    )
    own = Button(say("settings.own_keys_choose"), _choose, icon="type", small=True, key="own-keys")
    return (row(ctx, "letter_keys", letters), row(ctx, "own_keys", own))


def _choose() -> Wish:
    from game.scenes.settings.own_keys import KeysScene

    return Push(KeysScene())
