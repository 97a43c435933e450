"""What a scene is, and what it may use.

A scene is a plain class. It builds its whole tree anew whenever something happened, and says what it wants by returning
a wish from what is pressed::

    class Greeting(Scene):
        def __init__(self) -> None:
            self.count = 0

        def title(self, say: Say) -> str:
            return say("greeting.title")

        def build(self, ctx: Context) -> Widget:
            more = Button(ctx.say("greeting.more", n=self.count), self.add, kind="primary", shortcut="m", key="more")
            back = Button(ctx.say("common.back"), Pop, shortcut="esc")
            return Pad(
                Column((Label(self.title(ctx.say), role="scene", ink="on_room", heading=1), Row((more, back)))), 64
            )

        def add(self) -> None:
            self.count += 1
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.background import Background
from game.storage.catalog import Catalog, Say
from game.storage.settings import Settings
from game.ui.canvas import Canvas
from game.ui.inputs import Input
from game.ui.motion import Motion
from game.ui.stage import Stage
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.analysis.matching import Encoder
    from game.desk import Desk


class Context:
    """What every scene may use; the app makes one and keeps `now` (milliseconds) right.

    `say` gives words, `canvas.art` draws (None before the second frame), `motion` moves by name, `stage` has focus and
    announcements. `toast` shows a short message, `sound` plays "card", "reveal" or "time", `read_card` reads the card
    aloud. `change` keeps other settings. `desk` opens decks and sessions, and is slow the first time. `saves` is the
    folder that the command line asked for. `demo` gives the way to a table that plays itself. `jobs` does what takes
    longer than a frame beside the screen's thread; the scene in front is built anew when a job is done. `encoder`
    gives what knows the meaning of texts, None where nothing does; it takes a second, so only a job asks for it.
    """

    def __init__(
        self, say: Catalog, settings: Settings, stage: Stage, canvas: Canvas, jobs: Background | None = None
    ) -> None:
        self.say = say
        self.settings = settings
        self.stage = stage
        self.canvas = canvas
        self.motion: Motion = stage.kit.motion
        self.motion.enabled = settings.motion
        self.now = 0
        self.jobs = canvas.jobs = jobs or Background()
        self.encoder: Callable[[], Encoder | None] = _encoder
        self.saves: Path | None = None
        self.toast: Callable[..., None] = lambda words, **more: None
        self.sound: Callable[[str], None] = lambda name: None
        self.read_card: Callable[[], None] = lambda: None
        self.change: Callable[[Settings], None] = lambda settings: None
        self.demo: Callable[[], object] = lambda: None
        self.full_screen: Callable[[], None] = lambda: None
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The decks and the saved sessions."""
        if self._desk is None:
            from game.desk import Desk
            from game.storage.paths import saves_folder

            self._desk = Desk(saves_folder(self.saves))
        return self._desk

    @desk.setter
    def desk(self, desk: Desk) -> None:
        self._desk = desk


def _encoder() -> Encoder | None:
    from game.encoder import encoder

    return encoder()


class Scene(ABC):
    """One screen; a subclass overrides what it needs. `light` is where the lamp hangs, as shares of the window."""

    light: tuple[float, float] = (0.5, 0.52)
    helped = True  # F1 leads from here to the help; a scene where it must not, or that does it itself, says no

    def title(self, say: Say) -> str:
        """The name of the screen for the window's title and for screen readers."""
        return ""

    def place(self, ctx: Context) -> str:
        """Where people are, for the hints that belong there; nothing where none may come, as under a dialog."""
        return ""

    @abstractmethod
    def build(self, ctx: Context) -> Widget:
        """The whole tree as things now stand; called after every input that anything took."""

    def on_input(self, event: Input, ctx: Context) -> object:
        """What no widget took: a key without a button, `Closed`. A wish (see `wish`) or None, as from `on_press`."""
        return None

    def tick(self, ctx: Context) -> object:
        """Called twenty times a second, sixty while something moves; a wish, or true to have the tree built anew."""
        return False

    def opened(self, ctx: Context) -> None:
        """The scene comes to the front, first or again."""

    def closed(self, ctx: Context) -> None:
        """The scene leaves for good: let go of files."""

    def card_aloud(self) -> tuple[tuple[str, str], ...]:
        """The card that lies open, for reading aloud: languages ("nl") with words; nothing where there is none."""
        return ()

    def spoken_in_secret(self) -> tuple[str, ...] | None:
        """While a secret answer is given: all that may be said aloud besides the names of buttons; else None."""
        return None

    def unsaved(self) -> bool:
        """Whether something would be lost if the scene left now; then `asks` is called in place of leaving."""
        return False

    def asks(self, wish: object, ctx: Context) -> None:
        """The scene is in front again: ask what to do before the wish is granted."""
