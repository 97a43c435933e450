"""How a session comes on the screen: begun, resumed, or only to be looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.core.illegal import IllegalMoveError
from game.core.setup import Setup
from game.desk import Playing
from game.scenes.play import PlayScene
from game.scenes.scene import Context, Scene
from game.scenes.summary import SummaryScene
from game.scenes.unopened import UnopenedScene
from game.scenes.wish import Push, Replace, Wish
from game.storage import settings
from game.storage.notice import RefusedError, notice
from game.storage.why_not import why_not


def scene_for(playing: Playing) -> Scene:
    """Return the screen for a session as it stands: the table, or the summary when nothing can be added any more."""
    if playing.journal is None or playing.session.state.stage == "closed":
        return SummaryScene(playing)
    return PlayScene(playing)


def resume(ctx: Context, path: Path) -> Wish | None:
    """Open a session over the present screen; a toast says what was mended, or why it cannot be opened."""
    return _opened(ctx, path, ctx.desk.resume)


def resume_named(ctx: Context, path: Path) -> Wish:
    """Open a session that somebody asked for by its file; where it cannot be opened, a dialog says so and stays."""
    told: list[str] = []
    return _opened(ctx, path, ctx.desk.resume, told.append) or Push(UnopenedScene(path, *told))


def look(ctx: Context, path: Path) -> Wish | None:
    """Show what a session says so far, and leave its file alone."""
    return _opened(ctx, path, ctx.desk.look)


def _opened(
    ctx: Context, path: Path, opener: Callable[[Path], Playing], complain: Callable[[str], object] | None = None
) -> Wish | None:
    complain = complain or (lambda reason: ctx.toast(reason, icon="triangle-alert"))
    try:
        playing = opener(path)
    except RefusedError as refused:
        complain(refused.notice.sentence(ctx.say))
        return None
    except OSError as error:
        complain(notice("journal_unread", reason=why_not(error, ctx.say)).sentence(ctx.say))
        return None
    # the last one stays to be read: what weighs most, or why nothing can be added
    for told in (*reversed(playing.notices), *([playing.why_not] if playing.why_not else [])):
        ctx.toast(told.sentence(ctx.say), icon="info")
    if playing.session.state.started.survey is not None:
        ctx.toast(ctx.say("survey.opened"), icon="users-round")
    return Push(scene_for(playing))


def open_example(ctx: Context, path: Path | None = None) -> Wish | None:
    """Open the user's own copy of an example session, by default the one in the language on the screen."""
    shipped = path or ctx.desk.example(ctx.settings.language)
    if shipped is None:
        ctx.toast(ctx.say("title.no_example"), icon="info")
        return None
    try:
        copy = ctx.desk.copy_example(shipped)
    except OSError as error:
        reason = why_not(error, ctx.say)
        ctx.toast(ctx.say("title.example_uncopied", reason=reason), icon="triangle-alert")
        return None
    wish = resume(ctx, copy)
    if wish is not None:
        ctx.toast(ctx.say("title.example_opened"), icon="info")
    return wish


def begin(ctx: Context, setup: Setup) -> Wish | None:
    """Deal and sit down, in place of the set-up screen; a toast says why when the table does not fit."""
    try:
        playing = ctx.desk.begin(setup)
    except IllegalMoveError as illegal:
        ctx.toast(ctx.say(f"illegal.{illegal.code}"), icon="triangle-alert")
        return None
    remember(ctx, playing)
    return Replace(scene_for(playing))


def remember(ctx: Context, playing: Playing) -> None:
    """Let the title screen offer this session to continue, as long as it is not closed."""
    state = playing.session.state
    if playing.journal is None or state.stage == "closed":
        ctx.change(settings.forget(ctx.settings, playing.path))
        return
    card = len(state.played) + (state.turn is not None)
    ctx.change(settings.remember(ctx.settings, playing.path, state.started.title, card, len(state.pile)))
