"""The dialogs of the table: the pause, the parking lot, the facilitator's note, another folder to save in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path

from game.core import closing, moves
from game.core.text import LINE_LENGTH
from game.scenes.dialogs import either
from game.scenes.view import Play
from game.scenes.wish import Home, Push, Sure, Wish
from game.storage.why_not import why_not
from game.ui.editor import EditorModel
from game.ui.editor_view import TextField, labelled
from game.ui.widgets import Button, Column, Dialog, Label, Pad, Row, Scroll, ScrollModel, Spacer, Widget

_PATH_LENGTH = 1000
_WIDE = 820


class Overlay(ABC):
    """A dialog over the table; `close` takes it away."""

    def __init__(self, play: Play, close: Callable[[], None]) -> None:
        self.play = play
        self.close = close

    @abstractmethod
    def build(self) -> Widget:
        """The dialog as things now stand."""


class PauseDialog(Overlay):
    """What can be done beside playing on."""

    def __init__(self, play: Play, close: Callable[[], None]) -> None:
        super().__init__(play, close)
        self._scroll = ScrollModel()

    def build(self) -> Widget:
        """A column of ways to go."""
        say, state = self.play.say, self.play.state
        now = state.round_now()
        sealed = now is not None and now.sealed and now.revealed is None
        text = say("play.pause.text" if self.play.session.saved else "play.pause.unsaved")
        if sealed:
            text = say("play.pause.sealed")
        buttons: list[Widget] = [
            Button(
                say("play.pause.on"),
                self.close,
                kind="primary",
                icon="play",
                shortcut="enter",
                autofocus=True,
                key="on",
            ),
            Button(say("play.pause.look"), self._look, icon="map", shortcut="t", key="look"),
        ]
        if state.stage == "cards":
            buttons.append(Button(say("play.pause.closing"), self._closing, icon="flag", shortcut="s", key="closing"))
        buttons += [
            Button(say("play.pause.settings"), self._settings, icon="settings", shortcut="i", key="settings"),
            Button(say("play.pause.home"), Home, icon="house", shortcut="h", key="home"),
        ]
        ways = Scroll(Pad(Column(tuple(buttons), gap=12), by=10), self._scroll, weight=1)
        return Dialog(say("play.pause.title"), ways, self.close, text, key="pause")

    def _look(self) -> Wish:
        from game.scenes.summary import SummaryScene

        return Push(SummaryScene(self.play.playing))

    def _settings(self) -> Wish:
        from game.scenes.settings import SettingsScene

        return Push(SettingsScene())

    def _closing(self) -> None:
        self.close()
        self.play.do(closing.open_closing)


class ParkDialog(Overlay):
    """Sets something aside for later, in one line."""

    def __init__(self, play: Play, close: Callable[[], None]) -> None:
        super().__init__(play, close)
        self.model = play.draft("park", limit=LINE_LENGTH)

    def build(self) -> Widget:
        """A line to type, and what is parked already."""
        say = self.play.say
        ready = bool(self.model.text.strip())
        field = TextField(self.model, autofocus=True, on_enter=self._park, max_lines=3, key="park-text")
        parts: list[Widget] = [labelled(say("play.parking.what"), field, say("play.no_cases"))]
        parked = list(self.play.state.parked.values())
        if parked:
            parts.append(Label(say("play.parking.before", n=len(parked)), role="label", ink="ink_2"))
            parts += [Label(noted.text, max_lines=2, cut=True) for noted in parked[-3:]]
        cancel = Button(say("play.cancel"), self.close, shortcut="esc", key="cancel")
        do = Button(
            say("play.parking.do"),
            self._park,
            kind="primary",
            icon="circle-parking",
            shortcut="ctrl+enter",
            enabled=ready,
            key="do",
        )
        parts.append(either(cancel, do))
        return Dialog(say("play.parking.title"), Column(tuple(parts), gap=14), self.close, wide=_WIDE, key="parking")

    def _park(self) -> None:
        text = self.model.text.strip()
        if text and self.play.do(moves.park, text):
            self.play.drop_draft("park")
            self.close()
            self.play.ctx.toast(self.play.say("play.parking.done"), icon="circle-parking")


class NoteDialog(Overlay):
    """What the deck tells whoever leads the conversation about this card."""

    def __init__(self, play: Play, close: Callable[[], None]) -> None:
        super().__init__(play, close)
        self._scroll = ScrollModel()

    def build(self) -> Widget:
        """The note, and where the card's idea comes from."""
        play = self.play
        turn = play.state.turn
        parts: list[Widget] = []
        if turn is not None:
            card = turn.card.card
            parts = [Label(play.words(card.note) if card.note else play.say("play.note_missing"))]
            if (source := card.source) is not None:
                told = play.say("play.note_source", title=source.title, organisation=source.organisation)
                parts.append(Label(told, role="hint", ink="ink_2"))
        body = Column(
            (
                Scroll(Column(tuple(parts), gap=14), self._scroll, most=560),
                Row((Spacer(), Button(play.say("play.close"), self.close, "primary", shortcut="enter", also=("f2",)))),
            ),
            gap=18,
        )
        return Dialog(play.say("play.note"), body, self.close, wide=_WIDE, key="note-dialog")


