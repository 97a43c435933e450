"""Takes a deck off the shelf for the trash of this program, and puts it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.scenes.scene import Context
from game.storage.notice import RefusedError
from game.storage.own_decks import Removed, put_back, remove
from game.storage.why_not import why_not


def take_off(ctx: Context, path: Path, title: str) -> Removed | None:
    """Move a deck and its draft to the trash, and return what was moved; None, with the reason told, where it stays."""
    return _done(ctx, lambda: remove(path), lambda reason: ctx.say("decks.not_removed", title=title, reason=reason))


def put_on(ctx: Context, removed: Removed, title: str) -> bool:
    """Put back what was taken off; whether that could be done."""

    def act() -> Removed:
        put_back(removed)
        return removed

    said = _done(ctx, act, lambda reason: ctx.say("decks.not_put_back", title=title, reason=reason))
    return said is not None


def _done(ctx: Context, act: Callable[[], Removed], complain: Callable[[str], str]) -> Removed | None:
    try:
        return act()
    except RefusedError as refused:
        reason = refused.notice.words(ctx.say)
    except OSError as error:
        reason = why_not(error, ctx.say)
    ctx.toast(complain(reason), icon="triangle-alert")
    return None
