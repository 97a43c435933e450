"""The sessions that there are: go on with one, look at it, or remove it for good."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from game.scenes import library_sheet
from game.scenes.dialogs import confirm
from game.scenes.discs import disc
from game.scenes.page import page
from game.scenes.scene import Context, Scene
from game.scenes.wish import Replace, Wish
from game.storage import library
from game.storage import settings as settings_store
from game.storage.catalog import Catalog, Say
from game.storage.library import Listed
from game.storage.notice import RefusedError
from game.storage.why_not import why_not
from game.ui import access_tree as tree
from game.ui.widgets import (
    Column,
    Icon,
    Label,
    Layers,
    Named,
    Pad,
    Panel,
    Row,
    Scroll,
    ScrollModel,
    Walked,
    Widget,
)

_BESIDE = 110  # percent of text up to which list and sheet stand side by side
_DISCS = 8


class LibraryScene(Scene):
    """A list at the left; what one session is, and what can be done with it, at the right."""

    def __init__(self) -> None:
        self.chosen: Path | None = None
        self._sessions: list[Listed] = []
        self._asking, self._stale = False, True
        self._list, self._sheet = ScrollModel(), ScrollModel()

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("library.title")

    def opened(self, ctx: Context) -> None:
        """What lies in the folder may be something else now."""
        self._stale, self._asking = True, False

    def build(self, ctx: Context) -> Widget:
        """List and sheet, and the question before something is removed."""
        if self._stale:
            self._read(ctx)
        say = ctx.say
        one = self._one()
        parts: tuple[Widget, ...] = (library_sheet.nothing_yet(say, _set_up),)
        if one is not None:
            acts = library_sheet.Acts(
                lambda: _open(ctx, one), lambda: _look(ctx, one), None if one.example else self._ask
            )
            narrow = ctx.settings.text_size > _BESIDE
            parts = (self._lines(ctx), library_sheet.sheet(ctx, one, acts, self._sheet, narrow=narrow))
        body = Row(parts, gap=32, align="stretch", weight=1)
        whole = page(say, self.title(say), body, focused=False)
        if not self._asking or one is None:
            return whole
        question = confirm(
            ctx,
            say("library.delete_title", title=one.title),
            say("library.delete_text"),
            say("library.delete_do"),
            lambda: self._delete(ctx, one),
            self._let_be,
            danger=True,
        )
        return Layers((whole, question))

    # ---- the list ----

    def _lines(self, ctx: Context) -> Widget:
        say = ctx.say
        own = [one for one in self._sessions if not one.example]
        examples = [one for one in self._sessions if one.example]
        head = say("library.own", n=len(own)) if own else say("library.none")
        parts: list[Widget] = [_head(head, 0)]
        parts += [self._line(ctx, one) for one in own]
        if examples:
            parts += [
                _head(say("library.examples"), 14),
                *(self._line(ctx, one) for one in examples),
            ]
        column = Named(Column(tuple(parts), gap=8), tree.LIST, name=self.title(say))
        return Panel(Scroll(Pad(column, 12), self._list), pad=(16, 14, 12, 14), weight=3)

    def _line(self, ctx: Context, one: Listed) -> Widget:
        say = ctx.say
        stage = library_sheet.stage_words(say, one)
        when = played(say, one.last)
        bad = library_sheet.is_damaged(one)
        words = [Label(one.title, "name_big", max_lines=2, cut=True)]
        words.append(Label(f"{stage} · {when}" if when else stage, ink="clash" if bad else "ink_2"))
        discs = tuple(disc(number, 36) for number in one.numbers[:_DISCS]) if ctx.settings.text_size <= 100 else ()
        sign = Icon(
            "triangle-alert" if bad else library_sheet.STAGE_ICONS[one.stage], 34, "clash" if bad else "primary"
        )
        parts: tuple[Widget, ...] = (sign, Column(tuple(words), gap=2, weight=1))
        if discs:
            parts = (*parts, Row(discs, gap=4))
        return Walked(
            Row(parts, gap=20),
            lambda: self._press(ctx, one),
            on_reach=lambda: self._choose(one),
            selected=one.path == self.chosen,
            name=one.title,
            value=f"{stage}. {when}" if when else stage,
            autofocus=one.path == self.chosen,
            pad=16,
            key=f"session/{one.path.name}",
        )

    def _read(self, ctx: Context) -> None:
        ending = f"-{ctx.settings.language}"  # an example in the language on the screen comes before the others
        self._sessions = sorted(
            ctx.desk.sessions(), key=lambda one: (one.example, one.example and not one.path.stem.endswith(ending))
        )
        self._stale = False
        if self._one() is None:
            self.chosen = self._sessions[0].path if self._sessions else None

    def _one(self) -> Listed | None:
        return next((one for one in self._sessions if one.path == self.chosen), None)

    def _choose(self, one: Listed) -> None:
        if one.path != self.chosen:
            self.chosen = one.path
            self._sheet.offset = 0

    def _press(self, ctx: Context, one: Listed) -> Wish | None:
        """The chosen one opens; another becomes the chosen one."""
        if one.path == self.chosen:
            return _open(ctx, one)
        self._choose(one)
        return None

    # ---- what can be done ----

    def _ask(self) -> None:
        self._asking = True

    def _let_be(self) -> None:
        self._asking = False

    def _delete(self, ctx: Context, one: Listed) -> None:
        self._asking = False
        try:
            library.delete(one.path)
        except RefusedError as refused:
            ctx.toast(refused.notice.sentence(ctx.say), icon="triangle-alert")
            return
        except OSError as error:
            reason = why_not(error, ctx.say)
            ctx.toast(ctx.say("library.not_deleted", reason=reason), icon="triangle-alert")
            return
        place = self._sessions.index(one)
        self._read(ctx)
        if self._sessions:
            self.chosen = self._sessions[min(place, len(self._sessions) - 1)].path
        ctx.change(settings_store.forget(ctx.settings, one.path))
        ctx.toast(ctx.say("library.deleted", title=one.title), icon="check")


def _head(words: str, above: float) -> Widget:
    return Pad(Label(words, "label", "ink_2", heading=2), sides=(0, above, 0, 6))


# The table and the summary are imported when somebody goes there: the list should not wait for them.


def _open(ctx: Context, one: Listed) -> Wish | None:
    from game.scenes.opening import open_example, resume

    return open_example(ctx, one.path) if one.example else resume(ctx, one.path)


def _look(ctx: Context, one: Listed) -> Wish | None:
    from game.scenes.opening import look

    return look(ctx, one.path)


def _set_up() -> Wish:
    from game.scenes.setup.scene import SetupScene

    return Replace(SetupScene(alone=False))


def played(say: Catalog, moment: dt.datetime | None) -> str:
    """Say when something was played, on the clock of this place; nothing when nobody knows."""
    if moment is None:
        return ""
    here = moment.astimezone()
    return say("library.when", date=here.date(), time=say.time(here))
