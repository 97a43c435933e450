"""The summary: pages with what the session says, and the evidence behind each statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.analysis.evidence import EvidenceItem
from game.core import moves
from game.core.illegal import IllegalMoveError
from game.core.state import Interest
from game.scenes import evidence
from game.scenes.correct_dialog import Correction
from game.scenes.correcting import line_of, standing
from game.scenes.keep.scene import KeepScene
from game.scenes.late import Late, LateReply, LateStances, waiting
from game.scenes.pages import PAGES, Page, Reader, Statement, pages_of
from game.scenes.pages.map_view import LANDING
from game.scenes.scene import Context, Scene
from game.scenes.summing import Summing
from game.scenes.wish import Pop, Push, Wish
from game.storage.catalog import Catalog, Say
from game.ui import motion
from game.ui.access_tree import TAB_PANEL
from game.ui.inputs import Input, Key
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Box, Button, Column, KeyCap, Label, Layers, Named, Option, Pad, Row, Spacer
from game.ui.widgets_tabs import Tabs

if TYPE_CHECKING:
    from game.desk import Playing

FIRST = "map"
_PAGE = "page"
_LARGE = 1.4
"""From this enlargement of the text on, hints give way."""


class SummaryScene(Scene):
    """A session's summary: at its end, or an interim look while it is still being played underneath."""

    light = (0.36, 0.55)

    def __init__(self, playing: Playing, *, page: str = FIRST) -> None:
        self.playing = playing
        self.page = page
        self._pages: dict[str, Page] = {}
        self._summing = Summing(playing.session)
        self._reader: Reader | None = None
        self._statement: Statement | None = None
        self._correction: Correction | None = None
        self._late: Late | None = None
        self._scroll = ScrollModel()

    def title(self, say: Say) -> str:
        """The session's title with the name of the page."""
        return f"{say('summary.title')}: {self.playing.session.state.started.title}"

    def closed(self, ctx: Context) -> None:
        """Let go of what is being worked out, and of the file unless the table still plays with it."""
        self._summing.let_go()
        if self.playing.session.state.stage == "closed":
            self.playing.close()

    # ---- what is shown ----

    def reader(self, say: Catalog) -> Reader:
        """The summary as the pages read it."""
        if self._reader is None:
            self._reader = Reader(say, self._summing.now(), self._show)
        return self._reader

    def _renew(self, ctx: Context) -> bool:
        """Take over the newest summary; whether there is one yet."""
        summary = self._summing.newest(ctx.jobs)
        if summary is None:
            return False
        if self._reader is None:
            self._reader = Reader(ctx.say, summary, self._show)
        reader, type_ = self._reader, ctx.canvas.type
        reader.summary, reader.jobs = summary, ctx.jobs
        reader.look, reader.measure, reader.factor = ctx.canvas.theme, type_.measure, type_.factor
        reader.land = lambda: ctx.motion.start(LANDING, ctx.now, motion.TOKEN, "out_cubic")
        return True

    def open_page(self, say: Catalog) -> Page:
        """The page that is in front; it keeps what is chosen on it."""
        if self.page not in self._pages:
            self._pages[self.page] = PAGES[self.page](self.reader(say))
        return self._pages[self.page]

    def place(self, ctx: Context) -> str:
        """The page that is in front."""
        if self._statement or self._correction or self._late or self.page not in self._pages:
            return ""
        return self._pages[self.page].place

    def build(self, ctx: Context) -> Widget:
        """Bar, page, foot; evidence or a correction over them. Before there is a summary, that it is on its way."""
        if not self._renew(ctx):
            return self._on_its_way(ctx.say)
        reader = self.reader(ctx.say)
        page = self.open_page(ctx.say)
        frame = Column(
            (
                self._bar(ctx),
                Named(page.build(), role=TAB_PANEL, name=ctx.say(f"summary.page.{self.page}"), weight=1, key=_PAGE),
                self._foot(ctx, page),
            ),
            gap=8 if page.tight else 12,
        )
        layers: list[Widget] = [Pad(frame, sides=(24, 10, 24, 6) if page.tight else (32, 12, 32, 10))]
        overlay = page.overlay()
        if self._correction is not None:
            layers.append(self._correction.dialog(reader, lambda: self._save(ctx), self._let_go))
        elif self._late is not None:
            layers.append(self._late.dialog(reader, lambda: self._save_late(ctx), self._let_go))
        elif self._statement is not None:
            layers.append(
                evidence.dialog(
                    reader,
                    self._statement,
                    self._scroll,
                    self._hide,
                    self._correct,
                    self._correctable,
                    lambda item: self._more(ctx, item),
                )
            )
        elif overlay is not None:
            layers.append(overlay)
        return Layers(tuple(layers))

    def _on_its_way(self, say: Catalog) -> Widget:
        back = Button(say("summary.back"), Pop, kind="quiet", shortcut="esc", key="back")
        words = Label(say("summary.on_its_way"), role="heading", ink="on_room", heading=1)
        return Box(Column((words, back), gap=24, align="center"))

    def _bar(self, ctx: Context) -> Widget:
        say = ctx.say
        summary = self.reader(say).summary
        tabs = tuple(
            Option(page, say(f"summary.page.{page}"), shortcut=str(place))
            for place, page in enumerate(pages_of(summary), 1)
        )
        ours = say("summary.ours" if summary.session.imported is None else "survey.title")
        keep = Button(say("summary.keep"), self._keep, kind="go", icon="download", shortcut="k", key="keep")
        return Row(
            (
                Label(ours, role="bar", ink="on_room", heading=1, max_lines=1),
                Tabs(tabs, self.page, self._turn, panel=_PAGE, name=say("summary.pages"), key="tabs", weight=1),
                keep,
            ),
            gap=24,
        )

    def _foot(self, ctx: Context, page: Page) -> Widget:
        say = ctx.say
        hints: list[Widget] = []
        legend = page.legend()
        # beside a legend in large letters there is no room for hints
        for key, words in page.hints() if legend is None or ctx.canvas.type.factor < _LARGE else ():
            told = f"{ctx.stage.kit.cap_of(key)}: {words}"
            hints.append(Row((KeyCap(key, "room"), Label(words, ink="on_room", name=told)), gap=10))
        back = Button(say("summary.back"), Pop, kind="quiet", shortcut="esc", small=True, key="back")
        left: Widget = Label(self._basis(ctx, page), ink="on_room_2", max_lines=1, cut=True, weight=1)
        if legend is not None:
            left = Row((legend, Spacer()), weight=1)
        return Box(Row((left, *hints, back), gap=26), across="stretch", min_height=52 if page.tight else 56)

    def _basis(self, ctx: Context, page: Page) -> str:
        words = page.basis()
        return f"{words} {ctx.say('summary.interim')}" if self.playing.session.state.stage != "closed" else words

    # ---- what is done ----

    def point_at(self, interest: str) -> None:
        """Choose an interest on the map, where the map is in front."""
        page = self._pages.get(FIRST)
        if page is not None and self.page == FIRST:
            page.point_at(interest)

    def _turn(self, page: object) -> None:
        if self.page in self._pages:
            self._pages[self.page].left()
        self.page = str(page)

    def _show(self, statement: Statement) -> None:
        self._statement = statement
        self._scroll = ScrollModel()

    def _hide(self) -> None:
        self._statement = None

    def _let_go(self) -> None:
        self._correction = self._late = None

    def _correctable(self, item: EvidenceItem) -> bool:
        session = self.playing.session
        if self.playing.journal is None or session.state.stage == "closed":
            return False
        return standing(session.entries, line_of(session.entries, item)) is not None

    def _correct(self, item: EvidenceItem) -> None:
        session = self.playing.session
        line = line_of(session.entries, item)
        event = standing(session.entries, line)
        if event is not None:
            self._correction = Correction(session, line, event, item.party, item.player)

    def _save(self, ctx: Context) -> None:
        if self._correction is not None and self._correction.save():
            self._correction = self._statement = None
            ctx.toast(ctx.say("summary.corrected"), icon="check")

    def _more(self, ctx: Context, item: EvidenceItem) -> tuple[Widget, ...]:
        """What can still be added to the first voice: a reply, stances, or the word that a round does not count."""
        state, say = self.playing.session.state, ctx.say
        if self.playing.journal is None or state.stage == "closed":
            return ()
        if item.act in ("offered", "asked"):
            exchange = state.exchanges.get(f"x{item.seq}")
            if exchange is not None and exchange.other is not None and exchange.reply is None:
                return (
                    Button(say("summary.reply_now"), lambda: self._reply(exchange.id), small=True, key="reply-now"),
                )
        if item.act == "raised":
            found = next((one for one in state.interests.values() if _is_told(one, item)), None)
            more: tuple[Widget, ...] = ()
            if found is not None and waiting(state, found):
                more = (
                    Button(say("summary.respond_now"), lambda: self._respond(found.id), small=True, key="respond-now"),
                )
            held = (one for one in state.rounds.values() if found is not None and one.interest == found.id)
            counts = next((one.id for one in held if one.revealed and not one.set_aside), None)
            return more if counts is None else (*more, self._aside(ctx, counts))
        if item.act == "scored" and f"r{item.seq}" in state.rounds:
            return (self._aside(ctx, f"r{item.seq}"),)
        return ()

    def _aside(self, ctx: Context, round_id: str) -> Widget:
        words = ctx.say("reveal.set_aside")
        return Button(words, lambda: self._set_aside(ctx, round_id), small=True, key="aside")

    def _reply(self, exchange: str) -> None:
        session = self.playing.session
        self._late = LateReply(session, session.view().exchanges[exchange])

    def _respond(self, interest: str) -> None:
        session = self.playing.session
        self._late = LateStances(session, session.state.interests[interest])

    def _save_late(self, ctx: Context) -> None:
        if self._late is not None and self._late.save():
            self._late = self._statement = None
            ctx.toast(ctx.say("summary.added"), icon="check")

    def _set_aside(self, ctx: Context, round_id: str) -> None:
        try:
            self.playing.session.play(moves.set_aside, round_id)
        except IllegalMoveError as illegal:
            ctx.toast(ctx.say(f"illegal.{illegal.code}"), icon="triangle-alert")
        else:
            self._statement = None
            ctx.toast(ctx.say("reveal.is_set_aside"), icon="circle-slash")

    def _keep(self) -> Wish:
        return Push(KeepScene(self._summing.now()))

    def on_input(self, event: Input, ctx: Context) -> Wish | None:
        """Arrows walk along what a page shows; Enter and Down lead to the first thing on it that can be opened."""
        if self._reader is None:
            return None
        if isinstance(event, Key) and not (self._statement or self._correction or self._late):
            page = self.open_page(ctx.say)
            if not page.on_input(event):
                if event.chord in ("enter", "down") and not ctx.stage.focus:
                    ctx.stage.focus_inside(_PAGE)
            elif page.wants_focus:
                ctx.stage.focus_on(page.wants_focus)
        return None


def _is_told(interest: Interest, item: EvidenceItem) -> bool:
    """Whether a piece of evidence is the raising of this interest."""
    told = interest.evidence
    return (told.seq, told.party, interest.draft.text) == (item.seq, item.party, item.words)
