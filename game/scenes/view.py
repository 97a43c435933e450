"""What stands between bar and strip, and the session as the views know it.

The table scene shows one view at a time. A view builds its part of the tree and says which actions the strip offers::

    class Talk(View):
        def build(self) -> Widget:
            return Label(self.say("talk.together"), ink="on_room")

        def actions(self) -> tuple[Action, ...]:
            return (Action(self.say("talk.next"), "arrow-right", "enter", self.next),)

        def next(self) -> None:
            self.play.do(moves.next_card)
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from game.analysis.summary import Summary, summarise
from game.core.events import Event
from game.core.illegal import IllegalMoveError
from game.core.state import State
from game.desk import Playing
from game.scenes.board import BoardModel
from game.scenes.nearby import Nearby
from game.scenes.scene import Context
from game.scenes.wish import Wish
from game.session import Session
from game.storage.catalog import Catalog
from game.ui.editor import EditorModel
from game.ui.inputs import Input
from game.ui.widget import Widget

P = ParamSpec("P")

_KEEP_EVERY = 700
"""Milliseconds between two looks at which drafts changed."""


class Play:
    """A session that is being played, for the views: read `state`, change it with `do`, type into a `draft`.

    `scope` names what the table is at, so that drafts of one card never turn up at another.
    """

    def __init__(self, ctx: Context, playing: Playing) -> None:
        self.ctx = ctx
        self.playing = playing
        self.board = BoardModel()
        self.nearby = Nearby(ctx.jobs, ctx.encoder)
        self.scope = ""
        self.on_moved: Callable[[], None] = lambda: None
        self._drafts: dict[str, EditorModel] = {}
        self._kept: dict[str, int] = {}
        self._unkept: set[str] = set()
        self._looked = 0
        self._summary: tuple[int, Summary] | None = None

    @property
    def say(self) -> Catalog:
        """The words of the program."""
        return self.ctx.say

    @property
    def session(self) -> Session:
        """The one door to the session."""
        return self.playing.session

    @property
    def state(self) -> State:
        """What everybody who looks at the shared screen may see now."""
        return self.session.view(None)

    @property
    def summary(self) -> Summary:
        """What the session says so far; computed once after each move."""
        played = len(self.session.entries)
        if self._summary is None or self._summary[0] != played:
            self._summary = (played, summarise(self.session.state))
        return self._summary[1]

    def do(self, move: Callable[Concatenate[State, P], Event], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Play a move and tell whether it was allowed; a toast says why not, and nothing is lost then."""
        return self.attempt(lambda: self.session.play(move, *args, **kwargs))

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something with the session (a secret answer, an undo) the way `do` plays a move."""
        try:
            act()
        except IllegalMoveError as illegal:
            self.ctx.toast(self.say(f"illegal.{illegal.code}"), icon="triangle-alert")
            return False
        self.on_moved()
        return True

    def undo(self) -> bool:
        """Take the last move back, name it in a toast, and tell whether there was one to take back."""
        state = self.session.state
        target = state.undoable[-1] if state.undoable else None
        event = next((entry.event for entry in self.session.entries if entry.seq == target), None)
        if not self.attempt(self.session.undo) or event is None:
            return False
        self.ctx.toast(self.say(f"play.undone.{event.type}"), icon="undo-2")
        return True

    def words(self, text: object) -> str:
        """A card's text in the language of the screen; other values as they are."""
        from game.core.text import Text

        card = self.state.turn.card if self.state.turn else None
        fallback = card.fallback if card is not None else self.say.language
        return text.say(self.say.language, fallback) if isinstance(text, Text) else str(text)

    def draft(self, key: str, limit: int = 300, lines: bool = False, keep: bool = True) -> EditorModel:
        """The editor of this name for what the table is at; it outlives a crash unless `keep` is off (sealed rounds)."""
        name = f"{self.scope}/{key}"
        model = self._drafts.get(name)
        if model is None:
            drafts = self.playing.drafts if keep else None
            model = EditorModel(drafts.get(name) if drafts is not None else "", limit=limit, lines=lines)
            self._drafts[name] = model
            self._kept[name] = model.version
        if not keep:
            self._unkept.add(name)
        return model

    @property
    def typed(self) -> bool:
        """Whether anything stands in an editor of what the table is at."""
        return any(model.text for name, model in self._drafts.items() if name.startswith(f"{self.scope}/"))

    def keep_drafts(self, now: bool = False) -> None:
        """Write changed drafts down, not more often than needed; `now` writes them in any case."""
        drafts = self.playing.drafts
        if drafts is None or (not now and self.ctx.now - self._looked < _KEEP_EVERY):
            return
        self._looked = self.ctx.now
        for name, model in self._drafts.items():
            if self._kept[name] != model.version and name not in self._unkept:
                drafts.put(name, model.text)
                self._kept[name] = model.version

    def forget_drafts(self, scope: str) -> None:
        """What was typed has become an answer: the disk forgets it; the editor keeps it in case of an undo."""
        drafts = self.playing.drafts
        for name, model in self._drafts.items():
            if name.startswith(f"{scope}/"):
                self._kept[name] = model.version
                if drafts is not None and name not in self._unkept:
                    drafts.put(name, "")

    def drop_draft(self, key: str) -> None:
        """Empty an editor for good: what stood in it was used."""
        name = f"{self.scope}/{key}"
        self._drafts.pop(name, None)
        if self.playing.drafts is not None and name not in self._unkept:
            self.playing.drafts.put(name, "")


