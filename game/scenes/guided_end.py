"""The end of the demo's story: its map, told in a few sentences, and the way to a table of one's own."""

from __future__ import annotations

from collections.abc import Callable

from game.desk import Playing
from game.record import replace
from game.scenes.chapters import CHAPTERS
from game.scenes.guided_bar import PAUSE, ROOMY, Guided, Keys, chapter_mark, chapter_words, sheet
from game.scenes.scene import Context, Scene
from game.scenes.summary import SummaryScene
from game.scenes.wish import Pop, Replace, Wish
from game.storage.catalog import Say
from game.ui.inputs import Input, Key
from game.ui.widgets import Button, Row, Widget

SAID = ("map", "red", "yours")
"""What is said, in order; the last stays."""
STAYS = 8_500
"""Milliseconds for which a sentence stays before the next."""
_TOLD = 560
"""The width that a sentence needs beside the buttons, with the edges of the bar."""


class StoryEndScene(Scene):
    """The map of the story's table under a sentence; the last one stays until somebody goes on."""

    def __init__(self, playing: Playing) -> None:
        self.playing = playing
        self._summary = SummaryScene(playing)
        self._at = 0
        self._due = 0
        self._handed_over = False
        self.light = self._summary.light

    def title(self, say: Say) -> str:
        """The name of the summary."""
        return self._summary.title(say)

    def opened(self, ctx: Context) -> None:
        """The first sentence, or the one that was there."""
        self._summary.opened(ctx)
        self._say(ctx)

    def closed(self, ctx: Context) -> None:
        """Let go of the file, unless somebody looks around in it."""
        if not self._handed_over:
            self._summary.closed(ctx)

    def build(self, ctx: Context) -> Widget:
        """The map, with the sentence over its foot."""
        say = ctx.say

        def button(key: str, words: str, icon: str, shortcut: str, press: Callable[[], object], go: bool) -> Button:
            return Button(words, press, kind="go" if go else "quiet", icon=icon, shortcut=shortcut, key=key)

        keys = Keys(self._look, lambda: self._turn(ctx, 1), self._own, Pop, lambda: self._turn(ctx, -1))
        after: tuple[Button, ...] = (
            button(PAUSE, say("story.look"), "eye", "space", self._look, False),
            button("guide.own", say("story.own"), "users-round", "enter", self._own, True),
            button("guide.stop", say("guided.stop"), "x", "esc", Pop, False),
        )
        told = say(f"story.said.{SAID[self._at]}")
        kit = ctx.stage.kit
        if kit.frame.w - kit.measure(Row(after, gap=14)).w < _TOLD:  # the way on keeps its words
            after = tuple(one if one.kind == "go" else replace(one, text="", name=one.text) for one in after)
        before = (chapter_mark(say, len(CHAPTERS) - 1),) if ctx.settings.text_size <= ROOMY else ()
        bar = sheet(ctx, keys, told, before, after, chapter_words(say, len(CHAPTERS) - 1))
        return Guided(self._summary.build(ctx), bar, key="guided")

    def tick(self, ctx: Context) -> bool:
        """On to the next sentence when people have had time to read."""
        changed = bool(self._summary.tick(ctx))
        if not ctx.stage.focus.startswith("guide."):
            ctx.stage.focus_on(PAUSE)
        if self._at == len(SAID) - 1 or ctx.now < self._due:
            return changed
        self._turn(ctx, 1)
        return True

    def on_input(self, event: Input, ctx: Context) -> object:
        """The arrows turn to another sentence."""
        if isinstance(event, Key) and event.chord in ("left", "right"):
            self._turn(ctx, 1 if event.chord == "right" else -1)
        return None

    def _turn(self, ctx: Context, by: int) -> None:
        at = min(max(0, self._at + by), len(SAID) - 1)
        if at != self._at:
            self._at = at
            self._say(ctx)

    def _say(self, ctx: Context) -> None:
        """Say the sentence, and choose on the map what it is about: the clash, else what all share."""
        ctx.stage.announce(ctx.say(f"story.said.{SAID[self._at]}"))
        self._due = ctx.now + STAYS
        interests = self.playing.session.state.interests
        clashing = [one.id for one in interests.values() if any(e.stance == "clash" for e in one.stances.values())]
        shared = next(iter(self._summary.reader(ctx.say).summary.interests), None)
        wanted = clashing[0] if SAID[self._at] == "red" and clashing else shared.id if shared is not None else ""
        self._summary.point_at(wanted)

    def _look(self) -> Wish:
        """The same map, to look around in."""
        self._handed_over = True
        return Replace(self._summary)

    def _own(self) -> Wish:
        """A table of one's own."""
        from game.scenes.setup.scene import SetupScene

        return Replace(SetupScene())
