"""A hand on a stage that nobody sees: show a tree, press keys, read words and roles."""

from __future__ import annotations

import pygame

from game.storage import paths
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.fonts import Typesetter
from game.ui.inputs import Input, Key, Pointer
from game.ui.stage import Stage
from game.ui.theme import LAMP
from game.ui.view import View
from game.ui.widget import Widget


class Hand:
    """Holds a stage with its canvas; `seen` are the rectangles of the last painting."""

    def __init__(self, width: int = 1920, height: int = 1080, factor: float = 1.0, *, art: bool = True) -> None:
        view = View(width, height)
        type_ = Typesetter(paths.resource("assets") / "fonts")
        self.canvas = Canvas(type_, LAMP)
        if art:
            self.canvas.open_art(paths.resource("assets") / "icons")
        self.canvas.resize(pygame.Surface((width, height)), view.scale, view.origin, factor)
        self.stage = Stage(type_, LAMP)
        self.stage.kit.frame = view.frame
        self.seen: list[pygame.Rect] = []

    def show(self, root: Widget, *, anew: bool = False) -> Hand:
        """Show a tree and paint it."""
        self.stage.show(root, anew=anew)
        self.seen = self.stage.paint(self.canvas)
        return self

    def keys(self, *names: str) -> object:
        """Press keys, spelled as shortcuts; the last value that went up comes back."""
        value: object = None
        for name in names:
            *held, last = name.split("+") if name != "+" else ["+"]
            value = self.do(Key(last, ctrl="ctrl" in held, alt="alt" in held, shift="shift" in held))
        return value

    def do(self, event: Input) -> object:
        """Give an input to the stage and paint."""
        value = self.stage.handle(event)
        self.seen = self.stage.paint(self.canvas)
        return value

    def click(self, key: str, *, touch: bool = False) -> object:
        """Press and let go in the middle of a widget."""
        rect = self.stage.rect_of(key)
        assert rect is not None, key
        x, y = rect.centre
        self.do(Pointer("down", x, y, 1, touch))
        return self.do(Pointer("up", x, y, 1, touch))

    def node(self, role: str, name: str | None = None) -> AccessNode:
        """The node of that role and name, which must be there."""
        found = self.stage.find(role, name)
        assert found is not None, (role, name)
        return found

    @property
    def words(self) -> list[str]:
        """The words on the screen."""
        return [note.words for note in self.canvas.drawn]