@dataclass(frozen=True)
class Action:
    """Something the strip offers: its words, icon, key and what it does."""

    text: str
    icon: str
    shortcut: str
    on_press: Callable[[], object]
    enabled: bool = True
    key: str = ""
    main: bool = False
    """The one to go on with: drawn in gold, at the right."""


class View(ABC):
    """The content between bar and strip for one thing the table is at; made anew when the table is at something else.

    A view keeps its own choices. `full` views get the whole frame, without bar and strip; while `private` is set the
    scene offers no undo, no parking and no note, and announces nothing.
    """

    full: bool = False

    def __init__(self, play: Play) -> None:
        self.play = play

    @property
    def say(self) -> Catalog:
        """The words of the program."""
        return self.play.say

    @property
    def private(self) -> bool:
        """Whether the strip keeps silent: a curtain, a secret answer."""
        return False

    @property
    def spoken_in_secret(self) -> tuple[str, ...] | None:
        """While a secret round is open: all that may be read aloud besides the names of buttons; else None."""
        now = self.play.state.round_now()
        return None if now is None or now.revealed is not None else (self.opening, *self.harmless)

    @property
    def harmless(self) -> tuple[str, ...]:
        """What else may be read aloud while a secret round is open: nothing that depends on an answer."""
        return ()

    @property
    def escapes(self) -> bool:
        """Whether Esc takes a step back inside the view, and so does not lead to the pause."""
        return False

    @property
    def heading(self) -> str:
        """What the bar says beside the title instead of the round; empty for the round."""
        return ""

    @property
    def opening(self) -> str:
        """What is announced when the view comes on the screen; nothing when empty."""
        return self.heading

    @property
    def place(self) -> str:
        """Where people are, for the hints that belong there."""
        return "table"

    @abstractmethod
    def build(self) -> Widget:
        """The content as things now stand."""

    def overlay(self) -> Widget | None:
        """A dialog over everything, or None."""
        return None

    def actions(self) -> tuple[Action, ...]:
        """What the strip shows for this view, from the left."""
        return ()

    def on_input(self, event: Input) -> Wish | None:
        """What no widget took."""
        return None

    def tick(self) -> bool:
        """Called as time goes; True when the tree must be built anew."""
        return False
