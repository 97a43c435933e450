"""The loop: inputs in, tree built, changes painted, asleep until something is due.

The first frame shows words and buttons on a plain room. What takes time (drawings, the accessibility bridge, whatever a
scene defers) follows in the frames after it, one piece at a time; keys that arrive meanwhile wait in the queue.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from itertools import chain
from typing import TYPE_CHECKING, Final

import pygame

from game.background import Background
from game.scenes.hearing import Hearing
from game.scenes.hints import Hints
from game.scenes.otherwise import otherwise
from game.scenes.outfit import Outfit
from game.scenes.scene import Context, Scene
from game.scenes.stack import Stack
from game.scenes.wish import Wish
from game.storage import paths
from game.storage import settings as settings_store
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from game.storage.why_not import why_not
from game.ui.assist import Assist
from game.ui.canvas import Canvas
from game.ui.fonts import Typesetter
from game.ui.inputs import Drag, Exposed, Focused, Hold, Input, Key, Pointer, Resize
from game.ui.layout import Layers, Place
from game.ui.pace import Pace
from game.ui.room import paint_room
from game.ui.screen_keys.opening import ScreenKeys
from game.ui.stage import Stage
from game.ui.telling import Telling
from game.ui.theme import theme
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.ui.window import Screen

_AWAKE_MS: Final = 1500  # after an input the loop looks more often for the next one


class App:
    """Everything that lives as long as the program: window, fonts, stage, scenes.

    `clock` gives milliseconds; a test gives its own. `access` off leaves assistive technology out. `jobs` does what takes
    longer than a frame.
    """

    def __init__(
        self,
        screen: Screen,
        first: Scene,
        say: Catalog,
        settings: Settings,
        *,
        clock: Callable[[], int] = pygame.time.get_ticks,
        access: bool = True,
        jobs: Background | None = None,
    ) -> None:
        self.screen = screen
        assets = paths.resource("assets")
        self._icons = assets / "icons"
        look = theme(settings.theme)
        self.canvas = Canvas(Typesetter(assets / "fonts"), look)
        self.stage = Stage(self.canvas.type, look)
        self.keys = ScreenKeys(self.stage)
        self.ctx = Context(say, settings, self.stage, self.canvas, jobs)
        self.ctx.toast, self.ctx.change, self.ctx.full_screen = self.toast, self.change, screen.toggle_full
        self._clock = clock
        self._stack = Stack(self.ctx)
        self.hearing = Hearing(self.ctx, lambda: self.scene)
        self._telling, self._hints = Telling(), Hints()
        self._awake_until = self._faults = 0
        self._news = True  # assistive technology has something to learn
        self._later: deque[Callable[[], None]] = deque((self._open_art, self._open_bridge)[: 1 + access])
        self._assist = Assist()
        self._pace = Pace()
        kit = self.stage.kit
        kit.clipboard_get, kit.clipboard_put = screen.clipboard_get, screen.clipboard_put
        kit.input_area = screen.input_area
        self.stage.paint_room = lambda canvas, area: paint_room(canvas, area, self.scene.light)
        self._outfit = Outfit(screen, self.ctx, self.keys)
        self._stack.push(first)
        self._guarded(self._enter)

    @property
    def scene(self) -> Scene:
        """The scene in front."""
        return self._stack.front

    @property
    def running(self) -> bool:
        """Until somebody quits."""
        return not self._stack.over

    def after_first_frame(self, job: Callable[[], None]) -> None:
        """Do something later, when the first frame is on the screen; one job between two looks at the keyboard."""
        self._later.append(job)

    def run(self) -> int:
        """Go round until somebody quits; the exit status comes back."""
        self._pace.begin()
        try:
            self.show()
            while self.running:
                self.step()
                self._pace.rest(busy=self._busy())
        finally:
            self._pace.end()
            self._end()
        return 0

    def step(self) -> None:
        """One round: what people did, what was put off, what time brought; then paint what changed."""
        self.ctx.now = self.stage.kit.now = self._clock()
        events = [*self.keys.typed(), *self.screen.inputs(), *self._assist.asked()]
        for event in chain(events, self.stage.due(self.ctx.now)):
            self._guarded(lambda event=event: self._take(event))  # type: ignore[misc]
            if not self.running:
                return
        if events:
            self._awake_until = self.ctx.now + _AWAKE_MS
        elif self._later:
            self._guarded(self._later.popleft())
        self._guarded(self._pass_time)
        self._guarded(self.hearing.step)
        self._assist.bounds(self.screen.place)
        if events or self._news or self.stage.waiting:
            self.show()

    def show(self) -> None:
        """Paint what changed and show it; nothing happens when nothing changed."""
        areas = self.stage.paint(self.canvas)
        if areas:
            self.screen.update(areas)
        if self._news or (areas and not self.stage.moving):
            self._assist.tell(self.stage, self.canvas)
        self._news = False

    def toast(
        self, words: str, action: str = "", shortcut: str = "", on_press: Callable[[], object] | None = None,
        icon: str = "check",
    ) -> None:  # fmt: skip
        """Show a short message above the strip, and have it spoken; with an action it can be pressed."""
        from game.ui.widgets_over import Toast

        toast = Toast(words, icon, action, shortcut, on_press, key="toast")
        self._telling.tell(toast, self.ctx.now, self.ctx.motion, self.ctx.settings.messages)
        self.stage.announce(words)
        self._rebuild()

    def change(self, settings: Settings) -> None:
        """Take other settings: at once on the screen, and kept in their file."""
        self.ctx.settings = settings
        self._outfit.put_on()
        self._rebuild()
        try:
            settings_store.save(paths.settings_file(), settings)
        except OSError as fault:
            self.toast(self.ctx.say("app.settings_unsaved", reason=why_not(fault, self.ctx.say)), icon="triangle-alert")

    def _take(self, event: Input) -> None:
        if isinstance(event, Key):
            event = self.stage.kit.keys.meant(event, typing=self.stage.typing)
        match event:
            case Resize():
                self._outfit.fit()
                self._rebuild()
                return
            case Exposed():
                self.screen.update([self.canvas.surface.get_rect()])
                return
            case Focused():
                if not event.gained:
                    self.stage.let_go()
                self._assist.focus(event.gained)
                return
            case Key(name="f11") if not event.repeat:
                self.screen.toggle_full()
                return
            case Key() if self.hearing.hushes(event):
                return
            case _:
                pass
        wish = self.stage.handle(event)
        self.keys.notice(event)
        if not self.stage.taken:
            if self.hearing.asks(event) or isinstance(event, Pointer | Hold | Drag):
                if self.keys.settle():
                    self._rebuild()
                return
            wish = self.scene.on_input(event, self.ctx) or otherwise(event, self.scene, self.ctx)
        self.grant(wish)

    def grant(self, wish: object) -> None:
        """Do what a scene, or whoever opened the window, wished; then show how things stand."""
        if self._stack.grant(wish):
            self._enter()
        elif self.running:
            self._rebuild()

    def _enter(self) -> None:
        self._telling.leave(self.ctx.now)
        self.stage.dirty()
        first, silent = not self.stage.title, self.stage.silent
        self._rebuild(anew=True)
        if silent and not first and (title := self.scene.title(self.ctx.say)):
            self.stage.announce(title)  # of the first scene the window's own name tells

    def _rebuild(self, *, anew: bool = False) -> None:
        say = self.ctx.say
        title, name = self.scene.title(say), say("app.name")
        self.stage.title = f"{title} · {name}" if title and title != name else name
        self.stage.show(self._whole(), anew=anew)
        if self.keys.settle():
            self.stage.show(self._whole())
        self.screen.set_title(self.stage.title)
        self._news = True

    def _whole(self) -> Widget:
        """The scene with what is told above it, and the keyboard on the screen below it when that is there."""
        ctx = self.ctx
        layers: list[Widget | tuple[Widget, Place]] = [self.scene.build(ctx)]
        layers += self._telling.layers(self.keys.bottom, ctx.say("app.put_away"))
        layers += self._hints.layers(self.scene, ctx)
        return self.keys.over(Layers(tuple(layers), key="root"))

    def _pass_time(self) -> None:
        now = self.ctx.now
        changed = self.scene.tick(self.ctx)
        if isinstance(changed, Wish):
            self.grant(changed)
        changed = self._telling.over(now, held=self.stage.attended("toast")) or changed
        changed = self._hints.tick(self.ctx) or self.ctx.jobs.news() or changed
        changed = self.keys.tick(now) or changed
        if changed:
            self._rebuild()

    def _busy(self) -> bool:
        working = self.stage.waiting or self.stage.running or self.ctx.jobs.running
        return working or bool(self._later) or self.ctx.now < self._awake_until

    def _guarded(self, job: Callable[[], None]) -> None:
        """Do something; what nobody foresaw becomes a screen that says so, never a traceback."""
        try:
            job()
        except Exception:
            from game.scenes.fault import FaultScene, reported

            if isinstance(self.scene, FaultScene):
                raise
            self._telling.leave()
            self._faults += 1
            self._stack.push(FaultScene(reported(), again=self._faults > 1))
            self._enter()

    def _end(self) -> None:
        self._stack.close()
        self.hearing.close()
        self._assist.close()
        self.screen.close()
        self.ctx.jobs.close()  # after the window, so that nobody sees it wait

    def _open_art(self) -> None:
        self.canvas.open_art(self._icons)
        self.stage.dirty()
        self._rebuild()

    def _open_bridge(self) -> None:
        self._assist.open(self.stage, self.canvas, self.screen.handle)
        self._news = True
