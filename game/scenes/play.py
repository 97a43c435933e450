"""A session on the screen: bar, strip and dialogs round the view that fits what the table is at."""

from __future__ import annotations

from game.core import pace
from game.core.state import State
from game.desk import Playing
from game.scenes.announcer import Announcer
from game.scenes.bar import fault_banner, strip, top_bar
from game.scenes.card_aloud import card_aloud
from game.scenes.play_dialogs import FolderDialog, LeaveDialog, NoteDialog, Overlay, ParkDialog, PauseDialog
from game.scenes.scene import Context, Scene
from game.scenes.timekeeping import keep_time
from game.scenes.timer import TurnTimer
from game.scenes.view import Action, Play, View
from game.scenes.views import VIEWS, view_key
from game.scenes.wish import Push, Wish
from game.storage import settings
from game.storage.catalog import Say
from game.ui import motion
from game.ui.inputs import Closed, Input, Key
from game.ui.widgets import Column, Layers, Pad, Spacer, Widget

RETRY_EVERY = 10_000
"""Milliseconds between two tries to save what could not be saved."""


class PlayScene(Scene):
    """One session from the first card to the closing."""

    light = (0.24, 0.5)
    helped = False  # behind the curtain nothing leads away

    def __init__(self, playing: Playing) -> None:
        self.playing = playing
        self.remembers = True  # the title offers to go on with it
        self.play: Play | None = None
        self.view: View | None = None
        self.dialog: Overlay | None = None
        self._at: tuple[object, ...] = ()
        self._card: tuple[object, ...] = ()
        self._answering: dict[tuple[object, ...], View] = {}
        self._timer: TurnTimer | None = None
        self._hidden: bool | None = None
        self._shown_second = -1
        self._announcer: Announcer | None = None
        self._tried = 0

    def title(self, say: Say) -> str:
        """The session's own title."""
        return self.playing.session.state.started.title

    def opened(self, ctx: Context) -> None:
        """The table comes to the front."""
        if self.play is None:
            self.play = Play(ctx, self.playing)
            self.play.on_moved = self._moved
            self._hidden = _answers_hidden(self.play.state)
            self._announcer = Announcer(self.play)
        self.dialog = None
        self._look()

    def closed(self, ctx: Context) -> None:
        """Let go of the file, with the drafts kept."""
        if self.play is not None:
            self.play.keep_drafts(now=True)
        self.playing.close()

    def card_aloud(self) -> tuple[tuple[str, str], ...]:
        """The card on the table."""
        return card_aloud(self._here()[0])

    def spoken_in_secret(self) -> tuple[str, ...] | None:
        """What the view says while a secret round is open."""
        return self._here()[1].spoken_in_secret

    def unsaved(self) -> bool:
        """What waits to be saved lives in memory only."""
        return self.playing.unsaved

    def asks(self, wish: object, ctx: Context) -> None:
        """Offer another folder before what waits is lost."""
        assert isinstance(wish, Wish)
        self._open(LeaveDialog(self._here()[0], self._close, wish, lambda: self._elsewhere(wish)))

    # ---- what is shown ----

    def place(self, ctx: Context) -> str:
        """What the table is at."""
        return "" if self.view is None or self.dialog is not None else self.view.place

    def build(self, ctx: Context) -> Widget:
        """Bar, view, strip; dialogs over them."""
        play, view = self._here()
        parts: list[Widget] = []
        if view.full:
            parts.append(Layers((view.build(),), weight=1))
        else:
            banner = fault_banner(play, self._try_again, self._elsewhere)
            parts += [top_bar(play, view, self._timer, self._help, self._pause), Spacer(weight=0, height=16)]
            if banner is not None:
                parts += [Pad(banner, sides=(28, 0, 28, 14))]
            parts += [Pad(view.build(), sides=(28, 0, 28, 0), weight=1), Spacer(weight=0, height=12)]
            parts += [
                strip(self._actions(view), self._right(view), play.ctx.stage.kit.target),
                Spacer(weight=0, height=8),
            ]
        layers: list[Widget] = [Column(tuple(parts), gap=0)]
        over = self.dialog.build() if self.dialog is not None else view.overlay()
        if over is not None:
            layers.append(over)
        return Layers(tuple(layers))

    def _actions(self, view: View) -> tuple[Action, ...]:
        say = self._here()[0].say
        shown = tuple(one for one in view.actions() if not one.main)
        if view.private:
            return shown
        park = Action(say("play.park"), "circle-parking", "k", self._open_park, key="park")
        undo = Action(say("play.undo"), "undo-2", "ctrl+z", self._undo, key="undo")
        return (*shown, park, undo)

    def _right(self, view: View) -> tuple[Action, ...]:
        play = self._here()[0]
        main = tuple(one for one in view.actions() if one.main)
        if view.private or play.state.turn is None:
            return main
        note = Action(play.say("play.note"), "notebook-pen", "f2", self._open_note, key="note")
        if play.ctx.settings.read_aloud:
            return (Action(play.say("hear.card"), "ear", "f4", play.ctx.read_card, key="aloud"), note, *main)
        return (note, *main)

    def _here(self) -> tuple[Play, View]:
        assert self.play is not None
        assert self.view is not None
        return self.play, self.view

    # ---- what happens ----

    def on_input(self, event: Input, ctx: Context) -> Wish | None:
        """Escape opens the pause and F1 the help; the rest is the view's."""
        play, view = self._here()
        if isinstance(event, Closed):
            play.keep_drafts(now=True)
            return None
        taken = view.on_input(event)
        if taken is None and isinstance(event, Key) and self.dialog is None and not view.private:
            if event.name == "esc":
                self._pause()
            elif event.name == "f1":
                return self._help()
        return taken

    def tick(self, ctx: Context) -> bool:
        """The timer's second, a try to save, drafts."""
        play, view = self._here()
        play.keep_drafts()
        changed = view.tick()
        journal = self.playing.journal
        if journal is not None and not journal.saved and ctx.now - self._tried > RETRY_EVERY:
            self._tried = ctx.now
            changed = journal.retry() or changed
        if self._timer is not None:
            self._timer.pause(ctx.now, self.dialog is not None)
            second = self._timer.left(ctx.now)
            if second != self._shown_second:
                changed = True
                if self._announcer is not None:
                    self._announcer.time(self._shown_second, second)
            if second == 0 < self._shown_second:
                ctx.sound("time")
                ctx.stage.announce(ctx.say("hear.time_over"))
            self._shown_second = second
        return changed

    def _moved(self) -> None:
        """A move was played: see what the table is at now."""
        play = self._here()[0]
        before = play.scope
        if self._announcer is not None:
            self._announcer.move()
        self._look()
        closed = play.state.stage == "closed"
        if play.scope != before or closed:
            play.forget_drafts(before)
        hidden, self._hidden = self._hidden, _answers_hidden(play.state)
        if hidden and self._hidden is False:
            play.ctx.sound("reveal")
        keep_time(play, self._undo)
        if play.state.turn is not None:
            self._remember(play)
        if closed:
            play.ctx.change(settings.forget(play.ctx.settings, self.playing.path))

    def _look(self) -> None:
        """Find the view for what the table is at; the one it has stays while that is the same."""
        play = self.play
        assert play is not None
        state, turn = play.state, play.state.turn
        key = view_key(state)
        at = (key,) if turn is None else (key, turn.index, turn.subject, turn.card.ref)
        if at == self._at and self.view is not None:
            return
        self._at = at
        play.scope = "/".join(str(part) for part in (key, *(() if turn is None else (turn.index, *turn.card.ref))))
        view = self._answering.get(at)
        if view is None:
            view = VIEWS[key](play)
            if key.startswith("answer"):
                self._answering[at] = view  # an undo brings the answer back as it was typed
        self.view = view
        card = () if turn is None else (turn.index, turn.card.ref)
        if card != self._card:
            self._card = card
            self._new_card(play, state)
        if view.opening:
            play.ctx.stage.announce(view.opening)

    def _new_card(self, play: Play, state: State) -> None:
        """Another card: the timer starts anew, the card is dealt, everybody hears whose turn it is."""
        ctx, turn = play.ctx, state.turn
        self._timer = None
        if turn is None:
            return
        card = turn.card.card
        ctx.sound("card")
        ctx.motion.start("deal", ctx.now, motion.DEAL)
        if state.rules.timer:
            minutes = pace.minutes_for(card, len(state.players), len(state.parties), state.rules)
            self._timer = TurnTimer(ctx.now + motion.DEAL, minutes)
        player = state.player(turn.player)
        ctx.stage.announce(
            play.say(
                "play.turn_of",
                name=player.name,
                party=state.party(player.party).name,
                theme=play.say(f"vocabulary.theme.{card.theme}"),
                question=play.words(card.question),
            )
        )
        self._remember(play)

    def _remember(self, play: Play) -> None:
        """Let the title screen offer this session to continue."""
        if self.playing.journal is None or not self.remembers:
            return
        state = play.state
        card = len(state.played) + 1
        ctx = play.ctx
        last = settings.remember(ctx.settings, self.playing.path, state.started.title, card, len(state.pile))
        if last != ctx.settings:
            ctx.change(last)

    # ---- actions ----

    def _undo(self) -> None:
        play, view = self._here()
        if not view.private:
            play.undo()

    def _open(self, dialog: Overlay) -> None:
        self.dialog = dialog

    def _close(self) -> None:
        self.dialog = None

    def _pause(self) -> None:
        self._open(PauseDialog(self._here()[0], self._close))

    def _open_park(self) -> None:
        self._open(ParkDialog(self._here()[0], self._close))

    def _open_note(self) -> None:
        self._open(NoteDialog(self._here()[0], self._close))

    def _elsewhere(self, then: Wish | None = None) -> None:
        play = self._here()[0]
        self._open(FolderDialog(play, self._close, lambda: self._remember(play), then))

    def _try_again(self) -> None:
        journal = self.playing.journal
        ctx = self._here()[0].ctx
        if journal is not None and journal.retry():
            ctx.toast(ctx.say("play.saved_again"))
        else:
            ctx.toast(ctx.say("play.still_not_saved"), icon="triangle-alert")

    def _help(self) -> Wish:
        from game.scenes.help import HelpScene

        return Push(HelpScene())


def _answers_hidden(state: State) -> bool | None:
    """Whether the secret round on the table still waits for answers; None where there is no such round."""
    now = state.round_now()
    return None if now is None else now.revealed is None
