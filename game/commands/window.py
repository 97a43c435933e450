"""The command without a name: open the window. Imports as little as it can before the first frame."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.app import App
from game.commands.terminal import FAULTS, OK, USAGE, complain
from game.record import replace
from game.scenes.title import TitleScene
from game.storage import paths, settings
from game.storage.catalog import Catalog
from game.storage.why_not import why_not
from game.ui.window import NoScreenError, Window

if TYPE_CHECKING:
    from pygame import Surface

    from game.scenes.wish import Wish
    from game.sound.player import Player
    from game.voice.speaker import Speaker

ICON_PIXELS = 64


class WindowWish(NamedTuple):
    """What the command line asks of the window: a session to open, a language, a folder of sessions, a size in pixels."""

    session: Path | None = None
    language: str | None = None
    saves: Path | None = None
    size: tuple[int, int] | None = None


def open_window(wish: WindowWish, then: Callable[[App], None] | None = None) -> int:
    """Open the window and play until somebody quits; `then` is done after the first frame.

    Returns 2, with one sentence on what to do, where no window can be opened or the folder cannot be used.
    """
    chosen, odd = settings.load(paths.settings_file())
    if wish.language is not None:
        chosen = replace(chosen, language=wish.language)
    say = Catalog(paths.resource("assets") / "lang", chosen.language)
    if _two_pygames():
        complain(say("cli.two_pygames"))
        return USAGE
    if wish.session is not None and not wish.session.is_file():
        complain(say("cli.no_file", file=str(wish.session)))
        return FAULTS
    try:
        paths.saves_folder(wish.saves)
    except OSError as error:
        folder = error.filename or wish.saves or ""
        complain(say("cli.no_folder", folder=str(folder), reason=why_not(error, say)))
        return USAGE
    try:
        window = Window(say("app.name"), wish.size)
    except NoScreenError:
        complain(say("cli.no_screen"))
        return USAGE
    app = App(window, TitleScene(), say, chosen)
    app.ctx.saves = wish.saves
    app.ctx.demo = lambda: _demo(app)
    app.hearing.open_speaker, app.hearing.open_player = lambda: _speaker(app), _player
    app.after_first_frame(lambda: window.set_icon(_icon(app)))
    if wish.session is not None:
        app.after_first_frame(lambda: _resume(app, wish.session))
    if odd is not None:  # after the session, with whose table it would go
        app.after_first_frame(lambda: app.ctx.toast(say(f"fault.{odd}"), icon="info"))
    if then is not None:
        app.after_first_frame(lambda: then(app))
    app.run()
    return OK


def _speaker(app: App) -> Speaker:
    from game.voice.talker import Talker

    return Talker(app.ctx.jobs)


def _player() -> Player:
    from game.sound.player import Loudspeaker

    return Loudspeaker(paths.resource("assets") / "sounds")


def _icon(app: App) -> Surface:
    from game.scenes import emblem

    return emblem.sign(app.canvas, ICON_PIXELS)


def _demo(app: App) -> Wish | None:
    from game.commands.demo import guided

    return guided(app.ctx)


def _resume(app: App, session: Path | None) -> None:
    from game.scenes.opening import resume_named

    if session is not None:
        app.grant(resume_named(app.ctx, session))


def _two_pygames() -> bool:
    """Whether pygame and pygame-ce lie over each other in one folder: then neither can be trusted."""
    import pygame

    folder = Path(pygame.__file__).parent.parent
    return any(folder.glob("pygame-*.dist-info")) or not getattr(sys.modules["pygame"], "IS_CE", False)
