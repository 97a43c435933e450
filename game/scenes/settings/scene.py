"""The settings as pages, with a card and a token beside them that show what a choice does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.scenes.page import page
from game.scenes.sample import sample
from game.scenes.scene import Context, Scene
from game.scenes.settings.device import device
from game.scenes.settings.guide import guide
from game.scenes.settings.hear import hear
from game.scenes.settings.keys import keys
from game.scenes.settings.rows import BESIDE, Page
from game.scenes.settings.see import see
from game.scenes.settings.touch import touch
from game.storage.catalog import Say
from game.ui.access_tree import TAB_PANEL
from game.ui.widgets import Column, Line, Named, Option, Pad, Panel, Row, Scroll, ScrollModel, Widget
from game.ui.widgets_tabs import Tabs

PAGES: Final[Mapping[str, Page]] = {
    "see": see,
    "hear": hear,
    "touch": touch,
    "keys": keys,
    "guide": guide,
    "device": device,
}
"""Every page in its order; a digit opens it."""

_PAGE: Final = "page"  # the key of the choices of the open page


class SettingsScene(Scene):
    """Every choice holds at once and is kept; a card and a token at the right show what it does."""

    def __init__(self) -> None:
        self.page = next(iter(PAGES))
        self._scroll = ScrollModel()

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("settings.title")

    def build(self, ctx: Context) -> Widget:
        """The pages by name, the choices under them, an example at the right."""
        say = ctx.say
        rows: list[Widget] = []
        for row in PAGES[self.page](ctx):
            rows += [Line(), row] if rows else [row]
        tabs = tuple(
            Option(name, say(f"settings.page.{name}"), shortcut=str(at)) for at, name in enumerate(PAGES, start=1)
        )
        sheet = Panel(
            Scroll(Pad(Column(tuple(rows), gap=16), sides=(12, 14, 12, 14)), self._scroll), pad=(28, 16, 20, 16)
        )
        choices = Named(sheet, role=TAB_PANEL, name=say(f"settings.page.{self.page}"), weight=1, key=_PAGE)
        left = Column(
            (Tabs(tabs, self.page, self._turn, panel=_PAGE, name=say("settings.pages"), key="pages"), choices),
            gap=12,
            weight=1,
        )
        parts: tuple[Widget, ...] = (left,)
        if ctx.settings.text_size <= BESIDE:
            parts = (left, sample(say))
        return page(say, self.title(say), Row(parts, gap=32, align="stretch", weight=1))

    def _turn(self, name: object) -> None:
        self.page = str(name)
        self._scroll.to(0)
