"""What sharing and printing a deck have in common: the folder and the name, making the file, and telling what came of it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from game.background import Job
from game.core.deck import Deck
from game.record import replace
from game.reports.typeset import NoTypesetterError
from game.scenes.deck_words import title_of
from game.scenes.keep.browsing import Browsing
from game.scenes.keep.folders import last_folder, usual_folder
from game.scenes.keep.opener import Opener
from game.scenes.keep.reasons import reason
from game.scenes.keep.telling import failed, kept, on_its_way, replacing, shown
from game.scenes.page import page
from game.scenes.scene import Context, Scene
from game.scenes.wish import Pop, Wish
from game.storage.notice import RefusedError
from game.storage.places import LONGEST_NAME, known_places, name_fault, plain_name
from game.ui.widgets import (
    Button,
    Column,
    EditorModel,
    Label,
    Layers,
    Line,
    Pad,
    Panel,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
    TextField,
    Widget,
    labelled,
)

_BESIDE: Final = 125  # percent of text up to which choices stand beside their names, and the sheet beside the choices
_NAMES: Final = 270.0

Work = Callable[[Job[Path]], Path]


class ToFileScene(Scene):
    """The choices at the left, what they mean at the right; the file is never put in another's place unasked."""

    slow = False  # whether making it takes long enough to be told

    def __init__(self, deck: Deck, opener: Opener | None = None) -> None:
        self.deck = deck
        self.folder = Path()
        self.name = EditorModel(limit=LONGEST_NAME)
        self._opener = opener or Opener()
        self._scroll, self._side = ScrollModel(), ScrollModel()
        self._ready = False
        self._browsing: Browsing | None = None
        self._asking: Path | None = None
        self._job: Job[Path] | None = None
        self._kept: Path | None = None
        self._failed = self._fault = ""
        self._share = 0.0

    # ---- what a scene of this sort says ----

    @abstractmethod
    def ending(self) -> str:
        """How the name of the file ends, with its dot."""

    @abstractmethod
    def rows(self, ctx: Context) -> tuple[Widget, ...]:
        """What can be chosen besides folder and name."""

    @abstractmethod
    def about(self, ctx: Context) -> tuple[Widget, ...]:
        """What the choices mean."""

    @abstractmethod
    def button(self, ctx: Context) -> tuple[str, str]:
        """The words and the icon of the button that makes the file."""

    @abstractmethod
    def work(self, ctx: Context, path: Path, *, over: bool) -> Work:
        """Return what makes and writes the file; FileExistsError when another is there that may not be replaced."""

    def afterwards(self, ctx: Context) -> str:
        """What is to be said of the file once it is there."""
        return ""

    # ---- what is shown ----

    def opened(self, ctx: Context) -> None:
        """Begin in the folder of the last time, with the deck's title for a name."""
        if not self._ready:
            self._ready = True
            self.folder = last_folder(ctx.settings.kept) or usual_folder(ctx)
            self.name.restore(plain_name(title_of(ctx, self.deck)))

    def closed(self, ctx: Context) -> None:
        """Give up what is being made."""
        self._stop()

    def build(self, ctx: Context) -> Widget:
        """The screen, and over it what is going on."""
        say = ctx.say
        words, icon = self.button(ctx)
        go = Button(words, partial(self._go, ctx), "go", icon, shortcut="ctrl+enter", autofocus=True, key="make")
        rows: list[Widget] = []
        for place, row in enumerate((*self.rows(ctx), self._where(ctx), self._named(ctx))):
            rows += [Line(), row] if place else [row]
        choices = Panel(Scroll(Pad(Column(tuple(rows), gap=15), 10), self._scroll), pad=(28, 16, 20, 16), weight=1)
        parts: tuple[Widget, ...] = (Column((choices, Row((Spacer(), go))), gap=20, weight=3),)
        if ctx.settings.text_size <= _BESIDE:
            side = Scroll(Pad(Column(self.about(ctx), gap=14), 8), self._side)
            parts = (*parts, Panel(side, pad=(28, 22, 20, 22), weight=2))
        whole = page(say, self.title(say), Row(parts, gap=32, align="stretch", weight=1), focused=False)
        over = self._over(ctx)
        return whole if over is None else Layers((whole, over))

    def chosen(self, ctx: Context, name: str, control: Widget) -> Widget:
        """Return a choice beside its name, or below it where words are large."""
        if ctx.settings.text_size > _BESIDE:
            return Column((Label(name, "label", "ink_2", hidden=True), control), gap=8)
        return Row((Label(name, "label", "ink_2", hidden=True, width=_NAMES), control), gap=16)

    def _where(self, ctx: Context) -> Widget:
        say = ctx.say
        browse = partial(self._browse, ctx)
        button = Button(say("keep.other_folder"), browse, icon="folder-open", shortcut="m", small=True, key="folder")
        words = say("keep.choose.folder")
        if ctx.settings.text_size > _BESIDE:
            folder = Label(str(self.folder), "body_medium")
            return Column((Label(words, "label", "ink_2"), folder, Row((button,))), gap=10)
        folder = Label(str(self.folder), "body_medium", weight=1)
        return Row((Label(words, "label", "ink_2", width=_NAMES), folder, button), gap=16)

    def _named(self, ctx: Context) -> Widget:
        say = ctx.say
        field = TextField(self.name, fault=self._fault, on_enter=None, key="name")
        return labelled(say("keep.name"), field, say("keep.name_hint", ending=self.ending()))

    def _over(self, ctx: Context) -> Widget | None:
        say = ctx.say
        if self._browsing is not None:
            return self._browsing.dialog(ctx, self._take_folder, self._leave_browsing)
        if self._asking is not None:
            path = self._asking
            return replacing(ctx, path, partial(self._make, ctx, path, over=True), self._leave_asking)
        if self._job is not None and self.slow:
            return on_its_way(ctx, self.ending()[1:], self._share, self._stop)
        if self._kept is not None:
            opens = partial(shown, ctx, self._opener.open) if self.slow else None
            shows = partial(shown, ctx, self._opener.show)
            return kept(ctx, self._kept, opens, shows, self._leave_kept, self.afterwards(ctx))
        if self._failed:
            safe = say("decks.still_safe")
            return failed(ctx, self._failed, partial(self._browse, ctx), self._leave_failed, safe)
        return None

    def tick(self, ctx: Context) -> bool:
        """Follow what is being made."""
        job = self._job
        if job is None:
            return False
        if job.done:
            self._end(ctx, job)
            return True
        moved, self._share = job.share != self._share, job.share
        return moved

    # ---- where ----

    def _browse(self, ctx: Context) -> None:
        self._failed = ""
        folder = self.folder if self.folder.is_dir() else usual_folder(ctx)
        self._browsing = Browsing(folder, known_places(usual_folder(ctx)), ctx.jobs)

    def _take_folder(self) -> None:
        if self._browsing is not None:
            self.folder = self._browsing.folder
            self._browsing = None

    def _leave_browsing(self) -> None:
        self._browsing = None

    # ---- making ----

    def _go(self, ctx: Context) -> None:
        if self._job is not None:
            return
        code = name_fault(self.name.text)
        self._fault = ctx.say(f"keep.name_fault.{code}") if code else ""
        if code:
            return
        bare, ending = self.name.text.strip(), self.ending()
        path = self.folder / (bare if bare.casefold().endswith(ending) else bare + ending)
        if path.exists():
            self._asking = path
        else:
            self._make(ctx, path)

    def _make(self, ctx: Context, path: Path, *, over: bool = False) -> None:
        self._asking, self._failed, self._share = None, "", 0.0
        self._job = ctx.jobs.start(self.work(ctx, path, over=over))
        if self._job.done:
            self._end(ctx, self._job)

    def _end(self, ctx: Context, job: Job[Path]) -> None:
        self._job = None
        match job.fault:
            case None:
                self._kept = job.result
                ctx.change(replace(ctx.settings, kept={**ctx.settings.kept, "folder": str(self.folder)}))
                ctx.stage.announce(ctx.say("keep.kept_title"))
            case FileExistsError() as error:
                self._asking = Path(error.filename)
            case NoTypesetterError():
                self._failed = ctx.say("decks.no_typesetter")
            case RefusedError(notice=told):
                self._failed = told.sentence(ctx.say)
            case OSError() as error:
                self._failed = reason(ctx.say, error)
            case other:
                raise other

    def _stop(self) -> None:
        if self._job is not None:
            self._job.let_go()
        self._job = None

    # ---- afterwards ----

    def _leave_asking(self) -> None:
        self._asking = None

    def _leave_kept(self) -> Wish:
        return Pop()

    def _leave_failed(self) -> None:
        self._failed = ""