class FolderDialog(Overlay):
    """Saves in another folder when the first one takes nothing more; then `moved` is told, and `then` is wished."""

    def __init__(
        self, play: Play, close: Callable[[], None], moved: Callable[[], None], then: Wish | None = None
    ) -> None:
        super().__init__(play, close)
        self._moved = moved
        self._then = then
        self.model = EditorModel(str(Path.home()), limit=_PATH_LENGTH)
        self._fault = ""

    def build(self) -> Widget:
        """The folder as a path."""
        say = self.play.say
        field = TextField(self.model, autofocus=True, on_enter=self._move, fault=self._fault, max_lines=3, key="folder")
        buttons = either(
            Button(say("play.cancel"), self.close, shortcut="esc", key="cancel"),
            Button(say("play.folder.do"), self._move, kind="primary", shortcut="ctrl+enter", key="do"),
        )
        body = Column((labelled(say("play.folder.where"), field), buttons), gap=18)
        return Dialog(say("play.folder.title"), body, self.close, say("play.folder.text"), wide=_WIDE, key="folders")

    def _move(self) -> Wish | None:
        play = self.play
        try:
            play.playing.move_to(Path(self.model.text.strip()).expanduser().absolute())
        except (OSError, RuntimeError, ValueError) as error:  # no such user, and what is no path at all
            reason = why_not(error, play.say) if isinstance(error, OSError) else type(error).__name__
            self._fault = play.say("play.folder.fault", reason=reason)
            return None
        self.close()
        self._moved()
        play.ctx.toast(play.say("play.folder.done", folder=str(play.playing.path.parent)))
        return self._then


class LeaveDialog(Overlay):
    """Before somebody leaves what could not be saved: save it elsewhere, try again, or let it go."""

    def __init__(self, play: Play, close: Callable[[], None], wish: Wish, elsewhere: Callable[[], object]) -> None:
        super().__init__(play, close)
        self._wish = wish
        self._elsewhere = elsewhere

    def build(self) -> Widget:
        """Three ways on, and back to the table."""
        say = self.play.say
        buttons = (
            Button(say("play.leave.elsewhere"), self._elsewhere, kind="primary", icon="folder-open",
                   shortcut="ctrl+o", autofocus=True, key="save-elsewhere"),
            Button(say("play.again"), self._again, icon="refresh-cw", shortcut="ctrl+s", key="save-again"),
            Button(say("play.pause.on"), self.close, icon="play", shortcut="esc", key="on"),
            Button(say("play.leave.lose"), lambda: Sure(self._wish), kind="danger", icon="trash-2", key="lose"),
        )  # fmt: skip
        return Dialog(say("play.leave.title"), Column(buttons, gap=12), self.close, say("play.leave.text"), key="leave")

    def _again(self) -> Wish | None:
        play = self.play
        journal = play.playing.journal
        if journal is None or journal.retry():
            self.close()
            return self._wish
        play.ctx.toast(play.say("play.still_not_saved"), icon="triangle-alert")
        return None
