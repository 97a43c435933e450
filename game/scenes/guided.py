"""The demo in the window: the table plays by itself, and says at each step what happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from game.core.cards import InterestDraft
from game.core.closing_events import AgreementMade
from game.core.events import Entry, StanceEntry
from game.core.state import State
from game.desk import Playing
from game.scenes.closing import ClosingView
from game.scenes.closings.agreeing import Agreeing
from game.scenes.guided_bar import PAUSE, Guided, Keys, bar
from game.scenes.guided_end import StoryEndScene
from game.scenes.guided_words import told
from game.scenes.opening import remember, scene_for
from game.scenes.panels.interest import InterestPanel
from game.scenes.play import PlayScene
from game.scenes.response.gathering import Chosen
from game.scenes.response.view import ResponseView
from game.scenes.scene import Context, Scene
from game.scenes.secret.seats import SecretSeats
from game.scenes.wish import Pop, Replace, Wish
from game.storage.catalog import Say
from game.storage.why_not import why_not
from game.ui.widgets import Widget

SHORTEST, LONGEST = 2_600, 9_000
PER_LETTER = 45
"""Milliseconds: the least and the most that a step stays, and what each letter to read adds."""
QUICK = 1_500
"""Milliseconds for what is the same as the step before: another secret answer, another word at the check-out."""
SLOWER = 1.2
"""A story is looked at by people who never saw the game."""
BETWEEN, CLIMB = 900, 1_300
"""Milliseconds between two rows of a response round, and between two steps of the ladder to an interest."""

_PAGES = {
    "agreement_made": "agreements",
    "ambition_set": "ambition",
    "evaluation_set": "evaluation",
    "checked_out": "check_out",
}
"""The page of the closing on which each thing shows."""


class Script(Protocol):
    """A session that is written out beforehand: what is said at each step, and where the story is."""

    @property
    def said(self) -> str:
        """The sentence about what happened last."""

    @property
    def coming(self) -> str:
        """The sentence about what happens next; empty at the end."""

    @property
    def chapter(self) -> int:
        """Which chapter it is at, counted from 0."""

    @property
    def next_chapter(self) -> int:
        """Which chapter the next sentence belongs to."""

    @property
    def responses(self) -> Sequence[StanceEntry]:
        """What each party is about to say in the response round on the table."""

    @property
    def draft(self) -> InterestDraft | None:
        """The interest that is about to be laid on the table."""

    def back(self) -> bool:
        """Take the last step back; whether there was one."""


class GuidedScene(Scene):
    """A session that is played by `step` until it is `done`, over the table as everybody knows it.

    Nothing on the table itself can be pressed; somebody may pause, go on step by step, or take over where it stands.
    With a `script` the story's own sentences are said, and a step can be taken back. `home` is the folder that the
    session goes to once somebody takes over; until then nothing on the title tells of it.
    """

    def __init__(
        self,
        playing: Playing,
        step: Callable[[], object],
        done: Callable[[], bool],
        script: Script | None = None,
        home: Path | None = None,
    ) -> None:
        self.playing = playing
        self.paused = False
        self._step = step
        self._done = done
        self._script = script
        self._home = home
        self._chapter = 0
        self._table = PlayScene(playing)
        self._table.remembers = False
        self._handed_over = False
        self._caption = ""
        self._due = 0
        self.light = self._table.light

    def title(self, say: Say) -> str:
        """The name of the table."""
        return self._table.title(say)

    def opened(self, ctx: Context) -> None:
        """The table sits down, or comes back after another screen."""
        self._table.opened(ctx)
        self._say(ctx, self._caption or (ctx.say("guided.welcome") if self._script is None else self._script.said))
        self._rest(ctx, self._pace())

    def closed(self, ctx: Context) -> None:
        """Let go of the file, unless somebody goes on with it."""
        if not self._handed_over:
            self._table.closed(ctx)

    def build(self, ctx: Context) -> Widget:
        """The table, with the bar over its strip."""
        back = None if self._script is None else lambda: self._back(ctx)
        keys = Keys(self._toggle, lambda: self._on(ctx, by_hand=True), lambda: self._take_over(ctx), Pop, back)
        chapter = None if self._script is None else self._chapter
        guide = bar(ctx, keys, self._caption, paused=self.paused, chapter=chapter)
        return Guided(self._table.build(ctx), guide, key="guided")

    def card_aloud(self) -> tuple[tuple[str, str], ...]:
        """The card on the table."""
        return self._table.card_aloud()

    def spoken_in_secret(self) -> tuple[str, ...] | None:
        """What the table says, and what is told about it."""
        spoken = self._table.spoken_in_secret()
        return None if spoken is None else (*spoken, self._caption)

    def tick(self, ctx: Context) -> bool | Wish:
        """Play the next step when it is time."""
        changed = self._table.tick(ctx)
        if not ctx.stage.focus.startswith("guide."):
            ctx.stage.focus_on(PAUSE)
        if self.paused or ctx.now < self._due:
            return changed
        return self._on(ctx) or True

    # ---- what the keys do ----

    def _toggle(self) -> None:
        self.paused = not self.paused

    def _take_over(self, ctx: Context) -> Wish | None:
        """Go on by hand, where the table is now."""
        try:
            if self._home is not None:
                self.playing.move_to(self._home)
        except OSError as error:
            self.paused = True
            ctx.toast(ctx.say("guided.not_moved", reason=why_not(error, ctx.say)), icon="triangle-alert")
            return None
        self._clear()
        self._handed_over = self._table.remembers = True
        remember(ctx, self.playing)
        return Replace(self._table)

    def _on(self, ctx: Context, *, by_hand: bool = False) -> Wish | None:
        """Play one step; in a secret round first what stands before an answer: the curtain, then what is behind it."""
        play, view = self._table.play, self._table.view
        if play is None:
            return None
        if isinstance(view, SecretSeats) and self._opens_curtain(view):
            view.enter()
            if self._script is not None:
                self._say(ctx, ctx.say("story.behind"))
            self._rest(ctx, self._pace())
            return None
        if self._script is not None and isinstance(view, ResponseView) and self._answers(ctx, view, self._script):
            return None
        if self._script is not None and isinstance(view, InterestPanel) and not by_hand:
            draft = self._script.draft
            if draft is not None and view.climb(draft):
                self._rest(ctx, CLIMB)
                return None
        self._clear()
        happened: list[object] = []
        if not play.attempt(lambda: happened.append(self._step())):
            self.paused = True
            return None
        if isinstance(view, SecretSeats):
            view.leave()
        if self._done():
            return self._ended(ctx)
        state, before = self.playing.session.state, self._caption
        said = told(ctx.say, state, happened[0])
        if self._script is not None:
            said, self._chapter = self._script.said, self._script.chapter
        self._say(ctx, said, again=said == before)
        self._turn_page(happened[0])
        again = said == before or (bool(state.check_outs) and self._script is None)
        quick = SHORTEST if isinstance(view, ResponseView) else QUICK  # then there is something new on the table
        self._rest(ctx, quick if again else self._pace())
        return None

    def _answers(self, ctx: Context, view: ResponseView, script: Script) -> bool:
        """Let people see who says what, row by row, before it counts; whether there was something to show."""
        waiting = [
            one for one in script.responses if (one.party, None) in view.asked and (one.party, None) not in view.chosen
        ]
        if not waiting:
            return False
        entry, giver = waiting[0], (waiting[0].party, None)
        view.chosen[giver] = Chosen(entry.stance, settled=True)
        if entry.own is not None:
            view.chosen[giver].against = "new"
            view.new_interest(giver).fill(entry.own.text)
            view.why(giver).fill(entry.why)
        view.now = None
        self._chapter = script.next_chapter
        self._say(ctx, script.coming, again=self._caption == script.coming)
        self._rest(ctx, BETWEEN if len(waiting) > 1 else self._pace())
        return True

    def _back(self, ctx: Context) -> None:
        """Take a step back and stand still there."""
        play = self._table.play
        if self._script is None or play is None:
            return
        script, went = self._script, list[bool]()
        self.paused = True
        if play.attempt(lambda: went.append(script.back())) and went == [True]:
            self._chapter = script.chapter
            self._say(ctx, script.said)

    def _rest(self, ctx: Context, ms: int) -> None:
        """Leave things as they are for a while."""
        self._due = ctx.now + ms

    def _turn_page(self, entry: object) -> None:
        """Let the closing show what was just done there: a new view, whose fields read what was said."""
        page = _PAGES.get(entry.event.type) if isinstance(entry, Entry) else None
        if page is not None and self._table.play is not None and isinstance(self._table.view, ClosingView):
            view = self._table.view = ClosingView(self._table.play)
            view.at = page
            if isinstance(entry, Entry) and isinstance(entry.event, AgreementMade) and isinstance(view.step, Agreeing):
                view.step.show(entry.event)

    def _clear(self) -> None:
        """Take an agreement that was only shown out of its form."""
        view = self._table.view
        if isinstance(view, ClosingView) and isinstance(view.step, Agreeing):
            view.step.empty()

    def _ended(self, ctx: Context) -> Wish:
        """Show what the table takes home."""
        self._handed_over = True
        if self._script is not None:
            return Replace(StoryEndScene(self.playing))
        ctx.toast(ctx.say("guided.end"))
        return Replace(scene_for(self.playing))

    def _opens_curtain(self, view: SecretSeats) -> bool:
        """Whether to show what is behind the curtain: only for the first who answers, as it is the same for all."""
        return view.way in {"private", "blind"} and not view.behind and view.untouched

    def _say(self, ctx: Context, caption: str, *, again: bool = False) -> None:
        self._caption = caption
        if not again or self._script is None:
            ctx.stage.announce(caption)

    def _pace(self) -> int:
        """How long people need to read what is new."""
        letters = len(self._caption) + len(_to_read(self.playing.session.state))
        slower = 1 if self._script is None else SLOWER
        return round(min(LONGEST, SHORTEST + PER_LETTER * letters) * slower)


def _to_read(state: State) -> str:
    """What stands new on the table: the question of a card that was just dealt, the ladder of an interest."""
    turn = state.turn
    if turn is None:
        return ""
    if turn.step == "answer":
        return turn.card.card.question.say(state.started.language, turn.card.fallback)
    if turn.step == "respond" and turn.subject in state.interests:
        draft = state.interests[turn.subject].draft
        return " ".join((draft.text, *draft.whys))
    return ""
