"""The first screen: go on, begin, practise, look around.

Its words need nothing that is slow to import, and of the widgets only those that it shows.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.record import replace
from game.scenes.scene import Context, Scene
from game.scenes.title_pictures import paint_table, picture, steps
from game.scenes.wish import Push, Quit, Wish
from game.storage import settings as settings_store
from game.storage.catalog import Say
from game.ui.grids import Grid
from game.ui.inputs import Dropped, Input
from game.ui.layout import Column, Layers, Pad, Place, Row, Spacer
from game.ui.scroll import Scroll, ScrollModel
from game.ui.widget import Widget
from game.ui.widgets_buttons import Button
from game.ui.widgets_choice import ChoiceGroup, Option
from game.ui.widgets_text import Icon, Label

if TYPE_CHECKING:
    from game.scenes.setup.scene import SetupScene

_MENU_WIDTH = 700
_TABLE = (1296, 450, 392)  # its middle and its radius
_MENU_LARGE, _TABLE_SMALL = 960, (1520, 520, 330)
_SUBS = 150  # percent of text up to which each entry says below it what it is
_ROOMY = 115  # percent of text up to which the three steps have room
_LOW = 68.0  # with higher buttons than this the steps have no room
_WORDY = 135  # percent of text up to which the footer has room for its last line


class TitleScene(Scene):
    """Everything the program can do, one key each; the last session comes first."""

    light = (0.71, 0.42)

    def __init__(self) -> None:
        self._scroll = ScrollModel()
        self._left: dict[tuple[bool, str], SetupScene] = {}  # tables that were set and left before they began

    def title(self, say: Say) -> str:
        """The name of the program."""
        return say("app.name")

    def place(self, ctx: Context) -> str:
        """The beginning."""
        return "title"

    def build(self, ctx: Context) -> Widget:
        """The menu beside a table as it looks at the end of a session."""
        say, size = ctx.say, ctx.settings.text_size
        wide = _MENU_WIDTH if size <= _SUBS else _MENU_LARGE
        menu: Widget = Column(self._menu(ctx), width=wide)
        if size > _ROOMY:
            menu = Scroll(Pad(menu, by=14), self._scroll, room=True, width=wide + 44, weight=1)
        parts: list[Widget] = [
            Label(say("app.name"), "title", "on_room", fit=("curtain", "scene"), heading=1, width=1000, height=119),
            Pad(Label(say("title.tagline"), "lead", "on_room_2"), sides=(0, 8, 0, 39)),
            menu,
        ]
        if size <= _ROOMY:
            parts.append(Spacer())
            if ctx.stage.kit.target <= _LOW and settings_store.last_journal(ctx.settings) is None:
                parts.append(steps(say))
        parts.append(self._footer(ctx))
        x, y, radius = _TABLE if size <= _SUBS else _TABLE_SMALL
        return Layers(
            (
                (picture(paint_table, 2 * radius, 2 * radius, 70, "title-table"), Place(x, y, anchor=(0.5, 0.5))),
                Pad(Column(tuple(parts), gap=0), sides=(96, 74, 96, 0)),
            )
        )

    def _menu(self, ctx: Context) -> tuple[Widget, ...]:
        say, last = ctx.say, ctx.settings.last_session
        path = settings_store.last_journal(ctx.settings)
        entries: list[Widget] = []
        if path is not None:
            where = say(
                "title.where", title=last.get("title", ""), card=last.get("card", 1), cards=last.get("cards", 1)
            )
            entries.append(
                Button(
                    say("title.continue"),
                    lambda: _resume(ctx, path),
                    "tile",
                    "play",
                    sub=where,
                    shortcut="enter",
                    gold=True,
                    autofocus=True,
                    height=None if ctx.settings.text_size > _ROOMY else 124,
                    key="continue",
                )
            )
        first = path is None
        stacked = ctx.settings.text_size > _ROOMY
        told = stacked and ctx.settings.text_size <= _SUBS
        entries += [
            _tile(
                say,
                "new",
                lambda: self._set_up(ctx, alone=False),
                "users-round",
                "n",
                sub=told or not stacked,
                gold=first,
            ),
            _tile(say, "alone", lambda: self._set_up(ctx, alone=True), "user-round", "o", sub=told or not stacked),
        ]
        look = (
            _tile(say, "demo", ctx.demo, "play", "d", sub=told or (first and not stacked)),
            _tile(say, "example", lambda: _example(ctx), "eye", "v", sub=told),
        )
        rest = (
            _tile(say, "sessions", _library, "library", "s", sub=told),
            _tile(say, "decks", _decks, "layers", "k", sub=told),
        )
        if stacked:
            return (*entries, *look, *rest)
        # the first time there is no session to go on with, and so room to say what looking on is
        return (*entries, *look, Grid(rest)) if first else (*entries, Grid(look), Grid(rest))

    def on_input(self, event: Input, ctx: Context) -> object:
        """A file that is dropped on the window is looked at as a deck."""
        return _opened(event.file) if isinstance(event, Dropped) else None

    def _set_up(self, ctx: Context, *, alone: bool) -> Wish:
        """Go to the table, set as it was left when no session began there."""
        from game.scenes.setup.scene import SetupScene

        key = alone, ctx.settings.language
        scene = self._left.get(key)
        if scene is None or scene.begun:
            scene = self._left[key] = SetupScene(alone)
        return Push(scene)

    def _footer(self, ctx: Context) -> Widget:
        say, size = ctx.say, ctx.settings.text_size
        languages = tuple(
            Option(code, code.upper(), description=name, language=code) for code, name in ctx.say.languages().items()
        )
        parts: list[Widget] = [
            ChoiceGroup(
                languages,
                ctx.settings.language,
                lambda code: ctx.change(replace(ctx.settings, language=str(code))),
                room=True,
                name=say("title.language"),
                width=70 * len(languages) * size / 100,
                key="language",
            ),
            Button(
                say("title.settings"), _settings, "quiet", "settings", shortcut="i", cap=size <= _WORDY, key="settings"
            ),
            Button(
                say("title.help"), _help, "quiet", "circle-question-mark", shortcut="f1", cap=size <= _WORDY, key="help"
            ),
            Button(say("title.quit"), Quit, "quiet", "log-out", shortcut="ctrl+q", cap=size <= _WORDY, key="quit"),
            Spacer(),
        ]
        if size <= _WORDY:
            parts.append(Row((Icon("shield-check", 28, "on_room"), Label(say("title.private"), ink="on_room")), gap=10))
        return Pad(Row(tuple(parts), gap=20), sides=(0, 8, 0, 8))


def _tile(
    say: Say, name: str, on_press: Callable[[], object], icon: str, key: str, *, sub: bool = False, gold: bool = False
) -> Button:
    return Button(
        say(f"title.{name}"),
        on_press,
        "tile",
        icon,
        sub=say(f"title.{name}_sub") if sub else "",
        shortcut=key,
        gold=gold,
        autofocus=gold,
        key=name,
    )


# The other scenes need the rules of the game and are imported when somebody goes there.


def _resume(ctx: Context, path: Path) -> Wish | None:
    from game.scenes.opening import resume

    return resume(ctx, path)


def _example(ctx: Context) -> Wish | None:
    from game.scenes.opening import open_example

    return open_example(ctx)


def _library() -> Wish:
    from game.scenes.library import LibraryScene

    return Push(LibraryScene())


def _decks() -> Wish:
    from game.scenes.decks.shelf import ShelfScene

    return Push(ShelfScene())


def _opened(file: str) -> Wish:
    from game.scenes.decks.ways import opened

    return opened(Path(file))


def _settings() -> Wish:
    from game.scenes.settings import SettingsScene

    return Push(SettingsScene())


def _help() -> Wish:
    from game.scenes.help import HelpScene

    return Push(HelpScene())
