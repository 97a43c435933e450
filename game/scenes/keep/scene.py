"""Keep this: what the summary becomes, with which names, where it goes, and opening it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from game.analysis.summary import Summary
from game.background import Job
from game.record import replace as replace_record
from game.reports.forms import FORMS, TYPESET
from game.reports.naming import TypedText, typed_texts
from game.reports.typeset import is_there
from game.scenes.keep import choices as chosen
from game.scenes.keep.browsing import Browsing
from game.scenes.keep.folders import usual_folder
from game.scenes.keep.maker import Maker, MakingError, Start, start
from game.scenes.keep.opener import Opener
from game.scenes.keep.reasons import reason
from game.scenes.keep.sheet import about, choices_panel, own_words
from game.scenes.keep.telling import failed, kept, on_its_way, replacing, shown, texts
from game.scenes.page import page
from game.scenes.scene import Context, Scene
from game.scenes.wish import Pop, Wish
from game.storage.catalog import Say
from game.storage.disk import DISK, Disk
from game.storage.places import LONGEST_NAME, known_places, name_fault
from game.ui.widgets import Button, Column, DropdownModel, EditorModel, Layers, Row, ScrollModel, Spacer, Widget

_BESIDE: Final = 125  # percent of text up to which the choices and what they mean stand side by side


class KeepScene(Scene):
    """The choices at the left, what they mean at the right; making, and what came of it, over them."""

    def __init__(
        self,
        summary: Summary,
        *,
        disk: Disk = DISK,
        start: Start = start,
        opener: Opener | None = None,
        typesetter: bool | None = None,
    ) -> None:
        self.summary = summary
        self._disk = disk
        self._start = start
        self._opener = opener or Opener()
        self._typesetter = is_there() if typesetter is None else typesetter
        self._texts: Job[list[TypedText]] | None = None
        self._lists: dict[str, DropdownModel] = {}
        self.choices = chosen.Choices()
        self.name = EditorModel(limit=LONGEST_NAME)
        self._propose: Callable[[], str] = str
        self.left, self.right = ScrollModel(), ScrollModel()
        self._ready = False
        self._browsing: Browsing | None = None
        self._reading = False
        self._asking: Path | None = None
        self._making: Maker | None = None
        self._job: Job[Path] | None = None
        self._kept: Path | None = None
        self._failed = ""
        self._fault = ""
        self._share = 0.0

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("keep.title")

    def opened(self, ctx: Context) -> None:
        """Begin with the choices of the last time and a name of today."""
        if not self._ready:
            self._ready = True
            usable = tuple(form for form in self.forms() if self.can(form))
            language, folder = ctx.settings.language, usual_folder(ctx)
            self.choices = chosen.chosen_before(ctx.settings.kept, language, folder, usable)
            title, day = self.summary.session.title, ctx.desk.today()
            self._propose = lambda: chosen.proposed(title, day, self.choices, ctx.say)
            self.name.restore(self._propose())

        if self._texts is None:
            summary = self.summary
            self._texts = ctx.jobs.start(lambda job: typed_texts(summary))

    def closed(self, ctx: Context) -> None:
        """Give up what is being made."""
        self._stop()
        if self._texts is not None:
            self._texts.let_go()

    # ---- what can be chosen ----

    def forms(self) -> tuple[str, ...]:
        """The forms that there are, in the order in which they are offered."""
        return FORMS

    def can(self, form: str) -> bool:
        """Whether a form can be made here."""
        return self._typesetter or form not in TYPESET

    def change(self, **values: object) -> None:
        """Choose something else; the name of the file follows until somebody gives it one."""
        untouched = self.name.text == self._propose()
        self.choices = replace(self.choices, **values)  # type: ignore[arg-type]
        if untouched:
            self.name.restore(self._propose())
        self._fault = ""

    def list_of(self, name: str) -> DropdownModel:
        """Return whether the list of a choice is open, where large words make lists of the choices."""
        return self._lists.setdefault(name, DropdownModel())

    @property
    def typed(self) -> list[TypedText] | None:
        """What people typed themselves, names first; None while it is being gathered."""
        return self._texts.result if self._texts is not None and self._texts.done else None

    @property
    def fault(self) -> str:
        """What is wrong with the name, in words; nothing when it can be used."""
        return self._fault

    # ---- what is shown ----

    def build(self, ctx: Context) -> Widget:
        """The screen, and over it what is going on."""
        say = ctx.say
        keep = Button(
            say("keep.do"),
            partial(self._keep, ctx),
            "go",
            "download",
            shortcut="ctrl+enter",
            autofocus=True,
            key="keep-it",
        )
        left = Column((choices_panel(self, ctx), Row((Spacer(), keep))), gap=20, weight=3)
        parts: tuple[Widget, ...] = (left, about(self, ctx, self.typed))
        if ctx.settings.text_size > _BESIDE:
            parts = (left,)
        whole = page(say, self.title(say), Row(parts, gap=32, align="stretch", weight=1), focused=False)
        over = self._over(ctx)
        return whole if over is None else Layers((whole, over))

    def _over(self, ctx: Context) -> Widget | None:
        if self._browsing is not None:
            return self._browsing.dialog(ctx, self._take_folder, self._leave_browsing)
        if self._reading:
            return texts(ctx, own_words(ctx, self.typed), self.right, partial(self._write, ctx), self._leave_reading)
        if self._asking is not None:
            path = self._asking
            return replacing(ctx, path, partial(self._make, ctx, path, over=True), self._leave_asking)
        if self._job is not None:
            return on_its_way(ctx, self.choices.form, self._share, self._stop)
        if self._kept is not None:
            opens, shows = (partial(shown, ctx, ask) for ask in (self._opener.open, self._opener.show))
            return kept(ctx, self._kept, opens, shows, self._leave_kept)
        if self._failed:
            return failed(ctx, self._failed, self.browse_from(ctx), self._leave_failed)
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

    def browse_from(self, ctx: Context) -> partial[None]:
        """Return what opens the choice of a folder."""
        return partial(self._browse, ctx)

    def _browse(self, ctx: Context) -> None:
        self._failed = ""
        folder = self.choices.folder if self.choices.folder.is_dir() else usual_folder(ctx)
        self._browsing = Browsing(folder, known_places(usual_folder(ctx)), ctx.jobs)

    def _take_folder(self) -> None:
        if self._browsing is not None:
            self.change(folder=self._browsing.folder)
            self._browsing = None

    def _leave_browsing(self) -> None:
        self._browsing = None

    # ---- making ----

    def _keep(self, ctx: Context) -> None:
        code = name_fault(self.name.text)
        if code:
            self._fault = ctx.say(f"keep.name_fault.{code}")
            return
        # beside large words there is no room for what people typed: it is shown here, before anything is written
        if ctx.settings.text_size > _BESIDE and self.choices.names != "names":
            self._reading = True
        else:
            self._write(ctx)

    def _write(self, ctx: Context) -> None:
        self._reading = False
        path = chosen.target(self.choices, self.name.text)
        if path.exists():
            self._asking = path
        else:
            self._make(ctx, path)

    def _make(self, ctx: Context, path: Path, *, over: bool = False) -> None:
        self._asking, self._failed = None, ""
        self._making = Maker(self.summary, self.choices, path, over=over, disk=self._disk, start=self._start)
        self._share = 0.0
        self._job = ctx.jobs.start(self._making.work)
        if self._job.done:
            self._end(ctx, self._job)

    def _end(self, ctx: Context, job: Job[Path]) -> None:
        self._job = self._making = None
        match job.fault:
            case None:
                self._kept = job.result
                ctx.change(replace_record(ctx.settings, kept=self.choices.remembered()))
                ctx.stage.announce(ctx.say("keep.kept_title"))
            case FileExistsError():
                self._asking = chosen.target(self.choices, self.name.text)
            case MakingError(code=code):
                self._failed = ctx.say(f"keep.fault.{code}")
            case OSError() as error:
                self._failed = reason(ctx.say, error)
            case other:
                raise other

    def _stop(self) -> None:
        if self._job is not None and self._making is not None:
            self._job.let_go()
            self._making.stop()
        self._job = self._making = None

    # ---- afterwards ----

    def _leave_reading(self) -> None:
        self._reading = False

    def _leave_asking(self) -> None:
        self._asking = None

    def _leave_kept(self) -> Wish:
        return Pop()

    def _leave_failed(self) -> None:
        self._failed = ""
