"""A table without a window: opens any scene headlessly, with a fixed clock and chance, and plays a session up to a point."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from game.analysis.matching import Encoder
from game.app import App
from game.background import AtOnce, Background, Job
from game.commands.demo import guided
from game.core.seats import Rules, Secrecy
from game.core.setup import Setup
from game.core.state import State
from game.demo import DemoTable, demo_setup
from game.desk import Desk, Playing
from game.scenes.scene import Context, Scene
from game.scenes.wish import Replace
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from game.ui.headless import Headless
from game.ui.inputs import Input, Key, Text
from game.ui.widgets import Spacer, Widget

Typed = TypeVar("Typed")

NOON = dt.datetime(2026, 11, 23, 13, 20, tzinfo=dt.UTC)
ENOUGH_ROUNDS = 60


class Backstage(Scene):
    """Stands before the scene that a test wants, so that the test's own desk is there when that one opens."""

    def __init__(self, desk: Desk, scene: Scene) -> None:
        self._desk = desk
        self._scene = scene

    def build(self, ctx: Context) -> Widget:
        """Nothing to see."""
        ctx.desk = self._desk
        return Spacer()

    def on_input(self, event: Input, ctx: Context) -> object:
        """The first key opens the scene."""
        return Replace(self._scene)


Made = Scene | tuple[Scene, tuple[str, ...]]
"""A scene, or a scene and the keys to press once it is shown."""


class Stagehand:
    """Prepares sessions in a folder of its own and shows scenes on a surface that nobody sees."""

    def __init__(
        self, folder: Path, language: str = "nl", size: tuple[int, int] = (1920, 1080), look: str = "lamp"
    ) -> None:
        ids = itertools.count(1)
        self.language = language
        self.size = size
        self.settings = Settings(language=language, theme=look, motion=False, hints=False)
        self.say = Catalog(paths.resource("assets") / "lang", language)
        self.now = 0
        self.seed = 7
        self.desk = Desk(folder, clock=lambda: NOON, new_id=lambda: f"id{next(ids):05}", new_seed=lambda: self.seed)
        self.app: App | None = None
        self.jobs: Background = AtOnce()
        self.encoder: Encoder | None = None
        self.window: type[Headless] = Headless

    @property
    def ctx(self) -> Context:
        """What the scenes use; there is one as soon as a scene is open."""
        return self.on_stage.ctx

    @property
    def on_stage(self) -> App:
        """The app that shows the scene."""
        assert self.app is not None, "no scene is open yet"
        return self.app

    def typed(self, words: Mapping[str, Typed]) -> Typed:
        """Return what people at this table typed, as a test has it in some languages: in theirs, else in English."""
        return words.get(self.language, words["en"])

    def setup(
        self, players: int = 6, secrecy: Secrecy = "named", cards_each: int | None = 2, rules: Rules | None = None
    ) -> Setup:
        """Return a demo table's set-up, with other rules if given."""
        made = demo_setup(self.say, players, secrecy, cards_each)
        return made if rules is None else made.model_copy(update={"rules": rules})

    def playing(
        self, until: Callable[[State], bool], setup: Setup | None = None, seed: int = 7, most: int = 600
    ) -> Playing:
        """Begin a session and let it play itself until the state is as wanted, with the first seed that comes there."""
        wanted = setup or self.setup()
        for attempt in range(seed, seed + 40):
            playing = self.desk.begin(wanted, seed=attempt)
            table = DemoTable(playing.session, self.say, Random(attempt), NOON.date)
            for _ in range(most):
                if until(playing.session.state):
                    return playing
                if table.done:
                    break
                table.step()
            playing.close()
        raise AssertionError("no session comes to this point")

    def show(self, scene: Scene) -> App:
        """Open a scene and let everything that comes after the first frame come."""
        screen = self.window(size=self.size)
        self.app = App(
            screen,
            Backstage(self.desk, scene),
            self.say,
            self.settings,
            clock=lambda: self.now,
            access=False,
            jobs=self.jobs,
        )
        self.app.ctx.encoder = lambda: self.encoder
        self.app.ctx.demo = lambda: guided(self.ctx)
        self.press("enter")
        self.settle()
        return self.app

    def stage(self, make: Callable[[Stagehand], Made]) -> App:
        """Prepare a scene, open it, press what belongs to it, and let it come to rest."""
        made = make(self)
        scene, keys = made if isinstance(made, tuple) else (made, ())
        app = self.show(scene)
        self.press(*keys)
        self.settle()
        return app

    def settle(self, ms: int = 1000) -> None:
        """Let time pass until nothing is left to come."""
        for _ in range(ENOUGH_ROUNDS):
            self.now += ms // 10
            self.on_stage.step()

    def press(self, *chords: str) -> None:
        """Press keys, written as widgets spell shortcuts: "ctrl+enter", "g", "f2"."""
        for chord in chords:
            *held, name = chord.split("+") if chord != "+" else ["+"]
            self.send(Key(name, ctrl="ctrl" in held, alt="alt" in held, shift="shift" in held))

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self.send(Text(words))

    def send(self, *events: Input) -> None:
        """Let inputs reach the window, one look of the loop each."""
        screen = self.on_stage.screen
        assert isinstance(screen, Headless)
        for event in events:
            screen.post(event)
            self.now += 50
            self.on_stage.step()

    @property
    def words(self) -> list[str]:
        """Every text that stands on the screen now; what was painted again from its edge only stands there once."""
        return [words for words, _ in dict.fromkeys((one.words, one.rect) for one in self.on_stage.canvas.drawn)]


class Later(Background):
    """Does its jobs when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Job[Any]] = []
        self._over: list[Job[Any]] = []

    def _begin(self, job: Job[Any]) -> None:
        self.waiting.append(job)

    def news(self) -> bool:
        over, self._over = self._over, []
        return any(job.wanted for job in over)

    def work(self) -> None:
        self._over, self.waiting = self.waiting, []
        for job in self._over:
            job.run()
